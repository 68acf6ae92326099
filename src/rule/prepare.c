/* prepare.c: a language's patterns, compiled into one matcher when the language is first needed. */
#include <string.h>

#include "rule/kind.h"
#include "rule/lexicon.h"
#include "rule/link.h"
#include "rule/source.h"

typedef struct preparation {
    arvo_reader *reader;
    arvo_ruleset *rules;
    arvo_language language;
    arvo_language_rules *made;
    bool missing_list; /* the pattern at hand refers to a list that the language does not have */
} preparation;

static void note_list(void *state, arvo_str name, uint32_t column) {
    preparation *p = state;
    (void)column;
    const arvo_list *list = arvo_ruleset_list(p->rules, name);
    p->missing_list = p->missing_list || list == NULL || !list->has[p->language];
}

static uint32_t exceptions_group(preparation *p, arvo_pattern_set *except);

static void add_pattern(preparation *p, const arvo_pattern_set *set, const arvo_pattern *pattern) {
    arvo_group_pattern added = {
        .group = set->group[p->language], .text = pattern->node->scalar, .policy = pattern->policy};
    added.exceptions[0] = exceptions_group(p, pattern->except);
    added.exceptions[1] = exceptions_group(p, set->except);
    added.payload = p->made->payloads.count; /* after those of the exceptions */
    const arvo_pattern **payload = ARVO_ARRAY_ADD(p->reader->arena, &p->made->payloads);
    if (payload == NULL) {
        p->reader->no_memory = true;
        return;
    }
    *payload = pattern;
    arvo_error error = {0};
    if (arvo_matcher_add(p->made->matcher, &added, &error) != ARVO_OK) {
        arvo_reader_problem_inside(p->reader, pattern->source, pattern->node, &error);
    }
}

static bool concerns(preparation *p, const arvo_pattern *pattern) {
    if (pattern->language != ARVO_LANGUAGE_UNKNOWN && pattern->language != p->language) {
        return false;
    }
    p->missing_list = false;
    arvo_pattern_lists(pattern->node->scalar, note_list, p);
    return !p->missing_list;
}

/* Adds the set's patterns of the language. Its group is made when there is one, unless it has a group. */
static void add_patterns(preparation *p, arvo_pattern_set *set, uint32_t (*new_group)(arvo_matcher *)) {
    for (uint32_t i = 0; i < set->patterns.count && !p->reader->no_memory; i++) {
        const arvo_pattern *pattern = &set->patterns.items[i];
        if (!concerns(p, pattern)) {
            continue;
        }
        if (set->group[p->language] == 0) {
            set->group[p->language] = new_group(p->made->matcher);
        }
        if (set->group[p->language] == 0) {
            p->reader->no_memory = true;
            return;
        }
        add_pattern(p, set, pattern);
    }
}

/* The group of the exceptions, whose patterns are added when they are first asked for; 0 when the language
 * has none. */
static uint32_t exceptions_group(preparation *p, arvo_pattern_set *except) {
    if (except != NULL && except->group[p->language] == 0) {
        add_patterns(p, except, arvo_matcher_add_exceptions); /* an exception has none of its own */
    }
    return except != NULL ? except->group[p->language] : 0;
}

static void add_set(void *state, arvo_pattern_set *set) {
    preparation *p = state;
    if (set->group[p->language] == 0) {
        add_patterns(p, set, arvo_matcher_add_group);
    }
}

/* Reads what is left of a built-in list for the language. */
static void read_pending(preparation *p, arvo_list *list) {
    const arvo_source *source = list->pending[p->language];
    arvo_node *node;
    arvo_error error = {0};
    if (source == NULL) {
        return;
    }
    list->pending[p->language] = NULL;
    p->reader->source = source;
    if (arvo_source_tree(&node, p->reader->arena, source, &error) != ARVO_OK) {
        arvo_reader_problem_as_is(p->reader, source->path, &error);
    } else if (node->kind == ARVO_NODE_MAPPING) {
        arvo_list_read(p->reader, list, node, p->language);
    }
}

static void add_lists(preparation *p) {
    arvo_ruleset *rules = p->rules;
    for (uint32_t i = 0; i < rules->lists.count && !p->reader->no_memory; i++) {
        arvo_list *list = rules->lists.items[i];
        read_pending(p, list);
        if (!list->has[p->language]) {
            continue;
        }
        list->entries.group[p->language] = arvo_matcher_list(p->made->matcher, list->name);
        if (list->entries.group[p->language] == 0) {
            p->reader->no_memory = true;
            return;
        }
        add_patterns(p, &list->entries, arvo_matcher_add_group); /* it has one already */
    }
}

static void settle_rules(preparation *p) {
    p->made->applies = ARVO_NEW_ARRAY(p->reader->arena, bool, p->rules->rule_count);
    if (p->made->applies == NULL) {
        p->reader->no_memory = true;
        return;
    }
    for (uint32_t i = 0; i < p->rules->rule_count; i++) {
        arvo_rule *rule = p->rules->rules[i];
        p->made->applies[i] = rule->kind->prepare != NULL
                                  ? rule->kind->prepare(p->reader, rule, p->language, p->rules)
                                  : rule->match.group[p->language] != 0;
    }
}

static arvo_err seal(preparation *p) {
    arvo_error error = {0};
    uint32_t group, payload;
    if (arvo_matcher_seal(p->made->matcher, &group, &payload, &error) == ARVO_OK) {
        return ARVO_OK;
    }
    if (error.code != ARVO_ERR_NO_MEMORY && payload < p->made->payloads.count) {
        const arvo_pattern *pattern = p->made->payloads.items[payload];
        arvo_reader_problem_inside(p->reader, pattern->source, pattern->node, &error);
    } else {
        arvo_reader_problem_as_is(p->reader, "builtin:", &error);
    }
    return error.code;
}

arvo_err arvo_ruleset_prepare(arvo_ruleset *rules, arvo_language language, arvo_error *error) {
    arvo_language_rules *made = &rules->languages[language];
    if (made->ready || made->failed != ARVO_OK) {
        return made->ready ? ARVO_OK : arvo_fail_plain(error, made->failed);
    }
    made->failed = ARVO_ERR_NO_MEMORY; /* until it proves otherwise */
    arvo_reader reader = {.arena = rules->arena, .problems = &rules->problems};
    preparation p = {.reader = &reader, .rules = rules, .language = language, .made = made};
    uint32_t before = rules->problems.count;
    made->matcher = arvo_matcher_new(rules->arena, language);
    if (made->matcher == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    add_lists(&p);
    arvo_ruleset_sets(rules, add_set, &p);
    if (!reader.no_memory) {
        settle_rules(&p);
    }
    if (!reader.no_memory && rules->problems.count == before) {
        seal(&p);
    }
    if (reader.no_memory) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    if (rules->problems.count > before) {
        made->failed = ARVO_ERR_RULES_INVALID;
        return arvo_fail_plain(error, ARVO_ERR_RULES_INVALID);
    }
    made->failed = ARVO_OK;
    made->ready = true;
    return ARVO_OK;
}
