/* What is no Markdown in Markdown: templates, MDX, attributes, HTML. */
#include "reading.h"

#define GAP "\xEF\xBF\xBC"

static reading read_path(const char *path, const char *source) {
    reading r = {.arena = arvo_arena_new(NULL)};
    assert_int_equal(arvo_document_read(&r.document, r.arena, arvo_str_of(path), arvo_str_of(source),
                                        &(arvo_read_options){0}, NULL),
                     ARVO_OK);
    const char *fault = document_fault(r.document);
    if (fault != NULL) {
        fail_msg("%s", fault);
    }
    return r;
}

static reading read_markdown(const char *source) {
    return read_path("a.md", source);
}

static reading read_mdx(const char *source) {
    return read_path("a.mdx", source);
}

static void passes_over_templates(void **state) {
    (void)state;
    reading r = read_markdown("# Hei {{ site.name }}!\n\n{{< figure src=\"a b.png\" >}}\n\nOstit **{{ n }}** "
                              "{% if a %}ison{% endif %} auton, {{ nimi }}lle "
                              "<%= x %>.\n\n{% include \"a.html\" %}\n\n{{ vain }} {{ nämä }}\n\n[linkki]({{ "
                              "url }}/a \"Nimi {{ t }} tässä\") ja ![kuva {{z}}](k.png)\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_HEADING, "Hei " GAP "!");
    expect_place(&r, s, GAP, "{{ site.name }}");
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Ostit " GAP " " GAP "ison" GAP " auton, " GAP " " GAP ".");
    expect_place(&r, s, "ison", "ison");
    expect_place(&r, s, "auton, " GAP, "auton, {{ nimi }}lle");
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "linkki ja");
    expect_place(&r, s, "linkki", "linkki");
    expect(&r, ARVO_SEGMENT_TITLE, "Nimi " GAP " tässä");
    expect(&r, ARVO_SEGMENT_ALT, "kuva " GAP);
    expect_end(&r);
}

static void keeps_what_never_closes(void **state) {
    (void)state;
    reading r = read_markdown("Auki {{ ja {% ja {#.\n\nKiinni }} ja %}. `{{` koodia `}}` ja {% "
                              "raw.\n\n```\n{{\n```\n\nLoppu }}.\n");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Auki {{ ja {% ja {#.");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Kiinni }} ja %}.  koodia  ja {% raw.");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Loppu }}.");
    expect_end(&r);
}

static void passes_over_attributes_and_directives(void **state) {
    (void)state;
    reading r = read_markdown("# Otsikko {#tunnus .luokka}\n\n::: tip Vinkki\nTeksti *tässä*{: "
                              ".iso}.\n:::\n\n!!! note\n\n{:toc}\n\n{Tämä} on teksti.\n");
    expect(&r, ARVO_SEGMENT_HEADING, "Otsikko");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Teksti tässä.");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "{Tämä} on teksti.");
    expect_end(&r);
}

static void reads_the_text_of_html_blocks(void **state) {
    (void)state;
    reading r = read_markdown(
        "<div class=\"hero\">\n    <h1>Iso <em>otsik</em>ko</h1>\n    <p>Yksi "
        "&auml;.</p><p>Kaksi<br>riviä.</p>\n    <script>var ei = 1;</script>\n"
        "    <!-- arvolint-x -->\n    Vapaa teksti <code>x = 1</code> "
        "tässä.\n</div>\n\n<script>\nei\n\nei\n</script>\n\n<style>\n.a b c {}\n</style>\n\nLoppu.\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Iso otsikko");
    expect_place(&r, s, "otsikko", "otsik</em>ko");
    expect_place(&r, expect(&r, ARVO_SEGMENT_PARAGRAPH, "Yksi ä."), "ä", "&auml;");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Kaksi\nriviä.");
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Vapaa teksti " GAP " tässä.");
    expect_place(&r, s, "Vapaa", "Vapaa");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Loppu.");
    assert_int_equal(r.document->comment_count, 1);
    expect_end(&r);
}

static void reads_mdx(void **state) {
    (void)state;
    reading r = read_mdx("import A from './a'\nexport const meta = {\n  title: 'Ei lueta tätä',\n\n  b: "
                         "[1]\n}\n\n{/* arvolint-a */}\n# Otsikko {props.x}\n\n"
                         "<Hero title=\"Ei attribuuttia\" onClick={() => { a > b }}>\n      Sisennetty "
                         "<b>teksti</b>.\n</Hero>\n\nOstit {n} autoa, {nimi}lle <Icon name=\"x\"/> ja\n"
                         "<>paljon</> `{koodia}`. {/* arvolint-b */}\n\nimport on myös "
                         "sana.\n\n```js\nexport {\n```\n\nAuki { on auki.\n");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_HEADING, "Otsikko " GAP);
    expect_place(&r, s, GAP, "{props.x}");
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Sisennetty teksti.");
    expect_place(&r, s, "teksti.", "teksti</b>.");
    s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Ostit " GAP " autoa, " GAP " " GAP " ja\npaljon .");
    expect_place(&r, s, "paljon", "paljon");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Auki { on auki.");
    assert_int_equal(r.document->comment_count, 2);
    assert_true(arvo_str_equal(r.document->comments[0].text, ARVO_STR("arvolint-a")));
    arvo_span span = r.document->comments[1].span;
    assert_true(arvo_str_equal(arvo_str_slice(r.document->source, span.start, span.end),
                               ARVO_STR("{/* arvolint-b */}")));
    expect_end(&r);
}

static void leaves_braces_alone_outside_of_mdx(void **state) {
    (void)state;
    reading r = read_markdown("Teksti {n} ja {/* arvolint-a */} jää.\n\nimport ja export jäävät.\n");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Teksti {n} ja {/* arvolint-a */} jää.");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "import ja export jäävät.");
    assert_int_equal(r.document->comment_count, 0);
    expect_end(&r);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point(
        "---\ntitle: Otsikko on\n---\n<div>\n<p>a {{ x }} b</p>\n<!-- arvolint-x -->\n</div>\n\n# c {#d}\n",
        ARVO_FORMAT_MARKDOWN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passes_over_templates),
        cmocka_unit_test(keeps_what_never_closes),
        cmocka_unit_test(passes_over_attributes_and_directives),
        cmocka_unit_test(reads_the_text_of_html_blocks),
        cmocka_unit_test(reads_mdx),
        cmocka_unit_test(leaves_braces_alone_outside_of_mdx),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
