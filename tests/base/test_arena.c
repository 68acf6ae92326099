#include "base/arena.h"

#include <string.h>

#include "failing_allocator.h"
#include "unit.h"

static void gives_zeroed_aligned_memory(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    for (size_t size = 1; size < 300; size += 7) {
        unsigned char *memory = arvo_alloc(arena, size);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(memory[i], 0);
        }
        memset(memory, 0xAA, size);
    }
    arvo_arena_free(arena);
}

static void allocations_do_not_overlap(void **state) {
    (void)state;
    enum { COUNT = 2000 };
    arvo_arena *arena = arvo_arena_new(NULL);
    unsigned char *memory[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        size_t size = 1 + i % 97 * (i % 50 == 0 ? 1000 : 1);
        memory[i] = arvo_alloc(arena, size);
        assert_non_null(memory[i]);
        memset(memory[i], (int)(i % 251), size);
    }
    for (size_t i = 0; i < COUNT; i++) {
        size_t size = 1 + i % 97 * (i % 50 == 0 ? 1000 : 1);
        for (size_t at = 0; at < size; at++) {
            assert_int_equal(memory[i][at], i % 251);
        }
    }
    arvo_arena_free(arena);
}

static void size_zero_is_valid(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_non_null(arvo_alloc(arena, 0));
    assert_non_null(arvo_alloc_array(arena, 0, 8));
    assert_non_null(arvo_alloc_array(arena, 8, 0));
    assert_int_equal(arvo_arena_used(arena), 0);
    arvo_arena_free(arena);
}

static void refuses_what_overflows(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_null(arvo_alloc(arena, SIZE_MAX));
    assert_null(arvo_alloc(arena, SIZE_MAX - 8));
    assert_null(arvo_alloc_array(arena, SIZE_MAX / 4, 8));
    assert_null(arvo_alloc_array(arena, SIZE_MAX, SIZE_MAX));
    assert_non_null(arvo_alloc(arena, 16));
    arvo_arena_free(arena);
}

static void counts_what_it_gives(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_alloc(arena, 10);
    arvo_alloc_array(arena, 3, 100000);
    assert_int_equal(arvo_arena_used(arena), 300010);
    arvo_arena_reset(arena);
    assert_int_equal(arvo_arena_used(arena), 0);
    arvo_arena_free(arena);
}

static void reset_gives_zeroed_memory_again(void **state) {
    (void)state;
    failing_allocator failing = {.left = 100};
    arvo_allocator allocator = failing_allocator_of(&failing);
    arvo_arena *arena = arvo_arena_new(&allocator);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 5; i++) {
            unsigned char *memory = arvo_alloc(arena, i == 2 ? 100000 : 64);
            assert_non_null(memory);
            assert_int_equal(memory[0] | memory[63], 0);
            memset(memory, 0xFF, 64);
        }
        arvo_arena_reset(arena);
        assert_true(failing.live <= 2); /* the arena and its first block */
    }
    arvo_arena_free(arena);
    assert_int_equal(failing.live, 0);
}

static void survives_the_end_of_memory(void **state) {
    (void)state;
    for (size_t left = 0; left < 4; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        if (left == 0) {
            assert_null(arena);
            continue;
        }
        size_t given = 0;
        for (int i = 0; i < 5; i++) {
            given += arvo_alloc(arena, 1000000) != NULL;
        }
        assert_int_equal(given, left - 1);
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
    }
}

static void free_takes_null(void **state) {
    (void)state;
    arvo_arena_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_zeroed_aligned_memory), cmocka_unit_test(allocations_do_not_overlap),
        cmocka_unit_test(size_zero_is_valid),          cmocka_unit_test(refuses_what_overflows),
        cmocka_unit_test(counts_what_it_gives),        cmocka_unit_test(reset_gives_zeroed_memory_again),
        cmocka_unit_test(survives_the_end_of_memory),  cmocka_unit_test(free_takes_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
