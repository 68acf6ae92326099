/* cmd_check.c: arvolint [check] [PATH…|-] */
#include <string.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/linter.h"
#include "cli/output.h"

/* What a run has come to so far. */
typedef struct run {
    const options *asked;
    arvo_linter *linter;
    arvo_reporter *reporter;
    bool failing; /* a finding at or above the failing level */
    bool trouble; /* an input could not be linted */
    size_t warnings;
} run;

static void count(run *so_far, const arvo_result *result) {
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        arvo_level level = result->diagnostics[i].level;
        so_far->failing = so_far->failing || level >= so_far->asked->fail_on;
        so_far->warnings += level == ARVO_LEVEL_WARNING;
    }
}

/* People read failures on standard error; programs read standard output, so that a report for them holds them
 * too. */
static arvo_err report_failure(run *so_far, const char *path, const arvo_error *failure, arvo_error *error) {
    so_far->trouble = true;
    say_file_error(path, failure, NULL, so_far->asked->ui_language);
    if (strcmp(so_far->asked->format, "human") == 0) {
        return ARVO_OK;
    }
    return arvo_reporter_failure(so_far->reporter, path, failure, error);
}

/* Lints one file and reports it. An error is one of the report or of the rules, which stops the run. */
static arvo_err check_file(run *so_far, const char *path, arvo_error *error) {
    arvo_lint_options wanted = ARVO_LINT_OPTIONS_INIT;
    arvo_result *result = NULL;
    arvo_error failure;
    wanted.language = so_far->asked->language;
    wanted.role = so_far->asked->role;
    arvo_err err = arvo_lint_file(&result, so_far->linter, path, &wanted, &failure);
    if (err == ARVO_ERR_RULES_INVALID) {
        *error = failure;
        return err;
    }
    if (err != ARVO_OK) {
        return report_failure(so_far, path, &failure, error);
    }
    count(so_far, result);
    err = arvo_reporter_result(so_far->reporter, result, error);
    arvo_result_free(result);
    return err;
}

static int exit_code(const run *so_far) {
    long limit = so_far->asked->max_warnings;
    if (so_far->trouble) {
        return EXIT_TROUBLE;
    }
    return so_far->failing || (limit >= 0 && so_far->warnings > (size_t)limit) ? EXIT_FINDINGS : EXIT_CLEAN;
}

static int check_all(run *so_far, const char *const *paths, size_t path_count) {
    arvo_error error;
    arvo_err err = ARVO_OK;
    for (size_t i = 0; i < path_count && err == ARVO_OK; i++) {
        err = check_file(so_far, paths[i], &error);
    }
    if (err == ARVO_OK) {
        err = arvo_reporter_end(so_far->reporter, &error);
    }
    if (err != ARVO_OK && err != ARVO_ERR_WRITE) { /* output_end() tells of what could not be written */
        say_linter_error(so_far->linter, &error, so_far->asked->ui_language);
    }
    return err == ARVO_OK ? exit_code(so_far) : EXIT_TROUBLE;
}

/* A word that is neither a file nor a command, but nearly a command. */
static bool is_slip(const options *asked) {
    const char *word = asked->operand_count > 0 ? asked->operands[0] : "";
    if (asked->command != NULL || access(word, F_OK) == 0 || strcmp(word, "-") == 0) {
        return false;
    }
    const char *near = nearest_command(word);
    if (near != NULL) {
        say_error("there is no command and no file “%s”; did you mean “%s”?", word, near);
    }
    return near != NULL;
}

int cmd_check(const options *asked) {
    static const char *const standard_input[] = {"-"};
    const char *const *paths = asked->operand_count > 0 ? asked->operands : standard_input;
    size_t path_count = asked->operand_count > 0 ? asked->operand_count : 1;
    run so_far = {.asked = asked};
    int status = EXIT_TROUBLE;
    arvo_report_options look = ARVO_REPORT_OPTIONS_INIT;

    if (asked->operand_count == 0 && isatty(STDIN_FILENO)) {
        say_error("nothing to check: name a file, or give a text on standard input; see arvolint --help");
        return EXIT_TROUBLE;
    }
    if (is_slip(asked)) {
        return EXIT_TROUBLE;
    }
    look.ui_language = asked->ui_language;
    look.color = output_has_color(asked->color);
    look.width = output_width();
    look.explain_verdict = asked->explain_verdict;
    look.all = asked->all;
    so_far.linter = linter_open(asked);
    if (so_far.linter == NULL) {
        return EXIT_TROUBLE;
    }
    look.rules = arvo_linter_rule_source(so_far.linter);
    look.fail_on = asked->fail_on;
    so_far.reporter = arvo_reporter_new(asked->format, &look, output_sink());
    if (so_far.reporter == NULL) {
        say_error("out of memory");
    } else {
        status = check_all(&so_far, paths, path_count);
    }
    arvo_reporter_free(so_far.reporter);
    arvo_linter_free(so_far.linter);
    return status;
}
