/* JSON: all that is valid and nothing else (after the idea of a known suite of such cases; these are of our
 * own writing). YAML: its comments and its odd corners. */
#include "reading.h"

static void accepts_valid_json(void **state) {
    (void)state;
    static const char *const valid[] = {"null",
                                        "true",
                                        "false",
                                        "0",
                                        "-0",
                                        "12",
                                        "-1.5",
                                        "1e5",
                                        "1E+2",
                                        "1.5e-7",
                                        "1e400",
                                        "\"\"",
                                        "\"a\"",
                                        "[]",
                                        "{}",
                                        " [ ] ",
                                        "\t{\r\n}\n",
                                        "[1,2]",
                                        "[1 , \"a\" , null , true]",
                                        "[[[]],{}]",
                                        "{\"a\":1,\"a\":2}",
                                        "{\"\":0}",
                                        "{\"a\" : {\"b\":[{}]}}",
                                        "\"\\u0000\"",
                                        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                                        "\"\\ud83d\\ude00\"",
                                        "\"\\uD834\\uDd1e\"",
                                        "[\"\x7F\"]",
                                        "\"\xE2\x80\xA8\xC2\x85\"",
                                        "\xEF\xBB\xBF{}",
                                        "{\"a: b\":\"c # d\", \"- e\":\"{f}\"}",
                                        "[\"#\", \" # \", \"a #b\"]",
                                        "{\"k\\u00e4\":1}",
                                        "[1\n,\n2\n]",
                                        "{\"a\":\"'\"}",
                                        "[\"*a\",\"&b\",\"!c\",\"%d\",\"---\"]"};
    for (size_t i = 0; i < sizeof valid / sizeof *valid; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_document *document;
        arvo_error error;
        if (arvo_document_read(&document, arena, ARVO_STR("-"), arvo_str_of(valid[i]),
                               &(arvo_read_options){.format = ARVO_FORMAT_JSON}, &error) != ARVO_OK) {
            fail_msg("%s: %u:%u: %s", valid[i], (unsigned)error.line, (unsigned)error.column,
                     error.detail[0]);
        }
        arvo_arena_free(arena);
    }
}

static void refuses_invalid_json(void **state) {
    (void)state;
    static const char *const invalid[] = {"",
                                          " ",
                                          "\xEF\xBB\xBF",
                                          "[",
                                          "]",
                                          "{",
                                          "}",
                                          "[1",
                                          "[1,",
                                          "[1,]",
                                          "[,1]",
                                          "[1,,2]",
                                          "[1]]",
                                          "[1 2]",
                                          "[\"a\" \"b\"]",
                                          "{\"a\"",
                                          "{\"a\":",
                                          "{\"a\":1",
                                          "{\"a\":1,",
                                          "{\"a\":1,}",
                                          "{,}",
                                          "{\"a\"}",
                                          "{\"a\":}",
                                          "{:1}",
                                          "{a:1}",
                                          "{1:1}",
                                          "{null:1}",
                                          "{'a':1}",
                                          "{\"a\" 1}",
                                          "{\"a\"::1}",
                                          "{\"a\":1 \"b\":2}",
                                          "{\"a\":1}}",
                                          "{}{}",
                                          "[][]",
                                          "1 2",
                                          "\"a\" \"b\"",
                                          "a",
                                          "nul",
                                          "True",
                                          "NaN",
                                          "Infinity",
                                          "-",
                                          "+1",
                                          "01",
                                          "-01",
                                          ".5",
                                          "1.",
                                          "1.e2",
                                          "1e",
                                          "1e+",
                                          "0x1",
                                          "1_0",
                                          "- 1",
                                          "'a'",
                                          "\"",
                                          "\"a",
                                          "\"\\\"",
                                          "\"\\",
                                          "\"\\a\"",
                                          "\"\\x41\"",
                                          "\"\\u12\"",
                                          "\"\\u00g0\"",
                                          "\"\\U0001F600\"",
                                          "\"a\tb\"",
                                          "\"a\nb\"",
                                          "\"\x1F\"",
                                          "[1]#",
                                          "[1] # c",
                                          "# c\n[1]",
                                          "[1, # c\n2]",
                                          "{\"a\": # c\n1}",
                                          "/* c */[1]",
                                          "[1]// c\n",
                                          "[\xC2\xA0]",
                                          "[1\f]",
                                          "---\n[1]",
                                          "[1]\n...",
                                          "%YAML 1.2\n---\n[1]",
                                          "[&a 1]",
                                          "[*a]",
                                          "[!t 1]",
                                          "- 1",
                                          "a: 1",
                                          "? 1",
                                          "| a",
                                          "[1]\n[2]",
                                          "@",
                                          "`",
                                          "<a>"};
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_document *document;
        arvo_error error;
        arvo_err err = arvo_document_read(&document, arena, ARVO_STR("-"), arvo_str_of(invalid[i]),
                                          &(arvo_read_options){.format = ARVO_FORMAT_JSON}, &error);
        if (err != ARVO_ERR_JSON || error.line == 0 || error.column == 0 || error.detail[0][0] == '\0') {
            fail_msg("%s: %d, %u:%u: %s", invalid[i], (int)err, (unsigned)error.line, (unsigned)error.column,
                     error.detail[0]);
        }
        arvo_arena_free(arena);
    }
}

static void says_where_it_is_broken(void **state) {
    (void)state;
    expect_error(ARVO_STR("{\n  \"ä\": \"ö\",\n  \"b\": nul\n}"), ARVO_FORMAT_JSON, ARVO_ERR_JSON, 3, 8);
    expect_error(ARVO_STR("{\n  \"a\": \"b\", # c\n  \"c\": 1}"), ARVO_FORMAT_JSON, ARVO_ERR_JSON, 2, 13);
    expect_error(ARVO_STR("a: b\nc: [1, 2\nd: e\n"), ARVO_FORMAT_YAML, ARVO_ERR_YAML, 4, 1);
    expect_error(ARVO_STR("\"\\ud800\""), ARVO_FORMAT_JSON, ARVO_ERR_JSON, 1,
                 2); /* half of a pair: ours to refuse */
}

/* libfyaml speaks of mappings and scalars. */
static void says_in_the_words_of_json_what_is_broken(void **state) {
    (void)state;
    static const struct {
        const char *source;
        const char *what;
    } cases[] = {{"[1,]", "trailing comma before closing bracket"},
                 {"{\"a\":1 \"b\":2}", "Invalid JSON value"},
                 {"{\"a\":\"b\" \"c\":2}", "missing comma in object"},
                 {"{\"a\":}", "a value is missing"},
                 {"", "the file is empty"},
                 {"[1] [2]", "something stands behind the end"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_document *document;
        arvo_error error;
        arvo_document_read(&document, arena, ARVO_STR("-"), arvo_str_of(cases[i].source),
                           &(arvo_read_options){.format = ARVO_FORMAT_JSON}, &error);
        assert_string_equal(error.detail[0], cases[i].what);
        arvo_arena_free(arena);
    }
}

static void finds_yaml_comments(void **state) {
    (void)state;
    reading r = read_text(
        "# arvolint-a 1\na: Yksi # asia # arvolint-no\n#  arvolint-b 2\nb: 'ei # arvolint-c' # "
        "arvolint-d\nc: |\n  teksti\n"
        "  # arvolint-e\n\n# arvolint-f\nd: [x, # arvolint-g\n  y]\ne: a#b\n## arvolint-no\n# arvolint-h",
        ARVO_FORMAT_YAML);
    static const char *const texts[] = {"arvolint-a 1", "arvolint-b 2", "arvolint-d",
                                        "arvolint-f",   "arvolint-g",   "arvolint-h"};
    assert_int_equal(r.document->comment_count, sizeof texts / sizeof *texts);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const arvo_comment *comment = &r.document->comments[i];
        assert_true(arvo_str_equal(comment->text, arvo_str_of(texts[i])));
        assert_int_equal(r.document->source.ptr[comment->span.start], '#');
        assert_int_equal(comment->target.start, comment->target.end);
    }
    arvo_arena_free(r.arena);
}

static void takes_what_yaml_allows(void **state) {
    (void)state;
    reading r = read_text("%YAML 1.2\n---\nx: &x Yksi asia\ny: *x\n? [a, b]\n: Kaksi asiaa\nz: !t Kolme "
                          "asiaa\nw: yes\nv: ~\nu:\n<<: *x\n"
                          "? {a: Ei lueta}\n: Neljä asiaa\n---\nViisi asiaa\n...\n",
                          ARVO_FORMAT_YAML);
    expect(&r, ARVO_SEGMENT_VALUE, "Yksi asia");
    expect(&r, ARVO_SEGMENT_VALUE, "Kaksi asiaa");
    expect(&r, ARVO_SEGMENT_VALUE, "Kolme asiaa");
    assert_string_equal(expect(&r, ARVO_SEGMENT_VALUE, "Neljä asiaa")->key.ptr, "/");
    expect(&r, ARVO_SEGMENT_VALUE, "Viisi asiaa");
    expect_end(&r);
    const char *const empty[] = {"", "\n", "# a\n", "---\n", "a:\n", "a: 1\n", "[]", "...\n"};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
        r = read_text(empty[i], ARVO_FORMAT_YAML);
        expect_end(&r);
    }
}

/* libfyaml walks over such a line once for each byte of it. */
static void refuses_long_directives(void **state) {
    (void)state;
    static char source[100000];
    memset(source, '%', sizeof source);
    memcpy(source, "a: b\n", 5);
    expect_error((arvo_str){source, sizeof source}, ARVO_FORMAT_YAML, ARVO_ERR_YAML, 2, 1);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point("# arvolint-a\nfi:\n  a: Yksi \n   asia\n  b: [x y, 'd''e f', \"\\u00e4 "
                                  "\\\n   b\"]\n  c: |\n   g h\n",
                                  ARVO_FORMAT_YAML);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_valid_json),
        cmocka_unit_test(refuses_invalid_json),
        cmocka_unit_test(says_where_it_is_broken),
        cmocka_unit_test(finds_yaml_comments),
        cmocka_unit_test(takes_what_yaml_allows),
        cmocka_unit_test(refuses_long_directives),
        cmocka_unit_test(reports_the_end_of_memory),
        cmocka_unit_test(says_in_the_words_of_json_what_is_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
