/* balance.c: fires when one sort of thing outweighs another. */
#include "rule/kinds/kinds.h"

static const char *const keys[] = {"for", "against", "min", "ratio", NULL};

typedef struct settings {
    arvo_pattern_set against;
    double min;
    double ratio;
} settings;

static bool whole_text(const arvo_rule *rule) {
    (void)rule;
    return false;
}

/* The `for` patterns are the rule's match patterns. */
static void read(arvo_reader *reader, arvo_rule *rule) {
    settings *own = arvo_kind_settings(reader, rule, sizeof *own);
    if (own == NULL) {
        return;
    }
    arvo_reader_need(reader, rule->node, "for");
    arvo_reader_patterns(reader, &rule->match, rule->node, "for", rule->policy, ARVO_NO_VALUE);
    arvo_reader_need(reader, rule->node, "against");
    arvo_reader_patterns(reader, &own->against, rule->node, "against", rule->policy, ARVO_NO_VALUE);
    own->against.except = &rule->except;
    own->min = 1;
    own->ratio = 1;
    arvo_reader_number(reader, &own->min, rule->node, "min");
    arvo_reader_number(reader, &own->ratio, rule->node, "ratio");
}

static void sets(const arvo_rule *rule, void (*visit)(void *state, arvo_pattern_set *set), void *state) {
    settings *own = rule->own;
    visit(state, &own->against);
}

static arvo_err run(arvo_check *check, const arvo_rule *rule) {
    const settings *own = rule->own;
    arvo_occurrences found, against;
    arvo_err err = arvo_check_matches(&found, check, rule, &rule->match);
    err = err == ARVO_OK ? arvo_check_matches(&against, check, rule, &own->against) : err;
    if (err != ARVO_OK || found.count == 0 || found.count < own->min ||
        found.count <= own->ratio * against.count) {
        return err;
    }
    arvo_message_values values = {.count = found.count, .min = own->min, .value = against.count};
    return arvo_check_report(check, rule, &found.items[0], &values);
}

const arvo_kind arvo_kind_balance = {
    .name = "balance", .keys = keys, .whole_text = whole_text, .read = read, .sets = sets, .run = run};
