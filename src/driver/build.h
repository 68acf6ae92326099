/* build.h: which build of which libraries this is. */
#ifndef ARVO_DRIVER_BUILD_H
#define ARVO_DRIVER_BUILD_H

#include "base/str.h"

/* Appends a text that differs between builds of arvolint and of the libraries that it has loaded: their build
 * ids; of a file that has none its size and time of change. */
void arvo_build_append(arvo_buf *out);

#endif
