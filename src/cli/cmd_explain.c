/* cmd_explain.c: arvolint explain RULE…: why a rule is there, what it reports, what it lets pass. */
#include "cli/commands.h"
#include "cli/linter.h"
#include "cli/output.h"
#include "cli/paragraph.h"
#include "cli/words.h"

enum { WIDEST = 90 }; /* longer lines are hard to read, however wide the screen */

static unsigned text_width(void) {
    unsigned width = output_width();
    return width == 0 || width > WIDEST ? WIDEST : width;
}

static void print_heading(const arvo_rule_info *rule, arvo_language language) {
    print_line("%s %s: %s", rule->code, rule->name, rule->title == NULL ? "" : rule->title);
    if (rule->step == ARVO_STEP_NONE) {
        print_line("%s: %s.", word_in(WORD_LEVEL, language), level_in(rule->level, language));
        return;
    }
    print_line("%s: %d %s. %s: %s.", word_in(WORD_STEP, language), (int)rule->step + 1,
               step_in(rule->step, language), word_in(WORD_LEVEL, language), level_in(rule->level, language));
}

static void print_example(word heading, const char *mark, const char *example, arvo_language language) {
    if (example != NULL) {
        print_line("\n%s", word_in(heading, language));
        print_paragraphs(example, mark, 4, text_width());
    }
}

static void print_sources(const arvo_rule_info *rule, arvo_language language) {
    if (rule->source_count > 0) {
        print_line("\n%s", word_in(WORD_SOURCES, language));
    }
    for (size_t i = 0; i < rule->source_count; i++) {
        print_paragraphs(rule->sources[i], "  - ", 4, text_width());
    }
}

static void print_rule(const arvo_rule_info *rule, arvo_language language) {
    print_heading(rule, language);
    if (rule->why != NULL) {
        print_line("%s", "");
        print_paragraphs(rule->why, "", 0, text_width());
    }
    print_example(WORD_BAD, "  ✗ ", rule->bad, language);
    print_example(WORD_GOOD, "  ✓ ", rule->good, language);
    print_sources(rule, language);
    print_line("\n%s %s", word_in(WORD_FILE, language), rule->path);
}

int cmd_explain(const options *asked) {
    int status = EXIT_CLEAN;
    if (asked->operand_count == 0) {
        say_error("name a rule: arvolint explain AV203; arvolint rules lists them");
        return EXIT_TROUBLE;
    }
    arvo_linter *linter = linter_open_here(asked);
    if (linter == NULL) {
        return EXIT_TROUBLE;
    }
    for (size_t i = 0; i < asked->operand_count; i++) {
        arvo_rule_info rule;
        arvo_error error;
        if (arvo_linter_find_rule(&rule, linter, asked->operands[i], asked->ui_language, &error) == ARVO_OK) {
            if (i > 0) {
                print_line("%s", "\n");
            }
            print_rule(&rule, asked->ui_language);
        } else {
            say_library_error(&error, asked->ui_language);
            status = EXIT_TROUBLE;
        }
    }
    arvo_linter_free(linter);
    return status;
}
