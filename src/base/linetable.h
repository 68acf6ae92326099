/* linetable.h: byte offsets to lines and columns. Built once a file, asked only at the edge that prints. */
#ifndef ARVO_BASE_LINETABLE_H
#define ARVO_BASE_LINETABLE_H

#include "base/str.h"

typedef struct arvo_linetable {
    arvo_str source;
    uint32_t *starts; /* byte offset of each line's first byte */
    uint32_t count;
    uint32_t *checkpoints; /* code points before byte 4096 * i */
    uint32_t *wide;        /* of them, those that take two units of UTF-16 */
} arvo_linetable;

/* Lines end at LF, CRLF or a lone CR. The source is borrowed. False when memory ends. */
bool arvo_linetable_build(arvo_linetable *table, arvo_arena *arena, arvo_str source);
/* The line (from 1) that holds the byte offset; an offset past the end is on the last line. */
uint32_t arvo_linetable_line(const arvo_linetable *table, uint32_t offset);
/* The column in code points, from 1. A BOM at the start of the file has no column. */
uint32_t arvo_linetable_column(const arvo_linetable *table, uint32_t offset);
/* The column in units of UTF-16, from 1, as SARIF and editors count; the byte order mark has none here
 * either. */
uint32_t arvo_linetable_utf16_column(const arvo_linetable *table, uint32_t offset);
/* The column in bytes, from 1; a byte order mark takes three. Inside a code point it is that of its first
 * byte. */
uint32_t arvo_linetable_byte_column(const arvo_linetable *table, uint32_t offset);
/* The text of a line (from 1) without its end and without a BOM. */
arvo_str arvo_linetable_text(const arvo_linetable *table, uint32_t line);
/* Code points before the offset in the whole document (a BOM does not count): the table keeps a count every
 * 4 KiB, so that a 10 MB line costs no more than a short one. */
uint32_t arvo_linetable_characters(const arvo_linetable *table, uint32_t offset);

#endif
