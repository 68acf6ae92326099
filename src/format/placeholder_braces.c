/* placeholder_braces.c: which braces belong together, and the branches of a choice in them. */
#include <string.h>

#include "format/placeholder_bytes.h"
#include "format/placeholder_scan.h"

/* '{' between apostrophes is a brace that a reader sees. */
static bool is_quoted(arvo_str text, size_t at) {
    return at > 0 && text.ptr[at - 1] == '\'' && byte_at(text, at + 1) == '\'';
}

bool arvo_placeholder_scan_begin(arvo_placeholder_scanner *scanner, arvo_arena *arena, arvo_str text,
                                 bool colon) {
    *scanner = (arvo_placeholder_scanner){.text = text, .colon = colon};
    if (text.len == 0 || memchr(text.ptr, '{', text.len) == NULL) {
        return true;
    }
    /* An open brace's place in the table holds the open brace before it until it is closed. */
    uint32_t *braces = ARVO_NEW_ARRAY(arena, uint32_t, text.len);
    if (braces == NULL) {
        return false;
    }
    uint32_t open = UINT32_MAX;
    for (uint32_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '{' && !is_quoted(text, i)) {
            braces[i] = open;
            open = i;
        } else if (text.ptr[i] == '}' && open != UINT32_MAX && !is_quoted(text, i)) {
            uint32_t before = braces[open];
            braces[open] = i;
            open = before;
        }
    }
    while (open != UINT32_MAX) {
        uint32_t before = braces[open];
        braces[open] = 0;
        open = before;
    }
    scanner->braces = braces;
    return true;
}

uint32_t arvo_placeholder_closing(const arvo_placeholder_scanner *scanner, size_t at) {
    return scanner->braces == NULL || at >= scanner->text.len ? 0 : scanner->braces[at];
}

bool arvo_placeholder_branch(arvo_branch *out, const arvo_placeholder_scanner *scanner, uint32_t *at,
                             uint32_t end) {
    arvo_str text = scanner->text;
    arvo_str name;
    size_t open = *at;
    do { /* "offset:1" goes before the branches */
        size_t word = skip_space(text, open);
        size_t word_end = word;
        while (word_end < end && !is_space(text.ptr[word_end]) && text.ptr[word_end] != '{' &&
               text.ptr[word_end] != '}') {
            word_end++;
        }
        name = arvo_str_slice(text, word < end ? word : end, word_end < end ? word_end : end);
        open = skip_space(text, word_end);
    } while (arvo_str_starts_with(name, ARVO_STR("offset:")));
    uint32_t close = arvo_placeholder_closing(scanner, open);
    if (name.len == 0 || open >= end || close == 0 || close >= end) {
        return false;
    }
    *out = (arvo_branch){(uint32_t)open + 1, close, arvo_str_equal(name, ARVO_STR("other"))};
    *at = close + 1;
    return true;
}
