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
    assert_string_equal(fake_report(arena, "checkstyle", NULL, some_result(), NULL, NULL),
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
                        "  <file name=\"a;b]&amp;&quot;&lt;c&gt;.md\">\n"
                        "    <error line=\"1\" column=\"10\" severity=\"warning\" message=\"kaksi &amp; "
                        "&lt;riviä&gt;\" source=\"arvolint.AV203\"/>\n"
                        "    <error line=\"1\" column=\"10\" severity=\"error\" message=\"”70 %” ]]&gt;; ␁. "
                        "Kerro.\" source=\"arvolint.AV203\"/>\n"
                        "    <error line=\"2\" column=\"1\" severity=\"info\" message=\"##vso[x]\" "
                        "source=\"arvolint.AV203\"/>\n"
                        "  </file>\n</checkstyle>\n");
}

static void test_others(void **state) {
    (void)state;
    assert_string_equal(
        fake_report(arena, "checkstyle", NULL, german_result(), "a\n\xFF", &bad),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
        "  <file name=\"a&#10;\uFFFD\">\n"
        "    <error line=\"3\" column=\"4\" severity=\"error\" message=\"the text is not valid UTF-8; save "
        "the file as UTF-8\" source=\"arvolint.invalid-utf8\"/>\n"
        "  </file>\n</checkstyle>\n");
    assert_string_equal(
        fake_report(arena, "checkstyle", NULL, NULL, NULL, NULL),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n</checkstyle>\n");
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    fake_report_without_memory("checkstyle", NULL, some_result(), "a", &missing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
