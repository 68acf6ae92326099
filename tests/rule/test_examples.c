/* The marks of examples. */
#include "unit.h"

#include "rule/examples.h"

static void test_marks(void **state) {
    (void)state;
    static const struct {
        const char *marked, *text;
        uint32_t count;
        arvo_span spans[2];
    } cases[] = {
        {"no marks", "no marks", 0, {{0, 0}, {0, 0}}},
        {"a **b** c", "a b c", 1, {{2, 3}, {0, 0}}},
        {"**ä** **b**", "ä b", 2, {{0, 2}, {3, 4}}},
        {"a * b", "a * b", 0, {{0, 0}, {0, 0}}},
        {"****", "", 1, {{0, 0}, {0, 0}}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_example example = {0};
        bool no_memory = false;
        assert_true(arvo_example_unmark(&example, arena, arvo_str_of(cases[i].marked), &no_memory));
        assert_true(arvo_str_equal(example.text, arvo_str_of(cases[i].text)));
        assert_int_equal(example.span_count, cases[i].count);
        assert_int_equal(example.marked, cases[i].count > 0);
        for (uint32_t s = 0; s < cases[i].count; s++) {
            assert_int_equal(example.spans[s].start, cases[i].spans[s].start);
            assert_int_equal(example.spans[s].end, cases[i].spans[s].end);
        }
        arvo_arena_free(arena);
    }
}

static void test_unpaired(void **state) {
    (void)state;
    static const char *const texts[] = {"**", "a **b", "**a** b**", "***"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_example example = {0};
        bool no_memory = false;
        assert_false(arvo_example_unmark(&example, arena, arvo_str_of(texts[i]), &no_memory));
        assert_false(no_memory);
        arvo_arena_free(arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_marks), cmocka_unit_test(test_unpaired)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
