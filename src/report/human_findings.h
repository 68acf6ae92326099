/* human_findings.h: what was found in a document, each finding like a compiler's. The findings of a rule
 * stand together where its first one stands; only the first says what is wrong in full:
 *
 *     draft.md:3:11: warning: ”kokonaisvaltaisia” ei kerro asiakkaalle mitään [AV203 jargon]
 *         3 | Tarjoamme kokonaisvaltaisia ratkaisuja johtavana toimijana.
 *           |           ^~~~~~~~~~~~~~~~~
 *           = Vastaa kysymykseen: Mitä kaikkea siihen kuuluu?
 *     draft.md:5:1: warning: samoin ”synergia” [AV203 jargon]
 *         5 | Synergia syntyy.
 *           | ^~~~~~~~ */
#ifndef ARVO_REPORT_HUMAN_FINDINGS_H
#define ARVO_REPORT_HUMAN_FINDINGS_H

#include <arvolint/report.h>

#include "base/str.h"

/* Appends every finding of the result; unless options->all at most five of a rule, and then how many more
 * there are. A line that neighbours are about in the same place is shown once, under the last of them. A help
 * that says what that of the finding before said is left out. */
void arvo_findings_append(arvo_buf *out, const arvo_result *result, const arvo_report_options *options,
                          arvo_language language);

/* Appends "path:line:col: level: "; without the place when line is 0. The level words are English in every
 * language: that is what the problem matchers of editors and of continuous integration read. */
void arvo_finding_place(arvo_buf *out, bool color, const char *path, uint32_t line, uint32_t column,
                        arvo_level level);

#endif
