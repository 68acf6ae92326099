/* program.h: a pattern as instructions over numbered token tests. */
#ifndef ARVO_RULE_PROGRAM_H
#define ARVO_RULE_PROGRAM_H

#include "rule/pattern_parse.h"

typedef enum arvo_op {
    ARVO_OP_MATCH,
    ARVO_OP_TEST,    /* the token here passes test `value`; go on behind it */
    ARVO_OP_LIST,    /* an entry of the list `value` stands here; go on behind it */
    ARVO_OP_START,   /* here begins the sentence */
    ARVO_OP_END,     /* here it ends */
    ARVO_OP_CONTEXT, /* here the match ends, if the rest of the program stands behind it */
    ARVO_OP_SPLIT,   /* go on at the next instruction, or at `value` */
    ARVO_OP_JUMP     /* go on at `value` */
} arvo_op;

typedef struct arvo_instruction {
    uint32_t op; /* arvo_op */
    uint32_t value;
} arvo_instruction;

typedef ARVO_ARRAY(arvo_instruction) arvo_code;

/* Gives the number of a test, or of a list. The error's column is set by the compiler if it is 0. */
typedef struct arvo_numbering {
    arvo_err (*test)(uint32_t *out, void *state, const arvo_condition *condition, arvo_policy policy,
                     arvo_error *error);
    arvo_err (*list)(uint32_t *out, void *state, arvo_str name, uint32_t column, arvo_error *error);
    void *state;
} arvo_numbering;

/* Appends the pattern's instructions to *code, addresses counting from its first. PATTERN when there are more
 * than ARVO_MAX_PATTERN_TOKENS, or when it can match nothing but the empty stretch; then *code is as before.
 */
arvo_err arvo_program_compile(arvo_code *code, arvo_arena *arena, const arvo_pattern *pattern,
                              const arvo_numbering *numbering, arvo_error *error);

/* The instructions that can be the first to consume a token (TEST and LIST), each once, in order: their
 * addresses. Returns how many; out has room for `count`. */
uint32_t arvo_program_first(uint32_t *out, const arvo_instruction *code, uint32_t count);

/* True when it is nothing but START, TEST, CONTEXT and END in a row: there is then one way to match. */
bool arvo_program_is_straight(const arvo_instruction *code, uint32_t count);

#endif
