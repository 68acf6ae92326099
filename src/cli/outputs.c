#include "cli/outputs.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/ci.h"
#include "cli/format_argument.h"
#include "cli/output.h"
#include "cli/output_file.h"

/* Where a report goes. */
typedef enum place { TO_STANDARD_OUTPUT, TO_STANDARD_ERROR, TO_FILE, AFTERWARDS } place;

typedef struct report {
    place where;
    const char *path; /* TO_FILE */
    output_file *file;
    FILE *held; /* AFTERWARDS: kept until the end, then printed to standard output */
    char *held_bytes;
    size_t held_len;
    const char *before; /* AFTERWARDS: what stands around it, unless it is empty */
    const char *after;
    bool for_people; /* on standard output: failures stand on standard error */
    arvo_reporter *reporter;
} report;

enum { MORE_THAN_ASKED = 2 }; /* by the environment, or --statistics */

struct outputs {
    const options *asked;
    arvo_report_options look;
    ci here;
    const char *by_itself; /* a file that is written unasked */
    size_t count;
    report *list;
};

/* ---- Sinks ------------------------------------------------------------------------------------------------
 */

static bool write_file(void *state, const char *bytes, size_t len) {
    report *to = state;
    return output_file_write(to->file, bytes, len);
}

static bool write_stream(void *state, const char *bytes, size_t len) {
    return fwrite(bytes, 1, len, state) == len;
}

static bool open_sink(arvo_sink *out, report *it) {
    switch (it->where) {
    case TO_FILE:
        it->file = output_file_open(it->path);
        *out = (arvo_sink){write_file, it};
        signal(SIGPIPE, SIG_IGN); /* a reader of standard output that goes away must not leave half a file */
        return it->file != NULL;
    case AFTERWARDS:
        it->held = open_memstream(&it->held_bytes, &it->held_len);
        *out = (arvo_sink){write_stream, it->held};
        if (it->held == NULL) {
            say_error("out of memory");
        }
        return it->held != NULL;
    case TO_STANDARD_ERROR:
        *out = (arvo_sink){write_stream, stderr};
        return true;
    default:
        *out = output_sink();
        return true;
    }
}

/* ---- Opening ----------------------------------------------------------------------------------------------
 */

/* Colour and width are those of the screen. */
static arvo_report_options look_of(const outputs *all, const report *it) {
    arvo_report_options look = all->look;
    bool screen = it->where == TO_STANDARD_OUTPUT;
    look.color = screen && look.color;
    look.width = screen ? look.width : 0;
    look.ci_log = it->where != TO_FILE && ci_reads_commands(all->here);
    return look;
}

static report *open_report(outputs *all, const char *format, report wanted) {
    report *it = &all->list[all->count++];
    arvo_sink sink;
    *it = wanted;
    if (!open_sink(&sink, it)) {
        return NULL;
    }
    const arvo_report_options look = look_of(all, it);
    it->for_people = it->where == TO_STANDARD_OUTPUT && strcmp(format, "human") == 0;
    it->reporter = arvo_reporter_new(format, &look, sink);
    if (it->reporter == NULL) {
        say_error("out of memory");
    }
    return it->reporter != NULL ? it : NULL;
}

static bool open_asked(outputs *all) {
    for (size_t i = 0; i < all->asked->format_count; i++) {
        const char *argument = all->asked->formats[i];
        const char *path = format_argument_file(argument);
        const report wanted = {.where = path != NULL ? TO_FILE : TO_STANDARD_OUTPUT, .path = path};
        if (open_report(all, format_argument_name(argument), wanted) == NULL) {
            return false;
        }
    }
    return true;
}

/* People read the log, reviewers the annotations: these come last and folded away. */
static bool open_by_environment(outputs *all) {
    static const report github = {
        .where = AFTERWARDS, .before = "\n::group::arvolint: annotations\n", .after = "::endgroup::\n"};
    static const report azure = {
        .where = AFTERWARDS, .before = "\n##[group]arvolint: issues\n", .after = "##[endgroup]\n"};
    const report people = {.where = TO_STANDARD_OUTPUT};
    if (open_report(all, "human", people) == NULL) {
        return false;
    }
    switch (all->here) {
    case CI_GITHUB:
        return open_report(all, "github", github) != NULL;
    case CI_AZURE:
        return open_report(all, "azure", azure) != NULL;
    case CI_GITLAB:
        all->by_itself = ci_gitlab_report();
        return all->by_itself == NULL ||
               open_report(all, "gitlab", (report){.where = TO_FILE, .path = all->by_itself}) != NULL;
    default:
        return true;
    }
}

/* The tables stand after a report for people; beside one for programs on standard error, unless it holds them
 * itself. */
static bool open_statistics(outputs *all) {
    const char *printed = format_printed(all->asked);
    bool carried = printed != NULL && (strcmp(printed, "json") == 0 || strcmp(printed, "jsonl") == 0 ||
                                       strcmp(printed, "statistics") == 0);
    bool people = printed == NULL || strcmp(printed, "human") == 0 || strcmp(printed, "gcc") == 0;
    const report after = {.where = AFTERWARDS, .before = printed != NULL ? "\n" : "", .after = ""};
    const report beside = {.where = TO_STANDARD_ERROR};
    if (!all->asked->statistics || carried) {
        return true;
    }
    return open_report(all, "statistics", people ? after : beside) != NULL;
}

static arvo_report_options shared_look(const options *asked, arvo_rule_source rules, bool several) {
    arvo_report_options look = ARVO_REPORT_OPTIONS_INIT;
    look.ui_language = asked->ui_language;
    look.color = output_has_color(asked->color);
    look.width = output_width();
    look.explain_verdict = asked->explain_verdict;
    look.all = asked->all;
    look.rules = rules;
    look.fail_on = asked->fail_on;
    look.statistics = asked->statistics;
    look.several = several;
    return look;
}

outputs *outputs_open(const options *asked, arvo_rule_source rules, bool several) {
    if (!format_arguments_apart(asked)) {
        return NULL;
    }
    outputs *all = calloc(1, sizeof *all);
    if (all != NULL) {
        all->list = calloc(asked->format_count + MORE_THAN_ASKED + 1, sizeof *all->list);
    }
    if (all == NULL || all->list == NULL) {
        say_error("out of memory");
        outputs_free(all);
        return NULL;
    }
    all->asked = asked;
    all->here = ci_here();
    all->look = shared_look(asked, rules, several);
    bool opened = asked->format_count > 0 ? open_asked(all) : open_by_environment(all);
    if (!opened || !open_statistics(all)) {
        outputs_free(all);
        return NULL;
    }
    return all;
}

/* ---- Feeding ----------------------------------------------------------------------------------------------
 */

/* What a file did not take is told at once; what standard output did not, by output_end(). */
static arvo_err told(const report *it, arvo_err err) {
    if (err == ARVO_ERR_WRITE && it->file != NULL) {
        output_file_check(it->file);
    }
    return err;
}

arvo_err outputs_result(outputs *all, const arvo_result *result, arvo_error *error) {
    arvo_err err = ARVO_OK;
    for (size_t i = 0; i < all->count && err == ARVO_OK; i++) {
        err = told(&all->list[i], arvo_reporter_result(all->list[i].reporter, result, error));
    }
    return err;
}

arvo_err outputs_failure(outputs *all, const char *path, const arvo_error *failure, arvo_error *error) {
    arvo_err err = ARVO_OK;
    for (size_t i = 0; i < all->count && err == ARVO_OK; i++) {
        if (!all->list[i].for_people) {
            err = told(&all->list[i], arvo_reporter_failure(all->list[i].reporter, path, failure, error));
        }
    }
    return err;
}

/* ---- Ending -----------------------------------------------------------------------------------------------
 */

static void print_held(report *it) {
    if (it->held != NULL) {
        bool kept = fclose(it->held) == 0;
        it->held = NULL;
        if (!kept) {
            say_error("out of memory");
        } else if (it->held_len > 0) {
            fputs(it->before, stdout);
            fwrite(it->held_bytes, 1, it->held_len, stdout);
            fputs(it->after, stdout);
        }
    }
}

static arvo_err end_reports(outputs *all, arvo_error *error) {
    arvo_err err = ARVO_OK;
    for (size_t i = 0; i < all->count; i++) {
        arvo_error failure;
        arvo_err ended = told(&all->list[i], arvo_reporter_end(all->list[i].reporter, &failure));
        if (ended != ARVO_OK && err == ARVO_OK) {
            err = ended;
            *error = failure;
        }
    }
    return err;
}

/* Does it to every file; false when it fails for one. */
static bool for_files(outputs *all, bool (*act)(output_file *file)) {
    bool good = true;
    for (size_t i = 0; i < all->count; i++) {
        good = (all->list[i].file == NULL || act(all->list[i].file)) && good;
    }
    return good;
}

/* First everything that may fail, then the names. */
static arvo_err place_files(outputs *all, arvo_error *error) {
    bool placed = for_files(all, output_file_finish);
    if (placed) {
        placed = for_files(all, output_file_commit);
        for (size_t i = 0; i < all->count; i++) {
            all->list[i].file = NULL;
        }
    }
    if (!placed) {
        error->code = ARVO_ERR_WRITE;
        return ARVO_ERR_WRITE;
    }
    if (all->by_itself != NULL) {
        say_note("wrote GitLab's code quality report to “%s”; --format human leaves it out", all->by_itself);
    }
    return ARVO_OK;
}

arvo_err outputs_end(outputs *all, bool whole, arvo_error *error) {
    arvo_err err = end_reports(all, error);
    for (size_t i = 0; i < all->count; i++) {
        print_held(&all->list[i]);
    }
    return err == ARVO_OK && whole ? place_files(all, error) : err;
}

void outputs_free(outputs *all) {
    if (all == NULL) {
        return;
    }
    for (size_t i = 0; i < all->count; i++) {
        report *it = &all->list[i];
        arvo_reporter_free(it->reporter);
        output_file_discard(it->file);
        if (it->held != NULL) {
            fclose(it->held);
        }
        free(it->held_bytes);
    }
    free(all->list);
    free(all);
}
