/* kinds.c: reading what several kinds share. */
#include "rule/kinds/kinds.h"

void *arvo_kind_settings(arvo_reader *reader, arvo_rule *rule, size_t size) {
    rule->own = arvo_alloc(reader->arena, size);
    if (rule->own == NULL) {
        reader->no_memory = true;
    }
    return rule->own;
}

void arvo_kind_read_match(arvo_reader *reader, arvo_rule *rule) {
    arvo_reader_need(reader, rule->node, "match");
    arvo_reader_patterns(reader, &rule->match, rule->node, "match", rule->policy, ARVO_NO_VALUE);
}

void arvo_kind_read_limits(arvo_reader *reader, arvo_rule *rule) {
    bool max = arvo_reader_limit(reader, &rule->max, rule->node, "max");
    bool min = arvo_reader_limit(reader, &rule->min, rule->node, "min");
    if (!max && !min && arvo_node_get(rule->node, "min") == NULL) {
        arvo_reader_need(reader, rule->node, "max");
    }
}
