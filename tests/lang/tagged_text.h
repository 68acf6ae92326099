/* tagged_text.h: documents for tests, a segment a text. */
#ifndef ARVO_TESTS_TAGGED_TEXT_H
#define ARVO_TESTS_TAGGED_TEXT_H

#include <string.h>

#include "lang/morphology.h"

/* A document in the arena whose source is the texts one after another; each segment reads as it stands. */
static inline arvo_document *document_of(arvo_arena *arena, const char *const *texts, uint32_t count) {
    arvo_document *document = ARVO_NEW(arena, arvo_document);
    arvo_buf source = arvo_buf_in(arena);
    document->arena = arena;
    document->path = ARVO_STR("draft.md");
    document->segments = ARVO_NEW_ARRAY(arena, arvo_segment, count);
    document->segment_count = count;
    for (uint32_t i = 0; i < count; i++) {
        arvo_segment_builder builder = arvo_segment_begin(arena);
        arvo_segment_verbatim(&builder, (uint32_t)source.len, arvo_str_of(texts[i]));
        assert_true(arvo_segment_end(&document->segments[i], &builder));
        arvo_buf_append_cstr(&source, texts[i]);
    }
    document->source = arvo_buf_str(&source);
    return document;
}

#endif
