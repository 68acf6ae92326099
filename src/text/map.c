/* From segment text back to the source. */
#include "text/document.h"

static bool is_equal(const arvo_run *run) {
    return run->text_len == run->src_len;
}

/* The run that holds text byte `at`; the last one for the end of the text. The segment has runs. */
static const arvo_run *run_at(const arvo_segment *segment, uint32_t at) {
    uint32_t low = 0;
    uint32_t high = segment->run_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (segment->runs[middle].text <= at) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &segment->runs[low];
}

static uint32_t source_start(const arvo_segment *segment, uint32_t at) {
    const arvo_run *run = run_at(segment, at);
    if (at >= run->text + run->text_len) {
        return run->src + run->src_len; /* the end of the text */
    }
    return is_equal(run) ? run->src + (at - run->text) : run->src;
}

static uint32_t source_end(const arvo_segment *segment, uint32_t end) {
    const arvo_run *run = run_at(segment, end - 1);
    return is_equal(run) ? run->src + (end - run->text) : run->src + run->src_len;
}

arvo_span arvo_segment_source(const arvo_segment *segment, uint32_t start, uint32_t end) {
    if (segment->run_count == 0) {
        return (arvo_span){0, 0};
    }
    uint32_t len = (uint32_t)segment->text.len;
    end = end < len ? end : len;
    start = start < end ? start : end;
    uint32_t src = source_start(segment, start);
    return (arvo_span){src, start == end ? src : source_end(segment, end)};
}

bool arvo_segment_is_verbatim(const arvo_segment *segment, uint32_t start, uint32_t end) {
    if (segment->run_count == 0 || start > end || end > segment->text.len) {
        return false;
    }
    const arvo_run *run = run_at(segment, start);
    return is_equal(run) && end <= run->text + run->text_len;
}

void arvo_segment_part(arvo_segment_builder *builder, const arvo_segment *from, uint32_t start,
                       uint32_t end) {
    end = end < from->text.len ? end : (uint32_t)from->text.len;
    if (start >= end) {
        return;
    }
    const arvo_run *past = from->runs + from->run_count;
    for (const arvo_run *run = run_at(from, start); run < past && run->text < end; run++) {
        uint32_t first = run->text < start ? start : run->text;
        uint32_t last = run->text + run->text_len < end ? run->text + run->text_len : end;
        arvo_str bytes = arvo_str_slice(from->text, first, last);
        if (is_equal(run)) {
            arvo_segment_verbatim(builder, run->src + (first - run->text), bytes);
        } else {
            arvo_segment_decoded(builder, run->src, run->src_len, bytes);
        }
    }
}

arvo_str arvo_segment_shown(arvo_arena *arena, const arvo_segment *segment, arvo_str source, uint32_t start,
                            uint32_t end) {
    const arvo_str gap = ARVO_STR(ARVO_TEXT_GAP);
    arvo_str text = arvo_str_slice(segment->text, start, end);
    size_t next = arvo_str_find(text, gap);
    if (next == SIZE_MAX) {
        return text;
    }
    arvo_buf shown = arvo_buf_in(arena);
    size_t at = 0;
    while (next != SIZE_MAX) {
        uint32_t place = start + (uint32_t)(at + next);
        arvo_span src = arvo_segment_source(segment, place, place + (uint32_t)gap.len);
        arvo_buf_append(&shown, arvo_str_slice(text, at, at + next));
        arvo_buf_append(&shown, arvo_str_slice(source, src.start, src.end));
        at += next + gap.len;
        next = arvo_str_find(arvo_str_slice(text, at, text.len), gap);
    }
    arvo_buf_append(&shown, arvo_str_slice(text, at, text.len));
    return shown.failed ? text : arvo_buf_str(&shown);
}
