/* escape.h: text in the places where a format needs some characters written otherwise. */
#ifndef ARVO_REPORT_ESCAPE_H
#define ARVO_REPORT_ESCAPE_H

#include "base/str.h"

/* One character, and what stands for it. */
typedef struct arvo_escape {
    char byte;
    const char *instead;
} arvo_escape;

/* Appends the text with every byte that the list names (its last entry is {0}) written as the list says.
 * Control characters other than those become visible ones, bytes that are not UTF-8 U+FFFD: what a log prints
 * must not speak to a terminal. */
void arvo_append_escaped(arvo_buf *out, arvo_str text, const arvo_escape *escapes);

/* Appends the path as a relative reference of RFC 3986, or as a file: URI when it begins with "/": every byte
 * but letters, digits, "-", ".", "_", "~" and "/" as %XX. */
void arvo_append_uri(arvo_buf *out, const char *path);

/* Appends the text so that no line of it is a command to what reads the log of a continuous integration:
 * GitHub and Azure look for
 * "##[" and "##vso[" anywhere, GitHub for "::" at the beginning. Headings of Markdown stay as they are. */
void arvo_append_log_text(arvo_buf *out, arvo_str text);

#endif
