/* Results: order, excerpts, positions, what is off. */
#include "rule_fixture.h"

#include "rule/result.h"

static arvo_result *result_of(fixture *f, const char *text) {
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str source = arvo_str_copy(arena, arvo_str_of(text));
    arvo_result *result;
    assert_int_equal(arvo_result_build(&result, arena, check, source, ARVO_LANGUAGE_UNKNOWN, NULL), ARVO_OK);
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
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, "An easy dog.");
    arvo_err err = ARVO_ERR_NO_MEMORY;
    for (size_t budget = 1; budget < 200 && err != ARVO_OK; budget++) {
        size_t left = budget;
        arvo_allocator allocator = {allocate_some, release, &left};
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_result *result = NULL;
        err = arena != NULL
                  ? arvo_result_build(&result, arena, check, ARVO_STR("An easy dog."), ARVO_LANGUAGE_EN, NULL)
                  : ARVO_ERR_NO_MEMORY;
        assert_true(err == ARVO_OK || (err == ARVO_ERR_NO_MEMORY && result == NULL));
        arvo_arena_free(arena);
    }
    assert_int_equal(err, ARVO_OK);
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_off_is_left_out),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
