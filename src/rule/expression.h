/* expression.h: the conditions of rules and of steps.yaml: small formulas over what was found in a text.
 *
 *     or < and < not < = != < <= > >= < + - < * / < unary - < number, name, min(a, b), max(a, b), (…)
 *
 * A name goes on over dots, and after the first dot over hyphens that a letter follows ("claim.up-to"); so
 * put spaces around a minus. Truth is 1 and untruth 0; a number is true when it is not 0. What is divided by
 * 0 is 0. */
#ifndef ARVO_RULE_EXPRESSION_H
#define ARVO_RULE_EXPRESSION_H

#include "base/error.h"

/* What a name stands for. `index` says which slot, claim kind, value type, measure, cue, rule or list. */
typedef enum arvo_name_kind {
    ARVO_NAME_SLOT,
    ARVO_NAME_CLAIM,
    ARVO_NAME_CLAIM_UNSUPPORTED,
    ARVO_NAME_CLAIMS,
    ARVO_NAME_CLAIMS_UNSUPPORTED,
    ARVO_NAME_VALUE,
    ARVO_NAME_VALUES,
    ARVO_NAME_MEASURE,
    ARVO_NAME_CUE,
    ARVO_NAME_FINDING,
    ARVO_NAME_LIST,
    ARVO_NAME_LIMIT
} arvo_name_kind;

typedef struct arvo_name_ref {
    arvo_name_kind kind;
    uint32_t index;
} arvo_name_ref;

typedef struct arvo_expression arvo_expression;

/* Gives what a name stands for: UNKNOWN_NAME(_NEAR) in *error (its column is set by the parser). */
typedef arvo_err (*arvo_name_resolver)(arvo_name_ref *out, void *state, arvo_str name, arvo_error *error);

/* Parses a condition into the arena. EXPRESSION, UNKNOWN_NAME(_NEAR) with error->column the code point in the
 * text, from 1 (line 0); a condition may nest 64 deep. */
arvo_err arvo_expression_parse(arvo_expression **out, arvo_arena *arena, arvo_str text,
                               arvo_name_resolver resolve, void *state, arvo_error *error);

/* The value of a name in the text at hand. */
typedef double (*arvo_name_value)(void *state, arvo_name_ref name);

double arvo_expression_value(const arvo_expression *expression, arvo_name_value value, void *state);

/* Visits the names that speak for the condition, from left to right, until a visit gives true; whether one
 * did. Those of which there is little or nothing do not: under a `not`, equal to 0, on the small side of a
 * comparison, taken away from another. */
bool arvo_expression_any_name(const arvo_expression *expression,
                              bool (*visit)(void *state, arvo_name_ref name), void *state);

#endif
