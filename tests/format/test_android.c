#include "reading.h"

#define HEAD "<resources xmlns:xliff='urn:oasis:names:tc:xliff:document:1.2'>"
#define TAIL "</resources>"

static reading read_android(const char *source) {
    return read_text(source, ARVO_FORMAT_ANDROID);
}

static const arvo_segment *expect_resource(reading *r, const char *key, const char *text) {
    const arvo_segment *s = expect(r, ARVO_SEGMENT_VALUE, text);
    assert_int_equal(s->key.len, strlen(key));
    assert_memory_equal(s->key.ptr, key, strlen(key));
    return s;
}

static void reads_values(void **state) {
    (void)state;
    reading r = read_android(
        HEAD "<string name='a'>Arvo</string><string name='b' translatable='false'>No</string>"
             "<string-array name='c'><item>yksi</item><item>kaksi</item></string-array><plurals name='d'>"
             "<item quantity='one'>%d asiakas</item><item quantity='other'>%d asiakasta</item></plurals>"
             "<color name='e'>punainen</color><integer-array name='f'><item>no</item></integer-array>"
             "<string name='g'>@string/a</string><string name='h'>@ellet osta</string>" TAIL);
    expect_resource(&r, "/a", "Arvo");
    expect_resource(&r, "/c/0", "yksi");
    expect_resource(&r, "/c/1", "kaksi");
    expect_resource(&r, "/d/one", ARVO_TEXT_GAP " asiakas");
    expect_resource(&r, "/d/other", ARVO_TEXT_GAP " asiakasta");
    assert_int_equal(r.next + 1, r.document->segment_count);
    arvo_arena_free(r.arena);
}

static void reads_escapes(void **state) {
    (void)state;
    reading r =
        read_android(HEAD "<string name='a'>Se on \\'hyv\\u00e4\\' \\\"A\\\" \\\\ &amp; "
                          "\\@b\\nuusi\\u0020rivi \\uD83D\\uDE80</string>"
                          "<string name='b'>\"Sana  tässä\"</string><string name='c'>loppu\\</string>" TAIL);
    const arvo_segment *s = expect_resource(&r, "/a", "Se on 'hyvä' \"A\" \\ & @b\nuusi rivi 🚀");
    expect_place(&r, s, "hyvä", "hyv\\u00e4");
    expect_place(&r, s, "'hyv", "'hyv");
    expect_place(&r, s, "\"A\"", "\"A\\\"");
    expect_place(&r, s, "&", "&amp;");
    expect_place(&r, s, "b\nuusi rivi", "b\\nuusi\\u0020rivi");
    expect_place(&r, s, "🚀", "\\uD83D\\uDE80");
    expect_place(&r, expect_resource(&r, "/b", "Sana  tässä"), "Sana  tässä", "Sana  tässä");
    expect_resource(&r, "/c", "loppu");
    expect_end(&r);
}

static void looks_through_markup(void **state) {
    (void)state;
    reading r = read_android("<!DOCTYPE resources [<!ENTITY app 'Nimi'>]>" HEAD
                             "<string name='a'>Hei <xliff:g id='n' example='B'>%1$s</xliff:g>, <b>os</b>ta\n "
                             "   &app; nyt<br/>heti</string>"
                             "<string name='b'><![CDATA[<p>Kappale <b>liha</b>va</p>]]></string>"
                             "<string name='c'>&lt;b&gt;Teksti&lt;/b&gt; jatkuu</string>" TAIL);
    const arvo_segment *s =
        expect_resource(&r, "/a", "Hei " ARVO_TEXT_GAP ", osta\n" ARVO_TEXT_GAP " nyt\nheti");
    expect_place(&r, s, ARVO_TEXT_GAP ",", "<xliff:g id='n' example='B'>%1$s</xliff:g>,");
    expect_place(&r, s, "osta", "os</b>ta");
    expect_place(&r, s, "nyt\nheti", "nyt<br/>heti");
    expect_place(&r, expect_resource(&r, "/b", "Kappale lihava"), "lihava", "liha</b>va");
    expect_place(&r, expect_resource(&r, "/c", "Teksti jatkuu"), "Teksti", "Teksti");
    expect_end(&r);
}

static void expect_language(const char *path, arvo_language language, bool other) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document *document;
    const arvo_read_options options = {.format = ARVO_FORMAT_AUTO};
    arvo_str source = ARVO_STR("<resources><string name='a'>b</string></resources>");
    assert_int_equal(arvo_document_read(&document, arena, arvo_str_of(path), source, &options, NULL),
                     ARVO_OK);
    assert_int_equal(document->language, language);
    assert_int_equal(document->other_language, other);
    arvo_arena_free(arena);
}

static void takes_the_language_from_the_folder(void **state) {
    (void)state;
    expect_language("res/values-fi/strings.xml", ARVO_LANGUAGE_FI, false);
    expect_language("values-sv-rFI/strings.xml", ARVO_LANGUAGE_SV, false);
    expect_language("res/values-b+en+GB/strings.xml", ARVO_LANGUAGE_EN, false);
    expect_language("res/values-de/strings.xml", ARVO_LANGUAGE_UNKNOWN, true);
    expect_language("res/values-land/strings.xml", ARVO_LANGUAGE_UNKNOWN, false);
    expect_language("res/values/strings.xml", ARVO_LANGUAGE_UNKNOWN, false);
    expect_language("strings.xml", ARVO_LANGUAGE_UNKNOWN, false);
}

static void ties_comments_to_resources(void **state) {
    (void)state;
    reading r = read_android(HEAD "<!-- arvolint-a --><string name='a' translatable='false'>No</string>"
                                  "<!-- arvolint-b --><string name='b'>Arvo</string>" TAIL);
    const char *const targets[] = {"<string name='a' translatable='false'>No</string>",
                                   "<string name='b'>Arvo</string>"};
    assert_int_equal(r.document->comment_count, 2);
    for (size_t i = 0; i < 2; i++) {
        arvo_span target = r.document->comments[i].target;
        assert_true(arvo_str_equal(arvo_str_slice(r.document->source, target.start, target.end),
                                   arvo_str_of(targets[i])));
    }
    expect_resource(&r, "/b", "Arvo");
    expect_end(&r);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point(
        HEAD "<!-- arvolint-a --><string name='a'>A \\u00e4 &amp; <xliff:g>x</xliff:g></string>"
             "<plurals name='p'><item quantity='one'>B</item></plurals>" TAIL,
        ARVO_FORMAT_ANDROID);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_values),
        cmocka_unit_test(reads_escapes),
        cmocka_unit_test(looks_through_markup),
        cmocka_unit_test(takes_the_language_from_the_folder),
        cmocka_unit_test(ties_comments_to_resources),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
