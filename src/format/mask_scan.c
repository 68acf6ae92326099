#include "format/mask_scan.h"

#include <string.h>

static bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t';
}

static char byte_at(arvo_str source, size_t at) {
    return at < source.len ? source.ptr[at] : '\0';
}

/* ---- Lines */

bool arvo_mask_is_line_end(arvo_str source, uint32_t at) {
    return at >= source.len || source.ptr[at] == '\n' || source.ptr[at] == '\r';
}

uint32_t arvo_mask_line_end(arvo_str source, uint32_t at) {
    while (!arvo_mask_is_line_end(source, at)) {
        at++;
    }
    return at;
}

bool arvo_mask_is_blank_line(arvo_str source, uint32_t at) {
    while (at < source.len && is_blank_byte(source.ptr[at])) {
        at++;
    }
    return arvo_mask_is_line_end(source, at);
}

uint32_t arvo_mask_blank_line(arvo_mask_scanner *scanner, uint32_t at) {
    arvo_str source = scanner->source;
    if (scanner->blank_line < at || scanner->blank_line == 0) {
        uint32_t here = at;
        while (here < source.len &&
               !(source.ptr[here] == '\n' && arvo_mask_is_blank_line(source, here + 1))) {
            here++;
        }
        scanner->blank_line = here;
    }
    return scanner->blank_line;
}

/* The length of the run of `byte` at `at`. */
static uint32_t run_len(arvo_str source, uint32_t at, char byte) {
    uint32_t end = at;
    while (byte_at(source, end) == byte) {
        end++;
    }
    return end - at;
}

bool arvo_mask_in_code(arvo_mask_scanner *scanner, uint32_t start, uint32_t end) {
    arvo_str source = scanner->source;
    uint32_t at = start;
    while (at < end && (is_blank_byte(source.ptr[at]) || source.ptr[at] == '>')) {
        at++;
    }
    char byte = byte_at(source, at);
    uint32_t len = byte == '`' || byte == '~' ? run_len(source, at, byte) : 0;
    arvo_str rest = arvo_str_slice(source, at + len < end ? at + len : end, end);
    if (scanner->fence != '\0') {
        if (byte == scanner->fence && len >= scanner->fence_len && arvo_str_trim(rest).len == 0) {
            scanner->fence = '\0';
        }
        return true;
    }
    bool opens = len >= 3 && (byte == '~' || rest.len == 0 || memchr(rest.ptr, '`', rest.len) == NULL);
    scanner->fence = opens ? byte : '\0';
    scanner->fence_len = len;
    return opens;
}

uint32_t arvo_mask_code_end(arvo_mask_scanner *scanner, uint32_t at) {
    arvo_str source = scanner->source;
    uint32_t len = run_len(source, at, '`');
    uint32_t limit = arvo_mask_blank_line(scanner, at);
    limit = limit - at > ARVO_MASK_MAX_TAG_BYTES ? at + ARVO_MASK_MAX_TAG_BYTES : limit;
    for (uint32_t here = at + len; here < limit;) {
        uint32_t closes = run_len(source, here, '`');
        if (closes == len) {
            return here + len;
        }
        here += closes > 0 ? closes : 1;
    }
    return at + len;
}

/* ---- Braces */

typedef struct pairing {
    arvo_mask_scanner *scanner;
    arvo_arena *arena;
    uint32_t open; /* the innermost open brace's index + 1; its `close` holds the one around it until it is
                      closed */
} pairing;

/* Braces that a paragraph leaves open are closed by nothing. */
static void end_paragraph(pairing *p) {
    while (p->open != 0) {
        arvo_brace_pair *pair = &p->scanner->braces.items[p->open - 1];
        p->open = pair->close;
        pair->close = 0;
    }
}

static bool take_brace(pairing *p, uint32_t at) {
    if (p->scanner->source.ptr[at] == '{') {
        arvo_brace_pair *added = ARVO_ARRAY_ADD(p->arena, &p->scanner->braces);
        if (added == NULL) {
            return false;
        }
        *added = (arvo_brace_pair){at, p->open};
        p->open = p->scanner->braces.count;
    } else if (p->open != 0) {
        arvo_brace_pair *pair = &p->scanner->braces.items[p->open - 1];
        p->open = pair->close;
        pair->close = at;
    }
    return true;
}

static bool pair_braces(arvo_mask_scanner *scanner, arvo_arena *arena, uint32_t start) {
    arvo_str source = scanner->source;
    pairing p = {scanner, arena, 0};
    for (uint32_t at = start; at < source.len; at++) {
        uint32_t end = arvo_mask_line_end(source, at);
        if (arvo_mask_is_blank_line(source, at)) {
            end_paragraph(&p);
        }
        if (arvo_mask_in_code(scanner, at, end)) {
            at = end;
            continue;
        }
        while (!arvo_mask_is_line_end(source, at)) {
            char byte = source.ptr[at];
            if ((byte == '{' || byte == '}') && !take_brace(&p, at)) {
                return false;
            }
            at = byte == '`' ? arvo_mask_code_end(scanner, at) : at + 1;
        }
    }
    end_paragraph(&p);
    scanner->fence = '\0';
    scanner->blank_line = 0;
    return true;
}

bool arvo_mask_scan_begin(arvo_mask_scanner *scanner, arvo_arena *arena, arvo_str source, uint32_t start,
                          bool pairs_braces) {
    *scanner = (arvo_mask_scanner){.source = source, .templates = arvo_template_begin(source)};
    return !pairs_braces || pair_braces(scanner, arena, start);
}

uint32_t arvo_mask_expression_end(arvo_mask_scanner *scanner, uint32_t at) {
    uint32_t low = 0;
    uint32_t high = scanner->braces.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (scanner->braces.items[middle].open < at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    bool found = low < scanner->braces.count && scanner->braces.items[low].open == at;
    return found && scanner->braces.items[low].close != 0 ? scanner->braces.items[low].close + 1 : at;
}

uint32_t arvo_mask_template_end(arvo_mask_scanner *scanner, uint32_t at) {
    size_t len = arvo_template_at(&scanner->templates, at);
    return len > 0 && at + len <= arvo_mask_blank_line(scanner, at) ? at + (uint32_t)len : at;
}

uint32_t arvo_mask_comment_end(arvo_mask_scanner *scanner, uint32_t at) {
    arvo_str source = scanner->source;
    uint32_t inside = at + 4 < source.len ? at + 4 : (uint32_t)source.len;
    if (scanner->comment_close < inside) {
        size_t found = arvo_str_find(arvo_str_slice(source, inside, source.len), ARVO_STR("-->"));
        scanner->comment_close = found == SIZE_MAX ? UINT32_MAX : inside + (uint32_t)found;
    }
    bool near =
        scanner->comment_close != UINT32_MAX && scanner->comment_close < arvo_mask_blank_line(scanner, at);
    return near ? scanner->comment_close + 3 : at;
}

uint32_t arvo_mask_attributes_end(arvo_mask_scanner *scanner, uint32_t at) {
    arvo_str source = scanner->source;
    char first = byte_at(source, at + 1);
    if (first != '#' && first != '.' && first != ':') {
        return at;
    }
    uint32_t end = at + 2;
    while (!arvo_mask_is_line_end(source, end) && source.ptr[end] != '}' && source.ptr[end] != '{' &&
           end - at < ARVO_MASK_MAX_TAG_BYTES) {
        end++;
    }
    return byte_at(source, end) == '}' ? end + 1 : at;
}
