/* values.h: a tree of keys and values (JSON, YAML, front matter) as it is walked: which values are texts,
 * under which pointer and in which language. */
#ifndef ARVO_FORMAT_VALUES_H
#define ARVO_FORMAT_VALUES_H

#include "format/placeholder.h"
#include "format/scalar.h"

typedef struct arvo_values arvo_values;

/* What the walker makes of a tree.
 *
 * Keys are never texts. A value's segment has its JSON pointer as key (of more than 512 bytes, that of what
 * it stands in). A mapping whose keys are all languages ({"fi": …, "en": …}; of the outermost mapping, those
 * that hold more than a string) gives its values theirs, the innermost counts. Keys that begin with "@",
 * "//", "$" or are "_comment" hold nothing to be read, but
 *     "@@locale": "fi"                          the language of the file (ARB)
 *     "//title": "arvolint-…", "@title": …      a comment about the sibling "title"
 *     "//": "arvolint-…", "_comment": …         a comment about the mapping that it stands in */
typedef struct arvo_values_options {
    bool front_matter; /* names of things are passed over too: tags, categories, authors */
    bool colon;        /* ":name" is a placeholder */
} arvo_values_options;

/* Lives in the reader's arena; NULL when memory ends. */
arvo_values *arvo_values_new(arvo_reader *reader, const arvo_values_options *options);

/* A mapping or a sequence begins at this source offset. TOO_DEEP, NO_MEMORY. */
arvo_err arvo_values_begin(arvo_values *values, bool mapping, uint32_t at, arvo_error *error);
/* It ends before this source offset. NO_MEMORY. */
arvo_err arvo_values_end(arvo_values *values, uint32_t end, arvo_error *error);

/* A key or a value, whichever stands to come: the source bytes of the string without its quotes. `text`: it
 * is a string (and no number, truth or alias, which only stand in their places). NO_MEMORY. */
arvo_err arvo_values_scalar(arvo_values *values, arvo_span span, arvo_scalar_style style, bool text,
                            arvo_error *error);

#endif
