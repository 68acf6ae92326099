#include "format/sniff.h"
#include "unit.h"

static void tells_formats_by_content(void **state) {
    (void)state;
    static const struct {
        const char *text;
        arvo_format format;
    } cases[] = {{"", ARVO_FORMAT_PLAIN},
                 {"Hei.", ARVO_FORMAT_PLAIN},
                 {"# Otsikko\n", ARVO_FORMAT_PLAIN},
                 {"- kohta: arvo\n", ARVO_FORMAT_PLAIN},
                 {"<3 kaikille", ARVO_FORMAT_PLAIN},
                 {"{Tämä} on teksti", ARVO_FORMAT_PLAIN},
                 {"[1] Viite ja [2]", ARVO_FORMAT_PLAIN},
                 {"{{ nimi }}", ARVO_FORMAT_PLAIN},
                 {"---\n\nTeksti\n---\n", ARVO_FORMAT_PLAIN},
                 {"\xEF\xBB\xBF \n<!DOCTYPE html><p>a", ARVO_FORMAT_HTML},
                 {"<!-- a -->\n<HTML>", ARVO_FORMAT_HTML},
                 {"<p class=\"a\">Hei</p>", ARVO_FORMAT_HTML},
                 {"<div>Hei</div>", ARVO_FORMAT_HTML},
                 {"<?xml version=\"1.0\"?><a/>", ARVO_FORMAT_XML},
                 {"<xliff version=\"1.2\">", ARVO_FORMAT_XML},
                 {"<resources>", ARVO_FORMAT_XML},
                 {"PK\x03\x04 a", ARVO_FORMAT_DOCX},
                 {"PK on lyhenne", ARVO_FORMAT_PLAIN},
                 {"{}", ARVO_FORMAT_JSON},
                 {" {\"a\": \"b\"}\n", ARVO_FORMAT_JSON},
                 {"[\"a\"]", ARVO_FORMAT_JSON},
                 {"[{\"a\": 1}]", ARVO_FORMAT_JSON},
                 {"{\n\"title\": \"a\"\n}\nTeksti\n", ARVO_FORMAT_MARKDOWN},
                 {"---\ntitle: a\n---\nTeksti", ARVO_FORMAT_MARKDOWN},
                 {"+++\ntitle = \"a\"\n+++\nTeksti", ARVO_FORMAT_MARKDOWN},
                 {"# c\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n", ARVO_FORMAT_PO},
                 {"msgctxt \"a\"\n", ARVO_FORMAT_PO}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (arvo_format_sniff(arvo_str_of(cases[i].text)) != cases[i].format) {
            fail_msg("%s", cases[i].text);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(tells_formats_by_content)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
