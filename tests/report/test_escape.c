#include "report/escape.h"

#include "arena_fixture.h"
#include "fake_result.h"

static const char *escaped(arvo_str text, const arvo_escape *escapes) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_append_escaped(&out, text, escapes);
    return out.len == 0 ? "" : arvo_buf_str(&out).ptr;
}

static void test_escapes(void **state) {
    (void)state;
    static const arvo_escape escapes[] = {{'%', "%25"}, {'\n', "%0A"}, {0}};
    static const arvo_escape none[] = {{0}};
    assert_string_equal(escaped(ARVO_STR(""), escapes), "");
    assert_string_equal(escaped(ARVO_STR("%%0A\n"), escapes), "%25%250A%0A");
    assert_string_equal(escaped(ARVO_STR("ä%ö"), escapes), "ä%25ö");
    assert_string_equal(escaped(ARVO_STR("a\nb\033c"), none), "a b␛c");
    assert_string_equal(escaped(ARVO_STR("\xFF%\xC3"), escapes), "\uFFFD%25\uFFFD");
}

static const char *uri(const char *path) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_append_uri(&out, path);
    return arvo_buf_str(&out).ptr;
}

static void test_uris(void **state) {
    (void)state;
    assert_string_equal(uri("docs/a-b_c.d~1.md"), "docs/a-b_c.d~1.md");
    assert_string_equal(uri("a b/ä%20#?.md"), "a%20b/%C3%A4%2520%23%3F.md");
    assert_string_equal(uri("c:x.md"), "c%3Ax.md"); /* else "c" were a scheme */
    assert_string_equal(uri("../x"), "../x");
    assert_string_equal(uri("/srv/a b"), "file:///srv/a%20b");
    assert_string_equal(uri("\xFF\n"), "%FF%0A");
}

static const char *log_text(const char *text) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_append_log_text(&out, arvo_str_of(text));
    return arvo_buf_str(&out).ptr;
}

static void test_log_text(void **state) {
    (void)state;
    assert_string_equal(log_text("a ##vso[task.setvariable]b\n"), "a # #vso[task.setvariable]b\n");
    assert_string_equal(log_text("##[add-mask]x"), "# #[add-mask]x");
    assert_string_equal(log_text("###vso[x]"), "## #vso[x]");
    assert_string_equal(log_text("##\u00ADvso[x]"),
                        "# #\u00ADvso[x]"); /* a soft hyphen, which .NET may pass over */
    assert_string_equal(log_text("## Otsikko\n###\n##"), "## Otsikko\n###\n##");
    assert_string_equal(log_text("::error::x\n \t::y a::b\n:c"), ".::error::x\n \t.::y a::b\n:c");
    assert_string_equal(log_text(""), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_uris),
        cmocka_unit_test(test_log_text),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
