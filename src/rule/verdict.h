/* verdict.h: the staircase: how each step stands, and the advice for it. */
#ifndef ARVO_RULE_VERDICT_H
#define ARVO_RULE_VERDICT_H

#include "rule/check.h"

typedef struct arvo_step_verdict {
    arvo_verdict verdict;
    double points;
    const arvo_check_item
        *advice; /* the item that would bring the most points; NULL when the step is met or none has advice */
} arvo_step_verdict;

/* How many times an item of a checklist counts: 0 when it does not hold, its `times` at the most. */
uint32_t arvo_item_times(arvo_check *check, const arvo_check_item *item);

/* Adds up the checklist of a step. A step without a checklist is met. */
arvo_step_verdict arvo_judge_step(arvo_check *check, arvo_step step);

/* The first of the lowest. */
arvo_step arvo_weakest_step(const arvo_step_verdict verdicts[ARVO_STEP_COUNT]);

#endif
