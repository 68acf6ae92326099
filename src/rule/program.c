#include "rule/program.h"

typedef struct compiler {
    arvo_code *code;
    arvo_arena *arena;
    uint32_t begin; /* in code: where this program's addresses count from */
    const arvo_numbering *numbering;
    arvo_error *error;
} compiler;

static arvo_err fail(const compiler *c, uint32_t column, const char *reason) {
    return arvo_fail_at(c->error, ARVO_ERR_PATTERN, 0, column, arvo_str_of(reason), ARVO_NO_STR, ARVO_NO_STR);
}

static uint32_t here(const compiler *c) {
    return c->code->count - c->begin;
}

static arvo_err emit(compiler *c, arvo_op op, uint32_t value, uint32_t column) {
    if (here(c) >= ARVO_MAX_PATTERN_TOKENS)
        return fail(c, column, "the pattern is too long when its repetitions are written out");
    arvo_instruction *instruction = ARVO_ARRAY_ADD(c->arena, c->code);
    if (!instruction)
        return arvo_fail_plain(c->error, ARVO_ERR_NO_MEMORY);
    *instruction = (arvo_instruction){op, value};
    return ARVO_OK;
}

/* Sets where the instruction at an address jumps to: to what is emitted next. */
static void land(compiler *c, uint32_t address) {
    c->code->items[c->begin + address].value = here(c);
}

static arvo_err compile(compiler *c, const arvo_pattern *pattern);

static arvo_err compile_choice(compiler *c, const arvo_pattern *pattern) {
    uint32_t jumps = UINT32_MAX; /* the jumps to the end, each holding the address of the one before */
    arvo_err err = ARVO_OK;
    for (const arvo_pattern *child = pattern->child; child && !err; child = child->next) {
        uint32_t split = here(c);
        if (child->next)
            err = emit(c, ARVO_OP_SPLIT, 0, child->column);
        if (!err)
            err = compile(c, child);
        if (!err && child->next) {
            err = emit(c, ARVO_OP_JUMP, jumps, child->column);
            if (!err) {
                jumps = here(c) - 1;
                land(c, split);
            }
        }
    }
    while (!err && jumps != UINT32_MAX) {
        uint32_t before = c->code->items[c->begin + jumps].value;
        land(c, jumps);
        jumps = before;
    }
    return err;
}

/* x*: split over x and a jump back. */
static arvo_err compile_star(compiler *c, const arvo_pattern *pattern) {
    uint32_t split = here(c);
    arvo_err err = emit(c, ARVO_OP_SPLIT, 0, pattern->column);
    if (!err)
        err = compile(c, pattern->child);
    if (!err)
        err = emit(c, ARVO_OP_JUMP, split, pattern->column);
    if (!err)
        land(c, split);
    return err;
}

/* x{n,m}: n times x, then m - n times an optional x, or x*. */
static arvo_err compile_repeat(compiler *c, const arvo_pattern *pattern) {
    arvo_err err = ARVO_OK;
    for (uint32_t i = 0; i < pattern->min && !err; i++)
        err = compile(c, pattern->child);
    if (pattern->max == ARVO_REPEAT_FOREVER)
        return err ? err : compile_star(c, pattern);
    for (uint32_t i = pattern->min; i < pattern->max && !err; i++) {
        uint32_t split = here(c);
        err = emit(c, ARVO_OP_SPLIT, 0, pattern->column);
        if (!err)
            err = compile(c, pattern->child);
        if (!err)
            land(c, split);
    }
    return err;
}

static arvo_err compile_leaf(compiler *c, const arvo_pattern *pattern) {
    uint32_t number = 0;
    const arvo_numbering *n = c->numbering;
    arvo_err err;
    switch (pattern->kind) {
    case ARVO_PATTERN_TEST:
        err = n->test(&number, n->state, pattern->condition, pattern->policy, c->error);
        return err ? err : emit(c, ARVO_OP_TEST, number, pattern->column);
    case ARVO_PATTERN_LIST:
        err = n->list(&number, n->state, pattern->name, pattern->column, c->error);
        return err ? err : emit(c, ARVO_OP_LIST, number, pattern->column);
    case ARVO_PATTERN_START:
        return emit(c, ARVO_OP_START, 0, pattern->column);
    case ARVO_PATTERN_CONTEXT:
        return emit(c, ARVO_OP_CONTEXT, 0, pattern->column);
    default:
        return emit(c, ARVO_OP_END, 0, pattern->column);
    }
}

/* Recursion ends at the parser's nesting limit; every repetition emits, so that the length limit ends it too.
 */
static arvo_err compile(compiler *c, const arvo_pattern *pattern) {
    arvo_err err = ARVO_OK;
    switch (pattern->kind) {
    case ARVO_PATTERN_SEQUENCE:
        for (const arvo_pattern *child = pattern->child; child && !err; child = child->next)
            err = compile(c, child);
        return err;
    case ARVO_PATTERN_CHOICE:
        return compile_choice(c, pattern);
    case ARVO_PATTERN_REPEAT:
        return compile_repeat(c, pattern);
    default:
        return compile_leaf(c, pattern);
    }
}

arvo_err arvo_program_compile(arvo_code *code, arvo_arena *arena, const arvo_pattern *pattern,
                              const arvo_numbering *numbering, arvo_error *error) {
    compiler c = {code, arena, code->count, numbering, error};
    uint32_t first[ARVO_MAX_PATTERN_TOKENS];
    arvo_err err = compile(&c, pattern);
    if (!err)
        err = emit(&c, ARVO_OP_MATCH, 0, pattern->column);
    if (!err && arvo_program_first(first, code->items + c.begin, here(&c)) == 0)
        err = fail(&c, 1, "it can match only an empty stretch; add a word or []");
    if (err)
        code->count = c.begin;
    return err;
}

uint32_t arvo_program_first(uint32_t *out, const arvo_instruction *code, uint32_t count) {
    if (code[0].op == ARVO_OP_TEST || code[0].op == ARVO_OP_LIST) { /* as most words of lists do */
        out[0] = 0;
        return 1;
    }
    bool seen[ARVO_MAX_PATTERN_TOKENS] = {false};
    uint32_t waiting[ARVO_MAX_PATTERN_TOKENS], waiting_count = 0, found = 0;
    seen[0] = true;
    waiting[waiting_count++] = 0;
    while (waiting_count > 0) {
        uint32_t at = waiting[--waiting_count], next[2], next_count = 0;
        switch ((arvo_op)code[at].op) {
        case ARVO_OP_TEST:
        case ARVO_OP_LIST:
            out[found++] = at;
            break;
        case ARVO_OP_START:
        case ARVO_OP_END:
        case ARVO_OP_CONTEXT:
            next[next_count++] = at + 1;
            break;
        case ARVO_OP_SPLIT:
            next[next_count++] = code[at].value;
            next[next_count++] = at + 1;
            break;
        case ARVO_OP_JUMP:
            next[next_count++] = code[at].value;
            break;
        case ARVO_OP_MATCH:
            break;
        }
        for (uint32_t i = 0; i < next_count; i++)
            if (next[i] < count && !seen[next[i]]) {
                seen[next[i]] = true;
                waiting[waiting_count++] = next[i];
            }
    }
    return found;
}

bool arvo_program_is_straight(const arvo_instruction *code, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (code[i].op == ARVO_OP_LIST || code[i].op == ARVO_OP_SPLIT || code[i].op == ARVO_OP_JUMP)
            return false;
    return true;
}
