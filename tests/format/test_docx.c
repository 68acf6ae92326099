#include <stdio.h>

#include "reading.h"
#include "zipped.h"

#define WORD "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define STYLE(id, rest) "<w:style w:type='paragraph' w:styleId='" id "'>" rest "</w:style>"

typedef struct word {
    reading r;
    arvo_str bytes;
} word;

/* A document with this body, and these styles (NULL: none). */
static arvo_str word_bytes(const char *body, const char *styles) {
    char document[8192];
    char style_part[4096];
    snprintf(document, sizeof document, "<w:document " WORD "><w:body>%s</w:body></w:document>", body);
    snprintf(style_part, sizeof style_part, "<w:styles " WORD ">%s</w:styles>", styles == NULL ? "" : styles);
    const char *const parts[] = {"word/document.xml", document, styles == NULL ? NULL : "word/styles.xml",
                                 style_part, NULL};
    return zip_parts(parts, NULL);
}

static word read_word(const char *body, const char *styles) {
    word w = {.bytes = word_bytes(body, styles)};
    w.r = read_str(w.bytes, ARVO_FORMAT_DOCX);
    return w;
}

static void done(word *w) {
    expect_end(&w->r);
    free_zip(w->bytes);
}

static void expect_line(const word *w, const arvo_segment *segment, uint32_t line) {
    arvo_span span = arvo_segment_source(segment, 0, (uint32_t)segment->text.len);
    assert_int_equal(arvo_linetable_line(&w->r.document->lines, span.start), line);
    assert_int_equal(arvo_linetable_column(&w->r.document->lines, span.start), 1);
}

static void reads_paragraphs_as_lines(void **state) {
    (void)state;
    word w = read_word("<w:p><w:r><w:t>Arvo</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>lupaus &amp; "
                       "h&#228;n</w:t></w:r></w:p>"
                       "<w:p/><w:p><w:hyperlink><w:r><w:t>linkki</w:t><w:tab/><w:t>jatkuu</w:t><w:br/><w:t "
                       "xml:space='preserve'>loppu </w:t></w:r></w:hyperlink></w:p>",
                       NULL);
    assert_true(arvo_str_equal(w.r.document->source, ARVO_STR("Arvolupaus & hän\n\nlinkki jatkuu loppu \n")));
    assert_true(w.r.document->source_is_made);
    expect_line(&w, expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "Arvolupaus & hän"), 1);
    expect_line(&w, expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "linkki jatkuu loppu"), 3);
    done(&w);
}

static void tells_kinds_by_styles(void **state) {
    (void)state;
    word w = read_word(
        "<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>yksi</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='b'/></w:pPr><w:r><w:t>kaksi</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>kolme</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='Otsikko4'/></w:pPr><w:r><w:t>neljä</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>kohta</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='c'/></w:pPr><w:r><w:t>luettelo</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='c'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>ei "
        "enää</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='d'/></w:pPr><w:r><w:t>lainaus</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='e'/></w:pPr><w:r><w:t>sisällys</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='ring'/></w:pPr><w:r><w:t>rengas</w:t></w:r></w:p>",
        STYLE("a", "<w:name w:val='heading 1'/>") STYLE("b", "<w:name w:val='Oma'/><w:basedOn w:val='b2'/>")
            STYLE("b2", "<w:name w:val='Muu'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr>")
                STYLE("c", "<w:name w:val='List Bullet'/>") STYLE("d", "<w:name w:val='Quote'/>")
                    STYLE("e", "<w:name w:val='toc 1'/>") STYLE("ring", "<w:basedOn w:val='ring'/>"));
    assert_int_equal(expect(&w.r, ARVO_SEGMENT_HEADING, "yksi")->level, 1);
    assert_int_equal(expect(&w.r, ARVO_SEGMENT_HEADING, "kaksi")->level, 2);
    assert_int_equal(expect(&w.r, ARVO_SEGMENT_HEADING, "kolme")->level, 3);
    assert_int_equal(expect(&w.r, ARVO_SEGMENT_HEADING, "neljä")->level, 4);
    expect(&w.r, ARVO_SEGMENT_LIST_ITEM, "kohta");
    expect(&w.r, ARVO_SEGMENT_LIST_ITEM, "luettelo");
    expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "ei enää");
    assert_true(expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "lainaus")->quoted);
    expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "rengas");
    done(&w);
}

static void passes_over_what_is_not_shown(void **state) {
    (void)state;
    word w = read_word(
        "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></"
        "w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish "
        "w:val='0'/></w:rPr><w:t>c</w:t></w:r>"
        "<w:r><w:instrText>x</w:instrText></w:r><m:r xmlns:m='urn:m'><m:t>x</m:t></m:r></w:p>"
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>d</w:t></w:r></w:p>"
        "<mc:AlternateContent xmlns:mc='urn:mc'><mc:Choice><w:p><w:r><w:t>e</w:t></w:r></w:p></mc:Choice>"
        "<mc:Fallback><w:p><w:r><w:t>e</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>",
        NULL);
    expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "abc");
    expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "d");
    expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "e");
    done(&w);
}

static void reads_tables_and_text_boxes(void **state) {
    (void)state;
    word w = read_word("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>solu</w:t></w:r></w:p></"
                       "w:tc><w:tc><w:p><w:r><w:t>toinen</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                       "<w:p><w:r><w:t>alku</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>laatikko</"
                       "w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
                       "<w:r><w:t> loppu</w:t></w:r></w:p>",
                       NULL);
    expect(&w.r, ARVO_SEGMENT_TABLE_CELL, "solu");
    expect(&w.r, ARVO_SEGMENT_TABLE_CELL, "toinen");
    expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "laatikko");
    expect(&w.r, ARVO_SEGMENT_PARAGRAPH, "alku loppu");
    done(&w);
}

#define RUN(tag, text) "<w:r><w:rPr><w:lang w:val='" tag "'/></w:rPr><w:t>" text "</w:t></w:r>"
#define DEFAULT(tag)                                                                                         \
    "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='" tag "'/></w:rPr></w:rPrDefault></w:docDefaults>"

static void tells_languages(void **state) {
    (void)state;
    word w = read_word(
        "<w:p>" RUN("fi-FI",
                    "Suomenkielinen kappale, jossa on sanoja.") "</w:p>"
                                                                "<w:p>" RUN("en-GB",
                                                                            "A paragraph in English all "
                                                                            "along") "</w:p>"
                                                                                     "<w:p>" RUN("en-GB", "Sh"
                                                                                                          "or"
                                                                                                          "t") "</w:p><w:p>" RUN(
                                                                                         "de-DE",
                                                                                         "Das ist ein Absatz "
                                                                                         "auf Deutsch") "</"
                                                                                                        "w:p>"
                                                                                                        "<w:"
                                                                                                        "p><"
                                                                                                        "w:r>"
                                                                                                        "<w:"
                                                                                                        "t>"
                                                                                                        "Toin"
                                                                                                        "en "
                                                                                                        "suom"
                                                                                                        "enki"
                                                                                                        "elin"
                                                                                                        "en "
                                                                                                        "kapp"
                                                                                                        "ale,"
                                                                                                        " jos"
                                                                                                        "sa "
                                                                                                        "kiel"
                                                                                                        "tä "
                                                                                                        "ei "
                                                                                                        "ole "
                                                                                                        "merk"
                                                                                                        "itty"
                                                                                                        " lai"
                                                                                                        "nkaa"
                                                                                                        "n.</"
                                                                                                        "w:t>"
                                                                                                        "</"
                                                                                                        "w:r>"
                                                                                                        "</"
                                                                                                        "w:"
                                                                                                        "p>",
        DEFAULT("fi-FI"));
    assert_int_equal(w.r.document->language, ARVO_LANGUAGE_FI);
    assert_int_equal(w.r.document->segments[0].language, ARVO_LANGUAGE_UNKNOWN);
    assert_int_equal(w.r.document->segments[1].language, ARVO_LANGUAGE_EN);
    assert_int_equal(w.r.document->segments[2].language, ARVO_LANGUAGE_UNKNOWN);
    assert_true(w.r.document->segments[3].other_language);
    assert_false(w.r.document->segments[4].other_language);
    arvo_arena_free(w.r.arena);
    free_zip(w.bytes);
    w = read_word("<w:p><w:r><w:t>Teksti</w:t></w:r></w:p>", DEFAULT("en-US"));
    assert_int_equal(w.r.document->language, ARVO_LANGUAGE_UNKNOWN);
    assert_false(w.r.document->other_language);
    arvo_arena_free(w.r.arena);
    free_zip(w.bytes);
    w = read_word("<w:p><w:r><w:t>Text</w:t></w:r></w:p>", DEFAULT("de-DE"));
    assert_true(w.r.document->other_language);
    arvo_arena_free(w.r.arena);
    free_zip(w.bytes);
}

static void refuses_what_is_no_document(void **state) {
    (void)state;
    const char *const other[] = {"content.xml", "<a/>", NULL};
    const char *const broken[] = {"word/document.xml", "<a><b></a>", NULL};
    const char *const styles[] = {"word/document.xml", "<a/>", "word/styles.xml", "<a", NULL};
    const struct {
        const char *const *parts;
        arvo_err err;
    } cases[] = {{other, ARVO_ERR_NOT_WORD}, {broken, ARVO_ERR_PARSE}, {styles, ARVO_ERR_PARSE}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_str bytes = zip_parts(cases[i].parts, NULL);
        expect_error(bytes, ARVO_FORMAT_DOCX, cases[i].err, 0, 0);
        free_zip(bytes);
    }
    expect_error(ARVO_STR("# Otsikko"), ARVO_FORMAT_DOCX, ARVO_ERR_DAMAGED, 0, 0);
    expect_error(ARVO_STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), ARVO_FORMAT_DOCX, ARVO_ERR_PROTECTED, 0, 0);
}

static void refuses_deep_nesting(void **state) {
    (void)state;
    char body[4096] = "";
    for (int i = 0; i < 600; i++) {
        strcat(body, "<w:a>");
    }
    arvo_str bytes = word_bytes(body, NULL);
    expect_error(bytes, ARVO_FORMAT_DOCX, ARVO_ERR_TOO_DEEP, 0, 0);
    free_zip(bytes);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    arvo_str bytes = word_bytes("<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>yksi</w:t></w:r></w:p>",
                                STYLE("a", "<w:name w:val='heading 1'/><w:basedOn w:val='b'/>"));
    size_t left = 1;
    for (arvo_err err = ARVO_ERR_NO_MEMORY; err != ARVO_OK; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_document *document;
        const arvo_read_options options = {.format = ARVO_FORMAT_DOCX};
        assert_true(left < 1000);
        err = arvo_document_read(&document, arena, ARVO_STR("-"), bytes, &options, NULL);
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
    }
    assert_true(left > 2);
    free_zip(bytes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_paragraphs_as_lines),
        cmocka_unit_test(tells_kinds_by_styles),
        cmocka_unit_test(passes_over_what_is_not_shown),
        cmocka_unit_test(reads_tables_and_text_boxes),
        cmocka_unit_test(tells_languages),
        cmocka_unit_test(refuses_what_is_no_document),
        cmocka_unit_test(refuses_deep_nesting),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
