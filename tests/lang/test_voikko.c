#include "unit.h"

#include "dictionary_copy.h"
#include "lang/finnish/voikko.h"

static size_t count_of(arvo_voikko *voikko, const char *word) {
    const arvo_voikko_analysis *analyses;
    size_t count = 0;
    assert_int_equal(arvo_voikko_analyse(&analyses, &count, voikko, arvo_str_of(word), NULL), ARVO_OK);
    return count;
}

static void gives_the_attributes(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_voikko *voikko;
    const arvo_voikko_analysis *a;
    size_t count;
    assert_int_equal(arvo_voikko_open(&voikko, arena, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_voikko_analyse(&a, &count, voikko, ARVO_STR("palvelumme"), NULL), ARVO_OK);
    assert_int_equal(count, 1);
    assert_true(arvo_str_equal(a[0].baseform, ARVO_STR("palvelu")));
    assert_true(arvo_str_equal(a[0].word_class, ARVO_STR("nimisana")));
    assert_true(arvo_str_equal(a[0].possessive, ARVO_STR("1p")));
    assert_true(arvo_str_equal(a[0].case_form, ARVO_STR("nimento")));
    assert_true(arvo_str_equal(a[0].structure, ARVO_STR("=pppppppppp")));
    assert_null(a[0].mood.ptr);
    assert_int_equal(count_of(voikko, ""), 0);
    assert_int_equal(count_of(voikko, "xyzzyx"), 0);
    assert_int_equal(count_of(voikko, "\xF0\x9F\x91\x8D"), 0);
    arvo_voikko_close(voikko);
    arvo_arena_free(arena);
}

static void says_what_it_opened(void **state) {
    (void)state;
    dictionary_copy copy;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_voikko *voikko;
    make_copy(&copy);
    assert_int_equal(arvo_voikko_open(&voikko, arena, copy.root, NULL), ARVO_OK);
    arvo_str description = arvo_voikko_describe(voikko);
    assert_true(arvo_str_starts_with(description, ARVO_STR("voikko-fi ")));
    assert_non_null(strstr(description.ptr, copy.root));
    arvo_voikko_close(voikko);
    remove_copy(&copy);
    arvo_arena_free(arena);
}

static void a_handle_is_renewed_and_a_missing_place_is_an_error(void **state) {
    (void)state;
    dictionary_copy copy;
    arvo_error error = {0};
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_voikko *voikko;
    const arvo_voikko_analysis *a;
    size_t count;
    make_copy(&copy);
    assert_int_equal(arvo_voikko_open(&voikko, arena, copy.root, NULL), ARVO_OK);
    (void)count_of(voikko, "liiketoimintamahdollisuus"); /* 25 letters: the handle will be renewed */
    assert_int_equal(arvo_voikko_analyse(&a, &count, voikko, ARVO_STR("talo"), &error), ARVO_OK);
    assert_true(count > 0);
    arvo_voikko_close(voikko);
    remove_copy(&copy);
    assert_int_equal(arvo_voikko_open(&voikko, arena, copy.root, &error), ARVO_ERR_DICTIONARY_MISSING);
    assert_null(voikko);
    arvo_arena_free(arena);
}

/* A transducer that is sound but knows no Finnish: the canary word tells. */
static void a_useless_dictionary_is_damaged(void **state) {
    (void)state;
    dictionary_copy copy;
    arvo_error error = {0};
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_voikko *voikko;
    make_copy(&copy);
    char from[COPY_PATH_MAX];
    char to[COPY_PATH_MAX];
    copy_path(from, &copy, "autocorr.vfst");
    copy_path(to, &copy, "mor.vfst");
    unlink(to);
    assert_int_equal(link(from, to), 0);
    assert_int_equal(arvo_voikko_open(&voikko, arena, copy.root, &error), ARVO_ERR_DICTIONARY_DAMAGED);
    assert_non_null(strstr(error.detail[0], copy.root));
    assert_null(voikko);
    remove_copy(&copy);
    arvo_arena_free(arena);
}

/* The words on which libvoikko 4.3.1 leaks: without renewal most of these answers would change. */
static void long_words_leave_no_trace(void **state) {
    (void)state;
    static const char *const words[] = {"talossa",      "asiakkaalle",   "tarjoamme", "kokonaisvaltaisia",
                                        "palvelumme",   "nopeammin",     "tilanne",   "helpoin",
                                        "kehittäminen", "asiakaskokemus"};
    enum { COUNT = sizeof words / sizeof words[0] };
    size_t before[COUNT];
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_voikko *voikko;
    assert_int_equal(arvo_voikko_open(&voikko, arena, NULL, NULL), ARVO_OK);
    for (size_t i = 0; i < COUNT; i++)
        before[i] = count_of(voikko, words[i]);
    (void)count_of(voikko, "yliyliyliyliyliyliyliyliyli");
    for (size_t i = 0; i < COUNT; i++) {
        assert_true(before[i] > 0);
        assert_int_equal(count_of(voikko, words[i]), before[i]);
    }
    arvo_voikko_close(voikko);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_the_attributes),
        cmocka_unit_test(says_what_it_opened),
        cmocka_unit_test(a_handle_is_renewed_and_a_missing_place_is_an_error),
        cmocka_unit_test(a_useless_dictionary_is_damaged),
        cmocka_unit_test(long_words_leave_no_trace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
