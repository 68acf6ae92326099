/* str.h: byte strings: a borrowed view (arvo_str) and a growing buffer (arvo_buf) in an arena. */
#ifndef ARVO_BASE_STR_H
#define ARVO_BASE_STR_H

#include <arvolint/base.h>

#include "base/arena.h"

/* A borrowed view of bytes, most often UTF-8; not NUL-terminated. {NULL, 0} is "no string". */
typedef struct arvo_str {
    const char *ptr;
    size_t len;
} arvo_str;

#define ARVO_STR(literal) ((arvo_str){(literal), sizeof(literal) - 1})
#define ARVO_NO_STR ((arvo_str){NULL, 0})
/* For printf's "%.*s". */
#define ARVO_STR_ARG(s) (int)(s).len, (s).ptr

/* A view of a NUL-terminated string; ARVO_NO_STR for NULL. */
arvo_str arvo_str_of(const char *cstr);
bool arvo_str_equal(arvo_str a, arvo_str b);
/* memcmp order, the shorter first when one begins the other; for qsort and sorted output. */
int arvo_str_compare(arvo_str a, arvo_str b);
bool arvo_str_starts_with(arvo_str s, arvo_str prefix);
bool arvo_str_ends_with(arvo_str s, arvo_str suffix);
/* The bytes [start, end) of s; the caller keeps start <= end <= s.len. */
arvo_str arvo_str_slice(arvo_str s, size_t start, size_t end);
/* Without the ASCII white space around it. */
arvo_str arvo_str_trim(arvo_str s);
/* The byte offset of the first `needle` in s, or SIZE_MAX. */
size_t arvo_str_find(arvo_str s, arvo_str needle);
/* A copy in the arena, NUL-terminated after its len bytes; ARVO_NO_STR when memory ends. */
arvo_str arvo_str_copy(arvo_arena *arena, arvo_str s);

/* A growing byte string in an arena. Once an allocation fails, `failed` stays set and appends do nothing, so that a
 * writer checks once at the end. The bytes are always NUL-terminated when not failed and not empty. */
typedef struct arvo_buf {
    arvo_arena *arena;
    char *ptr;
    size_t len;
    size_t capacity;
    bool failed;
} arvo_buf;

arvo_buf arvo_buf_in(arvo_arena *arena);
void arvo_buf_append(arvo_buf *buf, arvo_str s);
void arvo_buf_append_cstr(arvo_buf *buf, const char *cstr);
void arvo_buf_append_byte(arvo_buf *buf, char byte);
void arvo_buf_printf(arvo_buf *buf, const char *format, ...) ARVO_PRINTF(2, 3);
/* What has been written, as a view into the arena; ARVO_NO_STR if failed, "" (not NULL) if nothing was. */
arvo_str arvo_buf_str(const arvo_buf *buf);

#endif
