/* nearest.h: "did you mean …?" for what is typed on the command line. */
#ifndef ARVO_CLI_NEAREST_H
#define ARVO_CLI_NEAREST_H

#include <stddef.h>

/* Of the names the one nearest to `word` by edit distance, if it is near enough to be a slip: at most a third
 * of the word's length, at least 1. NULL if none. */
const char *nearest(const char *word, const char *const *names, size_t count);

#endif
