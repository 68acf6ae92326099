#include "report/item.h"

#include "arena_fixture.h"
#include "fake_result.h"

static const arvo_error missing = {.code = ARVO_ERR_NOT_FOUND, .line = 2, .column = 5};

/* A reporter of any format: items ask it for language and memory. */
static arvo_reporter *some_reporter(arvo_language language) {
    const arvo_report_options options = {.ui_language = language};
    arvo_reporter *reporter = arvo_reporter_new("gcc", &options, fake_broken_sink());
    assert_non_null(reporter);
    return reporter;
}

static void test_findings(void **state) {
    (void)state;
    arvo_reporter *reporter = some_reporter(ARVO_LANGUAGE_FI);
    arvo_result *result = fake_result(arena, "./a.md", ARVO_STR("😀 Kysy lisää.\n"));
    arvo_diagnostic found = fake_diagnostic(fake_excerpt(arena, result, "lisää"), "viesti");
    result->diagnostics = &found;
    result->diagnostic_count = 1;
    assert_int_equal(arvo_item_count(result), 1);
    const arvo_report_item item = arvo_item(reporter, result, 0);
    assert_int_equal(item.kind, ARVO_ITEM_FINDING);
    assert_string_equal(item.path, "a.md");
    assert_string_equal(item.code, "AV203");
    assert_int_equal(item.start.column, 8);
    assert_int_equal(item.start.utf16_column, 9);
    assert_int_equal(item.end.byte_column, 18);
    assert_ptr_equal(item.diagnostic, &found);
    arvo_reporter_free(reporter);
}

static void test_others(void **state) {
    (void)state;
    arvo_reporter *reporter = some_reporter(ARVO_LANGUAGE_SV);
    arvo_result *result = fake_result(arena, "a.md", ARVO_STR("Wir."));
    assert_int_equal(arvo_item_count(result), 0);
    result->language = ARVO_LANGUAGE_UNKNOWN;
    assert_int_equal(arvo_item_count(result), 1);
    arvo_report_item item = arvo_item(reporter, result, 0);
    assert_int_equal(item.kind, ARVO_ITEM_UNCHECKED);
    assert_int_equal(item.level, ARVO_LEVEL_NOTE);
    assert_int_equal(item.start.line, 0);
    item = arvo_failure_item(reporter, "a\xFF", &missing);
    assert_string_equal(item.path, "a\xFF");
    assert_string_equal(item.code, "not-found");
    assert_string_equal(item.message, "filen finns inte");
    assert_int_equal(item.start.line, 2);
    assert_int_equal(item.end.line, 0);
    result->missing_dictionary = "hunspell-\033";
    item = arvo_missing_dictionary_item(reporter, result);
    assert_holds(item.message, "ordlistepaketet hunspell-␛ ");
    arvo_reporter_free(reporter);
}

static const char *text_of(const char *message, const char *help) {
    const arvo_report_item item = {.message = message, .help = help};
    arvo_buf out = arvo_buf_in(arena);
    arvo_item_append_text(&out, &item);
    return arvo_buf_str(&out).ptr;
}

static void test_message_and_help_as_sentences(void **state) {
    (void)state;
    assert_string_equal(text_of("Liian pitkä", "Lyhennä."), "Liian pitkä. Lyhennä.");
    assert_string_equal(text_of("Mitä?", "Kerro."), "Mitä? Kerro.");
    assert_string_equal(text_of("Valmis.", NULL), "Valmis.");
    assert_string_equal(text_of("Valmis", ""), "Valmis");
    assert_null(text_of(NULL, "Kerro.")); /* memory has ended */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_message_and_help_as_sentences),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
