#include "report/human_findings.h"

#include <stdlib.h>
#include <string.h>

#include "report/human_snippet.h"
#include "report/human_style.h"
#include "report/human_wrap.h"
#include "report/strings.h"
#include "report/visible.h"

enum { SHOWN_OF_A_RULE = 5 };

/* A finding, and where it stands among those of its rule. */
typedef struct entry {
    const arvo_diagnostic *it;
    size_t index;  /* in the result */
    size_t first;  /* index of the rule's first finding */
    size_t rank;   /* from 0, among the rule's */
    size_t hidden; /* further ones of the rule that are not shown: of the last shown one */
} entry;

/* The document at hand. */
typedef struct page {
    arvo_buf *out;
    const arvo_result *result;
    const arvo_report_options *options;
    arvo_language language;
} page;

/* ---- Order ------------------------------------------------------------------------------------------------
 */

static int compare_numbers(size_t a, size_t b) {
    return a == b ? 0 : a < b ? -1 : 1;
}

static int compare_by_rule(const void *a, const void *b) {
    const entry *left = a, *right = b;
    int by_code = strcmp(left->it->code, right->it->code);
    return by_code != 0 ? by_code : compare_numbers(left->index, right->index);
}

static int compare_by_first(const void *a, const void *b) {
    const entry *left = a, *right = b;
    int by_first = compare_numbers(left->first, right->first);
    return by_first != 0 ? by_first : compare_numbers(left->index, right->index);
}

/* Brings the findings of a rule together where its first one stands. The list is not empty. */
static void group(entry *list, size_t count) {
    qsort(list, count, sizeof *list, compare_by_rule);
    for (size_t i = 0; i < count; i++) {
        bool same = i > 0 && strcmp(list[i - 1].it->code, list[i].it->code) == 0;
        list[i].first = same ? list[i - 1].first : list[i].index;
        list[i].rank = same ? list[i - 1].rank + 1 : 0;
    }
    qsort(list, count, sizeof *list, compare_by_first);
}

/* Takes out what a rule has too much of; returns how many are left. */
static size_t take_out(entry *list, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (list[i].rank < SHOWN_OF_A_RULE) {
            list[kept++] = list[i];
        } else {
            list[kept - 1].hidden++;
        }
    }
    return kept;
}

/* ---- One finding ------------------------------------------------------------------------------------------
 */

void arvo_finding_place(arvo_buf *out, bool color, const char *path, uint32_t line, uint32_t column,
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

/* A further finding of a rule names only the words, where these are all that its message would add. */
static void append_message(const page *p, const entry *e) {
    arvo_buf text = arvo_buf_in(p->out->arena);
    if (e->rank == 0 || e->it->own_message || e->it->whole_text) {
        arvo_buf_append(&text, arvo_visible(text.arena, arvo_str_of(e->it->message)));
    } else {
        arvo_str words = arvo_visible_quote(text.arena, arvo_str_of(e->it->excerpt.text));
        arvo_string_append(&text, ARVO_STRING_ALSO, p->language, words);
    }
    arvo_styled(p->out, p->options->color, ARVO_STYLE_STRONG, arvo_buf_str(&text));
}

static bool same_text(const char *a, const char *b) {
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void append_help(const page *p, const entry *e, const entry *before) {
    bool told = before != NULL && before->first == e->first && same_text(before->it->help, e->it->help);
    if (e->it->help != NULL && !told) {
        arvo_snippet_gutter(p->out, p->options->color, "=");
        arvo_wrap(p->out, arvo_visible(p->out->arena, arvo_str_of(e->it->help)), ARVO_GUTTER_CELLS,
                  p->options->width);
    }
}

/* Whether the next finding is about the very same words, so that one line shows both. */
static bool shares_line(const entry *e, const entry *next) {
    return next != NULL && e->hidden == 0 && !e->it->whole_text && !next->it->whole_text &&
           e->it->excerpt.span.start == next->it->excerpt.span.start &&
           e->it->excerpt.span.end == next->it->excerpt.span.end;
}

/* `before` and `next` are the shown neighbours, NULL where there is none. */
static void append_finding(const page *p, const entry *e, const entry *before, const entry *next) {
    const arvo_diagnostic *it = e->it;
    bool color = p->options->color;
    bool shared = shares_line(e, next);
    arvo_position start = arvo_result_position(p->result, it->excerpt.span.start);
    arvo_finding_place(p->out, color, p->result->path, start.line, start.column, it->level);
    append_message(p, e);
    append_code(p->out, p->options, it);
    if (!it->whole_text && !shared) {
        arvo_snippet_look look = {color, p->options->width, arvo_style_of_level(it->level)};
        arvo_snippet_append(p->out, p->result, it->excerpt.span, look);
    }
    append_help(p, e, before);
    if (e->hidden > 0) {
        arvo_snippet_gutter(p->out, color, "…");
        arvo_string_append_count(p->out, ARVO_STRING_HIDDEN, p->language, e->hidden);
        arvo_buf_append_byte(p->out, '\n');
    }
    if (!shared && (next == NULL || next->first != e->first)) {
        arvo_buf_append_byte(p->out, '\n');
    }
}

void arvo_findings_append(arvo_buf *out, const arvo_result *result, const arvo_report_options *options,
                          arvo_language language) {
    size_t count = result->diagnostic_count;
    entry *list = ARVO_NEW_ARRAY(out->arena, entry, count);
    if (list == NULL) {
        out->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        list[i] = (entry){.it = &result->diagnostics[i], .index = i};
    }
    if (count > 0) {
        group(list, count);
    }
    count = options->all ? count : take_out(list, count);
    const page p = {out, result, options, language};
    for (size_t i = 0; i < count; i++) {
        append_finding(&p, &list[i], i > 0 ? &list[i - 1] : NULL, i + 1 < count ? &list[i + 1] : NULL);
    }
}
