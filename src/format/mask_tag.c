/* mask_tag.c: tags of HTML and JSX in Markdown. */
#include <string.h>

#include "format/mask_scan.h"
#include "format/placeholder_scan.h"
#include "text/document.h"

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
    uint32_t limit = arvo_mask_blank_line(scanner, at);
    limit = limit - at > ARVO_MASK_MAX_TAG_BYTES ? at + ARVO_MASK_MAX_TAG_BYTES : limit;
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
