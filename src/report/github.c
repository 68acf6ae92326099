/* github.c: workflow commands of GitHub Actions: each finding becomes an annotation beside the changed line.
 * The text begins with the place, since the log shows nothing else of a command, and only the first ten
 * annotations of a level are shown. */
#include "report/escape.h"
#include "report/item.h"

static const arvo_escape in_data[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {0}};
static const arvo_escape in_property[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"},
                                          {':', "%3A"}, {',', "%2C"},  {0}};

static const char *command_of(arvo_level level) {
    return level == ARVO_LEVEL_ERROR ? "error" : level == ARVO_LEVEL_WARNING ? "warning" : "notice";
}

static void append_property(arvo_buf *out, const char *before, const char *value) {
    arvo_buf_append_cstr(out, before);
    arvo_append_escaped(out, arvo_str_of(value), in_property);
}

/* Columns belong to one line: GitHub takes none when the lines differ. */
static void append_place(arvo_buf *out, const arvo_report_item *item) {
    unsigned long line = item->start.line, end_line = item->end.line;
    if (line == 0) {
        return;
    }
    arvo_buf_printf(out, ",line=%lu", line);
    if (end_line > 0) {
        arvo_buf_printf(out, ",endLine=%lu", end_line);
    }
    if (end_line == 0 || end_line == line) {
        arvo_buf_printf(out, ",col=%lu", (unsigned long)item->start.column);
    }
    if (end_line == line) {
        arvo_buf_printf(out, ",endColumn=%lu", (unsigned long)item->end.column);
    }
}

static void append(arvo_buf *out, const arvo_report_item *item) {
    if (item->kind == ARVO_ITEM_UNCHECKED) { /* nothing that a reviewer could do */
        return;
    }
    arvo_buf_printf(out, "::%s", command_of(item->level));
    append_property(out, " file=", item->path);
    append_place(out, item);
    append_property(out, ",title=", item->code);
    if (item->name != NULL) {
        append_property(out, " ", item->name);
    }
    arvo_buf_append_cstr(out, "::");
    arvo_append_escaped(out, arvo_str_of(item->path), in_data);
    if (item->start.line > 0) {
        arvo_buf_printf(out, ":%lu:%lu", (unsigned long)item->start.line, (unsigned long)item->start.column);
    }
    arvo_buf_append_cstr(out, ": ");
    arvo_append_escaped(out, arvo_str_of(item->message), in_data);
    if (item->help != NULL) {
        arvo_buf_append_cstr(out, "%0A");
        arvo_append_escaped(out, arvo_str_of(item->help), in_data);
    }
    arvo_buf_append_byte(out, '\n');
}

static arvo_err github_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    return arvo_write_result_lines(reporter, result, append, error);
}

static arvo_err github_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                               arvo_error *error) {
    return arvo_write_failure_lines(reporter, path, failure, append, error);
}

const arvo_reporter_format arvo_github_reporter = {NULL, github_result, github_failure, NULL, NULL, false};
