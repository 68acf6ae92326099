#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"

arvo_buf arvo_buf_in(arvo_arena *arena) {
    return (arvo_buf){.arena = arena};
}

/* Makes room for `more` bytes and the NUL behind them. */
static bool reserve(arvo_buf *buf, size_t more) {
    if (buf->failed) {
        return false;
    }
    if (more < buf->capacity - buf->len) {
        return true;
    }
    size_t capacity = buf->capacity < 32 ? 64 : buf->capacity;
    while (capacity - buf->len <= more) {
        if (capacity > SIZE_MAX / 4) {
            buf->failed = true;
            return false;
        }
        capacity *= 2;
    }
    char *moved = arvo_alloc(buf->arena, capacity);
    if (moved == NULL) {
        buf->failed = true;
        return false;
    }
    if (buf->len > 0) {
        memcpy(moved, buf->ptr, buf->len);
    }
    buf->ptr = moved;
    buf->capacity = capacity;
    return true;
}

void arvo_buf_append(arvo_buf *buf, arvo_str s) {
    if (s.len == 0 || !reserve(buf, s.len)) {
        return;
    }
    memcpy(buf->ptr + buf->len, s.ptr, s.len);
    buf->len += s.len;
    buf->ptr[buf->len] = '\0';
}

void arvo_buf_append_cstr(arvo_buf *buf, const char *cstr) {
    arvo_buf_append(buf, arvo_str_of(cstr));
}

void arvo_buf_append_byte(arvo_buf *buf, char byte) {
    arvo_buf_append(buf, (arvo_str){&byte, 1});
}

void arvo_buf_printf(arvo_buf *buf, const char *format, ...) {
    va_list args;
    va_list again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0) {
        buf->failed = true;
    } else if (reserve(buf, (size_t)len)) {
        vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
}

arvo_str arvo_buf_str(const arvo_buf *buf) {
    if (buf->failed) {
        return ARVO_NO_STR;
    }
    return buf->len == 0 ? ARVO_STR("") : (arvo_str){buf->ptr, buf->len};
}
