/* What of a tree is text, under which pointer and in which language, and what its comments are about. */
#include <stdio.h>

#include "base/limits.h"
#include "reading.h"

static reading read_json(const char *source) {
    return read_text(source, ARVO_FORMAT_JSON);
}

static void expect_at(reading *r, const char *key, const char *text) {
    const arvo_segment *segment = expect(r, ARVO_SEGMENT_VALUE, text);
    assert_string_equal(segment->key.ptr, key);
    expect_place(r, segment, text, text);
}

static void gives_pointers(void **state) {
    (void)state;
    reading r = read_json("{\"a\": {\"b/c~d\": \"Yksi asia\", \"\": [1, \"Kaksi asiaa\", [\"Kolme "
                          "asiaa\"]]}, \"\\u00e4\": \"Neljä asiaa\"}");
    expect_at(&r, "/a/b~1c~0d", "Yksi asia");
    expect_at(&r, "/a//1", "Kaksi asiaa");
    expect_at(&r, "/a//2/0", "Kolme asiaa");
    expect_at(&r, "/ä", "Neljä asiaa");
    expect_end(&r);
    r = read_json("\"Pelkkä merkkijono\"");
    expect_at(&r, "", "Pelkkä merkkijono");
    expect_end(&r);
}

static void reads_values_only(void **state) {
    (void)state;
    reading r = read_json("{\"Avain joka on lause\": 1, \"href\": \"/x\", \"n\": null, \"$t\": \"Ei lueta "
                          "tätä\", \"@title\": {\"description\": \"Ei tätäkään\"},"
                          "\"title\": \"Luetaan tämä\"}");
    expect_at(&r, "/title", "Luetaan tämä");
    expect_end(&r);
}

static void shortens_endless_pointers(void **state) {
    (void)state;
    char source[2048];
    char name[601];
    memset(name, 'k', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    snprintf(source, sizeof source, "{\"a\": {\"%s\": {\"b\": \"Yksi asia\"}}, \"c\": \"Kaksi asiaa\"}",
             name);
    reading r = read_json(source);
    expect_at(&r, "/a/b", "Yksi asia");
    expect_at(&r, "/c", "Kaksi asiaa");
    expect_end(&r);
}

static void expect_language(reading *r, const char *text, arvo_language language, bool other) {
    const arvo_segment *segment = expect(r, ARVO_SEGMENT_VALUE, text);
    assert_int_equal(segment->language, language);
    assert_int_equal(segment->other_language, other);
}

static void tells_languages_by_keys(void **state) {
    (void)state;
    reading r = read_json("{\"version\": \"Versio yksi nyt\", \"fi\": {\"a\": \"Suomea on\", \"b\": {\"en\": "
                          "\"It is English\", \"sv\": \"Det är svenska\"}},"
                          "\"en-GB\": {\"a\": \"English it is\"}, \"de\": {\"a\": \"Das ist Deutsch\"}}");
    expect_language(&r, "Versio yksi nyt", ARVO_LANGUAGE_UNKNOWN, false);
    expect_language(&r, "Suomea on", ARVO_LANGUAGE_FI, false);
    expect_language(&r, "It is English", ARVO_LANGUAGE_EN, false);
    expect_language(&r, "Det är svenska", ARVO_LANGUAGE_SV, false);
    expect_language(&r, "English it is", ARVO_LANGUAGE_EN, false);
    expect_language(&r, "Das ist Deutsch", ARVO_LANGUAGE_UNKNOWN, true);
    expect_end(&r);
    r = read_text("de:\n  a: Das ist Deutsch\n", ARVO_FORMAT_YAML);
    expect_language(&r, "Das ist Deutsch", ARVO_LANGUAGE_UNKNOWN, true);
    expect_end(&r);
}

static void leaves_other_short_keys_alone(void **state) {
    (void)state;
    reading r = read_json(
        "{\"is\": {\"a\": \"Yksi asia\"}, \"title\": {\"no\": \"Kaksi asiaa\"}, \"en\": \"Kolme asiaa\"}");
    expect_language(&r, "Yksi asia", ARVO_LANGUAGE_UNKNOWN, false);
    expect_language(&r, "Kaksi asiaa", ARVO_LANGUAGE_UNKNOWN, false);
    expect_language(&r, "Kolme asiaa", ARVO_LANGUAGE_UNKNOWN, false);
    expect_end(&r);
}

static arvo_str source_of(const reading *r, arvo_span span) {
    return arvo_str_slice(r->document->source, span.start, span.end);
}

static void expect_comment(const reading *r, uint32_t index, const char *span, const char *text,
                           const char *target) {
    assert_true(index < r->document->comment_count);
    const arvo_comment *comment = &r->document->comments[index];
    assert_true(arvo_str_equal(source_of(r, comment->span), arvo_str_of(span)));
    assert_true(arvo_str_equal(comment->text, arvo_str_of(text)));
    assert_true(arvo_str_equal(source_of(r, comment->target), arvo_str_of(target)));
}

static void ties_comments_to_siblings(void **state) {
    (void)state;
    reading r = read_json(
        "{\"//b\": \"arvolint-x 1\", \"b\": {\"c\": [1]}, \"a\": \"Hei vaan\",\n\"@a\": \"arvolint-x 2\","
        "\"//z\": \"arvolint-x 3\", \"o\": {\"//\": \" arvolint-x 4 \", \"_comment\": \"Muu huomautus\"}}");
    assert_int_equal(r.document->comment_count, 4);
    expect_comment(&r, 0, "\"//b\": \"arvolint-x 1\"", "arvolint-x 1", "\"b\": {\"c\": [1]}");
    expect_comment(&r, 1, "\"@a\": \"arvolint-x 2\"", "arvolint-x 2", "\"a\": \"Hei vaan\"");
    expect_comment(&r, 2, "\"//z\": \"arvolint-x 3\"", "arvolint-x 3",
                   ""); /* no such sibling: goes by lines */
    expect_comment(&r, 3, "\"//\": \" arvolint-x 4 \"", "arvolint-x 4",
                   "{\"//\": \" arvolint-x 4 \", \"_comment\": \"Muu huomautus\"}");
    expect_at(&r, "/a", "Hei vaan");
    expect_end(&r);
}

static void reads_the_locale_of_an_arb_file(void **state) {
    (void)state;
    reading r = read_json("{\"@@locale\": \"sv\", \"a\": \"Hej {name}, hur mår du?\", \"@a\": "
                          "{\"placeholders\": {\"name\": {\"example\": \"Anna Maria\"}}}}");
    assert_int_equal(r.document->language, ARVO_LANGUAGE_SV);
    assert_int_equal(r.document->segment_count, 1);
    arvo_arena_free(r.arena);
    r = read_json("{\"@@locale\": \"de\"}");
    assert_true(r.document->other_language);
    expect_end(&r);
}

static void refuses_what_is_too_deep(void **state) {
    (void)state;
    char source[2 * ARVO_MAX_NESTING + 4];
    memset(source, '[', ARVO_MAX_NESTING + 1);
    memset(source + ARVO_MAX_NESTING + 1, ']', ARVO_MAX_NESTING + 1);
    arvo_str all = {source, 2 * ARVO_MAX_NESTING + 2};
    expect_error(all, ARVO_FORMAT_JSON, ARVO_ERR_TOO_DEEP, 1, ARVO_MAX_NESTING + 1);
    expect_error(all, ARVO_FORMAT_YAML, ARVO_ERR_TOO_DEEP, 1, ARVO_MAX_NESTING + 1);
    reading r = read_str(arvo_str_slice(all, 1, all.len - 1), ARVO_FORMAT_JSON);
    expect_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_pointers),
        cmocka_unit_test(reads_values_only),
        cmocka_unit_test(shortens_endless_pointers),
        cmocka_unit_test(tells_languages_by_keys),
        cmocka_unit_test(leaves_other_short_keys_alone),
        cmocka_unit_test(ties_comments_to_siblings),
        cmocka_unit_test(reads_the_locale_of_an_arb_file),
        cmocka_unit_test(refuses_what_is_too_deep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
