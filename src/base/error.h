/* error.h: filling an arvo_error. The type and its texts are public: arvolint/base.h, arvolint/errors.def. */
#ifndef ARVO_BASE_ERROR_H
#define ARVO_BASE_ERROR_H

#include <arvolint/base.h>

#include "base/str.h"

/* Fills *error (when not NULL) with code and details ({NULL, 0} for none; copied, cut at a code point) and returns code,
 * so that `return arvo_fail(error, …)` reads as one step. Line and column are set to 0. */
arvo_err arvo_fail(arvo_error *error, arvo_err code, arvo_str detail0, arvo_str detail1, arvo_str detail2);

/* The same with no details. */
arvo_err arvo_fail_plain(arvo_error *error, arvo_err code);

/* The same with a place. */
arvo_err arvo_fail_at(arvo_error *error, arvo_err code, uint32_t line, uint32_t column, arvo_str detail0,
                      arvo_str detail1, arvo_str detail2);

/* Of the candidates, the one nearest to `name` by edit distance (Damerau-Levenshtein over bytes, case ignored), if it is
 * near enough to be a slip: at most a third of the name's length, at least 1. {NULL, 0} if none. */
arvo_str arvo_nearest(arvo_str name, const arvo_str *candidates, size_t count);

#endif
