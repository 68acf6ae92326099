/* run.c: the pool of threads. Files are handed out in order; each has a slot for its outcome, and the calling
 * thread tells of the slots in order as they fill. */
#define _GNU_SOURCE /* sched_getaffinity */
#include <arvolint/run.h>

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

#include "base/error.h"
#include "driver/run_worker.h"

enum {
    MOST_JOBS = 256,
    FILES_A_JOB = 8, /* fewer are not worth a thread, which opens dictionaries of its own */
    WINDOW = 32, /* outcomes a thread that may wait to be told of: a slow file must not make the memory full
                    of the ones after it */
    TICK_MS = 100
};

typedef struct slot {
    bool done;
    arvo_run_outcome outcome;
} slot;

typedef struct run {
    const arvo_run_options *options;
    const arvo_run_events *events;
    size_t total;
    size_t told; /* files that the caller has heard of; written by the calling thread, under the lock */
    arvo_error *error;
    arvo_run_cache cache;
    /* the rest is the threads': under the lock */
    pthread_mutex_t lock;
    pthread_cond_t finished; /* a slot has filled */
    pthread_cond_t room;     /* there is more to do, or nothing any more */
    slot *slots;
    size_t next; /* to hand out */
    size_t done; /* linted */
    size_t window;
    bool stopped; /* hand out nothing more */
} run;

/* ---- Telling ---- */

/* What a walk cannot tell by the name: XML of another kind, a page of nothing but code. */
static bool is_nothing_of_ours(arvo_err failure) {
    return failure == ARVO_ERR_OTHER_XML || failure == ARVO_ERR_EMPTY;
}

/* Tells of a file and frees its result. */
static arvo_err tell(run *r, size_t index, arvo_run_outcome *outcome) {
    const arvo_file *file = &r->options->files->items[index];
    const arvo_run_events *events = r->events;
    arvo_err err;
    if (outcome->result != NULL) {
        err = events->result(events->state, file, outcome->result, r->error);
        arvo_result_free(outcome->result);
        outcome->result = NULL;
        return err;
    }
    if (outcome->failure.code == ARVO_ERR_RULES_INVALID) { /* it would say so of every file */
        *r->error = outcome->failure;
        return outcome->failure.code;
    }
    if (!file->named && is_nothing_of_ours(outcome->failure.code)) {
        return ARVO_OK;
    }
    return events->failure(events->state, file, &outcome->failure, r->error);
}

/* True when the caller wants no more. */
static bool tick(const run *r, size_t done) {
    const arvo_run_events *events = r->events;
    if (events->progress != NULL) {
        events->progress(events->state, done, r->total);
    }
    return events->stop != NULL && events->stop(events->state);
}

static arvo_err interrupted(run *r) {
    *r->error = (arvo_error){.code = ARVO_ERR_INTERRUPTED};
    return ARVO_ERR_INTERRUPTED;
}

/* ---- One thread ---- */

static arvo_err run_alone(run *r) {
    arvo_run_worker worker;
    arvo_err err = ARVO_OK;
    arvo_run_worker_init(&worker, r->options, &r->cache);
    for (size_t i = 0; i < r->total && err == ARVO_OK; i++) {
        if (tick(r, i)) {
            err = interrupted(r);
            break;
        }
        arvo_run_outcome outcome = arvo_run_worker_lint(&worker, &r->options->files->items[i]);
        err = tell(r, i, &outcome);
    }
    arvo_run_worker_end(&worker);
    return err;
}

/* ---- Several threads ---- */

/* The index of the next file to lint; false when there is none left for anyone. */
static bool take(size_t *out, run *r) {
    pthread_mutex_lock(&r->lock);
    while (!r->stopped && r->next < r->total && r->next >= r->told + r->window) {
        pthread_cond_wait(&r->room, &r->lock);
    }
    bool taken = !r->stopped && r->next < r->total;
    *out = taken ? r->next++ : 0;
    pthread_mutex_unlock(&r->lock);
    return taken;
}

static void put(run *r, size_t index, const arvo_run_outcome *outcome) {
    pthread_mutex_lock(&r->lock);
    r->slots[index].outcome = *outcome;
    r->slots[index].done = true;
    r->done++;
    if (index == r->told) {
        pthread_cond_signal(&r->finished);
    }
    pthread_mutex_unlock(&r->lock);
}

static void *work(void *state) {
    run *r = state;
    arvo_run_worker worker;
    size_t index;
    arvo_run_worker_init(&worker, r->options, &r->cache);
    while (take(&index, r)) {
        arvo_run_outcome outcome = arvo_run_worker_lint(&worker, &r->options->files->items[index]);
        put(r, index, &outcome);
    }
    arvo_run_worker_end(&worker);
    return NULL;
}

static void stop(run *r) {
    pthread_mutex_lock(&r->lock);
    r->stopped = true;
    pthread_cond_broadcast(&r->room);
    pthread_mutex_unlock(&r->lock);
}

/* Sleeps until a slot may have filled, or for one tick; gives the lock up meanwhile. */
static void nap(run *r) {
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += TICK_MS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_cond_timedwait(&r->finished, &r->lock, &until);
}

/* Asks the caller how it is, without the lock. */
static void look_up(run *r) {
    pthread_mutex_lock(&r->lock);
    size_t done = r->done;
    pthread_mutex_unlock(&r->lock);
    if (tick(r, done)) {
        stop(r);
    }
}

/* Waits until the slot at `index` is filled. False when it never will be, because the run has been stopped
 * before it. */
static bool wait_for(run *r, size_t index) {
    for (;;) {
        look_up(r);
        pthread_mutex_lock(&r->lock);
        bool wanted = !r->stopped || index < r->next;
        if (!r->slots[index].done && wanted) {
            nap(r);
        }
        bool done = r->slots[index].done;
        pthread_mutex_unlock(&r->lock);
        if (done || !wanted) {
            return done;
        }
    }
}

static arvo_err tell_all(run *r) {
    arvo_err err = ARVO_OK;
    for (size_t i = 0; i < r->total && err == ARVO_OK; i++) {
        if (!wait_for(r, i)) {
            return interrupted(r);
        }
        err = tell(r, i, &r->slots[i].outcome);
        pthread_mutex_lock(&r->lock);
        r->told = i + 1;
        pthread_cond_broadcast(&r->room);
        pthread_mutex_unlock(&r->lock);
    }
    return err;
}

/* Starts up to `wanted` threads, which take no signals: these are the calling thread's. Returns how many
 * there are. */
static size_t start(pthread_t *threads, size_t wanted, run *r) {
    sigset_t all, before;
    size_t count = 0;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    while (count < wanted && pthread_create(&threads[count], NULL, work, r) == 0) {
        count++;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return count;
}

static bool make_conditions(run *r) {
    pthread_condattr_t attributes;
    if (pthread_condattr_init(&attributes) != 0) {
        return false;
    }
    bool made = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC) == 0 &&
                pthread_cond_init(&r->finished, &attributes) == 0 && pthread_cond_init(&r->room, NULL) == 0 &&
                pthread_mutex_init(&r->lock, NULL) == 0;
    pthread_condattr_destroy(&attributes);
    return made;
}

static arvo_err run_together(run *r, size_t jobs) {
    pthread_t threads[MOST_JOBS];
    r->window = WINDOW * jobs;
    r->slots = calloc(r->total, sizeof *r->slots);
    if (r->slots == NULL || !make_conditions(r)) {
        free(r->slots);
        return arvo_fail_plain(r->error, ARVO_ERR_NO_MEMORY);
    }
    size_t started = start(threads, jobs, r);
    arvo_err err = started > 0 ? tell_all(r) : run_alone(r);
    stop(r);
    for (size_t i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
    for (size_t i = r->told; i < r->total; i++) {
        arvo_result_free(r->slots[i].outcome.result);
    }
    pthread_cond_destroy(&r->finished);
    pthread_cond_destroy(&r->room);
    pthread_mutex_destroy(&r->lock);
    free(r->slots);
    return err;
}

/* ---- How many ---- */

/* The processors that this program may use. */
static size_t processors(void) {
    cpu_set_t set;
    return sched_getaffinity(0, sizeof set, &set) == 0 ? (size_t)CPU_COUNT(&set) : 1;
}

static size_t job_count(const arvo_run_options *options, size_t total) {
    size_t sensible = options->jobs > 0 ? options->jobs : processors();
    size_t useful = options->jobs > 0 ? total : (total + FILES_A_JOB - 1) / FILES_A_JOB;
    size_t jobs = sensible < useful ? sensible : useful;
    return jobs < MOST_JOBS ? jobs : MOST_JOBS;
}

arvo_err arvo_lint_files(const arvo_run_options *options, const arvo_run_events *events, arvo_error *error) {
    arvo_error unheard;
    run r = {.options = options, .events = events, .total = options->files->count};
    r.error = error != NULL ? error : &unheard;
    size_t jobs = job_count(options, r.total);
    arvo_err err = arvo_run_cache_open(&r.cache, options, r.error);
    if (err != ARVO_OK) {
        return err;
    }
    err = jobs > 1 ? run_together(&r, jobs) : run_alone(&r);
    if (options->from_cache != NULL) {
        *options->from_cache = atomic_load(&r.cache.found);
    }
    arvo_run_cache_close(&r.cache);
    return err;
}
