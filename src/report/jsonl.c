/* jsonl.c: a line a document: the objects that json puts under "documents", and those under "errors" as
 * {"error": …}, in the order in which they come. {"statistics": …} ends it when asked for. */
#include "report/json_document.h"

static bool jsonl_open(arvo_reporter *reporter) {
    reporter->state = reporter->options.statistics ? arvo_statistics_new(reporter->arena) : NULL;
    return !reporter->options.statistics || reporter->state != NULL;
}

static arvo_err write_line(arvo_reporter *reporter, json_t *value, bool failed, arvo_error *error) {
    arvo_err err = arvo_json_write(reporter, value, failed, JSON_COMPACT, error);
    return err == ARVO_OK ? arvo_reporter_write(reporter, ARVO_STR("\n"), error) : err;
}

static arvo_err jsonl_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    arvo_statistics *statistics = reporter->state;
    bool failed = statistics != NULL && !arvo_statistics_add(statistics, result);
    json_t *document = arvo_json_document(reporter, result, &failed);
    return write_line(reporter, document, failed, error);
}

static arvo_err jsonl_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                              arvo_error *error) {
    bool failed = false;
    arvo_json line = arvo_json_object(reporter->scratch, &failed);
    arvo_json_put(line, "error", arvo_json_error(reporter, path, failure, &failed));
    return write_line(reporter, line.json, failed, error);
}

static arvo_err jsonl_end(arvo_reporter *reporter, arvo_error *error) {
    if (reporter->state == NULL) {
        return ARVO_OK;
    }
    bool failed = false;
    arvo_json line = arvo_json_object(reporter->scratch, &failed);
    arvo_json_put(line, "statistics", arvo_json_statistics(reporter, reporter->state, &failed));
    return write_line(reporter, line.json, failed, error);
}

const arvo_reporter_format arvo_jsonl_reporter = {jsonl_open, jsonl_result, jsonl_failure,
                                                  jsonl_end,  NULL,         false};
