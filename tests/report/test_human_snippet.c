#include "report/human_snippet.h"

#include <string.h>

#include "arena_fixture.h"
#include "base/utf8.h"
#include "fake_result.h"

static const char *snippet_at(arvo_str source, arvo_span span, unsigned width) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_snippet_append(&out, fake_result(arena, "a", source), span,
                        (arvo_snippet_look){false, width, ARVO_STYLE_WARNING});
    return arvo_buf_str(&out).ptr;
}

static const char *snippet(const char *source, const char *needle, unsigned width) {
    arvo_result *result = fake_result(arena, "a", arvo_str_of(source));
    return snippet_at(arvo_str_of(source), fake_excerpt(arena, result, needle).span, width);
}

static void test_tabs_are_expanded(void **state) {
    (void)state;
    assert_string_equal(snippet("\tab\tkohta", "kohta", 0), "    1 |     ab  kohta\n"
                                                            "      |         ^~~~~\n");
}

static void test_wide_characters_and_emoji(void **state) {
    (void)state;
    assert_string_equal(snippet("価値 🚀 kohta", "kohta", 0), "    1 | 価値 🚀 kohta\n"
                                                             "      |         ^~~~~\n");
    assert_string_equal(snippet("yli 価値 jää", "価値", 0), "    1 | yli 価値 jää\n"
                                                            "      |     ^~~~\n");
}

static void test_combining_marks_take_no_cell(void **state) {
    (void)state;
    assert_string_equal(snippet("a\xCC\x88"
                                "a\xCC\x88 kohta",
                                "kohta", 0),
                        "    1 | a\xCC\x88"
                        "a\xCC\x88 kohta\n"
                        "      |    ^~~~~\n");
}

static void test_span_over_lines_shows_the_first(void **state) {
    (void)state;
    assert_string_equal(snippet("yksi kaksi\r\nkolme neljä\n", "kaksi\r\nkolme", 0), "    1 | yksi kaksi\n"
                                                                                     "      |      ^~~~~…\n");
}

static void test_empty_span_has_a_caret(void **state) {
    (void)state;
    assert_string_equal(snippet_at(ARVO_STR("abc"), (arvo_span){3, 3}, 0), "    1 | abc\n      |    ^\n");
    assert_string_equal(snippet_at(ARVO_STR(""), (arvo_span){0, 0}, 0), "    1 | \n      | ^\n");
}

static void test_byte_order_mark_has_no_column(void **state) {
    (void)state;
    assert_string_equal(snippet("\xEF\xBB\xBFkohta", "kohta", 0), "    1 | kohta\n      | ^~~~~\n");
    assert_string_equal(snippet_at(ARVO_STR("\xEF\xBB\xBFkohta"), (arvo_span){0, 8}, 0),
                        "    1 | kohta\n      | ^~~~~\n");
}

static void test_long_line_is_cut_around_the_span(void **state) {
    (void)state;
    const char *line = "alussa on paljon sanoja ja sitten tulee kohta jonka jälkeen sanoja on vielä lisää";
    assert_string_equal(snippet(line, "kohta", 48), "    1 | …ja sitten tulee kohta jonka jälkeen…\n"
                                                    "      |                  ^~~~~\n");
    assert_string_equal(snippet(line, "alussa", 48), "    1 | alussa on paljon sanoja ja sitten…\n"
                                                     "      | ^~~~~~\n");
    assert_string_equal(snippet(line, "lisää", 48), "    1 | …jonka jälkeen sanoja on vielä lisää\n"
                                                    "      |                                ^~~~~\n");
}

/* Every line printed fits the screen, whatever the width and wherever the span. */
static void test_lines_fit_the_screen(void **state) {
    (void)state;
    arvo_str source =
        ARVO_STR("\tsana 価値価値価値\t a\xCC\x88\xCC\x88 🚀🚀🚀 \x01\x02 pitkäsanaettälöytyy loppu 価\t値");
    size_t size = 0;
    for (unsigned width = 32; width < 90; width++) {
        for (size_t at = 0; at < source.len; at += size) {
            arvo_utf8_at(source, at, &size);
            const char *text = snippet_at(source, (arvo_span){(uint32_t)at, (uint32_t)source.len}, width);
            const char *end = strchr(text, '\n');
            assert_non_null(end);
            assert_in_range(arvo_utf8_width((arvo_str){text, (size_t)(end - text)}), ARVO_GUTTER_CELLS,
                            width);
            assert_non_null(strchr(end, '^'));
        }
    }
}

static void test_line_of_ten_megabytes_prints_one_screen_line(void **state) {
    (void)state;
    size_t len = 10 * 1000 * 1000;
    char *bytes = arvo_alloc(arena, len);
    assert_non_null(bytes);
    for (size_t i = 0; i < len; i++) {
        bytes[i] = i % 7 == 0 ? ' ' : 'a';
    }
    uint32_t middle = (uint32_t)len / 2;
    assert_in_range(strlen(snippet_at((arvo_str){bytes, len}, (arvo_span){middle, middle + 5}, 80)), 80, 180);
    assert_in_range(strlen(snippet_at((arvo_str){bytes, len}, (arvo_span){0, (uint32_t)len}, 80)), 80, 200);
    for (size_t i = 0; i + 1 < len; i += 2) { /* nothing but combining marks: no cell at all */
        memcpy(bytes + i, "\xCC\x88", 2);
    }
    assert_in_range(strlen(snippet_at((arvo_str){bytes, len}, (arvo_span){middle, middle + 2}, 80)), 1, 4000);
}

static void test_control_characters_are_visible(void **state) {
    (void)state;
    assert_string_equal(snippet("\033[31m\x01 kohta", "kohta", 0), "    1 | ␛[31m␁ kohta\n"
                                                                   "      |        ^~~~~\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tabs_are_expanded),
        cmocka_unit_test(test_wide_characters_and_emoji),
        cmocka_unit_test(test_combining_marks_take_no_cell),
        cmocka_unit_test(test_span_over_lines_shows_the_first),
        cmocka_unit_test(test_empty_span_has_a_caret),
        cmocka_unit_test(test_byte_order_mark_has_no_column),
        cmocka_unit_test(test_long_line_is_cut_around_the_span),
        cmocka_unit_test(test_lines_fit_the_screen),
        cmocka_unit_test(test_line_of_ten_megabytes_prints_one_screen_line),
        cmocka_unit_test(test_control_characters_are_visible),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
