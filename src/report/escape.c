#include "report/escape.h"

#include <string.h>

#include "report/visible.h"

/* What stands for the byte, or NULL when it stands for itself. */
static const char *instead_of(char byte, const arvo_escape *escapes) {
    for (; escapes->instead != NULL; escapes++) {
        if (escapes->byte == byte) {
            return escapes->instead;
        }
    }
    return NULL;
}

static void append_visible(arvo_buf *out, arvo_str text) {
    arvo_str shown = arvo_visible(out->arena, text);
    out->failed = out->failed || (shown.ptr == NULL && text.ptr != NULL);
    arvo_buf_append(out, shown);
}

void arvo_append_escaped(arvo_buf *out, arvo_str text, const arvo_escape *escapes) {
    size_t done = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *instead = instead_of(text.ptr[i], escapes);
        if (instead != NULL) {
            append_visible(out, arvo_str_slice(text, done, i));
            arvo_buf_append_cstr(out, instead);
            done = i + 1;
        }
    }
    if (done < text.len) {
        append_visible(out, arvo_str_slice(text, done, text.len));
    }
}

static bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && strchr("-._~/", c) != NULL);
}

void arvo_append_uri(arvo_buf *out, const char *path) {
    arvo_buf_append_cstr(out, path[0] == '/' ? "file://" : "");
    for (; *path != '\0'; path++) {
        if (is_unreserved(*path)) {
            arvo_buf_append_byte(out, *path);
        } else {
            arvo_buf_printf(out, "%%%02X", (unsigned)(unsigned char)*path);
        }
    }
}

/* Two or more "#" and then no blank: a space before the last one breaks it. */
static bool begins_hash_command(arvo_str text, size_t last_hash) {
    if (last_hash == 0 || text.ptr[last_hash] != '#' || text.ptr[last_hash - 1] != '#' ||
        last_hash + 1 == text.len) {
        return false;
    }
    return strchr("# \n", text.ptr[last_hash + 1]) == NULL;
}

void arvo_append_log_text(arvo_buf *out, arvo_str text) {
    bool line_start = true; /* nothing but blanks yet */
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (line_start && c == ':' && i + 1 < text.len && text.ptr[i + 1] == ':') {
            arvo_buf_append_byte(out, '.');
        }
        if (begins_hash_command(text, i)) {
            arvo_buf_append_byte(out, ' ');
        }
        arvo_buf_append_byte(out, c);
        line_start = c == '\n' || (line_start && (c == ' ' || c == '\t'));
    }
}
