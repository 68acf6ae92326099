#include "rule/linted_lines.h"

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Marks the lines that hold something of the run but white space. */
static void mark_run(uint32_t *next, const arvo_linetable *lines, const arvo_segment *segment,
                     const arvo_run *run) {
    bool verbatim = run->text_len == run->src_len;
    bool blank = true; /* so far on this line */
    for (uint32_t i = 0; i < run->text_len; i++) {
        char c = segment->text.ptr[run->text + i];
        if (blank && !is_space(c)) {
            uint32_t line = arvo_linetable_line(lines, verbatim ? run->src + i : run->src);
            next[line] = line;
            blank = false;
        }
        blank = blank || c == '\n';
    }
}

bool arvo_linted_lines_find(arvo_linted_lines *out, arvo_arena *arena, const arvo_document *document) {
    uint32_t count = document->lines.count;
    uint32_t *next = ARVO_NEW_ARRAY(arena, uint32_t, (size_t)count + 2);
    if (next == NULL) {
        return false;
    }
    for (uint32_t s = 0; s < document->segment_count; s++) {
        const arvo_segment *segment = &document->segments[s];
        for (uint32_t r = 0; r < segment->run_count && !segment->other_language; r++) {
            mark_run(next, &document->lines, segment, &segment->runs[r]);
        }
    }
    for (uint32_t line = count; line > 0; line--) {
        next[line] = next[line] != 0 ? line : next[line + 1];
    }
    *out = (arvo_linted_lines){next, count};
    return true;
}

uint32_t arvo_linted_line_after(const arvo_linted_lines *lines, uint32_t line) {
    return line < lines->count ? lines->next[line + 1] : 0;
}
