/* Word documents. There is no text on disk to point into, so the document gets one of its own: a paragraph a
 * line, empty ones too, so that a line is the number of a paragraph and a column the place in it. Paragraphs
 * in table cells and text boxes count where they end. Passed over: what is deleted or hidden, field codes,
 * the table of contents, the copy of a drawing for old readers. */
#include <string.h>

#include "base/limits.h"
#include "format/docx_styles.h"
#include "format/package.h"

enum {
    MAX_BOXES = 4,            /* text boxes in text boxes */
    LANGUAGE_MAJORITY = 2,    /* a language counts when so many times its letters are more than all */
    MIN_FOREIGN_LETTERS = 20, /* Word marks short paragraphs by chance */
    OTHER = ARVO_LANGUAGE_COUNT
};

/* A paragraph that is read; text boxes stand in paragraphs. */
typedef struct paragraph {
    arvo_buf text;
    uint32_t depth; /* of the element */
    arvo_docx_style style;
    bool list;
    uint32_t letters[ARVO_LANGUAGE_COUNT +
                     1]; /* by the language that their runs name: UNKNOWN none, OTHER none of ours */
} paragraph;

typedef struct docx {
    arvo_reader *reader;
    arvo_docx_styles styles;
    arvo_buf source; /* of the document */
    paragraph paragraphs[MAX_BOXES + 1];
    uint32_t open;         /* of them */
    uint32_t cells;        /* that are open */
    uint32_t skip_depth;   /* of the element that is passed over; 0: none */
    uint32_t text_depth;   /* of <w:t> */
    uint32_t run_language; /* as in `letters` */
    bool hidden;           /* the run is */
    uint32_t letters[ARVO_LANGUAGE_COUNT + 1];
    bool no_memory;
} docx;

/* ---- Paragraphs
 * --------------------------------------------------------------------------------------------- */

static paragraph *innermost(docx *d) {
    return d->open > 0 ? &d->paragraphs[d->open - 1] : NULL;
}

static void begin_paragraph(docx *d, const arvo_xml_tag *tag) {
    paragraph *p = &d->paragraphs[d->open++];
    arvo_buf text = p->text.arena != NULL ? p->text : arvo_buf_in(d->reader->document->arena);
    text.len = 0;
    *p = (paragraph){.text = text, .depth = tag->depth};
}

static arvo_segment_kind kind_of(const docx *d, const paragraph *p) {
    return p->style.heading > 0       ? ARVO_SEGMENT_HEADING
           : d->cells > 0             ? ARVO_SEGMENT_TABLE_CELL
           : p->list || p->style.list ? ARVO_SEGMENT_LIST_ITEM
                                      : ARVO_SEGMENT_PARAGRAPH;
}

/* The language that all of the paragraph is marked with; UNKNOWN when it is not, or too short to trust the
 * marks. */
static uint32_t marked_language(const paragraph *p) {
    uint32_t all = 0;
    uint32_t best = ARVO_LANGUAGE_UNKNOWN;
    for (uint32_t i = 0; i <= OTHER; i++) {
        all += p->letters[i];
        best = p->letters[i] > p->letters[best] ? i : best;
    }
    return all >= MIN_FOREIGN_LETTERS && p->letters[best] == all ? best : (uint32_t)ARVO_LANGUAGE_UNKNOWN;
}

static void end_paragraph(docx *d) {
    arvo_reader *reader = d->reader;
    paragraph *p = &d->paragraphs[--d->open];
    uint32_t src = (uint32_t)d->source.len;
    arvo_str text = arvo_buf_str(&p->text);
    uint32_t before = reader->segments.count;
    if (text.ptr == NULL || d->source.len + text.len >= ARVO_MAX_DOCUMENT_BYTES) {
        d->no_memory = true;
        return;
    }
    arvo_buf_append(&d->source, text);
    arvo_buf_append_byte(&d->source, '\n');
    if (p->style.contents) {
        return;
    }
    arvo_segment_verbatim(&reader->builder, src, text);
    d->no_memory =
        !arvo_reader_add(reader, &reader->builder, kind_of(d, p), p->style.heading, p->style.quote);
    if (reader->segments.count > before) {
        uint32_t language = marked_language(p);
        arvo_segment *added = &reader->segments.items[before];
        added->other_language = language == OTHER;
        added->language = language == OTHER ? ARVO_LANGUAGE_UNKNOWN : (arvo_language)language;
    }
    for (uint32_t i = 0; i <= OTHER; i++) {
        d->letters[i] += p->letters[i];
    }
}

/* ---- Elements
 * ------------------------------------------------------------------------------------------------ */

static bool is_on(const arvo_xml_tag *tag) {
    const char *value = arvo_xml_tag_attribute(tag, "val");
    return value == NULL ||
           (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0);
}

/* "en-US" is what programs write that ask nobody: it tells nothing, and English is known by its letters. */
static uint32_t language_of(const char *tag) {
    if (tag == NULL || tag[0] == '\0' || strcmp(tag, "en-US") == 0) {
        return ARVO_LANGUAGE_UNKNOWN;
    }
    arvo_language language = arvo_language_from_tag(tag);
    return language == ARVO_LANGUAGE_UNKNOWN ? (uint32_t)OTHER : (uint32_t)language;
}

/* What a paragraph or a run says about itself. */
static void read_property(docx *d, paragraph *p, const arvo_xml_tag *tag) {
    const char *value = arvo_xml_tag_attribute(tag, "val");
    if (arvo_xml_is(tag, "pStyle")) {
        p->style = arvo_docx_style_of(&d->styles, arvo_str_of(value));
        /* The id lives in expat's memory. */
        p->style.id = ARVO_NO_STR;
    } else if (arvo_xml_is(tag, "numPr")) {
        p->list = true;
    } else if (arvo_xml_is(tag, "numId") && value != NULL && strcmp(value, "0") == 0) {
        p->list = false; /* taken out of the list that its style puts it in */
        p->style.list = false;
    } else if (arvo_xml_is(tag, "outlineLvl") && value != NULL && value[0] >= '0' && value[0] <= '5') {
        p->style.heading = (uint8_t)(value[0] - '0' + 1);
    } else if (arvo_xml_is(tag, "vanish")) {
        d->hidden = is_on(tag);
    } else if (arvo_xml_is(tag, "lang")) {
        d->run_language = language_of(value);
    }
}

static void read_run(docx *d, paragraph *p, const arvo_xml_tag *tag) {
    if (arvo_xml_is(tag, "t")) {
        d->text_depth = d->hidden ? 0 : tag->depth;
    } else if (arvo_xml_is(tag, "tab") || arvo_xml_is(tag, "br") || arvo_xml_is(tag, "cr")) {
        arvo_buf_append_byte(&p->text, ' ');
    } else if (arvo_xml_is(tag, "noBreakHyphen")) {
        arvo_buf_append_cstr(&p->text, "\xE2\x80\x91");
    } else {
        read_property(d, p, tag);
    }
}

static bool is_passed_over(const arvo_xml_tag *tag) {
    static const char *const names[] = {"del",       "moveFrom", "Fallback", "rPrChange",
                                        "pPrChange", "tabs",     "sectPr"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (arvo_xml_is(tag, names[i])) {
            return true;
        }
    }
    return false;
}

/* Word's own namespace: formulas and drawings have paragraphs and texts too. */
static bool is_word(const arvo_xml_tag *tag) {
    return arvo_str_ends_with(tag->space, ARVO_STR("/wordprocessingml/2006/main")) ||
           arvo_str_ends_with(tag->space, ARVO_STR("/wordprocessingml/main"));
}

static arvo_err on_start(void *state, const arvo_xml_tag *tag) {
    docx *d = state;
    paragraph *p = innermost(d);
    if (d->skip_depth > 0) {
        return ARVO_OK;
    }
    bool word = is_word(tag);
    if ((word || arvo_xml_is(tag, "Fallback")) && is_passed_over(tag)) {
        d->skip_depth = tag->depth;
    } else if (!word) {
        return ARVO_OK;
    } else if (arvo_xml_is(tag, "p")) {
        if (d->open > MAX_BOXES) {
            d->skip_depth = tag->depth;
        } else {
            begin_paragraph(d, tag);
        }
    } else if (arvo_xml_is(tag, "tc")) {
        d->cells++;
    } else if (arvo_xml_is(tag, "r")) {
        d->hidden = false;
        d->run_language = ARVO_LANGUAGE_UNKNOWN;
    } else if (p != NULL) {
        read_run(d, p, tag);
    }
    return ARVO_OK;
}

static arvo_err on_end(void *state, const arvo_xml_tag *tag) {
    docx *d = state;
    if (d->skip_depth > 0) {
        d->skip_depth = d->skip_depth == tag->depth ? 0 : d->skip_depth;
        return ARVO_OK;
    }
    d->text_depth = d->text_depth == tag->depth ? 0 : d->text_depth;
    d->cells -= is_word(tag) && arvo_xml_is(tag, "tc") ? 1 : 0;
    if (d->open > 0 && innermost(d)->depth == tag->depth) {
        end_paragraph(d);
    }
    return d->no_memory ? ARVO_ERR_NO_MEMORY : ARVO_OK;
}

static arvo_err on_text(void *state, arvo_span src, arvo_str text) {
    docx *d = state;
    paragraph *p = innermost(d);
    (void)src;
    if (d->text_depth == 0 || d->skip_depth > 0 || p == NULL) {
        return ARVO_OK;
    }
    bool line_end = arvo_str_equal(text, ARVO_STR("\n")) || arvo_str_equal(text, ARVO_STR("\r"));
    arvo_buf_append(&p->text, line_end ? ARVO_STR(" ") : text);
    p->letters[d->run_language] += (uint32_t)text.len;
    return ARVO_OK;
}

/* ---- The document
 * --------------------------------------------------------------------------------------------- */

/* The language of most of the text; what names none is in the default one of the styles. */
static uint32_t main_language(docx *d) {
    uint32_t fallback = language_of(d->styles.language.ptr);
    uint64_t all = 0;
    uint32_t unmarked = d->letters[ARVO_LANGUAGE_UNKNOWN];
    d->letters[ARVO_LANGUAGE_UNKNOWN] = 0;
    d->letters[fallback] += unmarked;
    for (uint32_t i = 0; i <= OTHER; i++) {
        all += d->letters[i];
    }
    for (uint32_t i = ARVO_LANGUAGE_UNKNOWN + 1; i <= OTHER; i++) {
        if (d->letters[i] > 0 && (uint64_t)d->letters[i] * LANGUAGE_MAJORITY > all) {
            return i;
        }
    }
    return ARVO_LANGUAGE_UNKNOWN;
}

static void set_language(docx *d) {
    arvo_reader *reader = d->reader;
    uint32_t language = main_language(d);
    reader->document->other_language = language == OTHER;
    reader->document->language = language == OTHER ? ARVO_LANGUAGE_UNKNOWN : (arvo_language)language;
    for (uint32_t i = 0; i < reader->segments.count; i++) {
        arvo_segment *segment = &reader->segments.items[i];
        bool same = segment->language == reader->document->language &&
                    segment->other_language == reader->document->other_language;
        segment->language = same ? ARVO_LANGUAGE_UNKNOWN : segment->language;
        segment->other_language = !same && segment->other_language;
    }
}

/* The places in a part say nothing to who sees pages. */
static arvo_err fail_part(const docx *d, arvo_error *error, const arvo_xml_fault *fault) {
    if (fault->err == ARVO_ERR_TOO_DEEP) {
        arvo_reader_too_deep(d->reader, error, 0);
        if (error != NULL) {
            error->line = 0;
            error->column = 0;
        }
        return fault->err;
    }
    return arvo_fail(error, fault->err, arvo_str_of(fault->why), ARVO_NO_STR, ARVO_NO_STR);
}

static arvo_err read_parts(docx *d, arvo_str main_part, arvo_str styles, arvo_error *error) {
    static const arvo_xml_handler handler = {on_start, on_end, on_text, NULL};
    arvo_arena *arena = d->reader->document->arena;
    arvo_xml_fault fault;
    if (arvo_docx_styles_read(&d->styles, arena, styles, &fault) != ARVO_OK ||
        arvo_xml_parse(&fault, main_part, 0, &handler, d) != ARVO_OK) {
        return fail_part(d, error, &fault);
    }
    return ARVO_OK;
}

static arvo_err unpack(docx *d, arvo_package *package, arvo_error *error) {
    static const char *const names[] = {"word/document.xml", "word/document2.xml"};
    arvo_arena *arena = d->reader->document->arena;
    arvo_str main_part = ARVO_NO_STR;
    arvo_str styles = ARVO_NO_STR;
    arvo_err err = ARVO_OK;
    for (size_t i = 0; err == ARVO_OK && main_part.ptr == NULL && i < sizeof names / sizeof *names; i++) {
        err = arvo_package_read(&main_part, arena, package, names[i], error);
    }
    err = err == ARVO_OK ? arvo_package_read(&styles, arena, package, "word/styles.xml", error) : err;
    if (err == ARVO_OK && main_part.ptr == NULL) {
        return arvo_fail(error, ARVO_ERR_NOT_WORD, ARVO_STR("word/document.xml"), ARVO_NO_STR, ARVO_NO_STR);
    }
    return err == ARVO_OK ? read_parts(d, main_part, styles, error) : err;
}

arvo_err arvo_read_docx(arvo_reader *reader, arvo_error *error) {
    arvo_document *document = reader->document;
    arvo_package *package;
    docx *d = ARVO_NEW(document->arena, docx);
    if (d == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    d->reader = reader;
    d->source = arvo_buf_in(document->arena);
    arvo_err err = arvo_package_open(&package, reader->source, error);
    err = err == ARVO_OK ? unpack(d, package, error) : err;
    arvo_package_close(package);
    if (err != ARVO_OK) {
        return err;
    }
    document->source = arvo_buf_str(&d->source);
    document->source_is_made = true;
    if (document->source.ptr == NULL ||
        !arvo_linetable_build(&document->lines, document->arena, document->source)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    set_language(d);
    return ARVO_OK;
}
