/* git.h: asking git, as a program of its own, without a shell. */
#ifndef ARVO_DRIVER_GIT_H
#define ARVO_DRIVER_GIT_H

#include "base/error.h"

/* Where git is asked. */
typedef struct arvo_git_place {
    const char *dir; /* NULL: the working directory */
    bool as_called;  /* keep GIT_DIR, GIT_INDEX_FILE and the like, as a hook is called with them; else git
                        finds the repository that  `dir` is in */
} arvo_git_place;

typedef struct arvo_git_answer {
    int status;         /* git's exit code; ARVO_GIT_NONE: it could not be started, or a signal ended it */
    arvo_str text;      /* its standard output */
    arvo_str complaint; /* its standard error, in English */
} arvo_git_answer;

enum { ARVO_GIT_NONE = 127 };

/* Runs `git ARGUMENTS…` (NULL-terminated, without "git") and waits for it; the answer lives in the arena, its
 * strings NUL-terminated. A git that fails or is not there is no error: see the status. NO_MEMORY; UNREADABLE
 * when its answer cannot be read or is longer than ARVO_MAX_GIT_BYTES. */
arvo_err arvo_git(arvo_git_answer *out, arvo_arena *arena, arvo_git_place place, const char *const *arguments,
                  arvo_error *error);

/* The next NUL-terminated item of a list as `-z` gives it, taken off *list; false when there is none. */
bool arvo_git_next(arvo_str *item, arvo_str *list);

#endif
