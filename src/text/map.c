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
