/* arvolint/run.h: linting many files, several at once, with the results in the files' order: the same for any
 * number of threads. */
#ifndef ARVOLINT_RUN_H
#define ARVOLINT_RUN_H

#include <arvolint/files.h>
#include <arvolint/lint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What the caller hears of a run. All are called by the thread that called arvo_lint_files(), one at a time.
 * An error that result() or failure() gives ends the run. */
typedef struct arvo_run_events {
    /* The next file's result, which may be changed (arvo_result_filter()), and is freed after the call. */
    arvo_err (*result)(void *state, const arvo_file *file, arvo_result *result, arvo_error *error);
    /* The next file could not be linted. */
    arvo_err (*failure)(void *state, const arvo_file *file, const arvo_error *failure, arvo_error *error);
    /* How many files are done; some ten times a second. NULL: nobody asks. */
    void (*progress)(void *state, size_t done, size_t total);
    /* Whether to begin no further file; asked as often. NULL: never. */
    bool (*stop)(void *state);
    void *state;
} arvo_run_events;

typedef struct arvo_run_options {
    const arvo_files *files;
    const arvo_linter *const
        *linters;  /* one a rule set of the files, in their order; NULL for one that no file needs */
    unsigned jobs; /* threads; 0: what the processors and the number of files make sensible */
    bool cache;    /* take results of texts that have been linted before, and keep new ones; never of standard
                      input */
    const char *cache_path; /* the directory for them; NULL: the user's, if there is one */
    size_t *from_cache;     /* gets the number of results that were not linted anew; NULL: nobody asks */
} arvo_run_options;

#define ARVO_RUN_OPTIONS_INIT                                                                                \
    { NULL, NULL, 0, false, NULL, NULL }

/* Lints the files. A file that cannot be linted is told of and the others go on. INTERRUPTED when stop() said
 * so: what was begun has been finished and told of. CACHE_UNUSABLE, RULES_INVALID when a built-in rule file
 * proves wrong, NO_MEMORY, or what result() or failure() gave. */
ARVO_API arvo_err arvo_lint_files(const arvo_run_options *options, const arvo_run_events *events,
                                  arvo_error *error);

#ifdef __cplusplus
}
#endif
#endif
