#include "cli/check_run.h"

#include <stdio.h>

#include "cli/interrupt.h"
#include "cli/known.h"
#include "cli/linter.h"
#include "cli/output.h"
#include "cli/outputs.h"
#include "cli/progress.h"
#include "cli/project.h"
#include "cli/words.h"

/* What a run has come to so far. */
typedef struct check {
    const options *asked;
    const project *project;
    const arvo_files *files;
    outputs *reports;
    known known;
    progress progress;
    bool failing; /* a finding at or above the failing level */
    bool trouble; /* an input could not be linted */
    size_t warnings;
    size_t told; /* files that have been reported */
} check;

/* ---- What the run tells ---- */

static void count(check *so_far, const arvo_result *result) {
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        arvo_level level = result->diagnostics[i].level;
        so_far->failing = so_far->failing || level >= so_far->asked->fail_on;
        so_far->warnings += level == ARVO_LEVEL_WARNING;
    }
}

static arvo_err on_result(void *state, const arvo_file *file, arvo_result *result, arvo_error *error) {
    check *so_far = state;
    (void)file;
    arvo_err err = known_filter(&so_far->known, result, error);
    if (err == ARVO_OK &&
        so_far->project->changes != NULL) { /* the baseline has seen all: it counts what is gone */
        err = arvo_changes_filter(so_far->project->changes, result, error);
    }
    if (err != ARVO_OK) {
        return err;
    }
    count(so_far, result);
    so_far->told++;
    progress_clear(&so_far->progress);
    return outputs_result(so_far->reports, result, error);
}

/* People read failures on standard error; programs read a report, which holds them too. */
static arvo_err on_failure(void *state, const arvo_file *file, const arvo_error *failure, arvo_error *error) {
    check *so_far = state;
    so_far->trouble = true;
    so_far->told++;
    progress_clear(&so_far->progress);
    fflush(stdout); /* on a terminal each stands where it belongs */
    say_file_error(file->path, failure, NULL, so_far->asked->ui_language);
    return outputs_failure(so_far->reports, file->path, failure, error);
}

static void on_progress(void *state, size_t done, size_t total) {
    check *so_far = state;
    progress_show(&so_far->progress, done, total);
}

static bool on_stop(void *state) {
    (void)state;
    return interrupt_came();
}

/* ---- The run ---- */

static int exit_code(const check *so_far) {
    long limit = so_far->asked->max_warnings;
    if (so_far->trouble) {
        return EXIT_TROUBLE;
    }
    return so_far->failing || (limit >= 0 && so_far->warnings > (size_t)limit) ? EXIT_FINDINGS : EXIT_CLEAN;
}

/* Whether one waits for standard input: then Ctrl-C means what it always does. */
static bool reads_standard_input(const arvo_files *files) {
    for (size_t i = 0; i < files->count; i++) {
        if (files->items[i].standard_input) {
            return true;
        }
    }
    return false;
}

static int say_interrupted(const check *so_far) {
    say_error(word_in(WORD_INTERRUPTED, so_far->asked->ui_language), so_far->told, so_far->files->count);
    return interrupt_exit_code();
}

static int lint_all(check *so_far) {
    const options *asked = so_far->asked;
    arvo_run_options how = ARVO_RUN_OPTIONS_INIT;
    how.files = so_far->files;
    how.linters = (const arvo_linter *const *)so_far->project->linters;
    how.jobs = asked->jobs;
    how.cache = !asked->no_cache;
    how.cache_path = asked->cache_path;
    const arvo_run_events events = {on_result, on_failure, on_progress, on_stop, so_far};
    arvo_error error;
    if (!reads_standard_input(so_far->files)) {
        interrupt_catch();
    }
    so_far->progress = progress_begin(so_far->asked->ui_language);
    arvo_err err = arvo_lint_files(&how, &events, &error);
    progress_clear(&so_far->progress);
    bool stopped = err == ARVO_ERR_INTERRUPTED;
    if (err == ARVO_OK || stopped) {
        err = outputs_end(so_far->reports, !stopped, &error); /* files hold the whole run, or nothing */
    }
    if (err != ARVO_OK && err != ARVO_ERR_WRITE) { /* what could not be written is told elsewhere */
        say_linter_error(project_linter(so_far->project), &error, so_far->asked->ui_language);
    }
    if (err == ARVO_OK) {
        so_far->trouble = !known_end(&so_far->known, project_linter(so_far->project)) || so_far->trouble;
    }
    return err != ARVO_OK ? EXIT_TROUBLE : stopped ? say_interrupted(so_far) : exit_code(so_far);
}

static int lint_and_report(const project *of) {
    check so_far = {.asked = &of->asked, .project = of, .files = of->files};
    arvo_rule_source rules = arvo_linter_rule_source(project_linter(of));
    int status = EXIT_TROUBLE;
    if (known_open(&so_far.known, so_far.asked, of->here->baseline)) {
        so_far.reports = outputs_open(so_far.asked, rules, of->files->count > 1);
        status = so_far.reports != NULL ? lint_all(&so_far) : EXIT_TROUBLE;
    }
    outputs_free(so_far.reports);
    known_free(&so_far.known);
    return status;
}

int check_run(const options *asked, const char *const *paths, size_t path_count) {
    project of;
    int status = EXIT_TROUBLE;
    if (project_open(&of, asked, paths, path_count) && project_find(&of, paths, path_count)) {
        if (asked->show_files) {
            status = project_show_files(&of);
        } else if (project_load(&of)) {
            status = lint_and_report(&of);
        }
    }
    project_close(&of);
    return status;
}
