/* parts.h: what a document is made of: propositions that marks name, and the copy around them; a part in one
 * language each. */
#ifndef ARVO_FORMAT_PARTS_H
#define ARVO_FORMAT_PARTS_H

#include <arvolint/lint.h>

#include "base/error.h"
#include "text/document.h"

typedef struct arvo_document_part {
    arvo_role role;
    arvo_language language; /* UNKNOWN: none of ours */
    const arvo_mark *mark;  /* that made it; NULL: what no mark is about */
    arvo_str key;           /* where it stands; ARVO_NO_STR: the whole document */
    arvo_span span;
    const arvo_document *document; /* its segments only; source, path and lines are the whole document's */
} arvo_document_part;

typedef struct arvo_document_parts {
    const arvo_document_part *items; /* in order of their first texts; none when the document holds no text */
    uint32_t count;
} arvo_document_parts;

/* Parts the document by the marks of the options and by language. `language` is that of segments that name
 * none. Segments that are in another language, or in one that options->languages leaves out, are left out,
 * unless there is nothing else: then the only part is UNKNOWN. Everything lives in the document's arena.
 * Errors: BAD_SELECTOR (a mark's pattern cannot be read), NO_MEMORY. */
arvo_err arvo_document_part_up(arvo_document_parts *out, const arvo_document *document,
                               arvo_language language, const arvo_lint_options *options, arvo_error *error);

#endif
