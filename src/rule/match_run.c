#include "rule/match_run.h"

#include <string.h>

enum { SENTENCE_STEPS = 16 * ARVO_MAX_PATTERN_STEPS };
enum { NOT_ENDED = UINT32_MAX };

/* Where a run may go on. */
typedef struct run_state {
    uint32_t instruction;
    uint32_t token;
    uint32_t entry;
    uint32_t end; /* where a context has ended the match, or NOT_ENDED */
} run_state;

/* What one program has cost in a sentence. */
typedef struct cost {
    uint64_t sentence;
    uint32_t steps;
} cost;

struct arvo_runner {
    arvo_arena *arena;
    const arvo_matcher *matcher;
    uint64_t sentence;
    cost *costs; /* by program */
    arvo_match_ends ends;
    uint32_t run;       /* the number of this run */
    uint32_t *seen;     /* by state: the run that visited it last; ARVO_MAX_PATTERN_STEPS of them */
    run_state *waiting; /* states still to be visited: each once, so as many */
    uint32_t waiting_count;
};

arvo_runner *arvo_runner_new(arvo_arena *arena, const arvo_matcher *matcher) {
    arvo_runner *runner = ARVO_NEW(arena, arvo_runner);
    if (!runner)
        return NULL;
    runner->arena = arena;
    runner->matcher = matcher;
    runner->costs = ARVO_NEW_ARRAY(arena, cost, matcher->programs.count);
    runner->seen = ARVO_NEW_ARRAY(arena, uint32_t, ARVO_MAX_PATTERN_STEPS);
    runner->waiting = ARVO_NEW_ARRAY(arena, run_state, ARVO_MAX_PATTERN_STEPS);
    return runner->costs && runner->seen && runner->waiting ? runner : NULL;
}

void arvo_runner_next_sentence(arvo_runner *runner) {
    runner->sentence++;
}

static bool add_end(arvo_runner *runner, uint32_t end, uint32_t entry) {
    arvo_match_end *slot = ARVO_ARRAY_ADD(runner->arena, &runner->ends);
    if (slot)
        *slot = (arvo_match_end){end, entry};
    return slot != NULL;
}

/* START, TEST, CONTEXT and END in a row need no memory of states. */
static bool run_straight(arvo_runner *runner, const arvo_sentence_view *sentence,
                         const arvo_instruction *code, uint32_t start) {
    uint32_t token = start, end = NOT_ENDED;
    for (;; code++)
        switch ((arvo_op)code->op) {
        case ARVO_OP_TEST:
            if (token >= sentence->count || !arvo_word_class_passes(sentence->classes[token], code->value))
                return true;
            token++;
            break;
        case ARVO_OP_START:
            if (token != 0)
                return true;
            break;
        case ARVO_OP_END:
            if (token != sentence->count)
                return true;
            break;
        case ARVO_OP_CONTEXT:
            end = token;
            break;
        default:
            end = end == NOT_ENDED ? token : end;
            return end == start || add_end(runner, end, ARVO_NO_PAYLOAD);
        }
}

/* One run of a program with choices. */
typedef struct walk {
    arvo_runner *runner;
    const arvo_sentence_view *sentence;
    const arvo_program *program;
    uint32_t start;
} walk;

/* Notes a state to visit, unless it has been visited or lies too far off. */
static void visit(const walk *w, uint32_t instruction, uint32_t token, const run_state *from) {
    arvo_runner *runner = w->runner;
    uint64_t cell = (uint64_t)(token - w->start) * w->program->length + instruction;
    if (cell >= ARVO_MAX_PATTERN_STEPS || runner->seen[cell] == runner->run)
        return;
    runner->seen[cell] = runner->run;
    runner->waiting[runner->waiting_count++] = (run_state){instruction, token, from->entry, from->end};
}

static void visit_after_list(const walk *w, const run_state *at, uint32_t list) {
    const arvo_sentence_view *sentence = w->sentence;
    if (!sentence->list_offsets || at->token >= sentence->count)
        return;
    for (uint32_t i = sentence->list_offsets[at->token]; i < sentence->list_offsets[at->token + 1]; i++) {
        const arvo_list_hit *hit = &sentence->list_hits[i];
        run_state after = {.entry = at->entry == ARVO_NO_PAYLOAD ? hit->payload : at->entry, .end = at->end};
        if (hit->list == list)
            visit(w, at->instruction + 1, hit->end, &after);
    }
}

/* Goes on from a state. False when memory ends. */
static bool step(const walk *w, const run_state *at, const arvo_instruction *code) {
    const arvo_sentence_view *sentence = w->sentence;
    uint32_t next = at->instruction + 1, token = at->token;
    switch ((arvo_op)code->op) {
    case ARVO_OP_TEST:
        if (token < sentence->count && arvo_word_class_passes(sentence->classes[token], code->value))
            visit(w, next, token + 1, at);
        return true;
    case ARVO_OP_LIST:
        visit_after_list(w, at, code->value);
        return true;
    case ARVO_OP_START:
        if (token == 0)
            visit(w, next, token, at);
        return true;
    case ARVO_OP_END:
        if (token == sentence->count)
            visit(w, next, token, at);
        return true;
    case ARVO_OP_SPLIT:
        visit(w, code->value, token, at);
        visit(w, next, token, at);
        return true;
    case ARVO_OP_JUMP:
        visit(w, code->value, token, at);
        return true;
    case ARVO_OP_CONTEXT: {
        run_state ended = {.entry = at->entry, .end = token};
        visit(w, next, token, &ended);
        return true;
    }
    case ARVO_OP_MATCH: {
        uint32_t end = at->end == NOT_ENDED ? token : at->end;
        return end == w->start || add_end(w->runner, end, at->entry);
    }
    }
    return true;
}

/* A fresh number for a run, under which no state counts as visited. */
static void begin_run(arvo_runner *runner) {
    if (++runner->run == 0) {
        memset(runner->seen, 0, ARVO_MAX_PATTERN_STEPS * sizeof *runner->seen);
        runner->run = 1;
    }
    runner->waiting_count = 0;
}

static bool run_with_choices(arvo_runner *runner, const arvo_sentence_view *sentence, uint32_t number,
                             uint32_t start) {
    const arvo_program *program = &runner->matcher->programs.items[number];
    const arvo_instruction *code = runner->matcher->code.items + program->code;
    walk w = {runner, sentence, program, start};
    cost *spent = &runner->costs[number];
    if (spent->sentence != runner->sentence)
        *spent = (cost){runner->sentence, 0};
    begin_run(runner);
    visit(&w, 0, start, &(run_state){.entry = ARVO_NO_PAYLOAD, .end = NOT_ENDED});
    while (runner->waiting_count > 0 && spent->steps < SENTENCE_STEPS) {
        run_state at = runner->waiting[--runner->waiting_count];
        spent->steps++;
        if (!step(&w, &at, &code[at.instruction]))
            return false;
    }
    return true;
}

bool arvo_program_run(const arvo_match_ends **out, arvo_runner *runner, const arvo_sentence_view *sentence,
                      uint32_t program, uint32_t start) {
    const arvo_program *p = &runner->matcher->programs.items[program];
    runner->ends.count = 0;
    *out = &runner->ends;
    if (p->straight)
        return run_straight(runner, sentence, runner->matcher->code.items + p->code, start);
    return run_with_choices(runner, sentence, program, start);
}
