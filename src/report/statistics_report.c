/* statistics_report.c: the format "statistics": what a run came to as tables for people, after all results.
 */
#include "base/utf8.h"
#include "report/statistics.h"
#include "report/strings.h"
#include "report/visible.h"

static bool statistics_open(arvo_reporter *reporter) {
    reporter->state = arvo_statistics_new(reporter->arena);
    return reporter->state != NULL;
}

static arvo_err statistics_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    return arvo_statistics_add(reporter->state, result) ? ARVO_OK
                                                        : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static arvo_err statistics_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                                   arvo_error *error) {
    (void)reporter;
    (void)path;
    (void)failure;
    (void)error;
    return ARVO_OK;
}

/* ---- Tables -----------------------------------------------------------------------------------------------
 */

/* The table at hand. */
typedef struct page {
    arvo_buf *out;
    const arvo_statistics *counts;
    arvo_language language;
} page;

static size_t cells_of(const char *text) {
    return arvo_utf8_width(arvo_str_of(text));
}

/* The text, then blanks up to so many cells. */
static void append_padded(const page *p, const char *text, size_t cells) {
    arvo_str shown = arvo_visible(p->out->arena, arvo_str_of(text));
    size_t used = arvo_utf8_width(shown);
    arvo_buf_append(p->out, shown);
    arvo_buf_printf(p->out, "%*s", used < cells ? (int)(cells - used) : 0, "");
}

/* The number at the right end of a column of so many cells. */
static void append_number(const page *p, size_t number, size_t cells) {
    arvo_buf_printf(p->out, "%*zu", (int)cells, number);
}

static void append_heading(const page *p, arvo_string_id id) {
    arvo_buf_printf(p->out, "\n%s\n", arvo_string(id, p->language));
}

enum { COUNT_CELLS = 6, GAP_CELLS = 2 };

static void append_rules(const page *p) {
    size_t count;
    size_t codes = 0, names = 0;
    const arvo_rule_count *rules = arvo_statistics_rules(p->counts, p->out->arena, &count);
    for (size_t i = 0; rules != NULL && i < count; i++) {
        codes = cells_of(rules[i].code) > codes ? cells_of(rules[i].code) : codes;
        names = cells_of(rules[i].name) > names ? cells_of(rules[i].name) : names;
    }
    p->out->failed = p->out->failed || rules == NULL;
    for (size_t i = 0; i < count && !p->out->failed; i++) {
        if (i == 0) {
            append_heading(p, ARVO_STRING_BY_RULE);
        }
        append_number(p, rules[i].findings, COUNT_CELLS);
        arvo_buf_append_cstr(p->out, "  ");
        append_padded(p, rules[i].code, codes + GAP_CELLS);
        append_padded(p, rules[i].name, rules[i].suppressed > 0 ? names + GAP_CELLS : 0);
        if (rules[i].suppressed > 0) {
            arvo_string_append_count(p->out, ARVO_STRING_SILENCED, p->language, rules[i].suppressed);
        }
        arvo_buf_append_byte(p->out, '\n');
    }
}

static void append_files(const page *p) {
    size_t count;
    const arvo_file_count *files = arvo_statistics_files(p->counts, p->out->arena, &count);
    bool all = count == arvo_statistics_file_count(p->counts);
    p->out->failed = p->out->failed || files == NULL;
    for (size_t i = 0; i < count && !p->out->failed; i++) {
        if (i == 0) {
            append_heading(p, all ? ARVO_STRING_BY_FILE : ARVO_STRING_BY_FILE_FIRST);
        }
        append_number(p, files[i].findings, COUNT_CELLS);
        arvo_buf_append_cstr(p->out, "  ");
        append_padded(p, files[i].path, 0);
        arvo_buf_append_byte(p->out, '\n');
    }
}

static const arvo_string_id step_names[ARVO_STEP_COUNT] = {
    ARVO_STRING_INFORMATION,     ARVO_STRING_UNDERSTANDING, ARVO_STRING_MEANING,
    ARVO_STRING_DIFFERENTIATION, ARVO_STRING_REDEMPTION,
};

static const arvo_string_id verdict_words[ARVO_VERDICT_COUNT] = {
    [ARVO_VERDICT_MET] = ARVO_STRING_MET,
    [ARVO_VERDICT_PARTIAL] = ARVO_STRING_PARTIAL,
    [ARVO_VERDICT_UNMET] = ARVO_STRING_UNMET,
};

/* "3 täyttyy, 1 osittain, 2 ei täyty" in columns as wide as the widest word. */
static void append_verdicts(const page *p, arvo_step step) {
    for (int verdict = ARVO_VERDICT_MET; verdict >= ARVO_VERDICT_UNMET; verdict--) {
        size_t number = arvo_statistics_verdict(p->counts, step, (arvo_verdict)verdict);
        const char *word = arvo_string(verdict_words[verdict], p->language);
        append_number(p, number, COUNT_CELLS);
        arvo_buf_append_byte(p->out, ' ');
        append_padded(p, word, verdict > ARVO_VERDICT_UNMET ? cells_of(word) : 0);
    }
}

/* From the top, as the staircase stands. */
static void append_steps(const page *p) {
    bool judged = arvo_statistics_propositions(p->counts) > 0;
    size_t names = 0;
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        size_t cells = cells_of(arvo_string(step_names[i], p->language));
        names = cells > names ? cells : names;
    }
    append_heading(p, judged ? ARVO_STRING_BY_STEP_JUDGED : ARVO_STRING_BY_STEP);
    for (int step = ARVO_STEP_COUNT - 1; step >= 0; step--) {
        append_number(p, arvo_statistics_step(p->counts, (arvo_step)step), COUNT_CELLS);
        arvo_buf_printf(p->out, "  %d ", step + 1);
        append_padded(p, arvo_string(step_names[step], p->language), judged ? names : 0);
        if (judged) {
            append_verdicts(p, (arvo_step)step);
        }
        arvo_buf_append_byte(p->out, '\n');
    }
}

static void append_line(const page *p, arvo_string_id id, size_t number) {
    if (number > 0) {
        arvo_string_append_count(p->out, id, p->language, number);
        arvo_buf_append_byte(p->out, '\n');
    }
}

static void append_levels(const page *p, const arvo_reporter *reporter) {
    append_line(p, ARVO_STRING_ERRORS, reporter->findings[ARVO_LEVEL_ERROR]);
    append_line(p, ARVO_STRING_WARNINGS, reporter->findings[ARVO_LEVEL_WARNING]);
    append_line(p, ARVO_STRING_NOTES, reporter->findings[ARVO_LEVEL_NOTE]);
    append_line(p, ARVO_STRING_SILENCED, arvo_statistics_suppressed(p->counts));
    append_line(p, ARVO_STRING_KNOWN, arvo_statistics_known(p->counts));
    append_line(p, ARVO_STRING_CHECKED, reporter->files);
    append_line(p, ARVO_STRING_PROPOSITIONS, arvo_statistics_propositions(p->counts));
    append_line(p, ARVO_STRING_UNCHECKED, reporter->unchecked);
    append_line(p, ARVO_STRING_FAILED, reporter->failures);
}

static arvo_err statistics_end(arvo_reporter *reporter, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    const page p = {&out, reporter->state, reporter->language};
    arvo_buf_printf(&out, "%s\n\n", arvo_string(ARVO_STRING_STATISTICS, p.language));
    append_levels(&p, reporter);
    append_rules(&p);
    if (reporter->files > 0) {
        append_steps(&p);
    }
    append_files(&p);
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

const arvo_reporter_format arvo_statistics_reporter = {
    statistics_open, statistics_result, statistics_failure, statistics_end, NULL, true};
