/* skipped.h: what a walk without configuration takes for the site's own texts. skipped.def is the table. */
#ifndef ARVO_DRIVER_SKIPPED_H
#define ARVO_DRIVER_SKIPPED_H

#include "base/str.h"

/* Whether a walk stays out of a folder of this name. */
bool arvo_skips_folder(arvo_str name);

/* Whether a walk stays out of one of the folders that a relative path goes through. */
bool arvo_skips_path(arvo_str path);

/* Whether a walk stays away from a file of this name. */
bool arvo_skips_file(arvo_str name);

/* Whether the file at `path` is of a format that mostly holds other things than texts, and nothing in the
 * path says that it holds texts. False for a format that is not known. */
bool arvo_looks_like_settings(arvo_str path);

#endif
