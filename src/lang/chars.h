/* chars.h: what a character is to the tokenizer. ASCII and the Latin blocks by table, the rest by utf8.h. */
#ifndef ARVO_LANG_CHARS_H
#define ARVO_LANG_CHARS_H

#include "base/utf8.h"

typedef enum arvo_char_class {
    ARVO_CHAR_SPACE,
    ARVO_CHAR_LETTER,
    ARVO_CHAR_DIGIT,
    ARVO_CHAR_MARK,      /* combining marks, which belong to the letter before */
    ARVO_CHAR_INVISIBLE, /* soft hyphen, zero-width space and joiners, BOM: no text of their own */
    ARVO_CHAR_PUNCT,
    ARVO_CHAR_SYMBOL
} arvo_char_class;

arvo_char_class arvo_char_classify(uint32_t code_point);

/* True for what may begin a picture: emoji, dingbats, regional indicators. */
bool arvo_char_is_emoji(uint32_t code_point);

/* The code point at `at` and its length in bytes; 0 with *size 0 at the end of the text. */
static inline uint32_t arvo_char_at(arvo_str text, size_t at, size_t *size) {
    if (at >= text.len) {
        *size = 0;
        return 0;
    }
    unsigned char byte = (unsigned char)text.ptr[at];
    if (byte < 0x80) {
        *size = 1;
        return byte;
    }
    return arvo_utf8_at(text, at, size);
}

static inline bool arvo_char_is_ascii_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

#endif
