/* The built-in rules: they load without a problem, and each does what its examples say. */
#include "unit.h"

#include <stdio.h>

#include <arvolint/arvolint.h>

static void print_problems(const arvo_linter *linter) {
    for (size_t i = 0; i < arvo_linter_problem_count(linter); i++) {
        const arvo_problem *problem = arvo_linter_problem(linter, i);
        char message[512];
        arvo_error_message(message, sizeof message, &problem->error, ARVO_LANGUAGE_EN);
        fprintf(stderr, "%s:%u:%u: %s\n", problem->path, problem->error.line, problem->error.column, message);
    }
}

static void test_examples(void **state) {
    (void)state;
    arvo_linter *linter;
    arvo_linter_options options = ARVO_LINTER_OPTIONS_INIT;
    arvo_error error = {0};
    arvo_err err = arvo_linter_new(&linter, &options, &error);
    assert_non_null(linter);
    print_problems(linter);
    assert_int_equal(err, ARVO_OK);

    arvo_example_report *report;
    err = arvo_test_rules(&report, linter, false, &error);
    print_problems(linter);
    assert_int_equal(err, ARVO_OK);
    for (size_t i = 0; i < report->failure_count; i++) {
        const arvo_example_failure *f = &report->failures[i];
        fprintf(stderr, "%s:%u:%u: %s %s\n    %s\n    expected %s\n    got %s\n", f->path, f->line, f->column,
                f->code, f->name, f->text, f->expected, f->got);
    }
    assert_int_equal(report->failure_count, 0);
    assert_int_equal(report->rules, arvo_linter_rule_count(linter));
    arvo_example_report_free(report);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_examples)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
