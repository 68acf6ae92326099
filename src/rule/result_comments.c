/* result_comments.c: what is wrong with the comments that silence findings, as diagnostics. */
#include "rule/kinds/suppression.h"
#include "rule/result_builder.h"

typedef arvo_result_builder builder;

void arvo_result_suppress(builder *b, arvo_suppressions *suppressions) {
    b->suppressions = suppressions;
}

static bool lies_in(arvo_str part, arvo_str whole) {
    uintptr_t start = (uintptr_t)whole.ptr, at = (uintptr_t)part.ptr;
    return at >= start && at - start <= whole.len && part.len <= whole.len - (at - start);
}

/* The words that the problem is about where the comment is written in plain source, else the whole comment.
 */
static arvo_excerpt words_of(builder *b, const arvo_comment_problem *problem) {
    arvo_str source;
    arvo_span span = problem->comment->span;
    source.ptr = arvo_result_source(b->result, &source.len);
    if (problem->where.len > 0 && lies_in(problem->where, source)) {
        span.start = (uint32_t)(problem->where.ptr - source.ptr);
        span.end = span.start + (uint32_t)problem->where.len;
    }
    arvo_buf text = arvo_buf_in(b->arena);
    for (size_t i = 0; i < problem->where.len; i++) {
        char c = problem->where.ptr[i];
        arvo_buf_append_byte(&text, (char)(c == '\n' || c == '\r' ? ' ' : c));
    }
    b->no_memory = b->no_memory || text.failed;
    return (arvo_excerpt){span, text.failed ? NULL : arvo_result_copy(b, arvo_buf_str(&text))};
}

/* The last part that begins before the comment; the first part when none does. */
static size_t part_at(const builder *b, uint32_t offset) {
    size_t found = 0;
    for (size_t i = 0; i < b->parts.count; i++) {
        found = b->parts.items[i].span.start <= offset ? i : found;
    }
    return found;
}

/* What the problem's error says, or the date on which the comment expired. */
static arvo_str detail_of(builder *b, const arvo_comment_problem *problem) {
    char message[4 * ARVO_ERROR_DETAIL_MAX];
    if (problem->error.code == ARVO_OK) {
        return arvo_str_of(problem->error.detail[0]);
    }
    arvo_error_message(message, sizeof message, &problem->error, b->language);
    return arvo_str_of(arvo_result_copy(b, arvo_str_of(message)));
}

static void add_diagnostic(builder *b, const arvo_comment_problem *problem, const arvo_rule *rule,
                           arvo_level level) {
    arvo_diagnostic *out = ARVO_ARRAY_ADD(b->arena, &b->diagnostics);
    if (out == NULL) {
        b->no_memory = true;
        return;
    }
    arvo_message_values values = {.match = problem->where, .detail = detail_of(b, problem)};
    arvo_str help = arvo_texts_in(&rule->help, b->language);
    *out = (arvo_diagnostic){.code = arvo_result_copy(b, rule->code),
                             .name = arvo_result_copy(b, rule->name),
                             .step = rule->step,
                             .level = level,
                             .excerpt = words_of(b, problem),
                             .part = part_at(b, problem->comment->span.start),
                             .own_message = true};
    out->message =
        arvo_message_fill(b->arena, arvo_texts_in(&rule->message, b->language), &values, b->language).ptr;
    out->help = help.ptr != NULL ? arvo_message_fill(b->arena, help, &values, b->language).ptr : NULL;
    b->no_memory = b->no_memory || out->message == NULL || (help.ptr != NULL && out->help == NULL);
}

/* Every rule that is about the problem tells of it. */
static void tell(builder *b, const arvo_comment_problem *problem, const arvo_ruleset *rules,
                 const arvo_rule_settings *levels) {
    for (uint32_t i = 0; i < rules->rule_count && !b->no_memory; i++) {
        if (arvo_rule_is_about(rules->rules[i], problem->fault) && levels->levels[i] != ARVO_LEVEL_OFF) {
            add_diagnostic(b, problem, rules->rules[i], levels->levels[i]);
        }
    }
}

arvo_err arvo_result_add_comments(builder *b, const arvo_ruleset *rules, const arvo_rule_settings *levels,
                                  bool complete, arvo_error *error) {
    if (b->suppressions == NULL) {
        return ARVO_OK;
    }
    bool linted = b->result->language != ARVO_LANGUAGE_UNKNOWN;
    arvo_err err = arvo_suppressions_settle(b->suppressions, complete && linted, error);
    b->language = b->asked != ARVO_LANGUAGE_UNKNOWN ? b->asked : b->result->language;
    for (uint32_t i = 0; err == ARVO_OK && i < b->suppressions->problems.count && !b->no_memory; i++) {
        const arvo_comment_problem *problem = &b->suppressions->problems.items[i];
        bool off = problem->fault == ARVO_COMMENT_UNUSED && levels->levels[problem->rule] == ARVO_LEVEL_OFF;
        if (!off) {
            tell(b, problem, rules, levels);
        }
    }
    return b->no_memory ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : err;
}
