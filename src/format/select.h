/* select.h: which mark a segment falls under, and at which place.
 *
 * A pattern names places that hold texts: a key, an element, a heading with what stands under it. Where one
 * place lies in another that the same pattern names, the outer one counts. */
#ifndef ARVO_FORMAT_SELECT_H
#define ARVO_FORMAT_SELECT_H

#include <arvolint/lint.h>

#include "base/error.h"
#include "text/document.h"

/* What a segment falls under. Segments with the same mark and place make one part. */
typedef struct arvo_selected {
    const arvo_mark *mark; /* NULL: no mark is about it */
    uint32_t place;        /* tells the places that one mark names apart; 0 when mark is NULL */
    arvo_str key;          /* the place as a reader knows it; ARVO_NO_STR: the whole document */
} arvo_selected;

typedef struct arvo_selection arvo_selection;

/* Reads the patterns of the marks and looks for them in the document. Marks are borrowed; the rest lives in
 * the document's arena. Errors: BAD_SELECTOR with the pattern and what is wrong with it, NO_MEMORY. */
arvo_err arvo_select_begin(arvo_selection **out, const arvo_document *document, const arvo_mark *marks,
                           size_t mark_count, arvo_error *error);

/* What the document's segment falls under. */
arvo_selected arvo_select(const arvo_selection *selection, uint32_t segment);

/* Can the pattern of such a mark be read? BAD_SELECTOR, with the place in the pattern as error->column (code
 * points, from 1), NO_MEMORY. Works in the arena. */
arvo_err arvo_select_check(arvo_arena *arena, arvo_mark_kind kind, arvo_str pattern, arvo_error *error);

#endif
