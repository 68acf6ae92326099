/* steps_read.c: steps.yaml. */
#include "rule/rule_read.h"

enum { MAX_TIMES = 1000 };

static const char *const file_keys[] = {"slots", "cues", "profile", "steps", NULL};
static const char *const profile_keys[] = {"audience_named", "customer_role", "seller_centred", NULL};
static const char *const step_keys[] = {"name", "met", "partial", "checklist", NULL};
static const char *const item_keys[] = {"if", "points", "times", "what", "advice", NULL};

/* The mapping under a key; NULL when it is not there or is something else (reported). */
static const arvo_node *mapping_at(arvo_reader *reader, const arvo_node *node, const char *key) {
    const arvo_node *value = arvo_node_get(node, key);
    if (value != NULL && value->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, value, ARVO_ERR_WRONG_TYPE, arvo_str_of(key), ARVO_STR("{…}"),
                            ARVO_NO_STR);
        return NULL;
    }
    return value;
}

static void read_slots(arvo_reader *reader, arvo_steps *steps, const arvo_node *node) {
    arvo_str names[ARVO_SLOT_COUNT];
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        names[i] = arvo_str_of(arvo_slot_name((arvo_slot)i));
    }
    for (uint32_t i = 0; node != NULL && i + 1 < node->count; i += 2) {
        arvo_slot slot;
        if (arvo_slot_from_name(&slot, node->items[i]->scalar.ptr)) {
            arvo_reader_patterns(reader, &steps->slots[slot], node, node->items[i]->scalar.ptr,
                                 ARVO_POLICY_ANY, ARVO_NO_VALUE);
        } else {
            arvo_reader_unknown(reader, node->items[i], ARVO_ERR_UNKNOWN_KEY, node->items[i]->scalar, names,
                                ARVO_SLOT_COUNT);
        }
    }
}

static void read_cues(arvo_reader *reader, arvo_steps *steps, const arvo_node *node) {
    for (uint32_t i = 0; node != NULL && i + 1 < node->count; i += 2) {
        arvo_cue *cue = ARVO_ARRAY_ADD(reader->arena, &steps->cues);
        arvo_pattern_set *patterns = ARVO_NEW(reader->arena, arvo_pattern_set);
        if (cue == NULL || patterns == NULL) {
            reader->no_memory = true;
            return;
        }
        cue->name = node->items[i]->scalar;
        cue->patterns = patterns;
        arvo_reader_patterns(reader, patterns, node, cue->name.ptr, ARVO_POLICY_ANY, ARVO_NO_VALUE);
    }
}

static void read_profile(arvo_reader *reader, arvo_steps *steps, const arvo_node *node) {
    if (node == NULL) {
        return;
    }
    arvo_reader_check_keys(reader, node, profile_keys, NULL);
    for (int i = 0; i < ARVO_PROFILE_FLAG_COUNT; i++) {
        arvo_str condition;
        if (arvo_reader_str(reader, &condition, node, profile_keys[i])) {
            steps->profile_node[i] = arvo_node_get(node, profile_keys[i]);
        }
    }
}

/* `times`: a whole number from 1. */
static void read_times(arvo_reader *reader, arvo_check_item *item, const arvo_node *node) {
    item->times = 1;
    if (arvo_reader_number(reader, &item->times, node, "times") &&
        (item->times < 1 || item->times > MAX_TIMES || item->times != (double)(uint32_t)item->times)) {
        arvo_reader_problem(reader, arvo_node_get(node, "times"), ARVO_ERR_WRONG_TYPE, ARVO_STR("times"),
                            ARVO_STR("1 … 1000"), ARVO_NO_STR);
        item->times = 1;
    }
}

static void read_item(arvo_reader *reader, arvo_step_rules *step, const arvo_node *node) {
    if (node->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, node, ARVO_ERR_WRONG_TYPE, ARVO_STR("checklist"),
                            ARVO_STR("[{if: …, points: …, advice: …}]"), ARVO_NO_STR);
        return;
    }
    arvo_check_item *item = ARVO_ARRAY_ADD(reader->arena, &step->items);
    if (item == NULL) {
        reader->no_memory = true;
        return;
    }
    item->source = reader->source;
    arvo_reader_check_keys(reader, node, item_keys, NULL);
    arvo_str condition;
    arvo_reader_need(reader, node, "if");
    if (arvo_reader_str(reader, &condition, node, "if")) {
        item->condition_node = arvo_node_get(node, "if");
    }
    arvo_reader_need(reader, node, "points");
    arvo_reader_number(reader, &item->points, node, "points");
    read_times(reader, item, node);
    arvo_reader_texts(reader, &item->what, node, "what");
    arvo_reader_texts(reader, &item->advice, node, "advice");
}

static void read_step(arvo_reader *reader, arvo_step_rules *step, const arvo_node *node) {
    arvo_reader_check_keys(reader, node, step_keys, NULL);
    arvo_reader_texts(reader, &step->name, node, "name");
    const arvo_node *list = arvo_node_get(node, "checklist");
    if (list == NULL) {
        return;
    }
    if (list->kind != ARVO_NODE_SEQUENCE) {
        arvo_reader_problem(reader, list, ARVO_ERR_WRONG_TYPE, ARVO_STR("checklist"), ARVO_STR("[…]"),
                            ARVO_NO_STR);
        return;
    }
    arvo_reader_need(reader, node, "met");
    arvo_reader_number(reader, &step->met, node, "met");
    step->partial = step->met;
    arvo_reader_number(reader, &step->partial, node, "partial");
    for (uint32_t i = 0; i < list->count && !reader->no_memory; i++) {
        read_item(reader, step, list->items[i]);
    }
}

static void read_steps(arvo_reader *reader, arvo_steps *steps, const arvo_node *node) {
    arvo_str names[ARVO_STEP_COUNT];
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        names[i] = arvo_str_of(arvo_step_name((arvo_step)i));
    }
    for (uint32_t i = 0; node != NULL && i + 1 < node->count; i += 2) {
        const arvo_node *key = node->items[i];
        arvo_step step;
        if (!arvo_step_from_name(&step, key->scalar.ptr)) {
            arvo_reader_unknown(reader, key, ARVO_ERR_UNKNOWN_KEY, key->scalar, names, ARVO_STEP_COUNT);
        } else if (mapping_at(reader, node, key->scalar.ptr) != NULL) {
            read_step(reader, &steps->steps[step], node->items[i + 1]);
        }
    }
}

void arvo_steps_read(arvo_reader *reader, arvo_steps *steps, const arvo_node *node) {
    *steps = (arvo_steps){.source = reader->source};
    arvo_reader_check_keys(reader, node, file_keys, NULL);
    read_slots(reader, steps, mapping_at(reader, node, "slots"));
    read_cues(reader, steps, mapping_at(reader, node, "cues"));
    read_profile(reader, steps, mapping_at(reader, node, "profile"));
    read_steps(reader, steps, mapping_at(reader, node, "steps"));
}
