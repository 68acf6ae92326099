/* human.c: the report for people at a terminal: each finding like a compiler's, then the staircase, then a
 * summary. */
#include "report/human_snippet.h"
#include "report/human_stairs.h"
#include "report/human_style.h"
#include "report/human_wrap.h"
#include "report/reporter.h"
#include "report/strings.h"
#include "report/visible.h"

/* A document is written in its own language when none was asked for. */
static arvo_language language_of(const arvo_reporter *reporter, const arvo_result *result) {
    arvo_language asked = reporter->options.ui_language;
    return asked != ARVO_LANGUAGE_UNKNOWN ? asked : result->ui_language;
}

/* "path:line:col: level: "; without the place when line is 0. The level words are English in every language:
 * that is what the problem matchers of editors and of continuous integration read. */
static void append_place(arvo_buf *out, bool color, const char *path, uint32_t line, uint32_t column,
                         arvo_level level) {
    arvo_buf place = arvo_buf_in(out->arena);
    arvo_buf_append(&place, arvo_visible(out->arena, arvo_str_of(path)));
    if (line > 0) {
        arvo_buf_printf(&place, ":%lu:%lu", (unsigned long)line, (unsigned long)column);
    }
    arvo_buf_append_byte(&place, ':');
    arvo_styled(out, color, ARVO_STYLE_STRONG, arvo_buf_str(&place));
    arvo_buf_append_byte(out, ' ');
    arvo_styled_cstr(out, color, arvo_style_of_level(level), arvo_level_name(level));
    arvo_buf_append_cstr(out, ": ");
}

/* " [AV203 jargon]", with the code as a link when there is an address to link to. */
static void append_code(arvo_buf *out, const arvo_report_options *options,
                        const arvo_diagnostic *diagnostic) {
    arvo_buf code = arvo_buf_in(out->arena);
    arvo_str name = arvo_visible(out->arena, arvo_str_of(diagnostic->name));
    arvo_str number = arvo_visible(out->arena, arvo_str_of(diagnostic->code));
    bool linked = options->color && options->rule_url != NULL;
    arvo_buf_append_byte(&code, '[');
    if (linked) {
        arvo_str url = arvo_visible(out->arena, arvo_str_of(options->rule_url));
        arvo_buf_printf(&code, "\033]8;;%.*s%.*s\033\\", ARVO_STR_ARG(url), ARVO_STR_ARG(number));
    }
    arvo_buf_append(&code, number);
    arvo_buf_append_cstr(&code, linked ? "\033]8;;\033\\" : "");
    arvo_buf_append_byte(&code, ' ');
    arvo_buf_append(&code, name);
    arvo_buf_append_byte(&code, ']');
    arvo_buf_append_byte(out, ' ');
    arvo_styled(out, options->color, ARVO_STYLE_DIM, arvo_buf_str(&code));
    arvo_buf_append_byte(out, '\n');
}

static void append_finding(arvo_buf *out, const arvo_report_options *options, const arvo_result *result,
                           const arvo_diagnostic *diagnostic) {
    arvo_position start = arvo_result_position(result, diagnostic->excerpt.span.start);
    append_place(out, options->color, result->path, start.line, start.column, diagnostic->level);
    arvo_styled(out, options->color, ARVO_STYLE_STRONG,
                arvo_visible(out->arena, arvo_str_of(diagnostic->message)));
    append_code(out, options, diagnostic);
    if (!diagnostic->whole_text) {
        arvo_snippet_look look = {options->color, options->width, arvo_style_of_level(diagnostic->level)};
        arvo_snippet_append(out, result, diagnostic->excerpt.span, look);
    }
    if (diagnostic->help != NULL) {
        arvo_snippet_gutter(out, options->color, "=");
        arvo_wrap(out, arvo_visible(out->arena, arvo_str_of(diagnostic->help)), ARVO_GUTTER_CELLS,
                  options->width);
    }
    arvo_buf_append_byte(out, '\n');
}

/* Tells a terminal-sized block apart from the one before. */
static void append_gap(arvo_buf *out, const arvo_reporter *reporter) {
    if (reporter->files > 0) {
        arvo_buf_append_byte(out, '\n');
    }
}

static arvo_err human_unknown(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    append_gap(&out, reporter);
    append_place(&out, reporter->options.color, result->path, 0, 0, ARVO_LEVEL_NOTE);
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
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        append_finding(&out, options, result, &result->diagnostics[i]);
    }
    if (result->diagnostic_count == 0) {
        arvo_buf_printf(&out, "%s: ", arvo_visible(out.arena, arvo_str_of(result->path)).ptr);
        arvo_styled_cstr(&out, options->color, ARVO_STYLE_MET, arvo_string(ARVO_STRING_CLEAN, language));
        arvo_buf_append_cstr(&out, "\n\n");
    }
    arvo_stairs_append(&out, result, (arvo_stairs_look){options->color, options->width, language});
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

static arvo_err human_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                              arvo_error *error) {
    char message[4 * ARVO_ERROR_DETAIL_MAX];
    arvo_buf out = arvo_buf_in(reporter->scratch);
    arvo_error_message(message, sizeof message, failure, reporter->language);
    append_gap(&out, reporter);
    append_place(&out, reporter->options.color, path, failure->line, failure->column, ARVO_LEVEL_ERROR);
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

static arvo_err human_end(arvo_reporter *reporter, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    if (reporter->files > 0) {
        arvo_buf_append_byte(&out, '\n');
        if (!append_counts(&out, reporter)) {
            arvo_buf_append_cstr(&out, arvo_string(ARVO_STRING_NONE, reporter->language));
        }
        arvo_buf_append_byte(&out, ' ');
        arvo_string_append_count(&out, ARVO_STRING_FILES, reporter->language, reporter->files);
    }
    if (reporter->failures > 0) {
        arvo_buf_append_cstr(&out, reporter->files > 0 ? "; " : "");
        arvo_string_append_count(&out, ARVO_STRING_FAILED, reporter->language, reporter->failures);
    }
    if (out.len > 0) {
        arvo_buf_append_byte(&out, '\n');
    }
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

const arvo_reporter_format arvo_human_reporter = {NULL, human_result, human_failure, human_end, NULL};
