/* cmd_rules.c: arvolint rules: every rule with its level, by step. */
#include <string.h>

#include "cli/commands.h"
#include "cli/linter.h"
#include "cli/output.h"
#include "cli/words.h"

/* The widest code and name, so that the columns line up. */
typedef struct columns {
    int code;
    int name;
} columns;

static columns measure(const arvo_linter *linter) {
    columns widest = {0, 0};
    arvo_rule_info rule;
    for (size_t i = 0; arvo_linter_rule(&rule, linter, i, ARVO_LANGUAGE_UNKNOWN); i++) {
        int code = (int)strlen(rule.code);
        int name = (int)strlen(rule.name);
        widest.code = code > widest.code ? code : widest.code;
        widest.name = name > widest.name ? name : widest.name;
    }
    return widest;
}

static void print_step_name(arvo_step step, arvo_language language, bool first) {
    const char *space = first ? "" : "\n";
    if (step == ARVO_STEP_NONE) {
        print_line("%s%s", space, word_in(WORD_COMMENTS, language));
    } else {
        print_line("%s%d %s", space, (int)step + 1, step_in(step, language));
    }
}

/* Prints the rules of a step under its name. False when it has none. */
static bool print_step(const arvo_linter *linter, arvo_step step, columns widest, arvo_language language,
                       bool first) {
    bool any = false;
    arvo_rule_info rule;
    for (size_t i = 0; arvo_linter_rule(&rule, linter, i, language); i++) {
        if (rule.step != step) {
            continue;
        }
        if (!any) {
            print_step_name(step, language, first);
        }
        any = true;
        print_line("  %-*s  %-*s  %-7s  %s", widest.code, rule.code, widest.name, rule.name,
                   arvo_level_name(rule.level), rule.title == NULL ? "" : rule.title);
    }
    return any;
}

int cmd_rules(const options *asked) {
    if (asked->operand_count > 0) {
        say_error("rules takes no operand; for one rule: arvolint explain %s", asked->operands[0]);
        return EXIT_TROUBLE;
    }
    arvo_linter *linter = linter_open_here(asked);
    if (linter == NULL) {
        return EXIT_TROUBLE;
    }
    columns widest = measure(linter);
    bool any = false;
    for (int step = 0; step <= ARVO_STEP_NONE; step++) {
        any = print_step(linter, (arvo_step)step, widest, asked->ui_language, !any) || any;
    }
    arvo_linter_free(linter);
    return EXIT_CLEAN;
}
