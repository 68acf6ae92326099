/* gitlab.c: GitLab's code quality report. GitLab shows one finding of those that share a fingerprint, and
 * does not show check_name, so that the description names the rule. */
#include "report/fingerprint.h"
#include "report/json_build.h"

typedef struct report {
    arvo_json_list issues;
    arvo_fingerprints *fingerprints;
} report;

static bool gitlab_open(arvo_reporter *reporter) {
    report *state = ARVO_NEW(reporter->arena, report);
    if (state == NULL) {
        return false;
    }
    reporter->state = state;
    state->issues.before = "[";
    state->fingerprints = arvo_fingerprints_new(reporter->arena);
    return state->fingerprints != NULL;
}

static const char *severity_of(const arvo_report_item *item) {
    if (item->kind == ARVO_ITEM_FAILURE) {
        return "critical";
    }
    return item->level == ARVO_LEVEL_ERROR ? "major" : item->level == ARVO_LEVEL_WARNING ? "minor" : "info";
}

/* "AV203 jargon: what was seen. What would clear it." */
static const char *description_of(arvo_arena *scratch, const arvo_report_item *item) {
    arvo_buf out = arvo_buf_in(scratch);
    arvo_buf_append_cstr(&out, item->code);
    if (item->name != NULL) {
        arvo_buf_append_byte(&out, ' ');
        arvo_buf_append_cstr(&out, item->name);
    }
    arvo_buf_append_cstr(&out, ": ");
    arvo_item_append_text(&out, item);
    return arvo_buf_str(&out).ptr;
}

/* By lines: readers take these or columns, not both. A line must be there: the first stands for "none". */
static void put_location(arvo_json into, const arvo_report_item *item) {
    arvo_json location = arvo_json_put_object(into, "location");
    arvo_json_put_text(location, "path", item->path);
    arvo_json lines = arvo_json_put_object(location, "lines");
    arvo_json_put_number(lines, "begin", item->start.line > 0 ? item->start.line : 1);
    if (item->end.line > 0) {
        arvo_json_put_number(lines, "end", item->end.line);
    }
}

static arvo_err write_issue(arvo_reporter *reporter, const arvo_report_item *item, arvo_error *error) {
    report *state = reporter->state;
    bool failed = item->message == NULL || item->code == NULL;
    char fingerprint[ARVO_DIGEST_HEX] = "";
    failed = failed || !arvo_fingerprint(fingerprint, state->fingerprints, reporter->scratch, item);
    if (failed) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_json made = arvo_json_object(reporter->scratch, &failed);
    arvo_json_put_text(made, "description", description_of(reporter->scratch, item));
    arvo_json_put_text(made, "check_name", item->code);
    arvo_json_put_text(made, "fingerprint", fingerprint);
    arvo_json_put_text(made, "severity", severity_of(item));
    put_location(made, item);
    return arvo_json_list_add(reporter, &state->issues, made.json, failed, error);
}

static arvo_err gitlab_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    arvo_err err = ARVO_OK;
    for (size_t i = 0; i < result->diagnostic_count && err == ARVO_OK; i++) {
        const arvo_report_item item = arvo_item(reporter, result, i);
        err = write_issue(reporter, &item, error);
    }
    return err;
}

static arvo_err gitlab_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                               arvo_error *error) {
    const arvo_report_item item = arvo_failure_item(reporter, path, failure);
    return write_issue(reporter, &item, error);
}

static arvo_err gitlab_end(arvo_reporter *reporter, arvo_error *error) {
    report *state = reporter->state;
    return arvo_json_list_end(reporter, &state->issues, "\n", error);
}

const arvo_reporter_format arvo_gitlab_reporter = {gitlab_open, gitlab_result, gitlab_failure,
                                                   gitlab_end,  NULL,          false};
