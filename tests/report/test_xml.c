#include "report/xml.h"

#include "arena_fixture.h"
#include "fake_result.h"

static void test_elements(void **state) {
    (void)state;
    arvo_buf out = arvo_buf_in(arena);
    arvo_xml_element(&out, 0, "a");
    arvo_xml_attribute(&out, "none", NULL);
    arvo_xml_attribute(&out, "b", "<\"&'>");
    arvo_xml_number(&out, "n", 12);
    arvo_xml_open(&out);
    arvo_xml_element(&out, 2, "c");
    arvo_xml_empty(&out);
    arvo_xml_element(&out, 1, "d");
    arvo_xml_text(&out, "d", "x & ]]> y");
    arvo_xml_close(&out, 0, "a");
    assert_string_equal(arvo_buf_str(&out).ptr, "<a b=\"&lt;&quot;&amp;'&gt;\" n=\"12\">\n"
                                                "    <c/>\n"
                                                "  <d>x &amp; ]]&gt; y</d>\n"
                                                "</a>\n");
}

static const char *attribute(const char *value) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_xml_attribute(&out, "v", value);
    return arvo_buf_str(&out).ptr;
}

/* Neither raw nor as a reference: XML 1.0 has no way to write most of them. */
static void test_what_xml_cannot_hold(void **state) {
    (void)state;
    assert_string_equal(attribute("a\001\033\x7F"), " v=\"a␁␛␡\"");
    assert_string_equal(attribute("\t\n\r"), " v=\"&#9;&#10;&#13;\"");
    assert_string_equal(attribute("\xFF\xED\xA0\x80"), " v=\"\uFFFD\uFFFD\uFFFD\uFFFD\"");
    assert_string_equal(attribute("\uFFFE\uFFFF😀"), " v=\"\uFFFD\uFFFD😀\"");
    arvo_buf out = arvo_buf_in(arena);
    arvo_xml_element(&out, 0, "d");
    arvo_xml_text(&out, "d", "a\tb\nc\rd\001");
    assert_string_equal(arvo_buf_str(&out).ptr, "<d>a\tb\nc&#13;d␁</d>\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_elements),
        cmocka_unit_test(test_what_xml_cannot_hold),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
