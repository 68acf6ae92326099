#include "format/scalar.h"

#include "format/escape.h"

/* What is being read. */
typedef struct cursor {
    arvo_segment_builder *builder;
    arvo_str source;
    uint32_t at;
    uint32_t end;
} cursor;

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

static bool is_line_end(char byte) {
    return byte == '\n' || byte == '\r';
}

static char byte_at(const cursor *c, uint32_t at) {
    return at < c->end ? c->source.ptr[at] : '\0';
}

static void append_verbatim(cursor *c, uint32_t from, uint32_t to) {
    arvo_segment_verbatim(c->builder, from, arvo_str_slice(c->source, from, to));
}

/* Appends text that the source bytes [from, c->at) stand for. */
static void append_reading(cursor *c, uint32_t from, arvo_str text) {
    if (arvo_str_equal(text, arvo_str_slice(c->source, from, c->at))) {
        append_verbatim(c, from, c->at);
    } else {
        arvo_segment_decoded(c->builder, from, c->at - from, text);
    }
}

/* Behind the line end at `at`. */
static uint32_t skip_line_end(const cursor *c, uint32_t at) {
    return at + (byte_at(c, at) == '\r' && byte_at(c, at + 1) == '\n' ? 2 : 1);
}

/* ---- Flow scalars: plain, '…', "…" */

/* Appends the line ends, and the white space around them, that begin with the white space at c->at: one line
 * end is a soft one, more end the paragraph. */
static void fold(cursor *c) {
    uint32_t from = c->at;
    uint32_t line_ends = 0;
    while (c->at < c->end && (is_blank(c->source.ptr[c->at]) || is_line_end(c->source.ptr[c->at]))) {
        bool ends = is_line_end(c->source.ptr[c->at]);
        line_ends += ends;
        c->at = ends ? skip_line_end(c, c->at) : c->at + 1;
    }
    append_reading(c, from, line_ends == 1 ? ARVO_STR("\n") : ARVO_STR("\n\n"));
}

/* True when nothing but white space lies between c->at and a line end. */
static bool line_ends_at(const cursor *c, uint32_t *end) {
    uint32_t at = c->at;
    while (is_blank(byte_at(c, at))) {
        at++;
    }
    *end = at;
    return at < c->end && is_line_end(c->source.ptr[at]);
}

static void append_hex(cursor *c, uint32_t from, uint32_t digits) {
    arvo_str text = arvo_str_slice(c->source, 0, c->end);
    uint32_t value;
    c->at =
        digits == 4 ? arvo_escape_utf16(&value, text, from) : arvo_escape_hex(&value, text, from + 2, digits);
    arvo_escape_append(c->builder, from, c->at - from, value);
}

/* Appends the escape at c->at. */
static void append_escape(cursor *c) {
    static const struct {
        char letter;
        uint32_t code_point;
    } escapes[] = {{'n', '\n'}, {'t', '\t'},   {'\t', '\t'},  {'r', '\n'}, {'N', 0x85},
                   {'_', 0xA0}, {'L', 0x2028}, {'P', 0x2029}, {'0', 0},    {'a', 7},
                   {'b', 8},    {'e', 0x1B},   {'f', '\n'},   {'v', '\n'}};
    uint32_t from = c->at;
    char letter = byte_at(c, from + 1);
    if (letter == 'u' || letter == 'U' || letter == 'x') {
        append_hex(c, from, letter == 'u' ? 4 : letter == 'U' ? 8 : 2);
        return;
    }
    c->at = from + 2 < c->end ? from + 2 : c->end;
    if (is_line_end(letter)) { /* joins the lines */
        c->at = skip_line_end(c, from + 1);
        while (is_blank(byte_at(c, c->at))) {
            c->at++;
        }
        return;
    }
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        if (escapes[i].letter == letter) {
            arvo_escape_append(c->builder, from, c->at - from, escapes[i].code_point);
            return;
        }
    }
    arvo_segment_decoded(c->builder, from, c->at - from,
                         arvo_str_slice(c->source, from + 1, c->at)); /* \" \\ \/ */
}

/* Appends the white space at c->at: as it stands, or folded when the line ends behind it. */
static void append_space(cursor *c) {
    uint32_t end;
    if (line_ends_at(c, &end)) {
        fold(c);
    } else {
        append_verbatim(c, c->at, end);
        c->at = end;
    }
}

static void append_flow(cursor *c, arvo_scalar_style style) {
    while (c->at < c->end) {
        uint32_t from = c->at;
        char byte = c->source.ptr[from];
        if (is_blank(byte) || is_line_end(byte)) {
            append_space(c);
        } else if (style == ARVO_SCALAR_DOUBLE_QUOTED && byte == '\\') {
            append_escape(c);
        } else if (style == ARVO_SCALAR_SINGLE_QUOTED && byte == '\'' && byte_at(c, from + 1) == '\'') {
            c->at += 2;
            arvo_segment_decoded(c->builder, from, 2, ARVO_STR("'"));
        } else {
            do {
                byte = byte_at(c, ++c->at);
            } while (c->at < c->end && !is_blank(byte) && !is_line_end(byte) && byte != '\\' && byte != '\'');
            append_verbatim(c, from, c->at);
        }
    }
}

/* ---- Block scalars: | and > */

/* The indentation of the first line that is not empty. */
static uint32_t indentation(const cursor *c) {
    uint32_t spaces = 0;
    for (uint32_t at = c->at; at < c->end; at++) {
        char byte = c->source.ptr[at];
        if (byte == ' ') {
            spaces++;
        } else if (is_line_end(byte)) {
            spaces = 0;
        } else {
            return spaces;
        }
    }
    return 0;
}

/* Appends the line ends from c->at on, with the indentation of the line behind them. */
static void append_line_ends(cursor *c, uint32_t indent) {
    uint32_t from = c->at;
    uint32_t line_ends = 0;
    while (c->at < c->end && is_line_end(c->source.ptr[c->at])) {
        line_ends++;
        c->at = skip_line_end(c, c->at);
        for (uint32_t spaces = 0; spaces < indent && byte_at(c, c->at) == ' '; spaces++) {
            c->at++;
        }
    }
    append_reading(c, from, line_ends == 1 ? ARVO_STR("\n") : ARVO_STR("\n\n"));
}

/* Whether its single line ends are kept or folded, a reader reads the same words. */
static void append_block(cursor *c) {
    uint32_t indent = indentation(c);
    for (uint32_t spaces = 0; spaces < indent && byte_at(c, c->at) == ' '; spaces++) {
        c->at++;
    }
    while (c->at < c->end) {
        uint32_t from = c->at;
        while (c->at < c->end && !is_line_end(c->source.ptr[c->at])) {
            c->at++;
        }
        append_verbatim(c, from, c->at);
        if (c->at < c->end) {
            append_line_ends(c, indent);
        }
    }
}

void arvo_scalar_append(arvo_segment_builder *builder, arvo_str source, arvo_span span,
                        arvo_scalar_style style) {
    cursor c = {builder, source, span.start, span.end};
    if (style == ARVO_SCALAR_BLOCK) {
        append_block(&c);
    } else {
        append_flow(&c, style);
    }
}
