/* Segments out of pieces of source. */
#include <string.h>

#include "base/utf8.h"
#include "text/document.h"

arvo_segment_builder arvo_segment_begin(arvo_arena *arena) {
    return (arvo_segment_builder){.arena = arena, .text = arvo_buf_in(arena)};
}

/* Appends the text; its run is the caller's to add before. False when nothing is to be added any more. */
static bool add_text(arvo_segment_builder *builder, arvo_str text) {
    if (builder->failed || text.len == 0) {
        return false;
    }
    if (text.len > UINT32_MAX - builder->text.len) {
        builder->failed = true;
        return false;
    }
    arvo_buf_append(&builder->text, text);
    builder->failed = builder->text.failed;
    return !builder->failed;
}

static void add_run(arvo_segment_builder *builder, arvo_run added) {
    arvo_run *run = ARVO_ARRAY_ADD(builder->arena, &builder->runs);
    if (run == NULL) {
        builder->failed = true;
        return;
    }
    *run = added;
}

void arvo_segment_verbatim(arvo_segment_builder *builder, uint32_t src, arvo_str bytes) {
    uint32_t at = (uint32_t)builder->text.len;
    if (!add_text(builder, bytes)) {
        return;
    }
    uint32_t len = (uint32_t)bytes.len;
    if (builder->runs.count > 0) {
        arvo_run *last = &builder->runs.items[builder->runs.count - 1];
        if (last->text_len == last->src_len && last->src + last->src_len == src) {
            last->text_len += len;
            last->src_len += len;
            return;
        }
    }
    add_run(builder, (arvo_run){at, src, len, len});
}

void arvo_segment_decoded(arvo_segment_builder *builder, uint32_t src, uint32_t src_len, arvo_str text) {
    uint32_t at = (uint32_t)builder->text.len;
    if (!add_text(builder, text)) {
        return;
    }
    uint32_t len = (uint32_t)text.len;
    if (len != src_len) {
        add_run(builder, (arvo_run){at, src, len, src_len});
        return;
    }
    /* Equal lengths would say "byte for byte the same" of text that is not: two unequal runs say the same
     * place. A single byte (a lone CR that reads as a line feed) becomes an empty range before it. */
    add_run(builder, (arvo_run){at, src, 1, 0});
    if (len > 1) {
        add_run(builder, (arvo_run){at + 1, src, len - 1, src_len});
    }
}

/* The end of the white space that begins at `at`. */
static size_t skip_space(arvo_str text, size_t at) {
    size_t size;
    for (; at < text.len; at += size) {
        if (!arvo_is_space(arvo_utf8_at(text, at, &size))) {
            break;
        }
    }
    return at;
}

/* The start of the white space that ends at the end of text. */
static size_t skip_space_back(arvo_str text, size_t least) {
    size_t end = text.len;
    while (end > least) {
        size_t start = end - 1;
        while (start > least && ((unsigned char)text.ptr[start] & 0xC0) == 0x80) {
            start--;
        }
        size_t size;
        if (!arvo_is_space(arvo_utf8_at(text, start, &size))) {
            break;
        }
        end = start;
    }
    return end;
}

bool arvo_segment_is_blank(const arvo_segment_builder *builder) {
    return skip_space(arvo_buf_str(&builder->text), 0) == builder->text.len;
}

/* Sets the runs of the text bytes [start, end), counted from start. An unequal run is kept or left out whole,
 * which may move start and end outwards. */
static bool take_runs(arvo_segment *out, const arvo_segment_builder *builder, uint32_t *start,
                      uint32_t *end) {
    const arvo_run *runs = builder->runs.items;
    uint32_t first = 0;
    uint32_t past = builder->runs.count;
    while (first < past && runs[first].text + runs[first].text_len <= *start) {
        first++;
    }
    while (past > first && runs[past - 1].text >= *end) {
        past--;
    }
    if (first == past) {
        *end = *start;
        return true;
    }
    const arvo_run *last = &runs[past - 1];
    *start = runs[first].text_len == runs[first].src_len ? *start : runs[first].text;
    *end = last->text_len == last->src_len ? *end : last->text + last->text_len;
    arvo_run *kept = ARVO_NEW_ARRAY(builder->arena, arvo_run, past - first);
    if (kept == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < past - first; i++) {
        arvo_run run = runs[first + i];
        if (run.text_len == run.src_len) {
            uint32_t cut = run.text < *start ? *start - run.text : 0;
            uint32_t run_end = run.text + run.text_len;
            uint32_t cut_end = run_end > *end ? run_end - *end : 0;
            run = (arvo_run){run.text + cut, run.src + cut, run.text_len - cut - cut_end,
                             run.src_len - cut - cut_end};
        }
        run.text -= *start;
        kept[i] = run;
    }
    out->runs = kept;
    out->run_count = past - first;
    return true;
}

/* The room of the buffers serves the next segment. */
void arvo_segment_drop(arvo_segment_builder *builder) {
    builder->text.len = 0;
    builder->text.failed = false;
    builder->runs.count = 0;
    builder->failed = false;
}

bool arvo_segment_end(arvo_segment *out, arvo_segment_builder *builder) {
    *out = (arvo_segment){.text = ARVO_STR("")};
    bool done = !builder->failed;
    if (done) {
        arvo_str text = arvo_buf_str(&builder->text);
        uint32_t start = (uint32_t)skip_space(text, 0);
        uint32_t end = (uint32_t)skip_space_back(text, start);
        done = take_runs(out, builder, &start, &end);
        out->text = done ? arvo_str_copy(builder->arena, arvo_str_slice(text, start, end)) : ARVO_NO_STR;
        done = out->text.ptr != NULL;
    }
    arvo_segment_drop(builder);
    return done;
}
