#include <string.h>

#include "arena_fixture.h"
#include "failing_allocator.h"
#include "text/document.h"

static void assert_run(const arvo_segment *segment, uint32_t i, uint32_t text, uint32_t src,
                       uint32_t text_len, uint32_t src_len) {
    assert_true(i < segment->run_count);
    assert_int_equal(segment->runs[i].text, text);
    assert_int_equal(segment->runs[i].src, src);
    assert_int_equal(segment->runs[i].text_len, text_len);
    assert_int_equal(segment->runs[i].src_len, src_len);
}

static void joins_neighbours(void **state) {
    (void)state;
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment_verbatim(&builder, 5, ARVO_STR("arvo"));
    arvo_segment_verbatim(&builder, 9, ARVO_STR("lupaus"));
    arvo_segment_verbatim(&builder, 17, ARVO_STR("!"));
    arvo_segment_verbatim(&builder, 18, ARVO_NO_STR);
    arvo_segment segment;
    assert_true(arvo_segment_end(&segment, &builder));
    assert_string_equal(segment.text.ptr, "arvolupaus!");
    assert_int_equal(segment.run_count, 2);
    assert_run(&segment, 0, 0, 5, 10, 10);
    assert_run(&segment, 1, 10, 17, 1, 1);
}

static void keeps_decoded_text_apart(void **state) {
    (void)state;
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment_verbatim(&builder, 0, ARVO_STR("a"));
    arvo_segment_decoded(&builder, 1, 5, ARVO_STR("&"));
    arvo_segment_decoded(&builder, 6, 5, ARVO_STR("&"));
    arvo_segment_decoded(&builder, 11, 5, ARVO_NO_STR);
    arvo_segment_verbatim(&builder, 11, ARVO_STR("b"));
    arvo_segment segment;
    assert_true(arvo_segment_end(&segment, &builder));
    assert_string_equal(segment.text.ptr, "a&&b");
    assert_int_equal(segment.run_count, 4);
    assert_run(&segment, 1, 1, 1, 1, 5);
    assert_run(&segment, 2, 2, 6, 1, 5);
    assert_run(&segment, 3, 3, 11, 1, 1);
}

/* Text as long as its source but not the same must not pass for verbatim. */
static void never_calls_decoded_text_verbatim(void **state) {
    (void)state;
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment_verbatim(&builder, 0, ARVO_STR("a"));
    arvo_segment_decoded(&builder, 1, 1, ARVO_STR("\n")); /* a lone CR */
    arvo_segment_verbatim(&builder, 2, ARVO_STR("b"));
    arvo_segment_decoded(&builder, 3, 5, ARVO_STR("\xE2\x8B\x99\xCC\xB8")); /* &nGg; */
    arvo_segment_verbatim(&builder, 8, ARVO_STR("c"));
    arvo_segment segment;
    assert_true(arvo_segment_end(&segment, &builder));
    for (uint32_t i = 0; i < segment.run_count; i++) {
        bool equal = segment.runs[i].text_len == segment.runs[i].src_len;
        assert_int_equal(equal, i == 0 || i == 2 || i == 5);
    }
    assert_false(arvo_segment_is_verbatim(&segment, 0, 2));
    assert_false(arvo_segment_is_verbatim(&segment, 3, 8));
    arvo_span span = arvo_segment_source(&segment, 3, 8);
    assert_int_equal(span.start, 3);
    assert_int_equal(span.end, 8);
    span = arvo_segment_source(&segment, 0, 3);
    assert_int_equal(span.end, 3);
}

static void trims_both_ends(void **state) {
    (void)state;
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment_decoded(&builder, 0, 6, ARVO_STR("\xC2\xA0"));
    arvo_segment_verbatim(&builder, 6, ARVO_STR(" \t\xE2\x80\x83hyv\xC3\xA4 p\xC3\xA4iv\xC3\xA4 \n"));
    arvo_segment_decoded(&builder, 40, 2, ARVO_STR("\n"));
    assert_false(arvo_segment_is_blank(&builder));
    arvo_segment segment;
    assert_true(arvo_segment_end(&segment, &builder));
    assert_string_equal(segment.text.ptr, "hyv\xC3\xA4 p\xC3\xA4iv\xC3\xA4");
    assert_int_equal(segment.run_count, 1);
    assert_run(&segment, 0, 0, 11, 13, 13);
}

static void keeps_a_decoded_run_whole(void **state) {
    (void)state;
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment_decoded(&builder, 0, 9, ARVO_STR(" a"));
    arvo_segment_verbatim(&builder, 9, ARVO_STR(" "));
    arvo_segment_decoded(&builder, 10, 9, ARVO_STR("b "));
    arvo_segment segment;
    assert_true(arvo_segment_end(&segment, &builder));
    assert_string_equal(segment.text.ptr, " a b ");
    assert_run(&segment, 0, 0, 0, 2, 9);
    assert_run(&segment, 2, 3, 10, 2, 9);
}

static void ends_blank_segments(void **state) {
    (void)state;
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment segment;
    assert_true(arvo_segment_is_blank(&builder));
    assert_true(arvo_segment_end(&segment, &builder));
    assert_int_equal(segment.text.len, 0);
    assert_int_equal(segment.run_count, 0);
    arvo_segment_verbatim(&builder, 3, ARVO_STR(" \n\t"));
    assert_true(arvo_segment_is_blank(&builder));
    assert_true(arvo_segment_end(&segment, &builder));
    assert_int_equal(segment.text.len, 0);
    assert_int_equal(segment.run_count, 0);
}

static void serves_one_segment_after_another(void **state) {
    (void)state;
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment first;
    arvo_segment second;
    arvo_segment_verbatim(&builder, 0, ARVO_STR("ensimm\xC3\xA4inen"));
    assert_true(arvo_segment_end(&first, &builder));
    arvo_segment_verbatim(&builder, 12, ARVO_STR("toinen"));
    assert_true(arvo_segment_end(&second, &builder));
    assert_string_equal(first.text.ptr, "ensimm\xC3\xA4inen");
    assert_run(&first, 0, 0, 0, 12, 12);
    assert_string_equal(second.text.ptr, "toinen");
    assert_int_equal(second.run_count, 1);
    assert_run(&second, 0, 0, 12, 6, 6);
}

static void reports_the_end_of_memory_at_the_end(void **state) {
    (void)state;
    size_t left = 1;
    for (bool done = false; !done; left++) {
        assert_true(left < 100);
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *small = arvo_arena_new(&allocator);
        arvo_segment_builder builder = arvo_segment_begin(small);
        for (uint32_t i = 0; i < 3000; i++) {
            arvo_segment_decoded(&builder, i * 5, 5, ARVO_STR("&"));
        }
        arvo_segment segment;
        done = arvo_segment_end(&segment, &builder);
        assert_int_equal(segment.text.len, done ? 3000 : 0);
        arvo_arena_free(small);
        assert_int_equal(failing.live, 0);
    }
    assert_true(left > 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_neighbours),
        cmocka_unit_test(keeps_decoded_text_apart),
        cmocka_unit_test(never_calls_decoded_text_verbatim),
        cmocka_unit_test(trims_both_ends),
        cmocka_unit_test(keeps_a_decoded_run_whole),
        cmocka_unit_test(ends_blank_segments),
        cmocka_unit_test(serves_one_segment_after_another),
        cmocka_unit_test(reports_the_end_of_memory_at_the_end),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
