/* cache.h: results of texts that have been linted before, in files of their own below one directory.
 *
 * A result's file is named by its key (cache_key.h) and holds the key once more, a digest of what follows,
 * and the result. A file that is not as it should be is as good as none. Files are written whole or not at
 * all, so that several programs may share the directory. */
#ifndef ARVO_DRIVER_CACHE_H
#define ARVO_DRIVER_CACHE_H

#include "base/digest.h"
#include "base/error.h"

#include <arvolint/diagnostic.h>

typedef struct arvo_cache arvo_cache;

/* Opens the cache in the directory `path`, which is made if it is not there; NULL: "arvolint" in
 * XDG_CACHE_HOME, else in ~/.cache. When such a place cannot be had *out is NULL: no error for the user's own
 * directory, CACHE_UNUSABLE for a named one. NO_MEMORY. */
arvo_err arvo_cache_open(arvo_cache **out, const char *path, arvo_error *error);

/* Takes out what has not been used for long, and the oldest of what is too much: now and then, when something
 * has been added. */
void arvo_cache_close(arvo_cache *cache);

/* The result of the key, for the bytes that the key was made of; NULL if there is none. May be called by
 * several threads. */
arvo_result *arvo_cache_find(arvo_cache *cache, const arvo_digest *key, const char *path, arvo_str bytes);

/* Keeps the result of the key. What cannot be kept is not. May be called by several threads. */
void arvo_cache_keep(arvo_cache *cache, const arvo_digest *key, const arvo_result *result, arvo_str bytes);

/* Takes out of the directory what is older than `age` seconds at the time `now`, and then the oldest until no
 * more than `bytes` are left. */
void arvo_cache_prune(const char *path, uint64_t bytes, int64_t age, int64_t now);

#endif
