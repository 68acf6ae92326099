/* The kind phrase. */
#include "rule_fixture.h"

static void test_each_match(void **state) {
    (void)state;
    fixture_expect_one("phrase", "match: [cat, black dog]", "{match} of {count}",
                       "A cat and a black dog. Cat!",
                       "XX101 cat: cat of 3|XX101 black dog: black dog of 3|XX101 Cat: Cat of 3");
}

static void test_no_match(void **state) {
    (void)state;
    fixture_expect_one("phrase", "match: cat", "m", "A dog.", "");
}

static void test_once(void **state) {
    (void)state;
    fixture_expect_one("phrase", "match: cat\nonce: true", "{count}", "A cat. A cat. A cat.", "XX101 cat: 3");
}

static void test_opening(void **state) {
    (void)state;
    fixture_expect_one("phrase", "match: cat\nwhere: opening", "{count}", "A cat here. A cat there.",
                       "XX101 cat: 1");
    fixture_expect_one("phrase", "match: cat\nwhere: opening", "m", "A dog.\nA cat.", "");
}

static void test_say_and_ask(void **state) {
    (void)state;
    fixture_expect_one("phrase", "match: [{match: cat, say: feline, ask: Which?}, dog]",
                       "{lemma}: {say} {ask}", "Cat, dog.",
                       "XX101 Cat: cat: feline Which?|XX101 dog: dog:  ");
}

static void test_except(void **state) {
    (void)state;
    fixture_expect_one("phrase", "match: cat\nexcept: [wild cat, cat food]", "m",
                       "Cat. Wild cat. Cat food. A cat.", "XX101 Cat: m|XX101 cat: m");
}

static void test_unless(void **state) {
    (void)state;
    const char *text = "A cat. A dog. A cow.\nA cat.";
    fixture_expect_one("phrase", "match: cat\nunless: dog", "m", "A cat, a dog. A cat.", "XX101 cat: m");
    fixture_expect_one("phrase", "match: cat\nunless: dog\nunless_within: next", "m", text, "XX101 cat: m");
    fixture_expect_one("phrase", "match: cat\nunless: cow\nunless_within: next", "m", text,
                       "XX101 cat: m|XX101 cat: m");
    fixture_expect_one("phrase", "match: cat\nunless: cow\nunless_within: text", "m", text, "");
    fixture_expect_one("phrase", "match: cat\nunless: dog\nunless_within: clause", "m", "A cat; a dog.",
                       "XX101 cat: m");
    fixture_expect_one("phrase", "match: cat\nunless: dog\nunless_within: clause", "m",
                       "A cat, a dog; a cow.", "");
}

static void test_condition(void **state) {
    (void)state;
    fixture_expect_one("phrase", "match: cat\nif: measure.words > 3", "m", "A cat.", "");
    fixture_expect_one("phrase", "match: cat\nif: measure.words > 3", "m", "A cat and dog.", "XX101 cat: m");
}

static void test_finnish(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase", "match: {fi: [kokonaisvaltainen, \"~palvelu\"]}", "{lemma}");
    fixture_expect(f, ARVO_LANGUAGE_FI, "Tarjoamme kokonaisvaltaisia tilipalveluja.",
                   "XX101 kokonaisvaltaisia: kokonaisvaltainen|XX101 tilipalveluja: tilipalvelu");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Kokonaisvaltainen palvelu.", "");
    fixture_free(f);
}

static void test_bad_place(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase", "match: cat\nwhere: openin", "m");
    fixture_expect_problems(f, "XX101.yaml:7:8 “openin” is no value for “where”; did you mean “opening”?");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_match), cmocka_unit_test(test_no_match),    cmocka_unit_test(test_once),
        cmocka_unit_test(test_opening),    cmocka_unit_test(test_say_and_ask), cmocka_unit_test(test_except),
        cmocka_unit_test(test_unless),     cmocka_unit_test(test_condition),   cmocka_unit_test(test_finnish),
        cmocka_unit_test(test_bad_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
