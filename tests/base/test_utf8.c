#include "base/utf8.h"

#include <string.h>

#include "unit.h"

static size_t valid_prefix(const char *text) {
    return arvo_utf8_valid_prefix(text, strlen(text));
}

static void finds_the_first_invalid_byte(void **state) {
    (void)state;
    assert_int_equal(valid_prefix(""), 0);
    assert_int_equal(valid_prefix("pelkkää ASCIIta? ei"), 21);
    assert_int_equal(valid_prefix("€ 😀"), 8);
    assert_int_equal(valid_prefix("abcdefghijklmnop\xFFq"), 16);
    assert_int_equal(valid_prefix("ä\xC3"), 2);               /* cut short */
    assert_int_equal(valid_prefix("a\xC3("), 1);              /* a lead byte alone */
    assert_int_equal(valid_prefix("ab\x80"), 2);              /* a continuation alone */
    assert_int_equal(valid_prefix("a\xED\xA0\x80"), 1);       /* a surrogate */
    assert_int_equal(valid_prefix("a\xC0\xAF"), 1);           /* overlong */
    assert_int_equal(valid_prefix("a\xE0\x80\xAF"), 1);       /* overlong */
    assert_int_equal(valid_prefix("a\xF4\x90\x80\x80"), 1);   /* past U+10FFFF */
    assert_int_equal(valid_prefix("\xF4\x8F\xBF\xBF"), 4);    /* U+10FFFF */
    assert_int_equal(valid_prefix("hyv\xE4 p\xE4iv\xE4"), 3); /* Latin-1 */
}

static void decodes(void **state) {
    (void)state;
    arvo_str s = ARVO_STR("aä€😀");
    const uint32_t expected[] = {'a', 0xE4, 0x20AC, 0x1F600};
    size_t at = 0;
    for (size_t i = 0; i < 4; i++) {
        size_t size = 0;
        assert_int_equal(arvo_utf8_at(s, at, &size), expected[i]);
        assert_int_equal(size, i + 1);
        at += size;
    }
    assert_int_equal(at, s.len);
}

static void counts(void **state) {
    (void)state;
    arvo_str s = ARVO_STR("aä€😀");
    assert_int_equal(arvo_utf8_count(s), 4);
    assert_int_equal(arvo_utf8_utf16_count(s), 5);
    assert_int_equal(arvo_utf8_count(ARVO_NO_STR), 0);
    assert_int_equal(arvo_utf8_utf16_count(ARVO_NO_STR), 0);
}

static void measures_cells(void **state) {
    (void)state;
    assert_int_equal(arvo_utf8_width(ARVO_STR("")), 0);
    assert_int_equal(arvo_utf8_width(ARVO_STR("hyvää yötä")), 10);
    assert_int_equal(arvo_utf8_width(ARVO_STR("日本")), 4);
    assert_int_equal(arvo_utf8_width(ARVO_STR("😀")), 2);
    assert_int_equal(arvo_utf8_width(ARVO_STR("🚀🎉")), 4);
    assert_int_equal(arvo_utf8_width(ARVO_STR("a\xCC\x88")), 1); /* a and a combining diaeresis */
    assert_int_equal(arvo_utf8_width(ARVO_STR("a\tb")), 2);
    assert_int_equal(arvo_utf8_width(ARVO_STR("\x1B\x7F\xC2\x85")), 0);
    assert_int_equal(arvo_utf8_width(ARVO_STR("–”€…")), 4);
}

static void appends_code_points(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf buf = arvo_buf_in(arena);
    arvo_utf8_append(&buf, 'a');
    arvo_utf8_append(&buf, 0xE4);
    arvo_utf8_append(&buf, 0x20AC);
    arvo_utf8_append(&buf, 0x1F600);
    arvo_utf8_append(&buf, 0xD800);   /* a surrogate is no character */
    arvo_utf8_append(&buf, 0x110000); /* nor is this */
    assert_string_equal(arvo_buf_str(&buf).ptr, "aä€😀");
    arvo_arena_free(arena);
}

static void knows_classes(void **state) {
    (void)state;
    const uint32_t letters[] = {'a', 'Z', 0xE4, 0xC5, 0xFF, 0xAA, 0x161, 0x416, 0x5D0, 0x65E5};
    const uint32_t others[] = {'0',  ' ',  '-',  '@',    '[',    '`',     '{',
                               0xD7, 0xF7, 0xA0, 0x2019, 0x20AC, 0x1F600, 0x301};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        assert_true(arvo_is_letter(letters[i]));
        assert_false(arvo_is_digit(letters[i]));
        assert_false(arvo_is_space(letters[i]));
        assert_false(arvo_is_mark(letters[i]));
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_false(arvo_is_letter(others[i]));
        assert_false(arvo_is_upper(others[i]));
        assert_false(arvo_is_lower(others[i]));
    }
    assert_true(arvo_is_digit('0') && arvo_is_digit('9') && arvo_is_digit(0x0663));
    assert_false(arvo_is_digit('/') || arvo_is_digit(':') || arvo_is_digit(0xB2) || arvo_is_digit('a'));
    assert_true(arvo_is_upper('A') && arvo_is_upper(0xC4) && arvo_is_upper(0x160) && arvo_is_upper(0x416));
    assert_false(arvo_is_upper('a') || arvo_is_upper(0xE4) || arvo_is_upper(0xDF) || arvo_is_upper('@'));
    assert_true(arvo_is_lower('z') && arvo_is_lower(0xE4) && arvo_is_lower(0xDF) && arvo_is_lower(0x161));
    assert_false(arvo_is_lower('Z') || arvo_is_lower(0xC4) || arvo_is_lower('{'));
    assert_true(arvo_is_mark(0x308) && arvo_is_mark(0x20E3));
    assert_false(arvo_is_mark('a') || arvo_is_mark(0xA8));
    const uint32_t spaces[] = {' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x2007, 0x2009, 0x202F, 0x3000};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        assert_true(arvo_is_space(spaces[i]));
    }
    assert_false(arvo_is_space(0x200B) || arvo_is_space(0xFEFF) || arvo_is_space(0x1F) || arvo_is_space(8));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_first_invalid_byte),
        cmocka_unit_test(decodes),
        cmocka_unit_test(counts),
        cmocka_unit_test(measures_cells),
        cmocka_unit_test(appends_code_points),
        cmocka_unit_test(knows_classes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
