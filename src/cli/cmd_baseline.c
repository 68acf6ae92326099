/* cmd_baseline.c: arvolint baseline [PATH…]: records today's findings, so that later runs tell of new ones
 * only. */
#include <unistd.h>

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/known.h"
#include "cli/linter.h"
#include "cli/output.h"
#include "cli/project.h"
#include "cli/words.h"

typedef struct recording {
    const options *asked;
    const project *project;
    char *path;
    arvo_baseline *baseline;
    bool trouble; /* a file could not be linted: what was known of it stays */
} recording;

static arvo_err on_result(void *state, const arvo_file *file, arvo_result *result, arvo_error *error) {
    recording *r = state;
    (void)file;
    return arvo_baseline_record(r->baseline, result, error);
}

static arvo_err on_failure(void *state, const arvo_file *file, const arvo_error *failure, arvo_error *error) {
    recording *r = state;
    (void)error;
    r->trouble = true;
    say_file_error(file->path, failure, NULL, r->asked->ui_language);
    return ARVO_OK;
}

static bool on_stop(void *state) {
    (void)state;
    return interrupt_came();
}

/* The baseline that is there, or a new one. */
static bool open_baseline(recording *r) {
    arvo_error error;
    if (!known_path(&r->path, r->asked, r->project->here->baseline)) {
        return false;
    }
    const char *path = r->path != NULL ? r->path : ARVO_BASELINE_NAME;
    arvo_err err = access(path, F_OK) == 0 ? arvo_baseline_read(&r->baseline, path, &error)
                                           : arvo_baseline_new(&r->baseline, path, &error);
    if (err != ARVO_OK) {
        say_file_error(path, &error, NULL, r->asked->ui_language);
    }
    return err == ARVO_OK;
}

static int write_baseline(recording *r) {
    const char *path = r->path != NULL ? r->path : ARVO_BASELINE_NAME;
    arvo_error error;
    size_t files;
    arvo_baseline_forget_missing(r->baseline);
    if (arvo_baseline_write(r->baseline, &error) != ARVO_OK) {
        say_file_error(path, &error, NULL, r->asked->ui_language);
        return EXIT_TROUBLE;
    }
    size_t count = arvo_baseline_count(r->baseline, &files);
    print_line(word_in(WORD_BASELINE_WRITTEN, r->asked->ui_language), path, count, files);
    return r->trouble ? EXIT_TROUBLE : EXIT_CLEAN;
}

static int record(recording *r) {
    arvo_run_options how = ARVO_RUN_OPTIONS_INIT;
    how.files = r->project->files;
    how.linters = (const arvo_linter *const *)r->project->linters;
    how.jobs = r->asked->jobs;
    how.cache = !r->asked->no_cache;
    how.cache_path = r->asked->cache_path;
    const arvo_run_events events = {on_result, on_failure, NULL, on_stop, r};
    arvo_error error;
    interrupt_catch();
    arvo_err err = arvo_lint_files(&how, &events, &error);
    if (err == ARVO_ERR_INTERRUPTED) {
        return interrupt_exit_code(); /* half a baseline is none */
    }
    if (err != ARVO_OK) {
        say_linter_error(project_linter(r->project), &error, r->asked->ui_language);
        return EXIT_TROUBLE;
    }
    return write_baseline(r);
}

int cmd_baseline(const options *asked) {
    static const char *const here[] = {"."};
    bool none = asked->operand_count == 0;
    const char *const *paths = none ? here : asked->operands;
    size_t path_count = none ? 1 : asked->operand_count;
    project of;
    int status = EXIT_TROUBLE;
    if (project_open(&of, asked, paths, path_count) && project_find(&of, paths, path_count) &&
        project_load(&of)) {
        recording r = {.asked = &of.asked, .project = &of};
        status = open_baseline(&r) ? record(&r) : EXIT_TROUBLE;
        arvo_baseline_free(r.baseline);
        arvo_string_free(r.path);
    }
    project_close(&of);
    return status;
}
