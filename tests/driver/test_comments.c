/* Comments that silence findings, with the built-in rules: dates, levels, parts, languages. */
#include "unit.h"

#include <string.h>

#include <arvolint/arvolint.h>

#include "driver/today.h"

static arvo_linter *linter_on(const char *today) {
    arvo_linter_options options = ARVO_LINTER_OPTIONS_INIT;
    arvo_linter *linter;
    options.today = today;
    assert_int_equal(arvo_linter_new(&linter, &options, NULL), ARVO_OK);
    return linter;
}

static arvo_result *lint(arvo_linter *linter, const char *text, const arvo_lint_options *options) {
    arvo_result *result;
    assert_int_equal(arvo_lint_text(&result, linter, "draft.md", text, strlen(text), options, NULL), ARVO_OK);
    return result;
}

static size_t count(const arvo_result *result, const char *code) {
    size_t found = 0;
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        found += strcmp(result->diagnostics[i].code, code) == 0;
    }
    return found;
}

/* How often the rule speaks in the text. */
static size_t count_in(arvo_linter *linter, const char *text, const char *code) {
    arvo_result *result = lint(linter, text, NULL);
    size_t found = count(result, code);
    arvo_result_free(result);
    return found;
}

static const char dated[] = "<!-- arvolint-disable-next-line AV203 until=2027-01-31 -- kampanja -->\n"
                            "Tarjoamme kokonaisvaltaisia ratkaisuja.\n";

static void expect_on(const char *today, bool silent) {
    arvo_linter *linter = linter_on(today);
    arvo_linter *fork;
    assert_int_equal(arvo_linter_fork(&fork, linter, NULL), ARVO_OK);
    assert_int_equal(count_in(linter, dated, "AV203"), silent ? 0 : 1);
    assert_int_equal(count_in(linter, dated, "AV004"), silent ? 0 : 1);
    assert_int_equal(count_in(fork, dated, "AV203"), silent ? 0 : 1);
    arvo_linter_free(fork);
    arvo_linter_free(linter);
}

static void test_a_date_is_the_last_day(void **state) {
    (void)state;
    expect_on("2026-11-26", true);
    expect_on("2027-01-31", true);
    expect_on("2027-02-01", false);
}

static void test_today(void **state) {
    (void)state;
    arvo_date today = arvo_today();
    assert_int_equal(strlen(today.text), 10);
    assert_true(strcmp(today.text, "2026-01-01") > 0);
    assert_true(today.text[4] == '-' && today.text[7] == '-');
    assert_string_equal(arvo_date_of("2027-01-31").text, "2027-01-31");
    assert_string_equal(arvo_date_of(NULL).text, "");
    expect_on(NULL, strcmp(today.text, "2027-01-31") <= 0);
}

static void test_levels(void **state) {
    (void)state;
    const char *text = "<!-- arvolint-disable-next-line AV501 -->\nHoidamme palkat ja verot.\n";
    arvo_linter *linter = linter_on(NULL);
    assert_int_equal(count_in(linter, text, "AV001"), 1);
    assert_int_equal(count_in(linter, text, "AV003"), 1);
    assert_int_equal(arvo_linter_set_level(linter, "unexplained-suppression", ARVO_LEVEL_OFF, NULL), ARVO_OK);
    assert_int_equal(count_in(linter, text, "AV003"), 0);
    const arvo_setting off[] = {{.rule = "AV501", .has_level = true, .level = ARVO_LEVEL_OFF}};
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    options.settings = (arvo_settings){off, 1};
    arvo_result *result = lint(linter, text, &options);
    assert_int_equal(count(result, "AV001"), 0); /* of a rule that is off no comment is unused */
    arvo_result_free(result);
    arvo_linter_free(linter);
}

static void test_whole_text_findings(void **state) {
    (void)state;
    arvo_linter *linter = linter_on(NULL);
    assert_int_equal(count_in(linter, "Kiva pallo.\n\nToinen pallo.\n", "AV302"), 1);
    assert_int_equal(count_in(linter, "<!-- arvolint-disable-file AV302 -- x -->\nKiva pallo.\n", "AV302"),
                     0);
    assert_int_equal(count_in(linter, "<!-- arvolint-disable AV302 -- x -->\nKiva pallo.\n", "AV302"), 0);
    /* it stands at the first sentence */
    assert_int_equal(
        count_in(linter, "Kiva pallo.\n\n<!-- arvolint-disable AV302 -- x -->\nToinen.\n", "AV302"), 1);
    arvo_linter_free(linter);
}

/* The parts of a document share its comments. */
static void test_parts(void **state) {
    (void)state;
    const char *patterns[] = {"Hero"};
    const arvo_mark marks[] = {{ARVO_MARK_HEADING, patterns, 1, ARVO_ROLE_PROPOSITION, NULL, {NULL, 0}}};
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    options.marks = marks;
    options.mark_count = 1;
    options.role = ARVO_ROLE_COPY;
    arvo_linter *linter = linter_on(NULL);
    arvo_result *result =
        lint(linter,
             "<!-- arvolint-disable AV203 -- x -->\n# Hero\n\nTarjoamme kokonaisvaltaisia ratkaisuja.\n\n"
             "# Muu\n\nTarjoamme kokonaisvaltaisia palveluja.\n\n<!-- arvolint-enable -->\n\n"
             "Tarjoamme kokonaisvaltaisia asioita.\n\n<!-- arvolint-disable-line AV203 -- y -->\n",
             &options);
    assert_int_equal(result->part_count, 2);
    assert_int_equal(count(result, "AV203"), 1);
    assert_int_equal(result->suppressed_count, 2);
    assert_int_equal(result->suppressed[0].diagnostic.part, 0);
    assert_int_equal(result->suppressed[1].diagnostic.part, 1);
    assert_int_equal(count(result, "AV001"), 1);
    arvo_result_free(result);
    arvo_linter_free(linter);
}

static void test_an_unknown_language_leaves_nothing_unused(void **state) {
    (void)state;
    const char *text = "<!-- arvolint-disable-file AV203, AV999 -- x -->\n"
                       "Wir erledigen die Buchhaltung und die Steuern, damit Sie mehr Zeit haben.\n";
    arvo_linter *linter = linter_on(NULL);
    arvo_result *result = lint(linter, text, NULL);
    assert_int_equal(result->language, ARVO_LANGUAGE_UNKNOWN);
    assert_int_equal(count(result, "AV001"), 0);
    assert_int_equal(count(result, "AV002"), 1);
    arvo_result_free(result);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_date_is_the_last_day),
        cmocka_unit_test(test_today),
        cmocka_unit_test(test_levels),
        cmocka_unit_test(test_whole_text_findings),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_an_unknown_language_leaves_nothing_unused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
