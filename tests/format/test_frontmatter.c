#include "format/frontmatter.h"

#include "reading.h"

static void assert_front_matter(const char *text, const char *rest, arvo_language language) {
    arvo_str all = arvo_str_of(text);
    arvo_front_matter found = arvo_front_matter_find(all);
    assert_false(found.unclosed);
    assert_string_equal(text + found.len, rest);
    assert_int_equal(found.locale.language, language);
}

static void finds_yaml(void **state) {
    (void)state;
    assert_front_matter("---\ntitle: A\nlang: fi\n---\nTeksti", "Teksti", ARVO_LANGUAGE_FI);
    assert_front_matter("--- \r\nlanguage: \"sv-FI\" # ruotsi\r\n...\r\nTeksti", "Teksti", ARVO_LANGUAGE_SV);
    assert_front_matter("---\nlocale: en_GB\n---", "", ARVO_LANGUAGE_EN);
    assert_front_matter("---\nlang: 'en'\nlang: fi\n---\n", "", ARVO_LANGUAGE_EN);
    assert_front_matter("---\nlang:\n---\na", "a", ARVO_LANGUAGE_UNKNOWN);
    assert_front_matter("---\nlang: klingon of a very long name\n---\na", "a", ARVO_LANGUAGE_UNKNOWN);
    assert_front_matter("---\nmeta:\n  lang: fi\nslang: fi\n---\na", "a", ARVO_LANGUAGE_UNKNOWN);
}

static void finds_toml(void **state) {
    (void)state;
    assert_front_matter("+++\ntitle = \"A\"\nlang = \"fi\"\n+++\nTeksti", "Teksti", ARVO_LANGUAGE_FI);
    assert_front_matter("+++\n[other]\nlang = \"fi\"\n+++\nTeksti", "Teksti", ARVO_LANGUAGE_UNKNOWN);
}

static void finds_json(void **state) {
    (void)state;
    assert_front_matter("{\n\"a\": [1, {\"lang\": \"en\"}], \"b\": \"}\\\"}\",\n\"lang\" : \"fi\"}\nTeksti",
                        "Teksti", ARVO_LANGUAGE_FI);
    assert_front_matter("{\"language\": 3, \"a\": \"lang\"}\r\nTeksti", "Teksti", ARVO_LANGUAGE_UNKNOWN);
}

static void leaves_other_beginnings_alone(void **state) {
    (void)state;
    const char *const texts[] = {
        "",
        "Teksti",
        "---\nei lopu",
        "---",
        "---\n\nviivan alla\n\n---\n",
        " ---\na: b\n---\n",
        "----\na\n----\n",
        "{{ page }}\n",
        "{% include a %}\n",
        "{",
        "{}\n",
        "{\"a\": 1} ja teksti\n",
        "# +++\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_front_matter(texts[i], texts[i], ARVO_LANGUAGE_UNKNOWN);
    }
}

static void reports_what_is_never_closed(void **state) {
    (void)state;
    assert_true(arvo_front_matter_find(ARVO_STR("+++\nlang = \"fi\"\nTeksti")).unclosed);
    assert_true(arvo_front_matter_find(ARVO_STR("{\"a\": \"Teksti")).unclosed);
    assert_true(arvo_front_matter_find(ARVO_STR("{\"a\\")).unclosed);
    expect_error(ARVO_STR("+++\nlang = \"fi\"\n"), ARVO_FORMAT_MARKDOWN, ARVO_ERR_FRONT_MATTER, 1, 1);
}

static void sets_the_language_of_document_and_segments(void **state) {
    (void)state;
    reading r = read_text("\xEF\xBB\xBF---\nlang: sv\n---\n# Rubrik\n\n---\n\n```\n---\n```\ntext\n",
                          ARVO_FORMAT_MARKDOWN);
    assert_int_equal(r.document->language, ARVO_LANGUAGE_SV);
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_HEADING, "Rubrik");
    assert_int_equal(s->language, ARVO_LANGUAGE_SV);
    assert_int_equal(arvo_segment_source(s, 0, 6).start, 22);
    assert_int_equal(expect(&r, ARVO_SEGMENT_PARAGRAPH, "text")->language, ARVO_LANGUAGE_SV);
    expect_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_yaml),
        cmocka_unit_test(finds_toml),
        cmocka_unit_test(finds_json),
        cmocka_unit_test(leaves_other_beginnings_alone),
        cmocka_unit_test(reports_what_is_never_closed),
        cmocka_unit_test(sets_the_language_of_document_and_segments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
