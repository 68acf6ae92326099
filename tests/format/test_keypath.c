#include "format/keypath.h"

#include <string.h>

#include "unit.h"

/* Asserts which place of the key the pattern names; NULL: none. */
static void expect(const char *pattern, const char *key, const char *place) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf scratch = arvo_buf_in(arena);
    arvo_globpath path;
    arvo_error error;
    assert_int_equal(arvo_keypath_parse(&path, arena, arvo_str_of(pattern), &error), ARVO_OK);
    size_t len = arvo_keypath_place(&path, arvo_str_of(key), &scratch);
    if (place == NULL) {
        assert_int_equal(len, SIZE_MAX);
    } else {
        assert_int_equal(len, strlen(place));
        assert_memory_equal(key, place, len);
    }
    assert_false(scratch.failed);
    arvo_arena_free(arena);
}

static void names_places(void **state) {
    (void)state;
    expect("hero", "/hero/title", "/hero");
    expect("hero", "/hero", "/hero");
    expect("hero", "/heroes/title", NULL);
    expect("hero", "/page/hero/title", NULL);
    expect("hero.title", "/hero/title", "/hero/title");
    expect("hero/title", "/hero/title", "/hero/title");
    expect("/hero/title", "/hero/title", "/hero/title");
    expect("hero.*", "/hero/title", "/hero/title");
    expect("hero.*", "/hero/title/short", "/hero/title");
    expect("hero.*", "/hero", NULL);
    expect("*.hero", "/home/hero/title", "/home/hero");
    expect("*.tagline", "/home/tagline", "/home/tagline");
    expect("*.tagline", "/a/b/tagline", NULL);
    expect("**.title", "/title", "/title");
    expect("**.title", "/a/b/title/x", "/a/b/title");
    expect("**.title", "/title/b/title", "/title");
    expect("items.*.text", "/items/0/text", "/items/0/text");
    expect("hero?", "/hero2/title", "/hero2");
    expect("*", "/hero/title", "/hero");
}

static void sees_paths_in_flat_keys(void **state) {
    (void)state;
    expect("hero.title", "/hero.title", "/hero.title");
    expect("hero", "/hero.title", "/hero");
    expect("hero.*", "/hero.title.short", "/hero.title");
    expect("*.hero", "/home/hero.title", "/home/hero");
    expect("home.hero", "/home~1hero/title", "/home~1hero");
    expect("a~b", "/a~0b", "/a~0b");
    expect("a.b", "/a..b", NULL);
    expect("x", "", NULL);
}

static void expect_bad(const char *pattern, const char *what, uint32_t column) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_globpath path;
    arvo_error error = {0};
    assert_int_equal(arvo_keypath_parse(&path, arena, arvo_str_of(pattern), &error), ARVO_ERR_BAD_SELECTOR);
    assert_string_equal(error.detail[0], pattern);
    assert_string_equal(error.detail[1], what);
    assert_int_equal(error.column, column);
    assert_int_equal(error.line, 0);
    arvo_arena_free(arena);
}

static void refuses_bad_paths(void **state) {
    (void)state;
    expect_bad("", "it is empty", 1);
    expect_bad("hero..title", "a name is missing", 6);
    expect_bad("/ä/", "a name is missing", 4);
    expect_bad("items[0]", "write items.0 or items.* for what is in a list", 6);
    expect_bad("a\\", "nothing stands behind the backslash", 2);
}

static void knows_pointers(void **state) {
    (void)state;
    arvo_error error;
    assert_int_equal(arvo_pointer_check(ARVO_STR("/a~1b/~0"), NULL), ARVO_OK);
    assert_int_equal(arvo_pointer_check(ARVO_STR(""), NULL), ARVO_OK);
    assert_int_equal(arvo_pointer_check(ARVO_STR("a/b"), &error), ARVO_ERR_BAD_SELECTOR);
    assert_int_equal(error.column, 1);
    assert_int_equal(arvo_pointer_check(ARVO_STR("/ä~2"), &error), ARVO_ERR_BAD_SELECTOR);
    assert_int_equal(error.column, 3);
    assert_string_equal(error.detail[2], "3");
    assert_true(arvo_pointer_names(ARVO_STR("/hero"), ARVO_STR("/hero")));
    assert_true(arvo_pointer_names(ARVO_STR("/hero"), ARVO_STR("/hero/title")));
    assert_false(arvo_pointer_names(ARVO_STR("/hero"), ARVO_STR("/heroes")));
    assert_false(arvo_pointer_names(ARVO_STR("/hero/title"), ARVO_STR("/hero")));
    assert_true(arvo_pointer_names(ARVO_STR(""), ARVO_STR("/hero")));
    assert_false(arvo_pointer_names(ARVO_STR(""), ARVO_NO_STR));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_places),
        cmocka_unit_test(sees_paths_in_flat_keys),
        cmocka_unit_test(refuses_bad_paths),
        cmocka_unit_test(knows_pointers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
