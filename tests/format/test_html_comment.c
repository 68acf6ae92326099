/* Comments of HTML, and how Markdown hands ours on. */
#include "reading.h"

#include "format/html_comment.h"

static void expect_found(const char *source, uint32_t from, bool is_inline, const char *comment,
                         const char *text) {
    arvo_str whole = arvo_str_of(source);
    arvo_span span;
    uint32_t given_up;
    assert_true(arvo_html_comment_find(&span, &given_up, whole, from, (uint32_t)whole.len, is_inline));
    assert_true(arvo_str_equal(arvo_str_slice(whole, span.start, span.end), arvo_str_of(comment)));
    assert_true(arvo_str_equal(arvo_html_comment_text(whole, span), arvo_str_of(text)));
}

static void finds_comments(void **state) {
    (void)state;
    expect_found("a <!-- b --> c", 0, true, "<!-- b -->", " b ");
    expect_found("<!----> <!--x-->", 1, true, "<!--x-->", "x");
    expect_found("<!-- a\nb -- c -->", 0, true, "<!-- a\nb -- c -->", " a\nb -- c ");
    expect_found("<!-- a\n\nb -->", 0, false, "<!-- a\n\nb -->", " a\n\nb ");
}

static void gives_up(void **state) {
    (void)state;
    arvo_span span;
    uint32_t given_up;
    arvo_str none = ARVO_STR("no <! -- comment");
    assert_false(arvo_html_comment_find(&span, &given_up, none, 0, 5, true));
    assert_int_equal(given_up, 5);
    arvo_str open = ARVO_STR("a <!-- b\n \r\nc -->");
    assert_false(arvo_html_comment_find(&span, &given_up, open, 0, 8, true));
    assert_int_equal(given_up, 11); /* the blank line */
    arvo_str endless = ARVO_STR("<!-- b");
    assert_false(arvo_html_comment_find(&span, &given_up, endless, 0, 4, false));
    assert_int_equal(given_up, 6);
}

/* The comment's text, and where its bytes are. */
static void expect_comment(const reading *r, uint32_t index, const char *text, const char *src) {
    assert_true(index < r->document->comment_count);
    const arvo_comment *comment = &r->document->comments[index];
    arvo_str found = arvo_str_slice(r->document->source, comment->span.start, comment->span.end);
    assert_true(arvo_str_equal(comment->text, arvo_str_of(text)));
    assert_true(arvo_str_equal(found, arvo_str_of(src)));
    assert_int_equal(comment->target.end, 0);
}

static void markdown_hands_ours_on(void **state) {
    (void)state;
    reading r =
        read_text("<!-- arvolint-disable AV203 -- miksi -->\nEka. <!-- arvolint-disable-line AV1: x -->\n\n"
                  "<!-- muu -->\n- Kohta\n\n  <!--arvolint-enable\n  AV203-->\n\n"
                  "`<!-- arvolint-disable koodi -->`\n\n```\n<!-- arvolint-disable koodi -->\n```\n",
                  ARVO_FORMAT_MARKDOWN);
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Eka.");
    expect(&r, ARVO_SEGMENT_LIST_ITEM, "Kohta");
    expect_comment(&r, 0, "arvolint-disable AV203 -- miksi", "<!-- arvolint-disable AV203 -- miksi -->");
    expect_comment(&r, 1, "arvolint-disable-line AV1: x", "<!-- arvolint-disable-line AV1: x -->");
    expect_comment(&r, 2, "arvolint-enable\n  AV203", "<!--arvolint-enable\n  AV203-->");
    assert_int_equal(r.document->comment_count, 3);
    expect_end(&r);
}

/* md4c does not know an inline comment that holds "--". */
static void markdown_passes_over_comments_with_hyphens(void **state) {
    (void)state;
    reading r = read_text("Eka <!-- arvolint-disable-line AV203 -- sano *näin* &amp; niin\njatko --> toka"
                          "<!-- a -- b --> <!-- kesken\n\nKolmas --> neljäs\n",
                          ARVO_FORMAT_MARKDOWN);
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_PARAGRAPH, "Eka \n toka <!-- kesken");
    expect_place(&r, s, "toka", "toka");
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Kolmas --> neljäs");
    expect_comment(&r, 0, "arvolint-disable-line AV203 -- sano *näin* &amp; niin\njatko",
                   "<!-- arvolint-disable-line AV203 -- sano *näin* &amp; niin\njatko -->");
    assert_int_equal(r.document->comment_count, 1);
    expect_end(&r);
}

static void markdown_is_read_again_without_tables(void **state) {
    (void)state;
    enum { COLUMNS = 2000, ROWS = 2000 };
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf text = arvo_buf_in(arena);
    arvo_buf_append_cstr(&text, "<!-- arvolint-disable AV203 -- x -->\n\n");
    for (int i = 0; i < COLUMNS; i++) {
        arvo_buf_append_cstr(&text, "|a");
    }
    arvo_buf_append_cstr(&text, "\n");
    for (int i = 0; i < COLUMNS; i++) {
        arvo_buf_append_cstr(&text, "|-");
    }
    for (int i = 0; i < ROWS; i++) {
        arvo_buf_append_cstr(&text, "\n|b");
    }
    reading r = read_str(arvo_buf_str(&text), ARVO_FORMAT_MARKDOWN);
    assert_int_equal(r.document->comment_count, 1);
    arvo_arena_free(r.arena);
    arvo_arena_free(arena);
}

static void openings_without_end_are_cheap(void **state) {
    (void)state;
    enum { OPENINGS = 200000 };
    static const char *const starts[] = {"x", "<div>\n"}; /* running text, a block of HTML */
    for (size_t n = 0; n < 2; n++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_buf text = arvo_buf_in(arena);
        arvo_buf_append_cstr(&text, starts[n]);
        for (int i = 0; i < OPENINGS; i++) {
            arvo_buf_append_cstr(&text, "<!-- arvolint-disable\n");
        }
        arvo_buf_append_cstr(&text, "\n\nLoppu.");
        reading r = read_str(arvo_buf_str(&text), ARVO_FORMAT_MARKDOWN);
        assert_int_equal(r.document->comment_count, 0);
        arvo_arena_free(r.arena);
        arvo_arena_free(arena);
    }
}

static void memory_may_end(void **state) {
    (void)state;
    expect_no_memory_at_any_point(
        "a <!-- arvolint-disable-line AV203 -- b --> c\n\n<!-- arvolint-enable -->\n", ARVO_FORMAT_MARKDOWN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_comments),
        cmocka_unit_test(gives_up),
        cmocka_unit_test(markdown_hands_ours_on),
        cmocka_unit_test(markdown_passes_over_comments_with_hyphens),
        cmocka_unit_test(markdown_is_read_again_without_tables),
        cmocka_unit_test(openings_without_end_are_cheap),
        cmocka_unit_test(memory_may_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
