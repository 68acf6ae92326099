/* check.c: the passes over a document. */
#include "rule/check.h"

#include <math.h>
#include <stdlib.h>

#include "rule/kind.h"

static bool number_tokens(arvo_check *check) {
    const arvo_tagged_document *document = check->document;
    uint32_t *before = ARVO_NEW_ARRAY(check->arena, uint32_t, (size_t)document->segment_count + 1);
    uint32_t sentences = 0;
    for (uint32_t i = 0; before != NULL && i < document->segment_count; i++) {
        before[i + 1] = before[i] + document->segments[i].token_count;
        sentences += document->segments[i].sentence_count;
    }
    arvo_check_sentence *list = ARVO_NEW_ARRAY(check->arena, arvo_check_sentence, sentences);
    if (before == NULL || list == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < document->segment_count; i++) {
        const arvo_tagged_segment *segment = &document->segments[i];
        for (uint32_t s = 0; s < segment->sentence_count; s++) {
            uint32_t first = before[i] + segment->sentences[s].first;
            list[check->sentence_count++] =
                (arvo_check_sentence){i, first, first + segment->sentences[s].count};
        }
    }
    check->segment_tokens = before;
    check->token_count = before[document->segment_count];
    check->sentences = list;
    return true;
}

const arvo_measures *arvo_check_measures(arvo_check *check) {
    if (!check->measured) {
        arvo_measures_take(&check->measures, check->document);
        check->measured = true;
    }
    return &check->measures;
}

/* ---- Values and slots ------------------------------------------------------------------------------------
 */

static void count_values(arvo_check *check, const arvo_occurrences *found) {
    for (uint32_t i = 0; i < found->count; i++) {
        const arvo_occurrence *o = &found->items[i];
        bool of_entry = o->entry != NULL && o->entry->value != ARVO_NO_VALUE;
        uint8_t value =
            of_entry ? ARVO_NO_VALUE : o->pattern->value; /* entries are counted with their lists */
        if (value == ARVO_NO_VALUE) {
            continue;
        }
        arvo_place *first = &check->value_places[value];
        if (check->values[value]++ == 0 || o->place.first_token < first->first_token) {
            *first = o->place;
        }
    }
}

static bool has_values(const arvo_pattern_set *set) {
    for (uint32_t i = 0; i < set->patterns.count; i++) {
        if (set->patterns.items[i].value != ARVO_NO_VALUE) {
            return true;
        }
    }
    return false;
}

static arvo_err count_set_values(arvo_check *check, const arvo_rule *rule, const arvo_pattern_set *set) {
    arvo_occurrences found = {0};
    arvo_err err = has_values(set) ? arvo_check_matches(&found, check, rule, set) : ARVO_OK;
    if (err == ARVO_OK) {
        count_values(check, &found);
    }
    return err;
}

static arvo_err find_values(arvo_check *check) {
    arvo_err err = ARVO_OK;
    for (uint32_t i = 0; err == ARVO_OK && i < check->rules->lists.count; i++) {
        err = count_set_values(check, NULL, &check->rules->lists.items[i]->entries);
    }
    for (uint32_t i = 0; err == ARVO_OK && i < check->rules->rule_count; i++) {
        const arvo_rule *rule = check->rules->rules[i];
        err = rule->fills_if == NULL ? count_set_values(check, rule, &rule->match) : ARVO_OK;
    }
    return err;
}

arvo_err arvo_check_fill(arvo_check *check, arvo_slot slot, const arvo_place *place) {
    arvo_place *added = ARVO_ARRAY_ADD(check->arena, &check->slots[slot]);
    if (added == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    *added = *place;
    return ARVO_OK;
}

static arvo_err fill_from_steps(arvo_check *check) {
    arvo_err err = ARVO_OK;
    for (int slot = 0; slot < ARVO_SLOT_COUNT; slot++) {
        arvo_occurrences found = {0};
        err = arvo_check_matches(&found, check, NULL, &check->rules->steps.slots[slot]);
        for (uint32_t i = 0; err == ARVO_OK && i < found.count; i++) {
            err = arvo_check_fill(check, (arvo_slot)slot, &found.items[i].place);
        }
        if (err != ARVO_OK) {
            return err;
        }
    }
    return err;
}

/* In order of place, of two that begin together the longer first. */
static int compare_places(const arvo_place *a, const arvo_place *b) {
    if (a->first_token != b->first_token) {
        return a->first_token < b->first_token ? -1 : 1;
    }
    return a->end_token == b->end_token ? 0 : a->end_token > b->end_token ? -1 : 1;
}

static int compare_slot_places(const void *a, const void *b) {
    return compare_places(a, b);
}

static void settle_slots(arvo_check *check) {
    for (int slot = 0; slot < ARVO_SLOT_COUNT; slot++) {
        arvo_place *places = check->slots[slot].items;
        uint32_t count = check->slots[slot].count, kept = 0;
        if (count == 0) {
            continue;
        }
        qsort(places, count, sizeof *places, compare_slot_places);
        for (uint32_t i = 0; i < count; i++) {
            if (kept == 0 || places[i].first_token >= places[kept - 1].end_token) {
                places[kept++] = places[i];
            }
        }
        check->slots[slot].count = kept;
    }
}

/* ---- Claims ---------------------------------------------------------------------------------------------
 */

static int compare_claims(const void *a, const void *b) {
    const arvo_recorded_claim *left = a, *right = b;
    if (left->kind != right->kind) {
        return left->kind < right->kind ? -1 : 1;
    }
    int by_place = compare_places(&left->occurrence.place, &right->occurrence.place);
    return by_place != 0 ? by_place : arvo_str_compare(left->rule->code, right->rule->code);
}

static int compare_claims_by_place(const void *a, const void *b) {
    const arvo_recorded_claim *left = a, *right = b;
    int by_place = compare_places(&left->occurrence.place, &right->occurrence.place);
    return by_place != 0 ? by_place : (int)left->kind - (int)right->kind;
}

static uint32_t length(const arvo_recorded_claim *claim) {
    return claim->occurrence.place.end_token - claim->occurrence.place.first_token;
}

/* Of overlapping claims of one kind the longest stays; on a tie the earlier, then the lower code. */
static void settle_claims(arvo_check *check) {
    arvo_recorded_claim *claims = check->claims.items;
    uint32_t kept = 0;
    if (check->claims.count == 0) {
        return;
    }
    qsort(claims, check->claims.count, sizeof *claims, compare_claims);
    for (uint32_t i = 0; i < check->claims.count; i++) {
        arvo_recorded_claim *last = kept > 0 ? &claims[kept - 1] : NULL;
        bool overlap = last != NULL && last->kind == claims[i].kind &&
                       claims[i].occurrence.place.first_token < last->occurrence.place.end_token;
        if (!overlap) {
            claims[kept++] = claims[i];
        } else if (length(&claims[i]) > length(last)) {
            *last = claims[i];
        }
    }
    check->claims.count = kept;
    qsort(claims, kept, sizeof *claims, compare_claims_by_place);
}

/* ---- Conditions -----------------------------------------------------------------------------------------
 */

static double count_claims(const arvo_check *check, int kind, bool unsupported) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < check->claims.count; i++) {
        const arvo_recorded_claim *claim = &check->claims.items[i];
        count += (kind < 0 || (int)claim->kind == kind) && !(unsupported && claim->supported);
    }
    return count;
}

static double name_value(void *state, arvo_name_ref name) {
    arvo_check *check = state;
    switch (name.kind) {
    case ARVO_NAME_SLOT:
        return check->slots[name.index].count;
    case ARVO_NAME_CLAIM:
        return count_claims(check, (int)name.index, false);
    case ARVO_NAME_CLAIM_UNSUPPORTED:
        return count_claims(check, (int)name.index, true);
    case ARVO_NAME_CLAIMS:
        return check->claims.count;
    case ARVO_NAME_CLAIMS_UNSUPPORTED:
        return count_claims(check, -1, true);
    case ARVO_NAME_VALUE:
        return check->values[name.index];
    case ARVO_NAME_VALUES: {
        int types = 0;
        for (int i = 0; i < ARVO_VALUE_COUNT; i++) {
            types += check->values[i] > 0;
        }
        return types;
    }
    case ARVO_NAME_MEASURE:
        return arvo_check_measures(check)->by[name.index];
    case ARVO_NAME_CUE:
        return arvo_check_count(check, check->rules->steps.cues.items[name.index].patterns);
    case ARVO_NAME_LIST:
        return arvo_check_count(check, &check->rules->lists.items[name.index]->entries);
    case ARVO_NAME_LIMIT: {
        const arvo_rule *rule = check->rules->rules[name.index];
        bool off = arvo_check_level(check, rule) == ARVO_LEVEL_OFF;
        return off ? (double)INFINITY : arvo_check_max(check, rule);
    }
    default: /* ARVO_NAME_FINDING */
        return arvo_check_level(check, check->rules->rules[name.index]) != ARVO_LEVEL_OFF
                   ? check->finding_counts[name.index]
                   : 0;
    }
}

double arvo_check_value(arvo_check *check, const arvo_expression *expression) {
    return arvo_expression_value(expression, name_value, check);
}

/* ---- What is in force -----------------------------------------------------------------------------------
 */

arvo_level arvo_check_level(const arvo_check *check, const arvo_rule *rule) {
    return check->settings != NULL ? check->settings->levels[arvo_check_rule_index(check, rule)]
                                   : rule->level;
}

double arvo_check_max(const arvo_check *check, const arvo_rule *rule) {
    double set = check->settings != NULL ? check->settings->max[arvo_check_rule_index(check, rule)] : NAN;
    double own = rule->max.set[check->language] ? rule->max.by[check->language] : (double)INFINITY;
    return isnan(set) ? own : set;
}

double arvo_check_min(const arvo_check *check, const arvo_rule *rule) {
    return rule->min.set[check->language] ? rule->min.by[check->language] : -(double)INFINITY;
}

/* ---- Passes ---------------------------------------------------------------------------------------------
 */

static bool applies(const arvo_check *check, uint32_t rule) {
    return check->rules->languages[check->language].applies[rule];
}

/* Records the matches of the rules whose `fills_if` holds. Each of these conditions is asked before any of
 * the matches is recorded, so that the order of the rules does not matter. */
static arvo_err record_conditional(arvo_check *check) {
    uint32_t count = check->rules->rule_count;
    bool *holds = ARVO_NEW_ARRAY(check->arena, bool, count);
    arvo_err err = holds != NULL ? ARVO_OK : ARVO_ERR_NO_MEMORY;
    for (uint32_t i = 0; err == ARVO_OK && i < count; i++) {
        const arvo_expression *condition = check->rules->rules[i]->fills_if;
        holds[i] = condition != NULL && arvo_check_value(check, condition) != 0;
        err = check->err;
    }
    for (uint32_t i = 0; err == ARVO_OK && i < count; i++) {
        const arvo_rule *rule = check->rules->rules[i];
        if (holds[i]) {
            err = count_set_values(check, rule, &rule->match);
            err = err == ARVO_OK && applies(check, i) ? rule->kind->record(check, rule) : err;
        }
    }
    return err;
}

static arvo_err record(arvo_check *check) {
    arvo_err err = find_values(check);
    err = err == ARVO_OK ? fill_from_steps(check) : err;
    for (uint32_t i = 0; err == ARVO_OK && i < check->rules->rule_count; i++) {
        const arvo_rule *rule = check->rules->rules[i];
        if (applies(check, i) && rule->kind->record != NULL && rule->fills_if == NULL) {
            err = rule->kind->record(check, rule);
        }
    }
    if (err != ARVO_OK) {
        return err;
    }
    settle_slots(check);
    settle_claims(check);
    err = record_conditional(check);
    settle_slots(check);
    return err;
}

static arvo_err report(arvo_check *check) {
    arvo_err err = ARVO_OK;
    for (uint32_t i = 0; err == ARVO_OK && i < check->rules->rule_count; i++) {
        const arvo_rule *rule = check->rules->rules[i];
        bool elsewhere = rule->proposition_only && check->role == ARVO_ROLE_COPY;
        if (!applies(check, i) || rule->silent || elsewhere) {
            continue;
        }
        if (rule->condition == NULL || arvo_check_value(check, rule->condition) != 0) {
            err = rule->kind->run(check, rule);
        }
        err = err == ARVO_OK ? check->err : err;
    }
    return err;
}

arvo_err arvo_check_run(arvo_check **out, arvo_arena *arena, const arvo_ruleset *rules,
                        arvo_match_state *state, const arvo_tagged_document *document,
                        const arvo_check_options *options, arvo_error *error) {
    *out = NULL;
    arvo_check *check = ARVO_NEW(arena, arvo_check);
    if (check == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    check->arena = arena;
    check->rules = rules;
    check->regexes = arvo_match_state_regexes(state);
    check->language = document->language;
    check->role = options->role;
    check->settings = options->settings;
    check->document = document;
    check->finding_counts = ARVO_NEW_ARRAY(arena, uint32_t, rules->rule_count);
    if (check->finding_counts == NULL || !number_tokens(check)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_hits *hits;
    arvo_err err = arvo_match(&hits, arena, state, document, error);
    if (err != ARVO_OK) {
        return err;
    }
    check->hits = hits;
    err = record(check);
    err = err == ARVO_OK ? report(check) : err;
    if (err != ARVO_OK) {
        return arvo_fail_plain(error, err);
    }
    *out = check;
    return ARVO_OK;
}
