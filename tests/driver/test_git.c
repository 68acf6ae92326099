#include "scratch.h"

#include "driver/git.h"

static arvo_arena *arena;

static int set_up(void **state) {
    arena = arvo_arena_new(NULL);
    return arena == NULL || scratch_set_up(state);
}

static int tear_down(void **state) {
    arvo_arena_free(arena);
    return scratch_tear_down(state);
}

static arvo_git_answer ask(arvo_git_place place, const char *const *arguments) {
    arvo_git_answer answer;
    arvo_error error = {0};
    assert_int_equal(arvo_git(&answer, arena, place, arguments, &error), ARVO_OK);
    return answer;
}

static void test_an_answer(void **state) {
    (void)state;
    static const char *const list[] = {"ls-files", "-z", "-o", NULL};
    scratch_git();
    scratch_write("x/b c", "1");
    scratch_write("x/ä", "1");
    arvo_git_answer answer = ask((arvo_git_place){.dir = "x"}, list);
    assert_int_equal(answer.status, 0);
    arvo_str item;
    assert_true(arvo_git_next(&item, &answer.text));
    assert_true(arvo_str_equal(item, ARVO_STR("b c")));
    assert_true(arvo_git_next(&item, &answer.text));
    assert_true(arvo_str_equal(item, ARVO_STR("ä")));
    assert_false(arvo_git_next(&item, &answer.text));
}

static void test_a_refusal(void **state) {
    (void)state;
    static const char *const unknown[] = {"rev-parse", "--verify", "-q", "nowhere^{commit}", NULL};
    static const char *const wrong[] = {"no-such-command", NULL};
    assert_int_not_equal(ask((arvo_git_place){0}, unknown).status, 0);
    arvo_git_answer answer = ask((arvo_git_place){0}, wrong);
    assert_int_equal(answer.status, 1);
    assert_true(arvo_str_find(answer.complaint, ARVO_STR("no-such-command")) != SIZE_MAX);
}

static void test_no_git(void **state) {
    (void)state;
    static const char *const version[] = {"--version", NULL};
    char *path = strdup(getenv("PATH"));
    setenv("PATH", "/nowhere", 1);
    assert_int_equal(ask((arvo_git_place){0}, version).status, ARVO_GIT_NONE);
    setenv("PATH", path, 1);
    free(path);
    assert_int_equal(ask((arvo_git_place){0}, version).status, 0);
}

/* A long answer does not stop the pipe, nor does a long complaint. */
static void test_a_long_answer(void **state) {
    (void)state;
    static const char *const blob[] = {"show", ":big", NULL};
    scratch_git();
    scratch_shell("yes abcdefghi | head -n 300000 >big && git add big");
    arvo_git_answer answer = ask((arvo_git_place){.as_called = true}, blob);
    assert_int_equal(answer.status, 0);
    assert_int_equal(answer.text.len, 3000000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_an_answer, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_refusal, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_git, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_long_answer, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
