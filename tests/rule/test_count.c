/* The kind count. */
#include "rule_fixture.h"

static void test_max(void **state) {
    (void)state;
    fixture_expect_one("count", "match: [cat, dog]\nmax: 2", "{match} {count} > {max}", "Cat, dog. Cat, cat.",
                       "XX101 Cat: Cat 4 > 2");
    fixture_expect_one("count", "match: [cat, dog]\nmax: 4", "m", "Cat, dog. Cat, cat.", "");
}

static void test_min(void **state) {
    (void)state;
    fixture_expect_one("count", "match: cat\nmin: 2", "{count} < {min}", "A cat.", "XX101 (text): 1 < 2");
    fixture_expect_one("count", "match: cat\nmin: 2", "m", "A cat, a cat.", "");
}

static void test_within_sentence(void **state) {
    (void)state;
    fixture_expect_one("count", "match: cat\nmax: 1\nwithin: sentence", "{count}",
                       "Cat. Cat, cat. Cat.\nCat cat cat.", "XX101 cat: 2|XX101 cat: 3");
    fixture_expect_one("count", "match: cat\nmin: 1\nwithin: sentence", "{count}", "A cat. A dog.",
                       "XX101 A dog.: 0");
}

static void test_distinct(void **state) {
    (void)state;
    fixture_expect_one("count", "match: [cat, dog, cow]\nmax: 2\ndistinct: lemma", "{match} {count}",
                       "Cat, cat, Cat, dog, dog, cow.", "XX101 cow: cow 3");
    fixture_expect_one("count",
                       "match: [{match: cheap, value: economic}, {match: fast, value: convenience}, fun]\n"
                       "max: 1\ndistinct: value",
                       "{match} {count}", "Cheap, cheap, fun, fast.", "XX101 fast: fast 2");
}

static void test_limit_by_language(void **state) {
    (void)state;
    fixture_expect_one("count", "match: cat\nmax: {fi: 1, en: 2}", "{max}", "Cat cat.", "");
    fixture_expect_one("count", "match: cat\nmax: {fi: 1, en: 2}", "{max}", "Cat cat cat.", "XX101 cat: 2");
}

static void test_mistakes(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "count", "match: cat\nmax: many\ndistinct: lema", "m");
    fixture_rule(f, "XX102", "limitless", "count", "match: cat", "m");
    fixture_expect_problems(f, "XX101.yaml:7:6 the value of “max” must be number / {fi: number, en: number}\n"
                               "XX101.yaml:8:11 “lema” is no value for “distinct”; did you mean “lemma”?\n"
                               "XX102.yaml:1:1 the key “max” is missing");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_max),
        cmocka_unit_test(test_min),
        cmocka_unit_test(test_within_sentence),
        cmocka_unit_test(test_distinct),
        cmocka_unit_test(test_limit_by_language),
        cmocka_unit_test(test_mistakes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
