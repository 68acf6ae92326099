#include "arena_fixture.h"

#include "rule/match_plan.h"

static arvo_matcher *matcher;
static uint32_t group;

static const arvo_program *add(const char *pattern) {
    arvo_group_pattern added = {.group = group, .text = arvo_str_of(pattern)};
    assert_int_equal(arvo_matcher_add(matcher, &added, NULL), ARVO_OK);
    return &matcher->programs.items[matcher->programs.count - 1];
}

/* The number of the test, or list, that a pattern of one word is about. */
static uint32_t number_of(const char *word) {
    const arvo_program *program = add(word);
    return matcher->code.items[program->code].value;
}

/* The pattern needs one of these; none when the first is NULL. */
static void check(const char *pattern, const char *const *needs) {
    const arvo_program *program = add(pattern);
    uint32_t first = program->needs, count = program->need_count, expected = 0;
    for (; needs[expected]; expected++) {
        bool found = false;
        for (uint32_t i = 0; i < count && !found; i++) {
            arvo_need need = matcher->needs.items[first + i];
            found = need.number == number_of(needs[expected]) && need.is_list == (needs[expected][0] == '@');
        }
        if (!found)
            fail_msg("%s: it should need %s", pattern, needs[expected]);
    }
    if (count != expected)
        fail_msg("%s: it needs %u, not %u", pattern, count, expected);
}

#define CHECK(pattern, ...) check(pattern, (const char *const[]){__VA_ARGS__, NULL})

static void test_needs(void **state) {
    (void)state;
    matcher = arvo_matcher_new(arena, ARVO_LANGUAGE_EN);
    group = arvo_matcher_add_group(matcher);
    assert_int_not_equal(arvo_matcher_list(matcher, ARVO_STR("l")), 0);
    CHECK("a b", "b");
    CHECK("a b c", "c"); /* of equals the last */
    CHECK("a (b | c)", "b", "c");
    CHECK("a (b | c) d", "d"); /* the fewest */
    CHECK("a [] (b | @l)", "b", "@l");
    CHECK("[upos=\"NOUN\"] []{0,3} a", "a");
    CHECK("a []* b > c", "c"); /* what follows must stand there too */
    CHECK("a (b c | d e)", "b", "d");
    CHECK("a (b | c d)+", "b", "c");
    CHECK("(a | b) (c | d)? e", "e");
    CHECK("^ a b $", "b");
}

static void test_no_needs(void **state) {
    (void)state;
    matcher = arvo_matcher_new(arena, ARVO_LANGUAGE_EN);
    group = arvo_matcher_add_group(matcher);
    CHECK("a", NULL);
    CHECK("a | b", NULL);
    CHECK("a b?", NULL);
    CHECK("a (b | c?)", NULL);
    CHECK("a []{1,3}", NULL);
    CHECK("a [upos=\"NOUN\"]", NULL); /* too common */
    CHECK("a (b | [upos=\"NOUN\"])", NULL);
    CHECK("a (b | c)*", NULL);
    CHECK("a (b | c | d | e | f | g | h | i | j | k | l | m | n | o | p | q | r)", NULL); /* too many */
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(test_needs, set_up, tear_down),
                                       cmocka_unit_test_setup_teardown(test_no_needs, set_up, tear_down)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
