/* gcc.c: one line a finding, as compilers write and as the problem matchers of editors read. */
#include "report/item.h"

static void append(arvo_buf *out, const arvo_report_item *item) {
    arvo_item_append_line(out, item);
    arvo_buf_append_byte(out, '\n');
}

static arvo_err gcc_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    return arvo_write_result_lines(reporter, result, append, error);
}

static arvo_err gcc_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                            arvo_error *error) {
    return arvo_write_failure_lines(reporter, path, failure, append, error);
}

const arvo_reporter_format arvo_gcc_reporter = {NULL, gcc_result, gcc_failure, NULL, NULL, true};
