/* check_match.c: matches of pattern sets, their exceptions, and what stands near a place. */
#include "base/limits.h"
#include "rule/check.h"
#include "rule/clause.h"

static uint32_t hit_first(const arvo_check *check, const arvo_hit *hit) {
    return check->segment_tokens[hit->segment] + hit->first;
}

static uint32_t hit_end(const arvo_check *check, const arvo_hit *hit) {
    return check->segment_tokens[hit->segment] + hit->end;
}

static const arvo_hit *hits_of_set(const arvo_check *check, const arvo_pattern_set *set, uint32_t *count) {
    uint32_t group = set->group[check->language];
    *count = 0;
    return group != 0 ? arvo_hits_of(check->hits, group, count) : NULL;
}

/* The first of the hits (in order of place, none overlapping another) that ends after the token. */
static uint32_t first_ending_after(const arvo_check *check, const arvo_hit *hits, uint32_t count,
                                   uint32_t token) {
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (hit_end(check, &hits[middle]) > token) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

static bool overlaps(const arvo_check *check, const arvo_pattern_set *set, uint32_t first, uint32_t end) {
    uint32_t count;
    const arvo_hit *hits = hits_of_set(check, set, &count);
    uint32_t at = first_ending_after(check, hits, count, first);
    return at < count && hit_first(check, &hits[at]) < end;
}

static const arvo_pattern *payload(const arvo_check *check, uint32_t index) {
    return index != ARVO_NO_PAYLOAD ? check->rules->languages[check->language].payloads.items[index] : NULL;
}

bool arvo_check_excepted(const arvo_check *check, const arvo_rule *rule, const arvo_place *place) {
    return overlaps(check, &rule->except, place->first_token, place->end_token);
}

static arvo_place hit_place(const arvo_check *check, const arvo_hit *hit) {
    return arvo_check_place(check, hit->segment, hit_first(check, hit), hit_end(check, hit));
}

/* Plain prose compares and ranks things without promising anything; a heading, and a sentence where the
 * seller or the reader stands, may promise. */
static bool promises(arvo_check *check, const arvo_rule *rule, const arvo_place *place) {
    bool everything_counts = check->role != ARVO_ROLE_COPY || rule->in_copy_with.patterns.count == 0;
    return everything_counts ||
           check->document->segments[place->segment].segment->kind == ARVO_SEGMENT_HEADING ||
           arvo_check_stands(NULL, check, &rule->in_copy_with, ARVO_SCOPE_SENTENCE, place);
}

arvo_err arvo_check_matches(arvo_occurrences *out, arvo_check *check, const arvo_rule *rule,
                            const arvo_pattern_set *set) {
    uint32_t count, kept = 0;
    const arvo_hit *hits = hits_of_set(check, set, &count);
    arvo_occurrence *items = ARVO_NEW_ARRAY(check->arena, arvo_occurrence, count);
    if (items == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    for (uint32_t i = 0; i < count; i++) {
        arvo_place place = hit_place(check, &hits[i]);
        if (rule == NULL || promises(check, rule, &place)) {
            items[kept++] =
                (arvo_occurrence){place, payload(check, hits[i].payload), payload(check, hits[i].entry)};
        }
    }
    *out = (arvo_occurrences){items, kept};
    return ARVO_OK;
}

uint32_t arvo_check_count(const arvo_check *check, const arvo_pattern_set *set) {
    uint32_t count;
    hits_of_set(check, set, &count);
    return count;
}

bool arvo_check_first(arvo_place *where, const arvo_check *check, const arvo_pattern_set *set) {
    uint32_t count;
    const arvo_hit *hits = hits_of_set(check, set, &count);
    if (count > 0) {
        *where = hit_place(check, &hits[0]);
    }
    return count > 0;
}

/* ---- Scopes ---------------------------------------------------------------------------------------------
 */

static bool make_clauses(arvo_check *check) {
    uint32_t *clause_of = ARVO_NEW_ARRAY(check->arena, uint32_t, check->token_count);
    if (clause_of == NULL) {
        return false;
    }
    uint32_t next = 0;
    for (uint32_t i = 0; i < check->sentence_count; i++) {
        const arvo_check_sentence *s = &check->sentences[i];
        arvo_clauses(clause_of + s->first, &next, arvo_check_token(check, s->segment, s->first),
                     s->end - s->first);
    }
    check->clause_of = clause_of;
    return true;
}

/* Widens tokens [*first, *end) to the ends of the clauses that they begin and end in. Clause numbers rise, so
 * that a binary search finds the ends. */
static void widen_to_clause(const arvo_check *check, uint32_t *first, uint32_t *end) {
    uint32_t first_clause = check->clause_of[*first];
    uint32_t last_clause = check->clause_of[*end > *first ? *end - 1 : *first];
    uint32_t low = 0, high = *first;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (check->clause_of[middle] >= first_clause) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    *first = low;
    high = check->token_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (check->clause_of[middle] > last_clause) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    *end = low;
}

/* The tokens of the scope around a place; false when the place is in no sentence. */
static bool scope_tokens(arvo_check *check, arvo_scope scope, const arvo_place *around, uint32_t *first,
                         uint32_t *end) {
    *first = 0;
    *end = check->token_count;
    if (scope == ARVO_SCOPE_TEXT) {
        return true;
    }
    uint32_t sentence = arvo_check_sentence_at(check, around->first_token);
    if (sentence == check->sentence_count) {
        return false;
    }
    if (scope == ARVO_SCOPE_CLAUSE) {
        if (check->clause_of == NULL && !make_clauses(check)) {
            check->err = ARVO_ERR_NO_MEMORY;
            return false;
        }
        *first = around->first_token;
        *end = around->end_token;
        widen_to_clause(check, first, end);
        return true;
    }
    *first = check->sentences[sentence].first;
    uint32_t last =
        scope == ARVO_SCOPE_NEXT && sentence + 1 < check->sentence_count ? sentence + 1 : sentence;
    *end = check->sentences[last].end;
    return true;
}

bool arvo_check_stands(arvo_place *where, arvo_check *check, const arvo_pattern_set *set, arvo_scope scope,
                       const arvo_place *around) {
    uint32_t count, first, end;
    const arvo_hit *hits = hits_of_set(check, set, &count);
    if (count == 0 || !scope_tokens(check, scope, around, &first, &end)) {
        return false;
    }
    uint32_t at = first_ending_after(check, hits, count, first);
    if (at == count || hit_first(check, &hits[at]) >= end) {
        return false;
    }
    if (where != NULL) {
        *where = hit_place(check, &hits[at]);
    }
    return true;
}

bool arvo_check_excused(arvo_check *check, const arvo_rule *rule, const arvo_place *place) {
    return arvo_check_stands(NULL, check, &rule->unless, rule->unless_within, place);
}

/* ---- Findings -------------------------------------------------------------------------------------------
 */

uint32_t arvo_check_rule_index(const arvo_check *check, const arvo_rule *rule) {
    uint32_t low = 0, high = check->rules->rule_count;
    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (arvo_str_compare(check->rules->rules[middle]->code, rule->code) <= 0) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

static arvo_err add_finding(arvo_check *check, const arvo_rule *rule, const arvo_place *place,
                            bool whole_text, const arvo_message_values *values) {
    uint32_t *counted = &check->finding_counts[arvo_check_rule_index(check, rule)];
    if (*counted >= (rule->once ? 1 : (uint32_t)ARVO_MAX_DIAGNOSTICS)) {
        return ARVO_OK;
    }
    arvo_finding *finding = ARVO_ARRAY_ADD(check->arena, &check->findings);
    if (finding == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    *counted += 1;
    *finding = (arvo_finding){rule, *place, whole_text, *values, NULL};
    return ARVO_OK;
}

arvo_err arvo_check_report(arvo_check *check, const arvo_rule *rule, const arvo_occurrence *occurrence,
                           const arvo_message_values *values) {
    arvo_message_values filled = *values;
    const arvo_pattern *entry = occurrence->entry;
    const arvo_pattern *pattern = occurrence->pattern;
    filled.say = entry != NULL && entry->say.ptr != NULL ? entry->say : pattern->say;
    filled.ask = entry != NULL && entry->ask.ptr != NULL ? entry->ask : pattern->ask;
    return arvo_check_report_place(check, rule, &occurrence->place, &filled);
}

arvo_err arvo_check_report_place(arvo_check *check, const arvo_rule *rule, const arvo_place *place,
                                 const arvo_message_values *values) {
    if (arvo_check_excused(check, rule, place)) {
        return check->err;
    }
    arvo_message_values filled = *values;
    filled.match = arvo_check_text(check, place);
    filled.lemma = arvo_check_lemmas(check, place);
    if (filled.lemma.ptr == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    return add_finding(check, rule, place, false, &filled);
}

arvo_err arvo_check_report_text(arvo_check *check, const arvo_rule *rule, const arvo_message_values *values) {
    if (check->sentence_count == 0 || arvo_check_count(check, &rule->unless) > 0) { /* wherever it stands */
        return ARVO_OK;
    }
    arvo_place first = arvo_check_sentence_place(check, arvo_check_opening(check));
    return add_finding(check, rule, &first, true, values);
}
