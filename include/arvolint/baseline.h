/* arvolint/baseline.h: the findings that a project has lived with so far, so that only new ones are reported.
 *
 * A finding is known by its file, its rule and its words (of one about a text as a whole: the part's key),
 * and by how many of the same there are; not by its line. In a renamed file everything is new.
 *
 *     read or new ─► filter (each result) … ─► known, gone ─► prune ─► write       a run
 *                  └► record (each result) … ─► write                              `arvolint baseline` */
#ifndef ARVOLINT_BASELINE_H
#define ARVOLINT_BASELINE_H

#include <arvolint/diagnostic.h>
#include <arvolint/lint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The name of the file that is looked for upwards from a directory. */
#define ARVO_BASELINE_NAME "arvolint-baseline.json"

/* Not to be used by two threads at once. */
typedef struct arvo_baseline arvo_baseline;

/* An empty baseline, to be written to `path`: files are named as seen from its directory. NO_MEMORY. */
ARVO_API arvo_err arvo_baseline_new(arvo_baseline **out, const char *path, arvo_error *error);

/* The baseline in the file at `path`. When it cannot be read the error has the line and column: BASELINE,
 * BASELINE_CONFLICT, BASELINE_VERSION, UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE and what reading a file gives. *out is NULL
 * then. Order does not matter, and of a finding that stands there twice the greater count holds, so that two
 * branches' baselines may be merged by line. */
ARVO_API arvo_err arvo_baseline_read(arvo_baseline **out, const char *path, arvo_error *error);
ARVO_API void arvo_baseline_free(arvo_baseline *baseline);

/* The nearest file of that name in the directory or above it, up to the root of a git repository or of the
 * file system, as a string for arvo_string_free(); NULL when there is none. NO_MEMORY. */
ARVO_API arvo_err arvo_baseline_find(char **out, const char *directory, arvo_error *error);

/* Takes the known findings out of a result. Standard input has no file and so none. NO_MEMORY. */
ARVO_API arvo_err arvo_baseline_filter(arvo_baseline *baseline, arvo_result *result, arvo_error *error);

/* How many findings have been taken out so far. */
ARVO_API size_t arvo_baseline_known(const arvo_baseline *baseline);

/* How many of the recorded findings no longer occur: of files that have been filtered, or are no longer
 * there. Those of rules that the linter does not have or that are off in it are left alone. */
ARVO_API size_t arvo_baseline_gone(const arvo_baseline *baseline, const arvo_linter *linter);

/* Takes those out of the baseline. Nothing is ever added. */
ARVO_API void arvo_baseline_prune(arvo_baseline *baseline, const arvo_linter *linter);

/* Records the findings of a result in the place of what was there about its file. NO_MEMORY. */
ARVO_API arvo_err arvo_baseline_record(arvo_baseline *baseline, const arvo_result *result, arvo_error *error);

/* Takes out what is about files that are no longer there. */
ARVO_API void arvo_baseline_forget_missing(arvo_baseline *baseline);

/* How many findings the baseline holds, and in *files (may be NULL) how many files they are in. What has been recorded
 * counts once it is written. */
ARVO_API size_t arvo_baseline_count(const arvo_baseline *baseline, size_t *files);

/* Writes the baseline to its path, whole or not at all. WRITE with the system's words, NO_MEMORY. */
ARVO_API arvo_err arvo_baseline_write(arvo_baseline *baseline, arvo_error *error);

#ifdef __cplusplus
}
#endif
#endif
