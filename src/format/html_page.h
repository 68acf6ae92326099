/* html_page.h: a page while its tree is walked. Seen by the files of the HTML reader only. */
#ifndef ARVO_FORMAT_HTML_PAGE_H
#define ARVO_FORMAT_HTML_PAGE_H

#include <gumbo.h>

#include "format/html_text.h"

/* An element that texts may stand in. */
typedef struct arvo_html_element {
    arvo_element element; /* first, so that a pointer to it is one to the whole */
    uint32_t depth;
} arvo_html_element;

/* What an element hands down to what stands in it. */
typedef struct arvo_html_context {
    const arvo_html_element *element;
    arvo_segment_kind kind;
    uint8_t level;
    bool quoted;
    bool running; /* in running text: links and buttons are words of it */
    bool loose;   /* in a block without text of its own: a link is a text by itself */
    bool silent;  /* not to be translated, so not to be linted */
    bool other_language;
    arvo_language language; /* UNKNOWN: the page's */
} arvo_html_context;

typedef struct arvo_html_page {
    arvo_reader *reader;
    arvo_str page; /* the source with template tags blanked */
    arvo_entity_decoder *entities;
    arvo_flow *flow;                 /* that text goes to now */
    const arvo_html_element *stands; /* the innermost element that holds all of the flow's text */
    arvo_flow body;
    arvo_flow attribute;
    arvo_err err;
    uint32_t error_at;
} arvo_html_page;

/* The offset of bytes of the page in *src; false when gumbo made them up. */
bool arvo_html_place(uint32_t *src, const arvo_html_page *page, const GumboStringPiece *bytes);

/* Ends a flow's text as a segment as the context says. Sets page->err when memory ends. */
void arvo_html_end(arvo_html_page *page, arvo_flow *flow, const arvo_html_context *context,
                   const arvo_html_element *element);

/* The attribute of the element with that name, or NULL. */
const GumboAttribute *arvo_html_attribute(const GumboElement *element, const char *name);

/* The element as selectors see it, the `index`th of its parent; NULL (and page->err) when memory ends. */
const arvo_html_element *arvo_html_element_new(arvo_html_page *page, const GumboNode *node,
                                               const arvo_html_element *parent, uint32_t index);

/* Adds the texts of the element's attributes. */
void arvo_html_attribute_texts(arvo_html_page *page, const GumboElement *element,
                               const arvo_html_context *context);

/* Reads the language and the translate attribute of the element into its context. */
void arvo_html_language(arvo_html_page *page, const GumboElement *element, arvo_html_context *context);

#endif
