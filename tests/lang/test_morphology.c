#include "unit.h"

#include "dictionary_copy.h"
#include "words.h"

static arvo_morphology *open_morphology(const char *path) {
    arvo_morphology *morphology = NULL;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, path, NULL), ARVO_OK);
    return morphology;
}

static const arvo_word *look_up(arvo_morphology *morphology, arvo_language language, const char *form,
                                arvo_token_kind kind) {
    const arvo_word *word = NULL;
    assert_int_equal(arvo_morphology_word(&word, morphology, language, arvo_str_of(form), kind, NULL),
                     ARVO_OK);
    return word;
}

static void a_form_is_one_word(void **state) {
    (void)state;
    arvo_morphology *morphology = open_morphology(NULL);
    const arvo_word *word = look_up(morphology, ARVO_LANGUAGE_FI, "Asiakas", ARVO_TOKEN_WORD);
    assert_ptr_equal(look_up(morphology, ARVO_LANGUAGE_FI, "Asiakas", ARVO_TOKEN_WORD), word);
    assert_ptr_not_equal(look_up(morphology, ARVO_LANGUAGE_FI, "asiakas", ARVO_TOKEN_WORD), word);
    assert_ptr_not_equal(look_up(morphology, ARVO_LANGUAGE_FI, "Asiakas", ARVO_TOKEN_URL), word);
    assert_ptr_not_equal(look_up(morphology, ARVO_LANGUAGE_SV, "Asiakas", ARVO_TOKEN_WORD), word);
    assert_string_equal(word->form.ptr, "Asiakas");
    assert_string_equal(word->folded.ptr, "asiakas");
    assert_int_equal(word->shape, ARVO_SHAPE_TITLE);
    assert_int_equal(word->letters, 7);
    assert_int_equal(word->syllables, 4);
    assert_true(word->known);
    arvo_morphology_free(morphology);
}

static void ids_are_dense(void **state) {
    (void)state;
    arvo_morphology *morphology = open_morphology(NULL);
    char form[16];
    assert_int_equal(arvo_morphology_word_count(morphology, ARVO_LANGUAGE_SV), 0);
    for (uint32_t i = 0; i < 5000; i++) { /* past several growths of the table */
        snprintf(form, sizeof form, "w%u", (unsigned)i);
        assert_int_equal(look_up(morphology, ARVO_LANGUAGE_SV, form, ARVO_TOKEN_WORD)->id, i);
    }
    for (uint32_t i = 0; i < 5000; i++) {
        snprintf(form, sizeof form, "w%u", (unsigned)i);
        assert_int_equal(look_up(morphology, ARVO_LANGUAGE_SV, form, ARVO_TOKEN_WORD)->id, i);
    }
    assert_int_equal(arvo_morphology_word_count(morphology, ARVO_LANGUAGE_SV), 5000);
    assert_int_equal(arvo_morphology_word_count(morphology, ARVO_LANGUAGE_EN), 0);
    (void)look_up(morphology, ARVO_LANGUAGE_SV,
                  "w\xC2\xAD"
                  "1",
                  ARVO_TOKEN_WORD); /* another way to write w1 */
    assert_int_equal(arvo_morphology_word_count(morphology, ARVO_LANGUAGE_SV), 5000);
    arvo_morphology_free(morphology);
}

static void languages_without_a_dictionary_get_surface_forms(void **state) {
    (void)state;
    arvo_morphology *morphology = open_morphology("/nowhere"); /* must not matter */
    static const arvo_language languages[] = {ARVO_LANGUAGE_UNKNOWN, (arvo_language)99};
    for (size_t i = 0; i < 2; i++) {
        const arvo_word *word = look_up(morphology, languages[i], "Customers", ARVO_TOKEN_WORD);
        assert_int_equal(word->analysis_count, 1);
        assert_int_equal(word->analyses[0].upos, ARVO_UPOS_X);
        assert_string_equal(word->analyses[0].lemma.ptr, "customers");
        assert_false(word->known);
        assert_int_equal(word->syllables, 3);
    }
    assert_int_equal(arvo_morphology_dictionary(morphology, ARVO_LANGUAGE_UNKNOWN).len, 0);
    arvo_morphology_free(morphology);
}

static void numbers_need_no_dictionary(void **state) {
    (void)state;
    arvo_morphology *morphology = open_morphology("/nowhere");
    const arvo_word *word = look_up(morphology, ARVO_LANGUAGE_FI, "2,5", ARVO_TOKEN_NUMBER);
    assert_int_equal(word->analyses[0].upos, ARVO_UPOS_NUM);
    assert_int_equal(word->syllables, 0);
    word = look_up(morphology, ARVO_LANGUAGE_FI, "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
                   ARVO_TOKEN_SYMBOL);
    assert_int_equal(word->form.len, 11); /* the joiner of the emoji stays */
    arvo_morphology_free(morphology);
}

static void a_missing_dictionary_is_said_each_time(void **state) {
    (void)state;
    arvo_morphology *morphology = open_morphology("/nowhere");
    for (int i = 0; i < 2; i++) {
        const arvo_word *word = NULL;
        arvo_error error = {0};
        assert_int_equal(arvo_morphology_word(&word, morphology, ARVO_LANGUAGE_FI, ARVO_STR("talo"),
                                              ARVO_TOKEN_WORD, &error),
                         ARVO_ERR_DICTIONARY_MISSING);
        assert_string_equal(error.detail[0], "/nowhere");
        assert_string_equal(error.detail[1], "voikko-fi");
        assert_null(word);
    }
    assert_int_equal(arvo_morphology_dictionary(morphology, ARVO_LANGUAGE_FI).len, 0);
    assert_int_equal(arvo_morphology_word_count(morphology, ARVO_LANGUAGE_FI), 0);
    arvo_morphology_free(morphology);
}

static void a_damaged_dictionary_is_an_error(void **state) {
    (void)state;
    static const size_t limits[] = {0, 4096, 3000000};
    dictionary_copy copy;
    make_copy(&copy);
    for (size_t i = 0; i < 3; i++) {
        const arvo_word *word = NULL;
        arvo_error error = {0};
        copy_file(&copy, "mor.vfst", limits[i]);
        arvo_morphology *morphology = open_morphology(copy.root);
        assert_int_equal(arvo_morphology_word(&word, morphology, ARVO_LANGUAGE_FI, ARVO_STR("talo"),
                                              ARVO_TOKEN_WORD, &error),
                         ARVO_ERR_DICTIONARY_DAMAGED);
        assert_string_equal(error.detail[1], "voikko-fi");
        arvo_morphology_free(morphology);
    }
    remove_copy(&copy);
}

static void says_which_dictionary_is_in_use(void **state) {
    (void)state;
    arvo_morphology *morphology = open_morphology(NULL);
    arvo_str name = arvo_morphology_dictionary(morphology, ARVO_LANGUAGE_FI);
    assert_true(arvo_str_starts_with(name, ARVO_STR("voikko-fi ")));
    assert_true(arvo_str_ends_with(name, ARVO_STR(")")));
    arvo_morphology_free(morphology);
    arvo_morphology_free(NULL);
}

static void a_huge_token_is_no_trouble(void **state) {
    (void)state;
    size_t size = 10 * 1000 * 1000;
    char *form = malloc(size);
    assert_non_null(form);
    memset(form, 'a', size);
    arvo_morphology *morphology = open_morphology(NULL);
    const arvo_word *word = NULL;
    assert_int_equal(arvo_morphology_word(&word, morphology, ARVO_LANGUAGE_FI, (arvo_str){form, size},
                                          ARVO_TOKEN_WORD, NULL),
                     ARVO_OK);
    assert_int_equal(word->form.len, size);
    assert_int_equal(word->letters, UINT16_MAX);
    assert_false(word->known);
    arvo_morphology_free(morphology);
    free(form);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_form_is_one_word),
        cmocka_unit_test(ids_are_dense),
        cmocka_unit_test(languages_without_a_dictionary_get_surface_forms),
        cmocka_unit_test(numbers_need_no_dictionary),
        cmocka_unit_test(a_missing_dictionary_is_said_each_time),
        cmocka_unit_test(a_damaged_dictionary_is_an_error),
        cmocka_unit_test(says_which_dictionary_is_in_use),
        cmocka_unit_test(a_huge_token_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
