#include <string.h>

#include "base/utf8.h"
#include "failing_allocator.h"
#include "unit.h"

typedef arvo_str mapping(arvo_arena *arena, arvo_str s);

static void maps(mapping *map, const char *from, const char *to) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str s = arvo_str_of(from);
    arvo_str mapped = map(arena, s);
    assert_int_equal(mapped.len, strlen(to));
    assert_memory_equal(mapped.ptr, to, strlen(to));
    if (strcmp(from, to) == 0) {
        assert_ptr_equal(mapped.ptr, s.ptr); /* nothing to change, nothing copied */
    }
    arvo_arena_free(arena);
}

static void lowers(void **state) {
    (void)state;
    maps(arvo_utf8_lower, "", "");
    maps(arvo_utf8_lower, "arvo ja hinta 100 %", "arvo ja hinta 100 %");
    maps(arvo_utf8_lower, "ARVO [Z] @A", "arvo [z] @a");
    maps(arvo_utf8_lower, "hyvää päivää ×÷ÿß", "hyvää päivää ×÷ÿß");
    maps(arvo_utf8_lower, "HYVÄÄ ÖÅÀÞ × ÷", "hyvää öåàþ × ÷");
    maps(arvo_utf8_lower, "ŠAKKI", "šakki");
    maps(arvo_utf8_lower, "šakki € 😀", "šakki € 😀");
    maps(arvo_utf8_lower, "Жук", "жук");
    maps(arvo_utf8_lower, "ΟΔΟΣ", "οδος"); /* the final sigma */
    maps(arvo_utf8_lower, "İ", "i\xCC\x87");
}

static void cleans(void **state) {
    (void)state;
    maps(arvo_utf8_clean, "", "");
    maps(arvo_utf8_clean, "hyvää päivää", "hyvää päivää");
    maps(arvo_utf8_clean, "”hinta” – 20 €… ’a’", "”hinta” – 20 €… ’a’");
    maps(arvo_utf8_clean, "日本 😀", "日本 😀");
    maps(arvo_utf8_clean, "a\xCC\x88", "ä");
    maps(arvo_utf8_clean, "top‑quality e‐mail", "top-quality e-mail");
    maps(arvo_utf8_clean, "tieto\xC2\xADliikenne", "tietoliikenne");
    maps(arvo_utf8_clean,
         "a\xE2\x80\x8B"
         "b\xE2\x80\x8C"
         "c\xE2\x80\x8D"
         "d\xE2\x81\xA0"
         "e\xEF\xBB\xBF"
         "f",
         "abcdef");
    maps(arvo_utf8_clean, "\xC2\xAD\xE2\x80\x8B", "");
    maps(arvo_utf8_clean, "a\xC2\xAD\xCC\x88",
         "ä");                                  /* a mark after a soft hyphen joins the letter before it */
    maps(arvo_utf8_clean, "\xE2\x84\xAB", "Å"); /* the ångström sign */
    maps(arvo_utf8_clean, "\xE2\x80\x80", "\xE2\x80\x82"); /* en quad */
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    failing_allocator failing = {.left = 1};
    arvo_allocator allocator = failing_allocator_of(&failing);
    arvo_arena *arena = arvo_arena_new(&allocator);
    assert_null(arvo_utf8_lower(arena, ARVO_STR("ARVO")).ptr);
    assert_null(arvo_utf8_lower(arena, ARVO_STR("Š")).ptr);
    assert_null(arvo_utf8_clean(arena, ARVO_STR("a\xCC\x88")).ptr);
    assert_non_null(arvo_utf8_clean(arena, ARVO_STR("arvo")).ptr);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lowers),
        cmocka_unit_test(cleans),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
