#include "driver/run_worker.h"

#include <stdlib.h>

#include "driver/input.h"

void arvo_run_worker_init(arvo_run_worker *out, const arvo_run_options *options) {
    *out = (arvo_run_worker){.options = options};
}

void arvo_run_worker_end(arvo_run_worker *worker) {
    for (size_t i = 0; worker->linters != NULL && i < worker->options->files->rule_set_count; i++) {
        arvo_linter_free(worker->linters[i]);
    }
    free(worker->linters);
    arvo_arena_free(worker->scratch);
    *worker = (arvo_run_worker){0};
}

/* What a worker needs, made when it has a file to work on. */
static arvo_err get_ready(arvo_run_worker *worker, size_t rules, arvo_error *error) {
    const arvo_run_options *options = worker->options;
    worker->scratch = worker->scratch != NULL ? worker->scratch : arvo_arena_new(NULL);
    if (worker->linters == NULL) {
        worker->linters = calloc(options->files->rule_set_count, sizeof *worker->linters);
    }
    if (worker->scratch == NULL || worker->linters == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_linter **linter = &worker->linters[rules];
    return *linter != NULL ? ARVO_OK : arvo_linter_fork(linter, options->linters[rules], error);
}

arvo_run_outcome arvo_run_worker_lint(arvo_run_worker *worker, const arvo_file *file) {
    arvo_run_outcome out = {.failure = file->failure};
    arvo_str bytes;
    if (file->failure.code != ARVO_OK) {
        return out;
    }
    arvo_err err = get_ready(worker, file->rules, &out.failure);
    if (err == ARVO_OK) {
        err = arvo_input_read(&bytes, worker->scratch, file->standard_input ? "-" : file->path, &out.failure);
    }
    if (err == ARVO_OK) {
        arvo_lint_text(&out.result, worker->linters[file->rules], file->path, bytes.ptr, bytes.len,
                       &file->options, &out.failure);
    }
    if (worker->scratch != NULL) {
        arvo_arena_reset(worker->scratch);
    }
    return out;
}
