/* changes_filter.c: which findings the changed lines have to do with. */
#include <string.h>

#include "driver/changes.h"

/* Bytes [start, end) of the text; empty where lines were taken out. */
typedef struct byte_range {
    uint32_t start;
    uint32_t end;
} byte_range;

typedef struct filter {
    const arvo_result *result;
    arvo_str text;
    const byte_range *ranges; /* in order */
    uint32_t count;
} filter;

/* The ranges of lines as ranges of bytes: one walk over the text. */
static bool to_bytes(filter *out, arvo_arena *arena, const arvo_changed_file *file) {
    const arvo_str text = out->text;
    byte_range *ranges = ARVO_NEW_ARRAY(arena, byte_range, file->ranges.count);
    uint32_t line = 1;
    size_t at = 0;
    if (ranges == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < file->ranges.count; i++) {
        const arvo_line_range *range = &file->ranges.items[i];
        for (int edge = 0; edge < 2; edge++) {
            uint32_t wanted = edge == 0 ? range->first : range->last + 1;
            while (line < wanted && at < text.len) {
                const char *end = memchr(text.ptr + at, '\n', text.len - at);
                at = end != NULL ? (size_t)(end - text.ptr) + 1 : text.len;
                line++;
            }
            *(edge == 0 ? &ranges[i].start : &ranges[i].end) = (uint32_t)at;
        }
    }
    out->ranges = ranges;
    out->count = file->ranges.count;
    return true;
}

/* Whether a range has to do with the span: they share a byte, or a place where lines were taken out lies
 * inside. */
static bool touches(const filter *f, arvo_span span) {
    for (uint32_t i = 0; i < f->count; i++) {
        const byte_range *range = &f->ranges[i];
        bool empty = range->start == range->end;
        if (empty ? span.start < range->start && range->start < span.end
                  : range->start < span.end && span.start < range->end) {
            return true;
        }
    }
    return false;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Whether lines were taken out in a text, or at its edge with nothing but white space between. */
static bool lost_lines(const filter *f, arvo_span span) {
    for (uint32_t i = 0; i < f->count; i++) {
        size_t before = f->ranges[i].start, after = before;
        while (before > 0 && is_blank(f->text.ptr[before - 1])) {
            before--;
        }
        while (after < f->text.len && is_blank(f->text.ptr[after])) {
            after++;
        }
        if (f->ranges[i].start == f->ranges[i].end && before <= span.end && span.start <= after) {
            return true;
        }
    }
    return false;
}

static bool keep(void *state, const arvo_diagnostic *diagnostic) {
    const filter *f = state;
    if (touches(f, diagnostic->excerpt.span)) {
        return true;
    }
    if (!diagnostic->whole_text || diagnostic->part >= f->result->part_count) {
        return false;
    }
    arvo_span part = f->result->parts[diagnostic->part].span;
    return touches(f, part) || lost_lines(f, part);
}

static bool keep_none(void *state, const arvo_diagnostic *diagnostic) {
    (void)state, (void)diagnostic;
    return false;
}

bool arvo_changes_touch(const arvo_changes *changes, const char *path) {
    arvo_arena *scratch = arvo_arena_new(NULL);
    bool untracked = true;
    const arvo_changed_file *file = NULL;
    if (scratch != NULL) {
        file = arvo_changes_of(changes, arvo_changes_absolute(changes, scratch, path), &untracked);
    }
    arvo_arena_free(scratch);
    return untracked || (file != NULL && (file->all || file->ranges.count > 0));
}

arvo_err arvo_changes_filter(const arvo_changes *changes, arvo_result *result, arvo_error *error) {
    arvo_arena *scratch = arvo_arena_new(NULL);
    filter f = {.result = result};
    bool untracked = false;
    arvo_str path = scratch != NULL ? arvo_changes_absolute(changes, scratch, result->path) : ARVO_NO_STR;
    if (path.ptr == NULL) {
        arvo_arena_free(scratch);
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    const arvo_changed_file *file = arvo_changes_of(changes, path, &untracked);
    f.text.ptr = arvo_result_source(result, &f.text.len);
    bool ok = true;
    if (file == NULL && !untracked) {
        arvo_result_filter(result, keep_none, NULL);
    } else if (file != NULL && !file->all &&
               !result->source_is_made) { /* git's lines are not those of a made text */
        ok = to_bytes(&f, scratch, file);
        if (ok) {
            arvo_result_filter(result, keep, &f);
        }
    }
    arvo_arena_free(scratch);
    return ok ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}
