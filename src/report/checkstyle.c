/* checkstyle.c: the XML of Checkstyle, which many tools read. */
#include "report/item.h"
#include "report/xml.h"

static bool checkstyle_open(arvo_reporter *reporter) {
    reporter->state = ARVO_NEW(reporter->arena, bool); /* the report has begun */
    return reporter->state != NULL;
}

static void append_beginning(arvo_buf *out, const arvo_reporter *reporter) {
    bool *begun = reporter->state;
    arvo_buf_append_cstr(out, *begun ? "" : ARVO_XML_DECLARATION "<checkstyle version=\"4.3\">\n");
    *begun = true;
}

/* Line and column are always there, 0 when there is no place: readers ask for numbers. */
static void append_error(arvo_buf *out, const arvo_report_item *item) {
    arvo_buf source = arvo_buf_in(out->arena);
    arvo_buf text = arvo_buf_in(out->arena);
    arvo_buf_printf(&source, "arvolint.%s", item->code);
    arvo_item_append_text(&text, item);
    arvo_xml_element(out, 2, "error");
    arvo_xml_number(out, "line", item->start.line);
    arvo_xml_number(out, "column", item->start.column);
    arvo_xml_attribute(out, "severity",
                       item->level == ARVO_LEVEL_NOTE ? "info" : arvo_level_name(item->level));
    arvo_xml_attribute(out, "message", arvo_buf_str(&text).ptr);
    arvo_xml_attribute(out, "source", arvo_buf_str(&source).ptr);
    arvo_xml_empty(out);
    out->failed = out->failed || source.failed || text.failed;
}

static void append_file(arvo_buf *out, const char *path) {
    arvo_xml_element(out, 1, "file");
    arvo_xml_attribute(out, "name", path);
    arvo_xml_open(out);
}

static arvo_err checkstyle_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    append_beginning(&out, reporter);
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        const arvo_report_item item = arvo_item(reporter, result, i);
        if (i == 0) {
            append_file(&out, item.path);
        }
        append_error(&out, &item);
    }
    if (result->diagnostic_count > 0) {
        arvo_xml_close(&out, 1, "file");
    }
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

static arvo_err checkstyle_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                                   arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    const arvo_report_item item = arvo_failure_item(reporter, path, failure);
    out.failed = item.code == NULL || item.message == NULL;
    append_beginning(&out, reporter);
    append_file(&out, item.path);
    append_error(&out, &item);
    arvo_xml_close(&out, 1, "file");
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

static arvo_err checkstyle_end(arvo_reporter *reporter, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    append_beginning(&out, reporter);
    arvo_xml_close(&out, 0, "checkstyle");
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

const arvo_reporter_format arvo_checkstyle_reporter = {
    checkstyle_open, checkstyle_result, checkstyle_failure, checkstyle_end, NULL, false};
