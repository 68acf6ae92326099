/* keypath.h: which texts of a locale file or of front matter a pattern names by their keys.
 *
 * A pattern names a place; every text below it belongs to the place. Of the places that it names on the way
 * to a text, the outermost counts: "*" is the keys at the top. */
#ifndef ARVO_FORMAT_KEYPATH_H
#define ARVO_FORMAT_KEYPATH_H

#include "base/error.h"
#include "base/glob.h"

/* Reads a path of keys with globs, parted by "." or "/". Lives in the arena and borrows the pattern.
 * BAD_SELECTOR, NO_MEMORY. */
arvo_err arvo_keypath_parse(arvo_globpath *out, arvo_arena *arena, arvo_str pattern, arvo_error *error);

/* How many bytes of the key, a JSON pointer, are the place that the path names; SIZE_MAX when there is none.
 * Keys that hold dots or slashes themselves ("/hero.title" in a flat locale file) are paths as well.
 * `scratch` is for the keys that are decoded; check its `failed`. */
size_t arvo_keypath_place(const arvo_globpath *path, arvo_str key, arvo_buf *scratch);

/* Is it a JSON pointer (RFC 6901)? BAD_SELECTOR. */
arvo_err arvo_pointer_check(arvo_str pointer, arvo_error *error);

/* Is the key the place that the pointer names, or below it? */
bool arvo_pointer_names(arvo_str pointer, arvo_str key);

/* Fails with BAD_SELECTOR: the pattern, what is wrong with it and at which of its bytes. error->column is the
 * place in code points, from 1; error->line is 0. */
arvo_err arvo_selector_fail(arvo_error *error, arvo_str pattern, const char *what, size_t at);

#endif
