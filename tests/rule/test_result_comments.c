/* Results of documents whose comments silence findings. */
#include "suppress_fixture.h"

#include "failing_allocator.h"
#include "rule/result.h"

#define TOOL_RULE(code, name, about, message)                                                                \
    "id: " code "\nname: " name "\nkind: suppression\nabout: " about "\nmessage: " message                   \
    "\nhelp: \"about {match}\"\ntests: {en: {bad: [x]}}\n"

static fixture *fixture_with_tool_rules(void) {
    fixture *f = fixture_of_pets();
    fixture_write(f, "t1.yaml", TOOL_RULE("XX001", "unused-comment", "unused", "\"unused {match}\""));
    fixture_write(f, "t2.yaml", TOOL_RULE("XX002", "unknown-comment", "unknown-rule", "\"{detail}\""));
    fixture_write(f, "t3.yaml", TOOL_RULE("XX004", "old-comment", "expired", "\"over since {detail}\""));
    fixture_write(f, "t4.yaml", TOOL_RULE("XX005", "odd-comment", "unreadable", "\"odd: {detail}\""));
    fixture_load(f);
    assert_string_equal(fixture_problems(f), "");
    return f;
}

/* How a document is built into a result. */
typedef struct how {
    bool complete;
    const char *off; /* code of a rule that is off; NULL: none */
} how;

static arvo_err add_all(arvo_result_builder *builder, fixture *f, arvo_document *document,
                        const how *options) {
    arvo_suppressions *s;
    arvo_tagged_document *tagged;
    arvo_rule_settings levels;
    arvo_check *check;
    arvo_part_place place = {ARVO_NO_STR, ARVO_NO_STR, {0, (uint32_t)document->source.len}};
    arvo_check_options as = {ARVO_ROLE_PROPOSITION, &levels};
    assert_true(arvo_rule_settings_init(&levels, f->arena, f->rules));
    for (uint32_t i = 0; options->off != NULL && i < f->rules->rule_count; i++) {
        bool off = strcmp(f->rules->rules[i]->code.ptr, options->off) == 0;
        levels.levels[i] = off ? ARVO_LEVEL_OFF : levels.levels[i];
    }
    assert_int_equal(arvo_tag(&tagged, document, ARVO_LANGUAGE_EN, f->morphology, NULL), ARVO_OK);
    assert_int_equal(arvo_ruleset_prepare(f->rules, ARVO_LANGUAGE_EN, NULL), ARVO_OK);
    arvo_match_state *state = arvo_match_state_new(f->arena, f->rules->languages[ARVO_LANGUAGE_EN].matcher);
    assert_int_equal(arvo_check_run(&check, f->arena, f->rules, state, tagged, &as, NULL), ARVO_OK);
    assert_int_equal(arvo_suppressions_read(&s, f->arena, document, f->rules, "2027-01-31", NULL), ARVO_OK);
    arvo_result_suppress(builder, s);
    arvo_err err = arvo_result_add(builder, check, &place, NULL);
    return err == ARVO_OK ? arvo_result_add_comments(builder, f->rules, &levels, options->complete, NULL)
                          : err;
}

static arvo_err build(arvo_result **out, fixture *f, arvo_arena *arena, const char *text,
                      const how *options) {
    arvo_result_builder *builder;
    arvo_document *document = fixture_commented(f, text);
    if (f->morphology == NULL) {
        assert_int_equal(arvo_morphology_new(&f->morphology, NULL, NULL, NULL), ARVO_OK);
    }
    arvo_err err =
        arvo_result_begin(&builder, arena, ARVO_STR("text"), document->source, ARVO_LANGUAGE_EN, NULL);
    err = err == ARVO_OK ? add_all(builder, f, document, options) : err;
    *out = err == ARVO_OK ? arvo_result_end(builder) : NULL;
    return err;
}

static arvo_result *result_of(fixture *f, const char *text, const how *options) {
    arvo_result *result;
    assert_int_equal(build(&result, f, arvo_arena_new(NULL), text, options), ARVO_OK);
    return result;
}

/* "XX101 cat: m|…" and "; " and the silenced ones with reason and date. */
static void expect(const char *text, const how *options, const char *expected) {
    fixture *f = fixture_with_tool_rules();
    arvo_result *r = result_of(f, text, options);
    char got[4096] = "";
    size_t at = 0;
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const arvo_diagnostic *d = &r->diagnostics[i];
        at += (size_t)snprintf(got + at, sizeof got - at, "%s%s %s: %s", i > 0 ? "|" : "", d->code,
                               d->excerpt.text, d->message);
    }
    for (size_t i = 0; i < r->suppressed_count; i++) {
        const arvo_suppressed *s = &r->suppressed[i];
        at += (size_t)snprintf(got + at, sizeof got - at, "; %s %s (%s, %s)", s->diagnostic.code,
                               s->diagnostic.excerpt.text, s->reason != NULL ? s->reason : "-",
                               s->until != NULL ? s->until : "-");
    }
    assert_string_equal(got, expected);
    arvo_result_free(r);
    fixture_free(f);
}

static void test_silenced_findings_stand_aside(void **state) {
    (void)state;
    const how plain = {true, NULL};
    expect("cat\n//arvolint-disable-next-line cats until=2027-02-01 -- it purrs\ncat dog\ndog", &plain,
           "XX101 cat: m|XX102 dog: m|XX102 dog: m; XX101 cat (it purrs, 2027-02-01)");
    expect("//arvolint-disable-file dogs, cats: both\ndog cat", &plain,
           "; XX102 dog (both, -); XX101 cat (both, -)");
    expect("//arvolint-disable-file dogs\ndog", &plain,
           "; XX102 dog (-, -)"); /* there is no rule about reasons */
}

static void test_problems_are_findings(void **state) {
    (void)state;
    const how plain = {true, NULL};
    expect("//arvolint-disable-next-line cats -- x\ndog", &plain, "XX001 cats: unused cats|XX102 dog: m");
    expect("//arvolint-disable-next-line cat -- x\ncat", &plain,
           "XX002 cat: unknown rule “cat”; did you mean “cats”?|XX101 cat: m");
    expect("//arvolint-disable-next-line cats until=2027-01-30 -- x\ncat", &plain,
           "XX004 arvolint-disable-next-line cats until=2027-01-30 -- x: over since 2027-01-30|XX101 cat: m");
    expect("cat\n//arvolint-enable", &plain,
           "XX101 cat: m|XX005 arvolint-enable: odd: there is nothing to end here: no arvolint-disable is in "
           "force");
}

static void test_what_is_off_is_silent(void **state) {
    (void)state;
    const char *text = "//arvolint-disable-next-line cats -- x\ndog";
    expect(text, &(how){true, "XX101"}, "XX102 dog: m"); /* the comment may be needed when the rule is on */
    expect(text, &(how){true, "XX001"}, "XX102 dog: m");
    expect(text, &(how){false, NULL}, "XX102 dog: m");
    expect("//arvolint-disable-next-line cats -- x\ncat", &(how){true, "XX101"}, "");
}

static void test_places(void **state) {
    (void)state;
    fixture *f = fixture_with_tool_rules();
    const how plain = {true, NULL};
    arvo_result *r = result_of(f, "dog\n\n//arvolint-disable-line dogs,  cats -- x", &plain);
    assert_int_equal(r->diagnostic_count, 3);
    const arvo_diagnostic *cats = &r->diagnostics[2];
    assert_string_equal(cats->excerpt.text, "cats");
    assert_int_equal(arvo_result_position(r, cats->excerpt.span.start).line, 3);
    assert_int_equal(arvo_result_position(r, cats->excerpt.span.start).column, 32);
    assert_int_equal(cats->excerpt.span.end - cats->excerpt.span.start, 4);
    assert_int_equal(cats->step, ARVO_STEP_NONE);
    assert_string_equal(cats->help, "about cats");
    assert_true(cats->own_message);
    arvo_result_free(r);
    fixture_free(f);
}

/* A comment whose text had to be decoded is told of as a whole. */
static void test_decoded_comments(void **state) {
    (void)state;
    fixture *f = fixture_with_tool_rules();
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document *document = fixture_commented(f, "dog\n//arvolint-x");
    arvo_result_builder *builder;
    const how plain = {true, NULL};
    ((arvo_comment *)document->comments)[0].text = arvo_str_copy(f->arena, ARVO_STR("arvolint-x\ny"));
    assert_int_equal(arvo_morphology_new(&f->morphology, NULL, NULL, NULL), ARVO_OK);
    assert_int_equal(
        arvo_result_begin(&builder, arena, ARVO_STR("text"), document->source, ARVO_LANGUAGE_EN, NULL),
        ARVO_OK);
    assert_int_equal(add_all(builder, f, document, &plain), ARVO_OK);
    arvo_result *r = arvo_result_end(builder);
    assert_int_equal(r->diagnostic_count, 2);
    assert_int_equal(r->diagnostics[1].excerpt.span.start, 4);
    assert_int_equal(r->diagnostics[1].excerpt.span.end, 16);
    assert_string_equal(r->diagnostics[1].excerpt.text, "arvolint-x");
    arvo_result_free(r);
    fixture_free(f);
}

/* What a silenced finding would have cost a step it does not cost. */
static void test_verdicts(void **state) {
    (void)state;
    fixture *f = fixture_with_tool_rules();
    const how plain = {true, NULL};
    fixture_write(f, "steps.yaml",
                  "steps:\n  meaning: {met: 1, checklist: [{if: \"not finding.cats\", points: 1}]}\n");
    fixture_load(f);
    arvo_result *r = result_of(f, "cat", &plain);
    assert_int_equal(r->parts[0].steps[ARVO_STEP_MEANING].verdict, ARVO_VERDICT_UNMET);
    arvo_result_free(r);
    r = result_of(f, "//arvolint-disable-next-line cats -- x\ncat", &plain);
    assert_int_equal(r->parts[0].steps[ARVO_STEP_MEANING].verdict, ARVO_VERDICT_MET);
    arvo_result_free(r);
    fixture_free(f);
}

static void test_memory_may_end(void **state) {
    (void)state;
    fixture *f = fixture_with_tool_rules();
    const how plain = {true, NULL};
    size_t left = 1;
    for (arvo_err err = ARVO_ERR_NO_MEMORY; err != ARVO_OK; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_result *r = NULL;
        err = arena != NULL
                  ? build(&r, f, arena,
                          "//arvolint-disable-line cats until=2028-01-01 -- x cat\n//arvolint-x\ncat", &plain)
                  : ARVO_ERR_NO_MEMORY;
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
    }
    fixture_free(f);
}

static void test_rule_files(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "a.yaml",
                  "id: XX001\nname: a\nkind: suppression\nstep: meaning\nabout: unusd\nmatch: x\n"
                  "message: \"{match} {detail} {count}\"\ntests: {en: {bad: [x]}}\n");
    fixture_write(f, "b.yaml",
                  "id: XX002\nname: b\nkind: suppression\nmessage: m\ntests: {en: {bad: [x]}}\n");
    fixture_write(
        f, "c.yaml",
        "id: XX003\nname: c\nkind: phrase\nmatch: x\nmessage: \"{detail}\"\ntests: {en: {bad: [x]}}\n");
    fixture_expect_problems(f, "a.yaml:4:1 unknown key “step”\n"
                               "a.yaml:6:1 unknown key “match”\n"
                               "a.yaml:5:8 “unusd” is no value for “about”; did you mean “unused”?\n"
                               "a.yaml:7:28 unknown field “count” in the message\n"
                               "b.yaml:1:1 the key “about” is missing\n"
                               "c.yaml:1:1 the key “step” is missing\n"
                               "c.yaml:5:11 unknown field “detail” in the message");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_silenced_findings_stand_aside),
        cmocka_unit_test(test_problems_are_findings),
        cmocka_unit_test(test_what_is_off_is_silent),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_decoded_comments),
        cmocka_unit_test(test_verdicts),
        cmocka_unit_test(test_memory_may_end),
        cmocka_unit_test(test_rule_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
