/* arvolint/rules.h: reading about the rules of a linter, and running the examples that they carry. */
#ifndef ARVOLINT_RULES_H
#define ARVOLINT_RULES_H

#include <arvolint/lint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A rule as a reader needs it. All strings live as long as the linter. */
typedef struct arvo_rule_info {
    const char *code;
    const char *name;
    arvo_step step;
    arvo_level level; /* in force: after set_level() */
    const char *kind;
    const char *path; /* file that it came from; built-in ones begin with "builtin:" */
    const char *why;  /* in the asked language, else in another; may hold several paragraphs */
    const char *title; /* one line: what the rule is about */
    const char *const *sources;
    size_t source_count;
    const char *bad;  /* an example that it reports, ** marks left out; NULL if none */
    const char *good; /* an example that passes */
} arvo_rule_info;

ARVO_API size_t arvo_linter_rule_count(const arvo_linter *linter);
/* The rules in order of code. Texts in `language`, else English, else any that is there. */
ARVO_API bool arvo_linter_rule(arvo_rule_info *out, const arvo_linter *linter, size_t index, arvo_language language);
/* A way to read about rules: what arvo_linter_rule() does with the linter as `state`. */
typedef struct arvo_rule_source {
    bool (*rule)(arvo_rule_info *out, const void *state, size_t index, arvo_language language);
    const void *state;
} arvo_rule_source;

/* For reports that tell about the rules too; good as long as the linter. */
ARVO_API arvo_rule_source arvo_linter_rule_source(const arvo_linter *linter);

/* By code or name, case ignored; UNKNOWN_RULE(_NEAR) otherwise. */
ARVO_API arvo_err arvo_linter_find_rule(arvo_rule_info *out, const arvo_linter *linter, const char *rule,
                                        arvo_language language, arvo_error *error);

/* One example that did not do what it says. */
typedef struct arvo_example_failure {
    const char *path;
    uint32_t line;
    uint32_t column;
    const char *code;
    const char *name;
    const char *text;     /* the example without marks */
    const char *expected; /* in English: "a finding at “kokonaisvaltaisia”", "no finding" */
    const char *got;
} arvo_example_failure;

typedef struct arvo_example_report {
    size_t rules;
    size_t examples;
    size_t failure_count;
    const arvo_example_failure *failures;
    void *internal;
} arvo_example_report;

/* Runs the examples of every rule (only_user: of the rules from rule_paths). A failing example is no error. */
ARVO_API arvo_err arvo_test_rules(arvo_example_report **out, arvo_linter *linter, bool only_user, arvo_error *error);
ARVO_API void arvo_example_report_free(arvo_example_report *report);

#ifdef __cplusplus
}
#endif
#endif
