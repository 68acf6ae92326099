/* baseline_key.c: what a finding is known by. */
#include "driver/baseline.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "driver/paths.h"

int arvo_baseline_compare(const arvo_baseline_key *a, const arvo_baseline_key *b) {
    int by_file = arvo_str_compare(a->file, b->file);
    int by_rule = by_file == 0 ? arvo_str_compare(a->rule, b->rule) : by_file;
    if (by_rule != 0) {
        return by_rule;
    }
    return a->whole_text != b->whole_text ? (a->whole_text ? -1 : 1) : arvo_str_compare(a->text, b->text);
}

static int compare_entries(const void *a, const void *b) {
    const arvo_baseline_entry *x = a, *y = b;
    return arvo_baseline_compare(&x->key, &y->key);
}

static uint32_t added(uint32_t a, uint32_t b) {
    return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

void arvo_baseline_settle(arvo_baseline_entries *entries, bool add_up) {
    uint32_t kept = 0;
    if (entries->count > 1) {
        qsort(entries->items, entries->count, sizeof *entries->items, compare_entries);
    }
    for (uint32_t i = 0; i < entries->count; i++) {
        arvo_baseline_entry *last = kept > 0 ? &entries->items[kept - 1] : NULL;
        const arvo_baseline_entry *it = &entries->items[i];
        if (last == NULL || arvo_baseline_compare(&last->key, &it->key) != 0) {
            entries->items[kept++] = *it;
        } else if (add_up) {
            last->count = added(last->count, it->count);
        } else if (it->count > last->count) {
            last->count = it->count;
        }
    }
    entries->count = kept;
}

/* The string with what is no UTF-8 as U+FFFD, and each stretch of white space as one space when `fold`. */
static arvo_str clean(arvo_arena *arena, const char *text, bool fold) {
    arvo_str s = arvo_str_of(text != NULL ? text : "");
    arvo_buf out = arvo_buf_in(arena);
    for (size_t valid; s.len > 0; s = arvo_str_slice(s, valid, s.len)) {
        valid = arvo_utf8_valid_prefix(s.ptr, s.len);
        for (size_t i = 0; i < valid; i++) {
            bool space = fold && (s.ptr[i] == ' ' || (s.ptr[i] >= '\t' && s.ptr[i] <= '\r'));
            if (!space) {
                arvo_buf_append_byte(&out, s.ptr[i]);
            } else if (out.len > 0 && out.ptr[out.len - 1] != ' ') {
                arvo_buf_append_byte(&out, ' ');
            }
        }
        if (valid < s.len) {
            arvo_buf_append_cstr(&out, "\xEF\xBF\xBD");
            valid++;
        }
    }
    arvo_str cleaned = arvo_buf_str(&out);
    return fold ? arvo_str_trim(cleaned) : cleaned;
}

/* The path of a file as seen from a directory, both absolute: with "../" when it lies outside. */
static arvo_str seen_from(arvo_arena *arena, arvo_str directory, arvo_str path) {
    arvo_buf out = arvo_buf_in(arena);
    while (arvo_path_inside(directory, path).ptr == NULL) {
        arvo_buf_append_cstr(&out, "../");
        directory = arvo_path_parent(directory);
    }
    arvo_buf_append(&out, arvo_path_inside(directory, path));
    return arvo_buf_str(&out);
}

arvo_str arvo_baseline_file(const arvo_baseline *baseline, arvo_arena *arena, const char *path) {
    arvo_str absolute = arvo_path_absolute(arena, baseline->working, arvo_str_of(path));
    arvo_str seen = absolute.ptr != NULL ? seen_from(arena, baseline->directory, absolute) : ARVO_NO_STR;
    return seen.ptr != NULL ? clean(arena, seen.ptr, false) : ARVO_NO_STR;
}

bool arvo_baseline_key_of(arvo_baseline_key *out, arvo_arena *arena, arvo_str file, const arvo_result *result,
                          const arvo_diagnostic *diagnostic) {
    bool whole = diagnostic->whole_text;
    const char *part = diagnostic->part < result->part_count ? result->parts[diagnostic->part].key : NULL;
    *out = (arvo_baseline_key){.file = file,
                               .rule = arvo_str_of(diagnostic->code),
                               .whole_text = whole,
                               .text = clean(arena, whole ? part : diagnostic->excerpt.text, true)};
    return out->text.ptr != NULL;
}
