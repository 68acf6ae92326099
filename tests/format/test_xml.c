/* The shared layer, and .xml files by their root. */
#include "format/xml.h"

#include <stdio.h>

#include "reading.h"

/* Events as one line of text. */
typedef struct log {
    char text[1024];
    arvo_str source;
    arvo_err answer; /* to the first text */
} log;

static void add(log *l, const char *what, arvo_span span, arvo_str text) {
    size_t len = strlen(l->text);
    snprintf(l->text + len, sizeof l->text - len, "%s%.*s[%.*s] ", what, ARVO_STR_ARG(text),
             ARVO_STR_ARG(arvo_str_slice(l->source, span.start, span.end)));
}

static arvo_err on_start(void *state, const arvo_xml_tag *tag) {
    add(state, "+", tag->span, tag->name);
    return ARVO_OK;
}

static arvo_err on_end(void *state, const arvo_xml_tag *tag) {
    add(state, "-", tag->span, tag->name);
    return ARVO_OK;
}

static arvo_err on_text(void *state, arvo_span src, arvo_str text) {
    add(state, "", src, text);
    return ((log *)state)->answer;
}

static arvo_err on_comment(void *state, arvo_span span, arvo_str text) {
    add(state, "#", span, text);
    return ARVO_OK;
}

static const arvo_xml_handler handler = {on_start, on_end, on_text, on_comment};

static void expect_events(const char *source, const char *events) {
    arvo_xml_fault fault;
    log l = {.source = arvo_str_of(source)};
    assert_int_equal(arvo_xml_parse(&fault, l.source, 0, &handler, &l), ARVO_OK);
    assert_string_equal(l.text, events);
}

static void knows_where_events_stand(void **state) {
    (void)state;
    expect_events("<a x='1'>b&amp;c&#xE4;<d/>e</a>",
                  "+a[<a x='1'>] b[b] &[&amp;] c[c] ä[&#xE4;] +d[<d/>] -d[<d/>] e[e] -a[</a>] ");
    expect_events("<a>b\r\nc</a>", "+a[<a>] b[b] \n[\r\n] c[c] -a[</a>] ");
    expect_events("<a><![CDATA[b<c]]></a>", "+a[<a>] b<c[b<c] -a[</a>] ");
    expect_events("<?xml version='1.0' encoding='latin1'?><!-- b --><a>ä<?c d?></a>",
                  "# b [<!-- b -->] +a[<a>] ä[ä] -a[</a>] ");
    expect_events("<x:a xmlns:x='u'><x:b/></x:a>", "+a[<x:a xmlns:x='u'>] +b[<x:b/>] -b[<x:b/>] -a[</x:a>] ");
}

static void expands_no_entities(void **state) {
    (void)state;
    expect_events("<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><a>&d;</a>",
                  "+a[<a>] " ARVO_TEXT_GAP "[&d;] -a[</a>] ");
}

static void expect_fault(const char *source, arvo_err err, uint32_t at) {
    arvo_xml_fault fault;
    log l = {.source = arvo_str_of(source), .answer = ARVO_ERR_EMPTY};
    assert_int_equal(arvo_xml_parse(&fault, l.source, 0, &handler, &l), err);
    assert_int_equal(fault.err, err);
    assert_int_equal(fault.at, at);
}

static void tells_what_is_wrong_and_where(void **state) {
    (void)state;
    expect_fault("", ARVO_ERR_PARSE, 0);
    expect_fault("<a><b></a>", ARVO_ERR_PARSE, 8);
    expect_fault("<a", ARVO_ERR_PARSE, 0);
    expect_fault("<a>text</a>", ARVO_ERR_EMPTY, 3);
    expect_error(ARVO_STR("<resources>\n  <string></strin>\n"), ARVO_FORMAT_ANDROID, ARVO_ERR_PARSE, 2, 13);
}

static void refuses_deep_nesting(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf text = arvo_buf_in(arena);
    for (int i = 0; i < 100000; i++) {
        arvo_buf_append_cstr(&text, "<a>");
    }
    expect_error(arvo_buf_str(&text), ARVO_FORMAT_XLIFF, ARVO_ERR_TOO_DEEP, 1, 3 * 512 + 1);
    arvo_arena_free(arena);
}

static void finds_attributes(void **state) {
    (void)state;
    const char *attributes[] = {"a", "1",
                                "u\x1F"
                                "lang",
                                "fi", NULL};
    const arvo_xml_tag tag = {.name = ARVO_STR("b"), .attributes = attributes};
    assert_string_equal(arvo_xml_tag_attribute(&tag, "a"), "1");
    assert_string_equal(arvo_xml_tag_attribute(&tag, "lang"), "fi");
    assert_null(arvo_xml_tag_attribute(&tag, "1"));
    assert_null(arvo_xml_tag_attribute(&(arvo_xml_tag){.name = ARVO_STR("b")}, "a"));
    assert_true(arvo_xml_is(&tag, "b"));
    assert_false(arvo_xml_is(&tag, "bb"));
}

static void makes_parts_of_keys(void **state) {
    (void)state;
    char name[1000];
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_true(arvo_str_equal(arvo_xml_key_part(arena, "a~b/c"), ARVO_STR("a~0b~1c")));
    assert_true(arvo_str_equal(arvo_xml_key_part(arena, NULL), ARVO_STR("")));
    memset(name, 'a', sizeof name - 1);
    memcpy(name + 255, "ä", 2);
    name[sizeof name - 1] = '\0';
    assert_int_equal(arvo_xml_key_part(arena, name).len, 257);
    arvo_arena_free(arena);
}

static void tells_files_by_their_root(void **state) {
    (void)state;
    reading r = read_text("<resources><string name='a'>Arvo</string></resources>", ARVO_FORMAT_XML);
    expect(&r, ARVO_SEGMENT_VALUE, "Arvo");
    expect_end(&r);
    r = read_text("<xliff><file><unit><segment><target>Arvo</target></segment></unit></file></xliff>",
                  ARVO_FORMAT_XML);
    expect(&r, ARVO_SEGMENT_VALUE, "Arvo");
    expect_end(&r);
    r = read_text("<?xml version='1.0'?><html><p>Arvo</p></html>", ARVO_FORMAT_XML);
    expect(&r, ARVO_SEGMENT_PARAGRAPH, "Arvo");
    expect_end(&r);
    expect_error(ARVO_STR("<?xml version='1.0'?>\n<project><name>Arvo</name></project>"), ARVO_FORMAT_XML,
                 ARVO_ERR_OTHER_XML, 2, 1);
    expect_error(ARVO_STR("Arvo"), ARVO_FORMAT_XML, ARVO_ERR_PARSE, 1, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_where_events_stand),
        cmocka_unit_test(expands_no_entities),
        cmocka_unit_test(tells_what_is_wrong_and_where),
        cmocka_unit_test(refuses_deep_nesting),
        cmocka_unit_test(finds_attributes),
        cmocka_unit_test(makes_parts_of_keys),
        cmocka_unit_test(tells_files_by_their_root),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
