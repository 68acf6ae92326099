/* pattern_parse.h: the text of a pattern as a tree. The language: rules/README.md, "Patterns". */
#ifndef ARVO_RULE_PATTERN_PARSE_H
#define ARVO_RULE_PATTERN_PARSE_H

#include "rule/token_test.h"

typedef enum arvo_pattern_kind {
    ARVO_PATTERN_TEST,     /* one token */
    ARVO_PATTERN_LIST,     /* @name */
    ARVO_PATTERN_START,    /* ^ */
    ARVO_PATTERN_END,      /* $ */
    ARVO_PATTERN_CONTEXT,  /* >: the match ends here; what follows must stand there */
    ARVO_PATTERN_SEQUENCE, /* all children in a row */
    ARVO_PATTERN_CHOICE,   /* one of the children */
    ARVO_PATTERN_REPEAT    /* the only child, min to max times */
} arvo_pattern_kind;

enum { ARVO_REPEAT_FOREVER = UINT32_MAX };

typedef struct arvo_pattern arvo_pattern;
struct arvo_pattern {
    arvo_pattern_kind kind;
    uint32_t column; /* code points in the pattern, from 1 */
    arvo_policy policy;
    const arvo_condition *condition; /* of TEST */
    arvo_str name;                   /* of LIST, without @ */
    uint32_t min;
    uint32_t max;
    arvo_pattern *child; /* of SEQUENCE, CHOICE, REPEAT: the first */
    arvo_pattern *next;  /* in the parent */
};

/* Parses a pattern into the arena (the text is copied). `policy` is that of tokens that do not say "all:" or
 * "any:". Errors: PATTERN, UNKNOWN_ATTRIBUTE(_NEAR), BAD_VALUE(_NEAR), REGEX, INVALID_UTF8, NO_MEMORY, with
 * error->column (line 0). */
arvo_err arvo_pattern_parse(arvo_pattern **out, arvo_arena *arena, arvo_str text, arvo_policy policy,
                            arvo_error *error);

#endif
