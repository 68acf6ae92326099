#include "arena_fixture.h"

#include <stdlib.h>
#include <string.h>

#include "base/yaml_pack.h"

static const char sample[] = "# a note\n"
                             "id: AV203\n"
                             "title: {fi: \"Työ\\n\", en: 'it''s', sv: }\n"
                             "\n"
                             "match:\n"
                             "  - x\n"
                             "  - [a, b, []]\n"
                             "why: |\n"
                             "  one\n"
                             "  two\n";

static arvo_str packed(const char *text) {
    arvo_node *root;
    assert_int_equal(arvo_yaml_parse(&root, arena, arvo_str_of(text), NULL), ARVO_OK);
    arvo_buf out = arvo_buf_in(arena);
    arvo_node_pack(&out, root);
    assert_false(out.failed);
    return arvo_buf_str(&out);
}

static void assert_same(const arvo_node *a, const arvo_node *b) {
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->plain, b->plain);
    assert_int_equal(a->line, b->line);
    assert_int_equal(a->column, b->column);
    if (a->kind == ARVO_NODE_SCALAR) {
        assert_string_equal(a->scalar.ptr, b->scalar.ptr);
        assert_int_equal(a->scalar.len, b->scalar.len);
        return;
    }
    assert_int_equal(a->count, b->count);
    for (uint32_t i = 0; i < a->count; i++)
        assert_same(a->items[i], b->items[i]);
}

static void test_there_and_back(void **state) {
    (void)state;
    static const char *const texts[] = {sample, "", "word", "[]", "{a: {b: {c: [d, [e]]}}}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        arvo_node *parsed, *unpacked;
        assert_int_equal(arvo_yaml_parse(&parsed, arena, arvo_str_of(texts[i]), NULL), ARVO_OK);
        assert_int_equal(arvo_node_unpack(&unpacked, arena, packed(texts[i]), NULL), ARVO_OK);
        assert_same(parsed, unpacked);
    }
}

/* A long scalar and many items need numbers of several bytes. */
static void test_large(void **state) {
    (void)state;
    arvo_buf text = arvo_buf_in(arena);
    for (int i = 0; i < 40000; i++)
        arvo_buf_printf(&text, "- word%d\n", i);
    arvo_buf_append_cstr(&text, "- ");
    for (int i = 0; i < 70000; i++)
        arvo_buf_append_byte(&text, 'x');
    arvo_node *unpacked;
    assert_int_equal(arvo_node_unpack(&unpacked, arena, packed(text.ptr), NULL), ARVO_OK);
    assert_int_equal(unpacked->count, 40001);
    assert_string_equal(unpacked->items[39999]->scalar.ptr, "word39999");
    assert_int_equal(unpacked->items[39999]->line, 40000);
    assert_int_equal(unpacked->items[40000]->scalar.len, 70000);
}

static void test_torn_bytes(void **state) {
    (void)state;
    arvo_str whole = packed(sample);
    arvo_node *root;
    for (size_t len = 0; len < whole.len; len++) {
        char *exact = malloc(len + (len == 0)); /* so that reading on is seen */
        assert_non_null(exact);
        memcpy(exact, whole.ptr, len);
        assert_int_equal(arvo_node_unpack(&root, arena, (arvo_str){exact, len}, NULL), ARVO_ERR_INTERNAL);
        free(exact);
    }
    for (size_t i = 0; i < whole.len; i++) { /* any change gives an error or another tree, and no harm */
        arvo_str changed = arvo_str_copy(arena, whole);
        ((char *)changed.ptr)[i] = (char)(changed.ptr[i] ^ 0x9F);
        arvo_err err = arvo_node_unpack(&root, arena, changed, NULL);
        assert_true(err == ARVO_ERR_INTERNAL || (err == ARVO_OK && root != NULL));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_there_and_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_large, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_torn_bytes, set_up, tear_down)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
