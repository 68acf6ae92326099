#include "report/json_build.h"

#include <stdlib.h>
#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"

static void test_texts(void **state) {
    (void)state;
    json_t *text = arvo_json_text(arena, "ä\001\xFF");
    assert_string_equal(json_string_value(text), "ä␁\uFFFD"); /* not UTF-8: all of it made visible */
    json_decref(text);
    text = arvo_json_text(arena, "ä\001");
    assert_string_equal(json_string_value(text), "ä\001"); /* JSON can hold it */
    json_decref(text);
    assert_true(json_is_null(arvo_json_text(arena, NULL)));
}

static void test_objects(void **state) {
    (void)state;
    bool failed = false;
    arvo_json made = arvo_json_object(arena, &failed);
    arvo_json inner = arvo_json_put_object(made, "inner");
    arvo_json_put_number(inner, "n", UINT32_MAX);
    arvo_json_add(arvo_json_put_array(inner, "list"), json_true(), &failed);
    arvo_json_put_text(made, "t", "x");
    char *dumped = json_dumps(made.json, JSON_COMPACT);
    assert_string_equal(dumped, "{\"inner\":{\"n\":4294967295,\"list\":[true]},\"t\":\"x\"}");
    assert_false(failed);
    free(dumped);
    json_decref(made.json);
}

/* A missing value is a failure that is remembered; nothing crashes and nothing is lost. */
static void test_failures_are_remembered(void **state) {
    (void)state;
    bool failed = false;
    arvo_json made = arvo_json_object(arena, &failed);
    arvo_json_put(made, "a", NULL);
    assert_true(failed);
    failed = false;
    arvo_json_add(NULL, json_integer(1), &failed);
    assert_true(failed);
    failed = false;
    const arvo_json nothing = {arena, NULL, &failed};
    arvo_json_put(nothing, "a", json_integer(1));
    assert_null(arvo_json_put_object(nothing, "b").json);
    assert_null(arvo_json_put_array(nothing, "c"));
    assert_true(failed);
    json_decref(made.json);
}

static const char *list_of(size_t count, bool end_only) {
    arvo_buf kept = arvo_buf_in(arena);
    arvo_reporter *reporter = arvo_reporter_new("json", NULL, fake_sink(&kept));
    arvo_json_list list = {.before = "{\"x\":["};
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(arvo_json_list_add(reporter, &list, json_pack("[i]", (int)i), false, NULL), ARVO_OK);
    }
    if (!end_only) {
        assert_int_equal(arvo_json_list_begin(reporter, &list, NULL), ARVO_OK);
    }
    assert_int_equal(arvo_json_list_end(reporter, &list, "}\n", NULL), ARVO_OK);
    arvo_reporter_free(reporter);
    return arvo_buf_str(&kept).ptr;
}

static void test_lists(void **state) {
    (void)state;
    assert_string_equal(list_of(0, true), "{\"x\":[\n]}\n");
    assert_string_equal(list_of(0, false), "{\"x\":[\n]}\n");
    assert_string_equal(list_of(2, true), "{\"x\":[\n[0],\n[1]\n]}\n");
}

static void test_refusals(void **state) {
    (void)state;
    arvo_error error;
    arvo_reporter *reporter = arvo_reporter_new("json", NULL, fake_broken_sink());
    arvo_json_list list = {.before = "["};
    assert_int_equal(arvo_json_list_add(reporter, &list, json_integer(1), false, &error), ARVO_ERR_WRITE);
    assert_int_equal(arvo_json_write(reporter, json_integer(1), false, JSON_ENCODE_ANY, &error),
                     ARVO_ERR_WRITE);
    assert_int_equal(arvo_json_write(reporter, json_integer(1), true, JSON_ENCODE_ANY, &error),
                     ARVO_ERR_NO_MEMORY);
    assert_int_equal(arvo_json_write(reporter, NULL, false, JSON_ENCODE_ANY, &error), ARVO_ERR_NO_MEMORY);
    arvo_reporter_free(reporter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_objects),
        cmocka_unit_test(test_failures_are_remembered),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
