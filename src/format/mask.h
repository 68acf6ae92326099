/* mask.h: what is no Markdown in a Markdown file: tags of templates, MDX, attributes in braces, elements of
 * HTML. A parser sees a copy of the file that is as long as the file, in which they are letters without
 * meaning or blanks, so that every place stays. */
#ifndef ARVO_FORMAT_MASK_H
#define ARVO_FORMAT_MASK_H

#include "format/reader.h"

/* A stretch of source that is letters in the copy. */
typedef struct arvo_mask {
    uint32_t start;
    uint32_t end;
    arvo_str reads; /* ARVO_TEXT_GAP, a line end, two of them (a block's edge), or nothing */
} arvo_mask;

typedef struct arvo_masked {
    arvo_str text;               /* the copy; the source itself when nothing is masked */
    ARVO_ARRAY(arvo_mask) masks; /* in order */
} arvo_masked;

/* Masks the reader's source from reader->start on, and adds the comments of MDX to the reader.
 *
 * Masked in every file: "{{ … }}", "{% … %}", "{# … #}", "<% … %>", "<?php … ?>" within a paragraph,
 * attributes ("{#id}", "{.class}", "{: …}"), lines that begin with ":::" or "!!!", and in a block that begins
 * with a tag of HTML its tags, so that its text is read. In MDX: import and export, expressions in braces,
 * all tags. Code is left as it is. What stands alone on its lines becomes blank lines. False when memory
 * ends. */
bool arvo_mask_markdown(arvo_masked *out, arvo_reader *reader, bool mdx);

/* The index of the first mask that ends behind `at`. */
uint32_t arvo_mask_from(const arvo_masked *masked, uint32_t at);

#endif
