/* suppress_read.c: a document's comments as ranges in which rules are silent. */
#include <stdio.h>
#include <stdlib.h>

#include "base/limits.h"
#include "rule/linted_lines.h"
#include "rule/suppress.h"

typedef struct reading {
    arvo_suppressions *out;
    const arvo_document *document;
    const arvo_ruleset *rules;
    arvo_str today;
    arvo_linted_lines lines; /* found when first asked for */
    uint32_t *open;          /* by rule: which silencer an END would end, from 1; 0: none */
    uint32_t open_count;
    bool no_memory;
} reading;

/* The comment at hand. */
typedef struct item {
    const arvo_comment *comment;
    arvo_directive directive;
    bool expired;
} item;

static arvo_comment_problem *add_problem(reading *r, const arvo_comment *comment, arvo_comment_fault fault,
                                         arvo_str where) {
    arvo_comment_problem *added = ARVO_ARRAY_ADD(r->out->arena, &r->out->problems);
    if (added == NULL) {
        r->no_memory = true;
        return NULL;
    }
    *added = (arvo_comment_problem){.fault = fault, .comment = comment, .where = where};
    return added;
}

static void add_error(reading *r, const arvo_comment *comment, arvo_comment_fault fault, arvo_str where,
                      const arvo_error *error) {
    arvo_comment_problem *added = add_problem(r, comment, fault, where);
    if (added != NULL) {
        added->error = *error;
    }
}

/* ---- Ranges -----------------------------------------------------------------------------------------------
 */

/* Lines from..to of the source, the end of the last one included. */
static arvo_span lines_span(const arvo_linetable *lines, uint32_t from, uint32_t to) {
    return (arvo_span){lines->starts[from - 1], to < lines->count ? lines->starts[to] : UINT32_MAX};
}

static uint32_t last_line(const reading *r, const arvo_comment *comment) {
    uint32_t last = comment->span.end > comment->span.start ? comment->span.end - 1 : comment->span.end;
    return arvo_linetable_line(&r->document->lines, last);
}

/* The next line with linted text; the empty range when there is none. */
static arvo_span next_line(reading *r, const arvo_comment *comment) {
    if (r->lines.next == NULL && !arvo_linted_lines_find(&r->lines, r->out->arena, r->document)) {
        r->no_memory = true;
        return (arvo_span){0, 0};
    }
    uint32_t line = arvo_linted_line_after(&r->lines, last_line(r, comment));
    return line > 0 ? lines_span(&r->document->lines, line, line) : (arvo_span){0, 0};
}

static bool has_target(const arvo_comment *comment) {
    return comment->target.end > comment->target.start;
}

static arvo_span range_of(reading *r, const item *it) {
    const arvo_comment *comment = it->comment;
    if (it->directive.form == ARVO_DIRECTIVE_FILE) {
        return (arvo_span){0, UINT32_MAX};
    }
    if (it->directive.form == ARVO_DIRECTIVE_LINE) {
        return lines_span(&r->document->lines, arvo_linetable_line(&r->document->lines, comment->span.start),
                          last_line(r, comment));
    }
    if (has_target(comment)) {
        return comment->target;
    }
    return it->directive.form == ARVO_DIRECTIVE_NEXT_LINE ? next_line(r, comment)
                                                          : (arvo_span){comment->span.start, UINT32_MAX};
}

/* ---- Comments ---------------------------------------------------------------------------------------------
 */

/* A block of a rule that is open already silences nothing more. */
static void open_block(reading *r, arvo_silencer *silencer) {
    uint32_t *open = &r->open[silencer->rule];
    bool covered = *open != 0 && !r->out->silencers.items[*open - 1].expired;
    if (covered) {
        silencer->range.end = silencer->range.start;
        return;
    }
    r->open_count += *open == 0;
    *open = r->out->silencers.count;
}

static void silence(reading *r, const item *it, arvo_span range, uint32_t rule, arvo_str name) {
    arvo_silencer *added = ARVO_ARRAY_ADD(r->out->arena, &r->out->silencers);
    if (added == NULL) {
        r->no_memory = true;
        return;
    }
    *added = (arvo_silencer){.comment = it->comment,
                             .rule = rule,
                             .name = name,
                             .until = it->directive.until,
                             .reason = it->directive.reason,
                             .range = range,
                             .expired = it->expired};
    if (it->directive.form == ARVO_DIRECTIVE_BLOCK && !has_target(it->comment)) {
        open_block(r, added);
    }
}

static void read_disable(reading *r, const item *it) {
    arvo_span range = range_of(r, it);
    arvo_str name, names = it->directive.rules;
    bool known = false;
    while (!r->no_memory && arvo_directive_next_rule(&name, &names)) {
        arvo_error error = {0};
        uint32_t rule;
        if (arvo_ruleset_find_index(&rule, r->rules, name, &error)) {
            known = true;
            silence(r, it, range, rule, name);
        } else if (known && it->directive.reason.ptr == NULL) {
            return; /* a reason that nothing parts from the rules: that is told of already */
        } else {
            add_error(r, it->comment, ARVO_COMMENT_UNKNOWN_RULE, name, &error);
        }
    }
}

/* Ends the rule's block before the comment; false when none is open. */
static bool close_block(reading *r, const arvo_comment *comment, uint32_t rule) {
    if (r->open[rule] == 0) {
        return false;
    }
    r->out->silencers.items[r->open[rule] - 1].range.end = comment->span.start;
    r->open[rule] = 0;
    r->open_count--;
    return true;
}

static void note_not_open(reading *r, const arvo_comment *comment, arvo_str where) {
    arvo_error error = {0};
    arvo_fail_plain(&error, ARVO_ERR_DIRECTIVE_NOT_OPEN);
    add_error(r, comment, ARVO_COMMENT_UNREADABLE, where, &error);
}

static void read_enable(reading *r, const item *it) {
    arvo_str name, names = it->directive.rules;
    bool named = false;
    while (!r->no_memory && arvo_directive_next_rule(&name, &names)) {
        arvo_error error = {0};
        uint32_t rule;
        named = true;
        if (!arvo_ruleset_find_index(&rule, r->rules, name, &error)) {
            add_error(r, it->comment, ARVO_COMMENT_UNKNOWN_RULE, name, &error);
        } else if (!close_block(r, it->comment, rule)) {
            note_not_open(r, it->comment, name);
        }
    }
    if (!named && r->open_count == 0) {
        note_not_open(r, it->comment, it->comment->text);
    }
    for (uint32_t rule = 0; !named && rule < r->rules->rule_count; rule++) {
        close_block(r, it->comment, rule);
    }
}

static void note_expired(reading *r, const item *it) {
    arvo_comment_problem *added = add_problem(r, it->comment, ARVO_COMMENT_EXPIRED, it->comment->text);
    if (added != NULL) {
        arvo_fail(&added->error, ARVO_OK, it->directive.until, ARVO_NO_STR, ARVO_NO_STR);
    }
}

static void read_comment(reading *r, const arvo_comment *comment) {
    item it = {.comment = comment};
    arvo_error error = {0};
    if (arvo_directive_read(&it.directive, comment->text, &error) != ARVO_OK) {
        add_error(r, comment, ARVO_COMMENT_UNREADABLE, it.directive.wrong, &error);
        return;
    }
    if (it.directive.form == ARVO_DIRECTIVE_END) {
        read_enable(r, &it);
        return;
    }
    it.expired = it.directive.until.ptr != NULL && arvo_str_compare(it.directive.until, r->today) < 0;
    if (it.expired) {
        note_expired(r, &it);
    }
    if (it.directive.reason.ptr == NULL) {
        add_problem(r, comment, ARVO_COMMENT_NO_REASON, comment->text);
    }
    read_disable(r, &it);
}

static void read_all(reading *r) {
    const arvo_document *document = r->document;
    for (uint32_t i = 0; i < document->comment_count && !r->no_memory; i++) {
        if (r->out->silencers.count >= ARVO_MAX_SUPPRESSIONS ||
            r->out->problems.count >= ARVO_MAX_SUPPRESSIONS) {
            arvo_error error = {0};
            char limit[16];
            snprintf(limit, sizeof limit, "%d", (int)ARVO_MAX_SUPPRESSIONS);
            arvo_fail(&error, ARVO_ERR_DIRECTIVE_TOO_MANY, arvo_str_of(limit), ARVO_NO_STR, ARVO_NO_STR);
            add_error(r, &document->comments[i], ARVO_COMMENT_UNREADABLE, document->comments[i].text, &error);
            return;
        }
        read_comment(r, &document->comments[i]);
    }
}

static int compare_silencers(const void *a, const void *b) {
    const arvo_silencer *x = a, *y = b;
    if (x->rule != y->rule) {
        return x->rule < y->rule ? -1 : 1;
    }
    if (x->range.start != y->range.start) {
        return x->range.start < y->range.start ? -1 : 1;
    }
    if (x->range.end != y->range.end) {
        return x->range.end > y->range.end ? -1 : 1; /* what comes last is found first: the narrowest, */
    }
    if (x->comment != y->comment) {
        return x->comment > y->comment ? -1 : 1; /* and of equals the first in the file */
    }
    return x->name.ptr > y->name.ptr ? -1 : x->name.ptr < y->name.ptr;
}

/* By rule and place, with the reach of each. */
static void order(arvo_suppressions *s) {
    if (s->silencers.count > 1) {
        qsort(s->silencers.items, s->silencers.count, sizeof *s->silencers.items, compare_silencers);
    }
    for (uint32_t i = 0; i < s->silencers.count; i++) {
        arvo_silencer *it = &s->silencers.items[i];
        const arvo_silencer *before = i > 0 && it[-1].rule == it->rule ? &it[-1] : NULL;
        it->reach = before != NULL && before->reach > it->range.end ? before->reach : it->range.end;
    }
}

arvo_err arvo_suppressions_read(arvo_suppressions **out, arvo_arena *arena, const arvo_document *document,
                                const arvo_ruleset *rules, const char *today, arvo_error *error) {
    *out = NULL;
    if (document->comment_count == 0) {
        return ARVO_OK;
    }
    reading r = {.document = document, .rules = rules, .today = arvo_str_of(today)};
    r.out = ARVO_NEW(arena, arvo_suppressions);
    r.open = ARVO_NEW_ARRAY(arena, uint32_t, rules->rule_count);
    if (r.out == NULL || r.open == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    r.out->arena = arena;
    read_all(&r);
    if (r.no_memory) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    order(r.out);
    *out = r.out;
    return ARVO_OK;
}
