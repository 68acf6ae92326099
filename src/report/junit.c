/* junit.c: JUnit's XML: a file is a suite, a finding a case that fails, if it is of a level that makes the
 * run fail, and passes with a remark otherwise. A file without findings is one case that passes. */
#include "report/item.h"
#include "report/xml.h"

static bool junit_open(arvo_reporter *reporter) {
    reporter->state = ARVO_NEW(reporter->arena, bool); /* the report has begun */
    return reporter->state != NULL;
}

static void append_beginning(arvo_buf *out, const arvo_reporter *reporter) {
    bool *begun = reporter->state;
    arvo_buf_append_cstr(out, *begun ? "" : ARVO_XML_DECLARATION "<testsuites name=\"arvolint\">\n");
    *begun = true;
}

static bool fails(const arvo_reporter *reporter, arvo_level level) {
    arvo_level from = reporter->options.fail_on;
    return level >= (from != ARVO_LEVEL_OFF ? from : ARVO_LEVEL_WARNING);
}

/* What a suite is made of. */
typedef struct suite {
    const char *path;
    size_t cases;
    size_t failures;
    size_t errors;
    size_t skipped;
} suite;

static void append_suite(arvo_buf *out, const suite *it) {
    arvo_xml_element(out, 1, "testsuite");
    arvo_xml_attribute(out, "name", it->path);
    arvo_xml_number(out, "tests", it->cases);
    arvo_xml_number(out, "failures", it->failures);
    arvo_xml_number(out, "errors", it->errors);
    arvo_xml_number(out, "skipped", it->skipped);
    arvo_xml_open(out);
}

/* "AV203 jargon 3:12": names tell the cases of a suite apart. */
static void append_case(arvo_buf *out, const char *path, const arvo_report_item *item) {
    arvo_buf name = arvo_buf_in(out->arena);
    if (item == NULL) {
        arvo_buf_append_cstr(&name, "arvolint");
    } else {
        arvo_buf_printf(&name, "%s%s%s", item->code, item->name != NULL ? " " : "",
                        item->name != NULL ? item->name : "");
        if (item->start.line > 0) {
            arvo_buf_printf(&name, " %lu:%lu", (unsigned long)item->start.line,
                            (unsigned long)item->start.column);
        }
    }
    arvo_xml_element(out, 2, "testcase");
    arvo_xml_attribute(out, "name", arvo_buf_str(&name).ptr);
    arvo_xml_attribute(out, "classname", path);
    out->failed = out->failed || name.failed;
}

/* "failure", "error" or "skipped", with the message, and inside it the line that compilers write and what
 * would clear it. */
static void append_outcome(arvo_buf *out, const char *element, const arvo_report_item *item) {
    arvo_buf text = arvo_buf_in(out->arena);
    arvo_item_append_line(&text, item);
    if (item->help != NULL) {
        arvo_buf_append_byte(&text, '\n');
        arvo_buf_append_cstr(&text, item->help);
    }
    arvo_xml_element(out, 3, element);
    arvo_xml_attribute(out, "message", item->message);
    arvo_xml_attribute(out, "type", item->code);
    arvo_xml_text(out, element, arvo_buf_str(&text).ptr);
    out->failed = out->failed || text.failed;
}

static void append_remark(arvo_buf *out, const arvo_report_item *item) {
    arvo_buf text = arvo_buf_in(out->arena);
    arvo_item_append_line(&text, item);
    arvo_xml_element(out, 3, "system-out");
    arvo_xml_text(out, "system-out", arvo_buf_str(&text).ptr);
    out->failed = out->failed || text.failed;
}

static void append_item(arvo_buf *out, const arvo_reporter *reporter, const arvo_report_item *item) {
    append_case(out, item->path, item);
    arvo_xml_open(out);
    if (item->kind == ARVO_ITEM_FAILURE) {
        append_outcome(out, "error", item);
    } else if (item->kind == ARVO_ITEM_UNCHECKED) {
        arvo_xml_element(out, 3, "skipped");
        arvo_xml_attribute(out, "message", item->message);
        arvo_xml_empty(out);
    } else if (fails(reporter, item->level)) {
        append_outcome(out, "failure", item);
    } else {
        append_remark(out, item);
    }
    arvo_xml_close(out, 2, "testcase");
}

static suite suite_of(const arvo_reporter *reporter, const arvo_result *result) {
    size_t count = arvo_item_count(result);
    suite made = {.path = arvo_plain_path(result->path), .cases = count > 0 ? count : 1};
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        made.failures += fails(reporter, result->diagnostics[i].level);
    }
    made.skipped = count > result->diagnostic_count;
    return made;
}

static arvo_err junit_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    const suite it = suite_of(reporter, result);
    append_beginning(&out, reporter);
    append_suite(&out, &it);
    for (size_t i = 0; i < arvo_item_count(result); i++) {
        const arvo_report_item item = arvo_item(reporter, result, i);
        append_item(&out, reporter, &item);
    }
    if (arvo_item_count(result) == 0) {
        append_case(&out, it.path, NULL);
        arvo_xml_empty(&out);
    }
    arvo_xml_close(&out, 1, "testsuite");
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

static arvo_err junit_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                              arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    const arvo_report_item item = arvo_failure_item(reporter, path, failure);
    const suite it = {.path = item.path, .cases = 1, .errors = 1};
    out.failed = item.code == NULL || item.message == NULL;
    append_beginning(&out, reporter);
    append_suite(&out, &it);
    append_item(&out, reporter, &item);
    arvo_xml_close(&out, 1, "testsuite");
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

static arvo_err junit_end(arvo_reporter *reporter, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    append_beginning(&out, reporter);
    arvo_xml_close(&out, 0, "testsuites");
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

const arvo_reporter_format arvo_junit_reporter = {junit_open, junit_result, junit_failure,
                                                  junit_end,  NULL,         false};
