/* baseline.c: taking known findings out of results, and recording them. */
#define _POSIX_C_SOURCE 200809L
#include "driver/baseline.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "driver/input.h"
#include "driver/paths.h"
#include "driver/replace.h"

/* ---- Filtering --------------------------------------------------------------------------------------------
 */

typedef struct filter {
    arvo_baseline *baseline;
    arvo_arena *scratch;
    const arvo_result *result;
    arvo_str file;
    bool no_memory;
} filter;

static arvo_baseline_entry *find(const arvo_baseline *baseline, const arvo_baseline_key *key) {
    uint32_t low = 0, high = baseline->entries.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        arvo_baseline_entry *it = &baseline->entries.items[middle];
        int order = arvo_baseline_compare(&it->key, key);
        if (order == 0) {
            return it;
        }
        *(order < 0 ? &low : &high) = order < 0 ? middle + 1 : middle;
    }
    return NULL;
}

/* The first entry whose file comes at or behind `file`. */
static uint32_t first_of(const arvo_baseline *baseline, arvo_str file) {
    uint32_t low = 0, high = baseline->entries.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        bool before = arvo_str_compare(baseline->entries.items[middle].key.file, file) < 0;
        *(before ? &low : &high) = before ? middle + 1 : middle;
    }
    return low;
}

static bool is_new(void *state, const arvo_diagnostic *diagnostic) {
    filter *f = state;
    arvo_baseline_key key;
    if (!arvo_baseline_key_of(&key, f->scratch, f->file, f->result, diagnostic)) {
        f->no_memory = true;
        return true;
    }
    arvo_baseline_entry *entry = find(f->baseline, &key);
    if (entry == NULL || entry->seen >= entry->count) {
        return true;
    }
    entry->seen++;
    f->baseline->known++;
    return false;
}

static bool is_standard_input(const arvo_result *result) {
    return strcmp(result->path, "-") == 0;
}

arvo_err arvo_baseline_filter(arvo_baseline *baseline, arvo_result *result, arvo_error *error) {
    arvo_arena *scratch = arvo_arena_new(NULL);
    filter f = {.baseline = baseline, .scratch = scratch, .result = result};
    f.file = scratch != NULL ? arvo_baseline_file(baseline, scratch, result->path) : ARVO_NO_STR;
    f.no_memory = f.file.ptr == NULL;
    if (!f.no_memory && !is_standard_input(result)) {
        for (uint32_t i = first_of(baseline, f.file);
             i < baseline->entries.count && arvo_str_equal(baseline->entries.items[i].key.file, f.file);
             i++) {
            baseline->entries.items[i].checked = true;
        }
        size_t before = result->diagnostic_count;
        arvo_result_filter(result, is_new, &f);
        result->known_count += before - result->diagnostic_count;
    }
    arvo_arena_free(scratch);
    return f.no_memory ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

size_t arvo_baseline_known(const arvo_baseline *baseline) {
    return baseline->known;
}

/* ---- Recording --------------------------------------------------------------------------------------------
 */

static bool add_recorded(arvo_baseline *baseline, const arvo_baseline_key *key) {
    arvo_baseline_entry *entry = ARVO_ARRAY_ADD(baseline->arena, &baseline->recorded);
    if (entry == NULL) {
        return false;
    }
    *entry = (arvo_baseline_entry){.key = *key, .count = 1};
    entry->key.rule = arvo_str_copy(baseline->arena, key->rule); /* the result does not stay */
    return entry->key.rule.ptr != NULL;
}

arvo_err arvo_baseline_record(arvo_baseline *baseline, const arvo_result *result, arvo_error *error) {
    if (is_standard_input(result)) {
        return ARVO_OK;
    }
    arvo_str file = arvo_baseline_file(baseline, baseline->arena, result->path);
    bool done = file.ptr != NULL;
    for (uint32_t i = first_of(baseline, file);
         done && i < baseline->entries.count && arvo_str_equal(baseline->entries.items[i].key.file, file);
         i++) {
        baseline->entries.items[i].count = 0;
    }
    for (size_t i = 0; done && i < result->diagnostic_count; i++) {
        arvo_baseline_key key;
        done = arvo_baseline_key_of(&key, baseline->arena, file, result, &result->diagnostics[i]) &&
               add_recorded(baseline, &key);
    }
    return done ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* Joins what was recorded with what is left of before. */
static bool join(arvo_baseline *baseline) {
    for (uint32_t i = 0; i < baseline->entries.count; i++) {
        arvo_baseline_entry *kept = baseline->entries.items[i].count > 0
                                        ? ARVO_ARRAY_ADD(baseline->arena, &baseline->recorded)
                                        : NULL;
        if (kept != NULL) {
            *kept = baseline->entries.items[i];
        } else if (baseline->entries.items[i].count > 0) {
            return false;
        }
    }
    baseline->entries = baseline->recorded;
    baseline->recorded = (arvo_baseline_entries){0};
    arvo_baseline_settle(&baseline->entries, true);
    return true;
}

size_t arvo_baseline_count(const arvo_baseline *baseline, size_t *files) {
    size_t count = 0, seen = 0;
    for (uint32_t i = 0; i < baseline->entries.count; i++) {
        const arvo_baseline_entry *it = &baseline->entries.items[i];
        count += it->count;
        seen += i == 0 || !arvo_str_equal(it[-1].key.file, it->key.file);
    }
    if (files != NULL) {
        *files = seen;
    }
    return count;
}

arvo_err arvo_baseline_write(arvo_baseline *baseline, arvo_error *error) {
    arvo_str text = join(baseline) ? arvo_baseline_text(baseline->arena, baseline) : ARVO_NO_STR;
    return text.ptr != NULL ? arvo_file_replace(baseline->path.ptr, text, error)
                            : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* ---- Opening ----------------------------------------------------------------------------------------------
 */

arvo_err arvo_baseline_new(arvo_baseline **out, const char *path, arvo_error *error) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_baseline *baseline = arena != NULL ? ARVO_NEW(arena, arvo_baseline) : NULL;
    *out = NULL;
    if (baseline != NULL) {
        baseline->arena = arena;
        baseline->working = arvo_path_working_directory(arena);
        baseline->path = arvo_path_absolute(arena, baseline->working, arvo_str_of(path));
    }
    if (baseline == NULL || baseline->working.ptr == NULL || baseline->path.ptr == NULL) {
        arvo_arena_free(arena);
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    baseline->directory = arvo_path_parent(baseline->path);
    *out = baseline;
    return ARVO_OK;
}

arvo_err arvo_baseline_read(arvo_baseline **out, const char *path, arvo_error *error) {
    arvo_str text;
    arvo_err err = arvo_baseline_new(out, path, error);
    err = err == ARVO_OK ? arvo_input_read(&text, (*out)->arena, path, error) : err;
    err = err == ARVO_OK ? arvo_baseline_parse(*out, text, error) : err;
    if (err != ARVO_OK) {
        arvo_baseline_free(*out);
        *out = NULL;
    }
    return err;
}

void arvo_baseline_free(arvo_baseline *baseline) {
    if (baseline != NULL) {
        arvo_arena_free(baseline->arena);
    }
}

/* ---- Looking upwards --------------------------------------------------------------------------------------
 */

static bool is_there(arvo_arena *arena, arvo_str directory, const char *name, arvo_str *path) {
    *path = arvo_path_absolute(arena, directory, arvo_str_of(name));
    return path->ptr != NULL && access(path->ptr, F_OK) == 0;
}

/* The file in the directory or above it; ARVO_NO_STR when there is none. */
static arvo_str look_upwards(arvo_arena *arena, arvo_str directory) {
    arvo_str path;
    for (;;) {
        if (is_there(arena, directory, ARVO_BASELINE_NAME, &path)) {
            return path;
        }
        arvo_str parent = arvo_path_parent(directory);
        if (is_there(arena, directory, ".git", &path) || arvo_str_equal(parent, directory)) {
            return ARVO_NO_STR;
        }
        directory = parent;
    }
}

arvo_err arvo_baseline_find(char **out, const char *directory, arvo_error *error) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str working = arena != NULL ? arvo_path_working_directory(arena) : ARVO_NO_STR;
    arvo_str from =
        working.ptr != NULL ? arvo_path_absolute(arena, working, arvo_str_of(directory)) : ARVO_NO_STR;
    arvo_str found = from.ptr != NULL ? look_upwards(arena, from) : ARVO_NO_STR;
    *out = found.ptr != NULL ? strdup(arvo_path_shown(working, found).ptr) : NULL;
    bool failed = from.ptr == NULL || (found.ptr != NULL && *out == NULL);
    arvo_arena_free(arena);
    return failed ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}
