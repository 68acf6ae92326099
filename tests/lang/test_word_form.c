#include "unit.h"

#include "lang/values.h"
#include "lang/word_form.h"

static void shapes(void **state) {
    (void)state;
    static const struct {
        const char *form;
        arvo_shape shape;
    } rows[] = {
        {"asiakas", ARVO_SHAPE_LOWER},
        {"", ARVO_SHAPE_LOWER},
        {"24/7", ARVO_SHAPE_LOWER},
        {"ääni", ARVO_SHAPE_LOWER},
        {"Asiakas", ARVO_SHAPE_TITLE},
        {"X", ARVO_SHAPE_TITLE},
        {"Äiti", ARVO_SHAPE_TITLE},
        {"ALV", ARVO_SHAPE_UPPER},
        {"B2B", ARVO_SHAPE_UPPER},
        {"ALV:n", ARVO_SHAPE_UPPER},
        {"B2B-palvelu", ARVO_SHAPE_UPPER},
        {"T&K", ARVO_SHAPE_UPPER},
        {"COVID-19", ARVO_SHAPE_UPPER},
        {"SaaS", ARVO_SHAPE_MIXED},
        {"iPhone", ARVO_SHAPE_MIXED},
        {"SaaS:n", ARVO_SHAPE_MIXED},
        {"3D", ARVO_SHAPE_TITLE},
        {"A4", ARVO_SHAPE_TITLE},
        {"Helsinki-Vantaa", ARVO_SHAPE_TITLE},
        {"-Alku", ARVO_SHAPE_TITLE},
        {"-ABC", ARVO_SHAPE_UPPER},
        {"e-Lasku", ARVO_SHAPE_MIXED},
        {"LinkedIn", ARVO_SHAPE_MIXED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(arvo_word_shape(arvo_str_of(rows[i].form)), rows[i].shape);
}

static void letters(void **state) {
    (void)state;
    assert_int_equal(arvo_word_letters(ARVO_STR("hyvää-24/7")), 5);
    assert_int_equal(arvo_word_letters(ARVO_STR("")), 0);
    assert_int_equal(arvo_word_letters(ARVO_STR("👍")), 0);
}

static void readings_by_surface(void **state) {
    (void)state;
    static const struct {
        arvo_token_kind kind;
        const char *form;
        arvo_upos upos;
        uint8_t number_type;
    } rows[] = {
        {ARVO_TOKEN_WORD, "abc", ARVO_UPOS_X, 0},
        {ARVO_TOKEN_NUMBER, "2,5", ARVO_UPOS_NUM, ARVO_NUMTYPE_CARD},
        {ARVO_TOKEN_NUMBER, "3.", ARVO_UPOS_NUM, ARVO_NUMTYPE_ORD},
        {ARVO_TOKEN_PUNCT, ".", ARVO_UPOS_PUNCT, 0},
        {ARVO_TOKEN_SYMBOL, "€", ARVO_UPOS_SYM, 0},
        {ARVO_TOKEN_URL, "x.fi", ARVO_UPOS_X, 0},
        {ARVO_TOKEN_EMAIL, "a@x.fi", ARVO_UPOS_X, 0},
    };
    arvo_arena *arena = arvo_arena_new(NULL);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        arvo_word word = {.kind = rows[i].kind, .known = true};
        word.form = word.folded = arvo_str_of(rows[i].form);
        assert_true(arvo_word_surface(&word, arena));
        assert_false(word.known);
        assert_int_equal(word.analysis_count, 1);
        assert_int_equal(word.analyses[0].upos, rows[i].upos);
        assert_int_equal(word.analyses[0].features[ARVO_FEATURE_NUMTYPE], rows[i].number_type);
        assert_true(arvo_str_equal(word.analyses[0].lemma, word.folded));
    }
    arvo_arena_free(arena);
}

static void plain_marks(void **state) {
    (void)state;
    char out[ARVO_MAX_WORD_BYTES];
    assert_true(arvo_str_equal(arvo_word_plain_marks(out, ARVO_STR("don’t")), ARVO_STR("don't")));
    assert_true(arvo_str_equal(arvo_word_plain_marks(out, ARVO_STR("SaaS‑työ‐ö")), ARVO_STR("SaaS-työ-ö")));
    assert_int_equal(arvo_word_plain_marks(out, ARVO_STR("")).len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_marks),
        cmocka_unit_test(shapes),
        cmocka_unit_test(letters),
        cmocka_unit_test(readings_by_surface),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
