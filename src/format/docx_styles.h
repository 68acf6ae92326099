/* docx_styles.h: what the paragraph styles of a Word document are: headings, list items, quotations. */
#ifndef ARVO_FORMAT_DOCX_STYLES_H
#define ARVO_FORMAT_DOCX_STYLES_H

#include "format/xml.h"

typedef struct arvo_docx_style {
    arvo_str id;
    arvo_str based_on; /* the id of another style */
    uint8_t heading;   /* level, or 0 */
    bool list;         /* it has numbers or bullets */
    bool quote;
    bool contents; /* a line of the table of contents, which repeats a heading */
} arvo_docx_style;

typedef struct arvo_docx_styles {
    arvo_arena *arena;
    ARVO_ARRAY(arvo_docx_style) items;
    struct arvo_interner *ids; /* the style with id n: items[n - 1] */
    arvo_str language;         /* of text that names none: a tag, or ARVO_NO_STR */
} arvo_docx_styles;

/* Reads word/styles.xml; with ARVO_NO_STR there are no styles. The rest lives in the arena. PARSE, TOO_DEEP,
 * NO_MEMORY. */
arvo_err arvo_docx_styles_read(arvo_docx_styles *out, arvo_arena *arena, arvo_str part,
                               arvo_xml_fault *fault);

/* What a paragraph in this style is, with what the styles behind it say; by its id alone ("Heading1",
 * "Otsikko1") where the document does not tell. */
arvo_docx_style arvo_docx_style_of(const arvo_docx_styles *styles, arvo_str id);

#endif
