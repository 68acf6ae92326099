/* human.c: the report for people at a terminal: the findings, then the staircase, then a summary. */
#include "report/human_findings.h"
#include "report/human_stairs.h"
#include "report/human_style.h"
#include "report/reporter.h"
#include "report/strings.h"
#include "report/visible.h"

/* A document is written in its own language when none was asked for. */
static arvo_language language_of(const arvo_reporter *reporter, const arvo_result *result) {
    arvo_language asked = reporter->options.ui_language;
    return asked != ARVO_LANGUAGE_UNKNOWN ? asked : result->ui_language;
}

/* Tells a terminal-sized block apart from the one before. */
static void append_gap(arvo_buf *out, const arvo_reporter *reporter) {
    if (reporter->files + reporter->unchecked > 0) {
        arvo_buf_append_byte(out, '\n');
    }
}

/* What the languages of a run lack is told once, before the first document in each. */
typedef struct told {
    bool missing_dictionary[ARVO_LANGUAGE_COUNT];
} told;

static bool human_open(arvo_reporter *reporter) {
    reporter->state = ARVO_NEW(reporter->arena, told);
    return reporter->state != NULL;
}

static void append_missing_dictionary(arvo_buf *out, const arvo_reporter *reporter,
                                      const arvo_result *result) {
    told *already = reporter->state;
    if (result->missing_dictionary == NULL || already->missing_dictionary[result->language]) {
        return;
    }
    already->missing_dictionary[result->language] = true;
    arvo_finding_place(out, reporter->options.color, result->path, 0, 0, ARVO_LEVEL_NOTE);
    arvo_string_append(out, ARVO_STRING_MISSING_DICTIONARY, language_of(reporter, result),
                       arvo_visible(out->arena, arvo_str_of(result->missing_dictionary)));
    arvo_buf_append_cstr(out, "\n\n");
}

static arvo_err human_unknown(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    append_gap(&out, reporter);
    arvo_finding_place(&out, reporter->options.color, result->path, 0, 0, ARVO_LEVEL_NOTE);
    arvo_buf_append_cstr(&out, arvo_string(ARVO_STRING_UNKNOWN_LANGUAGE, language_of(reporter, result)));
    arvo_buf_append_byte(&out, '\n');
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

static arvo_err human_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    if (result->language == ARVO_LANGUAGE_UNKNOWN) {
        return human_unknown(reporter, result, error);
    }
    const arvo_report_options *options = &reporter->options;
    arvo_language language = language_of(reporter, result);
    arvo_buf out = arvo_buf_in(reporter->scratch);
    append_gap(&out, reporter);
    append_missing_dictionary(&out, reporter, result);
    arvo_findings_append(&out, result, options, language);
    if (result->diagnostic_count == 0) {
        arvo_buf_printf(&out, "%s: ", arvo_visible(out.arena, arvo_str_of(result->path)).ptr);
        arvo_styled_cstr(&out, options->color, ARVO_STYLE_MET, arvo_string(ARVO_STRING_CLEAN, language));
        arvo_buf_append_cstr(&out, "\n\n");
    }
    arvo_stairs_look look = {options->color, options->width, language, options->explain_verdict};
    for (size_t i = 0, shown = 0; i < result->part_count; i++) {
        const arvo_part *part = &result->parts[i];
        if (part->role == ARVO_ROLE_PROPOSITION && part->language != ARVO_LANGUAGE_UNKNOWN) {
            arvo_buf_append_cstr(&out, shown++ > 0 ? "\n" : "");
            arvo_stairs_append(&out, result->path, part, look);
        }
    }
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

static arvo_err human_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                              arvo_error *error) {
    char message[4 * ARVO_ERROR_DETAIL_MAX];
    arvo_buf out = arvo_buf_in(reporter->scratch);
    arvo_error_message(message, sizeof message, failure, reporter->language);
    append_gap(&out, reporter);
    arvo_finding_place(&out, reporter->options.color, path, failure->line, failure->column, ARVO_LEVEL_ERROR);
    arvo_buf_append(&out, arvo_visible(out.arena, arvo_str_of(message)));
    arvo_buf_append_byte(&out, '\n');
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

/* "1 varoitus, 2 huomautusta": the levels that have findings. False when none has. */
static bool append_counts(arvo_buf *out, const arvo_reporter *reporter) {
    static const struct {
        arvo_level level;
        arvo_string_id string;
    } kinds[] = {{ARVO_LEVEL_ERROR, ARVO_STRING_ERRORS},
                 {ARVO_LEVEL_WARNING, ARVO_STRING_WARNINGS},
                 {ARVO_LEVEL_NOTE, ARVO_STRING_NOTES}};
    bool any = false;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        size_t count = reporter->findings[kinds[i].level];
        if (count > 0) {
            arvo_buf_append_cstr(out, any ? ", " : "");
            arvo_string_append_count(out, kinds[i].string, reporter->language, count);
            any = true;
        }
    }
    return any;
}

/* "; 2 files could not be checked", when there are any. */
static void append_others(arvo_buf *out, const arvo_reporter *reporter, arvo_string_id what, size_t count) {
    if (count > 0) {
        arvo_buf_append_cstr(out, out->len > 1 ? "; " : "");
        arvo_string_append_count(out, what, reporter->language, count);
    }
}

static arvo_err human_end(arvo_reporter *reporter, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    if (reporter->files + reporter->unchecked > 0) {
        arvo_buf_append_byte(&out, '\n');
    }
    if (reporter->files > 0) {
        if (!append_counts(&out, reporter)) {
            arvo_buf_append_cstr(&out, arvo_string(ARVO_STRING_NONE, reporter->language));
        }
        arvo_buf_append_byte(&out, ' ');
        arvo_string_append_count(&out, ARVO_STRING_FILES, reporter->language, reporter->files);
    }
    append_others(&out, reporter, ARVO_STRING_UNCHECKED, reporter->unchecked);
    append_others(&out, reporter, ARVO_STRING_FAILED, reporter->failures);
    if (out.len > 0) {
        arvo_buf_append_byte(&out, '\n');
    }
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

const arvo_reporter_format arvo_human_reporter = {human_open, human_result, human_failure,
                                                  human_end,  NULL,         true};
