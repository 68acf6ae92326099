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

static void describe(arvo_rule_info *out, const arvo_rule *rule, arvo_language language) {
    const char *title = text_in(&rule->title, language);
    *out = (arvo_rule_info){.code = rule->code.ptr,
                            .name = rule->name.ptr,
                            .step = rule->step,
                            .level = rule->level,
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
    describe(out, linter->rules->rules[index], language);
    return true;
}

arvo_err arvo_linter_find_rule(arvo_rule_info *out, const arvo_linter *linter, const char *rule,
                               arvo_language language, arvo_error *error) {
    arvo_error why = {0};
    const arvo_rule *found = arvo_ruleset_find(linter->rules, arvo_str_of(rule), &why);
    if (found == NULL) {
        if (error != NULL) {
            *error = why;
        }
        return why.code;
    }
    describe(out, found, language);
    return ARVO_OK;
}
