#include "unit.h"

#include "lang/chars.h"

static void classes(void **state) {
    (void)state;
    static const struct {
        uint32_t c;
        arvo_char_class class;
    } rows[] = {
        {'a', ARVO_CHAR_LETTER},       {'Z', ARVO_CHAR_LETTER},       {0xE4, ARVO_CHAR_LETTER},
        {0x160, ARVO_CHAR_LETTER},     {0x416, ARVO_CHAR_LETTER},     {0x65E5, ARVO_CHAR_LETTER},
        {'7', ARVO_CHAR_DIGIT},        {0x663, ARVO_CHAR_DIGIT},      {' ', ARVO_CHAR_SPACE},
        {'\n', ARVO_CHAR_SPACE},       {0xA0, ARVO_CHAR_SPACE},       {0x202F, ARVO_CHAR_SPACE},
        {0x2009, ARVO_CHAR_SPACE},     {0x308, ARVO_CHAR_MARK},       {0xAD, ARVO_CHAR_INVISIBLE},
        {0x200D, ARVO_CHAR_INVISIBLE}, {0xFEFF, ARVO_CHAR_INVISIBLE}, {'.', ARVO_CHAR_PUNCT},
        {'"', ARVO_CHAR_PUNCT},        {0x201D, ARVO_CHAR_PUNCT},     {0x2026, ARVO_CHAR_PUNCT},
        {0xBB, ARVO_CHAR_PUNCT},       {'%', ARVO_CHAR_SYMBOL},       {'+', ARVO_CHAR_SYMBOL},
        {0x20AC, ARVO_CHAR_SYMBOL},    {0x2030, ARVO_CHAR_SYMBOL},    {0xD7, ARVO_CHAR_SYMBOL},
        {0x1F44D, ARVO_CHAR_SYMBOL},   {0, ARVO_CHAR_SYMBOL},         {0x10FFFF, ARVO_CHAR_SYMBOL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(arvo_char_classify(rows[i].c), rows[i].class);
}

/* The tables agree with the general functions where both speak. */
static void letters_agree_with_unicode(void **state) {
    (void)state;
    for (uint32_t c = 0; c < 0x3000; c++) {
        if (arvo_char_classify(c) == ARVO_CHAR_LETTER)
            assert_true(arvo_is_letter(c));
        else
            assert_false(arvo_is_letter(c) && c != 0x2E2F); /* a letter by category among the punctuation */
        if (arvo_char_classify(c) == ARVO_CHAR_SPACE)
            assert_true(arvo_is_space(c));
    }
}

static void decoding_stops_at_the_end(void **state) {
    (void)state;
    size_t size = 9;
    assert_int_equal(arvo_char_at(ARVO_STR("\xE2\x82\xAC"), 0, &size), 0x20AC);
    assert_int_equal(size, 3);
    assert_int_equal(arvo_char_at(ARVO_STR("a"), 1, &size), 0);
    assert_int_equal(size, 0);
}

static void emoji(void **state) {
    (void)state;
    assert_true(arvo_char_is_emoji(0x1F44D));
    assert_true(arvo_char_is_emoji(0x2764));
    assert_true(arvo_char_is_emoji(0x1F1EB));
    assert_false(arvo_char_is_emoji('a'));
    assert_false(arvo_char_is_emoji(0x20AC));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes),
        cmocka_unit_test(letters_agree_with_unicode),
        cmocka_unit_test(decoding_stops_at_the_end),
        cmocka_unit_test(emoji),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
