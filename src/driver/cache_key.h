/* cache_key.h: all that a result depends on, as a short name. */
#ifndef ARVO_DRIVER_CACHE_KEY_H
#define ARVO_DRIVER_CACHE_KEY_H

#include "base/digest.h"
#include "driver/linter.h"

/* What is the same for every file of a linter: this build, its rules and levels, the language of messages,
 * the dictionaries. NO_MEMORY. */
arvo_err arvo_cache_fingerprint(arvo_digest *out, const arvo_linter *linter, arvo_error *error);

/* The key of one file: the fingerprint, its path, the options, its bytes; and the day, when comments may
 * expire by it. False when memory ends. `scratch` is for working in. */
bool arvo_cache_key(arvo_digest *out, arvo_arena *scratch, const arvo_digest *fingerprint,
                    const arvo_linter *linter, const char *path, const arvo_lint_options *options,
                    arvo_str bytes);

#endif
