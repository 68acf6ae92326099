#include "rule/pattern_cursor.h"

#include "base/utf8.h"

arvo_err arvo_cursor_fail_with(const arvo_cursor *cursor, size_t at, arvo_err code, arvo_str detail0,
                               arvo_str detail1, arvo_str detail2) {
    return arvo_fail_at(cursor->error, code, 0, arvo_cursor_column(cursor, at), detail0, detail1, detail2);
}

arvo_err arvo_cursor_fail(const arvo_cursor *cursor, size_t at, const char *reason) {
    return arvo_cursor_fail_with(cursor, at, ARVO_ERR_PATTERN, arvo_str_of(reason), ARVO_NO_STR, ARVO_NO_STR);
}

arvo_err arvo_cursor_no_memory(const arvo_cursor *cursor) {
    return arvo_fail_plain(cursor->error, ARVO_ERR_NO_MEMORY);
}

uint32_t arvo_cursor_column(const arvo_cursor *cursor, size_t at) {
    return (uint32_t)arvo_utf8_count(arvo_str_slice(cursor->text, 0, at)) + 1;
}

char arvo_cursor_peek(const arvo_cursor *cursor) {
    return cursor->at < cursor->text.len ? cursor->text.ptr[cursor->at] : '\0';
}

bool arvo_cursor_take(arvo_cursor *cursor, char byte) {
    if (cursor->at >= cursor->text.len || cursor->text.ptr[cursor->at] != byte)
        return false;
    cursor->at++;
    return true;
}

void arvo_cursor_skip_space(arvo_cursor *cursor) {
    while (cursor->at < cursor->text.len) {
        char byte = cursor->text.ptr[cursor->at];
        if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r')
            return;
        cursor->at++;
    }
}

arvo_err arvo_cursor_number(uint32_t *out, arvo_cursor *cursor, uint32_t max) {
    size_t begin = cursor->at;
    uint64_t value = 0;
    while (arvo_cursor_peek(cursor) >= '0' && arvo_cursor_peek(cursor) <= '9') {
        value = value * 10 + (uint64_t)(arvo_cursor_peek(cursor) - '0');
        if (value > max)
            return arvo_cursor_fail(cursor, begin, "the number is too large");
        cursor->at++;
    }
    if (cursor->at == begin)
        return arvo_cursor_fail(cursor, begin, "a number is missing");
    *out = (uint32_t)value;
    return ARVO_OK;
}

/* Goes past the bytes that stand for themselves. */
static arvo_str take_plain(arvo_cursor *cursor, char delimiter) {
    size_t begin = cursor->at;
    while (cursor->at < cursor->text.len && cursor->text.ptr[cursor->at] != delimiter &&
           cursor->text.ptr[cursor->at] != '\\')
        cursor->at++;
    return arvo_str_slice(cursor->text, begin, cursor->at);
}

/* The backslash here, and what follows it. */
static arvo_err take_escape(arvo_buf *out, arvo_cursor *cursor, char delimiter, bool keep_backslash) {
    size_t end = cursor->at + 1;
    char next = end < cursor->text.len ? cursor->text.ptr[end++] : '\\';
    if (keep_backslash && next != delimiter)
        arvo_buf_append_byte(out, '\\');
    else if (!keep_backslash && next != delimiter && next != '\\')
        return arvo_cursor_fail(cursor, cursor->at, "only \\\" and \\\\ can stand in a quoted form");
    arvo_buf_append_byte(out, next);
    cursor->at = end;
    return ARVO_OK;
}

arvo_err arvo_cursor_delimited(arvo_str *out, arvo_cursor *cursor, bool keep_backslash) {
    size_t begin = cursor->at;
    char delimiter = cursor->text.ptr[cursor->at++];
    arvo_buf buf = arvo_buf_in(cursor->arena);
    for (;;) {
        arvo_buf_append(&buf, take_plain(cursor, delimiter));
        if (arvo_cursor_take(cursor, delimiter))
            break;
        if (cursor->at >= cursor->text.len)
            return arvo_cursor_fail(cursor, begin,
                                    delimiter == '"' ? "the quote is never closed"
                                                     : "the regular expression is never closed");
        arvo_err err = take_escape(&buf, cursor, delimiter, keep_backslash);
        if (err)
            return err;
    }
    *out = arvo_buf_str(&buf);
    return out->ptr ? ARVO_OK : arvo_cursor_no_memory(cursor);
}

/* Most words are clean as they stand. */
static bool is_clean_ascii(arvo_str s, bool lower) {
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < ' ' || s.ptr[i] > '~' || (lower && s.ptr[i] >= 'A' && s.ptr[i] <= 'Z'))
            return false;
    return true;
}

arvo_err arvo_cursor_clean(arvo_str *out, const arvo_cursor *cursor, arvo_str s, bool lower) {
    if (is_clean_ascii(s, lower)) {
        *out = s;
        return ARVO_OK;
    }
    *out = arvo_utf8_clean(cursor->arena, s);
    if (out->ptr && lower)
        *out = arvo_utf8_lower(cursor->arena, *out);
    return out->ptr ? ARVO_OK : arvo_cursor_no_memory(cursor);
}
