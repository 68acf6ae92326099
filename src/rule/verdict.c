/* verdict.c: points to verdicts. */
#include "rule/verdict.h"

uint32_t arvo_item_times(arvo_check *check, const arvo_check_item *item) {
    double amount = item->condition != NULL ? arvo_check_value(check, item->condition) : 0;
    if (item->times <= 1) {
        return amount != 0;
    }
    return amount >= item->times ? (uint32_t)item->times : amount >= 1 ? (uint32_t)amount : 0;
}

arvo_step_verdict arvo_judge_step(arvo_check *check, arvo_step step) {
    const arvo_step_rules *rules = &check->rules->steps.steps[step];
    arvo_step_verdict out = {.verdict = ARVO_VERDICT_MET};
    double gain = 0;
    for (uint32_t i = 0; i < rules->items.count; i++) {
        const arvo_check_item *item = &rules->items.items[i];
        uint32_t times = arvo_item_times(check, item);
        out.points += times * item->points;
        double would_bring = times > 0 ? -(times * item->points) : item->points;
        bool says_something = false;
        for (int l = 0; l < ARVO_LANGUAGE_COUNT; l++) {
            says_something = says_something || item->advice.by[l].ptr != NULL;
        }
        if (says_something && would_bring > gain) {
            gain = would_bring;
            out.advice = item;
        }
    }
    if (rules->items.count == 0 || out.points >= rules->met) {
        out.advice = NULL;
        return out;
    }
    out.verdict = out.points >= rules->partial ? ARVO_VERDICT_PARTIAL : ARVO_VERDICT_UNMET;
    return out;
}

arvo_step arvo_weakest_step(const arvo_step_verdict verdicts[ARVO_STEP_COUNT]) {
    arvo_step weakest = ARVO_STEP_INFORMATION;
    for (int i = 1; i < ARVO_STEP_COUNT; i++) {
        if (verdicts[i].verdict < verdicts[weakest].verdict) {
            weakest = (arvo_step)i;
        }
    }
    return weakest;
}
