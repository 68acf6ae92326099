#include "report/human_wrap.h"

#include "base/utf8.h"

static size_t word_end(arvo_str text, size_t at) {
    while (at < text.len && text.ptr[at] != ' ') {
        at++;
    }
    return at;
}

static void new_line(arvo_buf *out, size_t indent) {
    arvo_buf_append_byte(out, '\n');
    for (size_t i = 0; i < indent; i++) {
        arvo_buf_append_byte(out, ' ');
    }
}

void arvo_wrap(arvo_buf *out, arvo_str text, size_t indent, size_t width) {
    if (width == 0) {
        arvo_buf_append(out, text);
        arvo_buf_append_byte(out, '\n');
        return;
    }
    size_t column = indent;
    for (size_t at = 0; at < text.len;) {
        size_t end = word_end(text, at);
        arvo_str word = arvo_str_slice(text, at, end);
        size_t cells = arvo_utf8_width(word);
        if (column > indent && column + 1 + cells > width) {
            new_line(out, indent);
            column = indent;
        } else if (column > indent) {
            arvo_buf_append_byte(out, ' ');
            column++;
        }
        arvo_buf_append(out, word);
        column += cells;
        at = end + 1;
    }
    arvo_buf_append_byte(out, '\n');
}
