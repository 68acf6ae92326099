/* ruleset.h: rules, word lists and steps.yaml loaded together, and what each language needs of them, made
 * when first asked for.
 *
 * Once a language is prepared, checking texts in it only reads the rule set, so that threads may share it.
 * Preparing writes, to what other languages read too: nobody may check a text meanwhile (driver/linter.h has
 * the lock).
 *
 *     sources ─ read ─► rules, lists, steps ─ link ─► conditions ─┐
 *                              └────── prepare(language) ─────────┴─► matcher, groups, expressions
 */
#ifndef ARVO_RULE_RULESET_H
#define ARVO_RULE_RULESET_H

#include "base/digest.h"
#include "rule/message.h"
#include "rule/source.h"

/* What is compiled for one language. */
typedef struct arvo_language_rules {
    bool ready;
    arvo_err failed; /* why it could not be made ready: it is not tried again */
    arvo_matcher *matcher;
    ARVO_ARRAY(const arvo_pattern *) payloads; /* by arvo_hit.payload and .entry */
    bool *applies;                             /* by index of the rule: it has something for this language */
} arvo_language_rules;

typedef struct arvo_ruleset arvo_ruleset;
struct arvo_ruleset {
    arvo_arena *arena;
    arvo_problems problems;
    arvo_rule *const *rules; /* in order of code */
    uint32_t rule_count;
    ARVO_ARRAY(arvo_rule *) loaded; /* in order of reading; replaced ones are left out */
    ARVO_ARRAY(arvo_list *) lists;
    arvo_steps steps;
    arvo_digest digest; /* of every file: paths and texts */
    arvo_language_rules languages[ARVO_LANGUAGE_COUNT];
    ARVO_ARRAY(void *) regexes; /* pcre2_code *, given back with the rule set */
};

/* Loads the built-in files (unless no_defaults) and the user's. Mistakes in files are collected in
 * (*out)->problems and are no error. *out is set unless memory ends. */
arvo_err arvo_ruleset_load(arvo_ruleset **out, const char *const *paths, size_t path_count, bool no_defaults,
                           arvo_error *error);
void arvo_ruleset_free(arvo_ruleset *rules);

/* Makes the rules ready for a language, if they are not. RULES_INVALID when a built-in file proves wrong:
 * problems has it. */
arvo_err arvo_ruleset_prepare(arvo_ruleset *rules, arvo_language language, arvo_error *error);

/* The rule with a code or a name (case ignored), or NULL with UNKNOWN_RULE(_NEAR) in *error. */
arvo_rule *arvo_ruleset_find(const arvo_ruleset *rules, arvo_str code_or_name, arvo_error *error);
/* The same as an index into rules->rules; false when there is none. */
bool arvo_ruleset_find_index(uint32_t *out, const arvo_ruleset *rules, arvo_str code_or_name,
                             arvo_error *error);
/* The list with this name, or NULL. */
arvo_list *arvo_ruleset_list(const arvo_ruleset *rules, arvo_str name);

#endif
