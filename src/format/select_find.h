/* select_find.h: one pattern of a mark, looked for in a document. */
#ifndef ARVO_FORMAT_SELECT_FIND_H
#define ARVO_FORMAT_SELECT_FIND_H

#include <arvolint/lint.h>

#include "format/keypath.h"
#include "format/selector.h"
#include "text/document.h"

/* A pattern at work. */
typedef struct arvo_finder {
    const arvo_document *document;
    arvo_mark_kind kind;
    arvo_str pattern; /* of a heading: in lower case, white space as one space */
    arvo_globpath path;
    arvo_selector selector;
    arvo_selector_search *search;
    arvo_buf scratch;
    const arvo_segment *heading; /* under which the segments stand now; NULL: none that is named */
} arvo_finder;

/* Where a segment was found. */
typedef struct arvo_found {
    bool found;
    arvo_str identity; /* bytes that differ from place to place of one mark; good until the next look */
    arvo_str key;      /* as a reader knows the place; ARVO_NO_STR: ask arvo_finder_key() */
    const arvo_element *element;
} arvo_found;

/* Reads the pattern. `document` is NULL to see whether it can be read only. BAD_SELECTOR, NO_MEMORY. */
arvo_err arvo_finder_begin(arvo_finder *out, arvo_arena *arena, const arvo_document *document,
                           arvo_mark_kind kind, arvo_str pattern, arvo_error *error);

/* Looks where the segment stands. To be called for each segment in order. False when memory ends. */
bool arvo_finder_look(arvo_found *out, arvo_finder *finder, const arvo_segment *segment);

/* The key of a place just found, in the document's arena; ARVO_NO_STR: the whole document, or memory ended.
 */
arvo_str arvo_finder_key(const arvo_finder *finder, const arvo_found *found);

#endif
