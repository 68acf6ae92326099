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
    assert_string_equal(fake_report(arena, "azure", NULL, some_result(), NULL, NULL),
                        "##vso[task.logissue "
                        "type=warning;sourcepath=a%3Bb%5D&\"<c>.md;linenumber=1;columnnumber=10;code=AV203;]"
                        "kaksi & <riviä>\n"
                        "##vso[task.logissue "
                        "type=error;sourcepath=a%3Bb%5D&\"<c>.md;linenumber=1;columnnumber=10;code=AV203;]"
                        "”70 %AZP25” ]]>; ␁. Kerro.\n"
                        /* a note is no issue, and what it quotes no command */
                        "a;b]&\"<c>.md:2:1: note: # #vso[x] [AV203 jargon]\n");
}

static void test_others(void **state) {
    (void)state;
    assert_string_equal(
        fake_report(arena, "azure", NULL, german_result(), "x\n##vso[y]", &missing),
        "##vso[task.logissue type=error;sourcepath=x%0A##vso[y%5D;code=not-found;]no such file\n");
    assert_string_equal(
        fake_report(arena, "azure", NULL, NULL, "b%", &bad),
        "##vso[task.logissue type=error;sourcepath=b%AZP25;linenumber=3;columnnumber=4;code=invalid-utf8;]"
        "the text is not valid UTF-8; save the file as UTF-8\n");
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    fake_report_without_memory("azure", NULL, some_result(), "a", &missing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
