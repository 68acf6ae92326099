#include <arvolint/report.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

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

static json_t *parsed(const char *text) {
    json_t *list = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    assert_true(json_is_array(list));
    return list;
}

static const char *string_at(json_t *list, size_t index, const char *key) {
    return json_string_value(json_object_get(json_array_get(list, index), key));
}

static void test_findings(void **state) {
    (void)state;
    json_t *list = parsed(fake_report(arena, "gitlab", NULL, some_result(), NULL, NULL));
    assert_int_equal(json_array_size(list), 3);
    assert_string_equal(string_at(list, 1, "description"), "AV203 jargon: ”70 %” ]]>; \001. Kerro.");
    assert_string_equal(string_at(list, 0, "check_name"), "AV203");
    assert_string_equal(string_at(list, 0, "severity"), "minor");
    assert_string_equal(string_at(list, 1, "severity"), "major");
    assert_string_equal(string_at(list, 2, "severity"), "info");
    char *location = json_dumps(json_object_get(json_array_get(list, 0), "location"), JSON_COMPACT);
    assert_string_equal(location, "{\"path\":\"a;b]&\\\"<c>.md\",\"lines\":{\"begin\":1,\"end\":2}}");
    free(location);
    json_decref(list);
}

/* GitLab shows one of those that share a fingerprint. */
static void test_a_file_named_twice(void **state) {
    (void)state;
    arvo_result *result = some_result();
    arvo_buf kept = arvo_buf_in(arena);
    arvo_reporter *reporter = arvo_reporter_new("gitlab", NULL, fake_sink(&kept));
    assert_int_equal(arvo_reporter_result(reporter, result, NULL), ARVO_OK);
    assert_int_equal(arvo_reporter_result(reporter, result, NULL), ARVO_OK);
    assert_int_equal(arvo_reporter_end(reporter, NULL), ARVO_OK);
    arvo_reporter_free(reporter);
    json_t *list = parsed(arvo_buf_str(&kept).ptr);
    assert_int_equal(json_array_size(list), 6);
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(strlen(string_at(list, i, "fingerprint")), 32);
        for (size_t k = 0; k < i; k++) {
            assert_string_not_equal(string_at(list, i, "fingerprint"), string_at(list, k, "fingerprint"));
        }
    }
    json_decref(list);
}

static void test_others(void **state) {
    (void)state;
    json_t *list = parsed(fake_report(arena, "gitlab", NULL, german_result(), "b", &missing));
    assert_int_equal(json_array_size(list), 1);
    assert_string_equal(string_at(list, 0, "severity"), "critical");
    assert_string_equal(string_at(list, 0, "description"), "not-found: no such file");
    char *location = json_dumps(json_object_get(json_array_get(list, 0), "location"), JSON_COMPACT);
    assert_string_equal(location, "{\"path\":\"b\",\"lines\":{\"begin\":1}}");
    free(location);
    json_decref(list);
    list = parsed(fake_report(arena, "gitlab", NULL, NULL, "b", &bad));
    assert_int_equal(json_array_size(list), 1);
    json_decref(list);
    assert_string_equal(fake_report(arena, "gitlab", NULL, NULL, NULL, NULL), "[\n]\n");
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    fake_report_without_memory("gitlab", NULL, some_result(), "a", &missing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_no_memory_is_an_error),
        cmocka_unit_test(test_a_file_named_twice),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
