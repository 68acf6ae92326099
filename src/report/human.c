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

enum { NAMED_OTHERS = 3 };

/* What has been said in this report. */
typedef struct told {
    bool missing_dictionary[ARVO_LANGUAGE_COUNT]; /* what a language lacks is told once, before its first
                                                     document */
    bool anything;                                /* a document's block */
    bool blank;                                   /* it ended in a blank line */
    const char *others[NAMED_OTHERS]; /* the first of several documents in other languages: told at the end */
} told;

/* Writes a document's block, told apart from the one before. Nothing when there is nothing to say. */
static arvo_err write_block(arvo_reporter *reporter, const arvo_buf *block, arvo_error *error) {
    told *already = reporter->state;
    if (already->anything && !already->blank && block->len > 0) {
        arvo_err err = arvo_reporter_write(reporter, ARVO_STR("\n"), error);
        if (err != ARVO_OK) {
            return err;
        }
    }
    if (block->len > 0) {
        already->anything = true;
        already->blank = arvo_str_ends_with(arvo_buf_str(block), ARVO_STR("\n\n"));
    }
    return arvo_reporter_write(reporter, arvo_buf_str(block), error);
}

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

/* One of several in another language is counted; the first few are named at the end. */
static arvo_err note_other(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    told *already = reporter->state;
    if (reporter->unchecked >= NAMED_OTHERS) {
        return ARVO_OK;
    }
    const char *path = arvo_str_copy(reporter->arena, arvo_str_of(result->path)).ptr;
    already->others[reporter->unchecked] = path;
    return path != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static arvo_err human_unknown(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    if (reporter->options.several) {
        return note_other(reporter, result, error);
    }
    arvo_buf out = arvo_buf_in(reporter->scratch);
    arvo_finding_place(&out, reporter->options.color, result->path, 0, 0, ARVO_LEVEL_NOTE);
    arvo_buf_append_cstr(&out, arvo_string(ARVO_STRING_UNKNOWN_LANGUAGE, language_of(reporter, result)));
    arvo_buf_append_byte(&out, '\n');
    return write_block(reporter, &out, error);
}

/* The staircase of each proposition, or one line that names its weakest step. */
static void append_propositions(arvo_buf *out, const arvo_result *result, arvo_stairs_look look,
                                bool in_full) {
    for (size_t i = 0, shown = 0; i < result->part_count; i++) {
        const arvo_part *part = &result->parts[i];
        if (part->role != ARVO_ROLE_PROPOSITION || part->language == ARVO_LANGUAGE_UNKNOWN) {
            continue;
        }
        if (in_full) {
            arvo_buf_append_cstr(out, shown++ > 0 ? "\n" : "");
            arvo_stairs_append(out, result->path, part, look);
        } else {
            arvo_weakest_append(out, result->path, part, look);
        }
    }
}

static arvo_err human_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    if (result->language == ARVO_LANGUAGE_UNKNOWN) {
        return human_unknown(reporter, result, error);
    }
    const arvo_report_options *options = &reporter->options;
    arvo_language language = language_of(reporter, result);
    arvo_buf out = arvo_buf_in(reporter->scratch);
    append_missing_dictionary(&out, reporter, result);
    arvo_findings_append(&out, result, options, language);
    if (result->diagnostic_count == 0 && !options->several) {
        arvo_buf_printf(&out, "%s: ", arvo_visible(out.arena, arvo_str_of(result->path)).ptr);
        arvo_styled_cstr(&out, options->color, ARVO_STYLE_MET, arvo_string(ARVO_STRING_CLEAN, language));
        arvo_buf_append_cstr(&out, "\n\n");
    }
    arvo_stairs_look look = {options->color, options->width, language, options->explain_verdict};
    append_propositions(&out, result, look, !options->several || options->explain_verdict);
    return write_block(reporter, &out, error);
}

static arvo_err human_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                              arvo_error *error) {
    char message[4 * ARVO_ERROR_DETAIL_MAX];
    arvo_buf out = arvo_buf_in(reporter->scratch);
    arvo_error_message(message, sizeof message, failure, reporter->language);
    arvo_finding_place(&out, reporter->options.color, path, failure->line, failure->column, ARVO_LEVEL_ERROR);
    arvo_buf_append(&out, arvo_visible(out.arena, arvo_str_of(message)));
    arvo_buf_append_byte(&out, '\n');
    told *already = reporter->state;
    bool anything = already->anything;
    arvo_err err = write_block(reporter, &out, error);
    already->anything = anything; /* failures follow each other without gaps */
    return err;
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

/* "2 files are not in Finnish, …: de/a.md, de/b.md" */
static void append_other_languages(arvo_buf *out, const arvo_reporter *reporter) {
    const told *already = reporter->state;
    if (!reporter->options.several || reporter->unchecked == 0) {
        return;
    }
    arvo_string_append_count(out, ARVO_STRING_OTHER_LANGUAGE, reporter->language, reporter->unchecked);
    for (size_t i = 0; i < NAMED_OTHERS && i < reporter->unchecked; i++) {
        arvo_buf_append_cstr(out, i > 0 ? ", " : " ");
        arvo_buf_append(out, arvo_visible(out->arena, arvo_str_of(already->others[i])));
    }
    arvo_buf_append_cstr(out, reporter->unchecked > NAMED_OTHERS ? ", …\n" : "\n");
}

static arvo_err human_end(arvo_reporter *reporter, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    const told *already = reporter->state;
    if (already->anything && !already->blank) {
        arvo_buf_append_byte(&out, '\n');
    }
    append_other_languages(&out, reporter);
    size_t before = out.len;
    if (reporter->files > 0) {
        if (!append_counts(&out, reporter)) {
            arvo_buf_append_cstr(&out, arvo_string(ARVO_STRING_NONE, reporter->language));
        }
        arvo_buf_append_byte(&out, ' ');
        arvo_string_append_count(&out, ARVO_STRING_FILES, reporter->language, reporter->files);
    }
    append_others(&out, reporter, ARVO_STRING_UNCHECKED, reporter->options.several ? 0 : reporter->unchecked);
    append_others(&out, reporter, ARVO_STRING_FAILED, reporter->failures);
    if (out.len > before) {
        arvo_buf_append_byte(&out, '\n');
    }
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

const arvo_reporter_format arvo_human_reporter = {human_open, human_result, human_failure,
                                                  human_end,  NULL,         true};
