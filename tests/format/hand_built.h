/* hand_built.h: documents put together without a reader, for the tests of parts and selection.
 *
 *     hand_built h = hand_build();
 *     add_text(&h, "Palkat ajallaan")->key = ARVO_STR("/hero/title");
 *     arvo_document *document = hand_built_document(&h); */
#ifndef ARVO_TESTS_FORMAT_HAND_BUILT_H
#define ARVO_TESTS_FORMAT_HAND_BUILT_H

#include <string.h>

#include "base/array.h"
#include "text/document.h"
#include "unit.h"

enum { HAND_BUILT_MAX = 64 };

typedef struct hand_built {
    arvo_arena *arena;
    arvo_document *document;
    arvo_segment segments[HAND_BUILT_MAX];
    uint32_t count;
    arvo_buf source;
} hand_built;

static inline hand_built hand_build(void) {
    hand_built h = {.arena = arvo_arena_new(NULL)};
    h.source = arvo_buf_in(h.arena);
    h.document = ARVO_NEW(h.arena, arvo_document);
    return h;
}

/* A paragraph on a line of its own. */
static inline arvo_segment *add_text(hand_built *h, const char *text) {
    assert_true(h->count < HAND_BUILT_MAX);
    arvo_segment_builder builder = arvo_segment_begin(h->arena);
    arvo_segment *segment = &h->segments[h->count++];
    arvo_segment_verbatim(&builder, (uint32_t)h->source.len, arvo_str_of(text));
    assert_true(arvo_segment_end(segment, &builder));
    arvo_buf_append_cstr(&h->source, text);
    arvo_buf_append_byte(&h->source, '\n');
    return segment;
}

static inline arvo_segment *add_keyed(hand_built *h, const char *key, const char *text) {
    arvo_segment *segment = add_text(h, text);
    segment->kind = ARVO_SEGMENT_VALUE;
    segment->key = arvo_str_of(key);
    return segment;
}

static inline arvo_segment *add_heading(hand_built *h, uint8_t level, const char *text) {
    arvo_segment *segment = add_text(h, text);
    segment->kind = ARVO_SEGMENT_HEADING;
    segment->level = level;
    return segment;
}

static inline arvo_document *hand_built_document(hand_built *h) {
    arvo_document *document = h->document;
    document->arena = h->arena;
    document->path = ARVO_STR("-");
    document->source = arvo_buf_str(&h->source);
    document->segments = h->segments;
    document->segment_count = h->count;
    assert_true(arvo_linetable_build(&document->lines, h->arena, document->source));
    return document;
}

/* An element under its parent (NULL: the root): name, then attributes as name, value, …, NULL. */
static inline arvo_element *element_of(arvo_arena *arena, arvo_element *parent, uint32_t index,
                                       const char *name, ...) {
    arvo_element *element = ARVO_NEW(arena, arvo_element);
    ARVO_ARRAY(arvo_element_attribute) attributes = {0};
    va_list list;
    va_start(list, name);
    for (const char *key; (key = va_arg(list, const char *)) != NULL;) {
        arvo_element_attribute *slot = ARVO_ARRAY_ADD(arena, &attributes);
        *slot = (arvo_element_attribute){arvo_str_of(key), arvo_str_of(va_arg(list, const char *))};
    }
    va_end(list);
    *element = (arvo_element){parent, arvo_str_of(name), attributes.items, attributes.count, index};
    return element;
}

#endif
