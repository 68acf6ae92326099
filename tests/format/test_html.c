#include <stdio.h>

#include "reading.h"

static reading read_html(const char *source) {
    return read_text(source, ARVO_FORMAT_HTML);
}

/* The segment stands in elements of these names, the innermost first. */
static void expect_elements(const arvo_segment *segment, const char *names) {
    char found[256] = "";
    for (const arvo_element *it = segment->element; it != NULL; it = it->parent) {
        size_t len = strlen(found);
        snprintf(found + len, sizeof found - len, "%s%.*s:%u", len > 0 ? " " : "", ARVO_STR_ARG(it->name),
                 (unsigned)it->index);
    }
    assert_string_equal(found, names);
}

static void parts_text_at_blocks(void **state) {
    (void)state;
    reading r = read_html("Alku<h1>Yksi</h1>väli<p>Kappale<div>Lohko<ul><li>eka<li>toka</ul>perä</div>"
                          "<table><tr><th>Hinta<td>5 €</table><h6>Kuusi</h6><dl><dt>sana<dd>selitys</dl>"
                          "<blockquote><p>Lainaus</blockquote><hr>loppu");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Alku");
    assert_int_equal(expect(&r, ARVO_SEGMENT_HEADING, "Yksi")->level, 1);
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "väli");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Kappale");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Lohko");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "eka");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "toka");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "perä");
    expect(&r, ARVO_SEGMENT_TABLE_CELL, "Hinta");
    assert_int_equal(expect(&r, ARVO_SEGMENT_TABLE_CELL, "5 €")->level, 0);
    assert_int_equal(expect(&r, ARVO_SEGMENT_HEADING, "Kuusi")->level, 6);
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "sana");
    assert_false(expect(&r, ARVO_SEGMENT_LIST_ITEM, "selitys")->quoted);
    assert_true(expect(&r, ARVO_SEGMENT_PARAGRAPH, "Lainaus")->quoted);
    assert_false(expect(&r, ARVO_SEGMENT_PARAGRAPH, "loppu")->quoted);
    expect_end(&r);
}

static void joins_text_over_inline_elements(void **state) {
    (void)state;
    reading r =
        read_html("<p>Arvo<b>lupaus</b> on <a href='x'>hyvä</a>,\r\n   eikö<br>ole<wbr>kin <!-- x --> niin?");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Arvolupaus on hyvä,\neikö\nolekin  niin?");
    expect_place(&r, s, "Arvolupaus", "Arvo<b>lupaus");
    expect_place(&r, s, ",\neikö", ",\r\n   eikö");
    expect_place(&r, s, "eikö\nole", "eikö<br>ole");
    assert_true(arvo_segment_is_verbatim(s, 0, 4));
    assert_false(arvo_segment_is_verbatim(s, 0, 10));
    expect_end(&r);
}

static void decodes_references(void **state) {
    (void)state;
    reading r = read_html(
        "<p title='a &quot;b&quot; &ampc'>P&auml;iv&#xE4;&nbsp;&foo; A&amp;B R&D 1 < 2 &#128640; &copy 2026");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_TITLE, "a \"b\" &ampc");
    expect_place(&r, s, "\"b\"", "&quot;b&quot;");
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Päivä\xC2\xA0&foo; A&B R&D 1 < 2 🚀 © 2026");
    expect_place(&r, s, "Päivä", "P&auml;iv&#xE4;");
    expect_place(&r, s, "&foo;", "&foo;");
    expect_place(&r, s, "A&B R&D", "A&amp;B R&D");
    expect_place(&r, s, "🚀", "&#128640;");
    expect_place(&r, s, "©", "&copy");
    expect_end(&r);
}

static void reads_the_head(void **state) {
    (void)state;
    reading r =
        read_html("<!doctype html><html lang=fi-FI><head><title>Sivu &ndash; <b></title>"
                  "<meta name=\"Description\" content=\"Kuvaus\n jatkuu\"><meta name=keywords content=ei>"
                  "<meta property='og:title' content='Jako'><meta content=Teksti property=og:description>"
                  "<meta name=\"twitter:description\" content=\"Lintu\"><link title=RSS>"
                  "<style>ei</style><script>'<p>ei</p>'</script></head><body></body></html>");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_TITLE, "Sivu – <b>");
    expect_place(&r, s, "–", "&ndash;");
    s = expect(&r, ARVO_SEGMENT_VALUE, "Kuvaus\njatkuu");
    expect_place(&r, s, "Kuvaus\njatkuu", "Kuvaus\n jatkuu");
    expect_elements(s, "meta:2 head:1 html:1");
    expect(&r, ARVO_SEGMENT_TITLE, "Jako");
    expect_place(&r, expect(&r, ARVO_SEGMENT_VALUE, "Teksti"), "Teksti", "Teksti");
    expect(&r, ARVO_SEGMENT_VALUE, "Lintu");
    assert_int_equal(r.document->language, ARVO_LANGUAGE_FI);
    assert_false(r.document->other_language);
    expect_end(&r);
}

static void reads_texts_of_attributes_and_controls(void **state) {
    (void)state;
    reading r = read_html(
        "<p>Katso <img src=k alt=\"Kuva\" title=Nimi> tai paina <button aria-label='Nappi'>Tilaa "
        "<b>nyt</b></button> heti."
        "<form><label>Nimi <input placeholder='Etunimi' value='ei'></label><input type=SUBMIT value=Lähetä>"
        "<textarea placeholder=Viesti>ei</textarea><select><optgroup label=Ryhmä><option>Yksi<option "
        "label=Kaksi></select>"
        "</form><svg "
        "aria-label=Kaavio><title>ei</title></svg><details><summary>Lisää</summary>Sisältö</details><img "
        "alt='' title>");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Katso  tai paina  heti.");
    expect_place(&r, s, "paina  heti", "paina <button aria-label='Nappi'>Tilaa <b>nyt</b></button> heti");
    expect(&r, ARVO_SEGMENT_ALT, "Kuva");
    expect(&r, ARVO_SEGMENT_TITLE, "Nimi");
    expect(&r, ARVO_SEGMENT_VALUE, "Nappi");
    expect_place(&r, expect(&r, ARVO_SEGMENT_VALUE, "Tilaa nyt"), "Tilaa nyt", "Tilaa <b>nyt");
    expect(&r, ARVO_SEGMENT_VALUE, "Nimi");
    expect(&r, ARVO_SEGMENT_VALUE, "Etunimi");
    expect(&r, ARVO_SEGMENT_VALUE, "Lähetä");
    expect(&r, ARVO_SEGMENT_VALUE, "Viesti");
    expect(&r, ARVO_SEGMENT_VALUE, "Ryhmä");
    expect(&r, ARVO_SEGMENT_VALUE, "Yksi");
    expect(&r, ARVO_SEGMENT_VALUE, "Kaksi");
    expect(&r, ARVO_SEGMENT_VALUE, "Kaavio");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Lisää");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Sisältö");
    expect_end(&r);
}

static void passes_over_what_is_no_copy(void **state) {
    (void)state;
    reading r = read_html(
        "<p>Aja <code>npm</code> nyt<kbd>x</kbd>heti <samp>x</samp>.<pre>koodi</pre>"
        "<div>a<pre>koodi</pre>b</div><noscript>ei</noscript><template><p>ei</template><iframe>ei</iframe>"
        "<p hidden title=ei>ei</p><p translate=no>ei <i translate=yes>kyllä</i> ei</p><p class='a "
        "notranslate'>ei</p>"
        "<p class=notranslates>sana<script>x</script> jatkuu "
        "<svg><text>ei</text></svg></p><video>ei</video>");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Aja  nyt heti .");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "a");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "b");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "kyllä");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "sana jatkuu");
    expect_end(&r);
}

static void inherits_languages(void **state) {
    (void)state;
    reading r = read_html("<html lang=de><body>Guten<div lang=sv><p>Hej</p><p lang=''>där</p></div>"
                          "<p lang=fi>Suomea <i lang=en>English</i> lisää <b lang=fi>täällä</b></p>"
                          "<p lang={{ kieli }}>Tag</p><p xml:lang=ja>x</p>");
    assert_int_equal(r.document->language, ARVO_LANGUAGE_UNKNOWN);
    assert_true(r.document->other_language);
    assert_int_equal(expect(&r, ARVO_SEGMENT_PARAGRAPH, "Guten")->language, ARVO_LANGUAGE_UNKNOWN);
    assert_int_equal(expect(&r, ARVO_SEGMENT_PARAGRAPH, "Hej")->language, ARVO_LANGUAGE_SV);
    assert_int_equal(expect(&r, ARVO_SEGMENT_PARAGRAPH, "där")->language, ARVO_LANGUAGE_SV);
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Suomea  lisää täällä");
    assert_int_equal(s->language, ARVO_LANGUAGE_FI);
    assert_int_equal(expect(&r, ARVO_SEGMENT_PARAGRAPH, "English")->language, ARVO_LANGUAGE_EN);
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Tag");
    assert_false(s->other_language);
    assert_true(expect(&r, ARVO_SEGMENT_PARAGRAPH, "x")->other_language);
    expect_end(&r);
}

static void passes_over_template_tags(void **state) {
    (void)state;
    reading r = read_html("{% extends \"<b>\" %}<title>{{ nimi }} kauppa</title><?php if ($a->b > 1): ?><p "
                          "class=\"{{ \"a\" }}\" title=\"Hei {{x}}!\">"
                          "Hei {{ nimi }}, osta {# <p> #}nyt<%= a > b %>. {{ auki</p><img {{#if}}alt={{/if}} "
                          "title={{x}}><?php endif");
    expect_place(&r, expect(&r, ARVO_SEGMENT_TITLE, "kauppa"), "kauppa", "kauppa");
    expect(&r, ARVO_SEGMENT_TITLE, "Hei !");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Hei , osta nyt . {{ auki");
    expect_place(&r, s, "nyt .", "nyt<%= a > b %>.");
    expect_elements(s, "p:1 body:2 html:1");
    expect_end(&r);
}

static void says_where_texts_stand(void **state) {
    (void)state;
    reading r =
        read_html("<main ID=m class='a b'><script></script><section><h1>Yksi "
                  "<b>kaksi</b></h1><div><b>Kolme</b> <i></i></div>"
                  "<X-Card data-A=B>Neljä</X-Card></section><nav><a>Etu</a> <a>Taka</a></nav></main>");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_HEADING, "Yksi kaksi");
    expect_elements(s, "h1:1 section:2 main:1 body:2 html:1");
    const arvo_element *section = s->element->parent;
    const arvo_element *main_element = section->parent;
    assert_int_equal(main_element->attribute_count, 2);
    assert_true(arvo_str_equal(main_element->attributes[0].name, ARVO_STR("id")));
    assert_true(arvo_str_equal(main_element->attributes[1].value, ARVO_STR("a b")));
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Kolme");
    expect_elements(s, "b:1 div:2 section:2 main:1 body:2 html:1");
    assert_ptr_equal(s->element->parent->parent, section);
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Neljä");
    expect_elements(s, "x-card:3 section:2 main:1 body:2 html:1");
    assert_true(arvo_str_equal(s->element->attributes[0].name, ARVO_STR("data-a")));
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Etu");
    expect_elements(expect(&r, ARVO_SEGMENT_PARAGRAPH, "Taka"), "a:2 nav:3 main:1 body:2 html:1");
    expect_end(&r);
}

/* Text that browsers move out of a table; tags that they pass over. */
static void reads_broken_pages(void **state) {
    (void)state;
    reading r = read_html(
        "\xEF\xBB\xBF<table><tr><td>Solu</td></tr>Irti</table>abc</foo>def</td>ghi<b><p>Lihava</b> ei</p>"
        "</br>x<isindex prompt='Hae'><image alt='Kuva'>");
    expect(&r, ARVO_SEGMENT_TABLE_CELL, "Solu");
    expect_place(&r, expect(&r, ARVO_SEGMENT_PARAGRAPH, "Irti"), "Irti", "Irti");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "abc def ghi");
    expect_place(&r, s, "def", "def");
    expect_place(&r, expect(&r, ARVO_SEGMENT_PARAGRAPH, "Lihava ei"), "Lihava ei", "Lihava</b> ei");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "x");
    expect(&r, ARVO_SEGMENT_ALT, "Kuva");
    expect_end(&r);
}

static void hands_on_comments(void **state) {
    (void)state;
    reading r = read_html(
        "<!-- arvolint-disable AV203 -- syy --><html><!-- muu --><table><!--arvolint-enable--></table>"
        "<!--> <script>'<!-- arvolint-x -->'</script><title><!-- arvolint-y --></title><p>a</p><!-- "
        "arvolint-z");
    const arvo_document *d = r.document;
    assert_int_equal(d->comment_count, 3);
    assert_true(arvo_str_equal(d->comments[0].text, ARVO_STR("arvolint-disable AV203 -- syy")));
    assert_int_equal(d->comments[0].span.start, 0);
    assert_int_equal(d->comments[0].span.end, 38);
    assert_true(arvo_str_equal(d->comments[1].text, ARVO_STR("arvolint-enable")));
    assert_true(arvo_str_equal(d->comments[2].text, ARVO_STR("arvolint-z")));
    expect(&r, ARVO_SEGMENT_TITLE, "<!-- arvolint-y -->");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "a");
    expect_end(&r);
}

static void a_page_may_hold_no_text(void **state) {
    (void)state;
    reading r = read_html("<html><script src=app.js></script><div id=app></div></html>");
    expect_end(&r);
    r = read_html("");
    expect_end(&r);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point(
        "<html lang=fi><title>T</title><!-- arvolint-x --><p title=a>b &auml; {{x}} <i lang=en>c</i>"
        "<button>d</button><x-y z>e</x-y>",
        ARVO_FORMAT_HTML);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_text_at_blocks),
        cmocka_unit_test(joins_text_over_inline_elements),
        cmocka_unit_test(decodes_references),
        cmocka_unit_test(reads_the_head),
        cmocka_unit_test(reads_texts_of_attributes_and_controls),
        cmocka_unit_test(passes_over_what_is_no_copy),
        cmocka_unit_test(inherits_languages),
        cmocka_unit_test(passes_over_template_tags),
        cmocka_unit_test(says_where_texts_stand),
        cmocka_unit_test(reads_broken_pages),
        cmocka_unit_test(hands_on_comments),
        cmocka_unit_test(a_page_may_hold_no_text),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
