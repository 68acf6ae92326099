#include <arvolint/report.h>

#include <jansson.h>
#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"

/* Each line is what json puts in its array. */
static void test_lines_are_the_objects_of_json(void **state) {
    (void)state;
    arvo_result *result = fake_result(arena, "a\n.md", ARVO_STR("Öljy\n😀 Kysy lisää.\n"));
    arvo_diagnostic found = fake_diagnostic(fake_excerpt(arena, result, "lisää"), "kaksi\nriviä");
    arvo_error bad = {.code = ARVO_ERR_INVALID_UTF8, .line = 3, .column = 4};
    result->diagnostics = &found;
    result->diagnostic_count = 1;
    char *text = (char *)fake_report(arena, "jsonl", NULL, result, "b", &bad);
    char *second = strchr(text, '\n') + 1;
    assert_string_equal(strchr(second, '\n'), "\n"); /* two lines, and no more */
    second[-1] = '\0';
    json_t *whole = json_loads(fake_report(arena, "json", NULL, result, "b", &bad), 0, NULL);
    json_t *document = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    json_t *failure = json_loads(second, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(document);
    assert_true(json_equal(document, json_array_get(json_object_get(whole, "documents"), 0)));
    assert_true(
        json_equal(json_object_get(failure, "error"), json_array_get(json_object_get(whole, "errors"), 0)));
    json_decref(failure);
    json_decref(document);
    json_decref(whole);
    fake_report_without_memory("jsonl", NULL, result, "b", &bad);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_are_the_objects_of_json),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
