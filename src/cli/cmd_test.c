/* cmd_test.c: arvolint test [PATH…]: runs the examples inside rules. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/linter.h"
#include "cli/output.h"

static void print_failure(const arvo_example_failure *failure) {
    print_line("%s:%lu:%lu: error: expected %s, got %s [%s %s]", failure->path, (unsigned long)failure->line,
               (unsigned long)failure->column, failure->expected, failure->got, failure->code, failure->name);
    print_line("    %s\n", failure->text);
}

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

static int print_report(const arvo_example_report *report) {
    for (size_t i = 0; i < report->failure_count; i++) {
        print_failure(&report->failures[i]);
    }
    char verdict[32] = "all pass";
    if (report->failure_count > 0) {
        snprintf(verdict, sizeof verdict, "%zu fail%s", report->failure_count,
                 report->failure_count == 1 ? "s" : "");
    }
    print_line("%zu rule%s, %zu example%s, %s", report->rules, plural(report->rules), report->examples,
               plural(report->examples), verdict);
    return report->failure_count > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}

/* The operands are rule paths like those of --rules. */
static const char **all_rule_paths(const options *asked, size_t *count) {
    *count = asked->rule_path_count + asked->operand_count;
    const char **paths = calloc(*count + 1, sizeof *paths);
    if (paths != NULL && asked->rule_path_count > 0) {
        memcpy(paths, asked->rule_paths, asked->rule_path_count * sizeof *paths);
    }
    if (paths != NULL && asked->operand_count > 0) {
        memcpy(paths + asked->rule_path_count, asked->operands, asked->operand_count * sizeof *paths);
    }
    return paths;
}

int cmd_test(const options *asked) {
    arvo_error error;
    arvo_example_report *report = NULL;
    options with_paths = *asked;
    int status = EXIT_TROUBLE;
    const char **paths = all_rule_paths(asked, &with_paths.rule_path_count);
    if (paths == NULL) {
        say_error("out of memory");
        return EXIT_TROUBLE;
    }
    with_paths.rule_paths = paths;
    arvo_linter *linter = linter_open(&with_paths, NULL);
    if (linter != NULL) {
        bool only_user = with_paths.rule_path_count > 0;
        if (arvo_test_rules(&report, linter, only_user, &error) == ARVO_OK) {
            status = print_report(report);
        } else {
            say_linter_error(linter, &error, asked->ui_language);
        }
    }
    arvo_example_report_free(report);
    arvo_linter_free(linter);
    free(paths);
    return status;
}
