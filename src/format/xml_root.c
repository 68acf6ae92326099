/* .xml files: the root element tells what they are. */
#include <string.h>

#include "format/xml.h"

typedef struct root {
    char name[64];
} root;

/* An error of its own ends the parsing at the first tag. */
static arvo_err on_start(void *state, const arvo_xml_tag *tag) {
    root *r = state;
    size_t len = tag->name.len < sizeof r->name - 1 ? tag->name.len : sizeof r->name - 1;
    memcpy(r->name, tag->name.ptr, len);
    r->name[len] = '\0';
    return ARVO_ERR_OTHER_XML;
}

static arvo_err on_end(void *state, const arvo_xml_tag *tag) {
    (void)state;
    (void)tag;
    return ARVO_OK;
}

static arvo_err on_text(void *state, arvo_span src, arvo_str text) {
    (void)state;
    (void)src;
    (void)text;
    return ARVO_OK;
}

arvo_err arvo_read_xml(arvo_reader *reader, arvo_error *error) {
    static const arvo_xml_handler handler = {on_start, on_end, on_text, NULL};
    root found = {""};
    arvo_xml_fault fault;
    arvo_xml_parse(&fault, reader->source, reader->start, &handler, &found);
    if (fault.err != ARVO_ERR_OTHER_XML) {
        return arvo_xml_fail(reader, error, &fault);
    }
    if (strcmp(found.name, "xliff") == 0) {
        return arvo_read_xliff(reader, error);
    }
    if (strcmp(found.name, "resources") == 0) {
        return arvo_read_android(reader, error);
    }
    if (strcmp(found.name, "html") == 0) {
        return arvo_read_html(reader, error);
    }
    return arvo_reader_fail(reader, error, ARVO_ERR_OTHER_XML, fault.at, arvo_str_of(found.name));
}
