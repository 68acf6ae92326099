/* html_comment.h: comments of HTML inside a text that another reader reads: Markdown. */
#ifndef ARVO_FORMAT_HTML_COMMENT_H
#define ARVO_FORMAT_HTML_COMMENT_H

#include "base/str.h"

/* The first comment that begins in source bytes [from, to): its whole span. It may end behind `to`, but when
 * it is inline before a blank line: a paragraph ends there. False when there is none; *given_up is then how
 * far one has been looked for in vain: at least `to`, or where one that begins before it would have had to
 * end. */
bool arvo_html_comment_find(arvo_span *out, uint32_t *given_up, arvo_str source, uint32_t from, uint32_t to,
                            bool is_inline);

/* The text between the marks of a comment with this span. */
arvo_str arvo_html_comment_text(arvo_str source, arvo_span span);

#endif
