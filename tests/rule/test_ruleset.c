/* Loading: replacing, adding, finding. */
#include "rule_fixture.h"

static void test_order_and_find(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX201", "second", "phrase", "match: dog", "m");
    fixture_rule(f, "XX101", "first", "phrase", "match: cat", "m");
    fixture_expect_problems(f, "");
    assert_string_equal(f->rules->rules[0]->code.ptr, "XX101");
    arvo_error error = {0};
    assert_ptr_equal(arvo_ruleset_find(f->rules, ARVO_STR("xx201"), &error), f->rules->rules[1]);
    assert_ptr_equal(arvo_ruleset_find(f->rules, ARVO_STR("First"), &error), f->rules->rules[0]);
    assert_null(arvo_ruleset_find(f->rules, ARVO_STR("frist"), &error));
    assert_int_equal(error.code, ARVO_ERR_UNKNOWN_RULE_NEAR);
    assert_string_equal(error.detail[1], "first");
    assert_null(arvo_ruleset_find(f->rules, ARVO_STR("nothing-like-it"), &error));
    assert_int_equal(error.code, ARVO_ERR_UNKNOWN_RULE);
    fixture_free(f);
}

static void test_duplicates(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "first", "phrase", "match: dog", "m");
    fixture_rule(f, "XX102", "first", "phrase", "match: cat", "m");
    fixture_write(f, "again.yaml",
                  "{id: XX101, name: other, step: meaning, kind: slot, slot: offer, match: cow}");
    fixture_load(f);
    char expected[1024];
    snprintf(expected, sizeof expected,
             "XX102.yaml:2:7 the rule code or name “first” is already in %s/XX101.yaml\n"
             "again.yaml:1:6 the rule code or name “XX101” is already in %s/XX101.yaml",
             f->folder, f->folder);
    assert_string_equal(fixture_problems(f), expected);
    fixture_free(f);
}

static void test_user_rule_replaces_built_in(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "AV203", "own-jargon", "phrase", "match: cat", "m");
    fixture_write(f, "steps.yaml", "steps: {}\n");
    const char *paths[] = {f->folder};
    arvo_ruleset *rules;
    assert_int_equal(arvo_ruleset_load(&rules, NULL, 0, false, NULL), ARVO_OK);
    uint32_t built_in = rules->rule_count;
    arvo_ruleset_free(rules);
    assert_int_equal(arvo_ruleset_load(&f->rules, paths, 1, false, NULL), ARVO_OK);
    assert_string_equal(fixture_problems(f), "");
    assert_int_equal(f->rules->rule_count, built_in);
    arvo_rule *rule = arvo_ruleset_find(f->rules, ARVO_STR("AV203"), NULL);
    assert_string_equal(rule->name.ptr, "own-jargon");
    assert_null(rule->source->builtin);
    assert_null(f->rules->steps.source->builtin);
    fixture_free(f);
}

static void test_user_list_adds(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "a/en/words.yaml", "entries: [cat]\n");
    fixture_write(f, "b/en/words.yaml", "entries: [dog]\n");
    fixture_write(f, "b/sv/words.yaml", "entries: [ko]\n");
    fixture_rule(f, "XX101", "probe", "phrase", "match: '@words'", "m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Cat, dog, ko.", "XX101 Cat: m|XX101 dog: m");
    fixture_expect(f, ARVO_LANGUAGE_SV, "Cat, dog, ko.", "XX101 ko: m");
    fixture_expect(f, ARVO_LANGUAGE_FI, "Cat, dog, ko.", ""); /* no list, no rule */
    fixture_free(f);
}

static void test_list_language_is_its_folder(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "words.yaml", "entries: [cat]\n");
    fixture_expect_problems(f, "words.yaml:1:1 the value of “entries” must be fi/, en/, sv/");
    fixture_free(f);
}

static void test_explicit_language_needs_its_list(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "en/words.yaml", "entries: [cat]\n");
    fixture_rule(f, "XX101", "probe", "phrase", "match: {fi: '@words', en: ['x @word']}", "m");
    fixture_expect_problems(f, "XX101.yaml:6:14 there is no word list “@words”\n"
                               "XX101.yaml:6:31 there is no word list “@word”; did you mean “@words”?");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order_and_find),
        cmocka_unit_test(test_duplicates),
        cmocka_unit_test(test_user_rule_replaces_built_in),
        cmocka_unit_test(test_user_list_adds),
        cmocka_unit_test(test_list_language_is_its_folder),
        cmocka_unit_test(test_explicit_language_needs_its_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
