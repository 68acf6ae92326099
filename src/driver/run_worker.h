/* run_worker.h: what a thread of a run has to itself, and linting one file with it. */
#ifndef ARVO_DRIVER_RUN_WORKER_H
#define ARVO_DRIVER_RUN_WORKER_H

#include <arvolint/run.h>

#include "base/arena.h"

typedef struct arvo_run_worker {
    const arvo_run_options *options;
    arvo_linter **linters; /* forks, one a rule set; each made at its first file */
    arvo_arena *scratch;   /* the bytes of the file at hand */
} arvo_run_worker;

/* What became of a file. */
typedef struct arvo_run_outcome {
    arvo_result *result; /* NULL: the failure says why */
    arvo_error failure;
} arvo_run_outcome;

void arvo_run_worker_init(arvo_run_worker *out, const arvo_run_options *options);
void arvo_run_worker_end(arvo_run_worker *worker);

/* Reads and lints a file. */
arvo_run_outcome arvo_run_worker_lint(arvo_run_worker *worker, const arvo_file *file);

#endif
