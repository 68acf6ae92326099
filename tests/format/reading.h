/* reading.h: reading a text and asserting what came of it, for the tests of the formats. */
#ifndef ARVO_TESTS_FORMAT_READING_H
#define ARVO_TESTS_FORMAT_READING_H

#include <string.h>

#include "document_invariants.h"
#include "failing_allocator.h"
#include "format/format.h"
#include "unit.h"

typedef struct reading {
    arvo_arena *arena;
    arvo_document *document;
    uint32_t next; /* segment to be asserted next */
} reading;

static inline reading read_str(arvo_str source, arvo_format format) {
    reading r = {.arena = arvo_arena_new(NULL)};
    arvo_error error;
    assert_int_equal(arvo_document_read(&r.document, r.arena, ARVO_STR("-"), source,
                                        &(arvo_read_options){.format = format}, &error),
                     ARVO_OK);
    const char *fault = document_fault(r.document);
    if (fault != NULL) {
        fail_msg("%s", fault);
    }
    return r;
}

static inline reading read_text(const char *source, arvo_format format) {
    return read_str(arvo_str_of(source), format);
}

/* The next segment is of this kind and reads so. */
static inline const arvo_segment *expect(reading *r, arvo_segment_kind kind, const char *text) {
    assert_true(r->next < r->document->segment_count);
    const arvo_segment *segment = &r->document->segments[r->next++];
    assert_string_equal(segment->text.ptr, text);
    assert_int_equal(segment->kind, kind);
    return segment;
}

/* The first `part` in the segment comes from the source bytes `src`. */
static inline void expect_place(const reading *r, const arvo_segment *segment, const char *part,
                                const char *src) {
    size_t at = arvo_str_find(segment->text, arvo_str_of(part));
    assert_true(at != SIZE_MAX);
    arvo_span span = arvo_segment_source(segment, (uint32_t)at, (uint32_t)(at + strlen(part)));
    arvo_str found = arvo_str_slice(r->document->source, span.start, span.end);
    assert_int_equal(found.len, strlen(src));
    assert_memory_equal(found.ptr, src, strlen(src));
}

static inline void expect_end(reading *r) {
    assert_int_equal(r->document->segment_count, r->next);
    arvo_arena_free(r->arena);
}

/* Reading fails so, at this place. */
static inline void expect_error(arvo_str source, arvo_format format, arvo_err err, uint32_t line,
                                uint32_t column) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document *document = (arvo_document *)1;
    arvo_error error;
    assert_int_equal(arvo_document_read(&document, arena, ARVO_STR("-"), source,
                                        &(arvo_read_options){.format = format}, &error),
                     err);
    assert_null(document);
    assert_int_equal(error.code, err);
    assert_int_equal(error.line, line);
    assert_int_equal(error.column, column);
    arvo_arena_free(arena);
}

/* Memory may end at each allocation: it is an error, and nothing is left behind. */
static inline void expect_no_memory_at_any_point(const char *source, arvo_format format) {
    size_t left = 1;
    for (arvo_err err = ARVO_ERR_NO_MEMORY; err != ARVO_OK; left++) {
        assert_true(left < 1000);
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_document *document;
        err = arvo_document_read(&document, arena, ARVO_STR("-"), arvo_str_of(source),
                                 &(arvo_read_options){.format = format}, NULL);
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        assert_int_equal(document != NULL, err == ARVO_OK);
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
    }
    assert_true(left > 2);
}

#endif
