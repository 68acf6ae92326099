#include "format/nesting.h"

#include <string.h>

static bool is_line_end(arvo_str text, size_t at) {
    return at >= text.len || text.ptr[at] == '\n' || text.ptr[at] == '\r';
}

static bool is_blank(arvo_str text, size_t at) {
    return at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t');
}

/* The length of the quote or list marker at `at`, or 0. */
static size_t marker_len(arvo_str text, size_t at) {
    if (text.ptr[at] == '>') {
        return 1;
    }
    size_t len = 0;
    if (strchr("-+*", text.ptr[at]) != NULL) {
        len = 1;
    } else {
        while (at + len < text.len && text.ptr[at + len] >= '0' && text.ptr[at + len] <= '9' && len < 9) {
            len++;
        }
        if (len == 0 || at + len >= text.len || (text.ptr[at + len] != '.' && text.ptr[at + len] != ')')) {
            return 0;
        }
        len++;
    }
    return is_blank(text, at + len) || is_line_end(text, at + len) ? len : 0;
}

/* Markers at the start of the line at `at`; *end gets where they end, *beyond where the first one past the
 * limit is. */
static void count_markers(arvo_str text, size_t at, uint32_t limit, size_t *end, size_t *beyond) {
    uint32_t count = 0;
    char only = '\0'; /* the bullet that all markers are; '>' when they differ */
    *beyond = SIZE_MAX;
    while (!is_line_end(text, at)) {
        if (is_blank(text, at)) {
            at++;
            continue;
        }
        size_t len = marker_len(text, at);
        if (len == 0) {
            only = '\0';
            break;
        }
        count++;
        if (count == limit + 1) {
            *beyond = at;
        }
        only = count == 1 || only == text.ptr[at] ? text.ptr[at] : '>';
        at += len;
    }
    *end = at;
    if (only == '-' || only == '*') {
        *beyond = SIZE_MAX;
    }
}

size_t arvo_nesting_beyond(arvo_str text, uint32_t limit) {
    size_t at = 0;
    while (at < text.len) {
        size_t beyond;
        count_markers(text, at, limit, &at, &beyond);
        if (beyond != SIZE_MAX) {
            return beyond;
        }
        while (!is_line_end(text, at)) {
            at++;
        }
        at++; /* a CRLF gives an empty line more, which has no markers */
    }
    return SIZE_MAX;
}
