/* Measures of a text, worked out by hand. */
#include "rule_fixture.h"

static const arvo_measures *measure(fixture *f, arvo_language language, const char *text) {
    if (f->rules == NULL) {
        fixture_rule(f, "XX101", "probe", "phrase", "match: zzz", "m");
    }
    return arvo_check_measures(fixture_check(f, language, text));
}

#define NEAR(a, b) assert_true((a) - (b) < 0.001 && (b) - (a) < 0.001)

static void test_counts(void **state) {
    (void)state;
    fixture *f = fixture_new();
    const arvo_measures *m = measure(f, ARVO_LANGUAGE_EN, "One two, 30 three. Four!\nA heading");
    NEAR(m->by[ARVO_MEASURE_WORDS], 7);
    NEAR(m->by[ARVO_MEASURE_SENTENCES], 3);
    NEAR(m->by[ARVO_MEASURE_SENTENCE_WORDS], 4);
    fixture_free(f);
}

static void test_lix(void **state) {
    (void)state;
    fixture *f = fixture_new();
    /* 8 words, 2 sentences, 2 words of more than 6 letters: 4 + 25 */
    const arvo_measures *m =
        measure(f, ARVO_LANGUAGE_SV, "Vi ser stora hus. Kunderna köper gärna utrustning.");
    NEAR(m->by[ARVO_MEASURE_LIX], 29);
    fixture_free(f);
}

static void test_flesch_kincaid(void **state) {
    (void)state;
    fixture *f = fixture_new();
    /* 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 - 15.59 */
    const arvo_measures *m = measure(f, ARVO_LANGUAGE_EN, "The cat sat on the mat.");
    NEAR(m->by[ARVO_MEASURE_FLESCH_KINCAID], -1.45);
    fixture_free(f);
}

static void test_wiio(void **state) {
    (void)state;
    fixture *f = fixture_new();
    /* 4 words; the base form "kokonaisvaltainen" has 4 or more syllables: 2.7 + 0.3 * 25 */
    const arvo_measures *m = measure(f, ARVO_LANGUAGE_FI, "Kissa osti kokonaisvaltaisia hiiriä.");
    NEAR(m->by[ARVO_MEASURE_WIIO], 10.2);
    fixture_free(f);
}

static void test_characters(void **state) {
    (void)state;
    fixture *f = fixture_new();
    /* code points; white space as one, also between blocks: 11 + 1 + 5 */
    const arvo_measures *m = measure(f, ARVO_LANGUAGE_FI, "Äiti\t  söi\n a😀\n\nLoppu");
    NEAR(m->by[ARVO_MEASURE_CHARACTERS], 17);
    fixture_free(f);
}

static void test_no_words(void **state) {
    (void)state;
    fixture *f = fixture_new();
    const arvo_measures *m = measure(f, ARVO_LANGUAGE_FI, "… !");
    for (int i = 0; i < ARVO_MEASURE_COUNT; i++) {
        NEAR(m->by[i], i == ARVO_MEASURE_CHARACTERS ? 3 : 0);
    }
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts), cmocka_unit_test(test_lix),      cmocka_unit_test(test_flesch_kincaid),
        cmocka_unit_test(test_wiio),   cmocka_unit_test(test_no_words), cmocka_unit_test(test_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
