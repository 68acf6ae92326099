/* reader_patterns.c: the shapes in which patterns may be written. */
#include "rule/reader.h"

static const char *const item_keys[] = {"match", "say", "ask", "value", "policy", "except", NULL};

static void add_scalar(arvo_reader *reader, arvo_pattern_set *set, const arvo_node *scalar,
                       const arvo_pattern *model) {
    arvo_pattern *pattern = ARVO_ARRAY_ADD(reader->arena, &set->patterns);
    if (pattern == NULL) {
        reader->no_memory = true;
        return;
    }
    *pattern = *model;
    pattern->node = scalar;
    if (reader->source->builtin == NULL) {
        reader->languages = (uint8_t)(reader->languages | 1U << (unsigned)model->language);
    }
}

/* A pattern or a list of patterns, all alike. */
static void add_scalars(arvo_reader *reader, arvo_pattern_set *set, const arvo_node *node, const char *key,
                        const arvo_pattern *model) {
    bool list = node->kind == ARVO_NODE_SEQUENCE;
    const arvo_node *const one[] = {node};
    const arvo_node *const *items = list ? (const arvo_node *const *)node->items : one;
    for (uint32_t i = 0; i < (list ? node->count : 1); i++) {
        if (items[i]->kind != ARVO_NODE_SCALAR || items[i]->scalar.len == 0) {
            arvo_reader_problem(reader, items[i], ARVO_ERR_WRONG_TYPE, arvo_str_of(key), ARVO_STR("pattern"),
                                ARVO_NO_STR);
            continue;
        }
        add_scalar(reader, set, items[i], model);
    }
}

static void add_item(arvo_reader *reader, arvo_pattern_set *set, const arvo_node *item,
                     const arvo_pattern *defaults) {
    arvo_pattern model = *defaults;
    arvo_reader_check_keys(reader, item, item_keys, NULL);
    arvo_reader_str(reader, &model.say, item, "say");
    arvo_reader_str(reader, &model.ask, item, "ask");
    arvo_reader_value(reader, &model.value, item);
    arvo_reader_policy(reader, &model.policy, item);
    const arvo_node *except = arvo_node_get(item, "except");
    if (except != NULL) {
        model.except = ARVO_NEW(reader->arena, arvo_pattern_set);
        if (model.except == NULL) {
            reader->no_memory = true;
            return;
        }
        arvo_pattern plain = {.source = reader->source, .language = model.language, .value = ARVO_NO_VALUE};
        add_scalars(reader, model.except, except, "except", &plain);
    }
    const arvo_node *match = arvo_reader_need(reader, item, "match");
    if (match != NULL) {
        add_scalars(reader, set, match, "match", &model);
    }
}

static bool is_item(const arvo_node *node) {
    return node->kind == ARVO_NODE_MAPPING && arvo_node_get(node, "match") != NULL;
}

void arvo_reader_pattern_node(arvo_reader *reader, arvo_pattern_set *set, const arvo_node *node,
                              const char *key, arvo_language language, arvo_policy policy, uint8_t value) {
    arvo_pattern model = {.source = reader->source, .language = language, .policy = policy, .value = value};
    bool list = node->kind == ARVO_NODE_SEQUENCE;
    const arvo_node *const one[] = {node};
    const arvo_node *const *items = list ? (const arvo_node *const *)node->items : one;
    for (uint32_t i = 0; i < (list ? node->count : 1); i++) {
        if (items[i]->kind == ARVO_NODE_MAPPING) {
            add_item(reader, set, items[i], &model);
        } else if (items[i]->kind == ARVO_NODE_SEQUENCE) {
            arvo_reader_problem(reader, items[i], ARVO_ERR_WRONG_TYPE, arvo_str_of(key), ARVO_STR("pattern"),
                                ARVO_NO_STR);
        } else {
            add_scalars(reader, set, items[i], key, &model);
        }
    }
}

bool arvo_reader_patterns(arvo_reader *reader, arvo_pattern_set *set, const arvo_node *mapping,
                          const char *key, arvo_policy policy, uint8_t value) {
    const arvo_node *node = arvo_node_get(mapping, key);
    if (node == NULL) {
        return false;
    }
    if (node->kind != ARVO_NODE_MAPPING || is_item(node)) {
        arvo_reader_pattern_node(reader, set, node, key, ARVO_LANGUAGE_UNKNOWN, policy, value);
        return true;
    }
    for (uint32_t i = 0; i + 1 < node->count; i += 2) {
        arvo_language language = arvo_reader_language_key(reader, node->items[i]);
        if (language != ARVO_LANGUAGE_UNKNOWN) {
            arvo_reader_pattern_node(reader, set, node->items[i + 1], key, language, policy, value);
        }
    }
    return true;
}
