/* result_store.h: a result as bytes, and back: what a cache keeps.
 *
 * The bytes are whole numbers of seven bits a byte, strings that are written once and then named by number,
 * doubles as they lie in memory. They are no format for other machines or versions: a cache's key sees to
 * that. Reading trusts nothing: bytes that do not make a sound result give none. */
#ifndef ARVO_RULE_RESULT_STORE_H
#define ARVO_RULE_RESULT_STORE_H

#include <arvolint/diagnostic.h>

#include "base/error.h"

/* Appends the result. `given` is what was linted: a source that differs from it (a format that makes its own
 * text) is kept too. */
void arvo_result_write(arvo_buf *out, const arvo_result *result, arvo_str given);

/* Makes a result of the bytes, in `arena`, which it takes over as arvo_result_begin() says: `given`, the same
 * as when it was written, must live there. False when the bytes are not sound or memory ends; the arena stays
 * the caller's then. */
bool arvo_result_read(arvo_result **out, arvo_arena *arena, const char *path, arvo_str given, arvo_str bytes);

#endif
