/* human_snippet.h: the source line of a finding with a caret and a tilde under what it is about.
 *
 *         3 | Tarjoamme kokonaisvaltaisia ratkaisuja johtavana toimijana.
 *           |           ^~~~~~~~~~~~~~~~~
 *
 * Columns are terminal cells: tabs are expanded, wide characters take two, combining marks none. A line too
 * long for the screen is cut around the span, at a cost that does not grow with the line. A span over several
 * lines shows its first. */
#ifndef ARVO_REPORT_HUMAN_SNIPPET_H
#define ARVO_REPORT_HUMAN_SNIPPET_H

#include <arvolint/diagnostic.h>

#include "base/str.h"
#include "report/human_style.h"

typedef struct arvo_snippet_look {
    bool color;
    unsigned width;   /* of the screen in cells; 0: not a screen, a fixed width is used */
    arvo_style marks; /* of caret and tildes */
} arvo_snippet_look;

/* Appends both lines, with their line ends. The span lies in the result's source. */
void arvo_snippet_append(arvo_buf *out, const arvo_result *result, arvo_span span, arvo_snippet_look look);

/* The gutter of the lines that belong to a finding: "      = " (or "      | " …) with its colour. */
void arvo_snippet_gutter(arvo_buf *out, bool color, const char *mark);

/* Cells before the text of such a line. */
enum { ARVO_GUTTER_CELLS = 8 };

#endif
