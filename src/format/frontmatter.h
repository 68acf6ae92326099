/* frontmatter.h: the metadata block at the start of a Markdown file. */
#ifndef ARVO_FORMAT_FRONTMATTER_H
#define ARVO_FORMAT_FRONTMATTER_H

#include "base/str.h"

typedef struct arvo_front_matter {
    size_t
        len; /* bytes that it takes at the start of the text, its last line end included; 0: there is none */
    arvo_language language; /* by its key lang, language or locale; UNKNOWN when it has none */
    bool unclosed;          /* it begins and cannot be anything else, but never ends */
} arvo_front_matter;

/* Looks at the start of the text (behind a BOM) for YAML between lines of ---, TOML between lines of +++, or
 * a JSON object. A first line of --- without a closing line, or with a blank line behind it, is a thematic
 * break. */
arvo_front_matter arvo_front_matter_find(arvo_str text);

#endif
