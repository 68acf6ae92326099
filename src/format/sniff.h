/* sniff.h: the format of a text whose name does not tell it. */
#ifndef ARVO_FORMAT_SNIFF_H
#define ARVO_FORMAT_SNIFF_H

#include "format/format.h"

/* HTML, XML, JSON, PO, DOCX by how the text begins (and JSON by how it ends); Markdown when it begins with
 * front matter; else plain text. */
arvo_format arvo_format_sniff(arvo_str source);

#endif
