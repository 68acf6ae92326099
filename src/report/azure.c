/* azure.c: logging commands of Azure Pipelines: errors and warnings become issues of the run. It knows no
 * notes: these stand in the log as plain lines. */
#include "report/escape.h"
#include "report/item.h"

static const arvo_escape in_data[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}, {0}};
static const arvo_escape in_property[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"},
                                          {']', "%5D"},    {';', "%3B"},  {0}};

static void append_property(arvo_buf *out, const char *name, const char *value) {
    arvo_buf_printf(out, "%s=", name);
    arvo_append_escaped(out, arvo_str_of(value), in_property);
    arvo_buf_append_byte(out, ';');
}

static void append_plain_line(arvo_buf *out, const arvo_report_item *item) {
    arvo_buf line = arvo_buf_in(out->arena);
    arvo_item_append_line(&line, item);
    out->failed = out->failed || line.failed;
    arvo_append_log_text(out, arvo_buf_str(&line));
}

static void append_command(arvo_buf *out, const arvo_report_item *item) {
    arvo_buf text = arvo_buf_in(out->arena);
    arvo_buf_printf(out, "##vso[task.logissue type=%s;",
                    item->level == ARVO_LEVEL_ERROR ? "error" : "warning");
    append_property(out, "sourcepath", item->path);
    if (item->start.line > 0) {
        arvo_buf_printf(out, "linenumber=%lu;columnnumber=%lu;", (unsigned long)item->start.line,
                        (unsigned long)item->start.column);
    }
    append_property(out, "code", item->code);
    arvo_buf_append_byte(out, ']');
    arvo_item_append_text(&text, item);
    out->failed = out->failed || text.failed;
    arvo_append_escaped(out, arvo_buf_str(&text), in_data);
}

static void append(arvo_buf *out, const arvo_report_item *item) {
    if (item->kind == ARVO_ITEM_UNCHECKED) { /* nothing that a reviewer could do */
        return;
    }
    if (item->level == ARVO_LEVEL_NOTE) {
        append_plain_line(out, item);
    } else {
        append_command(out, item);
    }
    arvo_buf_append_byte(out, '\n');
}

static arvo_err azure_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    return arvo_write_result_lines(reporter, result, append, error);
}

static arvo_err azure_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                              arvo_error *error) {
    return arvo_write_failure_lines(reporter, path, failure, append, error);
}

const arvo_reporter_format arvo_azure_reporter = {NULL, azure_result, azure_failure, NULL, NULL, false};
