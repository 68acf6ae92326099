/* The public linter, end to end, with the small rules of tests/rule/fixtures and the Finnish dictionary. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <arvolint/arvolint.h>

#define FIXTURES ARVO_SOURCE_DIR "/tests/rule/fixtures/"

static arvo_linter *linter_of(const char *path, arvo_language ui) {
    const char *paths[] = {path};
    arvo_linter_options options = {paths, 1, true, NULL, ui, NULL};
    arvo_linter *linter;
    arvo_error error = {0};
    arvo_err err = arvo_linter_new(&linter, &options, &error);
    for (size_t i = 0; linter != NULL && i < arvo_linter_problem_count(linter); i++) {
        const arvo_problem *p = arvo_linter_problem(linter, i);
        char message[512];
        arvo_error_message(message, sizeof message, &p->error, ARVO_LANGUAGE_EN);
        fprintf(stderr, "%s:%u:%u: %s\n", p->path, p->error.line, p->error.column, message);
    }
    assert_int_equal(err, ARVO_OK);
    return linter;
}

static arvo_result *lint(arvo_linter *linter, const char *text, const arvo_lint_options *options) {
    arvo_result *result;
    arvo_error error = {0};
    arvo_err err = arvo_lint_text(&result, linter, "draft.md", text, strlen(text), options, &error);
    assert_int_equal(err, ARVO_OK);
    return result;
}

static const char draft[] =
    "# Otsikko\n\nTarjoamme **kokonais**valtaisia\nratkaisuja: kirjanpitoa &amp; muuta.\n"
    "Olemme alan johtava talo.\n";

static void test_whole_result(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_result *r = lint(linter, draft, NULL);
    assert_string_equal(r->path, "draft.md");
    assert_int_equal(r->language, ARVO_LANGUAGE_FI);
    assert_int_equal(r->ui_language, ARVO_LANGUAGE_FI);
    assert_int_equal(r->diagnostic_count, 4);

    const arvo_diagnostic *d = r->diagnostics;
    assert_string_equal(d[0].code, "AV302");
    assert_true(d[0].whole_text);
    assert_int_equal(d[0].level, ARVO_LEVEL_NOTE);
    assert_string_equal(d[0].excerpt.text, "Otsikko");
    assert_string_equal(d[0].help, "Nimeä, kenelle.");

    assert_string_equal(d[1].code, "AV203");
    assert_string_equal(d[1].name, "jargon");
    assert_false(d[1].whole_text);
    assert_string_equal(d[1].excerpt.text, "kokonaisvaltaisia"); /* what a reader reads */
    assert_string_equal(d[1].message, "”kokonaisvaltaisia” ei kerro asiakkaalle mitään");
    assert_string_equal(d[1].help,
                        "Sano esimerkiksi: kattava. Vastaa kysymykseen: Mitä kaikkea siihen kuuluu?");
    arvo_position at = arvo_result_position(r, d[1].excerpt.span.start);
    assert_int_equal(at.line, 3);
    assert_memory_equal(draft + d[1].excerpt.span.start, "kokonais**valtaisia", 19);
    assert_int_equal(d[1].excerpt.span.end - d[1].excerpt.span.start, 19);

    assert_string_equal(d[2].excerpt.text, "ratkaisuja");
    assert_string_equal(d[3].code, "AV501");
    assert_string_equal(d[3].excerpt.text, "johtava");

    assert_int_equal(r->claim_count, 1);
    assert_int_equal(r->claims[0].kind, ARVO_CLAIM_SUPERLATIVE);
    assert_false(r->claims[0].supported);
    assert_null(r->claims[0].support.text);
    arvo_result_free(r);
    arvo_linter_free(linter);
}

static void test_profile_and_steps(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_result *r = lint(linter, "Hoidamme yrittäjän kirjanpidon nopeasti.", NULL);
    assert_true(r->parts[0].profile.audience_named);
    assert_false(r->parts[0].profile.customer_role);
    assert_false(r->parts[0].profile.seller_centred);
    assert_true(r->parts[0].profile.values[ARVO_VALUE_CONVENIENCE]);
    assert_false(r->parts[0].profile.values[ARVO_VALUE_ECONOMIC]);
    assert_string_equal(r->parts[0].profile.slots[ARVO_SLOT_OFFER].text, "kirjanpidon");
    assert_null(r->parts[0].profile.slots[ARVO_SLOT_PROOF].text);
    assert_int_equal(r->parts[0].steps[ARVO_STEP_INFORMATION].verdict, ARVO_VERDICT_PARTIAL);
    assert_string_equal(r->parts[0].steps[ARVO_STEP_INFORMATION].name, "Tieto");
    assert_string_equal(r->parts[0].steps[ARVO_STEP_INFORMATION].advice, "Kerro hinta.");
    assert_string_equal(r->parts[0].steps[ARVO_STEP_MEANING].name, "Merkitys");
    assert_int_equal(r->parts[0].steps[ARVO_STEP_MEANING].verdict, ARVO_VERDICT_MET);
    assert_null(r->parts[0].steps[ARVO_STEP_MEANING].advice);
    assert_int_equal(r->parts[0].weakest, ARVO_STEP_INFORMATION);
    arvo_result_free(r);
    r = lint(linter, "Tarjoamme kokonaisvaltaista palvelua.", NULL);
    assert_true(r->parts[0].profile.seller_centred);
    arvo_result_free(r);
    arvo_linter_free(linter);
}

static void test_languages(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_lint_options english = {.language = ARVO_LANGUAGE_EN, .format = "plain"};
    arvo_result *r = lint(linter, "A holistic view. Real synergy.", &english);
    assert_int_equal(r->language, ARVO_LANGUAGE_EN);
    assert_int_equal(r->diagnostic_count, 2);
    assert_string_equal(r->diagnostics[0].message, "“holistic” tells the customer nothing");
    assert_string_equal(r->diagnostics[0].help, "Say it plainly.");
    assert_string_equal(r->diagnostics[1].help, "Say for instance: benefit.");
    assert_string_equal(r->parts[0].steps[ARVO_STEP_INFORMATION].name, "Information");
    arvo_result_free(r);

    r = lint(linter, "---\nlang: en\n---\nA holistic view.\n", NULL); /* what the file declares */
    assert_int_equal(r->language, ARVO_LANGUAGE_EN);
    arvo_result_free(r);
    arvo_linter_free(linter);

    linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_SV); /* messages in Swedish fall back to English */
    r = lint(linter, "Kokonaisvaltainen.", NULL);
    assert_int_equal(r->ui_language, ARVO_LANGUAGE_SV);
    assert_int_equal(r->language, ARVO_LANGUAGE_FI);
    assert_string_equal(r->diagnostics[0].message, "“Kokonaisvaltainen” tells the customer nothing");
    assert_string_equal(r->parts[0].steps[ARVO_STEP_UNDERSTANDING].name, "Förståelse");
    arvo_result_free(r);
    arvo_linter_free(linter);
}

static void test_checklist(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_result *r = lint(linter, "Hoidamme yrittäjän **kirjan**pidon nopeasti.", NULL);
    const arvo_step_result *step = &r->parts[0].steps[ARVO_STEP_INFORMATION];
    assert_true(step->points == 2 && step->met == 3 && step->partial == 1);
    assert_int_equal(step->item_count, 2);
    assert_string_equal(step->items[0].what, "myytävä on nimetty");
    assert_string_equal(step->items[0].condition, "slot.offer");
    assert_int_equal(step->items[0].times, 1);
    assert_string_equal(step->items[0].seen.text, "kirjanpidon");
    assert_int_equal(step->items[0].seen.span.end - step->items[0].seen.span.start, strlen("kirjan**pidon"));
    assert_string_equal(step->items[1].what, "cue.number"); /* nothing else is said about it */
    assert_int_equal(step->items[1].times, 0);
    assert_null(step->items[1].seen.text);
    assert_int_equal(r->parts[0].steps[ARVO_STEP_MEANING].item_count, 0);
    assert_null(r->missing_dictionary); /* Finnish has one or fails */
    arvo_linter_free(linter);
    assert_string_equal(step->items[0].what, "myytävä on nimetty");
    arvo_result_free(r);
}

static void test_another_language_is_not_linted(void **state) {
    (void)state;
    static const char german[] =
        "Wir kümmern uns um Ihre Buchhaltung, damit Sie mehr Zeit für Ihre Kunden haben.\n";
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_result *r = lint(linter, german, NULL);
    assert_int_equal(r->language, ARVO_LANGUAGE_UNKNOWN);
    assert_int_equal(r->ui_language, ARVO_LANGUAGE_EN);
    assert_int_equal(r->diagnostic_count, 0);
    assert_int_equal(r->claim_count, 0);
    assert_null(r->missing_dictionary);
    arvo_result_free(r);
    arvo_lint_options finnish = {.language = ARVO_LANGUAGE_FI};
    r = lint(linter, german, &finnish); /* the caller knows better */
    assert_int_equal(r->language, ARVO_LANGUAGE_FI);
    assert_int_equal(r->diagnostic_count, 1);
    arvo_result_free(r);
    arvo_linter_free(linter);
}

static void test_results_outlive_the_linter(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_result *first = lint(linter, "Ääni.\r\nKokonaisvaltainen.\n", NULL);
    arvo_result *second = lint(linter, "Synergiaetu.", NULL);
    arvo_linter_free(linter);
    assert_string_equal(first->diagnostics[0].excerpt.text, "Kokonaisvaltainen");
    assert_string_equal(second->diagnostics[0].excerpt.text, "Synergiaetu");
    arvo_position at = arvo_result_position(first, first->diagnostics[0].excerpt.span.start);
    assert_int_equal(at.line, 2);
    assert_int_equal(at.column, 1);
    assert_int_equal(at.offset, 9);
    assert_int_equal(at.character, 7);
    size_t len;
    const char *line = arvo_result_line(first, 1, &len);
    assert_int_equal(len, 7);
    assert_memory_equal(line, "Ääni.", 7);
    assert_null(arvo_result_line(first, 0, &len));
    assert_null(arvo_result_line(first, 99, &len));
    assert_non_null(arvo_result_source(first, &len));
    assert_int_equal(len, 28);
    assert_int_equal(arvo_result_position(first, 1000).offset, 28);
    arvo_result_free(first);
    arvo_result_free(second);
    arvo_result_free(NULL);
}

static void test_same_findings_again(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    for (int i = 0; i < 3; i++) {
        arvo_result *r = lint(linter, draft, NULL);
        assert_int_equal(r->diagnostic_count, 4);
        arvo_result_free(r);
        r = lint(linter, "Uusia sanoja joka kierroksella: kissa, koira, lehmä.", NULL);
        arvo_result_free(r);
    }
    arvo_linter_free(linter);
}

static void test_levels(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_error error = {0};
    assert_int_equal(arvo_linter_warnings_as_errors(linter, NULL), ARVO_OK);
    assert_int_equal(arvo_linter_set_level(linter, "AV501", ARVO_LEVEL_NOTE, &error), ARVO_OK);
    assert_int_equal(arvo_linter_set_level(linter, "no-audience", ARVO_LEVEL_OFF, &error), ARVO_OK);
    arvo_result *r = lint(linter, draft, NULL);
    assert_int_equal(r->diagnostic_count, 3);
    assert_int_equal(r->diagnostics[0].level, ARVO_LEVEL_ERROR);
    assert_int_equal(r->diagnostics[2].level, ARVO_LEVEL_NOTE);
    arvo_result_free(r);
    assert_int_equal(arvo_linter_set_level(linter, "jargn", ARVO_LEVEL_OFF, &error),
                     ARVO_ERR_UNKNOWN_RULE_NEAR);
    assert_string_equal(error.detail[1], "jargon");
    assert_int_equal(arvo_linter_set_level(linter, "qqqqqqqqq", ARVO_LEVEL_OFF, NULL), ARVO_ERR_UNKNOWN_RULE);
    arvo_linter_free(linter);
}

static void test_input_errors(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_result *r;
    arvo_error error = {0};
    assert_int_equal(arvo_lint_text(&r, linter, "a.txt", "  \n", 3, NULL, &error), ARVO_ERR_EMPTY);
    assert_null(r);
    assert_int_equal(arvo_lint_text(&r, linter, "a.txt", "a\n\xff", 3, NULL, &error), ARVO_ERR_INVALID_UTF8);
    assert_int_equal(error.line, 2);
    assert_int_equal(arvo_lint_text(&r, linter, "a.txt", "a\0b", 3, NULL, &error), ARVO_ERR_BINARY);
    assert_int_equal(arvo_lint_file(&r, linter, "/nowhere/at/all", NULL, &error), ARVO_ERR_NOT_FOUND);
    assert_null(r);
    arvo_lint_options options = {.format = "no-such-format"};
    assert_int_equal(arvo_lint_text(&r, linter, "a.txt", "a", 1, &options, &error), ARVO_ERR_BAD_VALUE);
    r = lint(linter, draft, NULL); /* a failure leaves nothing behind */
    assert_int_equal(r->diagnostic_count, 4);
    arvo_result_free(r);
    arvo_linter_free(linter);
}

static void test_lint_file(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic", ARVO_LANGUAGE_UNKNOWN);
    arvo_result *r;
    assert_int_equal(arvo_lint_file(&r, linter, FIXTURES "draft.md", NULL, NULL), ARVO_OK);
    assert_string_equal(r->path, FIXTURES "draft.md");
    assert_int_equal(r->diagnostic_count, 4);
    arvo_result_free(r);
    arvo_linter_free(linter);
}

static void test_broken_rules(void **state) {
    (void)state;
    const char *paths[] = {FIXTURES "broken", "/nowhere/at/all"};
    arvo_linter_options options = {paths, 2, true, NULL, ARVO_LANGUAGE_UNKNOWN, NULL};
    arvo_linter *linter;
    arvo_error error = {0};
    assert_int_equal(arvo_linter_new(&linter, &options, &error), ARVO_ERR_RULES_INVALID);
    assert_non_null(linter);
    assert_int_equal(arvo_linter_problem_count(linter), 4); /* all of them */
    const arvo_problem *p = arvo_linter_problem(linter, 0);
    assert_string_equal(p->path, "/nowhere/at/all");
    assert_int_equal(p->error.code, ARVO_ERR_NOT_FOUND);
    assert_int_equal(p->error.line, 0);
    p = arvo_linter_problem(linter, 1);
    assert_string_equal(p->path, FIXTURES "broken/OWN101-slip.yaml");
    assert_int_equal(p->error.code, ARVO_ERR_UNKNOWN_KEY_NEAR);
    assert_int_equal(p->error.line, 5);
    assert_int_equal(p->error.column, 1);
    assert_null(arvo_linter_problem(linter, 4));
    arvo_result *r;
    assert_int_equal(arvo_lint_text(&r, linter, "a", "a", 1, NULL, &error), ARVO_ERR_RULES_INVALID);
    arvo_example_report *report;
    assert_int_equal(arvo_test_rules(&report, linter, false, &error), ARVO_ERR_RULES_INVALID);
    arvo_linter_free(linter);
    arvo_linter_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole_result),
        cmocka_unit_test(test_profile_and_steps),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_checklist),
        cmocka_unit_test(test_another_language_is_not_linted),
        cmocka_unit_test(test_results_outlive_the_linter),
        cmocka_unit_test(test_same_findings_again),
        cmocka_unit_test(test_levels),
        cmocka_unit_test(test_input_errors),
        cmocka_unit_test(test_lint_file),
        cmocka_unit_test(test_broken_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
