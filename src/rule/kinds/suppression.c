/* suppression.c: fires at comments that silence findings and have something wrong with them. Such a rule says
 * how that is told; what is wrong is found by suppress.c. */
#include "rule/kinds/suppression.h"

#include "rule/kinds/kinds.h"

static const char *const keys[] = {"about", NULL};

typedef struct settings {
    arvo_comment_fault about;
} settings;

static bool whole_text(const arvo_rule *rule) {
    (void)rule;
    return false;
}

static void read(arvo_reader *reader, arvo_rule *rule) {
    const char *names[ARVO_COMMENT_FAULT_COUNT];
    settings *own = arvo_kind_settings(reader, rule, sizeof *own);
    for (int i = 0; i < ARVO_COMMENT_FAULT_COUNT; i++) {
        names[i] = arvo_comment_fault_name((arvo_comment_fault)i);
    }
    uint32_t index;
    arvo_reader_need(reader, rule->node, "about");
    if (arvo_reader_choice(reader, &index, rule->node, "about", names, ARVO_COMMENT_FAULT_COUNT) &&
        own != NULL) {
        own->about = (arvo_comment_fault)index;
    }
}

static bool prepare(arvo_reader *reader, arvo_rule *rule, arvo_language language, arvo_ruleset *rules) {
    (void)reader;
    (void)rule;
    (void)language;
    (void)rules;
    return false; /* nothing to match in any language */
}

static arvo_err run(arvo_check *check, const arvo_rule *rule) {
    (void)check;
    (void)rule;
    return ARVO_OK;
}

bool arvo_rule_is_about(const arvo_rule *rule, arvo_comment_fault fault) {
    return rule->kind == &arvo_kind_suppression && ((const settings *)rule->own)->about == fault;
}

const arvo_kind arvo_kind_suppression = {.name = "suppression",
                                         .keys = keys,
                                         .on_comments = true,
                                         .whole_text = whole_text,
                                         .read = read,
                                         .prepare = prepare,
                                         .run = run};
