/* csv.c: tables (RFC 4180) parted by commas, semicolons or tabs. The columns that hold prose are read, or
 * those that are asked for. */
#include <string.h>

#include "format/flat.h"
#include "format/locale.h"
#include "format/pointer.h"
#include "format/prose.h"

enum { MAX_COLUMNS = 4096, MAX_NAME_BYTES = 64 };

/* A cell: its bytes without the quotes around them. */
typedef struct cell {
    arvo_span span;
    bool quoted;
    bool last; /* of its row */
} cell;

typedef struct column {
    arvo_str name; /* from the first row, if that holds names; else ARVO_NO_STR */
    uint32_t filled;
    uint32_t prose;
    bool sentences; /* a cell holds several words */
    bool chosen;
    arvo_locale locale;
} column;

typedef struct table {
    arvo_flat flat;
    arvo_reader *reader;
    arvo_str source;
    uint32_t at;
    char delimiter;
    bool named; /* the first row holds names */
    ARVO_ARRAY(column) columns;
    arvo_error *error;
} table;

static arvo_err no_memory(const table *t) {
    return arvo_fail_plain(t->error, ARVO_ERR_NO_MEMORY);
}

static bool is_line_end(char byte) {
    return byte == '\n' || byte == '\r';
}

/* The sign that parts the cells of the first row most often. */
static char delimiter_of(arvo_str source, uint32_t at) {
    static const char signs[] = {',', ';', '\t'};
    size_t counts[sizeof signs] = {0};
    bool quoted = false;
    for (; at < source.len && (quoted || !is_line_end(source.ptr[at])); at++) {
        quoted = quoted != (source.ptr[at] == '"');
        for (size_t i = 0; i < sizeof signs && !quoted; i++) {
            counts[i] += source.ptr[at] == signs[i];
        }
    }
    size_t best = counts[1] > counts[0] ? 1 : 0;
    return signs[counts[2] > counts[best] ? 2 : best];
}

/* Behind the delimiter or the line end at t->at. */
static void skip_separator(table *t, cell *out) {
    bool ends = t->at >= t->source.len || is_line_end(t->source.ptr[t->at]);
    bool crlf = t->at + 1 < t->source.len && t->source.ptr[t->at] == '\r' && t->source.ptr[t->at + 1] == '\n';
    out->last = ends;
    t->at += t->at >= t->source.len ? 0 : crlf ? 2 : 1;
}

/* Reads the cell at t->at. */
static arvo_err read_cell(table *t, cell *out) {
    uint32_t from = t->at;
    *out = (cell){.quoted = from < t->source.len && t->source.ptr[from] == '"'};
    if (!out->quoted) {
        while (t->at < t->source.len && t->source.ptr[t->at] != t->delimiter &&
               !is_line_end(t->source.ptr[t->at])) {
            t->at++;
        }
        out->span = (arvo_span){from, t->at};
        skip_separator(t, out);
        return ARVO_OK;
    }
    for (t->at++; t->at < t->source.len; t->at++) {
        if (t->source.ptr[t->at] != '"') {
            continue;
        }
        bool doubled = t->at + 1 < t->source.len && t->source.ptr[t->at + 1] == '"';
        if (!doubled) {
            break;
        }
        t->at++;
    }
    if (t->at >= t->source.len) {
        return arvo_reader_fail(t->reader, t->error, ARVO_ERR_UNCLOSED_QUOTE, from, ARVO_NO_STR);
    }
    out->span = (arvo_span){from + 1, t->at++};
    if (t->at < t->source.len && t->source.ptr[t->at] != t->delimiter && !is_line_end(t->source.ptr[t->at])) {
        return arvo_flat_unexpected(t->reader, t->error, t->at);
    }
    skip_separator(t, out);
    return ARVO_OK;
}

/* Appends the cell's text. */
static void append_cell(const table *t, arvo_segment_builder *builder, const cell *c) {
    uint32_t at = c->span.start;
    while (at < c->span.end) {
        uint32_t from = at;
        char byte = t->source.ptr[at];
        if (c->quoted && byte == '"') {
            at += 2;
            arvo_segment_decoded(builder, from, 2, ARVO_STR("\""));
        } else if (byte == '\r') {
            at += arvo_reader_line_end(t->reader, builder, at);
        } else {
            while (++at < c->span.end && t->source.ptr[at] != '\r' &&
                   !(c->quoted && t->source.ptr[at] == '"')) {
            }
            arvo_segment_verbatim(builder, from, arvo_str_slice(t->source, from, at));
        }
    }
}

/* The cell's text in the arena, without the white space around it; NULL when memory ends. */
static arvo_str text_of(table *t, const cell *c) {
    arvo_segment text;
    append_cell(t, &t->reader->builder, c);
    return arvo_segment_end(&text, &t->reader->builder) ? text.text : ARVO_NO_STR;
}

/* ---- Columns */

/* Names are short, and no sentences, addresses or numbers. */
static bool is_name(arvo_str text) {
    size_t size = text.len;
    if (size == 0 || size > MAX_NAME_BYTES || strchr(".!?", text.ptr[size - 1]) != NULL) {
        return false;
    }
    size_t digits = 0;
    for (size_t i = 0; i < size; i++) {
        digits += text.ptr[i] >= '0' && text.ptr[i] <= '9';
    }
    return digits * 2 < size && arvo_str_find(text, ARVO_STR(". ")) == SIZE_MAX &&
           arvo_str_find(text, ARVO_STR("://")) == SIZE_MAX;
}

/* Reads the first row as names of columns, which it is when all its cells could be. */
static arvo_err read_names(table *t) {
    cell c = {.last = false};
    t->named = true;
    while (!c.last) {
        arvo_err err = read_cell(t, &c);
        if (err != ARVO_OK) {
            return err;
        }
        arvo_str name = text_of(t, &c);
        column *added =
            t->columns.count < MAX_COLUMNS ? ARVO_ARRAY_ADD(t->reader->document->arena, &t->columns) : NULL;
        if (name.ptr == NULL || (added == NULL && t->columns.count < MAX_COLUMNS)) {
            return no_memory(t);
        }
        t->named = t->named && is_name(name);
        if (added != NULL) {
            added->name = name;
            added->locale = arvo_locale_of_path(name);
        }
    }
    return ARVO_OK;
}

static size_t spaces_in(arvo_str text) {
    size_t spaces = 0;
    for (size_t i = 1; i < text.len; i++) {
        spaces += text.ptr[i] == ' ' && text.ptr[i - 1] != ' ';
    }
    return spaces;
}

/* Looks over the rows for what each column holds. */
static arvo_err weigh_columns(table *t) {
    uint32_t index = 0;
    while (t->at < t->source.len) {
        cell c;
        arvo_err err = read_cell(t, &c);
        if (err != ARVO_OK) {
            return err;
        }
        arvo_str text = arvo_str_trim(arvo_str_slice(t->source, c.span.start, c.span.end));
        if (index < t->columns.count && text.len > 0) {
            column *in = &t->columns.items[index];
            in->filled++;
            in->prose += arvo_is_prose(ARVO_NO_STR, text);
            in->sentences = in->sentences || spaces_in(text) >= 2;
        }
        index = c.last ? 0 : index + 1;
    }
    for (uint32_t i = 0; i < t->columns.count; i++) {
        column *it = &t->columns.items[i];
        it->chosen = it->sentences && it->prose * 2 >= it->filled;
    }
    return ARVO_OK;
}

/* The column that an option names, by its name or its number from 1; the number of columns when there is
 * none. */
static uint32_t find_column(const table *t, arvo_str wanted) {
    uint32_t number = 0;
    for (uint32_t i = 0; i < t->columns.count; i++) {
        if (arvo_str_equal(t->columns.items[i].name, wanted)) {
            return i;
        }
    }
    for (size_t i = 0; i < wanted.len && number <= MAX_COLUMNS; i++) {
        char digit = wanted.ptr[i];
        if (digit < '0' || digit > '9') {
            return t->columns.count;
        }
        number = number * 10 + (uint32_t)(digit - '0');
    }
    return number == 0 || number > t->columns.count ? t->columns.count : number - 1;
}

/* A row whose cells an option names holds names. */
static arvo_err choose_columns(table *t) {
    const arvo_read_options *options = t->reader->options;
    for (size_t i = 0; i < options->column_count; i++) {
        arvo_str wanted = arvo_str_of(options->columns[i]);
        uint32_t found = find_column(t, wanted);
        if (found == t->columns.count) {
            return arvo_reader_fail(t->reader, t->error, ARVO_ERR_UNKNOWN_COLUMN, t->reader->start, wanted);
        }
        t->columns.items[found].chosen = true;
        t->named = t->named || arvo_str_equal(t->columns.items[found].name, wanted);
    }
    return ARVO_OK;
}

/* ---- Texts */

/* Gives the segments from `first` on the language that the column's name tells ("fi", "title_en"). */
static void set_language(table *t, uint32_t first, arvo_locale locale) {
    for (uint32_t i = first; i < t->reader->segments.count; i++) {
        if (t->named && (locale.other || locale.language != ARVO_LANGUAGE_UNKNOWN)) {
            t->reader->segments.items[i].language = locale.language;
            t->reader->segments.items[i].other_language = locale.other;
        }
    }
}

/* Takes the cell at "/row/column": rows count from 1, the row of names too; a column without a name is its
 * number. */
static bool take_cell(table *t, const cell *c, uint32_t row, uint32_t index) {
    const column *in = &t->columns.items[index];
    uint32_t first = t->reader->segments.count;
    append_cell(t, &t->reader->builder, c);
    arvo_pointer_push_index(&t->flat.pointer, row);
    if (t->named) {
        arvo_pointer_push(&t->flat.pointer, in->name);
    } else {
        arvo_pointer_push_index(&t->flat.pointer, index + 1);
    }
    bool done = arvo_flat_text(&t->flat, ARVO_NO_STR);
    set_language(t, first, in->locale);
    return done;
}

static arvo_err take_rows(table *t) {
    uint32_t row = 1;
    uint32_t index = 0;
    while (t->at < t->source.len) {
        cell c;
        arvo_err err = read_cell(t, &c);
        bool taken = err == ARVO_OK && index < t->columns.count && t->columns.items[index].chosen &&
                     !(t->named && row == 1);
        if (err != ARVO_OK || (taken && !take_cell(t, &c, row, index))) {
            return err != ARVO_OK ? err : no_memory(t);
        }
        index = c.last ? 0 : index + 1;
        row += c.last;
    }
    return ARVO_OK;
}

arvo_err arvo_read_csv(arvo_reader *reader, arvo_error *error) {
    table t = {.reader = reader, .source = reader->source, .at = reader->start, .error = error};
    arvo_err err = arvo_flat_begin(&t.flat, reader, error);
    t.delimiter = delimiter_of(t.source, t.at);
    err = err == ARVO_OK ? read_names(&t) : err;
    if (err == ARVO_OK && reader->options->column_count > 0) {
        err = choose_columns(&t);
    } else if (err == ARVO_OK) {
        t.at = t.named ? t.at : reader->start;
        err = weigh_columns(&t);
    }
    t.at = reader->start;
    err = err == ARVO_OK ? take_rows(&t) : err;
    arvo_flat_end(&t.flat);
    return err;
}
