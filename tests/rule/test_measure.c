/* The kind measure. */
#include "rule_fixture.h"

static void test_words(void **state) {
    (void)state;
    fixture_expect_one("measure", "measure: words\nmax: 3", "{value} > {max}", "One two three. Four.",
                       "XX101 (text): 4 > 3");
    fixture_expect_one("measure", "measure: words\nmax: 4", "m", "One two three. Four.", "");
    fixture_expect_one("measure", "measure: sentences\nmin: 3", "{value} < {min}", "One. Two.",
                       "XX101 (text): 2 < 3");
}

static void test_each_long_sentence(void **state) {
    (void)state;
    fixture_expect_one("measure", "measure: sentence-words\nmax: 2", "{value}: {match}",
                       "One two. A b c. D e, f g!", "XX101 A b c.: 3: A b c.|XX101 D e, f g!: 4: D e, f g!");
    fixture_expect_one("measure", "measure: sentence-words\nmax: 2\nexcept: cat", "m", "A b cat. D e f.",
                       "XX101 D e f.: m");
}

static void test_at_least(void **state) {
    (void)state;
    fixture_expect_one("measure", "measure: lix\nmax: 1\nat_least: 5", "m", "One two three.", "");
    fixture_expect_one("measure", "measure: lix\nmax: 1\nat_least: 3", "{value}", "One two three.",
                       "XX101 (text): 3");
}

static void test_one_a_language(void **state) {
    (void)state;
    const char own[] = "measure: {fi: words, sv: words}\nmax: 1";
    fixture_expect_one("measure", own, "m", "One two three.", "");
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "measure", own, "{value}");
    fixture_expect(f, ARVO_LANGUAGE_SV, "Ett två.", "XX101 (text): 2");
    fixture_free(f);
}

static void test_no_limit(void **state) {
    (void)state;
    fixture_expect_one("measure", "measure: words\nmax: .inf", "m", "One two three.", "");
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "measure", "measure: words\nmax: \".inf\"", "m");
    fixture_expect_problems(f, "XX101.yaml:7:6 the value of “max” must be number / {fi: number, en: number}");
    fixture_free(f);
}

/* A rule that stands back where another says the same: its limit is the one in force. */
static void test_limit_of_another(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "words", "measure", "measure: words\nmax: 3", "words");
    fixture_rule(f, "XX102", "sentences", "measure",
                 "measure: sentences\nmax: 1\nif: \"measure.words <= limit.words\"", "sentences");
    fixture_expect(f, ARVO_LANGUAGE_EN, "One two. Three.", "XX102 (text): sentences");
    fixture_expect(f, ARVO_LANGUAGE_EN, "One two. Three four.", "XX101 (text): words");
    f->rules->rules[0]->level = ARVO_LEVEL_OFF;
    /* what is off is recorded and left out later */
    fixture_expect(f, ARVO_LANGUAGE_EN, "One two. Three four.",
                   "XX101 (text): words|XX102 (text): sentences");
    fixture_free(f);
}

static void test_mistakes(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "measure", "measure: {fi: wio, xx: lix}\nmax: 1", "m");
    fixture_rule(f, "XX102", "probe-two", "measure", "max: {fi: x}", "{match}");
    fixture_expect_problems(f, "XX101.yaml:6:15 “wio” is no value for “fi”; did you mean “wiio”?\n"
                               "XX101.yaml:6:20 unknown key “xx”\n"
                               "XX102.yaml:1:1 the key “measure” is missing\n"
                               "XX102.yaml:6:11 the value of “fi” must be number");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_each_long_sentence),
        cmocka_unit_test(test_at_least),
        cmocka_unit_test(test_one_a_language),
        cmocka_unit_test(test_mistakes),
        cmocka_unit_test(test_no_limit),
        cmocka_unit_test(test_limit_of_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
