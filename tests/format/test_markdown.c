#include "reading.h"

static reading read_markdown(const char *source) {
    return read_text(source, ARVO_FORMAT_MARKDOWN);
}

static void reads_blocks(void **state) {
    (void)state;
    reading r = read_markdown("# Yksi #\n\nKaksi\n=====\n\nKappale.\n\n###### Kuusi\n***\n    "
                              "koodia\n\n```c\nkoodia\n```\n<div>\nhtml\n</div>\n");
    assert_int_equal(expect(&r, ARVO_SEGMENT_HEADING, "Yksi")->level, 1);
    assert_int_equal(expect(&r, ARVO_SEGMENT_HEADING, "Kaksi")->level, 1);
    assert_int_equal(expect(&r, ARVO_SEGMENT_PARAGRAPH, "Kappale.")->level, 0);
    assert_int_equal(expect(&r, ARVO_SEGMENT_HEADING, "Kuusi")->level, 6);
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "html");
    expect_end(&r);
}

static void joins_text_over_markup(void **state) {
    (void)state;
    reading r = read_markdown("Arvo**lupaus** on *hyvä* ~~huono~~ [linkki](http://a.fi) <b>leh</b>ti.\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Arvolupaus on hyvä huono linkki lehti.");
    expect_place(&r, s, "Arvolupaus", "Arvo**lupaus");
    expect_place(&r, s, "hyvä", "hyvä");
    expect_place(&r, s, "linkki lehti", "linkki](http://a.fi) <b>leh</b>ti");
    assert_true(arvo_segment_is_verbatim(s, 0, 4));
    assert_false(arvo_segment_is_verbatim(s, 0, 10));
    expect_end(&r);
}

static void unescapes_and_decodes(void **state) {
    (void)state;
    reading r = read_markdown("P&auml;iv&#228;&nbsp;\\*ei\\* &foo; &#x1F600;\\\\ A&amp;B\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Päivä\xC2\xA0*ei* &foo; 😀\\ A&B");
    expect_place(&r, s, "Päivä", "P&auml;iv&#228;");
    expect_place(&r, s, "*ei", "*ei");
    expect_place(&r, s, "i*", "i\\*");
    expect_place(&r, s, "&foo;", "&foo;");
    expect_place(&r, s, "😀", "&#x1F600;");
    expect_place(&r, s, "&B", "&amp;B");
    expect_end(&r);
}

static void folds_breaks(void **state) {
    (void)state;
    reading r = read_markdown(
        "yksi\nkaksi  \r\nkolme\\\nneljä<br/>viisi <BR> kuusi\n**seitsemän**\n`x`\nkahdeksan\n");
    const arvo_segment *s =
        expect(&r, ARVO_SEGMENT_PARAGRAPH, "yksi\nkaksi\nkolme\nneljä\nviisi \n kuusi\nseitsemän\nkahdeksan");
    expect_place(&r, s, "yksi\nkaksi", "yksi\nkaksi");
    expect_place(&r, s, "kaksi\n", "kaksi  \r\n");
    expect_place(&r, s, "\nkolme\n", "\r\nkolme\\\n");
    expect_place(&r, s, "neljä\nviisi", "neljä<br/>viisi");
    expect_place(&r, s, "kuusi\nseitsemän", "kuusi\n**seitsemän");
    expect_place(&r, s, "\nkahdeksan", "\nkahdeksan");
    expect_end(&r);
}

static void leaves_gaps_where_it_passes_over(void **state) {
    (void)state;
    reading r = read_markdown(
        "Aja `npm` nyt, `a`-osa x`y`z ![](k.png)loppu <!-- kommentti -->ja $$x^2$$ 20 $, 30 $.\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Aja  nyt, -osa x z loppu ja  20 $, 30 $.");
    expect_place(&r, s, "x z", "x`y`z");
    expect_place(&r, s, "z loppu", "z ![](k.png)loppu");
    expect_place(&r, s, "20 $, 30 $.", "20 $, 30 $.");
    expect_end(&r);
}

static void reads_lists(void **state) {
    (void)state;
    reading r = read_markdown(
        "- eka\n  jatkuu\n  - sisä\n    1. sisin\n- [x] tehty\n\n2. toka\n\n   kappale\n\n   # Otsikko\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_LIST_ITEM, "eka\njatkuu");
    expect_place(&r, s, "eka\njatkuu", "eka\n  jatkuu");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "sisä");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "sisin");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "tehty");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "toka");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "kappale");
    expect(&r, ARVO_SEGMENT_HEADING, "Otsikko");
    expect_end(&r);
}

static void marks_quotes(void **state) {
    (void)state;
    reading r = read_markdown("> Lainaus,\n> joka *jatkuu*\nlaiskasti.\n> > - syvällä\n\nOma.\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Lainaus,\njoka jatkuu\nlaiskasti.");
    assert_true(s->quoted);
    expect_place(&r, s, ",\njoka", ",\n> joka");
    expect_place(&r, s, "jatkuu\nlaiskasti", "jatkuu*\nlaiskasti");
    assert_true(expect(&r, ARVO_SEGMENT_LIST_ITEM, "syvällä")->quoted);
    assert_false(expect(&r, ARVO_SEGMENT_PARAGRAPH, "Oma.")->quoted);
    expect_end(&r);
}

static void reads_tables_by_cell(void **state) {
    (void)state;
    reading r =
        read_markdown("| Hinta | Mitä \\| mistä |\n|---|:-:|\n| 5&nbsp;€ | **koko** `x` |\n| | loppu\n");
    expect(&r, ARVO_SEGMENT_TABLE_CELL, "Hinta");
    expect(&r, ARVO_SEGMENT_TABLE_CELL, "Mitä | mistä");
    expect_place(&r, expect(&r, ARVO_SEGMENT_TABLE_CELL, "5\xC2\xA0€"), "5\xC2\xA0€", "5&nbsp;€");
    expect(&r, ARVO_SEGMENT_TABLE_CELL, "koko");
    expect(&r, ARVO_SEGMENT_TABLE_CELL, "loppu");
    expect_end(&r);
}

static void takes_alt_texts_and_titles_apart(void **state) {
    (void)state;
    reading r = read_markdown(
        "Katso ![kuva *tästä* ![sisä](i)](k.png \"Kuvan nimi\") ja [linkki](a \"Linkin nimi\").\n\n"
        "[r] ja [r] [e](a \"x&amp;y\")\n\n[r]: b 'Määritelmän nimi'\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Katso  ja linkki.");
    expect_place(&r, s, "linkki.", "linkki](a \"Linkin nimi\").");
    s = expect(&r, ARVO_SEGMENT_ALT, "kuva tästä sisä");
    expect_place(&r, s, "tästä sisä", "tästä* ![sisä");
    expect(&r, ARVO_SEGMENT_TITLE, "Kuvan nimi");
    expect_place(&r, expect(&r, ARVO_SEGMENT_TITLE, "Linkin nimi"), "Linkin nimi", "Linkin nimi");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "r ja r e");
    expect(&r, ARVO_SEGMENT_TITLE, "Määritelmän nimi"); /* once, though referred to twice */
    expect_end(&r);
}

static void keeps_addresses_as_text(void **state) {
    (void)state;
    reading r = read_markdown("Katso http://a.fi/b_c_d, www.a.fi, <http://a.fi> tai a@b.fi.\n");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Katso http://a.fi/b_c_d, www.a.fi, http://a.fi tai a@b.fi.");
    expect_end(&r);
}

static void takes_tabs_crlf_and_emoji(void **state) {
    (void)state;
    reading r = read_markdown("\xEF\xBB\xBF#\tOtsikko 🚀\r\n\r\n-\tkohta\töljy\r\n>\tlainaus\r\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_HEADING, "Otsikko 🚀");
    assert_int_equal(arvo_segment_source(s, 0, 7).start, 5);
    expect_place(&r, expect(&r, ARVO_SEGMENT_LIST_ITEM, "kohta\töljy"), "\töljy", "\töljy");
    assert_true(expect(&r, ARVO_SEGMENT_PARAGRAPH, "lainaus")->quoted);
    expect_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_blocks),
        cmocka_unit_test(joins_text_over_markup),
        cmocka_unit_test(unescapes_and_decodes),
        cmocka_unit_test(folds_breaks),
        cmocka_unit_test(leaves_gaps_where_it_passes_over),
        cmocka_unit_test(reads_lists),
        cmocka_unit_test(marks_quotes),
        cmocka_unit_test(reads_tables_by_cell),
        cmocka_unit_test(takes_alt_texts_and_titles_apart),
        cmocka_unit_test(keeps_addresses_as_text),
        cmocka_unit_test(takes_tabs_crlf_and_emoji),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
