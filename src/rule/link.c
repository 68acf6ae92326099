/* link.c: names in conditions and @names in patterns. */
#include "rule/link.h"

#include <string.h>

#include "rule/kind.h"
#include "rule/lexicon.h"
#include "rule/settings.h"

/* ---- Names in conditions ---------------------------------------------------------------------------------
 */

typedef struct scope {
    arvo_ruleset *rules;
    arvo_arena *arena;
    bool findings;          /* steps.yaml may ask for findings */
    const arvo_rule *fills; /* `fills_if` of this rule: what its matches would change is not there yet */
} scope;

typedef ARVO_ARRAY(arvo_str) names;

static bool add_name(scope *s, names *all, const char *prefix, arvo_str name, const char *suffix) {
    arvo_buf whole = arvo_buf_in(s->arena);
    arvo_buf_append_cstr(&whole, prefix);
    arvo_buf_append(&whole, name);
    arvo_buf_append_cstr(&whole, suffix);
    arvo_str *slot = whole.failed ? NULL : ARVO_ARRAY_ADD(s->arena, all);
    if (slot == NULL) {
        return false;
    }
    *slot = arvo_buf_str(&whole);
    return true;
}

static bool fixed_names(scope *s, names *all) {
    bool ok = add_name(s, all, "claims", ARVO_STR(""), "") &&
              add_name(s, all, "claims.unsupported", ARVO_STR(""), "") &&
              add_name(s, all, "values", ARVO_STR(""), "");
    for (int i = 0; ok && i < ARVO_SLOT_COUNT; i++) {
        ok = add_name(s, all, "slot.", arvo_str_of(arvo_slot_name((arvo_slot)i)), "");
    }
    for (int i = 0; ok && i < ARVO_CLAIM_KIND_COUNT; i++) {
        arvo_str name = arvo_str_of(arvo_claim_kind_name((arvo_claim_kind)i));
        ok = add_name(s, all, "claim.", name, "") && add_name(s, all, "claim.", name, ".unsupported");
    }
    for (int i = 0; ok && i < ARVO_VALUE_COUNT; i++) {
        ok = add_name(s, all, "value.", arvo_str_of(arvo_value_type_name((arvo_value_type)i)), "");
    }
    for (int i = 0; ok && i < ARVO_MEASURE_COUNT; i++) {
        ok = add_name(s, all, "measure.", arvo_str_of(arvo_measure_name((arvo_measure)i)), "");
    }
    return ok;
}

/* Takes the name out: one that is known elsewhere is no help here. Returns how many are left. */
static uint32_t without_name(arvo_str *all, uint32_t count, arvo_str name) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (!arvo_str_equal(all[i], name)) {
            all[kept++] = all[i];
        }
    }
    return kept;
}

static arvo_err unknown_name(scope *s, arvo_str name, arvo_error *error) {
    names all = {0};
    bool ok = fixed_names(s, &all);
    for (uint32_t i = 0; ok && i < s->rules->steps.cues.count; i++) {
        ok = add_name(s, &all, "cue.", s->rules->steps.cues.items[i].name, "");
    }
    for (uint32_t i = 0; ok && i < s->rules->lists.count; i++) {
        ok = add_name(s, &all, "list.", s->rules->lists.items[i]->name, "");
    }
    for (uint32_t i = 0; ok && i < s->rules->rule_count; i++) {
        ok = !arvo_rule_has_limit(s->rules->rules[i]) ||
             add_name(s, &all, "limit.", s->rules->rules[i]->name, "");
    }
    for (uint32_t i = 0; ok && s->findings && i < s->rules->rule_count; i++) {
        ok = add_name(s, &all, "finding.", s->rules->rules[i]->name, "") &&
             add_name(s, &all, "finding.", s->rules->rules[i]->code, "");
    }
    if (!ok) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    all.count = without_name(all.items, all.count, name);
    arvo_str near = arvo_nearest(name, all.items, all.count);
    return arvo_fail(error, near.ptr != NULL ? ARVO_ERR_UNKNOWN_NAME_NEAR : ARVO_ERR_UNKNOWN_NAME, name, near,
                     ARVO_NO_STR);
}

static bool strip(arvo_str *rest, arvo_str name, const char *prefix) {
    arvo_str p = arvo_str_of(prefix);
    if (!arvo_str_starts_with(name, p)) {
        return false;
    }
    *rest = arvo_str_slice(name, p.len, name.len);
    return true;
}

static bool found(arvo_name_ref *out, arvo_name_kind kind, uint32_t index) {
    *out = (arvo_name_ref){kind, index};
    return true;
}

static bool resolve_claim(arvo_name_ref *out, arvo_str rest) {
    for (uint32_t i = 0; i < ARVO_CLAIM_KIND_COUNT; i++) {
        arvo_str name = arvo_str_of(arvo_claim_kind_name((arvo_claim_kind)i));
        if (arvo_str_equal(rest, name)) {
            return found(out, ARVO_NAME_CLAIM, i);
        }
        arvo_str tail;
        if (arvo_str_starts_with(rest, name) &&
            strip(&tail, arvo_str_slice(rest, name.len, rest.len), ".unsupported") && tail.len == 0) {
            return found(out, ARVO_NAME_CLAIM_UNSUPPORTED, i);
        }
    }
    return false;
}

/* The index of `rest` among count names that `name_at` gives. */
static bool resolve_listed(arvo_name_ref *out, arvo_name_kind kind, arvo_str rest, uint32_t count,
                           arvo_str (*name_at)(const arvo_ruleset *rules, uint32_t index),
                           const arvo_ruleset *rules) {
    for (uint32_t i = 0; i < count; i++) {
        if (arvo_str_equal(rest, name_at(rules, i))) {
            return found(out, kind, i);
        }
    }
    return false;
}

static arvo_str slot_at(const arvo_ruleset *rules, uint32_t i) {
    (void)rules;
    return arvo_str_of(arvo_slot_name((arvo_slot)i));
}

static arvo_str value_at(const arvo_ruleset *rules, uint32_t i) {
    (void)rules;
    return arvo_str_of(arvo_value_type_name((arvo_value_type)i));
}

static arvo_str measure_at(const arvo_ruleset *rules, uint32_t i) {
    (void)rules;
    return arvo_str_of(arvo_measure_name((arvo_measure)i));
}

static arvo_str cue_at(const arvo_ruleset *rules, uint32_t i) {
    return rules->steps.cues.items[i].name;
}

static arvo_str list_at(const arvo_ruleset *rules, uint32_t i) {
    return rules->lists.items[i]->name;
}

static arvo_str rule_name_at(const arvo_ruleset *rules, uint32_t i) {
    return rules->rules[i]->name;
}

/* The name of a rule that has an upper limit; ARVO_NO_STR of another. */
static arvo_str limit_at(const arvo_ruleset *rules, uint32_t i) {
    return arvo_rule_has_limit(rules->rules[i]) ? rules->rules[i]->name : ARVO_NO_STR;
}

static arvo_str rule_code_at(const arvo_ruleset *rules, uint32_t i) {
    return rules->rules[i]->code;
}

static bool resolve_dotted(arvo_name_ref *out, const scope *s, arvo_str name) {
    const arvo_ruleset *rules = s->rules;
    arvo_str rest;
    if (strip(&rest, name, "slot.")) {
        return resolve_listed(out, ARVO_NAME_SLOT, rest, ARVO_SLOT_COUNT, slot_at, rules);
    }
    if (strip(&rest, name, "claim.")) {
        return resolve_claim(out, rest);
    }
    if (strip(&rest, name, "value.")) {
        return resolve_listed(out, ARVO_NAME_VALUE, rest, ARVO_VALUE_COUNT, value_at, rules);
    }
    if (strip(&rest, name, "measure.")) {
        return resolve_listed(out, ARVO_NAME_MEASURE, rest, ARVO_MEASURE_COUNT, measure_at, rules);
    }
    if (strip(&rest, name, "cue.")) {
        return resolve_listed(out, ARVO_NAME_CUE, rest, rules->steps.cues.count, cue_at, rules);
    }
    if (strip(&rest, name, "list.")) {
        return resolve_listed(out, ARVO_NAME_LIST, rest, rules->lists.count, list_at, rules);
    }
    if (strip(&rest, name, "limit.")) {
        return resolve_listed(out, ARVO_NAME_LIMIT, rest, rules->rule_count, limit_at, rules);
    }
    return s->findings && strip(&rest, name, "finding.") &&
           (resolve_listed(out, ARVO_NAME_FINDING, rest, rules->rule_count, rule_name_at, rules) ||
            resolve_listed(out, ARVO_NAME_FINDING, rest, rules->rule_count, rule_code_at, rules));
}

/* What the matches of a rule with `fills_if` would change cannot decide whether they count. */
static bool depends_on_itself(const scope *s, arvo_name_ref name) {
    return s->fills != NULL &&
           (name.kind == ARVO_NAME_VALUE || name.kind == ARVO_NAME_VALUES ||
            (name.kind == ARVO_NAME_SLOT && name.index == (uint32_t)s->fills->fills_slot));
}

static arvo_err resolve(arvo_name_ref *out, void *state, arvo_str name, arvo_error *error) {
    scope *s = state;
    bool known = arvo_str_equal(name, ARVO_STR("claims")) ? found(out, ARVO_NAME_CLAIMS, 0)
                 : arvo_str_equal(name, ARVO_STR("claims.unsupported"))
                     ? found(out, ARVO_NAME_CLAIMS_UNSUPPORTED, 0)
                 : arvo_str_equal(name, ARVO_STR("values")) ? found(out, ARVO_NAME_VALUES, 0)
                                                            : resolve_dotted(out, s, name);
    return known && !depends_on_itself(s, *out) ? ARVO_OK : unknown_name(s, name, error);
}

static void parse(arvo_reader *reader, scope *s, arvo_expression **out, const arvo_source *source,
                  const arvo_node *node) {
    arvo_error error = {0};
    if (node == NULL) {
        return;
    }
    if (arvo_expression_parse(out, reader->arena, node->scalar, resolve, s, &error) != ARVO_OK) {
        arvo_reader_problem_inside(reader, source, node, &error);
    }
}

static void parse_conditions(arvo_reader *reader, arvo_ruleset *rules) {
    scope s = {rules, reader->arena, false, NULL};
    for (uint32_t i = 0; i < rules->rule_count; i++) {
        arvo_rule *rule = rules->rules[i];
        s.fills = NULL;
        parse(reader, &s, &rule->condition, rule->source, rule->condition_node);
        s.fills = rule;
        parse(reader, &s, &rule->fills_if, rule->source, rule->fills_node);
    }
    s.fills = NULL;
    s.findings = true;
    for (int i = 0; i < ARVO_PROFILE_FLAG_COUNT; i++) {
        parse(reader, &s, &rules->steps.profile[i], rules->steps.source, rules->steps.profile_node[i]);
    }
    for (int step = 0; step < ARVO_STEP_COUNT; step++) {
        arvo_step_rules *own = &rules->steps.steps[step];
        for (uint32_t i = 0; i < own->items.count; i++) {
            parse(reader, &s, &own->items.items[i].condition, own->items.items[i].source,
                  own->items.items[i].condition_node);
        }
    }
}

/* ---- Lists in patterns -----------------------------------------------------------------------------------
 */

void arvo_ruleset_sets(arvo_ruleset *rules, void (*visit)(void *state, arvo_pattern_set *set), void *state) {
    for (uint32_t i = 0; i < rules->rule_count; i++) {
        arvo_rule *rule = rules->rules[i];
        visit(state, &rule->match);
        visit(state, &rule->except);
        visit(state, &rule->unless);
        visit(state, &rule->in_copy_with);
        if (rule->kind->sets != NULL) {
            rule->kind->sets(rule, visit, state);
        }
    }
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        visit(state, &rules->steps.slots[i]);
    }
    for (uint32_t i = 0; i < rules->steps.cues.count; i++) {
        visit(state, rules->steps.cues.items[i].patterns);
    }
}

typedef struct list_check {
    arvo_reader *reader;
    arvo_ruleset *rules;
    const arvo_pattern *pattern;
} list_check;

static void check_list(void *state, arvo_str name, uint32_t column) {
    list_check *check = state;
    const arvo_list *list = arvo_ruleset_list(check->rules, name);
    arvo_language language = check->pattern->language;
    if (list != NULL && (language == ARVO_LANGUAGE_UNKNOWN || list->has[language])) {
        return;
    }
    names all = {0};
    for (uint32_t i = 0; i < check->rules->lists.count; i++) {
        const arvo_list *other = check->rules->lists.items[i];
        if (language != ARVO_LANGUAGE_UNKNOWN && !other->has[language]) {
            continue;
        }
        arvo_str *slot = ARVO_ARRAY_ADD(check->reader->arena, &all);
        if (slot == NULL) {
            check->reader->no_memory = true;
            return;
        }
        *slot = other->name;
    }
    arvo_str near = arvo_nearest(name, all.items, all.count);
    arvo_error error = {0};
    arvo_fail(&error, near.ptr != NULL ? ARVO_ERR_UNKNOWN_LIST_NEAR : ARVO_ERR_UNKNOWN_LIST, name, near,
              ARVO_NO_STR);
    error.column = column;
    arvo_reader_problem_inside(check->reader, check->pattern->source, check->pattern->node, &error);
}

static void check_set(void *state, arvo_pattern_set *set) {
    list_check *check = state;
    for (uint32_t i = 0; i < set->patterns.count; i++) {
        check->pattern = &set->patterns.items[i];
        arvo_pattern_lists(check->pattern->node->scalar, check_list, check);
    }
}

void arvo_ruleset_link(arvo_reader *reader, arvo_ruleset *rules) {
    parse_conditions(reader, rules);
    list_check check = {reader, rules, NULL};
    for (uint32_t i = 0; i < rules->lists.count; i++) {
        check_set(&check, &rules->lists.items[i]->entries);
    }
    arvo_ruleset_sets(rules, check_set, &check);
}
