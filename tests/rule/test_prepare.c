/* Languages made ready when they are needed. */
#include "rule_fixture.h"

static void test_built_in_languages_wait(void **state) {
    (void)state;
    fixture *f = fixture_new();
    assert_int_equal(arvo_ruleset_load(&f->rules, NULL, 0, false, NULL), ARVO_OK);
    assert_string_equal(fixture_problems(f), "");
    for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
        assert_false(f->rules->languages[i].ready);
    }
    arvo_list *jargon = arvo_ruleset_list(f->rules, ARVO_STR("jargon"));
    assert_non_null(jargon);
    assert_int_equal(jargon->entries.patterns.count, 0); /* not even read */
    assert_int_equal(arvo_ruleset_prepare(f->rules, ARVO_LANGUAGE_FI, NULL), ARVO_OK);
    assert_true(f->rules->languages[ARVO_LANGUAGE_FI].ready);
    assert_false(f->rules->languages[ARVO_LANGUAGE_EN].ready);
    assert_true(jargon->entries.patterns.count > 0);
    assert_null(arvo_ruleset_list(f->rules, ARVO_STR("no-such-list")));
    fixture_free(f);
}

static void test_user_languages_do_not(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase", "match: {sv: ko}", "m");
    fixture_load(f);
    assert_true(f->rules->languages[ARVO_LANGUAGE_SV].ready);
    assert_false(f->rules->languages[ARVO_LANGUAGE_EN].ready);
    fixture_free(f);
}

static void test_which_rules_apply(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "sv/words.yaml", "entries: [ko]");
    fixture_rule(f, "XX101", "everywhere", "phrase", "match: cat", "m");
    fixture_rule(f, "XX102", "swedish", "phrase", "match: {sv: ko}", "m");
    fixture_rule(f, "XX103", "by-list", "phrase", "match: '@words'", "m");
    fixture_rule(f, "XX104", "measured", "measure", "measure: {fi: lix, sv: lix}\nmax: {fi: 1}", "m");
    fixture_rule(f, "XX105", "regular", "regex", "regex: {en: x}", "m");
    fixture_load(f);
    assert_string_equal(fixture_problems(f), "");
    static const struct {
        arvo_language language;
        bool applies[5];
    } cases[] = {
        {ARVO_LANGUAGE_FI, {true, false, false, true, false}},
        {ARVO_LANGUAGE_EN, {true, false, false, false, true}},
        {ARVO_LANGUAGE_SV, {true, true, true, false, false}},
    };
    for (size_t c = 0; c < sizeof cases / sizeof cases[0]; c++) {
        assert_int_equal(arvo_ruleset_prepare(f->rules, cases[c].language, NULL), ARVO_OK);
        for (uint32_t i = 0; i < 5; i++) {
            assert_int_equal(f->rules->languages[cases[c].language].applies[i], cases[c].applies[i]);
        }
    }
    fixture_free(f);
}

static void test_a_failure_stays(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase", "match: {en: 'cat ('}", "m");
    fixture_load(f);
    assert_int_equal(f->rules->problems.count, 1);
    assert_int_equal(arvo_ruleset_prepare(f->rules, ARVO_LANGUAGE_EN, NULL), ARVO_ERR_RULES_INVALID);
    assert_int_equal(f->rules->problems.count, 1); /* told once */
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_built_in_languages_wait),
        cmocka_unit_test(test_user_languages_do_not),
        cmocka_unit_test(test_which_rules_apply),
        cmocka_unit_test(test_a_failure_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
