/* The kind balance. */
#include "rule_fixture.h"

static void test_weighs(void **state) {
    (void)state;
    fixture_expect_one("balance", "for: [we, our]\nagainst: [you, your]", "{match} {count}:{value}",
                       "We do our work. You rest.", "XX101 We: We 2:1");
    fixture_expect_one("balance", "for: [we, our]\nagainst: [you, your]", "m", "We help you.", "");
    fixture_expect_one("balance", "for: we\nagainst: you", "m", "You rest.", "");
}

static void test_min_and_ratio(void **state) {
    (void)state;
    fixture_expect_one("balance", "for: we\nagainst: you\nmin: 3", "m", "We and we.", "");
    fixture_expect_one("balance", "for: we\nagainst: you\nmin: 2", "m", "We and we.", "XX101 We: m");
    fixture_expect_one("balance", "for: we\nagainst: you\nratio: 2", "m", "We, we, you.", "");
    fixture_expect_one("balance", "for: we\nagainst: you\nratio: 1.5", "m", "We, we, you.", "XX101 We: m");
}

static void test_mistakes(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "balance", "match: we\nratio: much", "m");
    fixture_expect_problems(f, "XX101.yaml:6:1 unknown key “match”\n"
                               "XX101.yaml:1:1 the key “for” is missing\n"
                               "XX101.yaml:1:1 the key “against” is missing\n"
                               "XX101.yaml:7:8 the value of “ratio” must be number");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_weighs),
        cmocka_unit_test(test_min_and_ratio),
        cmocka_unit_test(test_mistakes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
