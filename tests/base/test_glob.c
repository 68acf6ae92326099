#include "base/glob.h"

#include <stdlib.h>
#include <string.h>

#include "failing_allocator.h"
#include "unit.h"

static bool matches(const char *glob, const char *text) {
    return arvo_glob_matches(arvo_str_of(glob), arvo_str_of(text));
}

static void matches_names(void **state) {
    (void)state;
    assert_true(matches("hero", "hero"));
    assert_false(matches("hero", "heroes"));
    assert_false(matches("heroes", "hero"));
    assert_true(matches("*", ""));
    assert_true(matches("*", "mitä vain"));
    assert_true(matches("h*o", "hero"));
    assert_true(matches("h*o*", "hero heron"));
    assert_false(matches("h*x", "hero"));
    assert_true(matches("*ab", "aaab"));
    assert_true(matches("?ti", "äti"));
    assert_false(matches("?ti", "ti"));
    assert_true(matches("[hw]ero", "wero"));
    assert_false(matches("[!hw]ero", "wero"));
    assert_true(matches("t[ä-ö]", "tö"));
    assert_true(matches("x[]-]", "x]"));
    assert_true(matches("x[a-]", "x-"));
    assert_true(matches("\\*", "*"));
    assert_false(matches("\\*", "a"));
    assert_true(matches("[\\]]", "]"));
    assert_true(matches("", ""));
    assert_false(matches("", "a"));
}

static void stays_quick_on_many_stars(void **state) {
    (void)state;
    enum { LENGTH = 20000 };
    char *text = malloc(LENGTH);
    memset(text, 'a', LENGTH);
    assert_false(arvo_glob_matches(ARVO_STR("a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"), (arvo_str){text, LENGTH}));
    free(text);
}

static void finds_faults(void **state) {
    (void)state;
    size_t at = 99;
    assert_null(arvo_glob_fault(&at, ARVO_STR("a*[x]\\[?")));
    assert_string_equal(arvo_glob_fault(&at, ARVO_STR("ab[c")), "the [ is never closed");
    assert_int_equal(at, 2);
    assert_string_equal(arvo_glob_fault(&at, ARVO_STR("ab[]")), "the [ is never closed");
    assert_string_equal(arvo_glob_fault(&at, ARVO_STR("ab\\")), "nothing stands behind the backslash");
    assert_int_equal(at, 2);
    assert_true(arvo_glob_is_plain(ARVO_STR("hero-title")));
    assert_false(arvo_glob_is_plain(ARVO_STR("hero*")));
    assert_false(arvo_glob_is_plain(ARVO_STR("a\\b")));
}

/* Does the pattern name the path "a/b/c"? */
static bool names(const char *pattern, const char *path) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_globpath parsed;
    arvo_glob_error error;
    assert_true(arvo_globpath_parse(&parsed, arena, arvo_str_of(pattern), "/", &error));
    uint64_t states = arvo_globpath_begin(&parsed);
    for (arvo_str rest = arvo_str_of(path); rest.len > 0;) {
        size_t slash = arvo_str_find(rest, ARVO_STR("/"));
        size_t end = slash == SIZE_MAX ? rest.len : slash;
        states = arvo_globpath_step(&parsed, states, arvo_str_slice(rest, 0, end));
        rest = arvo_str_slice(rest, slash == SIZE_MAX ? end : end + 1, rest.len);
    }
    bool accepts = arvo_globpath_accepts(&parsed, states);
    arvo_arena_free(arena);
    return accepts;
}

static void matches_paths(void **state) {
    (void)state;
    assert_true(names("a/b", "a/b"));
    assert_false(names("a/b", "a"));
    assert_false(names("a/b", "a/b/c"));
    assert_true(names("a/*", "a/b"));
    assert_false(names("*", "a/b"));
    assert_true(names("**", ""));
    assert_true(names("**", "a/b/c"));
    assert_true(names("**/c", "c"));
    assert_true(names("**/c", "a/b/c"));
    assert_true(names("a/**/c", "a/c"));
    assert_true(names("a/**/c", "a/b/b/c"));
    assert_false(names("a/**/c", "b/c"));
    assert_true(names("a/**", "a"));
    assert_true(names("**/b/**/d", "a/b/b/c/d"));
    assert_false(names("**/b/**/d", "a/c/d"));
    assert_true(names("[/]a/b", "/a/b") == false);
}

static void expect_fault(const char *pattern, const char *what, size_t at) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_globpath parsed;
    arvo_glob_error error;
    assert_false(arvo_globpath_parse(&parsed, arena, arvo_str_of(pattern), "/.", &error));
    assert_string_equal(error.what, what);
    assert_int_equal(error.at, at);
    arvo_arena_free(arena);
}

static void refuses_bad_paths(void **state) {
    (void)state;
    expect_fault("", "it is empty", 0);
    expect_fault("a//b", "a name is missing", 2);
    expect_fault("a.", "a name is missing", 2);
    expect_fault("ä/b[", "the [ is never closed", 4);
    char many[200];
    for (size_t i = 0; i < sizeof many; i++) {
        many[i] = i % 2 == 0 ? 'a' : '/';
    }
    many[sizeof many - 1] = '\0';
    expect_fault(many, "it has more than 63 names", 126);
}

static void survives_the_end_of_memory(void **state) {
    (void)state;
    failing_allocator failing = {.left = 1};
    arvo_allocator allocator = failing_allocator_of(&failing);
    arvo_arena *arena = arvo_arena_new(&allocator);
    arvo_globpath parsed;
    arvo_glob_error error = {"", 0};
    bool parsed_it = arvo_globpath_parse(&parsed, arena, ARVO_STR("a/b"), "/", &error);
    assert_true(parsed_it || error.what == NULL);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(matches_names),     cmocka_unit_test(stays_quick_on_many_stars),
        cmocka_unit_test(finds_faults),      cmocka_unit_test(matches_paths),
        cmocka_unit_test(refuses_bad_paths), cmocka_unit_test(survives_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
