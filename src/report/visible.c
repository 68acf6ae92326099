#include "report/visible.h"

#include "base/utf8.h"

enum {
    REPLACEMENT = 0xFFFD,
    CONTROL_PICTURES = 0x2400,
    PICTURE_OF_DELETE = 0x2421,
    MAX_QUOTE_CHARACTERS = 60
};

/* Bidirectional embeddings, overrides, isolates and marks: Unicode Technical Report 36, 2.1; CVE-2021-42574.
 */
static bool is_direction_control(uint32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
           c == 0x061C;
}

uint32_t arvo_visible_code_point(uint32_t c) {
    if (c == '\t') {
        return c;
    }
    if (c < 0x20) {
        return CONTROL_PICTURES + c;
    }
    if (c == 0x7F) {
        return PICTURE_OF_DELETE;
    }
    bool hidden = (c >= 0x80 && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF || c == 0x2028 || c == 0x2029 ||
                  c == 0xFEFF || is_direction_control(c);
    return hidden ? REPLACEMENT : c;
}

/* Plain printable ASCII needs no second look. */
static bool is_plain(arvo_str s) {
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.ptr[i];
        if (byte < 0x20 || byte >= 0x7F) {
            return false;
        }
    }
    return true;
}

static void append_valid(arvo_buf *out, arvo_str s) {
    size_t size = 0;
    for (size_t i = 0; i < s.len; i += size) {
        uint32_t c = arvo_utf8_at(s, i, &size);
        arvo_utf8_append(out, c == '\t' || c == '\n' || c == '\r' ? ' ' : arvo_visible_code_point(c));
    }
}

arvo_str arvo_visible(arvo_arena *arena, arvo_str s) {
    if (s.ptr == NULL || is_plain(s)) {
        return s;
    }
    arvo_buf out = arvo_buf_in(arena);
    while (s.len > 0) {
        size_t valid = arvo_utf8_valid_prefix(s.ptr, s.len);
        append_valid(&out, arvo_str_slice(s, 0, valid));
        if (valid < s.len) {
            arvo_utf8_append(&out, REPLACEMENT);
            valid++;
        }
        s = arvo_str_slice(s, valid, s.len);
    }
    return arvo_buf_str(&out);
}

arvo_str arvo_visible_quote(arvo_arena *arena, arvo_str s) {
    arvo_str shown = arvo_visible(arena, s);
    size_t at = 0;
    size_t size = 0;
    for (size_t n = 0; n < MAX_QUOTE_CHARACTERS && at < shown.len; n++, at += size) {
        arvo_utf8_at(shown, at, &size);
    }
    if (at >= shown.len) {
        return shown;
    }
    arvo_buf cut = arvo_buf_in(arena);
    arvo_buf_append(&cut, arvo_str_slice(shown, 0, at));
    arvo_buf_append_cstr(&cut, "…");
    return arvo_buf_str(&cut);
}
