#include <string.h>

#include "base/str.h"
#include "failing_allocator.h"
#include "unit.h"

static void appends(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf buf = arvo_buf_in(arena);
    arvo_str empty = arvo_buf_str(&buf);
    assert_non_null(empty.ptr);
    assert_int_equal(empty.len, 0);
    arvo_buf_append(&buf, ARVO_STR("arvo"));
    arvo_buf_append(&buf, ARVO_NO_STR);
    arvo_buf_append_cstr(&buf, "li");
    arvo_buf_append_cstr(&buf, NULL);
    arvo_buf_append_byte(&buf, 'n');
    arvo_buf_printf(&buf, "%c %d%s", 't', 42, "");
    assert_string_equal(arvo_buf_str(&buf).ptr, "arvolint 42");
    assert_int_equal(arvo_buf_str(&buf).len, 11);
    arvo_arena_free(arena);
}

static void stays_terminated_while_it_grows(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf buf = arvo_buf_in(arena);
    for (size_t i = 0; i < 5000; i++) {
        arvo_buf_printf(&buf, "%zu,", i % 10);
        assert_int_equal(strlen(buf.ptr), buf.len);
    }
    assert_int_equal(buf.len, 10000);
    assert_memory_equal(buf.ptr, "0,1,2,3,4,5,6,7,8,9,0,", 22);
    arvo_arena_free(arena);
}

static void appends_one_long_piece(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    static char large[100000];
    memset(large, 'x', sizeof large);
    for (size_t len = 60; len < 70; len++) { /* around the first capacity */
        arvo_buf buf = arvo_buf_in(arena);
        arvo_buf_append(&buf, (arvo_str){large, len});
        assert_int_equal(strlen(arvo_buf_str(&buf).ptr), len);
    }
    arvo_buf buf = arvo_buf_in(arena);
    arvo_buf_append(&buf, (arvo_str){large, sizeof large});
    arvo_buf_append(&buf, arvo_buf_str(&buf)); /* a view of itself */
    assert_int_equal(buf.len, 2 * sizeof large);
    assert_int_equal(strlen(buf.ptr), buf.len);
    arvo_arena_free(arena);
}

static void keeps_a_failure(void **state) {
    (void)state;
    failing_allocator failing = {.left = 2};
    arvo_allocator allocator = failing_allocator_of(&failing);
    arvo_arena *arena = arvo_arena_new(&allocator);
    arvo_buf buf = arvo_buf_in(arena);
    arvo_buf_append(&buf, ARVO_STR("a"));
    assert_false(buf.failed);
    for (int i = 0; i < 20; i++) {
        arvo_buf_printf(&buf, "%04000d", i);
    }
    assert_true(buf.failed);
    assert_null(arvo_buf_str(&buf).ptr);
    size_t len = buf.len;
    failing.left = 100;
    arvo_buf_append_byte(&buf, 'b');
    assert_int_equal(buf.len, len);
    assert_true(buf.failed);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(appends),
        cmocka_unit_test(stays_terminated_while_it_grows),
        cmocka_unit_test(appends_one_long_piece),
        cmocka_unit_test(keeps_a_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
