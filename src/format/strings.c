/* strings.c: Apple's .strings: "key" = "value"; with comments as in C. */
#include <string.h>

#include "format/escape.h"
#include "format/flat.h"
#include "format/pointer.h"

typedef struct strings {
    arvo_flat flat;
    arvo_reader *reader;
    arvo_str source;
    uint32_t at;
    arvo_segment_builder names;
    arvo_error *error;
} strings;

static arvo_err no_memory(const strings *s) {
    return arvo_fail_plain(s->error, ARVO_ERR_NO_MEMORY);
}

static char byte_at(const strings *s, uint32_t at) {
    return at < s->source.len ? s->source.ptr[at] : '\0';
}

/* Reads the comment at s->at. */
static arvo_err read_comment(strings *s) {
    uint32_t from = s->at;
    bool block = byte_at(s, from + 1) == '*';
    arvo_str rest = arvo_str_slice(s->source, from + 2, s->source.len);
    size_t end = arvo_str_find(rest, block ? ARVO_STR("*/") : ARVO_STR("\n"));
    if (end == SIZE_MAX && block) {
        return arvo_reader_fail(s->reader, s->error, ARVO_ERR_UNCLOSED_COMMENT, from, ARVO_NO_STR);
    }
    end = end == SIZE_MAX ? rest.len : end;
    s->at = from + 2 + (uint32_t)end + (block ? 2 : 0);
    bool done = arvo_reader_comment(s->reader, (arvo_span){from, s->at}, arvo_str_slice(rest, 0, end),
                                    (arvo_span){0, 0});
    return done ? ARVO_OK : no_memory(s);
}

/* Passes white space and comments. */
static arvo_err skip(strings *s) {
    arvo_err err = ARVO_OK;
    while (err == ARVO_OK && s->at < s->source.len) {
        if (strchr(" \t\r\n", s->source.ptr[s->at]) != NULL) {
            s->at++;
        } else if (s->source.ptr[s->at] == '/' &&
                   (byte_at(s, s->at + 1) == '/' || byte_at(s, s->at + 1) == '*')) {
            err = read_comment(s);
        } else {
            break;
        }
    }
    return err;
}

static bool is_word_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '_' || byte == '-' || byte == '.' || byte == '$' || byte == ':';
}

/* Appends the string at s->at: in quotes, or a bare word. */
static arvo_err read_string(strings *s, arvo_segment_builder *builder) {
    uint32_t from = s->at;
    if (byte_at(s, from) != '"') {
        while (is_word_byte(byte_at(s, s->at))) {
            s->at++;
        }
        arvo_segment_verbatim(builder, from, arvo_str_slice(s->source, from, s->at));
        return s->at > from ? ARVO_OK : arvo_flat_unexpected(s->reader, s->error, from);
    }
    for (s->at++; s->at < s->source.len && s->source.ptr[s->at] != '"';) {
        uint32_t plain = s->at;
        while (s->at < s->source.len && s->source.ptr[s->at] != '"' && s->source.ptr[s->at] != '\\') {
            s->at++;
        }
        arvo_segment_verbatim(builder, plain, arvo_str_slice(s->source, plain, s->at));
        if (byte_at(s, s->at) == '\\') {
            s->at = arvo_escape_read(builder, s->source, s->at, ARVO_ESCAPES_C);
        }
    }
    if (s->at >= s->source.len) {
        return arvo_reader_fail(s->reader, s->error, ARVO_ERR_UNCLOSED_QUOTE, from, ARVO_NO_STR);
    }
    s->at++;
    return ARVO_OK;
}

static arvo_err expect(strings *s, char sign) {
    arvo_err err = skip(s);
    if (err == ARVO_OK && byte_at(s, s->at) != sign) {
        return arvo_flat_unexpected(s->reader, s->error, s->at);
    }
    s->at++;
    return err == ARVO_OK ? skip(s) : err;
}

/* "key" = "value"; or "key"; alone. */
static arvo_err read_pair(strings *s) {
    arvo_segment name;
    uint32_t from = s->at;
    arvo_err err = read_string(s, &s->names);
    if (!arvo_segment_end(&name, &s->names)) {
        return no_memory(s);
    }
    err = err == ARVO_OK ? skip(s) : err;
    if (err == ARVO_OK && byte_at(s, s->at) != ';') {
        err = expect(s, '=');
        err = err == ARVO_OK ? read_string(s, &s->reader->builder) : err;
    }
    uint32_t end = s->at;
    err = err == ARVO_OK ? skip(s) : err;
    if (err == ARVO_OK && byte_at(s, s->at) != ';') {
        err = arvo_flat_unexpected(s->reader, s->error, s->at);
    }
    if (err != ARVO_OK) {
        return err;
    }
    s->at++;
    arvo_pointer_push(&s->flat.pointer, name.text);
    arvo_flat_entry(&s->flat, (arvo_span){from, end});
    return arvo_flat_text(&s->flat, name.text) ? ARVO_OK : no_memory(s);
}

arvo_err arvo_read_strings(arvo_reader *reader, arvo_error *error) {
    strings s = {.reader = reader,
                 .source = reader->source,
                 .at = reader->start,
                 .names = arvo_segment_begin(reader->document->arena),
                 .error = error};
    arvo_err err = arvo_flat_begin(&s.flat, reader, error);
    err = err == ARVO_OK ? skip(&s) : err;
    while (err == ARVO_OK && s.at < s.source.len) {
        err = read_pair(&s);
        err = err == ARVO_OK ? skip(&s) : err;
    }
    arvo_flat_end(&s.flat);
    return err;
}
