/* html_markup.h: what a "<" begins in a page, and where that ends, as the HTML standard's tokenizer reads it.
 */
#ifndef ARVO_FORMAT_HTML_MARKUP_H
#define ARVO_FORMAT_HTML_MARKUP_H

#include "base/str.h"

typedef enum arvo_html_markup {
    ARVO_HTML_NO_MARKUP, /* the "<" is a character */
    ARVO_HTML_START_TAG,
    ARVO_HTML_END_TAG,
    ARVO_HTML_COMMENT,
    ARVO_HTML_DECLARATION /* a doctype, a processing instruction, anything else up to the next ">" */
} arvo_html_markup;

/* What begins at text.ptr[at]. */
arvo_html_markup arvo_html_markup_at(arvo_str text, size_t at);

/* The offset behind it, or `at` when it is no markup; text.len when it does not end. */
size_t arvo_html_markup_end(arvo_str text, size_t at);

/* The offset behind the comment that begins at `at`; *content_end gets where its "-->" begins. */
size_t arvo_html_comment_end(arvo_str text, size_t at, size_t *content_end);

/* The offset behind the tag name that begins at `at`. */
size_t arvo_html_name_end(arvo_str text, size_t at);

/* Where a scanner stands within a tag, behind its name; zeroed at the beginning. */
typedef struct arvo_html_in_tag {
    char quote;        /* that a value is in, or '\0' */
    bool after_equals; /* a value must follow */
    bool in_word;      /* in a name or in a value without quotes */
    bool unquoted;     /* … in such a value */
    uint32_t attributes;
} arvo_html_in_tag;

/* Takes one byte of the tag; false when it is the ">" that ends it. */
bool arvo_html_tag_step(arvo_html_in_tag *in, char byte);

#endif
