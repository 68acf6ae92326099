#include "driver/fileglob.h"

#include <string.h>

#include "unit.h"

static bool matches(const char *glob, const char *path) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_fileglobs globs = {0};
    arvo_glob_error error;
    assert_true(arvo_fileglob_add(&globs, arena, arvo_str_of(glob), NULL, &error));
    bool result = arvo_fileglobs_match(&globs, arvo_str_of(path)) != NULL;
    arvo_arena_free(arena);
    return result;
}

static bool covers(const char *glob, const char *path) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_fileglobs globs = {0};
    arvo_glob_error error;
    assert_true(arvo_fileglob_add(&globs, arena, arvo_str_of(glob), NULL, &error));
    bool result = arvo_fileglobs_cover(&globs, arvo_str_of(path));
    arvo_arena_free(arena);
    return result;
}

static void matches_files(void **state) {
    (void)state;
    assert_true(matches("*.md", "a.md"));
    assert_true(matches("*.md", "x/y/a.md"));
    assert_false(matches("*.md", "a.html"));
    assert_true(matches("/*.md", "a.md"));
    assert_false(matches("/*.md", "x/a.md"));
    assert_true(matches("./x/*.md", "x/a.md"));
    assert_false(matches("x/*.md", "y/x/a.md"));
    assert_false(matches("x/*.md", "x/z/a.md"));
    assert_true(matches("x/**/*.md", "x/a.md"));
    assert_true(matches("x/**/*.md", "x/z/z/a.md"));
    assert_true(matches("**/x/*.md", "y/x/a.md"));
    assert_true(matches("x/**", "x/a/b.md"));
    assert_false(matches("X/**", "x/a.md"));
}

static void takes_a_plain_name_for_a_folder(void **state) {
    (void)state;
    assert_true(matches("drafts", "drafts/a.md"));
    assert_true(matches("drafts", "x/drafts/y/a.md"));
    assert_true(matches("drafts/", "x/drafts/a.md"));
    assert_false(matches("/drafts", "x/drafts/a.md"));
    assert_true(matches("x/drafts", "x/drafts/a.md"));
    assert_false(matches("x/drafts", "y/x/drafts/a.md"));
    assert_true(matches("index.md", "x/index.md"));
    assert_false(matches("draft*", "drafts/a.md"));
    assert_true(matches("draft*/", "drafts/a.md"));
}

static void expands_braces(void **state) {
    (void)state;
    assert_true(matches("*.{md,html}", "x/a.html"));
    assert_false(matches("*.{md,html}", "x/a.htm"));
    assert_true(matches("{a,b/c}/*.{md,txt}", "b/c/x.txt"));
    assert_true(matches("x{,s}.md", "x.md"));
    assert_true(matches("x{,s}.md", "xs.md"));
    assert_true(matches("\\{x\\}.md", "{x}.md"));
}

static void covers_folders(void **state) {
    (void)state;
    assert_true(covers("drafts", "drafts"));
    assert_true(covers("drafts", "drafts/old"));
    assert_true(covers("drafts/**", "drafts"));
    assert_true(covers("**/node_modules/**", "x/node_modules"));
    assert_false(covers("drafts/*", "drafts"));
    assert_false(covers("*.md", "drafts.md"));
    assert_false(covers("drafts/old", "drafts"));
}

static void expect_fault(const char *glob, const char *what, size_t at) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_fileglobs globs = {0};
    arvo_glob_error error = {0};
    assert_false(arvo_fileglob_add(&globs, arena, arvo_str_of(glob), NULL, &error));
    assert_string_equal(error.what, what);
    assert_int_equal(error.at, at);
    arvo_arena_free(arena);
}

static void refuses_bad_globs(void **state) {
    (void)state;
    expect_fault("", "it is empty", 0);
    expect_fault("x//y", "a name is missing", 2);
    expect_fault("./x/[y", "the [ is never closed", 4);
    expect_fault("x/{a,b", "the { is never closed", 2);
    expect_fault("x/a}", "the } closes nothing", 3);
    expect_fault("{a,{b}}", "braces cannot stand in braces", 3);
    expect_fault("../x", "globs stay in the folder of the configuration", 0);
    expect_fault("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "its braces stand for more than 64 globs", 0);
    char longer[5000];
    memset(longer, 'a', sizeof longer);
    longer[sizeof longer - 1] = '\0';
    expect_fault(longer, "it is longer than 4096 bytes", 4096);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(matches_files),     cmocka_unit_test(takes_a_plain_name_for_a_folder),
        cmocka_unit_test(expands_braces),    cmocka_unit_test(covers_folders),
        cmocka_unit_test(refuses_bad_globs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
