/* chars.c: a table for the first 592 code points, utf8.h and a few ranges beyond. */
#include "lang/chars.h"

#define S ARVO_CHAR_SPACE
#define L ARVO_CHAR_LETTER
#define D ARVO_CHAR_DIGIT
#define I ARVO_CHAR_INVISIBLE
#define P ARVO_CHAR_PUNCT
#define Y ARVO_CHAR_SYMBOL
/* clang-format off */
static const unsigned char ascii_and_latin1[256] = {
    /* 00 */ Y, Y, Y, Y, Y, Y, Y, Y, Y, S, S, S, S, S, Y, Y,
    /* 10 */ Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y,
    /* 20 */ S, P, P, Y, Y, Y, Y, P, P, P, Y, Y, P, P, P, P,
    /* 30 */ D, D, D, D, D, D, D, D, D, D, P, P, Y, Y, Y, P,
    /* 40 */ Y, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    /* 50 */ L, L, L, L, L, L, L, L, L, L, L, P, P, P, Y, P,
    /* 60 */ Y, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    /* 70 */ L, L, L, L, L, L, L, L, L, L, L, P, Y, P, Y, Y,
    /* 80 */ Y, Y, Y, Y, Y, S, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y,
    /* 90 */ Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y,
    /* A0 */ S, P, Y, Y, Y, Y, Y, Y, Y, Y, L, P, Y, I, Y, Y,
    /* B0 */ Y, Y, Y, Y, Y, L, P, P, Y, Y, L, P, Y, Y, Y, P,
    /* C0 */ L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    /* D0 */ L, L, L, L, L, L, L, Y, L, L, L, L, L, L, L, L,
    /* E0 */ L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    /* F0 */ L, L, L, L, L, L, L, Y, L, L, L, L, L, L, L, L,
};
/* clang-format on */
#undef S
#undef L
#undef D
#undef I
#undef P
#undef Y

static bool is_invisible(uint32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
           c == 0xFEFF;
}

/* The punctuation blocks; what is left outside them and is no letter, digit, mark or space counts as a
 * symbol. */
static bool is_punctuation(uint32_t c) {
    if (c >= 0x2010 && c <= 0x205E)
        return c != 0x2030 && c != 0x2031 && c != 0x2044 && c != 0x2052; /* ‰ ‱ ⁄ ⁒ */
    return (c >= 0x2E00 && c <= 0x2E7F) || (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) ||
           (c >= 0xFF01 && c <= 0xFF0F && c != 0xFF04 && c != 0xFF05 && c != 0xFF0B) || c == 0xFF1A ||
           c == 0xFF1B || c == 0xFF1F;
}

arvo_char_class arvo_char_classify(uint32_t code_point) {
    if (code_point < 256)
        return (arvo_char_class)ascii_and_latin1[code_point];
    if (code_point < 0x250)
        return ARVO_CHAR_LETTER;
    if (is_invisible(code_point))
        return ARVO_CHAR_INVISIBLE;
    if (arvo_is_space(code_point))
        return ARVO_CHAR_SPACE;
    if (is_punctuation(code_point))
        return ARVO_CHAR_PUNCT;
    if (arvo_is_letter(code_point))
        return ARVO_CHAR_LETTER;
    if (arvo_is_digit(code_point))
        return ARVO_CHAR_DIGIT;
    return arvo_is_mark(code_point) ? ARVO_CHAR_MARK : ARVO_CHAR_SYMBOL;
}

bool arvo_char_is_emoji(uint32_t c) {
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2300 && c <= 0x23FF) ||
           (c >= 0x2B00 && c <= 0x2BFF) || (c >= 0x2190 && c <= 0x21FF) || (c >= 0x25A0 && c <= 0x25FF);
}
