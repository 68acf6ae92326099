/* examples.c: running the examples that rules carry. A rule that is off is tested all the same. */
#include <arvolint/rules.h>

#include <stdlib.h>

#include "driver/linter.h"
#include "rule/kinds/suppression.h"

typedef struct run {
    arvo_linter *linter;
    arvo_arena *arena; /* of the report */
    arvo_example_report *report;
    ARVO_ARRAY(arvo_example_failure) failures;
} run;

/* What a rule reported in an example: spans in its text, in order. */
typedef ARVO_ARRAY(arvo_span) spans;

static int compare_spans(const void *a, const void *b) {
    const arvo_span *left = a, *right = b;
    if (left->start != right->start) {
        return left->start < right->start ? -1 : 1;
    }
    return left->end == right->end ? 0 : left->end < right->end ? -1 : 1;
}

/* The rules' own levels and limits, but for the limit that the rule sets for its examples. */
static bool limit_for_examples(arvo_rule_settings *out, arvo_linter *linter, const arvo_rule *rule) {
    if (!arvo_rule_settings_init(out, linter->work, linter->rules)) {
        return false;
    }
    for (uint32_t i = 0; i < linter->rules->rule_count; i++) {
        out->max[i] = linter->rules->rules[i] == rule ? rule->examples_max : out->max[i];
    }
    return true;
}

static arvo_err lint_example(spans *out, run *r, const arvo_rule *rule, const arvo_example *example,
                             arvo_error *error) {
    arvo_lint_options options = {.language = example->language, .format = "plain"};
    arvo_rule_settings limits;
    arvo_check_options how = {ARVO_ROLE_PROPOSITION, rule->has_examples_max ? &limits : NULL};
    arvo_document *document;
    arvo_language language;
    arvo_check *check;
    if (rule->has_examples_max && !limit_for_examples(&limits, r->linter, rule)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_err err = arvo_linter_read(&document, &language, r->linter, ARVO_STR("example"), example->text,
                                    &options, error);
    err = err == ARVO_OK ? arvo_linter_check(&check, r->linter, document, language, &how, error) : err;
    if (err != ARVO_OK) {
        return err;
    }
    for (uint32_t i = 0; err == ARVO_OK && i < check->findings.count; i++) {
        const arvo_finding *finding = &check->findings.items[i];
        if (finding->rule != rule) {
            continue;
        }
        arvo_span *span = ARVO_ARRAY_ADD(r->arena, out);
        if (span == NULL) {
            err = arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
            break;
        }
        const arvo_segment *segment = &document->segments[finding->place.segment];
        *span = arvo_segment_source(segment, finding->place.start, finding->place.end);
    }
    arvo_shared_rules_release(r->linter->shared);
    if (err == ARVO_OK && out->count > 0) {
        qsort(out->items, out->count, sizeof *out->items, compare_spans);
    }
    return err;
}

static arvo_err add_problems(spans *out, run *r, const arvo_rule *rule, const arvo_document *document,
                             const arvo_suppressions *suppressions, arvo_error *error) {
    for (uint32_t i = 0; suppressions != NULL && i < suppressions->problems.count; i++) {
        const arvo_comment_problem *problem = &suppressions->problems.items[i];
        if (!arvo_rule_is_about(rule, problem->fault)) {
            continue;
        }
        arvo_span *span = ARVO_ARRAY_ADD(r->arena, out);
        if (span == NULL) {
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
        }
        span->start = (uint32_t)(problem->where.ptr - document->source.ptr);
        span->end = span->start + (uint32_t)problem->where.len;
    }
    return ARVO_OK;
}

/* An example of a rule about comments is Markdown, which has some. */
static arvo_err lint_comments(spans *out, run *r, const arvo_rule *rule, const arvo_example *example,
                              arvo_error *error) {
    arvo_lint_options options = {.language = example->language, .format = "markdown"};
    arvo_check_options how = {ARVO_ROLE_PROPOSITION, NULL};
    arvo_linter *linter = r->linter;
    arvo_document *document;
    arvo_language language;
    arvo_check *check;
    arvo_suppressions *suppressions = NULL;
    arvo_err err =
        arvo_linter_read(&document, &language, linter, ARVO_STR("example"), example->text, &options, error);
    err = err == ARVO_OK ? arvo_suppressions_read(&suppressions, linter->work, document, linter->rules,
                                                  arvo_today().text, error)
                         : err;
    err = err == ARVO_OK ? arvo_linter_check(&check, linter, document, language, &how, error) : err;
    if (err != ARVO_OK) {
        return err;
    }
    if (suppressions != NULL) {
        arvo_suppressions_apply(suppressions, check);
        err = arvo_suppressions_settle(suppressions, true, error);
    }
    arvo_shared_rules_release(linter->shared);
    return err == ARVO_OK ? add_problems(out, r, rule, document, suppressions, error) : err;
}

static bool as_expected(const arvo_example *example, const spans *got) {
    if (!example->bad) {
        return got->count == 0;
    }
    if (!example->marked) {
        return got->count > 0;
    }
    if (got->count != example->span_count) {
        return false;
    }
    for (uint32_t i = 0; i < got->count; i++) {
        if (compare_spans(&got->items[i], &example->spans[i]) != 0) {
            return false;
        }
    }
    return true;
}

/* "a finding at “x”", "findings at “x”, “y”", "no finding". */
static const char *describe(run *r, arvo_str text, const arvo_span *list, uint32_t count) {
    arvo_buf out = arvo_buf_in(r->arena);
    arvo_buf_append_cstr(&out, count == 0 ? "no finding" : count == 1 ? "a finding at " : "findings at ");
    for (uint32_t i = 0; i < count; i++) {
        arvo_buf_printf(&out, "%s“", i > 0 ? ", " : "");
        arvo_buf_append(&out, arvo_str_slice(text, list[i].start, list[i].end));
        arvo_buf_append_cstr(&out, "”");
    }
    return arvo_buf_str(&out).ptr;
}

/* A report outlives the linter: it copies what it names. */
static const char *copy(run *r, const char *text) {
    return arvo_str_copy(r->arena, arvo_str_of(text)).ptr;
}

static arvo_err note_failure(run *r, const arvo_rule *rule, const arvo_example *example, const char *got,
                             arvo_error *error) {
    arvo_example_failure *failure = ARVO_ARRAY_ADD(r->arena, &r->failures);
    if (failure == NULL || got == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    const char *expected = example->bad && !example->marked
                               ? "a finding"
                               : describe(r, example->text, example->spans, example->span_count);
    *failure = (arvo_example_failure){.path = copy(r, rule->source->path),
                                      .line = example->node->line,
                                      .column = example->node->column,
                                      .code = copy(r, rule->code.ptr),
                                      .name = copy(r, rule->name.ptr),
                                      .text = copy(r, example->text.ptr),
                                      .expected = expected,
                                      .got = got};
    bool whole =
        failure->path != NULL && failure->code != NULL && failure->name != NULL && failure->text != NULL;
    return whole && expected != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static arvo_err run_example(run *r, const arvo_rule *rule, const arvo_example *example, arvo_error *error) {
    spans got = {0};
    arvo_err err = rule->kind->on_comments ? lint_comments(&got, r, rule, example, error)
                                           : lint_example(&got, r, rule, example, error);
    r->report->examples++;
    if (err == ARVO_OK && !as_expected(example, &got)) {
        err = note_failure(r, rule, example, describe(r, example->text, got.items, got.count), error);
    }
    arvo_arena_reset(r->linter->work);
    return err;
}

static arvo_err run_all(run *r, bool only_user, arvo_error *error) {
    const arvo_ruleset *rules = r->linter->rules;
    arvo_err err = ARVO_OK;
    for (uint32_t i = 0; err == ARVO_OK && i < rules->rule_count; i++) {
        const arvo_rule *rule = rules->rules[i];
        if (only_user && rule->source->builtin != NULL) {
            continue;
        }
        r->report->rules++;
        for (uint32_t e = 0; err == ARVO_OK && e < rule->examples.count; e++) {
            err = run_example(r, rule, &rule->examples.items[e], error);
        }
    }
    return err;
}

arvo_err arvo_test_rules(arvo_example_report **out, arvo_linter *linter, bool only_user, arvo_error *error) {
    *out = NULL;
    if (arvo_linter_problem_count(linter) > 0) {
        return arvo_fail_plain(error, ARVO_ERR_RULES_INVALID);
    }
    arvo_arena *arena = arvo_arena_new(NULL);
    run r = {.linter = linter,
             .arena = arena,
             .report = arena != NULL ? ARVO_NEW(arena, arvo_example_report) : NULL};
    arvo_err err =
        r.report != NULL ? run_all(&r, only_user, error) : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    if (err != ARVO_OK) {
        arvo_arena_free(arena);
        return err;
    }
    r.report->failures = r.failures.items;
    r.report->failure_count = r.failures.count;
    r.report->internal = arena;
    *out = r.report;
    return ARVO_OK;
}

void arvo_example_report_free(arvo_example_report *report) {
    if (report != NULL) {
        arvo_arena_free(report->internal);
    }
}
