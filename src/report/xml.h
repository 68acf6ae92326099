/* xml.h: writing XML 1.0, enough for reports: elements with attributes, one a line, indented. */
#ifndef ARVO_REPORT_XML_H
#define ARVO_REPORT_XML_H

#include "base/str.h"

#define ARVO_XML_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* Appends "<name" on a new line's beginning, indented by two spaces a level; attributes follow. */
void arvo_xml_element(arvo_buf *out, unsigned level, const char *name);
/* Appends ` name="value"`; none for NULL. Whatever XML cannot hold (control characters, bytes that are not
 * UTF-8) stands as something visible in its place. */
void arvo_xml_attribute(arvo_buf *out, const char *name, const char *value);
void arvo_xml_number(arvo_buf *out, const char *name, size_t value);

/* Ends the tag: ">" and a line end, with more to come inside; "/>" and a line end, with nothing inside; or
 * with a text inside. */
void arvo_xml_open(arvo_buf *out);
void arvo_xml_empty(arvo_buf *out);
void arvo_xml_text(arvo_buf *out, const char *name, const char *text);
/* Appends "</name>" on a line of its own. */
void arvo_xml_close(arvo_buf *out, unsigned level, const char *name);

#endif
