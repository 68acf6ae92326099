/* link.h: conditions, parsed once everything that they can name is loaded. */
#ifndef ARVO_RULE_LINK_H
#define ARVO_RULE_LINK_H

#include "rule/ruleset.h"

/* Parses the conditions of every rule and of steps.yaml, and checks that every @list that a user's pattern or
 * an eagerly checked one refers to is there. Mistakes are noted. */
void arvo_ruleset_link(arvo_reader *reader, arvo_ruleset *rules);

/* Visits every pattern set of the rules and of steps.yaml (not of the lists). */
void arvo_ruleset_sets(arvo_ruleset *rules, void (*visit)(void *state, arvo_pattern_set *set), void *state);

#endif
