/* baseline_prune.c: what a baseline holds that no longer occurs. */
#include "driver/baseline.h"

#include <unistd.h>

#include <arvolint/rules.h>

#include "driver/paths.h"

static bool is_missing(const arvo_baseline *baseline, arvo_str file) {
    arvo_arena *scratch = arvo_arena_new(NULL);
    arvo_str path = scratch != NULL ? arvo_path_absolute(scratch, baseline->directory, file) : ARVO_NO_STR;
    bool missing = path.ptr != NULL && access(path.ptr, F_OK) != 0;
    arvo_arena_free(scratch);
    return missing;
}

/* Remembers about the last file asked for: entries are in order. */
typedef struct missing_files {
    const arvo_baseline *baseline;
    arvo_str file;
    bool missing;
} missing_files;

static bool missing_before(missing_files *known, arvo_str file) {
    if (known->file.ptr == NULL || !arvo_str_equal(known->file, file)) {
        known->file = file;
        known->missing = is_missing(known->baseline, file);
    }
    return known->missing;
}

static bool in_force(const arvo_linter *linter, arvo_str rule) {
    arvo_rule_info info;
    return arvo_linter_find_rule(&info, linter, rule.ptr, ARVO_LANGUAGE_UNKNOWN, NULL) == ARVO_OK &&
           info.level != ARVO_LEVEL_OFF;
}

/* How many of the entry's findings are gone. */
static uint32_t gone_of(missing_files *files, const arvo_baseline_entry *entry, const arvo_linter *linter) {
    uint32_t unseen = entry->count - entry->seen;
    if (unseen == 0 || (!entry->checked && !missing_before(files, entry->key.file))) {
        return 0;
    }
    return !entry->checked || in_force(linter, entry->key.rule) ? unseen : 0;
}

size_t arvo_baseline_gone(const arvo_baseline *baseline, const arvo_linter *linter) {
    missing_files files = {.baseline = baseline};
    size_t gone = 0;
    for (uint32_t i = 0; i < baseline->entries.count; i++) {
        gone += gone_of(&files, &baseline->entries.items[i], linter);
    }
    return gone;
}

void arvo_baseline_prune(arvo_baseline *baseline, const arvo_linter *linter) {
    missing_files files = {.baseline = baseline};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < baseline->entries.count; i++) {
        arvo_baseline_entry it = baseline->entries.items[i];
        it.count -= gone_of(&files, &it, linter);
        if (it.count > 0) {
            baseline->entries.items[kept++] = it;
        }
    }
    baseline->entries.count = kept;
}

void arvo_baseline_forget_missing(arvo_baseline *baseline) {
    missing_files files = {.baseline = baseline};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < baseline->entries.count; i++) {
        if (!missing_before(&files, baseline->entries.items[i].key.file)) {
            baseline->entries.items[kept++] = baseline->entries.items[i];
        }
    }
    baseline->entries.count = kept;
}
