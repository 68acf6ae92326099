/* escape.h: hexadecimal escapes in strings (JSON, YAML, properties, .strings, PO). */
#ifndef ARVO_FORMAT_ESCAPE_H
#define ARVO_FORMAT_ESCAPE_H

#include "text/document.h"

/* Reads at most `digits` hexadecimal digits at `at` and gives where they end; *value is 0 when there are
 * none. */
uint32_t arvo_escape_hex(uint32_t *value, arvo_str text, uint32_t at, uint32_t digits);

/* Reads the "\uXXXX" at `at`, of two that make a pair both, and gives where it ends. */
uint32_t arvo_escape_utf16(uint32_t *code_point, arvo_str text, uint32_t at);

/* What a backslash may begin beside \uXXXX and letters (\n). */
typedef enum arvo_escapes {
    ARVO_ESCAPES_JAVA, /* nothing else: properties */
    ARVO_ESCAPES_C     /* octal and \xXX, \UXXXX: PO, .strings */
} arvo_escapes;

/* Appends what the escape at `at`, a backslash, stands for, and gives where it ends. A line end behind it
 * reads as nothing. */
uint32_t arvo_escape_read(arvo_segment_builder *builder, arvo_str text, uint32_t at, arvo_escapes which);

/* Appends the code point that src_len bytes of source stand for. What no text holds (controls, half of a
 * pair, numbers beyond Unicode) reads as U+FFFD. */
void arvo_escape_append(arvo_segment_builder *builder, uint32_t src, uint32_t src_len, uint32_t code_point);

#endif
