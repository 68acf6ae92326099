#include "reading.h"

#define HEAD12                                                                                               \
    "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"                                    \
    "<file original='src/app.html' source-language='en' target-language='fi-FI'><body>"
#define TAIL12 "</body></file></xliff>"

static reading read_xliff(const char *source) {
    return read_text(source, ARVO_FORMAT_XLIFF);
}

static void expect_unit(reading *r, const char *text, const char *key, arvo_language language) {
    const arvo_segment *s = expect(r, ARVO_SEGMENT_VALUE, text);
    assert_int_equal(s->key.len, strlen(key));
    assert_memory_equal(s->key.ptr, key, strlen(key));
    assert_int_equal(s->language, language);
}

static void tells_source_and_target_apart(void **state) {
    (void)state;
    reading r =
        read_xliff(HEAD12 "<group><trans-unit id='a.b'><source>Hello</source><seg-source>no</seg-source>"
                          "<target>Hei &amp; moi</target><alt-trans><target>no</target></alt-trans>"
                          "<note>no</note></trans-unit></group><trans-unit id='1' resname='c~d'>"
                          "<source>Only</source><target/></trans-unit>" TAIL12);
    expect_unit(&r, "Hello", "/src~1app.html/a.b/source", ARVO_LANGUAGE_EN);
    const arvo_segment *s = &r.document->segments[r.next];
    expect_unit(&r, "Hei & moi", "/src~1app.html/a.b/target", ARVO_LANGUAGE_FI);
    expect_place(&r, s, "&", "&amp;");
    expect_unit(&r, "Only", "/src~1app.html/c~0d/source", ARVO_LANGUAGE_EN);
    assert_int_equal(r.document->language, ARVO_LANGUAGE_FI);
    expect_end(&r);
}

static void reads_version_2(void **state) {
    (void)state;
    reading r = read_xliff(
        "<xliff version='2.0' srcLang='de' trgLang='sv' xmlns='urn:oasis:names:tc:xliff:document:2.0'>"
        "<file id='f'><unit id='u'><notes><note>no</note></notes><originalData><data "
        "id='d'>x</data></originalData>"
        "<segment><source>Guten Tag</source><target>God <pc id='1'>d&#97;g</pc><ph "
        "id='2'/></target></segment>"
        "<segment><target>Hej <sc id='3'/>då<ec startRef='3'/></target></segment></unit></file></xliff>");
    assert_true(r.document->segments[0].other_language);
    expect_unit(&r, "Guten Tag", "/f/u/source", ARVO_LANGUAGE_UNKNOWN);
    const arvo_segment *s = &r.document->segments[r.next];
    expect_unit(&r, "God dag" ARVO_TEXT_GAP, "/f/u/target", ARVO_LANGUAGE_SV);
    expect_place(&r, s, "God dag", "God <pc id='1'>d&#97;g");
    expect_place(&r, s, ARVO_TEXT_GAP, "<ph id='2'/>");
    expect_unit(&r, "Hej då", "/f/u/target", ARVO_LANGUAGE_SV);
    expect_end(&r);
}

static void looks_through_inline_codes(void **state) {
    (void)state;
    reading r = read_xliff(
        HEAD12
        "<trans-unit id='a'><target>Help<bpt id='1'>&lt;b&gt;</bpt>po<ept id='1'>x</ept> <g id='2'>on\r\n   "
        "tämä</g>"
        "<x id='3' ctype='lb'/>rivi <ph id='4'>%s</ph> ja <mrk mtype='protected'>XYZ</mrk> {{nimi}}"
        "<x id='START_BOLD'/>lle<x id='CLOSE_BOLD'/> <![CDATA[<i>loppu</i>]]></target></trans-unit>" TAIL12);
    const arvo_segment *s =
        expect(&r, ARVO_SEGMENT_VALUE,
               "Helppo on\ntämä\nrivi " ARVO_TEXT_GAP " ja " ARVO_TEXT_GAP " " ARVO_TEXT_GAP " loppu");
    expect_place(&r, s, "Helppo", "Help<bpt id='1'>&lt;b&gt;</bpt>po");
    expect_place(&r, s, "rivi " ARVO_TEXT_GAP, "rivi <ph id='4'>%s</ph>");
    expect_place(&r, s, "loppu", "loppu");
    expect_end(&r);
}

static void leaves_out_what_is_not_translated(void **state) {
    (void)state;
    reading r = read_xliff(
        HEAD12 "<trans-unit id='a' translate='no'><source>No</source></trans-unit><group translate='no'>"
               "<trans-unit id='b'><source>No</source></trans-unit><trans-unit id='c' "
               "translate='yes'><source>Yes</source>"
               "</trans-unit></group><trans-unit id='d'><source>{{x}} %s</source></trans-unit>" TAIL12);
    expect_unit(&r, "Yes", "/src~1app.html/c/source", ARVO_LANGUAGE_EN);
    expect_end(&r);
}

static void takes_the_language_of_a_text_without_one(void **state) {
    (void)state;
    reading r = read_xliff("<xliff><file><body><trans-unit id='a'><source xml:lang='sv'>Hej</source><target "
                           "xml:lang='fi'>Moi</target>"
                           "</trans-unit></body></file></xliff>");
    expect_unit(&r, "Hej", "//a/source", ARVO_LANGUAGE_SV);
    expect_unit(&r, "Moi", "//a/target", ARVO_LANGUAGE_FI);
    expect_end(&r);
}

static void ties_comments_to_units(void **state) {
    (void)state;
    reading r = read_xliff(
        HEAD12
        "<!-- arvolint-disable-next-line AV203: syy --><trans-unit id='a'><source>A</source></trans-unit>"
        "<trans-unit id='b'><!-- arvolint-x --><!-- muu --><source>B</source></trans-unit><!-- arvolint-y "
        "-->" TAIL12);
    const arvo_comment *comments = r.document->comments;
    assert_int_equal(r.document->comment_count, 3);
    const char *const units[] = {
        "<trans-unit id='a'><source>A</source></trans-unit>",
        "<trans-unit id='b'><!-- arvolint-x --><!-- muu --><source>B</source></trans-unit>", ""};
    for (size_t i = 0; i < 3; i++) {
        arvo_str target =
            arvo_str_slice(r.document->source, comments[i].target.start, comments[i].target.end);
        assert_true(arvo_str_equal(target, arvo_str_of(units[i])));
    }
    assert_true(arvo_str_equal(comments[0].text, ARVO_STR("arvolint-disable-next-line AV203: syy")));
    expect(&r, ARVO_SEGMENT_VALUE, "A");
    expect(&r, ARVO_SEGMENT_VALUE, "B");
    expect_end(&r);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point(HEAD12 "<!-- arvolint-x --><trans-unit id='a/b'><source>A &amp; "
                                         "{b}</source><target>C<x id='1'/></target></trans-unit>" TAIL12,
                                  ARVO_FORMAT_XLIFF);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_source_and_target_apart),
        cmocka_unit_test(reads_version_2),
        cmocka_unit_test(looks_through_inline_codes),
        cmocka_unit_test(leaves_out_what_is_not_translated),
        cmocka_unit_test(takes_the_language_of_a_text_without_one),
        cmocka_unit_test(ties_comments_to_units),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
