/* json.c: the report as one JSON object (version 1). */
#include "report/json_document.h"

typedef struct report {
    json_t *documents;
    json_t *errors;
    arvo_statistics *statistics; /* NULL when not asked for */
} report;

static arvo_err json_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    report *state = reporter->state;
    bool failed = state->statistics != NULL && !arvo_statistics_add(state->statistics, result);
    arvo_json_add(state->documents, arvo_json_document(reporter, result, &failed), &failed);
    return failed ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

static arvo_err json_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                             arvo_error *error) {
    report *state = reporter->state;
    bool failed = false;
    arvo_json_add(state->errors, arvo_json_error(reporter, path, failure, &failed), &failed);
    return failed ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

/* What json_dump_callback() writes through. */
typedef struct dump {
    arvo_reporter *reporter;
    arvo_error *error;
    arvo_err err;
} dump;

static int write_some(const char *bytes, size_t len, void *data) {
    dump *to = data;
    to->err = arvo_reporter_write(to->reporter, (arvo_str){bytes, len}, to->error);
    return to->err == ARVO_OK ? 0 : -1;
}

static arvo_err json_end(arvo_reporter *reporter, arvo_error *error) {
    report *state = reporter->state;
    bool failed = false;
    arvo_json made = arvo_json_object(reporter->scratch, &failed);
    dump to = {reporter, error, ARVO_OK};
    arvo_json_put(made, "version", json_integer(1));
    arvo_json_put(made, "documents", json_incref(state->documents));
    arvo_json_put(made, "errors", json_incref(state->errors));
    if (state->statistics != NULL) {
        arvo_json_put(made, "statistics", arvo_json_statistics(reporter, state->statistics, &failed));
    }
    if (!failed && json_dump_callback(made.json, write_some, &to, JSON_INDENT(2)) != 0) {
        failed = to.err == ARVO_OK; /* else the sink has refused, which is told already */
    }
    json_decref(made.json);
    if (failed) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    return to.err != ARVO_OK ? to.err : arvo_reporter_write(reporter, ARVO_STR("\n"), error);
}

static bool json_open(arvo_reporter *reporter) {
    report *state = ARVO_NEW(reporter->arena, report);
    if (state == NULL) {
        return false;
    }
    reporter->state = state;
    state->documents = json_array();
    state->errors = json_array();
    if (reporter->options.statistics && (state->statistics = arvo_statistics_new(reporter->arena)) == NULL) {
        return false;
    }
    return state->documents != NULL && state->errors != NULL;
}

static void json_close(arvo_reporter *reporter) {
    report *state = reporter->state;
    if (state != NULL) {
        json_decref(state->documents);
        json_decref(state->errors);
    }
}

const arvo_reporter_format arvo_json_reporter = {json_open, json_result, json_failure,
                                                 json_end,  json_close,  false};
