#include "driver/paths.h"

#include "unit.h"

static void expect_absolute(const char *directory, const char *path, const char *absolute) {
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_string_equal(arvo_path_absolute(arena, arvo_str_of(directory), arvo_str_of(path)).ptr, absolute);
    arvo_arena_free(arena);
}

static void makes_absolute(void **state) {
    (void)state;
    expect_absolute("/a/b", "c.md", "/a/b/c.md");
    expect_absolute("/a/b", "./c//d/", "/a/b/c/d");
    expect_absolute("/a/b", "../c", "/a/c");
    expect_absolute("/a/b", "../../../c", "/c");
    expect_absolute("/a/b", "..", "/a");
    expect_absolute("/a", "..", "/");
    expect_absolute("/a/b", "/c/./d", "/c/d");
    expect_absolute("/", "c", "/c");
    expect_absolute("/a", "", "/a");
}

static bool same(arvo_str a, const char *b) {
    return arvo_str_equal(a, arvo_str_of(b)) && (a.ptr == NULL) == (b == NULL);
}

static void takes_apart(void **state) {
    (void)state;
    assert_true(same(arvo_path_parent(ARVO_STR("/a/b")), "/a"));
    assert_true(same(arvo_path_parent(ARVO_STR("/a")), "/"));
    assert_true(same(arvo_path_parent(ARVO_STR("/")), "/"));
    assert_true(same(arvo_path_base(ARVO_STR("/a/b.md")), "b.md"));
    assert_true(same(arvo_path_base(ARVO_STR("b.md")), "b.md"));
}

static void sees_from_a_directory(void **state) {
    (void)state;
    assert_true(same(arvo_path_inside(ARVO_STR("/a"), ARVO_STR("/a/b/c")), "b/c"));
    assert_true(same(arvo_path_inside(ARVO_STR("/a"), ARVO_STR("/a")), ""));
    assert_true(same(arvo_path_inside(ARVO_STR("/a"), ARVO_STR("/ab")), NULL));
    assert_true(same(arvo_path_inside(ARVO_STR("/"), ARVO_STR("/ab")), "ab"));
    assert_true(same(arvo_path_shown(ARVO_STR("/a"), ARVO_STR("/a/b")), "b"));
    assert_true(same(arvo_path_shown(ARVO_STR("/a"), ARVO_STR("/a")), "."));
    assert_true(same(arvo_path_shown(ARVO_STR("/a"), ARVO_STR("/c/b")), "/c/b"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_absolute),
        cmocka_unit_test(takes_apart),
        cmocka_unit_test(sees_from_a_directory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
