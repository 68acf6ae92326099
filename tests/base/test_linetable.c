#include "base/linetable.h"

#include <string.h>

#include "arena_fixture.h"
#include "failing_allocator.h"

static arvo_linetable table_of(arvo_str source) {
    arvo_linetable table;
    assert_true(arvo_linetable_build(&table, arena, source));
    return table;
}

static void assert_place(const arvo_linetable *table, uint32_t offset, uint32_t line, uint32_t column) {
    assert_int_equal(arvo_linetable_line(table, offset), line);
    assert_int_equal(arvo_linetable_column(table, offset), column);
}

static void finds_lines_of_every_ending(void **state) {
    (void)state;
    arvo_linetable table = table_of(ARVO_STR("ab\ncd\r\nef\rgh\n\nij"));
    assert_int_equal(table.count, 6);
    assert_place(&table, 0, 1, 1);
    assert_place(&table, 2, 1, 3);
    assert_place(&table, 3, 2, 1);
    assert_place(&table, 6, 2, 4); /* the LF of the CRLF */
    assert_place(&table, 7, 3, 1);
    assert_place(&table, 10, 4, 1);
    assert_place(&table, 13, 5, 1);
    assert_place(&table, 14, 6, 1);
    assert_place(&table, 16, 6, 3);   /* the end */
    assert_place(&table, 9999, 6, 3); /* past it */
    const char *const texts[] = {"ab", "cd", "ef", "gh", "", "ij"};
    for (uint32_t i = 0; i < 6; i++) {
        assert_true(arvo_str_equal(arvo_linetable_text(&table, i + 1), arvo_str_of(texts[i])));
    }
    assert_null(arvo_linetable_text(&table, 0).ptr);
    assert_null(arvo_linetable_text(&table, 7).ptr);
}

static void counts_columns_in_code_points(void **state) {
    (void)state;
    arvo_linetable table = table_of(ARVO_STR("x\nä€😀b"));
    assert_place(&table, 2, 2, 1);
    assert_place(&table, 3, 2, 1); /* inside the ä */
    assert_place(&table, 4, 2, 2);
    assert_place(&table, 7, 2, 3);
    assert_place(&table, 10, 2, 3); /* inside the emoji */
    assert_place(&table, 11, 2, 4);
    assert_int_equal(arvo_linetable_characters(&table, 11), 5);
    assert_int_equal(arvo_linetable_characters(&table, 12), 6);
}

static void counts_columns_in_other_units(void **state) {
    (void)state;
    arvo_linetable table = table_of(ARVO_STR("x\nä€😀b\n👩‍🌾"));
    assert_int_equal(arvo_linetable_utf16_column(&table, 0), 1);
    assert_int_equal(arvo_linetable_utf16_column(&table, 2), 1);
    assert_int_equal(arvo_linetable_utf16_column(&table, 7), 3);
    assert_int_equal(arvo_linetable_utf16_column(&table, 9), 3);  /* inside the emoji */
    assert_int_equal(arvo_linetable_utf16_column(&table, 11), 5); /* behind it: a surrogate pair */
    assert_int_equal(arvo_linetable_utf16_column(&table, 12), 6);
    assert_int_equal(arvo_linetable_utf16_column(&table, 13), 1);
    assert_int_equal(arvo_linetable_utf16_column(&table, 24), 6); /* two emoji and a joiner */
    assert_int_equal(arvo_linetable_utf16_column(&table, 9999), 6);
    assert_int_equal(arvo_linetable_byte_column(&table, 2), 1);
    assert_int_equal(arvo_linetable_byte_column(&table, 3), 1); /* inside the ä */
    assert_int_equal(arvo_linetable_byte_column(&table, 4), 3);
    assert_int_equal(arvo_linetable_byte_column(&table, 11), 10);
    assert_int_equal(arvo_linetable_byte_column(&table, 9999), 12);
    table = table_of(ARVO_STR("\xEF\xBB\xBF😀öl"));
    assert_int_equal(arvo_linetable_utf16_column(&table, 0), 1);
    assert_int_equal(arvo_linetable_utf16_column(&table, 3), 1);
    assert_int_equal(arvo_linetable_utf16_column(&table, 7), 3);
    assert_int_equal(arvo_linetable_byte_column(&table, 3), 4);
    assert_int_equal(arvo_linetable_byte_column(&table, 7), 8);
    table = table_of(ARVO_NO_STR);
    assert_int_equal(arvo_linetable_utf16_column(&table, 0), 1);
    assert_int_equal(arvo_linetable_byte_column(&table, 0), 1);
}

static void gives_a_bom_no_column(void **state) {
    (void)state;
    arvo_linetable table = table_of(ARVO_STR("\xEF\xBB\xBFöljy\nb"));
    assert_place(&table, 0, 1, 1);
    assert_place(&table, 2, 1, 1);
    assert_place(&table, 3, 1, 1);
    assert_place(&table, 5, 1, 2);
    assert_place(&table, 9, 2, 1);
    assert_int_equal(arvo_linetable_characters(&table, 9), 5);
    assert_true(arvo_str_equal(arvo_linetable_text(&table, 1), ARVO_STR("öljy")));
}

static void takes_empty_sources(void **state) {
    (void)state;
    arvo_linetable table = table_of(ARVO_NO_STR);
    assert_int_equal(table.count, 1);
    assert_place(&table, 0, 1, 1);
    assert_place(&table, 5, 1, 1);
    assert_int_equal(arvo_linetable_text(&table, 1).len, 0);
    table = table_of(ARVO_STR("\xEF\xBB\xBF"));
    assert_place(&table, 3, 1, 1);
    assert_int_equal(arvo_linetable_text(&table, 1).len, 0);
    table = table_of(ARVO_STR("a\r"));
    assert_int_equal(table.count, 2);
    assert_place(&table, 2, 2, 1);
}

/* Against a count from the start, over several checkpoints, with code points that straddle them. */
static void agrees_with_counting_from_the_start(void **state) {
    (void)state;
    static char source[20003];
    size_t len = 0;
    while (len + 5 < sizeof source) {
        const char *piece = len % 7 == 0 ? "€" : len % 5 == 0 ? "😀" : len % 311 == 0 ? "\n" : "a";
        memcpy(source + len, piece, strlen(piece));
        len += strlen(piece);
    }
    arvo_linetable table = table_of((arvo_str){source, len});
    uint32_t characters = 0;
    uint32_t line = 1;
    uint32_t column = 1;
    uint32_t utf16 = 1;
    for (uint32_t at = 0; at < len; at++) {
        if (((unsigned char)source[at] & 0xC0) == 0x80) {
            continue;
        }
        assert_int_equal(arvo_linetable_characters(&table, at), characters);
        assert_place(&table, at, line, column);
        assert_int_equal(arvo_linetable_utf16_column(&table, at), utf16);
        characters++;
        column++;
        utf16 += (unsigned char)source[at] >= 0xF0 ? 2 : 1;
        if (source[at] == '\n') {
            line++;
            column = 1;
            utf16 = 1;
        }
    }
    assert_int_equal(arvo_linetable_characters(&table, (uint32_t)len), characters);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    size_t left = 1;
    for (bool built = false; !built; left++) {
        assert_true(left < 10);
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *small = arvo_arena_new(&allocator);
        arvo_linetable table;
        built = arvo_linetable_build(&table, small, ARVO_STR("a\nb"));
        assert_true(built || left < 4);
        arvo_arena_free(small);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_lines_of_every_ending),
        cmocka_unit_test(counts_columns_in_code_points),
        cmocka_unit_test(counts_columns_in_other_units),
        cmocka_unit_test(gives_a_bom_no_column),
        cmocka_unit_test(takes_empty_sources),
        cmocka_unit_test(reports_the_end_of_memory),
        cmocka_unit_test(agrees_with_counting_from_the_start),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
