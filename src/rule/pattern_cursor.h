/* pattern_cursor.h: reading a pattern's text from left to right. */
#ifndef ARVO_RULE_PATTERN_CURSOR_H
#define ARVO_RULE_PATTERN_CURSOR_H

#include "base/error.h"

typedef struct arvo_cursor {
    arvo_arena *arena;
    arvo_str text; /* valid UTF-8 */
    size_t at;     /* byte */
    arvo_error *error;
} arvo_cursor;

enum { ARVO_PATTERN_NESTING = 64 /* parentheses in a pattern, and in a condition */ };

/* PATTERN with the reason (an English phrase), at the code point that starts at byte `at`. */
arvo_err arvo_cursor_fail(const arvo_cursor *cursor, size_t at, const char *reason);
/* Any error with details, at byte `at`. */
arvo_err arvo_cursor_fail_with(const arvo_cursor *cursor, size_t at, arvo_err code, arvo_str detail0,
                               arvo_str detail1, arvo_str detail2);
arvo_err arvo_cursor_no_memory(const arvo_cursor *cursor);

/* The code point's place in the text, from 1. */
uint32_t arvo_cursor_column(const arvo_cursor *cursor, size_t at);

/* The byte here, or '\0' at the end. */
char arvo_cursor_peek(const arvo_cursor *cursor);
/* Goes past the byte if it stands here. */
bool arvo_cursor_take(arvo_cursor *cursor, char byte);
void arvo_cursor_skip_space(arvo_cursor *cursor);

/* Reads digits: a number up to `max`. PATTERN when there are none or it is larger. */
arvo_err arvo_cursor_number(uint32_t *out, arvo_cursor *cursor, uint32_t max);

/* Reads what stands between two equal delimiters (" or /), the first of which is here. A backslash keeps the
 * delimiter from ending it and goes; before any other byte it stays when `keep_backslash`, else only \\ is
 * known. */
arvo_err arvo_cursor_delimited(arvo_str *out, arvo_cursor *cursor, bool keep_backslash);

/* In lower case (when `lower`), in NFC and without invisible characters: as words are compared. A view of s
 * when it is so already. NO_MEMORY. */
arvo_err arvo_cursor_clean(arvo_str *out, const arvo_cursor *cursor, arvo_str s, bool lower);

#endif
