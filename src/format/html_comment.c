#include "format/html_comment.h"

#define OPEN ARVO_STR("<!--")
#define CLOSE ARVO_STR("-->")

/* Where the paragraph that `from` stands in ends: at a blank line. */
static size_t paragraph_end(arvo_str source, size_t from) {
    bool blank = false;
    for (size_t at = from; at < source.len; at++) {
        char c = source.ptr[at];
        if (c == '\n' && blank) {
            return at;
        }
        blank = c == '\n' || (blank && (c == ' ' || c == '\t' || c == '\r'));
    }
    return source.len;
}

bool arvo_html_comment_find(arvo_span *out, uint32_t *given_up, arvo_str source, uint32_t from, uint32_t to,
                            bool is_inline) {
    *given_up = to;
    size_t open = arvo_str_find(arvo_str_slice(source, from, to), OPEN);
    if (open == SIZE_MAX) {
        return false;
    }
    size_t start = from + open;
    size_t inside = start + OPEN.len;
    size_t end = is_inline ? paragraph_end(source, inside) : source.len;
    size_t close = arvo_str_find(arvo_str_slice(source, inside, end), CLOSE);
    if (close == SIZE_MAX) {
        *given_up = (uint32_t)end;
        return false;
    }
    *out = (arvo_span){(uint32_t)start, (uint32_t)(inside + close + CLOSE.len)};
    return true;
}

arvo_str arvo_html_comment_text(arvo_str source, arvo_span span) {
    return arvo_str_slice(source, span.start + OPEN.len, span.end - CLOSE.len);
}
