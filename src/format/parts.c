/* parts.c: segments gathered by the place that a mark names, and by language. */
#include "format/parts.h"

#include "base/intern.h"
#include "format/select.h"

/* A part in the making. */
typedef struct gathered {
    arvo_document_part part;
    ARVO_ARRAY(arvo_segment) segments;
} gathered;

typedef struct gatherer {
    arvo_arena *arena;
    const arvo_document *document;
    ARVO_ARRAY(gathered) parts;
    arvo_interner *ids; /* what tells parts apart; the part of id n is parts.items[n - 1] */
    bool no_memory;
} gatherer;

/* What tells one part from another. */
typedef struct identity {
    const arvo_mark *mark;
    uint32_t place;
    arvo_language language;
} identity;

_Static_assert(sizeof(identity) == sizeof(void *) + sizeof(uint32_t) + sizeof(arvo_language),
               "its bytes are compared, so there may be none between");

static gathered *begin_part(gatherer *g, const arvo_selected *place, arvo_role role, arvo_language language) {
    gathered *made = ARVO_ARRAY_ADD(g->arena, &g->parts);
    if (made == NULL) {
        g->no_memory = true;
        return NULL;
    }
    made->part = (arvo_document_part){
        .role = role, .language = language, .mark = place->mark, .key = place->key, .span = {UINT32_MAX, 0}};
    return made;
}

/* The part that a segment belongs to. A locale file may have as many as it has texts. */
static gathered *part_of(gatherer *g, const arvo_selected *place, arvo_role role, arvo_language language) {
    identity own = {place->mark, place->place, language};
    uint32_t id = arvo_intern(g->ids, (arvo_str){(const char *)&own, sizeof own});
    if (id == 0) {
        g->no_memory = true;
        return NULL;
    }
    return id <= g->parts.count ? &g->parts.items[id - 1] : begin_part(g, place, role, language);
}

static void add_segment(gatherer *g, gathered *to, const arvo_segment *segment) {
    arvo_segment *added = ARVO_ARRAY_ADD(g->arena, &to->segments);
    if (added == NULL) {
        g->no_memory = true;
        return;
    }
    *added = *segment;
    arvo_span where = arvo_segment_source(segment, 0, (uint32_t)segment->text.len);
    to->part.span.start = where.start < to->part.span.start ? where.start : to->part.span.start;
    to->part.span.end = where.end > to->part.span.end ? where.end : to->part.span.end;
}

/* The document as the part sees it. */
static void end_part(gatherer *g, gathered *it) {
    arvo_document *view = ARVO_NEW(g->arena, arvo_document);
    if (view == NULL) {
        g->no_memory = true;
        return;
    }
    *view = *g->document;
    view->segments = it->segments.items;
    view->segment_count = it->segments.count;
    it->part.document = view;
}

static arvo_err finish(arvo_document_parts *out, gatherer *g, arvo_error *error) {
    arvo_document_part *items = ARVO_NEW_ARRAY(g->arena, arvo_document_part, g->parts.count);
    if (items == NULL || g->no_memory) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    for (uint32_t i = 0; i < g->parts.count; i++) {
        end_part(g, &g->parts.items[i]);
        items[i] = g->parts.items[i].part;
    }
    *out = (arvo_document_parts){items, g->parts.count};
    return g->no_memory ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

/* Everything as one part in none of our languages. */
static void gather_unknown(gatherer *g, arvo_role role) {
    const arvo_selected everything = {NULL, 0, ARVO_NO_STR};
    gathered *part = begin_part(g, &everything, role, ARVO_LANGUAGE_UNKNOWN);
    for (uint32_t i = 0; part != NULL && i < g->document->segment_count; i++) {
        add_segment(g, part, &g->document->segments[i]);
    }
}

/* Is it a language of ours, and one that texts may be in? */
static bool is_wanted(const arvo_lint_options *options, arvo_language language) {
    return language != ARVO_LANGUAGE_UNKNOWN &&
           (options->languages == 0 || (options->languages >> (unsigned)language & 1U) != 0);
}

arvo_err arvo_document_part_up(arvo_document_parts *out, const arvo_document *document,
                               arvo_language language, const arvo_lint_options *options, arvo_error *error) {
    gatherer g = {.arena = document->arena, .document = document, .ids = arvo_interner_new(document->arena)};
    arvo_selection *selection;
    arvo_err err = arvo_select_begin(&selection, document, options->marks, options->mark_count, error);
    if (err != ARVO_OK || g.ids == NULL) {
        return err != ARVO_OK ? err : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    for (uint32_t i = 0; i < document->segment_count && !g.no_memory; i++) {
        const arvo_segment *segment = &document->segments[i];
        arvo_language own = segment->language != ARVO_LANGUAGE_UNKNOWN ? segment->language : language;
        if (segment->other_language || !is_wanted(options, own)) {
            continue;
        }
        arvo_selected place = arvo_select(selection, i);
        gathered *part = part_of(&g, &place, place.mark != NULL ? place.mark->role : options->role, own);
        if (part != NULL) {
            add_segment(&g, part, segment);
        }
    }
    if (g.parts.count == 0 && document->segment_count > 0) {
        gather_unknown(&g, options->role);
    }
    return finish(out, &g, error);
}
