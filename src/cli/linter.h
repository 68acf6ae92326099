/* linter.h: a linter as the options ask for it. */
#ifndef ARVO_CLI_LINTER_H
#define ARVO_CLI_LINTER_H

#include "cli/options.h"

/* Loads the rules, with those of a project (NULL: none), and sets their levels. NULL when that cannot be
 * done: the reasons stand on standard error, exit 2. */
arvo_linter *linter_open(const options *asked, const arvo_rule_set *own);

/* The same with the rules that are configured for the working directory. */
arvo_linter *linter_open_here(const options *asked);

/* Prints an error of the library: for ARVO_ERR_RULES_INVALID the problems in the rules, each with its place.
 * Some are found only when a text first needs the rules of its language. */
void say_linter_error(const arvo_linter *linter, const arvo_error *error, arvo_language language);

#endif
