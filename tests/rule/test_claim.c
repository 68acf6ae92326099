/* The kind claim. */
#include "rule_fixture.h"

static const char own[] = "claim: superlative\nmatch: [best, leading]\n"
                          "support: {clause: [survey], sentence: [award], next: [study], text: [ledger]}";

static const char *claims(fixture *f, const char *text) {
    const arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    size_t at = 0;
    f->out[0] = '\0';
    for (uint32_t i = 0; i < check->claims.count; i++) {
        const arvo_recorded_claim *c = &check->claims.items[i];
        arvo_str words = arvo_check_text(check, &c->occurrence.place);
        arvo_str support = c->supported ? arvo_check_text(check, &c->support) : ARVO_STR("-");
        at += (size_t)snprintf(f->out + at, sizeof f->out - at, "%s%s %.*s %.*s", i > 0 ? "|" : "",
                               arvo_claim_kind_name(c->kind), ARVO_STR_ARG(words), ARVO_STR_ARG(support));
    }
    return f->out;
}

static void test_support(void **state) {
    (void)state;
    fixture_expect_one("claim", own, "{match} {count}", "The best. The leading one.",
                       "XX101 best: best 2|XX101 leading: leading 2");
    fixture_expect_one("claim", own, "m", "The best in a survey.", "");
    fixture_expect_one("claim", own, "m", "The best; see the survey.", "XX101 best: m");
    fixture_expect_one("claim", own, "m", "The best; see the award.", "");
    fixture_expect_one("claim", own, "m", "The best. An award.", "XX101 best: m");
    fixture_expect_one("claim", own, "m", "The best. A study.", "");
    fixture_expect_one("claim", own, "m", "A study. The best.", "XX101 best: m");
    fixture_expect_one("claim", own, "m", "A ledger.\nNothing.\nThe best.", "");
}

static void test_recorded(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "claim", own, "m");
    assert_string_equal(claims(f, "The best. The leading one in a survey."),
                        "superlative best -|superlative leading survey");
    fixture_free(f);
}

static void test_longest_of_a_kind(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "short", "claim", "claim: superlative\nmatch: best", "m");
    fixture_rule(f, "XX102", "long", "claim", "claim: superlative\nmatch: the best ever", "m");
    fixture_rule(f, "XX103", "other", "claim", "claim: ease\nmatch: best", "m");
    fixture_rule(f, "XX104", "same", "claim", "claim: superlative\nmatch: finest", "m");
    fixture_rule(f, "XX105", "again", "claim", "claim: superlative\nmatch: finest", "m");
    assert_string_equal(
        claims(f, "It is the best ever. Best. Finest."),
        "superlative the best ever -|ease best -|superlative Best -|ease Best -|superlative Finest -");
    fixture_expect(f, ARVO_LANGUAGE_EN, "The best ever, the finest.",
                   "XX102 The best ever: m|XX103 best: m|XX104 finest: m");
    fixture_free(f);
}

static void test_report_false(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "claim", "claim: number\nmatch: '[kind=\"number\"]'\nreport: false",
                 "m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Over 30 cats.", "");
    assert_int_equal(f->check->claims.count, 1);
    fixture_free(f);
}

static void test_unless_keeps_the_claim(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "claim",
                 "claim: ease\nmatch: easy\nunless: perhaps\nexcept: easy chair", "m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Perhaps easy. An easy chair.", "");
    assert_int_equal(f->check->claims.count, 1);
    fixture_free(f);
}

static void test_mistakes(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "claim", "claim: superlativ\nmatch: best\nsupport: {claus: x}", "m");
    fixture_rule(f, "XX102", "probe-two", "claim", "support: [x]", "m");
    fixture_expect_problems(
        f, "XX101.yaml:6:8 “superlativ” is no value for “claim”; did you mean “superlative”?\n"
           "XX101.yaml:8:11 unknown key “claus”; did you mean “clause”?\n"
           "XX102.yaml:1:1 the key “claim” is missing\n"
           "XX102.yaml:1:1 the key “match” is missing\n"
           "XX102.yaml:6:10 the value of “support” must be {clause: …, sentence: …}");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_support),
        cmocka_unit_test(test_recorded),
        cmocka_unit_test(test_longest_of_a_kind),
        cmocka_unit_test(test_report_false),
        cmocka_unit_test(test_unless_keeps_the_claim),
        cmocka_unit_test(test_mistakes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
