/* human_explain.h: why each step got its verdict: the checklist that its points come from.
 *
 *     Mistä arviot tulevat (✓ pitää paikkansa, – ei pidä)
 *     1 Tieto: ~ osittain; pisteitä 2; täyttyy, kun niitä on vähintään 4, osittain, kun vähintään 2
 *         ✓ +2  myytävä on nimetty: ”kirjanpidon”
 *         – +1  hinta on kerrottu */
#ifndef ARVO_REPORT_HUMAN_EXPLAIN_H
#define ARVO_REPORT_HUMAN_EXPLAIN_H

#include "report/human_stairs.h"

/* Appends the heading and the steps, each with its items, and an empty line. */
void arvo_explain_append(arvo_buf *out, const arvo_part *part, arvo_stairs_look look);

#endif
