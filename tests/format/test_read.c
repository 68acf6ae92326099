#include <stdlib.h>

#include "base/limits.h"
#include "reading.h"

static void tells_the_format_by_the_extension(void **state) {
    (void)state;
    assert_int_equal(arvo_format_of_path(ARVO_STR("a.md")), ARVO_FORMAT_MARKDOWN);
    assert_int_equal(arvo_format_of_path(ARVO_STR("dir.txt/README.Markdown")), ARVO_FORMAT_MARKDOWN);
    assert_int_equal(arvo_format_of_path(ARVO_STR("a.b.mdx")), ARVO_FORMAT_MARKDOWN);
    assert_int_equal(arvo_format_of_path(ARVO_STR("a.txt")), ARVO_FORMAT_PLAIN);
    assert_int_equal(arvo_format_of_path(ARVO_STR("a/index.HTM")), ARVO_FORMAT_HTML);
    const char *const plain[] = {
        "", "-", "md", "a.", "a.m", "a.mdd", "a.htmx", "dir.md/file", "a.markdown mdown", "."};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        assert_int_equal(arvo_format_of_path(arvo_str_of(plain[i])), ARVO_FORMAT_PLAIN);
    }
    assert_int_equal(arvo_format_of_path(ARVO_NO_STR), ARVO_FORMAT_PLAIN);
}

static void chooses_the_reader_by_the_path(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document *document;
    arvo_str source = ARVO_STR("# Otsikko\n");
    assert_int_equal(arvo_document_read(&document, arena, ARVO_STR("a.md"), source,
                                        &(arvo_read_options){.format = ARVO_FORMAT_AUTO}, NULL),
                     ARVO_OK);
    assert_int_equal(document->segments[0].kind, ARVO_SEGMENT_HEADING);
    assert_true(arvo_str_equal(document->path, ARVO_STR("a.md")));
    assert_ptr_equal(document->source.ptr, source.ptr);
    assert_int_equal(document->lines.count, 2);
    assert_int_equal(arvo_document_read(&document, arena, ARVO_STR("a.txt"), source,
                                        &(arvo_read_options){.format = ARVO_FORMAT_AUTO}, NULL),
                     ARVO_OK);
    assert_int_equal(document->segments[0].kind, ARVO_SEGMENT_PARAGRAPH);
    arvo_arena_free(arena);
}

static void refuses_what_is_not_text(void **state) {
    (void)state;
    for (arvo_format format = ARVO_FORMAT_AUTO; format < ARVO_FORMAT_COUNT; format++) {
        if (format != ARVO_FORMAT_AUTO && arvo_format_traits_of(format) == ARVO_FORMAT_BINARY) {
            continue;
        }
        expect_error(ARVO_STR("hyv\xC3\xA4\np\xC3\xA4iv\xC3\xA4\0 jatkuu viel\xC3\xA4"), format,
                     ARVO_ERR_BINARY, 2, 6);
        expect_error(ARVO_STR("\xFF\xFEh\0e\0i\0"), format, ARVO_ERR_UTF16, 0, 0);
        expect_error(ARVO_STR("\xFE\xFF\0h\0e\0i"), format, ARVO_ERR_UTF16, 0, 0);
        expect_error(ARVO_STR("h\0e\0i\0 \0v\0a\0a\0n\0"), format, ARVO_ERR_UTF16, 0, 0);
        expect_error(ARVO_STR("\0h\0e\0i\0 \0v\0a\0a\0n"), format, ARVO_ERR_UTF16, 0, 0);
        expect_error(ARVO_STR("\0\0\0\0\0\0\0\0"), format, ARVO_ERR_BINARY, 1, 1);
        expect_error(ARVO_STR("rivi\r\n\xC3\xA4\xC3\xB6\xE4"), format, ARVO_ERR_INVALID_UTF8, 2, 3);
        expect_error(ARVO_STR("\xEF\xBB\xBF"
                              "a\xFF"),
                     format, ARVO_ERR_INVALID_UTF8, 1, 2);
    }
}

static void refuses_what_holds_no_text(void **state) {
    (void)state;
    const char *const empty[] = {"", "\xEF\xBB\xBF", " \n\t\r\n \xC2\xA0\n", "\xEF\xBB\xBF\n"};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
        expect_error(arvo_str_of(empty[i]), ARVO_FORMAT_PLAIN, ARVO_ERR_EMPTY, 0, 0);
        expect_error(arvo_str_of(empty[i]), ARVO_FORMAT_MARKDOWN, ARVO_ERR_EMPTY, 0, 0);
    }
    expect_error(ARVO_NO_STR, ARVO_FORMAT_PLAIN, ARVO_ERR_EMPTY, 0, 0);
    expect_error(ARVO_STR("---\nlang: fi\n---\n```\nkoodia\n```\n"), ARVO_FORMAT_MARKDOWN, ARVO_ERR_EMPTY, 0,
                 0);
}

static void refuses_what_is_too_large(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document *document;
    arvo_error error;
    arvo_str source = {"a", (size_t)ARVO_MAX_DOCUMENT_BYTES + 1}; /* the bytes are not looked at */
    assert_int_equal(arvo_document_read(&document, arena, ARVO_STR("-"), source,
                                        &(arvo_read_options){.format = ARVO_FORMAT_PLAIN}, &error),
                     ARVO_ERR_TOO_LARGE);
    assert_string_equal(error.detail[0], "64 MiB");
    assert_null(document);
    arvo_arena_free(arena);
}

static void counts_the_bom_in_offsets(void **state) {
    (void)state;
    static const arvo_format formats[] = {ARVO_FORMAT_PLAIN, ARVO_FORMAT_MARKDOWN, ARVO_FORMAT_HTML};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        reading r = read_text("\xEF\xBB\xBF"
                              "Arvo\n",
                              formats[i]);
        const arvo_segment *segment = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Arvo");
        assert_int_equal(arvo_segment_source(segment, 0, 4).start, 3);
        assert_int_equal(arvo_segment_source(segment, 0, 4).end, 7);
        expect_end(&r);
    }
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point("Otsikko\n\n- yksi\n- kaksi\r\n  rivi\n\nLoppu.", ARVO_FORMAT_PLAIN);
    expect_no_memory_at_any_point(
        "---\nlang: fi\n---\n# O\n\na&auml;`x` ![k](l \"t\") [a](b 'c')\n- d\n\n|a|\n|-|\n|b|\n",
        ARVO_FORMAT_MARKDOWN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_the_format_by_the_extension), cmocka_unit_test(chooses_the_reader_by_the_path),
        cmocka_unit_test(refuses_what_is_not_text),          cmocka_unit_test(refuses_what_holds_no_text),
        cmocka_unit_test(refuses_what_is_too_large),         cmocka_unit_test(counts_the_bom_in_offsets),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
