/* mask_scan.h: where what is no Markdown ends. For mask.c only. Linear in the source, however much begins and
 * never ends. */
#ifndef ARVO_FORMAT_MASK_SCAN_H
#define ARVO_FORMAT_MASK_SCAN_H

#include "base/array.h"
#include "format/template.h"

/* A brace and the one that closes it, in one paragraph outside of code. */
typedef struct arvo_brace_pair {
    uint32_t open;
    uint32_t close; /* 0: none */
} arvo_brace_pair;

enum { ARVO_MASK_RAW_ELEMENTS = 8, ARVO_MASK_MAX_TAG_BYTES = 4096 };

typedef struct arvo_mask_scanner {
    arvo_str source;
    arvo_template_finder templates;
    uint32_t blank_line;    /* the next one, from the place last asked about */
    uint32_t comment_close; /* the next "-->", likewise; 0: not looked for */
    char fence;             /* of the code that the line stands in, or '\0' */
    uint32_t fence_len;
    ARVO_ARRAY(arvo_brace_pair) braces;        /* by `open`; for MDX only */
    bool never_closed[ARVO_MASK_RAW_ELEMENTS]; /* elements whose end has been looked for in vain */
} arvo_mask_scanner;

/* False when memory ends. */
bool arvo_mask_scan_begin(arvo_mask_scanner *scanner, arvo_arena *arena, arvo_str source, uint32_t start,
                          bool pairs_braces);

/* True at the end of the source as well. */
bool arvo_mask_is_line_end(arvo_str source, uint32_t at);
uint32_t arvo_mask_line_end(arvo_str source, uint32_t at);
/* True when the line at `at` holds nothing but white space. */
bool arvo_mask_is_blank_line(arvo_str source, uint32_t at);

/* The line end before the next blank line at or behind `at`; the end of the source if there is none. */
uint32_t arvo_mask_blank_line(arvo_mask_scanner *scanner, uint32_t at);

/* Takes the line [start, end): true when it opens, closes or stands in fenced code. Lines come in order. */
bool arvo_mask_in_code(arvo_mask_scanner *scanner, uint32_t start, uint32_t end);

/* Behind the code span, or the run of backticks that opens none, at `at`. */
uint32_t arvo_mask_code_end(arvo_mask_scanner *scanner, uint32_t at);

/* These give `at` when there is none. `at` grows from call to call. */
uint32_t arvo_mask_template_end(arvo_mask_scanner *scanner, uint32_t at);   /* {{ … }}, <% … %> */
uint32_t arvo_mask_expression_end(arvo_mask_scanner *scanner, uint32_t at); /* {…} of MDX */
uint32_t arvo_mask_attributes_end(arvo_mask_scanner *scanner, uint32_t at); /* {#id}, {.class}, {: …} */
uint32_t arvo_mask_comment_end(arvo_mask_scanner *scanner, uint32_t at); /* <!-- … --> in its paragraph */

/* A tag, or an element whose content nobody reads (script, style, code), with that. *reads gets what it reads
 * as. `mdx`: braces are expressions, and "<>" is a tag. */
uint32_t arvo_mask_tag_end(arvo_str *reads, arvo_mask_scanner *scanner, uint32_t at, bool mdx);

/* True when a block of HTML begins at `at`, the first byte of a line that is not blank, whose text is to be
 * read: not script, style, pre, textarea, nor a comment. */
bool arvo_mask_begins_html(arvo_str source, uint32_t at, bool blank_before);

#endif
