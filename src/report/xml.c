#include "report/xml.h"

#include "report/escape.h"

static const arvo_escape in_attribute[] = {{'&', "&amp;"}, {'<', "&lt;"},   {'>', "&gt;"},   {'"', "&quot;"},
                                           {'\t', "&#9;"}, {'\n', "&#10;"}, {'\r', "&#13;"}, {0}};
static const arvo_escape in_text[] = {
    {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'\t', "\t"}, {'\n', "\n"}, {'\r', "&#13;"}, {0}};

void arvo_xml_element(arvo_buf *out, unsigned level, const char *name) {
    arvo_buf_printf(out, "%*s<%s", (int)(2 * level), "", name);
}

void arvo_xml_attribute(arvo_buf *out, const char *name, const char *value) {
    if (value != NULL) {
        arvo_buf_printf(out, " %s=\"", name);
        arvo_append_escaped(out, arvo_str_of(value), in_attribute);
        arvo_buf_append_byte(out, '"');
    }
}

void arvo_xml_number(arvo_buf *out, const char *name, size_t value) {
    arvo_buf_printf(out, " %s=\"%zu\"", name, value);
}

void arvo_xml_open(arvo_buf *out) {
    arvo_buf_append_cstr(out, ">\n");
}

void arvo_xml_empty(arvo_buf *out) {
    arvo_buf_append_cstr(out, "/>\n");
}

void arvo_xml_text(arvo_buf *out, const char *name, const char *text) {
    arvo_buf_append_byte(out, '>');
    arvo_append_escaped(out, arvo_str_of(text), in_text);
    arvo_buf_printf(out, "</%s>\n", name);
}

void arvo_xml_close(arvo_buf *out, unsigned level, const char *name) {
    arvo_buf_printf(out, "%*s</%s>\n", (int)(2 * level), "", name);
}
