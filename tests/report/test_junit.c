#include <arvolint/report.h>

#include "arena_fixture.h"
#include "fake_result.h"

/* Over two lines, on one line behind an emoji, a note; the words of the first two are the same. */
static arvo_result *some_result(void) {
    arvo_result *result = fake_result(arena, "./a;b]&\"<c>.md", ARVO_STR("😀 Säästä 70 %.\nKysy 70 %.\n"));
    arvo_diagnostic *found = ARVO_NEW_ARRAY(arena, arvo_diagnostic, 3);
    found[0] = fake_diagnostic(fake_excerpt(arena, result, "70 %.\nKysy"), "kaksi & <riviä>");
    found[1] = fake_diagnostic(fake_excerpt(arena, result, "70 %"), "”70 %” ]]>; \001");
    found[1].help = "Kerro.";
    found[1].level = ARVO_LEVEL_ERROR;
    found[2] = fake_diagnostic(fake_excerpt(arena, result, "Kysy"), "##vso[x]");
    found[2].level = ARVO_LEVEL_NOTE;
    result->diagnostics = found;
    result->diagnostic_count = 3;
    return result;
}

static arvo_result *german_result(void) {
    arvo_result *german = fake_result(arena, "de.md", ARVO_STR("Wir machen alles."));
    german->language = ARVO_LANGUAGE_UNKNOWN;
    return german;
}

static const arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
static const arvo_error bad = {.code = ARVO_ERR_INVALID_UTF8, .line = 3, .column = 4};

static void test_findings(void **state) {
    (void)state;
    const char *text = fake_report(arena, "junit", NULL, some_result(), NULL, NULL);
    assert_holds(
        text, "<testsuites name=\"arvolint\">\n  <testsuite name=\"a;b]&amp;&quot;&lt;c&gt;.md\" tests=\"3\" "
              "failures=\"2\" errors=\"0\" skipped=\"0\">\n");
    assert_holds(
        text,
        "    <testcase name=\"AV203 jargon 1:10\" classname=\"a;b]&amp;&quot;&lt;c&gt;.md\">\n"
        "      <failure message=\"”70 %” ]]&gt;; ␁\" type=\"AV203\">a;b]&amp;\"&lt;c&gt;.md:1:10: error: "
        "”70 %” ]]&gt;; ␁ [AV203 jargon]\nKerro.</failure>\n    </testcase>\n");
    assert_holds(text,
                 "      <system-out>a;b]&amp;\"&lt;c&gt;.md:2:1: note: ##vso[x] [AV203 jargon]</system-out>\n"
                 "    </testcase>\n  </testsuite>\n</testsuites>\n");
}

static void test_failing_level(void **state) {
    (void)state;
    const arvo_report_options notes = {.fail_on = ARVO_LEVEL_NOTE};
    const arvo_report_options errors = {.fail_on = ARVO_LEVEL_ERROR};
    assert_holds(fake_report(arena, "junit", &notes, some_result(), NULL, NULL),
                 "tests=\"3\" failures=\"3\"");
    assert_holds(fake_report(arena, "junit", &errors, some_result(), NULL, NULL),
                 "tests=\"3\" failures=\"1\"");
}

static void test_others(void **state) {
    (void)state;
    const char *text = fake_report(arena, "junit", NULL, german_result(), "b", &bad);
    assert_holds(text,
                 "  <testsuite name=\"de.md\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\">\n"
                 "    <testcase name=\"unknown-language\" classname=\"de.md\">\n      <skipped message=\"");
    assert_holds(text, "  <testsuite name=\"b\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
                       "    <testcase name=\"invalid-utf8 3:4\" classname=\"b\">\n      <error message=\"the "
                       "text is not valid");
    assert_holds(
        fake_report(arena, "junit", NULL, fake_result(arena, "ok.md", ARVO_STR("Hyvä.")), NULL, NULL),
        "tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
        "    <testcase name=\"arvolint\" classname=\"ok.md\"/>\n  </testsuite>\n");
    assert_string_equal(
        fake_report(arena, "junit", NULL, NULL, NULL, NULL),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"arvolint\">\n</testsuites>\n");
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    fake_report_without_memory("junit", NULL, some_result(), "a", &missing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_no_memory_is_an_error),
        cmocka_unit_test(test_failing_level),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
