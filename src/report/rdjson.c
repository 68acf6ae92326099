/* rdjson.c: reviewdog's diagnostic format. Its columns count bytes of UTF-8. */
#include "report/item.h"
#include "report/json_build.h"

static bool rdjson_open(arvo_reporter *reporter) {
    arvo_json_list *list = ARVO_NEW(reporter->arena, arvo_json_list);
    reporter->state = list;
    if (list != NULL) {
        list->before = "{\"source\":{\"name\":\"arvolint\"},\"diagnostics\":[";
    }
    return list != NULL;
}

static const char *severity_of(arvo_level level) {
    return level == ARVO_LEVEL_ERROR ? "ERROR" : level == ARVO_LEVEL_WARNING ? "WARNING" : "INFO";
}

static void put_position(arvo_json into, const char *key, arvo_position place) {
    arvo_json made = arvo_json_put_object(into, key);
    arvo_json_put_number(made, "line", place.line);
    if (place.byte_column > 0) { /* of a failure it is not known */
        arvo_json_put_number(made, "column", place.byte_column);
    }
}

static void put_location(arvo_json into, const arvo_report_item *item) {
    arvo_json location = arvo_json_put_object(into, "location");
    arvo_json_put_text(location, "path", item->path);
    if (item->start.line > 0) {
        arvo_json range = arvo_json_put_object(location, "range");
        put_position(range, "start", item->start);
        if (item->end.line > 0) {
            put_position(range, "end", item->end);
        }
    }
}

static void put_code(arvo_json into, const arvo_reporter *reporter, const arvo_report_item *item) {
    arvo_json code = arvo_json_put_object(into, "code");
    arvo_json_put_text(code, "value", item->code);
    if (reporter->options.rule_url != NULL && item->kind == ARVO_ITEM_FINDING) {
        arvo_buf url = arvo_buf_in(into.scratch);
        arvo_buf_printf(&url, "%s%s", reporter->options.rule_url, item->code);
        *into.failed = *into.failed || url.failed;
        arvo_json_put_text(code, "url", arvo_buf_str(&url).ptr);
    }
}

static arvo_err write_diagnostic(arvo_reporter *reporter, const arvo_report_item *item, arvo_error *error) {
    arvo_buf message = arvo_buf_in(reporter->scratch);
    arvo_item_append_text(&message, item);
    bool failed = message.failed || item->code == NULL;
    arvo_json made = arvo_json_object(reporter->scratch, &failed);
    arvo_json_put_text(made, "message", arvo_buf_str(&message).ptr);
    put_location(made, item);
    arvo_json_put_text(made, "severity", severity_of(item->level));
    put_code(made, reporter, item);
    return arvo_json_list_add(reporter, reporter->state, made.json, failed, error);
}

static arvo_err rdjson_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    arvo_err err = ARVO_OK;
    for (size_t i = 0; i < result->diagnostic_count && err == ARVO_OK; i++) {
        const arvo_report_item item = arvo_item(reporter, result, i);
        err = write_diagnostic(reporter, &item, error);
    }
    return err;
}

static arvo_err rdjson_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                               arvo_error *error) {
    const arvo_report_item item = arvo_failure_item(reporter, path, failure);
    return write_diagnostic(reporter, &item, error);
}

static arvo_err rdjson_end(arvo_reporter *reporter, arvo_error *error) {
    return arvo_json_list_end(reporter, reporter->state, "}\n", error);
}

const arvo_reporter_format arvo_rdjson_reporter = {rdjson_open, rdjson_result, rdjson_failure,
                                                   rdjson_end,  NULL,          false};
