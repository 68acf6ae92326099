#include "arena_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/yaml.h"

static arvo_node *parse(const char *text) {
    arvo_node *root = NULL;
    arvo_error error = {0};
    arvo_err err = arvo_yaml_parse(&root, arena, arvo_str_of(text), &error);
    if (err)
        print_message("%s: %u:%u %s\n", text, error.line, error.column, error.detail[0]);
    assert_int_equal(err, ARVO_OK);
    assert_non_null(root);
    return root;
}

static void assert_scalar(const arvo_node *node, const char *text, uint32_t line, uint32_t column) {
    assert_non_null(node);
    assert_int_equal(node->kind, ARVO_NODE_SCALAR);
    assert_string_equal(node->scalar.ptr, text);
    assert_int_equal(node->scalar.len, strlen(text));
    assert_int_equal(node->line, line);
    assert_int_equal(node->column, column);
}

static void test_tree(void **state) {
    (void)state;
    const arvo_node *root = parse("id: AV203\n"
                                  "title: {fi: \"Työ\\n\", en: 'it''s'}\n"
                                  "match:\n"
                                  "  - x  # a note\n"
                                  "  - [a, b]\n"
                                  "why: |\n"
                                  "  one\n"
                                  "  two\n");
    assert_int_equal(root->kind, ARVO_NODE_MAPPING);
    assert_int_equal(root->count, 8);
    assert_scalar(arvo_node_get(root, "id"), "AV203", 1, 5);
    const arvo_node *title = arvo_node_get(root, "title");
    assert_int_equal(title->line, 2);
    assert_int_equal(title->column, 8);
    assert_scalar(arvo_node_get(title, "fi"), "Työ\n", 2, 13);
    assert_scalar(arvo_node_get(title, "en"), "it's", 2, 26);
    const arvo_node *match = arvo_node_get(root, "match");
    assert_int_equal(match->kind, ARVO_NODE_SEQUENCE);
    assert_int_equal(match->count, 2);
    assert_scalar(match->items[0], "x", 4, 5);
    assert_scalar(match->items[1]->items[1], "b", 5, 9);
    assert_scalar(arvo_node_get(root, "why"), "one\ntwo\n", 7, 3);
    assert_null(arvo_node_get(root, "when"));
    assert_null(arvo_node_get(match, "id"));
}

static void test_plain(void **state) {
    (void)state;
    const arvo_node *root = parse("a: 3\nb: \"3\"\nc: '3'\nd:\n");
    assert_true(arvo_node_get(root, "a")->plain);
    assert_false(arvo_node_get(root, "b")->plain);
    assert_false(arvo_node_get(root, "c")->plain);
    assert_scalar(arvo_node_get(root, "d"), "", 4, 1); /* nothing there: the place of its key */
}

static void test_single_quotes(void **state) {
    (void)state;
    const arvo_node *root = parse("a: 'it''s ''so''''''''''''''''''''''' # x\n"
                                  "b: ''\n"
                                  "c: 'one\n  two ''2''\n\n  three'\n"
                                  "'d''d': ['\xC3\xA4\\n', '''']\n");
    assert_scalar(arvo_node_get(root, "a"), "it's 'so'''''''''''", 1, 4);
    assert_scalar(arvo_node_get(root, "b"), "", 2, 4);
    assert_scalar(arvo_node_get(root, "c"), "one two '2'\nthree", 3, 4);
    const arvo_node *last = arvo_node_get(root, "d'd");
    assert_scalar(last->items[0], "\xC3\xA4\\n", 7, 10);
    assert_scalar(last->items[1], "'", 7, 17);
}

static void test_columns_are_code_points(void **state) {
    (void)state;
    const arvo_node *root = parse("\xEF\xBB\xBF"
                                  "\xC3\xA4\xF0\x9F\x98\x80: [\xC3\xB6, x]\r\nb: y\n");
    assert_scalar(root->items[0], "\xC3\xA4\xF0\x9F\x98\x80", 1, 1);
    assert_scalar(root->items[1]->items[1], "x", 1, 9);
    assert_scalar(arvo_node_get(root, "b"), "y", 2, 4);
}

static void test_nothing(void **state) {
    (void)state;
    static const char *const texts[] = {"", "\n", "# only a note\n", "---\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const arvo_node *root = parse(texts[i]);
        assert_int_equal(root->kind, ARVO_NODE_MAPPING);
        assert_int_equal(root->count, 0);
        assert_int_equal(root->line, 1);
    }
}

static void test_numbers(void **state) {
    (void)state;
    static const struct {
        const char *yaml;
        bool is_number;
        double value;
    } cases[] = {
        {"3", true, 3},      {"-2.5", true, -2.5}, {"+7", true, 7},        {"0.1", true, 0.1},
        {"\"3\"", false, 0}, {"3x", false, 0},     {"", false, 0},         {"+", false, 0},
        {"1.", false, 0},    {".5", false, 0},     {"1.5.5", false, 0},    {"[3]", false, 0},
        {"0x10", false, 0},  {"nan", false, 0},    {"1000000", true, 1e6},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[64];
        snprintf(text, sizeof text, "{a: %s}\n", cases[i].yaml);
        double value = 99;
        assert_int_equal(arvo_node_number(&value, arvo_node_get(parse(text), "a")), cases[i].is_number);
        if (cases[i].is_number)
            assert_true(value > cases[i].value - 1e-9 && value < cases[i].value + 1e-9);
        else
            assert_true(value == 99);
    }
    double value;
    assert_false(arvo_node_number(&value, NULL));
}

static void test_bools(void **state) {
    (void)state;
    const arvo_node *root = parse("a: true\nb: false\nc: \"true\"\nd: yes\n");
    bool value = false;
    assert_true(arvo_node_bool(&value, arvo_node_get(root, "a")) && value);
    assert_true(arvo_node_bool(&value, arvo_node_get(root, "b")) && !value);
    assert_false(arvo_node_bool(&value, arvo_node_get(root, "c")));
    assert_false(arvo_node_bool(&value, arvo_node_get(root, "d")));
    assert_false(arvo_node_bool(&value, NULL));
}

static void test_errors(void **state) {
    (void)state;
    static const struct {
        const char *yaml;
        arvo_err err;
        uint32_t line, column;
        const char *detail; /* a part of it */
    } cases[] = {
        {"a: [1, 2", ARVO_ERR_YAML, 2, 1, "closing bracket"},
        {"a: b: c", ARVO_ERR_YAML, 1, 5, "nested"},
        {"\xC3\xA4\xC3\xA4: \"x\\q\"", ARVO_ERR_YAML, 1, 7, "escape"},
        {"a:\n\t- b", ARVO_ERR_YAML, 2, 1, "tab"},
        {"a: @x\n", ARVO_ERR_YAML, 1, 4, "@"},
        {"a: 1\nb: &x 1\n", ARVO_ERR_YAML, 2, 4, "anchors"},
        {"a: &x [1]\n", ARVO_ERR_YAML, 1, 4, "anchors"},
        {"a: *x\n", ARVO_ERR_YAML, 1, 4, "aliases"},
        {"a: !!str 1\n", ARVO_ERR_YAML, 1, 4, "tags"},
        {"a: 1\n---\nb: 2\n", ARVO_ERR_YAML, 2, 1, "second document"},
        {"? [a]\n: 1\n", ARVO_ERR_YAML, 1, 3, "key"},
        {"{a: 1, {b: 2}: 3}\n", ARVO_ERR_YAML, 1, 8, "key"},
        {"a: 1\nb: 2\na: 3\n", ARVO_ERR_DUPLICATE_KEY, 3, 1, "a"},
        {"x: {k: 1, \"k\": 2}\n", ARVO_ERR_DUPLICATE_KEY, 1, 11, "k"},
        {"a: \xC3\xA4\n\xC3\xA4\xFF", ARVO_ERR_INVALID_UTF8, 2, 2, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_node *root = (arvo_node *)&cases;
        arvo_error error = {0};
        assert_int_equal(arvo_yaml_parse(&root, arena, arvo_str_of(cases[i].yaml), &error), cases[i].err);
        assert_null(root);
        assert_int_equal(error.code, cases[i].err);
        if (error.line != cases[i].line || error.column != cases[i].column ||
            !strstr(error.detail[0], cases[i].detail))
            fail_msg("%s: %u:%u %s", cases[i].yaml, error.line, error.column, error.detail[0]);
    }
    arvo_node *root;
    assert_int_equal(arvo_yaml_parse(&root, arena, ARVO_STR("a: \0"), NULL), ARVO_ERR_YAML);
    assert_int_equal(arvo_yaml_parse(&root, arena, ARVO_STR("a: ["), NULL), ARVO_ERR_YAML);
}

/* `depth` opening brackets, in each of the ways to nest. */
static arvo_err parse_nested(const char *open, const char *close, uint32_t depth, arvo_error *error) {
    arvo_buf text = arvo_buf_in(arena);
    for (uint32_t i = 0; i < depth; i++)
        arvo_buf_append_cstr(&text, open);
    arvo_buf_append_cstr(&text, "x");
    for (uint32_t i = 0; i < depth; i++)
        arvo_buf_append_cstr(&text, close);
    arvo_node *root;
    return arvo_yaml_parse(&root, arena, arvo_buf_str(&text), error);
}

static void test_depth(void **state) {
    (void)state;
    arvo_error error = {0};
    assert_int_equal(parse_nested("[", "]", ARVO_MAX_NESTING, &error), ARVO_OK);
    assert_int_equal(parse_nested("- ", "", ARVO_MAX_NESTING, &error), ARVO_OK);
    assert_int_equal(parse_nested("[", "]", ARVO_MAX_NESTING + 1, &error), ARVO_ERR_TOO_DEEP);
    assert_int_equal(error.line, 1);
    assert_int_equal(error.column, ARVO_MAX_NESTING + 1);
    assert_string_equal(error.detail[0], "512");
    assert_int_equal(parse_nested("- ", "", 100000, &error), ARVO_ERR_TOO_DEEP);
    assert_int_equal(parse_nested("{a: ", "}", 100000, &error), ARVO_ERR_TOO_DEEP);
    assert_int_equal(parse_nested("[", "]", 100000, &error), ARVO_ERR_TOO_DEEP);
}

static void test_many_keys(void **state) {
    (void)state;
    enum { KEYS = 20000 };
    arvo_buf text = arvo_buf_in(arena);
    for (int i = 0; i < KEYS; i++)
        arvo_buf_printf(&text, "key%d: %d\n", i, i);
    arvo_node *root;
    assert_int_equal(arvo_yaml_parse(&root, arena, arvo_buf_str(&text), NULL), ARVO_OK);
    assert_int_equal(root->count, 2 * KEYS);
    assert_string_equal(arvo_node_get(root, "key19999")->scalar.ptr, "19999");
    arvo_buf_append_cstr(&text, "key7: again\n");
    arvo_error error = {0};
    assert_int_equal(arvo_yaml_parse(&root, arena, arvo_buf_str(&text), &error), ARVO_ERR_DUPLICATE_KEY);
    assert_string_equal(error.detail[0], "key7");
    assert_int_equal(error.line, KEYS + 1);
}

/* Gives `left` blocks, then none. */
static void *allocate_some(void *state, size_t size) {
    int *left = state;
    return (*left)-- > 0 ? malloc(size) : NULL;
}

static void release(void *state, void *block) {
    (void)state;
    free(block);
}

static void test_memory_ends(void **state) {
    (void)state;
    bool failed = false, succeeded = false;
    for (int blocks = 1; blocks < 2000 && !succeeded; blocks++) {
        int left = blocks;
        arvo_allocator allocator = {allocate_some, release, &left};
        arvo_arena *small = arvo_arena_new(&allocator);
        if (!small)
            continue;
        arvo_node *root;
        arvo_buf text = arvo_buf_in(arena);
        for (int i = 0; i < 40; i++)
            arvo_buf_printf(&text, "key%d: [1, {a: b}]\n", i);
        arvo_error error = {0};
        arvo_err err = arvo_yaml_parse(&root, small, arvo_buf_str(&text), &error);
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        failed |= err != ARVO_OK;
        succeeded |= err == ARVO_OK;
        arvo_arena_free(small);
    }
    assert_true(failed && succeeded);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_tree, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_plain, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_single_quotes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_columns_are_code_points, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_numbers, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_bools, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_errors, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_depth, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many_keys, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_memory_ends, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
