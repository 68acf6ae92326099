#include "format/entity.h"

#include <stdio.h>
#include <string.h>

#include "failing_allocator.h"
#include "unit.h"

static void assert_decodes(arvo_entity_decoder *decoder, const char *reference, const char *expected) {
    arvo_str text;
    assert_true(arvo_entity_decode(&text, decoder, arvo_str_of(reference)));
    assert_int_equal(text.len, strlen(expected));
    assert_memory_equal(text.ptr, expected, strlen(expected));
}

static void decodes_names_and_numbers(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_entity_decoder *decoder = arvo_entity_decoder_new(arena);
    for (int round = 0; round < 2; round++) { /* the second time from memory */
        assert_decodes(decoder, "&auml;", "ä");
        assert_decodes(decoder, "&amp;", "&");
        assert_decodes(decoder, "&lt;", "<");
        assert_decodes(decoder, "&semi;", ";");
        assert_decodes(decoder, "&nbsp;", "\xC2\xA0");
        assert_decodes(decoder, "&Tab;", "\t");
        assert_decodes(decoder, "&#228;", "ä");
        assert_decodes(decoder, "&#xE4;", "ä");
        assert_decodes(decoder, "&#X1f600;", "😀");
        assert_decodes(decoder, "&#32;", " ");
        assert_decodes(decoder, "&#0;", "\xEF\xBF\xBD");
        assert_decodes(decoder, "&#x110000;", "\xEF\xBF\xBD");
        assert_decodes(decoder, "&fjlig;", "fj");
        assert_decodes(decoder, "&nGg;", "\xE2\x8B\x99\xCC\xB8");
    }
    arvo_arena_free(arena);
}

static void leaves_unknown_names(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_entity_decoder *decoder = arvo_entity_decoder_new(arena);
    assert_decodes(decoder, "&foo;", "&foo;");
    assert_decodes(decoder, "&notit;",
                   "&notit;"); /* begins with a name that HTML reads without a semicolon */
    assert_decodes(decoder, "&averyverylongnamethatnoreferencehasinhtml;",
                   "&averyverylongnamethatnoreferencehasinhtml;");
    arvo_arena_free(arena);
}

static void stops_at_some_thousands(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_entity_decoder *decoder = arvo_entity_decoder_new(arena);
    assert_decodes(decoder, "&auml;", "ä");
    char reference[32];
    for (int i = 0; i < 17000; i++) {
        snprintf(reference, sizeof reference, "&foo%d;", i);
        assert_decodes(decoder, reference, reference);
    }
    assert_decodes(decoder, "&auml;", "ä");
    assert_decodes(decoder, "&ouml;", "&ouml;");
    arvo_arena_free(arena);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    size_t left = 1;
    for (bool done = false; !done; left++) {
        assert_true(left < 20);
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_entity_decoder *decoder = arvo_entity_decoder_new(arena);
        arvo_str text;
        done = decoder != NULL && arvo_entity_decode(&text, decoder, ARVO_STR("&auml;"));
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
    }
    assert_true(left > 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decodes_names_and_numbers),
        cmocka_unit_test(leaves_unknown_names),
        cmocka_unit_test(stops_at_some_thousands),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
