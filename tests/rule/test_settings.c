/* Levels and limits laid over the rules' own. */
#include "rule_fixture.h"

#include <math.h>

#include "rule/settings.h"

/* One rule with a limit, one without. */
static fixture *two_rules(void) {
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "long", "measure", "measure: words\nmax: 2", "{value} words, at most {max}");
    fixture_rule(f, "XX102", "dogs", "phrase", "match: dog", "m");
    fixture_load(f);
    assert_string_equal(fixture_problems(f), "");
    return f;
}

static arvo_err apply(arvo_rule_settings *out, fixture *f, const arvo_setting *items, size_t count,
                      arvo_error *error) {
    arvo_settings settings = {items, count};
    assert_true(arvo_rule_settings_init(out, f->arena, f->rules));
    return arvo_rule_settings_apply(out, f->rules, &settings, error);
}

static void test_the_rules_own(void **state) {
    (void)state;
    fixture *f = two_rules();
    arvo_rule_settings settings;
    assert_int_equal(apply(&settings, f, NULL, 0, NULL), ARVO_OK);
    assert_int_equal(settings.levels[0], ARVO_LEVEL_WARNING);
    assert_int_equal(settings.levels[1], ARVO_LEVEL_WARNING);
    assert_true(isnan(settings.max[0]));
    fixture_free(f);
}

static void test_a_later_one_wins(void **state) {
    (void)state;
    fixture *f = two_rules();
    const arvo_setting items[] = {{"XX102", true, ARVO_LEVEL_OFF, false, 0, false},
                                  {"long", false, ARVO_LEVEL_OFF, true, 5, false},
                                  {"DOGS", true, ARVO_LEVEL_ERROR, false, 0, false}};
    arvo_rule_settings settings;
    assert_int_equal(apply(&settings, f, items, 3, NULL), ARVO_OK);
    assert_int_equal(settings.levels[0], ARVO_LEVEL_WARNING); /* only a limit was set */
    assert_true(settings.max[0] == 5);
    assert_int_equal(settings.levels[1], ARVO_LEVEL_ERROR);
    fixture_free(f);
}

static void test_unknown_rule(void **state) {
    (void)state;
    fixture *f = two_rules();
    const arvo_setting items[] = {{"dgos", true, ARVO_LEVEL_OFF, false, 0, false}};
    arvo_rule_settings settings;
    arvo_error error;
    assert_int_equal(apply(&settings, f, items, 1, &error), ARVO_ERR_UNKNOWN_RULE_NEAR);
    assert_string_equal(error.detail[0], "dgos");
    assert_string_equal(error.detail[1], "dogs");
    assert_int_equal(apply(&settings, f, items, 1, NULL), ARVO_ERR_UNKNOWN_RULE_NEAR);
    fixture_free(f);
}

static void test_a_limit_where_there_is_none(void **state) {
    (void)state;
    fixture *f = two_rules();
    const arvo_setting items[] = {{"dogs", false, ARVO_LEVEL_OFF, true, 3, false}};
    arvo_rule_settings settings;
    arvo_error error;
    assert_int_equal(apply(&settings, f, items, 1, &error), ARVO_ERR_LIMITLESS_RULE);
    assert_string_equal(error.detail[0], "dogs");
    fixture_free(f);
}

/* The check goes by them: a limit of 5 lets through what the rule's own limit of 2 would not. */
static void test_a_check_goes_by_them(void **state) {
    (void)state;
    fixture *f = two_rules();
    const arvo_setting items[] = {{"long", false, ARVO_LEVEL_OFF, true, 5, false},
                                  {"dogs", true, ARVO_LEVEL_OFF, false, 0, false}};
    arvo_rule_settings settings;
    fixture_check(f, ARVO_LANGUAGE_EN, "One two three dog.");
    assert_int_equal(f->check->findings.count, 2);
    assert_true(arvo_check_max(f->check, f->rules->rules[0]) == 2);
    assert_true(isinf(arvo_check_max(f->check, f->rules->rules[1])));
    assert_int_equal(apply(&settings, f, items, 2, NULL), ARVO_OK);
    arvo_check_options options = {ARVO_ROLE_PROPOSITION, &settings};
    const arvo_tagged_document *tagged = f->check->document;
    arvo_match_state *match = arvo_match_state_new(f->arena, f->rules->languages[ARVO_LANGUAGE_EN].matcher);
    assert_int_equal(arvo_check_run(&f->check, f->arena, f->rules, match, tagged, &options, NULL), ARVO_OK);
    assert_int_equal(f->check->findings.count, 1); /* found, and left out of a result since it is off */
    assert_int_equal(arvo_check_level(f->check, f->check->findings.items[0].rule), ARVO_LEVEL_OFF);
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_rules_own),        cmocka_unit_test(test_a_later_one_wins),
        cmocka_unit_test(test_unknown_rule),         cmocka_unit_test(test_a_limit_where_there_is_none),
        cmocka_unit_test(test_a_check_goes_by_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
