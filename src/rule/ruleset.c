/* ruleset.c: loading. A user's rule takes the place of a built-in one with its code; a user's list adds to
 * the built-in one. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "rule/ruleset.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "rule/builtin.h"
#include "rule/lexicon.h"
#include "rule/link.h"
#include "rule/rule_read.h"
#include "rule/source.h"

arvo_list *arvo_ruleset_list(const arvo_ruleset *rules, arvo_str name) {
    for (uint32_t i = 0; i < rules->lists.count; i++) {
        if (arvo_str_equal(rules->lists.items[i]->name, name)) {
            return rules->lists.items[i];
        }
    }
    return NULL;
}

/* The list with the name of the source's file, made when new; NULL when memory ends. */
static arvo_list *list_of(arvo_reader *reader, arvo_ruleset *rules, const arvo_source *source) {
    arvo_str name = arvo_source_stem(source, reader->arena);
    arvo_list *list = name.ptr != NULL ? arvo_ruleset_list(rules, name) : NULL;
    if (list != NULL) {
        return list;
    }
    list = name.ptr != NULL ? ARVO_NEW(reader->arena, arvo_list) : NULL;
    arvo_list **slot = list != NULL ? ARVO_ARRAY_ADD(reader->arena, &rules->lists) : NULL;
    if (slot == NULL) {
        reader->no_memory = true;
        return NULL;
    }
    list->name = name;
    return *slot = list;
}

/* A built-in word list is left for the day when its language is needed. */
static bool postpone(arvo_reader *reader, arvo_ruleset *rules, const arvo_source *source) {
    arvo_language language = arvo_source_language(source);
    if (source->builtin == NULL ||
        !arvo_str_starts_with(arvo_str_of(source->path), ARVO_STR("builtin:lexicon/")) ||
        language == ARVO_LANGUAGE_UNKNOWN) {
        return false;
    }
    arvo_list *list = list_of(reader, rules, source);
    if (list != NULL) {
        list->pending[language] = source;
        list->has[language] = true;
    }
    return true;
}

static void load_list(arvo_reader *reader, arvo_ruleset *rules, const arvo_node *node) {
    arvo_language language = arvo_source_language(reader->source);
    if (language == ARVO_LANGUAGE_UNKNOWN) {
        arvo_reader_problem(reader, node, ARVO_ERR_WRONG_TYPE, ARVO_STR("entries"), ARVO_STR("fi/, en/, sv/"),
                            ARVO_NO_STR);
        return;
    }
    arvo_list *list = list_of(reader, rules, reader->source);
    if (list != NULL) {
        arvo_list_read(reader, list, node, language);
    }
}

/* Where the loaded rule of this code or name is; `loaded.count` if there is none. */
static uint32_t find_loaded(const arvo_ruleset *rules, arvo_str code, arvo_str name) {
    uint32_t i = 0;
    while (i < rules->loaded.count && !arvo_str_equal(rules->loaded.items[i]->code, code) &&
           !arvo_str_equal(rules->loaded.items[i]->name, name)) {
        i++;
    }
    return i;
}

static void load_rule(arvo_reader *reader, arvo_ruleset *rules, const arvo_node *node) {
    arvo_rule *rule = arvo_rule_read(reader, node);
    if (rule == NULL) {
        return;
    }
    uint32_t same = find_loaded(rules, rule->code, ARVO_NO_STR);
    if (same < rules->loaded.count && rule->source->builtin == NULL &&
        rules->loaded.items[same]->source->builtin != NULL) {
        memmove(&rules->loaded.items[same], &rules->loaded.items[same + 1],
                (rules->loaded.count - same - 1) * sizeof *rules->loaded.items);
        rules->loaded.count--;
    }
    same = find_loaded(rules, rule->code, rule->name);
    if (same < rules->loaded.count) {
        bool by_code = arvo_str_equal(rules->loaded.items[same]->code, rule->code);
        arvo_reader_problem(reader, arvo_node_get(node, by_code ? "id" : "name"), ARVO_ERR_DUPLICATE_RULE,
                            by_code ? rule->code : rule->name,
                            arvo_str_of(rules->loaded.items[same]->source->path), ARVO_NO_STR);
        return;
    }
    arvo_rule **slot = ARVO_ARRAY_ADD(reader->arena, &rules->loaded);
    if (slot == NULL) {
        reader->no_memory = true;
        return;
    }
    *slot = rule;
}

static void load_source(arvo_reader *reader, arvo_ruleset *rules, const arvo_source *source) {
    reader->source = source;
    if (postpone(reader, rules, source)) {
        return;
    }
    arvo_node *node;
    arvo_error error = {0};
    if (arvo_source_tree(&node, reader->arena, source, &error) != ARVO_OK) {
        arvo_reader_problem_as_is(reader, source->path, &error);
        return;
    }
    bool mapping = node->kind == ARVO_NODE_MAPPING;
    if (mapping && arvo_node_get(node, "entries") != NULL) {
        load_list(reader, rules, node);
        return;
    }
    arvo_str stem = arvo_source_stem(source, reader->arena);
    if (mapping && arvo_str_equal(stem, ARVO_STR("steps"))) {
        arvo_steps_read(reader, &rules->steps, node);
    } else if (mapping && arvo_node_get(node, "id") != NULL) {
        load_rule(reader, rules, node);
    } else {
        arvo_reader_problem(reader, node, ARVO_ERR_MISSING_KEY, ARVO_STR("id"), ARVO_NO_STR, ARVO_NO_STR);
    }
}

static int compare_rules(const void *a, const void *b) {
    return arvo_str_compare((*(arvo_rule *const *)a)->code, (*(arvo_rule *const *)b)->code);
}

/* A user's patterns are compiled at once, so that mistakes in them are found before anything is linted. */
static arvo_err check_user_patterns(arvo_reader *reader, arvo_ruleset *rules) {
    unsigned languages = reader->languages;
    if ((languages & (1U << ARVO_LANGUAGE_UNKNOWN)) != 0) {
        languages |= 1U << ARVO_LANGUAGE_FI; /* patterns for every language: one will do */
    }
    for (arvo_language i = ARVO_LANGUAGE_FI; i < ARVO_LANGUAGE_COUNT; i++) {
        arvo_err err =
            (languages & (1U << (unsigned)i)) != 0 ? arvo_ruleset_prepare(rules, i, NULL) : ARVO_OK;
        if (err != ARVO_OK && err != ARVO_ERR_RULES_INVALID) {
            return err;
        }
    }
    return ARVO_OK;
}

static arvo_err load_all(arvo_reader *reader, arvo_ruleset *rules, const arvo_sources *sources) {
    for (uint32_t i = 0; i < sources->count && !reader->no_memory; i++) {
        load_source(reader, rules, sources->items[i]);
    }
    if (rules->loaded.count > 0) {
        qsort(rules->loaded.items, rules->loaded.count, sizeof *rules->loaded.items, compare_rules);
    }
    rules->rules = rules->loaded.items;
    rules->rule_count = rules->loaded.count;
    if (!reader->no_memory) {
        arvo_ruleset_link(reader, rules);
    }
    return reader->no_memory ? ARVO_ERR_NO_MEMORY : check_user_patterns(reader, rules);
}

/* One name for all that has been loaded, in its order. */
static bool digest_sources(arvo_digest *out, arvo_arena *arena, const arvo_sources *sources) {
    arvo_buf text = arvo_buf_in(arena);
    for (uint32_t i = 0; i < sources->count; i++) {
        const arvo_source *source = sources->items[i];
        arvo_digest digest = source->builtin != NULL ? source->builtin->digest : arvo_digest_of(source->text);
        arvo_buf_printf(&text, "%zu:%s%d", strlen(source->path), source->path, source->builtin == NULL);
        arvo_buf_append(&text, (arvo_str){(const char *)digest.bytes, ARVO_DIGEST_BYTES});
    }
    arvo_str whole = arvo_buf_str(&text);
    if (whole.ptr != NULL) {
        *out = arvo_digest_of(whole);
    }
    return whole.ptr != NULL;
}

arvo_err arvo_ruleset_load(arvo_ruleset **out, const char *const *paths, size_t path_count, bool no_defaults,
                           arvo_error *error) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_ruleset *rules = arena != NULL ? ARVO_NEW(arena, arvo_ruleset) : NULL;
    *out = NULL;
    if (rules == NULL) {
        arvo_arena_free(arena);
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    rules->arena = arena;
    arvo_reader reader = {.arena = arena, .problems = &rules->problems};
    arvo_sources sources = {0};
    reader.no_memory = !no_defaults && !arvo_sources_builtin(&sources, arena);
    for (size_t i = 0; i < path_count && !reader.no_memory; i++) {
        arvo_sources_user(&sources, &reader, paths[i]);
    }
    reader.no_memory = reader.no_memory || !digest_sources(&rules->digest, arena, &sources);
    arvo_err err = reader.no_memory ? ARVO_ERR_NO_MEMORY : load_all(&reader, rules, &sources);
    if (err != ARVO_OK) {
        arvo_ruleset_free(rules);
        return arvo_fail_plain(error, err);
    }
    *out = rules;
    return ARVO_OK;
}

void arvo_ruleset_free(arvo_ruleset *rules) {
    if (rules == NULL) {
        return;
    }
    for (uint32_t i = 0; i < rules->regexes.count; i++) {
        pcre2_code_free(rules->regexes.items[i]);
    }
    arvo_arena_free(rules->arena);
}

static bool is_called(const arvo_rule *rule, arvo_str wanted) {
    const arvo_str names[] = {rule->code, rule->name};
    for (int n = 0; n < 2; n++) {
        if (names[n].len == wanted.len && strncasecmp(names[n].ptr, wanted.ptr, wanted.len) == 0) {
            return true;
        }
    }
    return false;
}

static void fail_unknown(const arvo_ruleset *rules, arvo_str wanted, arvo_error *error) {
    arvo_str *names = calloc((size_t)rules->rule_count * 2 + 1, sizeof *names);
    if (names == NULL) {
        arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
        return;
    }
    for (uint32_t i = 0; i < rules->rule_count; i++) {
        names[(size_t)i * 2] = rules->rules[i]->name;
        names[(size_t)i * 2 + 1] = rules->rules[i]->code;
    }
    arvo_str near = arvo_nearest(wanted, names, (size_t)rules->rule_count * 2);
    arvo_fail(error, near.ptr != NULL ? ARVO_ERR_UNKNOWN_RULE_NEAR : ARVO_ERR_UNKNOWN_RULE, wanted, near,
              ARVO_NO_STR);
    free(names);
}

bool arvo_ruleset_find_index(uint32_t *out, const arvo_ruleset *rules, arvo_str wanted, arvo_error *error) {
    for (uint32_t i = 0; i < rules->rule_count; i++) {
        if (is_called(rules->rules[i], wanted)) {
            *out = i;
            return true;
        }
    }
    fail_unknown(rules, wanted, error);
    return false;
}

arvo_rule *arvo_ruleset_find(const arvo_ruleset *rules, arvo_str wanted, arvo_error *error) {
    uint32_t index;
    return arvo_ruleset_find_index(&index, rules, wanted, error) ? rules->rules[index] : NULL;
}
