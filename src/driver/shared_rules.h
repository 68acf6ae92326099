/* shared_rules.h: one rule set for all threads.
 *
 * A rule set is made ready for a language when a text first needs it, and that writes to what threads at work
 * in other languages read. So a thread holds the lock for reading while it checks a text, and for writing
 * while it makes a language ready: at most once a language in a whole run. */
#ifndef ARVO_DRIVER_SHARED_RULES_H
#define ARVO_DRIVER_SHARED_RULES_H

#include <arvolint/lint.h>

#include "rule/ruleset.h"

typedef struct arvo_shared_rules arvo_shared_rules;

/* Loads the rules that the options name. Mistakes in rule files are no error here:
 * arvo_shared_rules_problems(). NO_MEMORY. */
arvo_err arvo_shared_rules_load(arvo_shared_rules **out, const arvo_linter_options *options,
                                arvo_error *error);
void arvo_shared_rules_free(arvo_shared_rules *shared);

/* The rule set; what of it does not depend on a language may be read without the lock. */
arvo_ruleset *arvo_shared_rules_set(const arvo_shared_rules *shared);

/* How many problems the rules have by now. Takes the lock for a moment. */
size_t arvo_shared_rules_problems(arvo_shared_rules *shared);

/* Makes the rules ready for the language if they are not, and keeps them as they are until the release. On an
 * error nothing is to be released: RULES_INVALID when a built-in file proves wrong, NO_MEMORY. A thread must
 * not acquire twice. */
arvo_err arvo_shared_rules_acquire(arvo_shared_rules *shared, arvo_language language, arvo_error *error);
void arvo_shared_rules_release(arvo_shared_rules *shared);

#endif
