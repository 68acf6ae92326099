/* rule_read.c: the keys that every rule has. */
#include "rule/rule_read.h"

#include <string.h>

#include "rule/examples.h"
#include "rule/kind.h"
#include "rule/message.h"

static const char *const common_keys[] = {"id",    "name",    "step",   "level",        "kind",
                                          "title", "message", "help",   "why",          "sources",
                                          "tests", "policy",  "except", "unless",       "unless_within",
                                          "if",    "once",    "on",     "in_copy_with", NULL};

/* Of rules about comments: they have no step and no patterns. */
static const char *const comment_keys[] = {"id",   "name", "level",   "kind",  "title", "message",
                                           "help", "why",  "sources", "tests", NULL};

enum { MAX_KEYS = 40 }; /* of all kinds together; some are in several */

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Two or more capitals, three digits. */
static bool is_code(arvo_str s) {
    if (s.len < 5 || s.len > 32) {
        return false;
    }
    for (size_t i = 0; i < s.len; i++) {
        if (i < s.len - 3 ? !is_upper(s.ptr[i]) : !is_digit(s.ptr[i])) {
            return false;
        }
    }
    return true;
}

/* Small letters, digits and hyphens: what a condition can name. */
static bool is_name(arvo_str s) {
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool inside = i > 0 && i + 1 < s.len && c == '-' && s.ptr[i - 1] != '-' && !is_digit(s.ptr[i + 1]);
        if (!((c >= 'a' && c <= 'z') || (is_digit(c) && i > 0) || inside)) {
            return false;
        }
    }
    return s.len > 0;
}

/* The keys of every kind, for a rule whose kind is not known. */
static void check_keys_of_any_kind(arvo_reader *reader, const arvo_node *node) {
    const char *keys[MAX_KEYS + 1] = {NULL};
    size_t count = 0;
    const arvo_kind *kind;
    for (size_t k = 0; (kind = arvo_kind_at(k)) != NULL; k++) {
        for (size_t i = 0; kind->keys[i] != NULL && count < MAX_KEYS; i++) {
            size_t same = 0;
            while (same < count && strcmp(keys[same], kind->keys[i]) != 0) {
                same++;
            }
            keys[same] = kind->keys[i];
            count += same == count;
        }
    }
    arvo_reader_check_keys(reader, node, common_keys, keys);
}

static bool read_kind(arvo_reader *reader, arvo_rule *rule, const arvo_node *node) {
    const char *names[16];
    size_t count = 0;
    for (const arvo_kind *kind; (kind = arvo_kind_at(count)) != NULL; count++) {
        names[count] = kind->name;
    }
    uint32_t index;
    if (arvo_reader_need(reader, node, "kind") == NULL ||
        !arvo_reader_choice(reader, &index, node, "kind", names, count)) {
        return false;
    }
    rule->kind = arvo_kind_at(index);
    return true;
}

static void read_identity(arvo_reader *reader, arvo_rule *rule, const arvo_node *node) {
    if (arvo_reader_str(reader, &rule->code, node, "id") && !is_code(rule->code)) {
        arvo_reader_problem(reader, arvo_node_get(node, "id"), ARVO_ERR_BAD_CODE, rule->code, ARVO_NO_STR,
                            ARVO_NO_STR);
    }
    arvo_reader_need(reader, node, "name");
    if (arvo_reader_str(reader, &rule->name, node, "name") && !is_name(rule->name)) {
        arvo_reader_problem(reader, arvo_node_get(node, "name"), ARVO_ERR_BAD_VALUE, ARVO_STR("name"),
                            rule->name, ARVO_NO_STR);
    }
}

static void read_step_and_level(arvo_reader *reader, arvo_rule *rule, const arvo_node *node) {
    const char *names[ARVO_STEP_COUNT];
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        names[i] = arvo_step_name((arvo_step)i);
    }
    uint32_t index;
    rule->step = ARVO_STEP_NONE;
    if (rule->kind == NULL || !rule->kind->on_comments) {
        arvo_reader_need(reader, node, "step");
    }
    if (arvo_reader_choice(reader, &index, node, "step", names, ARVO_STEP_COUNT)) {
        rule->step = (arvo_step)index;
    }
    const char *levels[] = {arvo_level_name(ARVO_LEVEL_OFF), arvo_level_name(ARVO_LEVEL_NOTE),
                            arvo_level_name(ARVO_LEVEL_WARNING), arvo_level_name(ARVO_LEVEL_ERROR)};
    rule->level = ARVO_LEVEL_WARNING;
    if (arvo_reader_choice(reader, &index, node, "level", levels, 4)) {
        rule->level = (arvo_level)index;
    }
}

static void read_sources(arvo_reader *reader, arvo_rule *rule, const arvo_node *node) {
    const arvo_node *list = arvo_node_get(node, "sources");
    if (list == NULL) {
        return;
    }
    if (list->kind != ARVO_NODE_SEQUENCE) {
        arvo_reader_problem(reader, list, ARVO_ERR_WRONG_TYPE, ARVO_STR("sources"), ARVO_STR("[text]"),
                            ARVO_NO_STR);
        return;
    }
    const char **sources = ARVO_NEW_ARRAY(reader->arena, const char *, list->count);
    if (sources == NULL) {
        reader->no_memory = true;
        return;
    }
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i]->kind != ARVO_NODE_SCALAR) {
            arvo_reader_problem(reader, list->items[i], ARVO_ERR_WRONG_TYPE, ARVO_STR("sources"),
                                ARVO_STR("[text]"), ARVO_NO_STR);
        } else {
            sources[rule->source_count++] = list->items[i]->scalar.ptr;
        }
    }
    rule->sources = sources;
}

/* A rule about the text as a whole judges what a proposition must have; words and claims are checked
 * anywhere. */
static void read_role(arvo_reader *reader, arvo_rule *rule, const arvo_node *node) {
    static const char *const roles[] = {"proposition", "both"};
    uint32_t role;
    rule->proposition_only = rule->kind->whole_text(rule);
    if (arvo_reader_choice(reader, &role, node, "on", roles, 2)) {
        rule->proposition_only = role == 0;
    }
}

static void read_conditions(arvo_reader *reader, arvo_rule *rule, const arvo_node *node) {
    static const char *const scopes[] = {"clause", "sentence", "next", "text"};
    arvo_reader_policy(reader, &rule->policy, node);
    arvo_reader_patterns(reader, &rule->except, node, "except", rule->policy, ARVO_NO_VALUE);
    rule->match.except = &rule->except;
    arvo_reader_patterns(reader, &rule->unless, node, "unless", rule->policy, ARVO_NO_VALUE);
    arvo_reader_patterns(reader, &rule->in_copy_with, node, "in_copy_with", rule->policy, ARVO_NO_VALUE);
    rule->unless_within = ARVO_SCOPE_SENTENCE;
    uint32_t scope;
    if (arvo_reader_choice(reader, &scope, node, "unless_within", scopes, ARVO_SCOPE_COUNT)) {
        rule->unless_within = (arvo_scope)scope;
    }
    arvo_str condition;
    if (arvo_reader_str(reader, &condition, node, "if")) {
        rule->condition_node = arvo_node_get(node, "if");
    }
    arvo_reader_bool(reader, &rule->once, node, "once");
}

static void check_texts(arvo_reader *reader, const arvo_rule *rule, const arvo_node *node, const char *key) {
    const arvo_node *value = arvo_node_get(node, key);
    arvo_message_subject subject = rule->kind->on_comments        ? ARVO_MESSAGE_COMMENT
                                   : rule->kind->whole_text(rule) ? ARVO_MESSAGE_TEXT
                                                                  : ARVO_MESSAGE_WORDS;
    if (value == NULL) {
        return;
    }
    if (value->kind == ARVO_NODE_SCALAR) {
        arvo_message_check(reader, value, subject);
    }
    for (uint32_t i = 1; value->kind == ARVO_NODE_MAPPING && i < value->count; i += 2) {
        if (value->items[i]->kind == ARVO_NODE_SCALAR) {
            arvo_message_check(reader, value->items[i], subject);
        }
    }
}

static void read_texts(arvo_reader *reader, arvo_rule *rule, const arvo_node *node) {
    arvo_reader_texts(reader, &rule->title, node, "title");
    arvo_reader_texts(reader, &rule->message, node, "message");
    arvo_reader_texts(reader, &rule->help, node, "help");
    arvo_reader_texts(reader, &rule->why, node, "why");
    if (!rule->silent) {
        arvo_reader_need(reader, node, "message");
    }
    check_texts(reader, rule, node, "message");
    check_texts(reader, rule, node, "help");
}

arvo_rule *arvo_rule_read(arvo_reader *reader, const arvo_node *node) {
    arvo_rule *rule = ARVO_NEW(reader->arena, arvo_rule);
    if (rule == NULL) {
        reader->no_memory = true;
        return NULL;
    }
    rule->source = reader->source;
    rule->node = node;
    bool usable = read_kind(reader, rule, node);
    if (usable) { /* which keys there are depends on the kind */
        const char *const *common = rule->kind->on_comments ? comment_keys : common_keys;
        arvo_reader_check_keys(reader, node, common, rule->kind->keys);
    } else {
        check_keys_of_any_kind(reader, node);
    }
    read_identity(reader, rule, node);
    read_step_and_level(reader, rule, node);
    read_conditions(reader, rule, node);
    read_sources(reader, rule, node);
    if (!usable) {
        return NULL;
    }
    if (rule->kind->read != NULL) {
        rule->kind->read(reader, rule);
    }
    read_role(reader, rule, node);
    read_texts(reader, rule, node);
    arvo_examples_read(reader, rule, node);
    return rule->code.ptr != NULL && rule->name.ptr != NULL ? rule : NULL;
}
