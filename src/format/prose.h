/* prose.h: which values of data files are texts that people read. */
#ifndef ARVO_FORMAT_PROSE_H
#define ARVO_FORMAT_PROSE_H

#include "base/str.h"

/* True when a value looks like a text: not an address, path, colour, date, number, identifier or list of
 * class names. `key` is the name it stands under, without what is above it (ARVO_NO_STR: none): "href",
 * "className", "slug" and their like name no texts. */
bool arvo_is_prose(arvo_str key, arvo_str value);

#endif
