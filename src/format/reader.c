#include "format/reader.h"

#include <stdlib.h>

#include "base/limits.h"

bool arvo_reader_add_segment(arvo_reader *reader, const arvo_segment *segment) {
    if (segment->text.len == 0) {
        return true;
    }
    arvo_segment *added = ARVO_ARRAY_ADD(reader->document->arena, &reader->segments);
    if (added == NULL) {
        return false;
    }
    *added = *segment;
    added->language = reader->document->language;
    return true;
}

bool arvo_reader_add(arvo_reader *reader, arvo_segment_builder *builder, arvo_segment_kind kind,
                     uint8_t level, bool quoted) {
    arvo_segment segment;
    if (!arvo_segment_end(&segment, builder)) {
        return false;
    }
    segment.kind = kind;
    segment.level = level;
    segment.quoted = quoted;
    return arvo_reader_add_segment(reader, &segment);
}

uint32_t arvo_reader_line_end(const arvo_reader *reader, arvo_segment_builder *builder, uint32_t src) {
    arvo_str source = reader->source;
    if (src >= source.len) {
        return 0;
    }
    if (source.ptr[src] == '\n') {
        arvo_segment_verbatim(builder, src, arvo_str_slice(source, src, src + 1));
        return 1;
    }
    if (source.ptr[src] != '\r') {
        return 0;
    }
    uint32_t len = src + 1 < source.len && source.ptr[src + 1] == '\n' ? 2 : 1;
    arvo_segment_decoded(builder, src, len, ARVO_STR("\n"));
    return len;
}

arvo_err arvo_reader_fail(const arvo_reader *reader, arvo_error *error, arvo_err code, uint32_t offset,
                          arvo_str detail) {
    const arvo_linetable *lines = &reader->document->lines;
    return arvo_fail_at(error, code, arvo_linetable_line(lines, offset), arvo_linetable_column(lines, offset),
                        detail, ARVO_NO_STR, ARVO_NO_STR);
}

bool arvo_reader_comment(arvo_reader *reader, arvo_span span, arvo_str text, arvo_span target) {
    arvo_str trimmed = arvo_str_trim(text);
    if (!arvo_str_starts_with(trimmed, ARVO_STR("arvolint-"))) {
        return true;
    }
    arvo_comment *added = ARVO_ARRAY_ADD(reader->document->arena, &reader->comments);
    if (added == NULL) {
        return false;
    }
    *added = (arvo_comment){span, trimmed, target};
    return true;
}

arvo_err arvo_reader_too_deep(const arvo_reader *reader, arvo_error *error, uint32_t offset) {
    arvo_buf limit = arvo_buf_in(reader->document->arena);
    arvo_buf_printf(&limit, "%d", (int)ARVO_MAX_NESTING);
    return arvo_reader_fail(reader, error, ARVO_ERR_TOO_DEEP, offset, arvo_buf_str(&limit));
}

static int compare_segments(const void *a, const void *b) {
    const arvo_segment *x = a;
    const arvo_segment *y = b;
    return (x->runs[0].src > y->runs[0].src) - (x->runs[0].src < y->runs[0].src);
}

static int compare_comments(const void *a, const void *b) {
    const arvo_comment *x = a;
    const arvo_comment *y = b;
    return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

void arvo_reader_sort(arvo_reader *reader) {
    if (reader->segments.count > 1) {
        qsort(reader->segments.items, reader->segments.count, sizeof *reader->segments.items,
              compare_segments);
    }
    if (reader->comments.count > 1) {
        qsort(reader->comments.items, reader->comments.count, sizeof *reader->comments.items,
              compare_comments);
    }
}
