#include "format/linkload.h"

static bool is_line_end(arvo_str text, size_t at) {
    return at >= text.len || text.ptr[at] == '\n' || text.ptr[at] == '\r';
}

static bool is_blank(arvo_str text, size_t at) {
    return at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t');
}

/* True when the first byte that is not blank, at `at`, is a bullet that begins a list item. */
static bool is_bullet(arvo_str text, size_t line, size_t at) {
    bool bullet = text.ptr[at] == '-' || text.ptr[at] == '*' || text.ptr[at] == '+';
    return bullet && at - line < 4 && is_blank(text, at + 1);
}

size_t arvo_link_load_beyond(arvo_str text, uint64_t limit) {
    uint64_t before = 0; /* the load of the paragraphs that have ended */
    uint64_t lines = 0;
    uint64_t brackets = 0;
    size_t paragraph = 0;
    for (size_t at = 0; at < text.len; at++) {
        size_t line = at;
        while (is_blank(text, at)) {
            at++;
        }
        bool empty = is_line_end(text, at);
        if (empty || is_bullet(text, line, at)) {
            before += lines * brackets;
            lines = 0;
            brackets = 0;
            paragraph = line;
        }
        for (; !is_line_end(text, at); at++) {
            brackets += text.ptr[at] == ']';
        }
        lines += !empty;
        if (lines == 1 && !empty) {
            paragraph = line;
        }
        if (before + lines * brackets > limit) {
            return paragraph;
        }
        at += at + 1 < text.len && text.ptr[at] == '\r' && text.ptr[at + 1] == '\n';
    }
    return SIZE_MAX;
}
