/* glob.h: patterns with wildcards, for one name and for paths of names.
 *
 * In a name: * is any characters, ? one character, [abc], [a-z] and [!abc] one of them, \x the character x
 * itself. In a path a component ** is any number of components, none included. */
#ifndef ARVO_BASE_GLOB_H
#define ARVO_BASE_GLOB_H

#include "base/str.h"

enum { ARVO_GLOB_MAX_COMPONENTS = 63 };

/* Does the whole text match? Valid UTF-8, both. Takes at most glob.len * text.len steps. */
bool arvo_glob_matches(arvo_str glob, arvo_str text);

/* What is wrong with a glob, in English, and at which byte; NULL when nothing is. */
const char *arvo_glob_fault(size_t *at, arvo_str glob);

/* True when the glob holds no wildcard and no backslash: it is a plain name. */
bool arvo_glob_is_plain(arvo_str glob);

/* A path of globs. */
typedef struct arvo_globpath {
    const arvo_str *components;
    uint32_t count;
} arvo_globpath;

/* What is wrong with a path, in English, and at which byte. */
typedef struct arvo_glob_error {
    const char *what; /* NULL when memory ended */
    size_t at;
} arvo_glob_error;

/* Parts `text` at each of the characters in `separators`. The components are slices of it; their list lives
 * in the arena. False when it is malformed: no components, an empty one, too many, a bad glob. */
bool arvo_globpath_parse(arvo_globpath *out, arvo_arena *arena, arvo_str text, const char *separators,
                         arvo_glob_error *error);

/* A path is matched component by component: begin with arvo_globpath_begin(), step with each, and ask whether
 * what has been read so far is what the pattern names. No states left (0): nothing longer can match either.
 */
uint64_t arvo_globpath_begin(const arvo_globpath *path);
uint64_t arvo_globpath_step(const arvo_globpath *path, uint64_t states, arvo_str component);
bool arvo_globpath_accepts(const arvo_globpath *path, uint64_t states);

#endif
