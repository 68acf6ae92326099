#include "arena_fixture.h"

#include "fake_words.h"
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

/* The hits of a pattern, as text, in every sentence of up to four words out of five; with what programs need,
 * or without. */
static const char *hits_of(const char *pattern, bool with_needs) {
    matcher = arvo_matcher_new(arena, ARVO_LANGUAGE_FI);
    group = arvo_matcher_add_group(matcher);
    arvo_group_pattern entry = {.group = arvo_matcher_list(matcher, ARVO_STR("l")), .text = ARVO_STR("d e?")};
    assert_int_equal(arvo_matcher_add(matcher, &entry, NULL), ARVO_OK);
    add(pattern);
    for (uint32_t i = 0; i < matcher->programs.count && !with_needs; i++)
        matcher->programs.items[i].need_count = 0;
    uint32_t bad;
    assert_int_equal(arvo_matcher_seal(matcher, &bad, &bad, NULL), ARVO_OK);
    arvo_buf words = arvo_buf_in(arena);
    for (int number = 0; number < 6 * 6 * 6 * 6; number++) { /* to base 6: five words, and none */
        for (int rest = number; rest > 0; rest /= 6)
            if (rest % 6 > 0)
                arvo_buf_printf(&words, "%c ", 'a' + rest % 6 - 1);
        arvo_buf_append_cstr(&words, "\n");
    }
    arvo_tagged_document document = fake_tag(fake_new(arena), words.ptr);
    arvo_hits *hits;
    arvo_match_state *state = arvo_match_state_new(arena, matcher);
    assert_int_equal(arvo_match(&hits, arena, state, &document, NULL), ARVO_OK);
    arvo_buf out = arvo_buf_in(arena);
    uint32_t count;
    const arvo_hit *hit = arvo_hits_of(hits, group, &count);
    for (uint32_t i = 0; i < count; i++)
        arvo_buf_printf(&out, "%u:%u-%u ", hit[i].segment, hit[i].first, hit[i].end);
    return arvo_buf_str(&out).ptr;
}

static void test_needs_change_nothing(void **state) {
    (void)state;
    static const char *const patterns[] = {"a b",
                                           "a b? c",
                                           "(a | b) [] c",
                                           "a (b | c d)+ e?",
                                           "a []{0,2} (b | c)",
                                           "^ a []* b $",
                                           "a > b c",
                                           "@l a",
                                           "a @l",
                                           "(a | @l) (b | c e) d?",
                                           "a (b | c)* d",
                                           "a b | c d | e",
                                           "[]? a b",
                                           "(a b? | c) (d | e c)",
                                           "a (@l | b){1,2} c",
                                           "a ((b | c)? d | e) $"};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        const char *all = hits_of(patterns[i], false);
        assert_string_not_equal(all, "");
        assert_string_equal(hits_of(patterns[i], true), all);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_needs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_needs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_needs_change_nothing, set_up, tear_down)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
