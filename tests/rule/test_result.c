/* Results: order, excerpts, positions, what is off. */
#include "rule_fixture.h"

#include "rule/result.h"

/* A result of one part. */
static arvo_err build(arvo_result **out, arvo_arena *arena, arvo_check *check, arvo_str source,
                      arvo_language ui_language) {
    arvo_result_builder *builder;
    arvo_part_place place = {ARVO_NO_STR, ARVO_NO_STR, {0, (uint32_t)source.len}};
    arvo_err err = arvo_result_begin(&builder, arena, ARVO_STR("text"), source, ui_language, NULL);
    err = err == ARVO_OK ? arvo_result_add(builder, check, &place, NULL) : err;
    *out = err == ARVO_OK ? arvo_result_end(builder) : NULL;
    return err;
}

static arvo_result *result_of(fixture *f, const char *text) {
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str source = arvo_str_copy(arena, arvo_str_of(text));
    arvo_result *result;
    assert_int_equal(build(&result, arena, check, source, ARVO_LANGUAGE_UNKNOWN), ARVO_OK);
    return result;
}

static void test_order(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX103", "third", "phrase", "match: cat", "m");
    fixture_rule(f, "XX101", "first", "phrase", "match: dog", "m");
    fixture_rule(f, "XX102", "second", "phrase", "match: cat food", "m");
    arvo_result *r = result_of(f, "Cat food.\nA dog, a cat.");
    static const char *const codes[] = {"XX102", "XX103", "XX101", "XX103"};
    assert_int_equal(r->diagnostic_count, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(r->diagnostics[i].code, codes[i]);
    }
    assert_string_equal(r->diagnostics[0].excerpt.text, "Cat food");
    assert_int_equal(arvo_result_position(r, r->diagnostics[2].excerpt.span.start).line, 2);
    assert_int_equal(arvo_result_position(r, r->diagnostics[2].excerpt.span.start).column, 3);
    assert_null(r->diagnostics[0].help);
    arvo_result_free(r);
    fixture_free(f);
}

static void test_off_is_left_out(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "first", "phrase", "match: dog", "m");
    fixture_load(f);
    f->rules->rules[0]->level = ARVO_LEVEL_OFF;
    arvo_result *r = result_of(f, "A dog.");
    assert_int_equal(f->check->findings.count, 1);
    assert_int_equal(r->diagnostic_count, 0);
    arvo_result_free(r);
    fixture_free(f);
}

static const char steps[] = "cues: {price: {en: [euro]}}\n"
                            "slots: {offer: {en: [cleaning]}}\n"
                            "steps:\n"
                            "  information:\n"
                            "    met: 3\n"
                            "    partial: 1.5\n"
                            "    checklist:\n"
                            "      - {if: slot.offer, points: 2, what: {fi: myytävä, en: the thing sold}}\n"
                            "      - {if: cue.price, points: 0.5, what: {fi: hinta}}\n"
                            "      - {if: not slot.proof, points: -1}\n"
                            "  meaning: {met: 1, checklist: [{if: values, points: 1}]}\n";

static void expect_item(const arvo_check_item_result *item, double points, const char *what,
                        const char *condition, const char *seen) {
    assert_true(item->points == points);
    assert_string_equal(item->what, what);
    assert_string_equal(item->condition, condition);
    if (seen == NULL) {
        assert_null(item->seen.text);
    } else {
        assert_string_equal(item->seen.text, seen);
    }
}

static void test_checklist(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "steps.yaml", steps);
    arvo_result *r = result_of(f, "House\nWindow cleaning.");
    const arvo_step_result *step = &r->parts[0].steps[ARVO_STEP_INFORMATION];
    assert_int_equal(step->verdict, ARVO_VERDICT_UNMET);
    assert_true(step->points == 1 && step->met == 3 && step->partial == 1.5);
    assert_int_equal(step->item_count, 3);
    expect_item(&step->items[0], 2, "the thing sold", "slot.offer", "cleaning");
    assert_int_equal(step->items[0].times, 1);
    assert_int_equal(step->items[0].seen.span.start, 13);
    assert_int_equal(step->items[0].seen.span.end, 21);
    expect_item(&step->items[1], 0.5, "hinta", "cue.price", NULL); /* the only language that there is */
    assert_int_equal(step->items[1].times, 0);
    expect_item(&step->items[2], -1, "not slot.proof", "not slot.proof", NULL);
    assert_int_equal(step->items[2].times, 1);

    const arvo_step_result *meaning = &r->parts[0].steps[ARVO_STEP_MEANING];
    assert_int_equal(meaning->item_count, 1);
    assert_true(meaning->points == 0 && meaning->met == 1 && meaning->partial == 1);
    const arvo_step_result *redemption = &r->parts[0].steps[ARVO_STEP_REDEMPTION];
    assert_int_equal(redemption->verdict, ARVO_VERDICT_MET);
    assert_int_equal(redemption->item_count, 0);
    arvo_result_free(r);
    fixture_free(f);
}

static void test_messages_of_their_own(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "first", "phrase", "match: dog", "m {match}");
    fixture_rule(f, "XX102", "second", "measure", "measure: sentence-words\nmax: 1", "{value} words");
    arvo_result *r = result_of(f, "A dog.");
    assert_int_equal(r->diagnostic_count, 2);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(r->diagnostics[i].own_message, strcmp(r->diagnostics[i].code, "XX102") == 0);
    }
    arvo_result_free(r);
    fixture_free(f);
}

/* Two texts checked each by itself become parts of one result. */
static void test_parts(void **state) {
    (void)state;
    static const char text[] = "Cat food.\nA dog.";
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "first", "phrase", "match: dog", "m");
    fixture_rule(f, "XX102", "second", "claim", "claim: ease\nmatch: cat", "c");
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_result_builder *builder;
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    arvo_part_place late = {ARVO_STR("/b"), ARVO_STR("hero"), {10, 16}},
                    early = {ARVO_STR("/a"), ARVO_NO_STR, {0, 9}};
    assert_int_equal(arvo_result_begin(&builder, arena, ARVO_STR("t"), arvo_str_copy(arena, ARVO_STR(text)),
                                       ARVO_LANGUAGE_UNKNOWN, NULL),
                     ARVO_OK);
    assert_int_equal(arvo_result_add_unknown(builder, ARVO_ROLE_COPY, &early, NULL), ARVO_OK);
    assert_int_equal(arvo_result_add(builder, check, &late, NULL), ARVO_OK);
    arvo_result *r = arvo_result_end(builder);
    assert_int_equal(r->part_count, 2);
    assert_int_equal(r->parts[0].language, ARVO_LANGUAGE_UNKNOWN);
    assert_string_equal(r->parts[1].key, "/b");
    assert_string_equal(r->parts[1].limits, "hero");
    assert_int_equal(r->language, ARVO_LANGUAGE_EN);
    assert_ptr_equal(arvo_result_proposition(r), &r->parts[1]);
    assert_int_equal(r->diagnostic_count, 2);
    assert_string_equal(r->diagnostics[0].code, "XX102");
    assert_int_equal(r->diagnostics[0].part, 1);
    assert_int_equal(r->claims[0].part, 1);
    arvo_result_free(r);
    fixture_free(f);
}

static bool is_code(void *state, const arvo_diagnostic *diagnostic) {
    return strcmp(diagnostic->code, state) == 0;
}

static void test_filter(void **state) {
    (void)state;
    static char code[] = "XX102";
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "first", "phrase", "match: dog", "m");
    fixture_rule(f, "XX102", "second", "phrase", "match: cat", "m");
    arvo_result *r = result_of(f, "A dog, a cat, a dog, a cat.");
    assert_int_equal(r->diagnostic_count, 4);
    arvo_result_filter(r, is_code, code);
    assert_int_equal(r->diagnostic_count, 2);
    assert_int_equal(r->diagnostics[1].excerpt.span.start, 23);
    arvo_result_free(r);
    fixture_free(f);
}

static void *allocate_some(void *state, size_t size) {
    size_t *left = state;
    return *left > 0 ? (--*left, malloc(size)) : NULL;
}

static void release(void *state, void *block) {
    (void)state;
    free(block);
}

static void test_no_memory(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "first", "phrase", "match: dog\nhelp: \"{match}\"", "m {match}");
    fixture_rule(f, "XX102", "second", "claim", "claim: ease\nmatch: easy\nsupport: {text: dog}", "m");
    fixture_write(f, "steps.yaml",
                  "steps: {meaning: {met: 1, checklist: [{if: claims, points: 1, what: w}]}}");
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, "An easy dog.");
    arvo_err err = ARVO_ERR_NO_MEMORY;
    for (size_t budget = 1; budget < 200 && err != ARVO_OK; budget++) {
        size_t left = budget;
        arvo_allocator allocator = {allocate_some, release, &left};
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_result *result = NULL;
        err = arena != NULL ? build(&result, arena, check, ARVO_STR("An easy dog."), ARVO_LANGUAGE_EN)
                            : ARVO_ERR_NO_MEMORY;
        assert_true(err == ARVO_OK || (err == ARVO_ERR_NO_MEMORY && result == NULL));
        arvo_arena_free(arena);
    }
    assert_int_equal(err, ARVO_OK);
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),     cmocka_unit_test(test_off_is_left_out),
        cmocka_unit_test(test_checklist), cmocka_unit_test(test_messages_of_their_own),
        cmocka_unit_test(test_parts),     cmocka_unit_test(test_filter),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
