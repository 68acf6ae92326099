/* rules.c: what a reader may know about the rules. */
#include <arvolint/rules.h>

#include "driver/linter.h"
#include "rule/kind.h"

static const char *text_in(const arvo_texts *texts, arvo_language language) {
    return arvo_texts_in(texts, language).ptr;
}

/* The rule's first example of the sort, in the language if it has one there. */
static const char *example(const arvo_rule *rule, arvo_language language, bool bad) {
    const char *any = NULL;
    for (uint32_t i = 0; i < rule->examples.count; i++) {
        const arvo_example *e = &rule->examples.items[i];
        if (e->bad == bad && e->language == language) {
            return e->text.ptr;
        }
        if (e->bad == bad && any == NULL) {
            any = e->text.ptr;
        }
    }
    return any;
}

/* The level that set_level() and warnings_as_errors() leave a rule at. */
static arvo_level level_in_force(const arvo_linter *linter, uint32_t index) {
    arvo_level level = linter->rules->rules[index]->level;
    for (uint32_t i = 0; i < linter->overrides.count; i++) {
        const arvo_level_override *override = &linter->overrides.items[i];
        if (override->every_warning) {
            level = level == ARVO_LEVEL_WARNING ? ARVO_LEVEL_ERROR : level;
        } else if (override->rule == index) {
            level = override->level;
        }
    }
    return level;
}

static void describe(arvo_rule_info *out, const arvo_linter *linter, uint32_t index, arvo_language language) {
    const arvo_rule *rule = linter->rules->rules[index];
    const char *title = text_in(&rule->title, language);
    *out = (arvo_rule_info){.code = rule->code.ptr,
                            .name = rule->name.ptr,
                            .step = rule->step,
                            .level = level_in_force(linter, index),
                            .kind = rule->kind->name,
                            .path = rule->source->path,
                            .why = text_in(&rule->why, language),
                            .title = title != NULL ? title : rule->name.ptr,
                            .sources = rule->sources,
                            .source_count = rule->source_count,
                            .bad = example(rule, language, true),
                            .good = example(rule, language, false)};
}

size_t arvo_linter_rule_count(const arvo_linter *linter) {
    return linter->rules->rule_count;
}

bool arvo_linter_rule(arvo_rule_info *out, const arvo_linter *linter, size_t index, arvo_language language) {
    if (index >= linter->rules->rule_count) {
        return false;
    }
    describe(out, linter, (uint32_t)index, language);
    return true;
}

static bool rule_of_linter(arvo_rule_info *out, const void *state, size_t index, arvo_language language) {
    return arvo_linter_rule(out, state, index, language);
}

arvo_rule_source arvo_linter_rule_source(const arvo_linter *linter) {
    return (arvo_rule_source){rule_of_linter, linter};
}

arvo_err arvo_linter_find_rule(arvo_rule_info *out, const arvo_linter *linter, const char *rule,
                               arvo_language language, arvo_error *error) {
    arvo_error why = {0};
    uint32_t found;
    if (!arvo_ruleset_find_index(&found, linter->rules, arvo_str_of(rule), &why)) {
        if (error != NULL) {
            *error = why;
        }
        return why.code;
    }
    describe(out, linter, found, language);
    return ARVO_OK;
}
