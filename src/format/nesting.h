/* nesting.h: how deep the block prefixes of Markdown lines go, told before a parser sees them. */
#ifndef ARVO_FORMAT_NESTING_H
#define ARVO_FORMAT_NESTING_H

#include "base/str.h"

/* The offset of the first quote or list marker that is the (limit + 1)th at the start of its line, or
 * SIZE_MAX. A line of nothing but one bullet character is a thematic break and counts as none. */
size_t arvo_nesting_beyond(arvo_str text, uint32_t limit);

#endif
