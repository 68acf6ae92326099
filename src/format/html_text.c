#include "format/html_text.h"

#include "format/html_markup.h"
#include "format/html_scan.h"

enum { MAX_REFERENCE_BYTES = 40 };

static bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/* The length of what may be a reference at text.ptr[at], which is "&", or 0. */
static size_t reference_len(arvo_str text, size_t at, bool needs_semicolon) {
    size_t end = at + 1;
    if (end < text.len && text.ptr[end] == '#') {
        end++;
    }
    size_t name = end;
    while (end < text.len && is_name_byte(text.ptr[end]) && end - at < MAX_REFERENCE_BYTES) {
        end++;
    }
    bool ends = end < text.len && text.ptr[end] == ';';
    return end == name || (needs_semicolon && !ends) ? 0 : end - at + ends;
}

static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Appends the white space and the blanked template tags at the start of the text; gives their length. */
static size_t space(arvo_flow *flow, uint32_t src, arvo_str text) {
    size_t len = 0;
    arvo_flow_pending pending = ARVO_FLOW_NOTHING;
    while (len < text.len && (is_space(text.ptr[len]) || text.ptr[len] == ARVO_HTML_GAP)) {
        if (text.ptr[len] == '\n' || text.ptr[len] == '\r') {
            pending = ARVO_FLOW_BREAK;
        } else if (text.ptr[len] == ARVO_HTML_GAP && pending == ARVO_FLOW_NOTHING) {
            pending = ARVO_FLOW_GAP;
        }
        len++;
    }
    if (pending == ARVO_FLOW_NOTHING) {
        arvo_flow_verbatim(flow, src, arvo_str_slice(text, 0, len));
    } else {
        arvo_flow_interrupt(flow, pending);
    }
    return len;
}

static bool reference(arvo_flow *flow, arvo_entity_decoder *entities, uint32_t src, arvo_str bytes) {
    arvo_str text;
    if (!arvo_entity_decode(&text, entities, bytes)) {
        return false;
    }
    if (arvo_str_equal(text, bytes)) {
        arvo_flow_verbatim(flow, src, bytes);
    } else {
        arvo_flow_decoded(flow, src, (uint32_t)bytes.len, text);
    }
    return true;
}

/* Letters and all that reads as it stands. */
static size_t plain_len(arvo_str text, size_t at) {
    size_t end = at;
    while (end < text.len && text.ptr[end] != '&' && text.ptr[end] != '<' && text.ptr[end] != ARVO_HTML_GAP &&
           !is_space(text.ptr[end])) {
        end++;
    }
    return end > at ? end - at : 1;
}

/* The length of a tag at `at` that the parser passed over. */
static size_t stray_tag_len(arvo_flow *flow, arvo_str text, size_t at) {
    size_t len = arvo_html_markup_end(text, at) - at;
    if (len > 0) {
        arvo_flow_interrupt(flow, ARVO_FLOW_GAP);
    }
    return len;
}

bool arvo_html_text(arvo_flow *flow, arvo_entity_decoder *entities, uint32_t src, arvo_str page,
                    arvo_html_text_kind kind) {
    size_t len;
    for (size_t at = 0; at < page.len; at += len) {
        uint32_t here = src + (uint32_t)at;
        char byte = page.ptr[at];
        if (is_space(byte) || byte == ARVO_HTML_GAP) {
            len = space(flow, here, arvo_str_slice(page, at, page.len));
            continue;
        }
        len = byte == '&' ? reference_len(page, at, kind == ARVO_HTML_ATTRIBUTE) : 0;
        if (len > 0) {
            if (!reference(flow, entities, here, arvo_str_slice(page, at, at + len))) {
                return false;
            }
            continue;
        }
        len = byte == '<' && kind == ARVO_HTML_CONTENT ? stray_tag_len(flow, page, at) : 0;
        if (len == 0) {
            len = plain_len(page, at);
            arvo_flow_verbatim(flow, here, arvo_str_slice(page, at, at + len));
        }
    }
    return true;
}
