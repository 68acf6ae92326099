/* human_stairs.h: the five steps of customer value, as a staircase, and the weakest of them by name. Never a
 * score: a proposition is as good as its weakest step.
 *
 *     draft.md: Arvon portaat
 *                     ┌── 5 Lunastus     ✓ täyttyy
 *                  ┌──┘   4 Erottuminen  ✗ ei täyty
 *               ┌──┘      3 Merkitys     ✗ ei täyty
 *            ┌──┘         2 Ymmärrys     ~ osittain
 *         ┌──┘            1 Tieto        ✗ ei täyty
 *
 *         Heikoin porras: Tieto. Sano, mitä myyt. */
#ifndef ARVO_REPORT_HUMAN_STAIRS_H
#define ARVO_REPORT_HUMAN_STAIRS_H

#include <arvolint/diagnostic.h>

#include "base/str.h"

typedef struct arvo_stairs_look {
    bool color;
    unsigned width; /* of the screen in cells; 0: do not wrap */
    arvo_language language;
    bool explain; /* with the checklists that the verdicts come from */
} arvo_stairs_look;

/* A verdict as a mark and a word: "✓ täyttyy". */
void arvo_verdict_append(arvo_buf *out, arvo_verdict verdict, arvo_stairs_look look);

/* Appends the heading (the path, and the key of a part of it), the five steps, the explanation if it is
 * wanted, and the line about the weakest. */
void arvo_stairs_append(arvo_buf *out, const char *path, const arvo_part *part, arvo_stairs_look look);

/* Appends "path key: Weakest step: …" with its advice, in one line but for wrapping; nothing when every step
 * is met. */
void arvo_weakest_append(arvo_buf *out, const char *path, const arvo_part *part, arvo_stairs_look look);

#endif
