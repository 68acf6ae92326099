/* XLIFF 1.2 and 2.x: units with a source and a target, each in the language that the file says. Inline codes
 * are looked through or stand as gaps; notes, matches and alternative translations are passed over. */
#include <string.h>

#include "base/limits.h"
#include "format/locale.h"
#include "format/placeholder.h"
#include "format/xml.h"

/* What an element inside a text is. */
typedef enum inline_code {
    LOOK_THROUGH, /* it wraps text */
    NOTHING,      /* it and its content leave no trace: one end of a bold stretch */
    GAP           /* something stands there */
} inline_code;

typedef struct xliff {
    arvo_reader *reader;
    arvo_placeholders *placeholders;
    arvo_segment_builder builder;
    arvo_locale source;
    arvo_locale target;
    arvo_str file; /* as a part of a key */
    arvo_str unit;
    arvo_span unit_span;
    uint32_t unit_depth; /* 0: outside units */
    uint32_t text_depth; /* of the source or target that is read; 0: none */
    bool in_target;
    uint32_t skip_depth; /* of the element that is passed over; 0: none */
    arvo_span skipped;   /* its start tag */
    inline_code skipped_as;
    uint32_t comments;               /* those that are tied to units */
    bool keep[ARVO_MAX_NESTING + 2]; /* of each open element: is it to be translated? */
} xliff;

static arvo_locale locale_of(const char *tag) {
    arvo_locale locale = {arvo_language_from_tag(tag), false};
    locale.other = tag != NULL && tag[0] != '\0' && locale.language == ARVO_LANGUAGE_UNKNOWN;
    return locale;
}

/* ---- Structure ------------------------------------------------------------------------------------------
 */

static void read_languages(xliff *x, const arvo_xml_tag *tag, const char *source, const char *target) {
    const char *from = arvo_xml_tag_attribute(tag, source);
    const char *to = arvo_xml_tag_attribute(tag, target);
    x->source = from != NULL ? locale_of(from) : x->source;
    x->target = to != NULL ? locale_of(to) : x->target;
}

static void begin_unit(xliff *x, const arvo_xml_tag *tag) {
    const char *name = arvo_xml_tag_attribute(tag, "resname");
    name = name != NULL ? name : arvo_xml_tag_attribute(tag, "id");
    x->unit = arvo_xml_key_part(x->reader->document->arena, name);
    x->unit_span = tag->span;
    x->unit_depth = tag->depth;
}

static void begin_text(xliff *x, const arvo_xml_tag *tag, bool in_target) {
    const char *own = arvo_xml_tag_attribute(tag, "lang");
    arvo_locale *of = in_target ? &x->target : &x->source;
    *of = own != NULL && of->language == ARVO_LANGUAGE_UNKNOWN && !of->other ? locale_of(own) : *of;
    x->text_depth = tag->depth;
    x->in_target = in_target;
}

static void skip(xliff *x, const arvo_xml_tag *tag, inline_code as) {
    x->skip_depth = tag->depth;
    x->skipped = tag->span;
    x->skipped_as = as;
}

/* An element outside texts: structure that leads to units is gone into, anything else is passed over. */
static void start_structure(xliff *x, const arvo_xml_tag *tag) {
    static const char *const ways[] = {"group", "body", "segment", "ignorable"};
    if (arvo_xml_is(tag, "xliff")) {
        read_languages(x, tag, "srcLang", "trgLang");
        return;
    }
    if (arvo_xml_is(tag, "file")) {
        const char *name = arvo_xml_tag_attribute(tag, "original");
        read_languages(x, tag, "source-language", "target-language");
        x->file = arvo_xml_key_part(x->reader->document->arena,
                                    name != NULL ? name : arvo_xml_tag_attribute(tag, "id"));
        return;
    }
    if (arvo_xml_is(tag, "trans-unit") || arvo_xml_is(tag, "unit")) {
        begin_unit(x, tag);
        return;
    }
    bool is_text = arvo_xml_is(tag, "source") || arvo_xml_is(tag, "target");
    if (is_text && x->unit_depth > 0 && x->keep[tag->depth]) {
        begin_text(x, tag, arvo_xml_is(tag, "target"));
        return;
    }
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (arvo_xml_is(tag, ways[i])) {
            return;
        }
    }
    skip(x, tag, NOTHING);
}

/* ---- Texts -----------------------------------------------------------------------------------------------
 */

/* Angular writes the ends of bold stretches as "START_BOLD_TEXT", of what it fills in as "INTERPOLATION". */
static inline_code angular_code(const char *id) {
    bool edge = id != NULL && (strncmp(id, "START_", 6) == 0 || strncmp(id, "CLOSE_", 6) == 0);
    return edge ? NOTHING : GAP;
}

static inline_code code_of(const arvo_xml_tag *tag) {
    static const char *const wrapping[] = {"g", "mrk", "pc"};
    static const char *const edges[] = {"bpt", "ept", "bx", "ex", "sc", "ec", "sm", "em"};
    const char *type = arvo_xml_tag_attribute(tag, "mtype");
    const char *translate = arvo_xml_tag_attribute(tag, "translate");
    if ((type != NULL && strcmp(type, "protected") == 0) ||
        (translate != NULL && strcmp(translate, "no") == 0)) {
        return GAP;
    }
    for (size_t i = 0; i < sizeof wrapping / sizeof *wrapping; i++) {
        if (arvo_xml_is(tag, wrapping[i])) {
            return LOOK_THROUGH;
        }
    }
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
        if (arvo_xml_is(tag, edges[i])) {
            return NOTHING;
        }
    }
    return arvo_xml_is(tag, "x") ? angular_code(arvo_xml_tag_attribute(tag, "id")) : GAP;
}

static bool is_line_break(const arvo_xml_tag *tag) {
    const char *type = arvo_xml_tag_attribute(tag, "ctype");
    const char *sub_type = arvo_xml_tag_attribute(tag, "subType");
    return (type != NULL && strcmp(type, "lb") == 0) || (sub_type != NULL && strcmp(sub_type, "xlf:lb") == 0);
}

static void start_inline(xliff *x, const arvo_xml_tag *tag) {
    inline_code as = code_of(tag);
    if (is_line_break(tag)) {
        arvo_segment_decoded(&x->builder, tag->span.start, tag->span.end - tag->span.start, ARVO_STR("\n"));
        as = NOTHING;
    }
    if (as != LOOK_THROUGH) {
        skip(x, tag, as);
    }
}

static arvo_str key_of(const xliff *x) {
    arvo_buf key = arvo_buf_in(x->reader->document->arena);
    arvo_buf_printf(&key, "/%.*s/%.*s/%s", ARVO_STR_ARG(x->file), ARVO_STR_ARG(x->unit),
                    x->in_target ? "target" : "source");
    return arvo_buf_str(&key);
}

static arvo_err end_text(xliff *x) {
    arvo_reader *reader = x->reader;
    uint32_t first = reader->segments.count;
    arvo_str key = key_of(x);
    x->text_depth = 0;
    if (key.ptr == NULL || !arvo_placeholders_add(x->placeholders, &x->builder, key)) {
        return ARVO_ERR_NO_MEMORY;
    }
    const arvo_locale *locale = x->in_target ? &x->target : &x->source;
    for (uint32_t i = first; i < reader->segments.count; i++) {
        reader->segments.items[i].language = locale->language;
        reader->segments.items[i].other_language = locale->other;
    }
    return ARVO_OK;
}

/* ---- Events
 * ------------------------------------------------------------------------------------------------ */

static arvo_err on_start(void *state, const arvo_xml_tag *tag) {
    xliff *x = state;
    const char *translate = arvo_xml_tag_attribute(tag, "translate");
    x->keep[tag->depth] = translate == NULL ? x->keep[tag->depth - 1] : strcmp(translate, "no") != 0;
    if (x->skip_depth > 0) {
        return ARVO_OK;
    }
    if (x->text_depth > 0) {
        start_inline(x, tag);
    } else {
        start_structure(x, tag);
    }
    return x->file.ptr == NULL || x->unit.ptr == NULL ? ARVO_ERR_NO_MEMORY : ARVO_OK;
}

static arvo_err on_end(void *state, const arvo_xml_tag *tag) {
    xliff *x = state;
    if (x->skip_depth > 0) {
        if (x->skip_depth == tag->depth) {
            x->skip_depth = 0;
            if (x->skipped_as == GAP && x->text_depth > 0) {
                arvo_segment_decoded(&x->builder, x->skipped.start, tag->span.end - x->skipped.start,
                                     ARVO_STR(ARVO_TEXT_GAP));
            }
        }
        return ARVO_OK;
    }
    if (x->text_depth == tag->depth) {
        return end_text(x);
    }
    if (x->unit_depth == tag->depth) {
        x->unit_span.end = tag->span.end;
        x->unit_depth = 0;
        arvo_xml_tie_comments(x->reader, x->comments, x->unit_span);
        x->comments = x->reader->comments.count;
    }
    return ARVO_OK;
}

static arvo_err on_text(void *state, arvo_span src, arvo_str text) {
    xliff *x = state;
    if (x->text_depth > 0 && x->skip_depth == 0) {
        arvo_xml_append(&x->builder, x->reader->source, src, text);
    }
    return ARVO_OK;
}

static arvo_err on_comment(void *state, arvo_span span, arvo_str text) {
    xliff *x = state;
    return arvo_reader_comment(x->reader, span, text, (arvo_span){0, 0}) ? ARVO_OK : ARVO_ERR_NO_MEMORY;
}

/* Of the targets, if there are any, else of the sources: that is what the file is there for. */
static void set_document_language(const xliff *x) {
    bool has_target = x->target.language != ARVO_LANGUAGE_UNKNOWN || x->target.other;
    const arvo_locale *locale = has_target ? &x->target : &x->source;
    x->reader->document->language = locale->language;
    x->reader->document->other_language = locale->other;
}

arvo_err arvo_read_xliff(arvo_reader *reader, arvo_error *error) {
    static const arvo_xml_handler handler = {on_start, on_end, on_text, on_comment};
    arvo_arena *arena = reader->document->arena;
    arvo_xml_fault fault;
    xliff *x = ARVO_NEW(arena, xliff);
    arvo_placeholders *placeholders = arvo_placeholders_new(reader, false);
    if (x == NULL || placeholders == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *x = (xliff){.reader = reader,
                 .placeholders = placeholders,
                 .builder = arvo_segment_begin(arena),
                 .file = ARVO_STR(""),
                 .unit = ARVO_STR("")};
    x->keep[0] = true;
    if (arvo_xml_parse(&fault, reader->source, reader->start, &handler, x) != ARVO_OK) {
        return arvo_xml_fail(reader, error, &fault);
    }
    set_document_language(x);
    arvo_reader_sort(reader);
    return ARVO_OK;
}
