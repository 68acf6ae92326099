/* slot.c: records what fills a part of the proposition, and fires when nothing does. */
#include "rule/kinds/kinds.h"

static const char *const keys[] = {"slot", "match", "fills_if", NULL};

typedef struct settings {
    arvo_slot slot;
} settings;

static bool whole_text(const arvo_rule *rule) {
    (void)rule;
    return true;
}

static void read(arvo_reader *reader, arvo_rule *rule) {
    settings *own = arvo_kind_settings(reader, rule, sizeof *own);
    if (own == NULL) {
        return;
    }
    const char *names[ARVO_SLOT_COUNT];
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        names[i] = arvo_slot_name((arvo_slot)i);
    }
    uint32_t index;
    arvo_reader_need(reader, rule->node, "slot");
    if (arvo_reader_choice(reader, &index, rule->node, "slot", names, ARVO_SLOT_COUNT)) {
        own->slot = (arvo_slot)index;
    }
    arvo_kind_read_match(reader, rule);
    arvo_str condition;
    if (arvo_reader_str(reader, &condition, rule->node, "fills_if")) {
        rule->fills_node = arvo_node_get(rule->node, "fills_if");
        rule->fills_slot = own->slot;
    }
    rule->silent = arvo_node_get(rule->node, "message") == NULL;
}

static arvo_err record(arvo_check *check, const arvo_rule *rule) {
    const settings *own = rule->own;
    arvo_occurrences found;
    arvo_err err = arvo_check_matches(&found, check, rule, &rule->match);
    for (uint32_t i = 0; err == ARVO_OK && i < found.count; i++) {
        err = arvo_check_fill(check, own->slot, &found.items[i].place);
    }
    return err;
}

static arvo_err run(arvo_check *check, const arvo_rule *rule) {
    const settings *own = rule->own;
    arvo_message_values values = {0};
    return check->slots[own->slot].count == 0 ? arvo_check_report_text(check, rule, &values) : ARVO_OK;
}

const arvo_kind arvo_kind_slot = {
    .name = "slot", .keys = keys, .whole_text = whole_text, .read = read, .record = record, .run = run};
