#include "report/visible.h"

#include "unit.h"

static void assert_shown(arvo_str in, const char *expected) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str shown = arvo_visible(arena, in);
    assert_string_equal(arvo_str_copy(arena, shown).ptr, expected);
    arvo_arena_free(arena);
}

static void test_plain_text_is_itself(void **state) {
    (void)state;
    arvo_str s = ARVO_STR("Hinta 10 %");
    assert_ptr_equal(arvo_visible(NULL, s).ptr, s.ptr);
    assert_shown(ARVO_STR("Hyvää 価値 🚀"), "Hyvää 価値 🚀");
    assert_null(arvo_visible(NULL, ARVO_NO_STR).ptr);
}

static void test_controls(void **state) {
    (void)state;
    assert_shown(ARVO_STR("a\tb\nc\rd"), "a b c d");
    assert_shown(ARVO_STR("\033[0m\007\0x"), "␛[0m␇␀x");
    assert_shown(ARVO_STR("\x7F"), "␡");
    assert_shown(ARVO_STR("\xC2\x85\xE2\x80\xA8\xE2\x80\xAE\xE2\x81\xA6\xEF\xBB\xBF"), "�����");
}

static void test_bytes_that_are_not_utf8(void **state) {
    (void)state;
    assert_shown(ARVO_STR("\xFF"
                          "a\xC3"),
                 "�a�");
    assert_shown(ARVO_STR("\xED\xA0\x80"), "���");
}

static void test_quotes_are_cut(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf sixty = arvo_buf_in(arena);
    for (int i = 0; i < 60; i++) {
        arvo_buf_append_cstr(&sixty, "ä");
    }
    assert_string_equal(arvo_visible_quote(arena, ARVO_STR("a\nb\033")).ptr, "a b␛");
    assert_string_equal(arvo_visible_quote(arena, arvo_buf_str(&sixty)).ptr, sixty.ptr);
    arvo_str whole = arvo_str_copy(arena, arvo_buf_str(&sixty));
    arvo_buf_append_cstr(&sixty, "b");
    arvo_str cut = arvo_visible_quote(arena, arvo_buf_str(&sixty));
    assert_memory_equal(cut.ptr, whole.ptr, whole.len);
    assert_string_equal(cut.ptr + whole.len, "…");
    assert_int_equal(arvo_visible_quote(arena, ARVO_STR("")).len, 0);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_text_is_itself),
        cmocka_unit_test(test_controls),
        cmocka_unit_test(test_bytes_that_are_not_utf8),
        cmocka_unit_test(test_quotes_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
