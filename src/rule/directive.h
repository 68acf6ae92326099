/* directive.h: reading a comment that silences findings: what it does, for which rules, until when, and why.
 *
 *     arvolint-disable-next-line AV203, praise until=2027-01-31 -- what the customers call it
 *     arvolint-disable-line · arvolint-disable … arvolint-enable · arvolint-disable-file
 *
 * The reason stands behind "--", "–" or "—", or behind a colon at the end of a word: XML forbids "--" in its
 * comments. */
#ifndef ARVO_RULE_DIRECTIVE_H
#define ARVO_RULE_DIRECTIVE_H

#include "base/error.h"

typedef enum arvo_directive_form {
    ARVO_DIRECTIVE_NEXT_LINE,
    ARVO_DIRECTIVE_LINE,
    ARVO_DIRECTIVE_BLOCK, /* from here to the END that names the rule, or to the end of the file */
    ARVO_DIRECTIVE_END,
    ARVO_DIRECTIVE_FILE
} arvo_directive_form;

/* All strings are slices of the comment's text. */
typedef struct arvo_directive {
    arvo_directive_form form;
    arvo_str rules;  /* as written: read it with arvo_directive_next_rule() */
    arvo_str until;  /* "2027-01-31", the last day; ARVO_NO_STR: for good */
    arvo_str reason; /* ARVO_NO_STR: none is given */
    arvo_str wrong;  /* what an error is about */
} arvo_directive;

/* Reads the text of a comment, which begins with "arvolint-". Errors, all about the text:
 * DIRECTIVE_FORM(_NEAR), DIRECTIVE_DATE, DIRECTIVE_RULES (none is named, and it is no END). */
arvo_err arvo_directive_read(arvo_directive *out, arvo_str text, arvo_error *error);

/* Takes the next rule's name off the list; false when there is none left. */
bool arvo_directive_next_rule(arvo_str *name, arvo_str *rules);

#endif
