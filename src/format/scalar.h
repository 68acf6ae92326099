/* scalar.h: strings of YAML and JSON to the text that they stand for, byte by byte. */
#ifndef ARVO_FORMAT_SCALAR_H
#define ARVO_FORMAT_SCALAR_H

#include "text/document.h"

typedef enum arvo_scalar_style {
    ARVO_SCALAR_PLAIN,
    ARVO_SCALAR_SINGLE_QUOTED,
    ARVO_SCALAR_DOUBLE_QUOTED, /* JSON's too */
    ARVO_SCALAR_BLOCK          /* | and > */
} arvo_scalar_style;

/* Appends the string that lies in the source bytes [span.start, span.end), its quotes and block header not
 * counted. A parser has found it to be well formed. A line end reads as a soft one ("\n"), whether YAML keeps
 * it or folds it to a space; two or more as a paragraph's end ("\n\n"). */
void arvo_scalar_append(arvo_segment_builder *builder, arvo_str source, arvo_span span,
                        arvo_scalar_style style);

#endif
