#include "base/array.h"

#include "failing_allocator.h"
#include "unit.h"

typedef struct item {
    uint32_t number;
    char padding[12];
} item;

static void grows_and_keeps_items(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    ARVO_ARRAY(item) items = {0};
    for (uint32_t i = 0; i < 10000; i++) {
        item *added = ARVO_ARRAY_ADD(arena, &items);
        assert_non_null(added);
        assert_int_equal(added->number, 0);
        added->number = i + 1;
    }
    assert_int_equal(items.count, 10000);
    for (uint32_t i = 0; i < items.count; i++) {
        assert_int_equal(items.items[i].number, i + 1);
    }
    arvo_arena_free(arena);
}

static void zeroes_an_item_that_takes_the_place_of_another(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    ARVO_ARRAY(item) items = {0};
    ARVO_ARRAY_ADD(arena, &items)->number = 7;
    items.count--;
    assert_int_equal(ARVO_ARRAY_ADD(arena, &items)->number, 0);
    arvo_arena_free(arena);
}

static void stays_as_it_was_when_memory_ends(void **state) {
    (void)state;
    failing_allocator failing = {.left = 3};
    arvo_allocator allocator = failing_allocator_of(&failing);
    arvo_arena *arena = arvo_arena_new(&allocator);
    ARVO_ARRAY(item) items = {0};
    uint32_t added = 0;
    while (ARVO_ARRAY_ADD(arena, &items) != NULL) {
        items.items[added].number = added;
        added++;
        assert_true(added < 1000000);
    }
    assert_true(added >= 8);
    assert_int_equal(items.count, added);
    for (uint32_t i = 0; i < items.count; i++) {
        assert_int_equal(items.items[i].number, i);
    }
    assert_null(ARVO_ARRAY_ADD(arena, &items));
    arvo_arena_free(arena);
}

static void refuses_more_than_can_be_counted(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    void *items = NULL;
    uint32_t count = UINT32_MAX / 2 + 1;
    uint32_t capacity = count;
    assert_false(arvo_array_grow(arena, &items, &count, &capacity, 1));
    assert_int_equal(count, capacity);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(grows_and_keeps_items),
        cmocka_unit_test(zeroes_an_item_that_takes_the_place_of_another),
        cmocka_unit_test(stays_as_it_was_when_memory_ends),
        cmocka_unit_test(refuses_more_than_can_be_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
