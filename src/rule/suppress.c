/* suppress.c: which findings the ranges cover. Reading the comments into ranges is suppress_read.c's. */
#include "rule/suppress.h"

#include <stdlib.h>

#include "base/limits.h"

const char *arvo_comment_fault_name(arvo_comment_fault fault) {
    static const char *const names[ARVO_COMMENT_FAULT_COUNT] = {"unused", "unknown-rule", "no-reason",
                                                                "expired", "unreadable"};
    return names[fault];
}

/* Behind the last silencer of the rule that begins at the offset or before it. */
static uint32_t upper_bound(const arvo_suppressions *s, uint32_t rule, uint32_t offset) {
    uint32_t low = 0, high = s->silencers.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const arvo_silencer *it = &s->silencers.items[middle];
        if (it->rule < rule || (it->rule == rule && it->range.start <= offset)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

arvo_silencer *arvo_suppressions_at(arvo_suppressions *s, uint32_t rule, uint32_t offset) {
    for (uint32_t i = upper_bound(s, rule, offset); i-- > 0;) {
        arvo_silencer *it = &s->silencers.items[i];
        if (it->rule != rule || it->reach <= offset) {
            return NULL;
        }
        if (it->range.end > offset && !it->expired) {
            return it;
        }
    }
    return NULL;
}

static uint32_t source_offset(const arvo_check *check, const arvo_place *place) {
    const arvo_segment *segment = check->document->segments[place->segment].segment;
    return arvo_segment_source(segment, place->start, place->end).start;
}

/* A rule that has given up counting may have more to say further on: no comment about it is unused. */
static void note_overflow(arvo_suppressions *s, const arvo_check *check) {
    for (uint32_t rule = 0; rule < check->rules->rule_count; rule++) {
        bool overflown = check->finding_counts[rule] >= ARVO_MAX_DIAGNOSTICS;
        for (uint32_t i = 0; overflown && i < s->silencers.count; i++) {
            s->silencers.items[i].used = s->silencers.items[i].used || s->silencers.items[i].rule == rule;
        }
    }
}

void arvo_suppressions_apply(arvo_suppressions *s, arvo_check *check) {
    note_overflow(s, check);
    for (uint32_t i = 0; i < check->findings.count; i++) {
        arvo_finding *finding = &check->findings.items[i];
        uint32_t rule = arvo_check_rule_index(check, finding->rule);
        arvo_silencer *silencer = arvo_suppressions_at(s, rule, source_offset(check, &finding->place));
        if (silencer != NULL) {
            silencer->used = true;
            finding->silencer = silencer;
            check->finding_counts[rule]--;
        }
    }
}

static int compare_problems(const void *a, const void *b) {
    const arvo_comment_problem *x = a, *y = b;
    if (x->comment != y->comment) {
        return x->comment < y->comment ? -1 : 1; /* of one array, in source order */
    }
    if (x->where.ptr != y->where.ptr) {
        return x->where.ptr < y->where.ptr ? -1 : 1; /* of one text */
    }
    return (int)x->fault - (int)y->fault;
}

static arvo_err add_unused(arvo_suppressions *s, arvo_error *error) {
    for (uint32_t i = 0; i < s->silencers.count; i++) {
        const arvo_silencer *it = &s->silencers.items[i];
        if (it->used || it->expired) {
            continue;
        }
        arvo_comment_problem *problem = ARVO_ARRAY_ADD(s->arena, &s->problems);
        if (problem == NULL) {
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
        }
        *problem = (arvo_comment_problem){
            .fault = ARVO_COMMENT_UNUSED, .comment = it->comment, .where = it->name, .rule = it->rule};
    }
    return ARVO_OK;
}

arvo_err arvo_suppressions_settle(arvo_suppressions *s, bool complete, arvo_error *error) {
    arvo_err err = complete ? add_unused(s, error) : ARVO_OK;
    if (err == ARVO_OK && s->problems.count > 1) {
        qsort(s->problems.items, s->problems.count, sizeof *s->problems.items, compare_problems);
    }
    return err;
}
