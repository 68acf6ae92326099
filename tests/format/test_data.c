/* JSON and YAML files as wholes. */
#include "reading.h"

static arvo_document *read_path(arvo_arena *arena, const char *path, const char *source) {
    arvo_document *document;
    assert_int_equal(arvo_document_read(&document, arena, arvo_str_of(path), arvo_str_of(source),
                                        &(arvo_read_options){0}, NULL),
                     ARVO_OK);
    return document;
}

static void takes_the_language_of_the_path(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_int_equal(read_path(arena, "locales/fi.json", "{\"a\": \"Hei vaan\"}")->language,
                     ARVO_LANGUAGE_FI);
    assert_int_equal(read_path(arena, "messages.sv.yml", "a: Hej då\n")->language, ARVO_LANGUAGE_SV);
    assert_true(read_path(arena, "locales/de.yaml", "a: Guten Tag\n")->other_language);
    assert_int_equal(read_path(arena, "app_fi.arb", "{\"@@locale\": \"en\"}")->language, ARVO_LANGUAGE_EN);
    const arvo_document *document = read_path(arena, "fi.yml", "sv:\n  a: Hej då\n");
    assert_int_equal(document->language, ARVO_LANGUAGE_FI);
    assert_int_equal(document->segments[0].language, ARVO_LANGUAGE_SV);
    assert_int_equal(read_path(arena, "data.json", "{}")->language, ARVO_LANGUAGE_UNKNOWN);
    arvo_arena_free(arena);
}

static void passes_over_notes_for_translators(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    const arvo_document *document =
        read_path(arena, "_locales/fi/messages.json",
                  "{\"a\": {\"message\": \"Hei vaan\", \"description\": \"A greeting\"}}");
    assert_int_equal(document->segment_count, 1);
    assert_string_equal(document->segments[0].key.ptr, "/a/message");
    arvo_arena_free(arena);
}

/* A large file of locales takes no longer a key than a small one. */
static void reads_many_keys(void **state) {
    (void)state;
    enum { KEYS = 20000 };
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf json = arvo_buf_in(arena);
    arvo_buf yaml = arvo_buf_in(arena);
    arvo_buf_append_cstr(&json, "{\"n\": 0");
    for (int i = 0; i < KEYS; i++) {
        arvo_buf_printf(&json, ",\n\"//key%d\": \"arvolint-x\", \"key%d\": \"Arvo numero %d {x}\"", i, i, i);
        arvo_buf_printf(&yaml, "key%d: Arvo numero %d\n", i, i);
    }
    arvo_buf_append_cstr(&json, "}");
    reading r = read_str(arvo_buf_str(&json), ARVO_FORMAT_JSON);
    assert_int_equal(r.document->segment_count, KEYS);
    assert_int_equal(r.document->comment_count, KEYS);
    assert_true(r.document->comments[KEYS - 1].target.start > r.document->comments[KEYS - 1].span.end);
    arvo_arena_free(r.arena);
    r = read_str(arvo_buf_str(&yaml), ARVO_FORMAT_YAML);
    assert_int_equal(r.document->segment_count, KEYS);
    arvo_arena_free(r.arena);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(takes_the_language_of_the_path),
                                       cmocka_unit_test(passes_over_notes_for_translators),
                                       cmocka_unit_test(reads_many_keys)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
