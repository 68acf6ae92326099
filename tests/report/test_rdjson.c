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
    assert_string_equal(
        fake_report(arena, "rdjson", NULL, some_result(), NULL, NULL),
        "{\"source\":{\"name\":\"arvolint\"},\"diagnostics\":[\n"
        /* bytes: the emoji takes four, each ä two */
        "{\"message\":\"kaksi & "
        "<riviä>\",\"location\":{\"path\":\"a;b]&\\\"<c>.md\",\"range\":{\"start\":{\"line\":1,"
        "\"column\":16},\"end\":{\"line\":2,\"column\":5}}},\"severity\":\"WARNING\",\"code\":{\"value\":"
        "\"AV203\"}},\n"
        "{\"message\":\"”70 %” ]]>; \\u0001. "
        "Kerro.\",\"location\":{\"path\":\"a;b]&\\\"<c>.md\",\"range\":{\"start\":{"
        "\"line\":1,\"column\":16},\"end\":{\"line\":1,\"column\":20}}},\"severity\":\"ERROR\",\"code\":{"
        "\"value\":\"AV203\"}},\n"
        "{\"message\":\"##vso[x]\",\"location\":{\"path\":\"a;b]&\\\"<c>.md\",\"range\":{\"start\":{\"line\":"
        "2,"
        "\"column\":1},\"end\":{\"line\":2,\"column\":5}}},\"severity\":\"INFO\",\"code\":{\"value\":"
        "\"AV203\"}}\n"
        "]}\n");
    const arvo_report_options linked = {.rule_url = "https://example.org/"};
    assert_holds(fake_report(arena, "rdjson", &linked, some_result(), NULL, NULL),
                 "\"code\":{\"value\":\"AV203\",\"url\":\"https://example.org/AV203\"}");
}

static void test_others(void **state) {
    (void)state;
    assert_string_equal(
        fake_report(arena, "rdjson", NULL, german_result(), "b", &bad),
        "{\"source\":{\"name\":\"arvolint\"},\"diagnostics\":[\n"
        "{\"message\":\"the text is not valid UTF-8; save the file as UTF-8\",\"location\":{\"path\":\"b\","
        "\"range\":{\"start\":{\"line\":3}}},\"severity\":\"ERROR\",\"code\":{\"value\":\"invalid-utf8\"}}\n]"
        "}\n");
    assert_string_equal(fake_report(arena, "rdjson", NULL, NULL, NULL, NULL),
                        "{\"source\":{\"name\":\"arvolint\"},\"diagnostics\":[\n]}\n");
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    fake_report_without_memory("rdjson", NULL, some_result(), "a", &missing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
