/* reader.h: what the readers of the formats share. Seen by this floor only. */
#ifndef ARVO_FORMAT_READER_H
#define ARVO_FORMAT_READER_H

#include "base/error.h"
#include "format/format.h"

/* A document in the making. */
typedef struct arvo_reader {
    arvo_document *document;
    const arvo_read_options *options;
    arvo_str source;              /* the whole file: offsets count from its start */
    uint32_t start;               /* of the text, behind the BOM */
    arvo_segment_builder builder; /* of the segment that is being read */
    ARVO_ARRAY(arvo_segment) segments;
    ARVO_ARRAY(arvo_comment) comments; /* in source order */
} arvo_reader;

/* Reads reader->source from reader->start into segments. Errors as arvo_document_read() says. */
typedef arvo_err arvo_read_function(arvo_reader *reader, arvo_error *error);

#define ARVO_FORMAT(id, name, extensions, reader, traits) arvo_read_function reader;
#include "format/formats.def"
#undef ARVO_FORMAT

/* Ends the builder's segment and adds it, unless it is blank; the builder begins anew. False when memory
 * ends. */
bool arvo_reader_add(arvo_reader *reader, arvo_segment_builder *builder, arvo_segment_kind kind,
                     uint8_t level, bool quoted);

/* Adds a segment that the builder has ended, unless it is empty; sets its language to the document's. False
 * when memory ends. */
bool arvo_reader_add_segment(arvo_reader *reader, const arvo_segment *segment);

/* Adds a comment, given its whole span and its text between its marks, if that begins with "arvolint-" (white
 * space before it aside). `target` is what it is about, an empty range if it goes by lines. False when memory
 * ends. */
bool arvo_reader_comment(arvo_reader *reader, arvo_span span, arvo_str text, arvo_span target);

/* Appends the line end at src (LF, CRLF or a lone CR) as "\n"; gives its length in bytes, 0 when there is
 * none. */
uint32_t arvo_reader_line_end(const arvo_reader *reader, arvo_segment_builder *builder, uint32_t src);

/* Fails with line and column of a place in the source. */
arvo_err arvo_reader_fail(const arvo_reader *reader, arvo_error *error, arvo_err code, uint32_t offset,
                          arvo_str detail);

/* The same with TOO_DEEP and its limit. */
arvo_err arvo_reader_too_deep(const arvo_reader *reader, arvo_error *error, uint32_t offset);

/* Puts the segments and the comments into the order of the source, for a format that is not read from its
 * first byte to its last. */
void arvo_reader_sort(arvo_reader *reader);

#endif
