/* match_run.h: running one program from one token of a sentence. */
#ifndef ARVO_RULE_MATCH_RUN_H
#define ARVO_RULE_MATCH_RUN_H

#include "rule/word_classes.h"

/* An entry of a list that stands somewhere. */
typedef struct arvo_list_hit {
    uint32_t list; /* group id */
    uint32_t end;  /* token in the sentence */
    uint32_t payload;
} arvo_list_hit;

/* A sentence as programs see it. */
typedef struct arvo_sentence_view {
    const arvo_word_class *const *classes; /* of each token */
    uint32_t count;
    const arvo_list_hit *list_hits; /* those that begin at token n: [list_offsets[n], list_offsets[n + 1]) */
    const uint32_t *list_offsets;   /* NULL while the lists that name no list are run */
} arvo_sentence_view;

/* A way to match: it ends before token `end`; the payload of the list entry used, or ARVO_NO_PAYLOAD. */
typedef struct arvo_match_end {
    uint32_t end;
    uint32_t entry;
} arvo_match_end;

typedef ARVO_ARRAY(arvo_match_end) arvo_match_ends;

typedef struct arvo_runner arvo_runner;

/* Lives in the arena; NULL when memory ends. */
arvo_runner *arvo_runner_new(arvo_arena *arena, const arvo_matcher *matcher);

/* To be called at each new sentence: programs that cost too much in one rest until the next. */
void arvo_runner_next_sentence(arvo_runner *runner);

/* All ways in which a program matches from token `start` on, none empty, each end once, in no order. The ends
 * are good until the next call. No state (instruction, token) is visited twice from a start token, at most
 * ARVO_MAX_PATTERN_STEPS are, and in a sentence 16 times as many: past that the program finds nothing more.
 * False when memory ends. */
bool arvo_program_run(const arvo_match_ends **out, arvo_runner *runner, const arvo_sentence_view *sentence,
                      uint32_t program, uint32_t start);

#endif
