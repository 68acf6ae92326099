#include "base/intern.h"

#include <stdio.h>
#include <string.h>

#include "failing_allocator.h"
#include "unit.h"

static void numbers_from_one(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_interner *interner = arvo_interner_new(arena);
    assert_int_equal(arvo_interner_count(interner), 0);
    assert_int_equal(arvo_intern(interner, ARVO_STR("talo")), 1);
    assert_int_equal(arvo_intern(interner, ARVO_STR("tie")), 2);
    assert_int_equal(arvo_intern(interner, ARVO_STR("talo")), 1);
    assert_int_equal(arvo_intern(interner, ARVO_STR("")), 3);
    assert_int_equal(arvo_intern(interner, ARVO_NO_STR), 3);
    assert_int_equal(arvo_interner_count(interner), 3);
    assert_int_equal(arvo_intern_find(interner, ARVO_STR("tie")), 2);
    assert_int_equal(arvo_intern_find(interner, ARVO_STR("ti")), 0);
    assert_string_equal(arvo_interned(interner, 2).ptr, "tie");
    arvo_arena_free(arena);
}

static void copies_what_it_keeps(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_interner *interner = arvo_interner_new(arena);
    char word[] = "hinta";
    uint32_t id = arvo_intern(interner, arvo_str_of(word));
    word[0] = 'p';
    assert_string_equal(arvo_interned(interner, id).ptr, "hinta");
    assert_int_equal(arvo_intern_find(interner, ARVO_STR("hinta")), id);
    arvo_arena_free(arena);
}

static void keeps_many_apart(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_interner *interner = arvo_interner_new(arena);
    char word[32];
    for (uint32_t i = 0; i < 20000; i++) {
        int len = snprintf(word, sizeof word, "sana%u", i);
        assert_int_equal(arvo_intern(interner, (arvo_str){word, (size_t)len}), i + 1);
    }
    for (uint32_t i = 0; i < 20000; i++) {
        int len = snprintf(word, sizeof word, "sana%u", i);
        assert_int_equal(arvo_intern_find(interner, (arvo_str){word, (size_t)len}), i + 1);
        assert_string_equal(arvo_interned(interner, i + 1).ptr, word);
    }
    assert_int_equal(arvo_intern_find(interner, ARVO_STR("sana20000")), 0);
    arvo_arena_free(arena);
}

/* Every point where memory can end: what was interned before stays findable, nothing is numbered twice. */
static void survives_the_end_of_memory(void **state) {
    (void)state;
    char word[32];
    for (size_t left = 0; left < 150; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_interner *interner = arena == NULL ? NULL : arvo_interner_new(arena);
        uint32_t given = 0;
        while (interner != NULL && given < 200) {
            int len = snprintf(word, sizeof word, "sana%u", given);
            if (arvo_intern(interner, (arvo_str){word, (size_t)len}) == 0) {
                break;
            }
            given++;
        }
        for (uint32_t i = 0; i < given; i++) {
            int len = snprintf(word, sizeof word, "sana%u", i);
            assert_int_equal(arvo_intern_find(interner, (arvo_str){word, (size_t)len}), i + 1);
        }
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
    }
}

static void hashes_by_fnv1a(void **state) {
    (void)state;
    assert_true(arvo_hash(ARVO_NO_STR) == UINT64_C(0xcbf29ce484222325));
    assert_true(arvo_hash(ARVO_STR("a")) == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(arvo_hash(ARVO_STR("foobar")) == UINT64_C(0x85944171f73967e8));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_from_one), cmocka_unit_test(copies_what_it_keeps),
        cmocka_unit_test(keeps_many_apart), cmocka_unit_test(survives_the_end_of_memory),
        cmocka_unit_test(hashes_by_fnv1a),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
