#include "base/str.h"

#include <string.h>

#include "failing_allocator.h"
#include "unit.h"

static void views_a_c_string(void **state) {
    (void)state;
    assert_int_equal(arvo_str_of("abc").len, 3);
    assert_int_equal(arvo_str_of("").len, 0);
    assert_non_null(arvo_str_of("").ptr);
    assert_null(arvo_str_of(NULL).ptr);
}

static void compares(void **state) {
    (void)state;
    assert_true(arvo_str_equal(ARVO_STR("arvo"), arvo_str_of("arvo")));
    assert_false(arvo_str_equal(ARVO_STR("arvo"), ARVO_STR("arvot")));
    assert_false(arvo_str_equal(ARVO_STR("arvo"), ARVO_STR("Arvo")));
    assert_true(arvo_str_equal(ARVO_NO_STR, ARVO_STR("")));
    assert_true(arvo_str_compare(ARVO_STR("a"), ARVO_STR("b")) < 0);
    assert_true(arvo_str_compare(ARVO_STR("ab"), ARVO_STR("a")) > 0);
    assert_true(arvo_str_compare(ARVO_STR("a"), ARVO_STR("ab")) < 0);
    assert_true(arvo_str_compare(ARVO_STR("z"), ARVO_STR("ä")) < 0);
    assert_int_equal(arvo_str_compare(ARVO_NO_STR, ARVO_STR("")), 0);
    assert_true(arvo_str_compare(ARVO_NO_STR, ARVO_STR("a")) < 0);
}

static void knows_starts_and_ends(void **state) {
    (void)state;
    assert_true(arvo_str_starts_with(ARVO_STR("arvolint"), ARVO_STR("arvo")));
    assert_false(arvo_str_starts_with(ARVO_STR("arvo"), ARVO_STR("arvolint")));
    assert_true(arvo_str_starts_with(ARVO_NO_STR, ARVO_STR("")));
    assert_true(arvo_str_ends_with(ARVO_STR("arvolint"), ARVO_STR("lint")));
    assert_false(arvo_str_ends_with(ARVO_STR("lint"), ARVO_STR("arvolint")));
    assert_false(arvo_str_ends_with(ARVO_STR("arvolint"), ARVO_STR("arvo")));
    assert_true(arvo_str_ends_with(ARVO_NO_STR, ARVO_NO_STR));
}

static void slices_and_trims(void **state) {
    (void)state;
    arvo_str s = ARVO_STR(" \t\r\nhyvä päivä \v\f");
    assert_true(arvo_str_equal(arvo_str_trim(s), ARVO_STR("hyvä päivä")));
    assert_int_equal(arvo_str_trim(ARVO_STR(" \n ")).len, 0);
    assert_int_equal(arvo_str_trim(ARVO_NO_STR).len, 0);
    assert_true(arvo_str_equal(arvo_str_slice(ARVO_STR("abcdef"), 2, 4), ARVO_STR("cd")));
    assert_int_equal(arvo_str_slice(ARVO_NO_STR, 0, 0).len, 0);
}

static void finds_the_first(void **state) {
    (void)state;
    assert_int_equal(arvo_str_find(ARVO_STR("ababac"), ARVO_STR("abac")), 2);
    assert_int_equal(arvo_str_find(ARVO_STR("abc"), ARVO_STR("")), 0);
    assert_int_equal(arvo_str_find(ARVO_NO_STR, ARVO_STR("")), 0);
    assert_int_equal(arvo_str_find(ARVO_STR("abc"), ARVO_STR("c")), 2);
    assert_true(arvo_str_find(ARVO_STR("abc"), ARVO_STR("cd")) == SIZE_MAX);
    assert_true(arvo_str_find(ARVO_STR("abc"), ARVO_STR("abcd")) == SIZE_MAX);
    assert_true(arvo_str_find(ARVO_NO_STR, ARVO_STR("a")) == SIZE_MAX);
}

static void copies_with_a_nul(void **state) {
    (void)state;
    failing_allocator failing = {.left = 2};
    arvo_allocator allocator = failing_allocator_of(&failing);
    arvo_arena *arena = arvo_arena_new(&allocator);
    char bytes[] = {'a', 'b', 'c'};
    arvo_str copy = arvo_str_copy(arena, (arvo_str){bytes, sizeof bytes});
    assert_string_equal(copy.ptr, "abc");
    assert_int_equal(copy.len, 3);
    arvo_arena_free(arena);

    failing.left = 1;
    arena = arvo_arena_new(&allocator);
    assert_null(arvo_str_copy(arena, ARVO_STR("abc")).ptr);
    assert_null(arvo_str_copy(arena, ARVO_NO_STR).ptr);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(views_a_c_string),      cmocka_unit_test(compares),
        cmocka_unit_test(knows_starts_and_ends), cmocka_unit_test(slices_and_trims),
        cmocka_unit_test(finds_the_first),       cmocka_unit_test(copies_with_a_nul),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
