#include "text/document.h"
#include "unit.h"

/* "Hyv&auml;\r\nok" as "Hyvä\nok". */
static const arvo_run runs[] = {{0, 10, 3, 3}, {3, 13, 2, 6}, {5, 19, 1, 2}, {6, 21, 2, 2}};
static const arvo_segment segment = {.text = {"Hyv\xC3\xA4\nok", 8}, .runs = runs, .run_count = 4};

static void assert_source(uint32_t start, uint32_t end, uint32_t src_start, uint32_t src_end) {
    arvo_span span = arvo_segment_source(&segment, start, end);
    assert_int_equal(span.start, src_start);
    assert_int_equal(span.end, src_end);
}

static void maps_ranges(void **state) {
    (void)state;
    assert_source(0, 8, 10, 23);
    assert_source(0, 3, 10, 13);
    assert_source(1, 2, 11, 12);
    assert_source(2, 5, 12, 19);
    assert_source(3, 5, 13, 19); /* the entity */
    assert_source(4, 5, 13, 19); /* inside it: all of it */
    assert_source(3, 4, 13, 19);
    assert_source(5, 6, 19, 21); /* the folded line end */
    assert_source(7, 8, 22, 23);
}

static void maps_empty_ranges(void **state) {
    (void)state;
    assert_source(0, 0, 10, 10);
    assert_source(2, 2, 12, 12);
    assert_source(4, 4, 13, 13);
    assert_source(6, 6, 21, 21);
    assert_source(8, 8, 23, 23);
}

static void keeps_within_the_text(void **state) {
    (void)state;
    assert_source(6, 99, 21, 23);
    assert_source(50, 99, 23, 23);
    assert_source(5, 3, 13, 13);
    const arvo_segment empty = {.text = {"", 0}};
    arvo_span span = arvo_segment_source(&empty, 0, 0);
    assert_int_equal(span.start, 0);
    assert_int_equal(span.end, 0);
    assert_false(arvo_segment_is_verbatim(&empty, 0, 0));
}

static void knows_what_is_verbatim(void **state) {
    (void)state;
    assert_true(arvo_segment_is_verbatim(&segment, 0, 3));
    assert_true(arvo_segment_is_verbatim(&segment, 6, 8));
    assert_true(arvo_segment_is_verbatim(&segment, 1, 1));
    assert_true(arvo_segment_is_verbatim(&segment, 8, 8));
    assert_false(arvo_segment_is_verbatim(&segment, 0, 5)); /* into the entity */
    assert_false(arvo_segment_is_verbatim(&segment, 3, 5));
    assert_false(arvo_segment_is_verbatim(&segment, 5, 6));
    assert_false(arvo_segment_is_verbatim(&segment, 6, 9)); /* past the end */
    assert_false(arvo_segment_is_verbatim(&segment, 2, 1));
}

static void takes_parts_along(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment part;
    arvo_segment_part(&builder, &segment, 1, 4); /* to the middle of the entity */
    arvo_segment_part(&builder, &segment, 3, 3);
    arvo_segment_part(&builder, &segment, 7, 99);
    assert_true(arvo_segment_end(&part, &builder));
    assert_int_equal(part.text.len, 4);
    assert_memory_equal(part.text.ptr + 3, segment.text.ptr + 7, 1);
    arvo_span span = arvo_segment_source(&part, 0, 2);
    assert_int_equal(span.start, 11);
    assert_int_equal(span.end, 13);
    span = arvo_segment_source(&part, 2, 3);
    assert_int_equal(span.start, 13);
    assert_int_equal(span.end, 19);
    span = arvo_segment_source(&part, 3, 4);
    assert_int_equal(span.start, 22);
    assert_int_equal(span.end, 23);
    arvo_arena_free(arena);
}

static void shows_gaps_as_written(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str source = ARVO_STR("Hei {nimi}, {n}!");
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment made;
    arvo_segment_verbatim(&builder, 0, arvo_str_slice(source, 0, 4));
    arvo_segment_decoded(&builder, 4, 6, ARVO_STR(ARVO_TEXT_GAP));
    arvo_segment_verbatim(&builder, 10, arvo_str_slice(source, 10, 12));
    arvo_segment_decoded(&builder, 12, 3, ARVO_STR(ARVO_TEXT_GAP));
    arvo_segment_verbatim(&builder, 15, arvo_str_slice(source, 15, 16));
    assert_true(arvo_segment_end(&made, &builder));
    assert_string_equal(arvo_segment_shown(arena, &made, source, 0, (uint32_t)made.text.len).ptr, source.ptr);
    assert_ptr_equal(arvo_segment_shown(arena, &made, source, 0, 4).ptr, made.text.ptr);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(maps_ranges),           cmocka_unit_test(maps_empty_ranges),
        cmocka_unit_test(keeps_within_the_text), cmocka_unit_test(knows_what_is_verbatim),
        cmocka_unit_test(takes_parts_along),     cmocka_unit_test(shows_gaps_as_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
