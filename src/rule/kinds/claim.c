/* claim.c: records each match as a claim and fires at those that nothing supports. */
#include "rule/kinds/kinds.h"

static const char *const keys[] = {"claim", "match", "support", "report", NULL};
static const char *const scope_names[] = {"clause", "sentence", "next", "text", NULL};

typedef struct settings {
    arvo_claim_kind kind;
    arvo_pattern_set support[ARVO_SCOPE_COUNT];
} settings;

static bool whole_text(const arvo_rule *rule) {
    (void)rule;
    return false;
}

static void read_support(arvo_reader *reader, arvo_rule *rule, settings *own) {
    const arvo_node *support = arvo_node_get(rule->node, "support");
    if (support == NULL) {
        return;
    }
    if (support->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, support, ARVO_ERR_WRONG_TYPE, ARVO_STR("support"),
                            ARVO_STR("{clause: …, sentence: …}"), ARVO_NO_STR);
        return;
    }
    arvo_reader_check_keys(reader, support, scope_names, NULL);
    for (int i = 0; i < ARVO_SCOPE_COUNT; i++) {
        arvo_reader_patterns(reader, &own->support[i], support, scope_names[i], rule->policy, ARVO_NO_VALUE);
    }
}

static void read(arvo_reader *reader, arvo_rule *rule) {
    settings *own = arvo_kind_settings(reader, rule, sizeof *own);
    if (own == NULL) {
        return;
    }
    const char *names[ARVO_CLAIM_KIND_COUNT];
    for (int i = 0; i < ARVO_CLAIM_KIND_COUNT; i++) {
        names[i] = arvo_claim_kind_name((arvo_claim_kind)i);
    }
    uint32_t index;
    arvo_reader_need(reader, rule->node, "claim");
    if (arvo_reader_choice(reader, &index, rule->node, "claim", names, ARVO_CLAIM_KIND_COUNT)) {
        own->kind = (arvo_claim_kind)index;
    }
    arvo_kind_read_match(reader, rule);
    read_support(reader, rule, own);
    bool reports = true;
    arvo_reader_bool(reader, &reports, rule->node, "report");
    rule->silent = !reports;
}

static void sets(const arvo_rule *rule, void (*visit)(void *state, arvo_pattern_set *set), void *state) {
    settings *own = rule->own;
    for (int i = 0; i < ARVO_SCOPE_COUNT; i++) {
        visit(state, &own->support[i]);
    }
}

static arvo_err record(arvo_check *check, const arvo_rule *rule) {
    const settings *own = rule->own;
    arvo_occurrences found;
    arvo_err err = arvo_check_matches(&found, check, rule, &rule->match);
    for (uint32_t i = 0; err == ARVO_OK && i < found.count; i++) {
        arvo_recorded_claim *claim = ARVO_ARRAY_ADD(check->arena, &check->claims);
        if (claim == NULL) {
            return ARVO_ERR_NO_MEMORY;
        }
        *claim = (arvo_recorded_claim){.rule = rule, .kind = own->kind, .occurrence = found.items[i]};
        for (int scope = 0; scope < ARVO_SCOPE_COUNT && !claim->supported; scope++) {
            claim->supported = arvo_check_stands(&claim->support, check, &own->support[scope],
                                                 (arvo_scope)scope, &found.items[i].place);
        }
        err = check->err;
    }
    return err;
}

static arvo_err run(arvo_check *check, const arvo_rule *rule) {
    arvo_message_values values = {0};
    for (uint32_t i = 0; i < check->claims.count; i++) {
        values.count += check->claims.items[i].rule == rule && !check->claims.items[i].supported;
    }
    arvo_err err = ARVO_OK;
    for (uint32_t i = 0; err == ARVO_OK && i < check->claims.count; i++) {
        const arvo_recorded_claim *claim = &check->claims.items[i];
        if (claim->rule == rule && !claim->supported) {
            err = arvo_check_report(check, rule, &claim->occurrence, &values);
        }
    }
    return err;
}

const arvo_kind arvo_kind_claim = {.name = "claim",
                                   .keys = keys,
                                   .whole_text = whole_text,
                                   .read = read,
                                   .sets = sets,
                                   .record = record,
                                   .run = run};
