#include "reading.h"

#define GAP "\xEF\xBF\xBC"
#define HEADER "msgid \"\"\nmsgstr \"\"\n\"Project: x\\n\"\n\"Language: fi_FI\\n\"\n\n"

static reading read_po(const char *source) {
    return read_text(source, ARVO_FORMAT_PO);
}

static void reads_translations(void **state) {
    (void)state;
    reading r = read_po(HEADER "#. Huomautus\n#: a.c:1\nmsgctxt \"otsikko\"\nmsgid \"Hi %s\"\nmsgstr \"Hei "
                               "%s, \"\n  \"\\\"hyvä\\\" ystävä\\n\"\n\n"
                               "msgid \"Not yet\"\nmsgstr \"\"\n");
    assert_int_equal(r.document->language, ARVO_LANGUAGE_FI);
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_VALUE, "Hei " GAP ", \"hyvä\" ystävä");
    assert_string_equal(s->key.ptr, "/otsikko/Hi %s");
    expect_place(&r, s, ", \"hyvä", ", \"\n  \"\\\"hyvä");
    expect_place(&r, s, "ystävä", "ystävä");
    expect_end(&r);
}

static void reads_plural_forms(void **state) {
    (void)state;
    reading r = read_po(HEADER "msgid \"%d item\"\nmsgid_plural \"%d items\"\nmsgstr[0] \"%d "
                               "tuote\"\nmsgstr[1] \"\"\n\"%d tuotetta\"\n");
    assert_string_equal(expect(&r, ARVO_SEGMENT_VALUE, GAP " tuote")->key.ptr, "/%d item/0");
    assert_string_equal(expect(&r, ARVO_SEGMENT_VALUE, GAP " tuotetta")->key.ptr, "/%d item/1");
    expect_end(&r);
}

static void passes_over_what_is_not_in_use(void **state) {
    (void)state;
    reading r = read_po(HEADER "#, fuzzy, c-format\nmsgid \"A\"\nmsgstr \"Sumea teksti\"\n\n#, fuzzy\n#~ "
                               "msgid \"B\"\n#~ msgstr \"Vanha teksti\"\n\n"
                               "#| msgid \"old\"\nmsgid \"C\"\nmsgstr \"Luetaan tämä\"\n# loppu\n");
    expect(&r, ARVO_SEGMENT_VALUE, "Luetaan tämä");
    expect_end(&r);
}

static void reads_templates_by_their_ids(void **state) {
    (void)state;
    reading r = read_po("#, fuzzy\nmsgid \"\"\nmsgstr \"Language: fi\\n\"\n\nmsgid \"One "
                        "item\"\nmsgid_plural \"Many items\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n");
    assert_int_equal(r.document->language, ARVO_LANGUAGE_UNKNOWN);
    expect(&r, ARVO_SEGMENT_VALUE, "One item");
    expect(&r, ARVO_SEGMENT_VALUE, "Many items");
    expect_end(&r);
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document *document;
    assert_int_equal(arvo_document_read(&document, arena, ARVO_STR("fi/a.pot"),
                                        ARVO_STR("msgid \"Two words\"\nmsgstr \"Kaksi sanaa\"\n"),
                                        &(arvo_read_options){0}, NULL),
                     ARVO_OK);
    assert_string_equal(document->segments[0].text.ptr, "Two words");
    assert_int_equal(document->language, ARVO_LANGUAGE_UNKNOWN);
    arvo_arena_free(arena);
}

static void tells_other_languages(void **state) {
    (void)state;
    reading r = read_po("msgid \"\"\nmsgstr \"Language: de\\n\"\nmsgid \"a\"\nmsgstr \"Guten Tag\"\n");
    assert_true(r.document->other_language);
    arvo_arena_free(r.arena);
}

static void ties_comments_to_entries(void **state) {
    (void)state;
    reading r =
        read_po("# arvolint-a\n" HEADER "msgid \"x\"\nmsgstr \"Yksi asia\"\n# arvolint-b\n#. arvolint-c\n#: "
                                        "arvolint-no\nmsgid \"y\"\nmsgstr \"Kaksi asiaa\"\n");
    assert_int_equal(r.document->comment_count, 3);
    const arvo_comment *comments = r.document->comments;
    assert_int_equal(comments[0].target.start, comments[0].target.end); /* at the header: goes by lines */
    for (int i = 1; i < 3; i++) {
        arvo_str target =
            arvo_str_slice(r.document->source, comments[i].target.start, comments[i].target.end);
        assert_true(arvo_str_equal(target, ARVO_STR("msgid \"y\"\nmsgstr \"Kaksi asiaa\"")));
    }
    assert_true(arvo_str_equal(comments[2].text, ARVO_STR("arvolint-c")));
    arvo_arena_free(r.arena);
}

static void says_where_it_is_broken(void **state) {
    (void)state;
    expect_error(ARVO_STR("msgid \"a\"\nmsgstr \"ä\n"), ARVO_FORMAT_PO, ARVO_ERR_UNCLOSED_QUOTE, 2, 8);
    expect_error(ARVO_STR("msgid \"a\\\"\n"), ARVO_FORMAT_PO, ARVO_ERR_UNCLOSED_QUOTE, 1, 7);
    expect_error(ARVO_STR("msgid a\n"), ARVO_FORMAT_PO, ARVO_ERR_UNEXPECTED, 1, 7);
    expect_error(ARVO_STR("\n\"a\"\n"), ARVO_FORMAT_PO, ARVO_ERR_UNEXPECTED, 2, 1);
    expect_error(ARVO_STR("msgid \"a\" b\n"), ARVO_FORMAT_PO, ARVO_ERR_UNEXPECTED, 1, 11);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point(HEADER "# arvolint-a\nmsgctxt \"c\"\nmsgid \"a\"\nmsgid_plural "
                                         "\"b\"\nmsgstr[0] \"Yksi %s\\n\"\nmsgstr[1] \"Kaksi asiaa\"\n",
                                  ARVO_FORMAT_PO);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_translations),
        cmocka_unit_test(reads_plural_forms),
        cmocka_unit_test(passes_over_what_is_not_in_use),
        cmocka_unit_test(reads_templates_by_their_ids),
        cmocka_unit_test(tells_other_languages),
        cmocka_unit_test(ties_comments_to_entries),
        cmocka_unit_test(says_where_it_is_broken),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
