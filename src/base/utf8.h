/* utf8.h: Unicode in UTF-8: decoding, validity, width, case, normal form. libunistring behind, with fast ways
 * for ASCII. */
#ifndef ARVO_BASE_UTF8_H
#define ARVO_BASE_UTF8_H

#include "base/str.h"

/* The offset of the first byte that is not part of valid UTF-8 (surrogates and overlong forms are invalid),
 * or len. */
size_t arvo_utf8_valid_prefix(const char *bytes, size_t len);
/* Decodes the code point at s.ptr[at] of valid UTF-8 and gives its length in bytes in *size (1..4). at <
 * s.len. */
uint32_t arvo_utf8_at(arvo_str s, size_t at, size_t *size);
/* Code points in s. */
size_t arvo_utf8_count(arvo_str s);
/* UTF-16 units in s. */
size_t arvo_utf8_utf16_count(arvo_str s);
/* Terminal cells of s (East Asian wide and emoji 2, combining 0); tabs are not expanded here: they count 0.
 */
size_t arvo_utf8_width(arvo_str s);
/* Writes the code point and gives its length in bytes; 0 for a surrogate or what is beyond U+10FFFF. */
size_t arvo_utf8_encode(char out[4], uint32_t code_point);
/* Appends the code point. */
void arvo_utf8_append(arvo_buf *buf, uint32_t code_point);

bool arvo_is_letter(uint32_t code_point);
bool arvo_is_digit(uint32_t code_point);
bool arvo_is_upper(uint32_t code_point);
bool arvo_is_lower(uint32_t code_point);
/* A combining mark (general category M). */
bool arvo_is_mark(uint32_t code_point);
/* -, U+2010 and U+2011: the hyphens that are typed between the parts of a word. */
bool arvo_is_hyphen(uint32_t code_point);
/* White space by Unicode, the no-break spaces included. */
bool arvo_is_space(uint32_t code_point);

/* s lower-cased (full Unicode mapping, no locale), in the arena or s itself when nothing changes; ARVO_NO_STR
 * when memory ends. */
arvo_str arvo_utf8_lower(arvo_arena *arena, arvo_str s);
/* s in NFC, with - for U+2010 and U+2011, and without soft hyphens (U+00AD), zero-width joiners and spaces
 * (U+200B..U+200D, U+2060, U+FEFF), in the arena or s itself when nothing changes; ARVO_NO_STR when memory
 * ends. */
arvo_str arvo_utf8_clean(arvo_arena *arena, arvo_str s);

#endif
