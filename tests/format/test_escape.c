#include "format/escape.h"
#include "unit.h"

/* The escape reads as `text`, and `rest` is left behind it. */
static void reads(const char *source, arvo_escapes which, const char *text, const char *rest) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_segment_builder builder = arvo_segment_begin(arena);
    uint32_t end = arvo_escape_read(&builder, arvo_str_of(source), 0, which);
    assert_true(arvo_str_equal(arvo_buf_str(&builder.text), arvo_str_of(text)));
    assert_string_equal(source + end, rest);
    arvo_arena_free(arena);
}

#define UNKNOWN "\xEF\xBF\xBD"

static void reads_escapes(void **state) {
    (void)state;
    reads("\\nx", ARVO_ESCAPES_C, "\n", "x");
    reads("\\tx", ARVO_ESCAPES_JAVA, "\t", "x");
    reads("\\\"x", ARVO_ESCAPES_C, "\"", "x");
    reads("\\\\x", ARVO_ESCAPES_C, "\\", "x");
    reads("\\äx", ARVO_ESCAPES_JAVA, "ä", "x");
    reads("\\ax", ARVO_ESCAPES_C, UNKNOWN, "x");
    reads("\\x41g", ARVO_ESCAPES_C, "A", "g");
    reads("\\xE4g", ARVO_ESCAPES_C, UNKNOWN, "g");
    reads("\\x41g", ARVO_ESCAPES_JAVA, "x", "41g");
    reads("\\1018", ARVO_ESCAPES_C, "A", "8");
    reads("\\101", ARVO_ESCAPES_JAVA, "1", "01");
    reads("\\u00e4f", ARVO_ESCAPES_JAVA, "ä", "f");
    reads("\\U00E4f", ARVO_ESCAPES_C, "ä", "f");
    reads("\\u00", ARVO_ESCAPES_JAVA, UNKNOWN, "");
    reads("\\u", ARVO_ESCAPES_JAVA, UNKNOWN, "");
    reads("\\uD83D\\uDE00x", ARVO_ESCAPES_JAVA, "😀", "x");
    reads("\\uD83Dx", ARVO_ESCAPES_JAVA, UNKNOWN, "x");
    reads("\\uD83D\\u0041x", ARVO_ESCAPES_JAVA, UNKNOWN, "\\u0041x");
    reads("\\uDE00x", ARVO_ESCAPES_JAVA, UNKNOWN, "x");
    reads("\\\nx", ARVO_ESCAPES_JAVA, "", "x");
    reads("\\\r\nx", ARVO_ESCAPES_C, "", "x");
    reads("\\", ARVO_ESCAPES_C, "", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads_escapes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
