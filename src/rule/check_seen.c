/* check_seen.c: the words that make a condition hold. */
#include "rule/check.h"

typedef struct search {
    const arvo_check *check;
    arvo_place *where;
} search;

static bool take(search *s, const arvo_place *place) {
    *s->where = *place;
    return true;
}

static bool see_claim(search *s, int kind, bool unsupported) {
    for (uint32_t i = 0; i < s->check->claims.count; i++) {
        const arvo_recorded_claim *claim = &s->check->claims.items[i];
        if ((kind < 0 || (int)claim->kind == kind) && !(unsupported && claim->supported)) {
            return take(s, &claim->occurrence.place);
        }
    }
    return false;
}

static bool see_value(search *s, int type) {
    const arvo_check *check = s->check;
    const arvo_place *first = NULL;
    for (int i = 0; i < ARVO_VALUE_COUNT; i++) {
        bool asked = (type < 0 || type == i) && check->values[i] > 0;
        if (asked && (first == NULL || check->value_places[i].first_token < first->first_token)) {
            first = &check->value_places[i];
        }
    }
    return first != NULL && take(s, first);
}

static bool see_finding(search *s, const arvo_rule *rule) {
    for (uint32_t i = 0; arvo_check_level(s->check, rule) != ARVO_LEVEL_OFF && i < s->check->findings.count;
         i++) {
        const arvo_finding *finding = &s->check->findings.items[i];
        if (finding->rule == rule && !finding->whole_text) {
            return take(s, &finding->place);
        }
    }
    return false;
}

static bool see_name(void *state, arvo_name_ref name) {
    search *s = state;
    const arvo_ruleset *rules = s->check->rules;
    switch (name.kind) {
    case ARVO_NAME_SLOT:
        return s->check->slots[name.index].count > 0 && take(s, &s->check->slots[name.index].items[0]);
    case ARVO_NAME_CLAIM:
    case ARVO_NAME_CLAIM_UNSUPPORTED:
        return see_claim(s, (int)name.index, name.kind == ARVO_NAME_CLAIM_UNSUPPORTED);
    case ARVO_NAME_CLAIMS:
    case ARVO_NAME_CLAIMS_UNSUPPORTED:
        return see_claim(s, -1, name.kind == ARVO_NAME_CLAIMS_UNSUPPORTED);
    case ARVO_NAME_VALUE:
        return see_value(s, (int)name.index);
    case ARVO_NAME_VALUES:
        return see_value(s, -1);
    case ARVO_NAME_CUE:
        return arvo_check_first(s->where, s->check, rules->steps.cues.items[name.index].patterns);
    case ARVO_NAME_LIST:
        return arvo_check_first(s->where, s->check, &rules->lists.items[name.index]->entries);
    case ARVO_NAME_FINDING:
        return see_finding(s, rules->rules[name.index]);
    default: /* ARVO_NAME_MEASURE, ARVO_NAME_LIMIT: of the whole text */
        return false;
    }
}

bool arvo_check_seen(arvo_place *where, const arvo_check *check, const arvo_expression *expression) {
    search s = {check, where};
    return arvo_expression_any_name(expression, see_name, &s);
}
