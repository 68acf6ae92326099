#include "reading.h"

static reading read_strings(const char *source) {
    return read_text(source, ARVO_FORMAT_STRINGS);
}

static void reads_pairs(void **state) {
    (void)state;
    reading r = read_strings(
        "/* c */\n\"a.b\" = \"Yksi \\\"asia\\\" %1$@\";\n// c\nkey.x = \"P\\U00e4iv\\u00E4\\n\\x41\\101 "
        "hyv\xC3\xA4\";\"alone\";\n\"c\" /* v */ = \"Kolme\nasiaa\" ;");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_VALUE, "Yksi \"asia\" \xEF\xBF\xBC");
    assert_string_equal(s->key.ptr, "/a.b");
    expect_place(&r, s, "\"asia\"", "\\\"asia\\\"");
    s = expect(&r, ARVO_SEGMENT_VALUE, "Päivä\nAA hyvä");
    assert_string_equal(s->key.ptr, "/key.x");
    expect_place(&r, s, "Päivä", "P\\U00e4iv\\u00E4");
    expect_place(&r, s, "AA", "\\x41\\101");
    expect(&r, ARVO_SEGMENT_VALUE, "Kolme\nasiaa");
    expect_end(&r);
}

static void takes_the_language_of_the_bundle(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document *document;
    assert_int_equal(arvo_document_read(&document, arena, ARVO_STR("App/sv.lproj/Localizable.strings"),
                                        ARVO_STR("\"a\" = \"Hej då\";"), &(arvo_read_options){0}, NULL),
                     ARVO_OK);
    assert_int_equal(document->language, ARVO_LANGUAGE_SV);
    arvo_arena_free(arena);
}

static void ties_comments_to_the_next_key(void **state) {
    (void)state;
    reading r = read_strings("/* arvolint-a */\n\"a\" = \"Yksi asia\";\n// arvolint-b");
    assert_int_equal(r.document->comment_count, 2);
    arvo_span target = r.document->comments[0].target;
    assert_true(arvo_str_equal(arvo_str_slice(r.document->source, target.start, target.end),
                               ARVO_STR("\"a\" = \"Yksi asia\"")));
    assert_true(arvo_str_equal(r.document->comments[1].text, ARVO_STR("arvolint-b")));
    arvo_arena_free(r.arena);
}

static void says_where_it_is_broken(void **state) {
    (void)state;
    expect_error(ARVO_STR("\"a\" = \"b\"\n\"c\" = \"d\";"), ARVO_FORMAT_STRINGS, ARVO_ERR_UNEXPECTED, 2, 1);
    expect_error(ARVO_STR("\"a\" = \"b;\n"), ARVO_FORMAT_STRINGS, ARVO_ERR_UNCLOSED_QUOTE, 1, 7);
    expect_error(ARVO_STR("\"a\" = \"b\\"), ARVO_FORMAT_STRINGS, ARVO_ERR_UNCLOSED_QUOTE, 1, 7);
    expect_error(ARVO_STR("/* a"), ARVO_FORMAT_STRINGS, ARVO_ERR_UNCLOSED_COMMENT, 1, 1);
    expect_error(ARVO_STR("\"a\" "), ARVO_FORMAT_STRINGS, ARVO_ERR_ENDS_EARLY, 1, 5);
    expect_error(ARVO_STR("\"a\" \"b\";"), ARVO_FORMAT_STRINGS, ARVO_ERR_UNEXPECTED, 1, 5);
    expect_error(ARVO_STR("\xFF\xFE\"\0a\0\"\0"), ARVO_FORMAT_STRINGS, ARVO_ERR_UTF16, 0, 0);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point("/* arvolint-a */\n\"a\\n\" = \"Yksi \\U00e4 %@ asia\";",
                                  ARVO_FORMAT_STRINGS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_pairs), cmocka_unit_test(takes_the_language_of_the_bundle),
        cmocka_unit_test(ties_comments_to_the_next_key), cmocka_unit_test(says_where_it_is_broken),
        cmocka_unit_test(reports_the_end_of_memory)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
