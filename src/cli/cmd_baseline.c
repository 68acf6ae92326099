/* cmd_baseline.c: arvolint baseline [PATH…]: records today's findings, so that later runs tell of new ones
 * only. */
#include <unistd.h>

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/known.h"
#include "cli/linter.h"
#include "cli/output.h"
#include "cli/words.h"

typedef struct recording {
    const options *asked;
    char *path;
    arvo_baseline *baseline;
    arvo_linter *linter;
    arvo_files *files;
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
    if (!known_path(&r->path, r->asked, NULL)) {
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

static bool find_files(recording *r) {
    static const char *const here[] = {"."};
    const options *asked = r->asked;
    bool none = asked->operand_count == 0;
    arvo_files_options wanted = ARVO_FILES_OPTIONS_INIT;
    arvo_error error;
    wanted.paths = none ? here : asked->operands;
    wanted.path_count = none ? 1 : asked->operand_count;
    wanted.language = asked->language;
    wanted.has_role = asked->has_role;
    wanted.role = asked->role;
    if (arvo_files_find(&r->files, &wanted, &error) != ARVO_OK) {
        say_library_error(&error, asked->ui_language);
        return false;
    }
    return true;
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
    const arvo_run_options how = {r->files, (const arvo_linter *const *)&r->linter, r->asked->jobs};
    const arvo_run_events events = {on_result, on_failure, NULL, on_stop, r};
    arvo_error error;
    interrupt_catch();
    arvo_err err = arvo_run(&how, &events, &error);
    if (err == ARVO_ERR_INTERRUPTED) {
        return interrupt_exit_code(); /* half a baseline is none */
    }
    if (err != ARVO_OK) {
        say_linter_error(r->linter, &error, r->asked->ui_language);
        return EXIT_TROUBLE;
    }
    return write_baseline(r);
}

int cmd_baseline(const options *asked) {
    recording r = {.asked = asked, .linter = linter_open(asked)};
    int status = EXIT_TROUBLE;
    if (r.linter != NULL && open_baseline(&r) && find_files(&r)) {
        status = record(&r);
    }
    arvo_files_free(r.files);
    arvo_baseline_free(r.baseline);
    arvo_string_free(r.path);
    arvo_linter_free(r.linter);
    return status;
}
