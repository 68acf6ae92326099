/* placeholder_tag.c: tags inside values. */
#include <string.h>

#include "format/placeholder_scan.h"

enum { MAX_TAG_BYTES = 512 };

static bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '.' || byte == ':' || byte == '_';
}

static char lower(char byte) {
    return (char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

static bool is_one_of(arvo_str name, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t at = 0;
        while (at < name.len && names[i][at] != '\0' && lower(name.ptr[at]) == names[i][at]) {
            at++;
        }
        if (at == name.len && names[i][at] == '\0') {
            return true;
        }
    }
    return false;
}

static bool is_block(arvo_str name) {
    static const char *const blocks[] = {"p",       "div",   "li", "ul", "ol",        "h1", "h2",
                                         "h3",      "h4",    "h5", "h6", "hr",        "td", "th",
                                         "section", "table", "tr", "dd", "blockquote"};
    return is_one_of(name, blocks, sizeof blocks / sizeof *blocks);
}

static bool is_silent(arvo_str name) {
    static const char *const silent[] = {"wbr", "img", "input", "span", "i", "b"};
    return is_one_of(name, silent, sizeof silent / sizeof *silent);
}

static bool is_break(arvo_str name) {
    static const char *const breaks[] = {"br"};
    return is_one_of(name, breaks, 1);
}

/* Where the tag whose name ends at `at` is closed by ">", or SIZE_MAX. */
static size_t closing_sign(arvo_str text, size_t at) {
    size_t limit = text.len - at < MAX_TAG_BYTES ? text.len : at + MAX_TAG_BYTES;
    char quote = '\0';
    for (; at < limit; at++) {
        char byte = text.ptr[at];
        if (quote != '\0') {
            quote = byte == quote ? '\0' : quote;
        } else if (byte == '>') {
            return at;
        } else if (byte == '<') {
            return SIZE_MAX;
        } else if ((byte == '"' || byte == '\'') && text.ptr[at - 1] == '=') {
            quote = byte;
        }
    }
    return SIZE_MAX;
}

uint32_t arvo_tag_at(arvo_str *reads, bool *gap, arvo_str text, uint32_t at) {
    size_t name = (size_t)at + 1;
    bool ends = name < text.len && text.ptr[name] == '/';
    name += ends;
    size_t name_end = name;
    while (name_end < text.len && is_name_byte(text.ptr[name_end])) {
        name_end++;
    }
    *reads = ARVO_STR("");
    *gap = false;
    if (name_end == name || name_end == text.len || strchr(" \t\r\n/>", text.ptr[name_end]) == NULL) {
        return 0;
    }
    size_t close = closing_sign(text, name_end);
    if (close == SIZE_MAX) {
        return 0;
    }
    arvo_str tag = arvo_str_slice(text, name, name_end);
    if (is_break(tag)) {
        *reads = ARVO_STR("\n");
    } else if (is_block(tag)) {
        *reads = ARVO_STR("\n\n");
    } else {
        *gap = !ends && text.ptr[close - 1] == '/' && !is_silent(tag);
    }
    return (uint32_t)(close + 1 - at);
}
