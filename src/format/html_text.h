/* html_text.h: text as HTML writes it, into a flow: references decoded, white space that holds a line end
 * folded. */
#ifndef ARVO_FORMAT_HTML_TEXT_H
#define ARVO_FORMAT_HTML_TEXT_H

#include "format/entity.h"
#include "format/flow.h"

typedef enum arvo_html_text_kind {
    ARVO_HTML_CONTENT, /* of an element: tags that the parser did not know what to do with are passed over */
    ARVO_HTML_RAW_TITLE, /* of <title>: a "<" is a character */
    ARVO_HTML_ATTRIBUTE  /* a reference needs its semicolon */
} arvo_html_text_kind;

/* Appends the bytes at [src, src + page.len) of the source; `page` is the same stretch of the page with
 * template tags blanked. False when memory ends. */
bool arvo_html_text(arvo_flow *flow, arvo_entity_decoder *entities, uint32_t src, arvo_str page,
                    arvo_html_text_kind kind);

#endif
