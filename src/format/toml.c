#include "format/toml.h"

#include <string.h>

enum { MAX_KEYS = 16 }; /* parts of a table's name and of a dotted key in it */

typedef struct toml {
    arvo_values *values;
    arvo_reader *reader;
    arvo_str source; /* up to the end of the block */
    uint32_t at;
    uint32_t tables; /* mappings that are open for the [table] at hand */
    arvo_error *error;
} toml;

static char byte_at(const toml *t, uint32_t at) {
    return at < t->source.len ? t->source.ptr[at] : '\0';
}

static bool is_line_end(const toml *t, uint32_t at) {
    return at >= t->source.len || t->source.ptr[at] == '\n' || t->source.ptr[at] == '\r';
}

static void skip_blanks(toml *t) {
    while (byte_at(t, t->at) == ' ' || byte_at(t, t->at) == '\t') {
        t->at++;
    }
}

static void skip_line(toml *t) {
    while (!is_line_end(t, t->at)) {
        t->at++;
    }
}

static bool is_bare(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_';
}

/* A string at t->at: its span without the quotes. False when it never ends. */
static bool read_string(toml *t, arvo_span *out, arvo_scalar_style *style) {
    char quote = byte_at(t, t->at);
    bool several = byte_at(t, t->at + 1) == quote && byte_at(t, t->at + 2) == quote;
    uint32_t at = t->at + (several ? 3 : 1);
    *style = quote == '"' ? ARVO_SCALAR_DOUBLE_QUOTED
                          : ARVO_SCALAR_BLOCK; /* as it stands: TOML's '' is no quote */
    out->start = at;
    for (; at < t->source.len; at++) {
        if (t->source.ptr[at] == '\\' && quote == '"') {
            at++;
        } else if (t->source.ptr[at] == quote &&
                   (!several || (byte_at(t, at + 1) == quote && byte_at(t, at + 2) == quote))) {
            out->end = at;
            t->at = at + (several ? 3 : 1);
            return true;
        } else if (!several && is_line_end(t, at)) {
            break;
        }
    }
    return false;
}

/* The parts of a dotted key at t->at. Gives how many there are; 0 when it cannot be read. */
static uint32_t read_key(toml *t, arvo_span *parts) {
    for (uint32_t count = 0; count < MAX_KEYS;) {
        arvo_scalar_style style;
        skip_blanks(t);
        uint32_t start = t->at;
        if (byte_at(t, start) == '"' || byte_at(t, start) == '\'') {
            if (!read_string(t, &parts[count], &style)) {
                return 0;
            }
        } else {
            while (is_bare(byte_at(t, t->at))) {
                t->at++;
            }
            parts[count] = (arvo_span){start, t->at};
        }
        if (t->at == start) {
            return 0;
        }
        count++;
        skip_blanks(t);
        if (byte_at(t, t->at) != '.') {
            return count;
        }
        t->at++;
    }
    return 0;
}

/* Opens a mapping for each part of the key but the last, whose name it gives. */
static arvo_err open_key(toml *t, const arvo_span *parts, uint32_t count, bool all) {
    arvo_err err = ARVO_OK;
    for (uint32_t i = 0; err == ARVO_OK && i < count; i++) {
        err = arvo_values_scalar(t->values, parts[i], ARVO_SCALAR_PLAIN, true, t->error);
        if (err == ARVO_OK && (all || i + 1 < count)) {
            err = arvo_values_begin(t->values, true, parts[i].start, t->error);
        }
    }
    return err;
}

static arvo_err close_mappings(toml *t, uint32_t count) {
    arvo_err err = ARVO_OK;
    for (; err == ARVO_OK && count > 0; count--) {
        err = arvo_values_end(t->values, t->at, t->error);
    }
    return err;
}

/* [a.b], [[a.b]]: of an array of tables each is taken for the only one. */
static arvo_err read_table(toml *t) {
    arvo_span parts[MAX_KEYS];
    t->at += byte_at(t, t->at + 1) == '[' ? 2 : 1;
    uint32_t count = read_key(t, parts);
    arvo_err err = close_mappings(t, t->tables);
    t->tables = 0;
    if (err == ARVO_OK && count > 0) {
        t->tables = count;
        err = open_key(t, parts, count, true);
    }
    skip_line(t);
    return err;
}

/* A value: a string; an array, whose strings each get an index; the rest is passed over. */
static arvo_err read_value(toml *t) {
    const arvo_span nothing = {t->at, t->at};
    arvo_scalar_style style;
    arvo_span string;
    bool array = byte_at(t, t->at) == '[';
    uint32_t depth = 0;
    arvo_err err = array ? arvo_values_begin(t->values, false, t->at, t->error) : ARVO_OK;
    bool seen = array;
    while (err == ARVO_OK && t->at < t->source.len && (depth > 0 || !is_line_end(t, t->at))) {
        char byte = t->source.ptr[t->at];
        if (byte == '"' || byte == '\'') {
            if (!read_string(t, &string, &style)) {
                skip_line(t);
                break;
            }
            bool taken = array ? depth == 1 : !seen && depth == 0;
            err = taken ? arvo_values_scalar(t->values, string, style, true, t->error) : ARVO_OK;
            seen = true;
            continue;
        }
        if (byte == '#') {
            skip_line(t);
            continue;
        }
        depth += byte == '[' || byte == '{';
        depth -= depth > 0 && (byte == ']' || byte == '}');
        t->at++;
    }
    if (err == ARVO_OK && array) {
        return arvo_values_end(t->values, t->at, t->error);
    }
    return err == ARVO_OK && !seen
               ? arvo_values_scalar(t->values, nothing, ARVO_SCALAR_PLAIN, false, t->error)
               : err;
}

static arvo_err read_pair(toml *t) {
    arvo_span parts[MAX_KEYS];
    uint32_t count = read_key(t, parts);
    if (count == 0 || byte_at(t, t->at) != '=') {
        skip_line(t);
        return ARVO_OK;
    }
    t->at++;
    skip_blanks(t);
    arvo_err err = open_key(t, parts, count, false);
    err = err == ARVO_OK ? read_value(t) : err;
    err = err == ARVO_OK ? close_mappings(t, count - 1) : err;
    skip_line(t);
    return err;
}

static arvo_err read_comment(toml *t) {
    uint32_t start = t->at;
    skip_line(t);
    arvo_str text = arvo_str_slice(t->source, start + 1, t->at);
    bool done = arvo_reader_comment(t->reader, (arvo_span){start, t->at}, text, (arvo_span){0, 0});
    return done ? ARVO_OK : arvo_fail_plain(t->error, ARVO_ERR_NO_MEMORY);
}

arvo_err arvo_toml_read(arvo_values *values, arvo_reader *reader, arvo_span part, arvo_error *error) {
    toml t = {.values = values,
              .reader = reader,
              .source = arvo_str_slice(reader->source, 0, part.end),
              .at = part.start,
              .error = error};
    arvo_err err = arvo_values_begin(values, true, part.start, error);
    while (err == ARVO_OK && t.at < t.source.len) {
        skip_blanks(&t);
        if (is_line_end(&t, t.at)) {
            t.at++;
        } else if (t.source.ptr[t.at] == '#') {
            err = read_comment(&t);
        } else {
            err = t.source.ptr[t.at] == '[' ? read_table(&t) : read_pair(&t);
        }
    }
    err = err == ARVO_OK ? close_mappings(&t, t.tables) : err;
    return err == ARVO_OK ? arvo_values_end(values, t.at, error) : err;
}
