#include <arvolint/report.h>

#include "arena_fixture.h"
#include "fake_result.h"

/* Two lines, one finding on each and one over both. */
static arvo_result *some_result(void) {
    arvo_result *result = fake_result(arena, "./sivut/a,b:c.md", ARVO_STR("Säästä 70 %.\n😀 Kysy lisää.\n"));
    arvo_diagnostic *found = ARVO_NEW_ARRAY(arena, arvo_diagnostic, 3);
    found[0] = fake_diagnostic(fake_excerpt(arena, result, "70 %"), "”70 %”\ron: 1, 2\n");
    found[0].help = "50 %?";
    found[1] = fake_diagnostic(fake_excerpt(arena, result, "70 %.\n😀 Kysy"), "kaksi riviä");
    found[1].level = ARVO_LEVEL_NOTE;
    found[2] = fake_diagnostic(fake_excerpt(arena, result, "lisää"), "\033[31mpunainen");
    found[2].level = ARVO_LEVEL_ERROR;
    found[2].name = "a,b";
    result->diagnostics = found;
    result->diagnostic_count = 3;
    return result;
}

static void test_annotations(void **state) {
    (void)state;
    assert_string_equal(
        fake_report(arena, "github", NULL, some_result(), NULL, NULL),
        "::warning file=sivut/a%2Cb%3Ac.md,line=1,endLine=1,col=8,endColumn=12,title=AV203 jargon::"
        "sivut/a,b:c.md:1:8: ”70 %25”%0Don: 1, 2%0A%0A50 %25?\n"
        /* over two lines: no columns */
        "::notice file=sivut/a%2Cb%3Ac.md,line=1,endLine=2,title=AV203 jargon::sivut/a,b:c.md:1:8: kaksi "
        "riviä\n"
        "::error file=sivut/a%2Cb%3Ac.md,line=2,endLine=2,col=8,endColumn=13,title=AV203 a%2Cb::"
        "sivut/a,b:c.md:2:8: ␛[31mpunainen\n");
}

/* A file's name cannot begin a command of its own. */
static void test_failures(void **state) {
    (void)state;
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    arvo_error bad = {.code = ARVO_ERR_INVALID_UTF8, .line = 3, .column = 4};
    assert_string_equal(
        fake_report(arena, "github", NULL, NULL, "x\n::error::y", &missing),
        "::error file=x%0A%3A%3Aerror%3A%3Ay,title=not-found::x%0A::error::y: no such file\n");
    assert_string_equal(fake_report(arena, "github", NULL, NULL, "b.md", &bad),
                        "::error file=b.md,line=3,col=4,title=invalid-utf8::b.md:3:4: the text is not valid "
                        "UTF-8; save the file as UTF-8\n");
}

static void test_nothing_to_tell(void **state) {
    (void)state;
    arvo_result *german = fake_result(arena, "a.md", ARVO_STR("Wir machen alles."));
    german->language = ARVO_LANGUAGE_UNKNOWN;
    assert_string_equal(fake_report(arena, "github", NULL, german, NULL, NULL), "");
    assert_string_equal(
        fake_report(arena, "github", NULL, fake_result(arena, "a.md", ARVO_STR("Hyvä.")), NULL, NULL), "");
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    fake_report_without_memory("github", NULL, some_result(), "a", &missing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_annotations),
        cmocka_unit_test(test_failures),
        cmocka_unit_test(test_nothing_to_tell),
        cmocka_unit_test(test_no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
