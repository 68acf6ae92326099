#include "format/mask_scan.h"

#include <string.h>

#include "format/placeholder_scan.h"
#include "text/document.h"

enum { MAX_TAG_BYTES = 4096 };

static bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t';
}

static bool is_alpha(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_name_byte(char byte) {
    return is_alpha(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == ':' ||
           byte == '_';
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

/* The line end before the next blank line at or behind `at`; the end of the source if there is none. */
static uint32_t next_blank_line(arvo_mask_scanner *scanner, uint32_t at) {
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
    uint32_t limit = next_blank_line(scanner, at);
    limit = limit - at > MAX_TAG_BYTES ? at + MAX_TAG_BYTES : limit;
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
    return len > 0 && at + len <= next_blank_line(scanner, at) ? at + (uint32_t)len : at;
}

uint32_t arvo_mask_comment_end(arvo_mask_scanner *scanner, uint32_t at) {
    arvo_str source = scanner->source;
    uint32_t inside = at + 4 < source.len ? at + 4 : (uint32_t)source.len;
    if (scanner->comment_close < inside) {
        size_t found = arvo_str_find(arvo_str_slice(source, inside, source.len), ARVO_STR("-->"));
        scanner->comment_close = found == SIZE_MAX ? UINT32_MAX : inside + (uint32_t)found;
    }
    bool near = scanner->comment_close != UINT32_MAX && scanner->comment_close < next_blank_line(scanner, at);
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
           end - at < MAX_TAG_BYTES) {
        end++;
    }
    return byte_at(source, end) == '}' ? end + 1 : at;
}

/* ---- Tags */

static arvo_str name_at(arvo_str source, uint32_t at) {
    uint32_t end = at;
    while (end < source.len && is_name_byte(source.ptr[end])) {
        end++;
    }
    return arvo_str_slice(source, at < source.len ? at : source.len, end < source.len ? end : source.len);
}

static bool equal_ignoring_case(arvo_str name, const char *other) {
    size_t at = 0;
    while (at < name.len && other[at] != '\0' &&
           (is_alpha(name.ptr[at]) ? name.ptr[at] | 0x20 : name.ptr[at]) == other[at]) {
        at++;
    }
    return at == name.len && other[at] == '\0';
}

/* Elements whose content nobody reads. */
static const char *const raw_elements[ARVO_MASK_RAW_ELEMENTS] = {"script", "style", "pre",      "textarea",
                                                                 "code",   "svg",   "template", "iframe"};
enum { BLOCKS_OF_THEIR_OWN = 4 }; /* the first of them Markdown reads up to their end */

/* Behind the end tag of the element, from `at` on; `at` when it has none. */
static uint32_t raw_end(arvo_mask_scanner *scanner, uint32_t at, size_t element) {
    arvo_str source = scanner->source;
    for (uint32_t here = at; !scanner->never_closed[element] && here + 2 < source.len; here++) {
        if (source.ptr[here] == '<' && source.ptr[here + 1] == '/' &&
            equal_ignoring_case(name_at(source, here + 2), raw_elements[element])) {
            while (here < source.len && source.ptr[here] != '>') {
                here++;
            }
            return here < source.len ? here + 1 : here;
        }
    }
    scanner->never_closed[element] = true;
    return at;
}

/* Behind the ">" of the tag whose name ends at `at`, or 0. */
static uint32_t closing_sign(arvo_mask_scanner *scanner, uint32_t at, bool mdx) {
    arvo_str source = scanner->source;
    uint32_t limit = next_blank_line(scanner, at);
    limit = limit - at > MAX_TAG_BYTES ? at + MAX_TAG_BYTES : limit;
    char quote = '\0';
    while (at < limit) {
        char byte = source.ptr[at];
        if (quote != '\0') {
            quote = byte == quote ? '\0' : quote;
        } else if (byte == '>') {
            return at + 1;
        } else if (byte == '<') {
            return 0;
        } else if ((byte == '"' || byte == '\'') && source.ptr[at - 1] == '=') {
            quote = byte;
        }
        uint32_t expression =
            mdx && quote == '\0' && byte == '{' ? arvo_mask_expression_end(scanner, at) : at;
        at = expression > at ? expression : at + 1;
    }
    return 0;
}

/* What a tag of this name reads as. */
static arvo_str reading_of(arvo_str name, bool empty_element) {
    char tag[32];
    arvo_str reads = ARVO_STR("");
    bool gap = false;
    if (name.len + 4 < sizeof tag && name.len > 0) {
        size_t len = 0;
        tag[len++] = '<';
        memcpy(tag + len, name.ptr, name.len);
        len += name.len;
        tag[len++] = empty_element ? '/' : ' ';
        tag[len++] = '>';
        arvo_tag_at(&reads, &gap, (arvo_str){tag, len}, 0);
    }
    return gap ? ARVO_STR(ARVO_TEXT_GAP) : reads;
}

uint32_t arvo_mask_tag_end(arvo_str *reads, arvo_mask_scanner *scanner, uint32_t at, bool mdx) {
    arvo_str source = scanner->source;
    bool ends = byte_at(source, at + 1) == '/';
    arvo_str name = name_at(source, at + 1 + ends);
    uint32_t name_end = at + 1 + ends + (uint32_t)name.len;
    *reads = ARVO_STR("");
    if (name.len == 0) {
        return mdx && byte_at(source, name_end) == '>' ? name_end + 1 : at;
    }
    char next = byte_at(source, name_end);
    if (!is_alpha(name.ptr[0]) || name.ptr[name.len - 1] == ':' || next == '\0' ||
        strchr(" \t\r\n/>", next) == NULL) {
        return at; /* <https://…> too */
    }
    uint32_t end = closing_sign(scanner, name_end, mdx);
    if (end == 0) {
        return at;
    }
    bool empty_element = source.ptr[end - 2] == '/';
    *reads = reading_of(name, empty_element && !ends);
    for (size_t i = 0; i < ARVO_MASK_RAW_ELEMENTS && !ends && !empty_element; i++) {
        if (equal_ignoring_case(name, raw_elements[i])) {
            *reads = ARVO_STR(ARVO_TEXT_GAP);
            return raw_end(scanner, end, i);
        }
    }
    return end;
}

/* Elements that begin a block wherever they stand at the start of a line. */
static bool is_block_element(arvo_str name) {
    static const char *const blocks[] = {
        "address", "article", "aside",  "blockquote", "body",    "center",   "dd",         "details",
        "dialog",  "dir",     "div",    "dl",         "dt",      "fieldset", "figcaption", "figure",
        "footer",  "form",    "h1",     "h2",         "h3",      "h4",       "h5",         "h6",
        "header",  "hr",      "html",   "legend",     "li",      "link",     "main",       "menu",
        "nav",     "ol",      "option", "p",          "section", "summary",  "table",      "tbody",
        "td",      "tfoot",   "th",     "thead",      "tr",      "ul"};
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
        if (equal_ignoring_case(name, blocks[i])) {
            return true;
        }
    }
    return false;
}

bool arvo_mask_begins_html(arvo_str source, uint32_t at, bool blank_before) {
    if (byte_at(source, at) != '<') {
        return false;
    }
    arvo_str name = name_at(source, at + 1 + (byte_at(source, at + 1) == '/'));
    if (name.len == 0 || !is_alpha(name.ptr[0])) {
        return false;
    }
    for (size_t i = 0; i < BLOCKS_OF_THEIR_OWN; i++) {
        if (equal_ignoring_case(name, raw_elements[i])) {
            return false;
        }
    }
    return blank_before || is_block_element(name);
}
