/* properties.c: Java's property files: "key = value", "key: value", "key value"; lines that go on behind a
 * backslash. */
#include <string.h>

#include "format/escape.h"
#include "format/flat.h"
#include "format/pointer.h"

typedef struct properties {
    arvo_flat flat;
    arvo_reader *reader;
    arvo_str source;
    uint32_t at;
    arvo_segment_builder names;
} properties;

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\f';
}

static bool is_line_end(const properties *p, uint32_t at) {
    return at >= p->source.len || p->source.ptr[at] == '\n' || p->source.ptr[at] == '\r';
}

static void skip_blanks(properties *p) {
    while (p->at < p->source.len && is_blank(p->source.ptr[p->at])) {
        p->at++;
    }
}

/* Appends the text at p->at up to the end of the logical line or, in a key, up to what parts it from its
 * value. */
static void read_text(properties *p, arvo_segment_builder *builder, bool key) {
    while (!is_line_end(p, p->at)) {
        uint32_t from = p->at;
        char byte = p->source.ptr[from];
        if (key && (is_blank(byte) || byte == '=' || byte == ':')) {
            return;
        }
        if (byte != '\\') {
            while (!is_line_end(p, ++p->at) && p->source.ptr[p->at] != '\\' &&
                   !(key && strchr(" \t\f=:", p->source.ptr[p->at]) != NULL)) {
            }
            arvo_segment_verbatim(builder, from, arvo_str_slice(p->source, from, p->at));
            continue;
        }
        bool goes_on = is_line_end(p, from + 1);
        p->at = arvo_escape_read(builder, p->source, from, ARVO_ESCAPES_JAVA);
        if (goes_on) {
            skip_blanks(p);
        }
    }
}

static bool read_comment(properties *p) {
    uint32_t from = p->at;
    while (!is_line_end(p, p->at)) {
        p->at++;
    }
    arvo_str text = arvo_str_slice(p->source, from + 1, p->at);
    return arvo_reader_comment(p->reader, (arvo_span){from, p->at}, text, (arvo_span){0, 0});
}

/* One key with its value. */
static bool read_pair(properties *p) {
    arvo_segment name;
    uint32_t from = p->at;
    read_text(p, &p->names, true);
    if (!arvo_segment_end(&name, &p->names)) {
        return false;
    }
    skip_blanks(p);
    if (!is_line_end(p, p->at) && (p->source.ptr[p->at] == '=' || p->source.ptr[p->at] == ':')) {
        p->at++;
        skip_blanks(p);
    }
    read_text(p, &p->reader->builder, false);
    arvo_pointer_push(&p->flat.pointer, name.text);
    arvo_flat_entry(&p->flat, (arvo_span){from, p->at});
    return arvo_flat_text(&p->flat, name.text);
}

arvo_err arvo_read_properties(arvo_reader *reader, arvo_error *error) {
    properties p = {.reader = reader,
                    .source = reader->source,
                    .at = reader->start,
                    .names = arvo_segment_begin(reader->document->arena)};
    arvo_err err = arvo_flat_begin(&p.flat, reader, error);
    bool done = err == ARVO_OK;
    while (done && p.at < p.source.len) {
        skip_blanks(&p);
        if (is_line_end(&p, p.at)) {
            p.at++;
        } else if (p.source.ptr[p.at] == '#' || p.source.ptr[p.at] == '!') {
            done = read_comment(&p);
        } else {
            done = read_pair(&p);
        }
    }
    arvo_flat_end(&p.flat);
    return done ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}
