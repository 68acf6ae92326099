#include "reading.h"

static reading read_properties(const char *source) {
    return read_text(source, ARVO_FORMAT_PROPERTIES);
}

static void expect_at(reading *r, const char *key, const char *text) {
    assert_string_equal(expect(r, ARVO_SEGMENT_VALUE, text)->key.ptr, key);
}

static void reads_keys_and_values(void **state) {
    (void)state;
    reading r = read_properties("# c\n! c\n\na.b=Yksi asia\n  c : Kaksi asiaa\nd\tKolme asiaa\ne\\:f\\ g = "
                                "Neljä asiaa \r\nh==Viisi asiaa on\ntyhja\nurl=http://a.fi/b\nn=1");
    expect_at(&r, "/a.b", "Yksi asia");
    expect_at(&r, "/c", "Kaksi asiaa");
    expect_at(&r, "/d", "Kolme asiaa");
    expect_at(&r, "/e:f g", "Neljä asiaa");
    expect_at(&r, "/h", "=Viisi asiaa on");
    expect_end(&r);
}

static void decodes(void **state) {
    (void)state;
    reading r =
        read_properties("a = P\\u00e4iv\\u00E4n \\\n    tarjous\\n\\{0\\} \\ud83d\\ude00\\\r\n\tloppu\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_VALUE, "Päivän tarjous\n\xEF\xBF\xBC 😀loppu");
    expect_place(&r, s, "Päivän", "P\\u00e4iv\\u00E4n");
    expect_place(&r, s, "n tarj", "n \\\n    tarj");
    expect_place(&r, s, "😀loppu", "\\ud83d\\ude00\\\r\n\tloppu");
    expect_end(&r);
}

static void ties_comments_to_the_next_key(void **state) {
    (void)state;
    reading r = read_properties("# arvolint-a\n! arvolint-b\na = Yksi asia\n#arvolint-c\n");
    assert_int_equal(r.document->comment_count, 3);
    arvo_span target = r.document->comments[1].target;
    assert_true(arvo_str_equal(arvo_str_slice(r.document->source, target.start, target.end),
                               ARVO_STR("a = Yksi asia")));
    assert_int_equal(r.document->comments[2].target.end, 0);
    arvo_arena_free(r.arena);
}

static void wants_utf8(void **state) {
    (void)state;
    expect_error(ARVO_STR("a=b\nc=hyv\xE4\n"), ARVO_FORMAT_PROPERTIES, ARVO_ERR_INVALID_UTF8, 2, 6);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point("# arvolint-a\na\\u00e4 = Yksi \\u00e4 \\\n  %s asia\n",
                                  ARVO_FORMAT_PROPERTIES);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads_keys_and_values), cmocka_unit_test(decodes),
                                       cmocka_unit_test(ties_comments_to_the_next_key),
                                       cmocka_unit_test(wants_utf8),
                                       cmocka_unit_test(reports_the_end_of_memory)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
