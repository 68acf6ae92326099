/* linted_lines.h: which lines of a source hold text that is linted. */
#ifndef ARVO_RULE_LINTED_LINES_H
#define ARVO_RULE_LINTED_LINES_H

#include "text/document.h"

typedef struct arvo_linted_lines {
    const uint32_t *next; /* by line from 1: the first line with text from there on; 0: none */
    uint32_t count;
} arvo_linted_lines;

/* In the arena; in time linear in the document. False when memory ends. */
bool arvo_linted_lines_find(arvo_linted_lines *out, arvo_arena *arena, const arvo_document *document);

/* The first line behind `line` that holds text, or 0. */
uint32_t arvo_linted_line_after(const arvo_linted_lines *lines, uint32_t line);

#endif
