/* frontmatter.h: the metadata block at the start of a Markdown file. */
#ifndef ARVO_FORMAT_FRONTMATTER_H
#define ARVO_FORMAT_FRONTMATTER_H

#include "format/locale.h"
#include "format/reader.h"

typedef struct arvo_front_matter {
    size_t
        len; /* bytes that it takes at the start of the text, its last line end included; 0: there is none */
    arvo_locale locale; /* by its key lang, language or locale */
    bool unclosed;      /* it begins and cannot be anything else, but never ends */
} arvo_front_matter;

/* Looks at the start of the text (behind a BOM) for YAML between lines of ---, TOML between lines of +++, or
 * a JSON object. A first line of --- without a closing line, or with a blank line behind it, is a thematic
 * break. */
arvo_front_matter arvo_front_matter_find(arvo_str text);

/* Adds the texts in the `len` bytes of front matter at reader->start, with their pointers as keys ("/title"),
 * and its comments. What cannot be read as YAML, TOML or JSON is left to the tool that it is for. NO_MEMORY.
 */
arvo_err arvo_front_matter_read(arvo_reader *reader, size_t len, arvo_error *error);

#endif
