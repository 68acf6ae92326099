#include "report/human_wrap.h"

#include "unit.h"

static void assert_wrapped(const char *text, size_t indent, size_t width, const char *expected) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf out = arvo_buf_in(arena);
    arvo_wrap(&out, arvo_str_of(text), indent, width);
    assert_string_equal(arvo_buf_str(&out).ptr, expected);
    arvo_arena_free(arena);
}

static void test_lines_break_at_spaces(void **state) {
    (void)state;
    assert_wrapped("yksi kaksi kolme", 0, 10, "yksi kaksi\nkolme\n");
    assert_wrapped("yksi kaksi kolme", 2, 11, "yksi\n  kaksi\n  kolme\n");
    assert_wrapped("äöä äöä", 0, 7, "äöä äöä\n");
    assert_wrapped("価値 価値", 0, 8, "価値\n価値\n");
}

static void test_long_word_stands_alone(void **state) {
    (void)state;
    assert_wrapped("a pitkäsanatässä b", 2, 6, "a\n  pitkäsanatässä\n  b\n");
    assert_wrapped("pitkäsana", 10, 4, "pitkäsana\n");
}

static void test_no_width_no_break(void **state) {
    (void)state;
    assert_wrapped("yksi kaksi kolme", 4, 0, "yksi kaksi kolme\n");
    assert_wrapped("", 4, 20, "\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_break_at_spaces),
        cmocka_unit_test(test_long_word_stands_alone),
        cmocka_unit_test(test_no_width_no_break),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
