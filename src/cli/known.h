/* known.h: the baseline of a run: findings that are known and not told again. */
#ifndef ARVO_CLI_KNOWN_H
#define ARVO_CLI_KNOWN_H

#include "cli/options.h"

typedef struct known {
    const options *asked;
    char *path;              /* of the baseline; NULL: there is none */
    arvo_baseline *baseline; /* NULL: there is none */
} known;

/* Which file the baseline is: the one that the options name, else the one that is configured (NULL: none),
 * else the nearest one above the working directory; *path is for arvo_string_free(), NULL when there is none.
 * False when that cannot be told: a message stands on standard error. */
bool known_path(char **path, const options *asked, const char *configured);

/* Reads the baseline, if there is one. False when it cannot be read: a message stands on standard error. */
bool known_open(known *out, const options *asked, const char *configured);

/* Takes the known findings out of a result. */
arvo_err known_filter(known *it, arvo_result *result, arvo_error *error);

/* Tells on standard error how many findings were known and how many no longer occur, or takes these out of
 * the baseline when the options ask for that. False when it cannot be written. */
bool known_end(known *it, const arvo_linter *linter);

void known_free(known *it);

#endif
