#include "unit.h"

#include "rule/hits.h"

static arvo_arena *arena;
static arvo_hits *hits;

static int set_up(void **state) {
    (void)state;
    arena = arvo_arena_new(NULL);
    hits = arena ? arvo_hits_new(arena, 2) : NULL;
    return hits ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    arvo_arena_free(arena);
    return 0;
}

static void add(uint32_t segment, uint32_t sentence, uint32_t first, uint32_t end, uint32_t program) {
    arvo_hit hit = {segment, sentence, first, end, 100 + program, ARVO_NO_PAYLOAD};
    assert_true(arvo_hits_add(hits, 1, &hit, program));
}

static void assert_hit(uint32_t index, uint32_t first, uint32_t end, uint32_t program) {
    uint32_t count;
    const arvo_hit *hit = arvo_hits_of(hits, 1, &count);
    assert_true(index < count);
    assert_int_equal(hit[index].first, first);
    assert_int_equal(hit[index].end, end);
    assert_int_equal(hit[index].payload, 100 + program);
}

static uint32_t count_of(uint32_t group) {
    uint32_t count = 99;
    arvo_hits_of(hits, group, &count);
    return count;
}

static void test_longest_stays(void **state) {
    (void)state;
    add(0, 0, 1, 2, 0);
    add(0, 0, 1, 4, 1);
    add(0, 0, 1, 3, 2);
    assert_int_equal(count_of(1), 1);
    assert_hit(0, 1, 4, 1);
}

static void test_earliest_program_wins_a_tie(void **state) {
    (void)state;
    add(0, 0, 1, 3, 5);
    add(0, 0, 1, 3, 2);
    add(0, 0, 1, 3, 7);
    assert_hit(0, 1, 3, 2);
    assert_int_equal(count_of(1), 1);
}

static void test_leftmost_wins_an_overlap(void **state) {
    (void)state;
    add(0, 0, 1, 3, 0);
    add(0, 0, 2, 9, 1);
    add(0, 0, 3, 4, 2);
    assert_int_equal(count_of(1), 2);
    assert_hit(0, 1, 3, 0);
    assert_hit(1, 3, 4, 2);
}

static void test_sentences_do_not_overlap(void **state) {
    (void)state;
    add(0, 0, 0, 3, 0);
    add(0, 1, 3, 5, 1);
    add(1, 0, 0, 2, 2); /* another segment counts its tokens anew */
    assert_int_equal(count_of(1), 3);
    assert_hit(2, 0, 2, 2);
}

static void test_groups_are_apart(void **state) {
    (void)state;
    add(0, 0, 0, 3, 0);
    arvo_hit hit = {0, 0, 1, 2, 9, 4};
    assert_true(arvo_hits_add(hits, 2, &hit, 3));
    assert_int_equal(count_of(1), 1);
    assert_int_equal(count_of(2), 1);
    assert_int_equal(count_of(0), 0);
    assert_int_equal(count_of(3), 0);
    uint32_t count;
    assert_int_equal(arvo_hits_of(hits, 2, &count)->entry, 4);
}

static void test_covers(void **state) {
    (void)state;
    assert_false(arvo_hits_covers(hits, 1, 0, 0, 0));
    add(0, 0, 2, 4, 0);
    assert_false(arvo_hits_covers(hits, 1, 0, 0, 2)); /* a longer one may begin at the same token */
    assert_true(arvo_hits_covers(hits, 1, 0, 0, 3));
    assert_false(arvo_hits_covers(hits, 1, 0, 0, 4));
    assert_false(arvo_hits_covers(hits, 1, 0, 1, 3));
    assert_false(arvo_hits_covers(hits, 1, 1, 0, 3));
    assert_false(arvo_hits_covers(hits, 2, 0, 0, 3));
}

static void assert_overlap(uint32_t segment, uint32_t sentence, uint32_t first, uint32_t end, bool expected) {
    arvo_hit place = {segment, sentence, first, end, 0, ARVO_NO_PAYLOAD};
    assert_int_equal(arvo_hits_overlap(hits, 1, &place), expected);
}

static void test_overlap(void **state) {
    (void)state;
    assert_overlap(0, 0, 0, 9, false);
    add(0, 0, 6, 7, 0);
    add(0, 1, 2, 4, 0);
    add(0, 1, 6, 7, 0);
    assert_overlap(0, 1, 0, 2, false);
    assert_overlap(0, 1, 0, 3, true);
    assert_overlap(0, 1, 3, 6, true);
    assert_overlap(0, 1, 4, 6, false);
    assert_overlap(0, 1, 6, 8, true);
    assert_overlap(0, 1, 7, 9, false);
    assert_overlap(1, 0, 2, 4, false);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_longest_stays, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_earliest_program_wins_a_tie, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_leftmost_wins_an_overlap, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_overlap, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_sentences_do_not_overlap, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_groups_are_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_covers, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
