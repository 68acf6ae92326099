/* condition_parse.h: reads what stands between [ and ]. */
#ifndef ARVO_RULE_CONDITION_PARSE_H
#define ARVO_RULE_CONDITION_PARSE_H

#include "rule/pattern_cursor.h"
#include "rule/token_test.h"

/* The cursor stands at '['; after success it is behind ']'. *policy is changed only by "all:" and "any:".
 * Errors: PATTERN, UNKNOWN_ATTRIBUTE(_NEAR), BAD_VALUE(_NEAR), REGEX, NO_MEMORY, with the column in the
 * pattern. */
arvo_err arvo_condition_parse(const arvo_condition **out, arvo_policy *policy, arvo_cursor *cursor);

#endif
