/* xml.h: XML by way of expat, as events that know where in the source they stand. */
#ifndef ARVO_FORMAT_XML_H
#define ARVO_FORMAT_XML_H

#include "format/reader.h"

/* A start tag, or the end of an element. */
typedef struct arvo_xml_tag {
    arvo_str name;                 /* without its prefix */
    arvo_str space;                /* the address of its namespace; ARVO_NO_STR: none */
    const char *const *attributes; /* expat's: name, value, …, NULL; of an end: NULL */
    arvo_span span;                /* of the tag; of the end of an empty element that of the element */
    uint32_t depth;                /* of the element; the root has 1 */
} arvo_xml_tag;

/* What a reader does about events; each gives ARVO_OK to go on. */
typedef struct arvo_xml_handler {
    arvo_err (*start)(void *state, const arvo_xml_tag *tag);
    arvo_err (*end)(void *state, const arvo_xml_tag *tag);
    /* Character data: a piece without markup, a decoded reference, or one line end ("\n"). What equals the
     * source reads as it stands. An entity of the file's own, which is not expanded, comes as ARVO_TEXT_GAP.
     */
    arvo_err (*text)(void *state, arvo_span src, arvo_str text);
    arvo_err (*comment)(void *state, arvo_span span, arvo_str text); /* may be NULL */
} arvo_xml_handler;

/* What went wrong, and where. */
typedef struct arvo_xml_fault {
    arvo_err err;
    uint32_t at;
    const char *why; /* expat's words, or NULL */
} arvo_xml_fault;

/* Parses source bytes [start, source.len). Elements nest up to ARVO_MAX_NESTING; what a document type
 * declares is not expanded. Gives ARVO_OK, or fills *fault and gives its error: PARSE, TOO_DEEP, NO_MEMORY,
 * or what a handler gave. */
arvo_err arvo_xml_parse(arvo_xml_fault *fault, arvo_str source, uint32_t start,
                        const arvo_xml_handler *handler, void *state);

/* Fails with what went wrong in the reader's own source. */
arvo_err arvo_xml_fail(const arvo_reader *reader, arvo_error *error, const arvo_xml_fault *fault);

/* The value of the attribute, its prefix aside, or NULL. */
const char *arvo_xml_tag_attribute(const arvo_xml_tag *tag, const char *name);

bool arvo_xml_is(const arvo_xml_tag *tag, const char *name);

/* The name (NULL: none) as a part of a JSON pointer, in the arena. Longer ones than people give are cut,
 * since each text below repeats them. ARVO_NO_STR when memory ends. */
arvo_str arvo_xml_key_part(arvo_arena *arena, const char *name);

/* Appends character data as it came from the handler's `text`: line ends with the indentation behind them
 * fold to "\n". */
void arvo_xml_append(arvo_segment_builder *builder, arvo_str source, arvo_span src, arvo_str text);

/* Ties the comments from `first` on to what they are about. */
void arvo_xml_tie_comments(arvo_reader *reader, uint32_t first, arvo_span target);

#endif
