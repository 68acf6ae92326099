/* reporter.c: the register of formats, and what all of them do: counting, memory, handing bytes to the sink.
 */
#include "report/reporter.h"

#include <stdlib.h>
#include <string.h>

#include "report/escape.h"

static const struct {
    const char *name;
    const arvo_reporter_format *format;
} formats[] = {
#define ARVO_REPORTER(id, name, format) {name, &format},
#include "report/reporters.def"
#undef ARVO_REPORTER
};

static const size_t format_count = sizeof formats / sizeof formats[0];

const char *arvo_report_format(size_t index) {
    return index < format_count ? formats[index].name : NULL;
}

static const arvo_reporter_format *find_format(const char *name) {
    for (size_t i = 0; i < format_count; i++) {
        if (strcmp(formats[i].name, name) == 0) {
            return formats[i].format;
        }
    }
    return NULL;
}

/* The options with their strings copied, so that the caller may drop them. */
static bool copy_options(arvo_reporter *reporter, const arvo_report_options *options) {
    reporter->options = *options;
    if (options->rule_url != NULL) {
        reporter->options.rule_url = arvo_str_copy(reporter->arena, arvo_str_of(options->rule_url)).ptr;
    }
    return options->rule_url == NULL || reporter->options.rule_url != NULL;
}

arvo_reporter *arvo_reporter_new_in(const char *format, const arvo_report_options *options, arvo_sink sink,
                                    const arvo_allocator *allocator) {
    const arvo_report_options defaults = ARVO_REPORT_OPTIONS_INIT;
    const arvo_reporter_format *found = find_format(format);
    arvo_reporter *reporter = found == NULL ? NULL : calloc(1, sizeof *reporter);
    if (reporter == NULL) {
        return NULL;
    }
    options = options == NULL ? &defaults : options;
    reporter->format = found;
    reporter->sink = sink;
    reporter->language = options->ui_language;
    reporter->arena = arvo_arena_new(allocator);
    reporter->scratch = arvo_arena_new(allocator);
    if (reporter->arena == NULL || reporter->scratch == NULL || !copy_options(reporter, options) ||
        (found->open != NULL && !found->open(reporter))) {
        arvo_reporter_free(reporter);
        return NULL;
    }
    return reporter;
}

arvo_reporter *arvo_reporter_new(const char *format, const arvo_report_options *options, arvo_sink sink) {
    return arvo_reporter_new_in(format, options, sink, NULL);
}

void arvo_reporter_free(arvo_reporter *reporter) {
    if (reporter == NULL) {
        return;
    }
    if (reporter->format->close != NULL) {
        reporter->format->close(reporter);
    }
    if (reporter->scratch != NULL) {
        arvo_arena_free(reporter->scratch);
    }
    if (reporter->arena != NULL) {
        arvo_arena_free(reporter->arena);
    }
    free(reporter);
}

static arvo_err hand_on(arvo_reporter *reporter, arvo_str bytes, arvo_error *error) {
    if (bytes.len > 0 && !reporter->sink.write(reporter->sink.state, bytes.ptr, bytes.len)) {
        return arvo_fail(error, ARVO_ERR_WRITE, ARVO_STR("the receiver took no more"), ARVO_NO_STR,
                         ARVO_NO_STR);
    }
    return ARVO_OK;
}

arvo_err arvo_reporter_write(arvo_reporter *reporter, arvo_str bytes, arvo_error *error) {
    arvo_buf log = arvo_buf_in(reporter->scratch);
    if (reporter->format->plain_text && reporter->options.ci_log) {
        arvo_append_log_text(&log, bytes);
        bytes = bytes.ptr != NULL ? arvo_buf_str(&log) : bytes;
    }
    return bytes.ptr == NULL ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : hand_on(reporter, bytes, error);
}

arvo_err arvo_reporter_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    bool linted = result->language != ARVO_LANGUAGE_UNKNOWN;
    if (reporter->language == ARVO_LANGUAGE_UNKNOWN && linted) {
        reporter->language = result->ui_language;
    }
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        reporter->findings[result->diagnostics[i].level]++;
    }
    arvo_arena_reset(reporter->scratch);
    arvo_err err = reporter->format->result(reporter, result, error);
    reporter->files += linted;
    reporter->unchecked += !linted;
    return err;
}

arvo_err arvo_reporter_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                               arvo_error *error) {
    arvo_arena_reset(reporter->scratch);
    reporter->failures++;
    return reporter->format->failure(reporter, path, failure, error);
}

arvo_err arvo_reporter_end(arvo_reporter *reporter, arvo_error *error) {
    arvo_arena_reset(reporter->scratch);
    return reporter->format->end != NULL ? reporter->format->end(reporter, error) : ARVO_OK;
}
