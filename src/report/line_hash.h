/* line_hash.h: the fingerprint of a line by which GitHub's code scanning knows a finding again when lines
 * above it change: what the action that uploads SARIF computes as "primaryLocationLineHash". It warns when a
 * report says otherwise.
 *
 * A line's hash is a polynomial (times 37, modulo 2^64) over the 100 units of UTF-16 from the line's start
 * on, blanks and tabs left out, every line end as LF; behind the end of the file stand 65535 and zeros. Equal
 * hashes are counted. */
#ifndef ARVO_REPORT_LINE_HASH_H
#define ARVO_REPORT_LINE_HASH_H

#include "base/str.h"

enum { ARVO_LINE_HASH_SIZE = 32 };

typedef struct arvo_line_hashes arvo_line_hashes;

/* Of every line of the source (valid UTF-8, with its byte order mark if it has one), in the arena. NULL when
 * memory ends. */
arvo_line_hashes *arvo_line_hashes_new(arvo_arena *arena, arvo_str source);

/* Writes "hash:count" of the line (from 1); "" when the source has no such line. */
void arvo_line_hash_write(char out[ARVO_LINE_HASH_SIZE], const arvo_line_hashes *hashes, uint32_t line);

#endif
