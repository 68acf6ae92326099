#include <arvolint/report.h>

#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"

static void test_a_line_a_finding(void **state) {
    (void)state;
    arvo_result *result = fake_result(arena, "./././/a.md", ARVO_STR("Öljy\n😀 Kysy lisää.\n"));
    arvo_diagnostic found[2];
    found[0] = fake_diagnostic(fake_excerpt(arena, result, "Öljy"), "kaksi\nriviä");
    found[0].help = "ei näy";
    found[1] = fake_diagnostic(fake_excerpt(arena, result, "lisää"), "\033[31mpunainen");
    found[1].level = ARVO_LEVEL_NOTE;
    result->diagnostics = found;
    result->diagnostic_count = 2;
    assert_string_equal(fake_report(arena, "gcc", NULL, result, NULL, NULL),
                        "a.md:1:1: warning: kaksi riviä [AV203 jargon]\n"
                        "a.md:2:8: note: ␛[31mpunainen [AV203 jargon]\n");
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    fake_report_without_memory("gcc", NULL, result, "a", &missing);
}

static void test_what_could_not_be_linted(void **state) {
    (void)state;
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    arvo_error bad = {.code = ARVO_ERR_INVALID_UTF8, .line = 3, .column = 4};
    const arvo_report_options finnish = {.ui_language = ARVO_LANGUAGE_FI};
    assert_string_equal(fake_report(arena, "gcc", &finnish, NULL, "x\ny.md", &missing),
                        "x y.md: error: tiedostoa ei löydy [not-found]\n");
    assert_string_equal(
        fake_report(arena, "gcc", NULL, NULL, "../b.md", &bad),
        "../b.md:3:4: error: the text is not valid UTF-8; save the file as UTF-8 [invalid-utf8]\n");
    arvo_result *german = fake_result(arena, "de.md", ARVO_STR("Wir machen alles."));
    german->language = ARVO_LANGUAGE_UNKNOWN;
    assert_holds(fake_report(arena, "gcc", NULL, german, NULL, NULL),
                 "de.md: note: the language is not Finnish");
}

/* What files hold is no command to what reads the log of a pipeline; elsewhere it stands as it is. */
static void test_logs_of_pipelines(void **state) {
    (void)state;
    arvo_result *result = fake_result(arena, "::error::a.md", ARVO_STR("Kysy lisää.\n"));
    arvo_diagnostic found = fake_diagnostic(fake_excerpt(arena, result, "lisää"), "”##vso[x]”");
    const arvo_report_options in_log = {.ci_log = true};
    result->diagnostics = &found;
    result->diagnostic_count = 1;
    assert_string_equal(fake_report(arena, "gcc", &in_log, result, NULL, NULL),
                        ".::error::a.md:1:6: warning: ”# #vso[x]” [AV203 jargon]\n");
    assert_string_equal(fake_report(arena, "gcc", NULL, result, NULL, NULL),
                        "::error::a.md:1:6: warning: ”##vso[x]” [AV203 jargon]\n");
    assert_holds(fake_report(arena, "human", &in_log, result, NULL, NULL),
                 ".::error::a.md:1:6: warning: ”# #vso[x]”");
    assert_holds(fake_report(arena, "json", &in_log, result, NULL, NULL), "##vso[x]");
    fake_report_without_memory("gcc", &in_log, result, NULL, NULL);
}

/* What is left of a path is never empty. */
static void test_paths_of_dots(void **state) {
    (void)state;
    static const char *const paths[][2] = {{"./", "./"},  {".", "."},     {"././/", ".//"},
                                           {".//a", "a"}, {"./.a", ".a"}, {"..", ".."}};
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        const char *text = fake_report(arena, "gcc", NULL, NULL, paths[i][0], &missing);
        assert_int_equal(strncmp(text, paths[i][1], strlen(paths[i][1])), 0);
        assert_int_equal(text[strlen(paths[i][1])], ':');
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_line_a_finding),
        cmocka_unit_test(test_what_could_not_be_linted),
        cmocka_unit_test(test_logs_of_pipelines),
        cmocka_unit_test(test_paths_of_dots),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
