/* A file as CoNLL-U. */
#include "unit.h"

#include <string.h>

#include <arvolint/arvolint.h>

#define FIXTURES ARVO_SOURCE_DIR "/tests/rule/fixtures/"

static void test_tokens(void **state) {
    (void)state;
    arvo_linter_options options = {NULL, 0, true, NULL, ARVO_LANGUAGE_UNKNOWN, NULL};
    arvo_linter *linter;
    char *text;
    arvo_error error = {0};
    assert_int_equal(arvo_linter_new(&linter, &options, &error), ARVO_OK); /* no rules are needed */
    assert_int_equal(arvo_tokens_file(&text, linter, FIXTURES "draft.md", NULL, &error), ARVO_OK);
    assert_non_null(strstr(text, "\tkokonaisvaltaisia\tkokonaisvaltainen\tADJ\t"));
    arvo_string_free(text);
    arvo_lint_options english = {.language = ARVO_LANGUAGE_EN};
    assert_int_equal(arvo_tokens_file(&text, linter, FIXTURES "draft.md", &english, &error), ARVO_OK);
    assert_null(strstr(text, "\tkokonaisvaltainen\t"));
    arvo_string_free(text);
    assert_int_equal(arvo_tokens_file(&text, linter, "/nowhere/at/all", NULL, &error), ARVO_ERR_NOT_FOUND);
    assert_null(text);
    arvo_string_free(NULL);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_tokens)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
