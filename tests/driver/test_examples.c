/* Running the examples of rules. */
#include "unit.h"

#include <string.h>

#include <arvolint/arvolint.h>

#define FIXTURES ARVO_SOURCE_DIR "/tests/rule/fixtures/"

static arvo_linter *linter_of(const char *path, bool no_default_rules) {
    const char *paths[] = {path};
    arvo_linter_options options = {paths, 1, no_default_rules, NULL, ARVO_LANGUAGE_UNKNOWN, NULL};
    arvo_linter *linter;
    assert_int_equal(arvo_linter_new(&linter, &options, NULL), ARVO_OK);
    return linter;
}

static void test_all_pass(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", true);
    arvo_example_report *report;
    assert_int_equal(arvo_test_rules(&report, linter, false, NULL), ARVO_OK);
    assert_int_equal(report->rules, 3);
    assert_int_equal(report->examples, 9);
    assert_int_equal(report->failure_count, 0);
    arvo_example_report_free(report);
    arvo_linter_free(linter);
}

static void expect(const arvo_example_failure *f, uint32_t line, const char *text, const char *expected,
                   const char *got) {
    assert_string_equal(f->path, FIXTURES "failing/OWN101-fails.yaml");
    assert_string_equal(f->code, "OWN101");
    assert_string_equal(f->name, "fails");
    assert_int_equal(f->line, line);
    assert_int_equal(f->column, 9);
    assert_string_equal(f->text, text);
    assert_string_equal(f->expected, expected);
    assert_string_equal(f->got, got);
}

static void test_failures(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "failing", true);
    arvo_example_report *report;
    assert_int_equal(arvo_test_rules(&report, linter, false, NULL), ARVO_OK);
    arvo_linter_free(linter); /* the report stands alone */
    assert_int_equal(report->rules, 2);
    assert_int_equal(report->examples, 5); /* the level is off: tested all the same */
    assert_int_equal(report->failure_count, 3);
    expect(&report->failures[0], 15, "Kaksi kissaa ja kissa.", "a finding at “kissaa”",
           "findings at “kissaa”, “kissa”");
    expect(&report->failures[1], 16, "Kaksi koiraa.", "a finding", "no finding");
    expect(&report->failures[2], 19, "Kaksi kissaa.", "no finding", "a finding at “kissaa”");
    arvo_example_report_free(report);
    arvo_example_report_free(NULL);
}

static void test_only_the_users(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "failing", false);
    arvo_example_report *report;
    assert_true(arvo_linter_rule_count(linter) > 2);
    assert_int_equal(arvo_test_rules(&report, linter, true, NULL), ARVO_OK);
    assert_int_equal(report->rules, 2);
    assert_int_equal(report->failure_count, 3);
    arvo_example_report_free(report);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_pass),
        cmocka_unit_test(test_failures),
        cmocka_unit_test(test_only_the_users),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
