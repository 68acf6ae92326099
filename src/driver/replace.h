/* replace.h: writing a file whole or not at all. */
#ifndef ARVO_DRIVER_REPLACE_H
#define ARVO_DRIVER_REPLACE_H

#include "base/error.h"

/* Puts the bytes in the place of what the file at `path` holds: a file beside it is written and takes its
 * name. It keeps the mode of a file that is there; a link stays one. When it fails, with WRITE and the
 * system's words, the old file is as it was. NO_MEMORY. */
arvo_err arvo_file_replace(const char *path, arvo_str bytes, arvo_error *error);

#endif
