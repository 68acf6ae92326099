/* settings.h: the levels and limits in force for one part of a document: the rules' own, the configuration's,
 * the command line's. */
#ifndef ARVO_RULE_SETTINGS_H
#define ARVO_RULE_SETTINGS_H

#include <arvolint/lint.h>

#include "rule/ruleset.h"

/* By index of the rule in ruleset->rules. */
typedef struct arvo_rule_settings {
    arvo_level *levels;
    double *max; /* NAN: the rule's own limit */
} arvo_rule_settings;

/* The rules' own levels and limits, in the arena. False when memory ends. */
bool arvo_rule_settings_init(arvo_rule_settings *out, arvo_arena *arena, const arvo_ruleset *rules);

/* Has the rule an upper limit, in some language? */
bool arvo_rule_has_limit(const arvo_rule *rule);

/* Is the rule there that a setting is about, and has it a limit where one is set? Errors as for applying it.
 */
arvo_err arvo_setting_check(const arvo_ruleset *rules, const arvo_setting *setting, arvo_error *error);

/* Applies settings in their order over what is there. UNKNOWN_RULE(_NEAR), LIMITLESS_RULE (a limit for a rule
 * that has none). */
arvo_err arvo_rule_settings_apply(arvo_rule_settings *into, const arvo_ruleset *rules,
                                  const arvo_settings *settings, arvo_error *error);

#endif
