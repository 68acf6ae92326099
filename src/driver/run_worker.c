#include "driver/run_worker.h"

#include <stdlib.h>

#include "driver/cache_key.h"
#include "driver/git.h"
#include "driver/input.h"

arvo_err arvo_run_cache_open(arvo_run_cache *out, const arvo_run_options *options, arvo_error *error) {
    size_t count = options->files->rule_set_count;
    out->cache = NULL;
    out->fingerprints = NULL;
    atomic_init(&out->found, 0);
    arvo_err err = options->cache ? arvo_cache_open(&out->cache, options->cache_path, error) : ARVO_OK;
    if (err != ARVO_OK || out->cache == NULL) {
        return err;
    }
    out->fingerprints = calloc(count, sizeof *out->fingerprints);
    if (out->fingerprints == NULL) {
        err = arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    for (size_t i = 0; err == ARVO_OK && i < count; i++) {
        err = options->linters[i] == NULL
                  ? ARVO_OK
                  : arvo_cache_fingerprint(&out->fingerprints[i], options->linters[i], error);
    }
    if (err != ARVO_OK) {
        arvo_run_cache_close(out);
    }
    return err;
}

void arvo_run_cache_close(arvo_run_cache *cache) {
    arvo_cache_close(cache->cache);
    free(cache->fingerprints);
    cache->cache = NULL;
    cache->fingerprints = NULL;
}

void arvo_run_worker_init(arvo_run_worker *out, const arvo_run_options *options, arvo_run_cache *cache) {
    *out = (arvo_run_worker){.options = options, .cache = cache};
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

/* What git has in its index. */
static arvo_err read_staged(arvo_str *out, arvo_run_worker *worker, const char *name, arvo_error *error) {
    const char *const arguments[] = {"cat-file", "blob", name, NULL};
    const arvo_git_place here = {.as_called = true};
    arvo_git_answer answer;
    arvo_err err = arvo_git(&answer, worker->scratch, here, arguments, error);
    *out = answer.text;
    return err == ARVO_OK && answer.status != 0
               ? arvo_fail(error, ARVO_ERR_GIT_FAILED, arvo_str_trim(answer.complaint), ARVO_NO_STR,
                           ARVO_NO_STR)
               : err;
}

static arvo_err read_text(arvo_str *out, arvo_run_worker *worker, const arvo_file *file, arvo_error *error) {
    return file->staged != NULL
               ? read_staged(out, worker, file->staged, error)
               : arvo_input_read(out, worker->scratch, file->standard_input ? "-" : file->path, error);
}

/* Lints the bytes, or finds what was linted before. */
static arvo_err lint(arvo_run_outcome *out, arvo_run_worker *worker, const arvo_file *file, arvo_str bytes) {
    arvo_linter *linter = worker->linters[file->rules];
    arvo_cache *cache = file->standard_input ? NULL : worker->cache->cache;
    arvo_digest key;
    if (cache != NULL && !arvo_cache_key(&key, worker->scratch, &worker->cache->fingerprints[file->rules],
                                         linter, file->path, &file->options, bytes)) {
        return arvo_fail_plain(&out->failure, ARVO_ERR_NO_MEMORY);
    }
    out->result = cache != NULL ? arvo_cache_find(cache, &key, file->path, bytes) : NULL;
    if (out->result != NULL) {
        atomic_fetch_add(&worker->cache->found, 1);
        return ARVO_OK;
    }
    arvo_err err =
        arvo_lint_text(&out->result, linter, file->path, bytes.ptr, bytes.len, &file->options, &out->failure);
    if (err == ARVO_OK && cache != NULL) {
        arvo_cache_keep(cache, &key, out->result, bytes);
    }
    return err;
}

arvo_run_outcome arvo_run_worker_lint(arvo_run_worker *worker, const arvo_file *file) {
    arvo_run_outcome out = {.failure = file->failure};
    arvo_str bytes;
    if (file->failure.code != ARVO_OK) {
        return out;
    }
    arvo_err err = get_ready(worker, file->rules, &out.failure);
    if (err == ARVO_OK) {
        err = read_text(&bytes, worker, file, &out.failure);
    }
    if (err == ARVO_OK) {
        lint(&out, worker, file, bytes);
    }
    if (worker->scratch != NULL) {
        arvo_arena_reset(worker->scratch);
    }
    return out;
}
