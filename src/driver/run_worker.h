/* run_worker.h: what a thread of a run has to itself, and linting one file with it. */
#ifndef ARVO_DRIVER_RUN_WORKER_H
#define ARVO_DRIVER_RUN_WORKER_H

#include <stdatomic.h>

#include <arvolint/run.h>

#include "base/arena.h"
#include "driver/cache.h"

/* The cache, for all workers. */
typedef struct arvo_run_cache {
    arvo_cache *cache;         /* NULL: there is none */
    arvo_digest *fingerprints; /* one a rule set */
    atomic_size_t found;       /* results that it had */
} arvo_run_cache;

/* Opens the cache that the options ask for. CACHE_UNUSABLE, NO_MEMORY. */
arvo_err arvo_run_cache_open(arvo_run_cache *out, const arvo_run_options *options, arvo_error *error);
void arvo_run_cache_close(arvo_run_cache *cache);

typedef struct arvo_run_worker {
    const arvo_run_options *options;
    arvo_run_cache *cache;
    arvo_linter **linters; /* forks, one a rule set; each made at its first file */
    arvo_arena *scratch;   /* the bytes of the file at hand */
} arvo_run_worker;

/* What became of a file. */
typedef struct arvo_run_outcome {
    arvo_result *result; /* NULL: the failure says why */
    arvo_error failure;
} arvo_run_outcome;

void arvo_run_worker_init(arvo_run_worker *out, const arvo_run_options *options, arvo_run_cache *cache);
void arvo_run_worker_end(arvo_run_worker *worker);

/* Reads and lints a file. */
arvo_run_outcome arvo_run_worker_lint(arvo_run_worker *worker, const arvo_file *file);

#endif
