/* Input that was made to hurt: it is read or refused, and in linear time (a test that hangs has failed). */
#include <stdlib.h>

#include "base/limits.h"
#include "format/linkload.h"
#include "format/nesting.h"
#include "reading.h"

enum { LARGE = 100000, LARGER = 300000 };

/* `begin`, then `piece` again and again up to `size` bytes, then `end`. The caller frees it. */
static arvo_str repeat(size_t size, const char *begin, const char *piece, const char *end) {
    size_t piece_len = strlen(piece);
    char *bytes = malloc(size + strlen(begin) + strlen(end) + piece_len + 1);
    assert_non_null(bytes);
    size_t len = strlen(begin);
    memcpy(bytes, begin, len);
    while (len < size) {
        memcpy(bytes + len, piece, piece_len);
        len += piece_len;
    }
    memcpy(bytes + len, end, strlen(end) + 1);
    return (arvo_str){bytes, len + strlen(end)};
}

static void survives_repetition(void **state) {
    (void)state;
    static const char *const pieces[] = {
        "[",
        "]",
        "![",
        "[a](",
        "[](",
        "![[]()",
        "[a][",
        "*",
        "*a ",
        "*a_ ",
        "a**b_ ",
        "_a",
        "~a ",
        "~~a ",
        "`",
        "` ``",
        "$",
        "$a ",
        "<",
        "<a ",
        "<a a=\"",
        "a <!--",
        "a <?",
        "a <!A ",
        "a <![CDATA[",
        "&",
        "&aaaa;",
        "&amp;",
        "&#1;",
        "@",
        "a@b.c ",
        "www.",
        "http://a.b(",
        "\\",
        "|",
        "|a|\n",
        "\n",
        "\r",
        "\r\n",
        "\t",
        " ",
        "a\n",
        "a  \n",
        "*a*\n",
        "`a`\n",
        "<b\n",
        "a <b>\n",
        "- a\n",
        "-\n",
        "1. a\n",
        "# a\n",
        "a\n=\n",
        "```\n",
        "~~~\na\n",
        "<div>\n",
        "{\"",
        "[a]: b\n",
        "[a]: b\n\n[a]\n\n",
        "<p><b>a",
        "<table>a",
        "<a b=",
        "</p>",
        "{{",
        "{{a}}",
        "<title>",
        "\xC3\xA4\xF0\x9F\x98\x80",
        "{a, plural, other {",
        "a: ",
        "- ",
        "? ",
        "a: b\n",
        "a: |\n  b\n",
        "%a ",
        "---\n",
        "\"",
        "'",
        "$t(",
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        arvo_str source = repeat(LARGE, "", pieces[i], "x");
        for (arvo_format format = ARVO_FORMAT_PLAIN; format < ARVO_FORMAT_COUNT; format++) {
            arvo_arena *arena = arvo_arena_new(NULL);
            arvo_document *document;
            arvo_err err = arvo_document_read(&document, arena, ARVO_STR("-"), source,
                                              &(arvo_read_options){.format = format}, NULL);
            assert_true(err != ARVO_ERR_INTERNAL && err != ARVO_ERR_NO_MEMORY);
            assert_int_equal(document != NULL, err == ARVO_OK);
            assert_true(err != ARVO_OK || document_fault(document) == NULL);
            arvo_arena_free(arena);
        }
        free((char *)(uintptr_t)source.ptr);
    }
}

static void refuses(const char *begin, const char *piece, const char *end, arvo_err expected, uint32_t line,
                    uint32_t column) {
    arvo_str source = repeat(LARGER, begin, piece, end);
    expect_error(source, ARVO_FORMAT_MARKDOWN, expected, line, column);
    free((char *)(uintptr_t)source.ptr);
}

static void refuses_deep_nesting(void **state) {
    (void)state;
    refuses("Alku.\n\n", ">", "a", ARVO_ERR_TOO_DEEP, 3, ARVO_MAX_NESTING + 1);
    refuses("", "> ", "a", ARVO_ERR_TOO_DEEP, 1, 2 * ARVO_MAX_NESTING + 1);
    refuses("", "- ", "a", ARVO_ERR_TOO_DEEP, 1, 2 * ARVO_MAX_NESTING + 1);
    refuses("", "1. ", "a", ARVO_ERR_TOO_DEEP, 1, 3 * ARVO_MAX_NESTING + 1);
}

/* A list that deepens line by line is deep only for who counts the levels. */
static void refuses_deep_nesting_over_lines(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf text = arvo_buf_in(arena);
    for (int depth = 0; depth < ARVO_MAX_NESTING; depth++) {
        arvo_buf_printf(&text, "%*s- a\n", 2 * depth, "");
    }
    reading r = read_str(arvo_buf_str(&text), ARVO_FORMAT_MARKDOWN);
    assert_int_equal(r.document->segment_count, ARVO_MAX_NESTING);
    arvo_arena_free(r.arena);
    arvo_buf_printf(&text, "%*s- b\n", 2 * ARVO_MAX_NESTING, "");
    expect_error(arvo_buf_str(&text), ARVO_FORMAT_MARKDOWN, ARVO_ERR_TOO_DEEP, ARVO_MAX_NESTING,
                 2 * ARVO_MAX_NESTING + 2);
    arvo_arena_free(arena);
}

static void counts_markers_of_a_line(void **state) {
    (void)state;
    assert_int_equal(arvo_nesting_beyond(ARVO_STR("a\r\n> > - 1) a\n"), 3), 9);
    assert_true(arvo_nesting_beyond(ARVO_STR("> > - 1) a\n> a > > > >"), 4) == SIZE_MAX);
    assert_true(arvo_nesting_beyond(ARVO_STR("* * * *\n- - - -\r- - - -"), 2) == SIZE_MAX);
    assert_int_equal(arvo_nesting_beyond(ARVO_STR("* * * a"), 2), 4);
    assert_int_equal(arvo_nesting_beyond(ARVO_STR("+ + +"), 2), 4);
    assert_int_equal(arvo_nesting_beyond(ARVO_STR("- * -"), 2), 4);
    assert_true(arvo_nesting_beyond(ARVO_STR("-a -b 1.a 1234567890. a"), 0) == SIZE_MAX);
    assert_true(arvo_nesting_beyond(ARVO_NO_STR, 0) == SIZE_MAX);
}

static void refuses_too_many_links_in_a_paragraph(void **state) {
    (void)state;
    refuses("Alku.\n\n", "[a]\n", "", ARVO_ERR_TOO_COMPLEX, 3, 1);
}

static void weighs_lines_by_brackets(void **state) {
    (void)state;
    assert_true(arvo_link_load_beyond(ARVO_STR("[a]\n[b]\n[c]"), 9) == SIZE_MAX);
    assert_int_equal(arvo_link_load_beyond(ARVO_STR("\n[a]\r\n[b]\r\n[c]"), 8), 1);
    assert_true(arvo_link_load_beyond(ARVO_STR("[a]\n\n[b]\n\n[c]"), 9) == SIZE_MAX);
    assert_int_equal(arvo_link_load_beyond(ARVO_STR("- [a]\n- [b]\n- [c]"), 2), 12);
    assert_true(arvo_link_load_beyond(ARVO_NO_STR, 0) == SIZE_MAX);
}

/* Each use of a definition makes md4c read its address and title again. */
static void refuses_long_definitions_used_often(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf text = arvo_buf_in(arena);
    arvo_buf_append_cstr(&text, "[a]: b \"");
    for (int i = 0; i < 100000; i++) {
        arvo_buf_append_byte(&text, 't');
    }
    arvo_buf_append_cstr(&text, "\"\n\n");
    for (int i = 0; i < 20000; i++) {
        arvo_buf_append_cstr(&text, "[a] ");
    }
    arvo_document *document;
    arvo_error error;
    assert_int_equal(arvo_document_read(&document, arena, ARVO_STR("-"), arvo_buf_str(&text),
                                        &(arvo_read_options){.format = ARVO_FORMAT_MARKDOWN}, &error),
                     ARVO_ERR_TOO_COMPLEX);
    assert_int_equal(error.line, 3);
    arvo_arena_free(arena);
}

/* Each row of a table gets as many cells as its head has: a few kilobytes would give millions of them. */
static void reads_exploding_tables_as_text(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf text = arvo_buf_in(arena);
    for (int i = 0; i < 100; i++) {
        arvo_buf_append_cstr(&text, "|a");
    }
    arvo_buf_append_cstr(&text, "|\n");
    for (int i = 0; i < 100; i++) {
        arvo_buf_append_cstr(&text, "|-");
    }
    arvo_buf_append_cstr(&text, "|\n");
    for (int i = 0; i < 3000; i++) {
        arvo_buf_append_cstr(&text, "|b\n");
    }
    reading r = read_str(arvo_buf_str(&text), ARVO_FORMAT_MARKDOWN);
    assert_int_equal(r.document->segment_count, 1);
    assert_int_equal(r.document->segments[0].kind, ARVO_SEGMENT_PARAGRAPH);
    arvo_arena_free(r.arena);
    arvo_arena_free(arena);
}

static void refuses_html(const char *piece, arvo_err expected, uint32_t column) {
    arvo_str source = repeat(LARGER, "", piece, "a");
    expect_error(source, ARVO_FORMAT_HTML, expected, 1, column);
    free((char *)(uintptr_t)source.ptr);
}

static void refuses_pages_that_explode(void **state) {
    (void)state;
    refuses_html("<div>", ARVO_ERR_TOO_DEEP, 5 * ARVO_MAX_NESTING + 1);
    refuses_html("<b>", ARVO_ERR_TOO_DEEP, 3 * ARVO_MAX_NESTING + 1);
    refuses_html("<ul><li>", ARVO_ERR_TOO_DEEP, 8 * ARVO_MAX_NESTING / 2 + 1);
    refuses_html("<b><div></b>", ARVO_ERR_TOO_DEEP, 12 * (ARVO_MAX_NESTING - 1) + 4);
    refuses_html("<html lang=fi a=b>", ARVO_ERR_TANGLED, 18 * 128 + 1);
    refuses_html("<html a=b", ARVO_ERR_TANGLED, 1);
    refuses_html("<p a=b ", ARVO_ERR_TANGLED, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(survives_repetition),
        cmocka_unit_test(refuses_deep_nesting),
        cmocka_unit_test(refuses_deep_nesting_over_lines),
        cmocka_unit_test(counts_markers_of_a_line),
        cmocka_unit_test(refuses_too_many_links_in_a_paragraph),
        cmocka_unit_test(weighs_lines_by_brackets),
        cmocka_unit_test(refuses_long_definitions_used_often),
        cmocka_unit_test(reads_exploding_tables_as_text),
        cmocka_unit_test(refuses_pages_that_explode),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
