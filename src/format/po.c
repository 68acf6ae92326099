/* po.c: gettext catalogues. Of a translation (.po) the translated texts are read, in the language that its
 * header names; fuzzy, obsolete and untranslated entries are passed over. A template (.pot, or a file in
 * which nothing is translated yet) gives its msgid texts, which are in the language of the source: none that
 * the file would name. */
#include <string.h>

#include "format/escape.h"
#include "format/flat.h"
#include "format/locale.h"
#include "format/pointer.h"

typedef enum field { FIELD_NONE, FIELD_CONTEXT, FIELD_ID, FIELD_PLURAL, FIELD_TEXT } field;

/* One quoted string; a field has several when it goes over several lines. */
typedef struct piece {
    field of;
    uint32_t index; /* of a plural form */
    arvo_span span; /* without the quotes */
} piece;

typedef struct entry {
    arvo_span span; /* of its strings */
    ARVO_ARRAY(piece) pieces;
    bool fuzzy;
} entry;

typedef struct catalogue {
    arvo_flat flat;
    arvo_reader *reader;
    entry entry;
    arvo_segment_builder names;
    bool translated; /* something is */
    bool reads;      /* the second walk: texts are taken; the first finds out what kind of file it is */
    bool is_template;
    bool no_memory;
} catalogue;

/* ---- Entries */

/* Appends the strings from the one at `first` on that belong to the same text. */
static void append_strings(catalogue *c, arvo_segment_builder *builder, uint32_t first) {
    const piece *pieces = c->entry.pieces.items;
    for (uint32_t i = first; i < c->entry.pieces.count; i++) {
        if (pieces[i].of != pieces[first].of || pieces[i].index != pieces[first].index) {
            return;
        }
        arvo_str text = arvo_str_slice(c->reader->source, 0, pieces[i].span.end);
        for (uint32_t at = pieces[i].span.start; at < text.len;) {
            uint32_t plain = at;
            while (at < text.len && text.ptr[at] != '\\') {
                at++;
            }
            arvo_segment_verbatim(builder, plain, arvo_str_slice(text, plain, at));
            at = at < text.len ? arvo_escape_read(builder, text, at, ARVO_ESCAPES_C) : at;
        }
    }
}

/* The first string of a field, or the number of strings. */
static uint32_t first_of(const catalogue *c, field of) {
    uint32_t i = 0;
    while (i < c->entry.pieces.count && c->entry.pieces.items[i].of != of) {
        i++;
    }
    return i;
}

static bool has_text(const catalogue *c, field of) {
    for (uint32_t i = 0; i < c->entry.pieces.count; i++) {
        const piece *it = &c->entry.pieces.items[i];
        if (it->of == of && it->span.end > it->span.start) {
            return true;
        }
    }
    return false;
}

/* The decoded text of a field, without the white space around it. */
static arvo_str name_of(catalogue *c, field of) {
    arvo_segment name;
    append_strings(c, &c->names, first_of(c, of));
    if (!arvo_segment_end(&name, &c->names)) {
        c->no_memory = true;
        return ARVO_STR("");
    }
    return name.text;
}

/* Reads "Language: fi" in the header, which is the text of the empty msgid. */
static void read_header(catalogue *c) {
    arvo_str header = name_of(c, FIELD_TEXT);
    size_t at = arvo_str_starts_with(header, ARVO_STR("Language:"))
                    ? 0
                    : arvo_str_find(header, ARVO_STR("\nLanguage:"));
    if (at == SIZE_MAX || c->is_template) {
        return;
    }
    arvo_str rest = arvo_str_slice(header, at + (at > 0) + sizeof "Language:" - 1, header.len);
    size_t end = arvo_str_find(rest, ARVO_STR("\n"));
    arvo_locale locale =
        arvo_locale_of_tag(arvo_str_trim(arvo_str_slice(rest, 0, end == SIZE_MAX ? rest.len : end)));
    c->reader->document->language = locale.language;
    c->reader->document->other_language = locale.other;
}

/* Takes the text whose first string is given under its pointer: "/context/msgid", of a plural form
 * "/context/msgid/1". */
static void take_text(catalogue *c, uint32_t first, arvo_str context, arvo_str id, bool plural) {
    append_strings(c, &c->reader->builder, first);
    if (context.len > 0) {
        arvo_pointer_push(&c->flat.pointer, context);
    }
    arvo_pointer_push(&c->flat.pointer, id);
    if (plural) {
        arvo_pointer_push_index(&c->flat.pointer, c->entry.pieces.items[first].index);
    }
    c->no_memory = !arvo_flat_text(&c->flat, ARVO_NO_STR) || c->no_memory;
}

/* Takes each plural form of the translation; its strings stand together. */
static void take_translation(catalogue *c, arvo_str context, arvo_str id) {
    bool plural = has_text(c, FIELD_PLURAL);
    for (uint32_t i = 0; i < c->entry.pieces.count; i++) {
        const piece *it = &c->entry.pieces.items[i];
        bool begins = i == 0 || it[-1].of != it->of || it[-1].index != it->index;
        if (it->of == FIELD_TEXT && begins) {
            take_text(c, i, context, id, plural);
        }
    }
}

static void take_entry(catalogue *c) {
    if (!has_text(c, FIELD_ID)) {
        read_header(c);
        return;
    }
    arvo_flat_entry(&c->flat, c->entry.span);
    arvo_str context = name_of(c, FIELD_CONTEXT);
    arvo_str id = name_of(c, FIELD_ID);
    if (!c->is_template) {
        take_translation(c, context, id);
        return;
    }
    take_text(c, first_of(c, FIELD_ID), context, id, false);
    if (has_text(c, FIELD_PLURAL)) {
        take_text(c, first_of(c, FIELD_PLURAL), context, id, false);
    }
}

/* Comments and flags before an entry stay for it. */
static void end_entry(catalogue *c) {
    if (c->entry.pieces.count == 0) {
        return;
    }
    if (!c->entry.fuzzy) {
        c->translated = c->translated || (has_text(c, FIELD_ID) && has_text(c, FIELD_TEXT));
    }
    if (c->reads && !c->entry.fuzzy) {
        take_entry(c);
    }
    c->flat.tied = c->reader->comments.count;
    c->entry.pieces.count = 0;
    c->entry.fuzzy = false;
}

/* ---- Lines */

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

/* A comment: "# …" and "#. …" may be to arvolint, "#, fuzzy" is about the entry, the rest ("#:", "#|", "#~")
 * is passed over. */
static void take_comment(catalogue *c, arvo_span line) {
    arvo_str text = arvo_str_slice(c->reader->source, line.start, line.end);
    char kind = text.len > 1 ? text.ptr[1] : ' ';
    bool has_texts =
        c->entry.pieces.count > 0 && c->entry.pieces.items[c->entry.pieces.count - 1].of == FIELD_TEXT;
    if (has_texts) {
        end_entry(c);
    }
    if (kind == ',') {
        c->entry.fuzzy = c->entry.fuzzy || arvo_str_find(text, ARVO_STR("fuzzy")) != SIZE_MAX;
    } else if (kind == '~') {
        c->entry.fuzzy = false; /* that was about an obsolete one */
    } else if (c->reads && (is_blank(kind) || kind == '.')) {
        arvo_str words = arvo_str_slice(text, 1 + (kind == '.'), text.len);
        c->no_memory = !arvo_reader_comment(c->reader, line, words, (arvo_span){0, 0}) || c->no_memory;
    }
}

/* Reads the keyword at the start of a line and gives where it ends; `at` when there is none. */
static uint32_t read_keyword(field *of, uint32_t *index, arvo_str source, uint32_t at) {
    static const struct {
        const char *word;
        field of;
    } keywords[] = {{"msgctxt", FIELD_CONTEXT},
                    {"msgid_plural", FIELD_PLURAL},
                    {"msgid", FIELD_ID},
                    {"msgstr", FIELD_TEXT}};
    arvo_str rest = arvo_str_slice(source, at, source.len);
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        if (!arvo_str_starts_with(rest, arvo_str_of(keywords[i].word))) {
            continue;
        }
        uint32_t end = at + (uint32_t)strlen(keywords[i].word);
        *of = keywords[i].of;
        *index = 0;
        if (end + 2 < source.len && source.ptr[end] == '[' && *of == FIELD_TEXT) {
            for (end++; end < source.len && source.ptr[end] >= '0' && source.ptr[end] <= '9' && *index < 1000;
                 end++) {
                *index = *index * 10 + (uint32_t)(source.ptr[end] - '0');
            }
            end += end < source.len && source.ptr[end] == ']';
        }
        return end;
    }
    return at;
}

/* Where the string that begins at `at`, behind its quote, ends; the line's end when it is not closed. */
static uint32_t string_end(arvo_str source, uint32_t at, uint32_t line_end) {
    while (at < line_end && source.ptr[at] != '"') {
        at += source.ptr[at] == '\\' && at + 1 < line_end ? 2 : 1;
    }
    return at < line_end ? at : line_end;
}

/* A line with a keyword, a string or both. */
static arvo_err take_strings(catalogue *c, field *of, uint32_t *index, arvo_span line, arvo_error *error) {
    arvo_str source = c->reader->source;
    field next = *of;
    uint32_t at = read_keyword(&next, index, source, line.start);
    bool keyword = at > line.start;
    if (keyword && *of == FIELD_TEXT && next != FIELD_TEXT) {
        end_entry(c);
    }
    *of = next;
    while (at < line.end && is_blank(source.ptr[at])) {
        at++;
    }
    if (at == line.end || source.ptr[at] != '"' || *of == FIELD_NONE) {
        return arvo_flat_unexpected(c->reader, error, at < line.end ? at : line.start);
    }
    uint32_t end = string_end(source, at + 1, line.end);
    if (end == line.end) {
        return arvo_reader_fail(c->reader, error, ARVO_ERR_UNCLOSED_QUOTE, at, ARVO_NO_STR);
    }
    if (end + 1 < line.end) {
        return arvo_flat_unexpected(c->reader, error, end + 1);
    }
    piece *added = ARVO_ARRAY_ADD(c->reader->document->arena, &c->entry.pieces);
    if (added == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *added = (piece){*of, *index, {at + 1, end}};
    c->entry.span = (arvo_span){c->entry.pieces.count == 1 ? line.start : c->entry.span.start, end + 1};
    return ARVO_OK;
}

static arvo_err walk(catalogue *c, arvo_error *error) {
    arvo_str source = c->reader->source;
    field of = FIELD_NONE;
    uint32_t index = 0;
    arvo_err err = ARVO_OK;
    for (uint32_t at = c->reader->start; err == ARVO_OK && at < source.len; at++) {
        arvo_span line = {at, at};
        while (at < source.len && source.ptr[at] != '\n' && source.ptr[at] != '\r') {
            at++;
        }
        line.end = at;
        while (line.start < line.end && is_blank(source.ptr[line.start])) {
            line.start++;
        }
        while (line.end > line.start && is_blank(source.ptr[line.end - 1])) {
            line.end--;
        }
        if (line.start == line.end) {
            continue;
        }
        if (source.ptr[line.start] == '#') {
            take_comment(c, line);
        } else {
            err = take_strings(c, &of, &index, line, error);
        }
    }
    end_entry(c);
    return c->no_memory ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : err;
}

arvo_err arvo_read_po(arvo_reader *reader, arvo_error *error) {
    catalogue c = {.reader = reader, .names = arvo_segment_begin(reader->document->arena)};
    arvo_err err = arvo_flat_begin(&c.flat, reader, error);
    err = err == ARVO_OK ? walk(&c, error) : err;
    c.is_template = !c.translated || arvo_str_ends_with(reader->document->path, ARVO_STR(".pot"));
    c.reads = true;
    err = err == ARVO_OK ? walk(&c, error) : err;
    if (c.is_template) {
        arvo_reader_sort(reader);
    } else {
        arvo_flat_end(&c.flat);
    }
    return err;
}
