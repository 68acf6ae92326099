/* linkload.h: how hard the links of a Markdown text are on md4c, told before it sees them. */
#ifndef ARVO_FORMAT_LINKLOAD_H
#define ARVO_FORMAT_LINKLOAD_H

#include "base/str.h"

/* md4c 0.4.8 walks over the lines of a paragraph for each closing bracket in it. The offset of the paragraph
 * with which the sum of lines times brackets passes the limit, or SIZE_MAX. Measured at 0.2 to 0.5 ns a unit.
 * A paragraph is taken to go on to a blank line or a bullet. */
size_t arvo_link_load_beyond(arvo_str text, uint64_t limit);

#endif
