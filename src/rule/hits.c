#include "rule/hits.h"

typedef struct group_hits {
    ARVO_ARRAY(arvo_hit) hits;
    uint32_t program; /* of the last hit */
} group_hits;

struct arvo_hits {
    arvo_arena *arena;
    uint32_t count;
    group_hits *groups; /* by id - 1 */
};

arvo_hits *arvo_hits_new(arvo_arena *arena, uint32_t groups) {
    arvo_hits *hits = ARVO_NEW(arena, arvo_hits);
    if (!hits)
        return NULL;
    hits->arena = arena;
    hits->count = groups;
    hits->groups = ARVO_NEW_ARRAY(arena, group_hits, groups);
    return hits->groups ? hits : NULL;
}

/* The group's last hit if it lies in this sentence, else NULL. */
static arvo_hit *last_in(const group_hits *group, uint32_t segment, uint32_t sentence) {
    if (group->hits.count == 0)
        return NULL;
    arvo_hit *last = &group->hits.items[group->hits.count - 1];
    return last->segment == segment && last->sentence == sentence ? last : NULL;
}

bool arvo_hits_covers(const arvo_hits *hits, uint32_t group, uint32_t segment, uint32_t sentence,
                      uint32_t token) {
    const arvo_hit *last = last_in(&hits->groups[group - 1], segment, sentence);
    return last && last->first < token && token < last->end;
}

bool arvo_hits_overlap(const arvo_hits *hits, uint32_t group, const arvo_hit *place) {
    const group_hits *g = &hits->groups[group - 1];
    for (uint32_t i = g->hits.count; i-- > 0;) {
        const arvo_hit *hit = &g->hits.items[i];
        if (hit->segment != place->segment || hit->sentence != place->sentence || hit->end <= place->first)
            return false;
        if (hit->first < place->end)
            return true;
    }
    return false;
}

bool arvo_hits_add(arvo_hits *hits, uint32_t group, const arvo_hit *hit, uint32_t program) {
    group_hits *g = &hits->groups[group - 1];
    arvo_hit *last = last_in(g, hit->segment, hit->sentence);
    if (last && last->first == hit->first) {
        if (hit->end > last->end || (hit->end == last->end && program < g->program)) {
            *last = *hit;
            g->program = program;
        }
        return true;
    }
    if (last && hit->first < last->end)
        return true;
    arvo_hit *slot = ARVO_ARRAY_ADD(hits->arena, &g->hits);
    if (!slot)
        return false;
    *slot = *hit;
    g->program = program;
    return true;
}

const arvo_hit *arvo_hits_of(const arvo_hits *hits, uint32_t group, uint32_t *count) {
    *count = 0;
    if (group == 0 || group > hits->count)
        return NULL;
    *count = hits->groups[group - 1].hits.count;
    return hits->groups[group - 1].hits.items;
}
