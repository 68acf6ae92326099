/* html_scan.h: the first look at a page, before a parser sees it: comments, tags of template languages, and
 * whether its tree is one to build. */
#ifndef ARVO_FORMAT_HTML_SCAN_H
#define ARVO_FORMAT_HTML_SCAN_H

#include "format/reader.h"

/* Stands in for each byte of a template tag; HTML takes it for white space, so that it changes nothing in the
 * tree. */
#define ARVO_HTML_GAP '\f'

/* Adds the comments to the reader. *page gets the source with its template tags blanked (by ARVO_HTML_GAP;
 * where an attribute's value must stand, by letters): as long as the source, and the source itself when it
 * has none. Errors: TOO_DEEP, TANGLED (an element with more attributes than pages have), NO_MEMORY. */
arvo_err arvo_html_scan(arvo_str *page, arvo_reader *reader, arvo_error *error);

#endif
