#include "reading.h"

static void parts_paragraphs_at_blank_lines(void **state) {
    (void)state;
    reading r =
        read_text("Otsikko\n\nEka rivi 😀\n  toka\trivi  \nkolmas\n \t \n\n\nLoppu", ARVO_FORMAT_PLAIN);
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Otsikko");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Eka rivi 😀\ntoka\trivi\nkolmas");
    expect_place(&r, s, "😀\ntoka", "😀\n  toka");
    expect_place(&r, s, "rivi\nkolmas", "rivi  \nkolmas");
    assert_true(s->key.ptr == NULL && s->level == 0 && !s->quoted && s->language == ARVO_LANGUAGE_UNKNOWN);
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Loppu");
    expect_end(&r);
}

static void folds_line_ends(void **state) {
    (void)state;
    reading r = read_text("yksi\r\nkaksi\rkolme\r\n\r\nneljä\r\rviisi\r\n", ARVO_FORMAT_PLAIN);
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "yksi\nkaksi\nkolme");
    expect_place(&r, s, "yksi\nkaksi", "yksi\r\nkaksi");
    expect_place(&r, s, "kaksi\nkolme", "kaksi\rkolme");
    assert_false(arvo_segment_is_verbatim(s, 0, 6));
    assert_false(arvo_segment_is_verbatim(s, 5, 12));
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "neljä");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "viisi");
    expect_end(&r);
}

static void makes_bullets_items_of_their_own(void **state) {
    (void)state;
    reading r = read_text("Saat:\n- hinnan\n• ajan,\n  joka riittää\n * varman\nlopun\n– rauhan\nKysy "
                          "lisää.\n\n1. soita\n12) tule\n"
                          "\n2026. vuosi\n",
                          ARVO_FORMAT_PLAIN);
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Saat:");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_LIST_ITEM, "hinnan");
    expect_place(&r, s, "hinnan", "hinnan");
    s = expect(&r, ARVO_SEGMENT_LIST_ITEM, "ajan,\njoka riittää");
    expect_place(&r, s, ",\njoka", ",\n  joka");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "varman\nlopun"); /* in lower case: the item goes on */
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "rauhan");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Kysy lisää.");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "soita");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "tule");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "2026. vuosi");
    expect_end(&r);
}

static void takes_no_sentence_for_an_item(void **state) {
    (void)state;
    reading r = read_text("Avaamme\n20. päivä\n– kenties – uuden.\n-5 astetta\n*tähti*\n1.5 kiloa\n-\n1.\n",
                          ARVO_FORMAT_PLAIN);
    expect(&r, ARVO_SEGMENT_PARAGRAPH,
           "Avaamme\n20. päivä\n– kenties – uuden.\n-5 astetta\n*tähti*\n1.5 kiloa\n-\n1.");
    expect_end(&r);
}

static void takes_comments_on_their_own_lines(void **state) {
    (void)state;
    reading r = read_text("Eka rivi\n<!-- arvolint-x 1 -->\ntoka rivi <!-- arvolint-y -->\n<!-- muu -->\n",
                          ARVO_FORMAT_PLAIN);
    const arvo_segment *s =
        expect(&r, ARVO_SEGMENT_PARAGRAPH, "Eka rivi\ntoka rivi <!-- arvolint-y -->\n<!-- muu -->");
    expect_place(&r, s, "rivi\ntoka", "rivi\n<!-- arvolint-x 1 -->\ntoka");
    assert_int_equal(r.document->comment_count, 1);
    assert_true(arvo_str_equal(r.document->comments[0].text, ARVO_STR("arvolint-x 1")));
    expect_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_paragraphs_at_blank_lines),   cmocka_unit_test(folds_line_ends),
        cmocka_unit_test(makes_bullets_items_of_their_own),  cmocka_unit_test(takes_no_sentence_for_an_item),
        cmocka_unit_test(takes_comments_on_their_own_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
