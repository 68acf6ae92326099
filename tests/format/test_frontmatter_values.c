/* The texts in front matter come before the body, under their pointers. */
#include "reading.h"

static const arvo_segment *expect_at(reading *r, const char *key, const char *text) {
    const arvo_segment *segment = expect(r, ARVO_SEGMENT_VALUE, text);
    assert_string_equal(segment->key.ptr, key);
    return segment;
}

static void reads_yaml(void **state) {
    (void)state;
    reading r = read_text("---\r\ntitle: \"Otsikko on t\\u00e4m\\u00e4\" # arvolint-x\r\ndescription: >\r\n  "
                          "Kaksi\r\n  riviä.\r\nlang: fi\r\nslug: a b c\r\n"
                          "tags: [yksi kaksi]\r\nauthor: Matti Meikäläinen\r\nhero:\r\n  items: [Eka etu, "
                          "'Toka etu']\r\n---\r\nTeksti.\r\n",
                          ARVO_FORMAT_MARKDOWN);
    const arvo_segment *s = expect_at(&r, "/title", "Otsikko on tämä");
    expect_place(&r, s, "tämä", "t\\u00e4m\\u00e4");
    assert_int_equal(s->language, ARVO_LANGUAGE_FI);
    expect_place(&r, expect_at(&r, "/description", "Kaksi\nriviä."), "Kaksi\nri", "Kaksi\r\n  ri");
    expect_at(&r, "/hero/items/0", "Eka etu");
    expect_at(&r, "/hero/items/1", "Toka etu");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Teksti.");
    assert_int_equal(r.document->comment_count, 1);
    expect_end(&r);
}

static void reads_toml(void **state) {
    (void)state;
    reading r = read_text(
        "+++\ntitle = \"Otsikko on t\\u00e4m\\u00e4\" # c\n# arvolint-x\ndraft = "
        "true\n\n[params.hero]\ntagline = 'Raaka \\n teksti'\n\"a b\".c = \"\"\"\nMonta\nriviä\"\"\"\n"
        "list = [\"Eka etu\", # \"ei\"\n  'Toka etu', [\"ei lueta\"]]\nx = {y = \"ei lueta\"}\nrikki\n= "
        "\"ei\"\nz = \"auki\n[[menu]]\nname = \"Valikon nimi\"\n+++\nTeksti.\n",
        ARVO_FORMAT_MARKDOWN);
    expect_place(&r, expect_at(&r, "/title", "Otsikko on tämä"), "tämä", "t\\u00e4m\\u00e4");
    expect_at(&r, "/params/hero/tagline", "Raaka \\n teksti");
    expect_place(&r, expect_at(&r, "/params/hero/a b/c", "Monta\nriviä"), "Monta", "Monta");
    expect_at(&r, "/params/hero/list/0", "Eka etu");
    expect_at(&r, "/params/hero/list/1", "Toka etu");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Teksti.");
    assert_int_equal(r.document->comment_count, 1);
    expect_end(&r);
}

static void reads_json(void **state) {
    (void)state;
    reading r =
        read_text("{\n\"title\": \"Otsikko on\", \"lang\": \"de\", \"//\": \"arvolint-x\"\n}\nTeksti.\n",
                  ARVO_FORMAT_MARKDOWN);
    expect_at(&r, "/title", "Otsikko on");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Teksti.");
    assert_true(r.document->other_language);
    assert_int_equal(r.document->comment_count, 1);
    expect_end(&r);
}

static void leaves_broken_ones_to_their_tools(void **state) {
    (void)state;
    reading r =
        read_text("---\ntitle: Otsikko on\ndescription: \"auki\nx: [\n---\nTeksti.\n", ARVO_FORMAT_MARKDOWN);
    assert_string_equal(r.document->segments[r.document->segment_count - 1].text.ptr, "Teksti.");
    arvo_arena_free(r.arena);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point("+++\ntitle = \"Otsikko on\"\n# arvolint-x\n[a.b]\nc = [\"d e\"]\n+++\nx\n",
                                  ARVO_FORMAT_MARKDOWN);
    expect_no_memory_at_any_point("---\ntitle: Otsikko on\n---\nx\n", ARVO_FORMAT_MARKDOWN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_yaml), cmocka_unit_test(reads_toml), cmocka_unit_test(reads_json),
        cmocka_unit_test(leaves_broken_ones_to_their_tools), cmocka_unit_test(reports_the_end_of_memory)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
