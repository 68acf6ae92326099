#include "report/statistics.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/intern.h"
#include "report/item.h"

struct arvo_statistics {
    arvo_arena *arena;
    arvo_interner *codes; /* the id of a code is its place in `rules`, from 1 */
    arvo_interner *paths; /* likewise: a file may be named twice */
    ARVO_ARRAY(arvo_rule_count) rules;
    ARVO_ARRAY(arvo_file_count) files;
    size_t steps[ARVO_STEP_COUNT + 1]; /* the last is ARVO_STEP_NONE */
    size_t verdicts[ARVO_STEP_COUNT][ARVO_VERDICT_COUNT];
    size_t propositions;
    size_t suppressed;
    size_t known;
};

arvo_statistics *arvo_statistics_new(arvo_arena *arena) {
    arvo_statistics *made = ARVO_NEW(arena, arvo_statistics);
    if (made == NULL) {
        return NULL;
    }
    made->arena = arena;
    made->codes = arvo_interner_new(arena);
    made->paths = arvo_interner_new(arena);
    return made->codes != NULL && made->paths != NULL ? made : NULL;
}

/* The row of the diagnostic's rule, new if need be. NULL when memory ends. */
static arvo_rule_count *rule_row(arvo_statistics *s, const arvo_diagnostic *it) {
    uint32_t id = arvo_intern(s->codes, arvo_str_of(it->code));
    if (id > s->rules.count) {
        arvo_rule_count *row = ARVO_ARRAY_ADD(s->arena, &s->rules);
        const char *name = arvo_str_copy(s->arena, arvo_str_of(it->name)).ptr;
        if (row == NULL || name == NULL) {
            return NULL;
        }
        *row = (arvo_rule_count){.code = arvo_interned(s->codes, id).ptr, .name = name};
    }
    return id > 0 ? &s->rules.items[id - 1] : NULL;
}

static bool add_file(arvo_statistics *s, const arvo_result *result) {
    uint32_t id = arvo_intern(s->paths, arvo_str_of(arvo_plain_path(result->path)));
    if (id > s->files.count) {
        arvo_file_count *row = ARVO_ARRAY_ADD(s->arena, &s->files);
        if (row == NULL) {
            return false;
        }
        row->path = arvo_interned(s->paths, id).ptr;
    }
    if (id > 0) {
        s->files.items[id - 1].findings += result->diagnostic_count;
    }
    return id > 0;
}

static void add_part(arvo_statistics *s, const arvo_part *part) {
    if (part->role != ARVO_ROLE_PROPOSITION || part->language == ARVO_LANGUAGE_UNKNOWN) {
        return;
    }
    s->propositions++;
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        s->verdicts[i][part->steps[i].verdict]++;
    }
}

bool arvo_statistics_add(arvo_statistics *s, const arvo_result *result) {
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        arvo_rule_count *row = rule_row(s, &result->diagnostics[i]);
        if (row == NULL) {
            return false;
        }
        row->findings++;
        s->steps[result->diagnostics[i].step]++;
    }
    for (size_t i = 0; i < result->suppressed_count; i++) {
        arvo_rule_count *row = rule_row(s, &result->suppressed[i].diagnostic);
        if (row == NULL) {
            return false;
        }
        row->suppressed++;
        s->suppressed++;
    }
    s->known += result->known_count;
    for (size_t i = 0; i < result->part_count; i++) {
        add_part(s, &result->parts[i]);
    }
    return result->diagnostic_count == 0 || add_file(s, result);
}

/* ---- Reading ----------------------------------------------------------------------------------------------
 */

static int compare_rules(const void *a, const void *b) {
    const arvo_rule_count *left = a, *right = b;
    if (left->findings != right->findings) {
        return left->findings > right->findings ? -1 : 1;
    }
    return strcmp(left->code, right->code);
}

static int compare_files(const void *a, const void *b) {
    const arvo_file_count *left = a, *right = b;
    if (left->findings != right->findings) {
        return left->findings > right->findings ? -1 : 1;
    }
    return strcmp(left->path, right->path);
}

/* A sorted copy of the rows. NULL when memory ends. */
static void *sorted(arvo_arena *arena, const void *rows, size_t count, size_t size,
                    int (*compare)(const void *, const void *)) {
    void *list = arvo_alloc_array(arena, count, size);
    if (list != NULL && count > 0) {
        memcpy(list, rows, count * size);
        qsort(list, count, size, compare);
    }
    return list;
}

const arvo_rule_count *arvo_statistics_rules(const arvo_statistics *s, arvo_arena *arena, size_t *count) {
    *count = s->rules.count;
    return sorted(arena, s->rules.items, *count, sizeof *s->rules.items, compare_rules);
}

const arvo_file_count *arvo_statistics_files(const arvo_statistics *s, arvo_arena *arena, size_t *count) {
    *count = s->files.count < ARVO_STATISTICS_FILES ? s->files.count : ARVO_STATISTICS_FILES;
    return sorted(arena, s->files.items, s->files.count, sizeof *s->files.items, compare_files);
}

size_t arvo_statistics_file_count(const arvo_statistics *s) {
    return s->files.count;
}

size_t arvo_statistics_step(const arvo_statistics *s, arvo_step step) {
    return s->steps[step];
}

size_t arvo_statistics_verdict(const arvo_statistics *s, arvo_step step, arvo_verdict verdict) {
    return s->verdicts[step][verdict];
}

size_t arvo_statistics_propositions(const arvo_statistics *s) {
    return s->propositions;
}

size_t arvo_statistics_suppressed(const arvo_statistics *s) {
    return s->suppressed;
}

size_t arvo_statistics_known(const arvo_statistics *s) {
    return s->known;
}
