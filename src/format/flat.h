/* flat.h: files that are lists of names and texts (PO, properties, .strings, CSV): what their readers share.
 */
#ifndef ARVO_FORMAT_FLAT_H
#define ARVO_FORMAT_FLAT_H

#include "format/placeholder.h"

typedef struct arvo_flat {
    arvo_reader *reader;
    arvo_placeholders *placeholders;
    arvo_buf pointer; /* of the text at hand: for the reader to fill */
    uint32_t tied;    /* comments before this one know what they are about */
} arvo_flat;

/* NO_MEMORY. */
arvo_err arvo_flat_begin(arvo_flat *flat, arvo_reader *reader, arvo_error *error);

/* Ties the comments since the last entry to this one. */
void arvo_flat_entry(arvo_flat *flat, arvo_span span);

/* Takes reader->builder as the text under flat->pointer, unless it is no prose; both are empty then. `name`:
 * what tells whether it is prose (ARVO_NO_STR: nothing does). False when memory ends. */
bool arvo_flat_text(arvo_flat *flat, arvo_str name);

/* The last thing: the language of the path when the file declares none, and the order of the source. */
void arvo_flat_end(arvo_flat *flat);

/* Fails with UNEXPECTED: what stands at the place, or behind white space there, cannot. With ENDS_EARLY where
 * there is nothing. */
arvo_err arvo_flat_unexpected(const arvo_reader *reader, arvo_error *error, uint32_t at);

/* Sets document->language by the path, unless the file has declared one. */
void arvo_declare_by_path(arvo_document *document);

#endif
