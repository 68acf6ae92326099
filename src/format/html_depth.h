/* html_depth.h: how deep the tree of a page will be, told tag by tag before a parser builds it: gumbo's time
 * grows with the square of the depth. */
#ifndef ARVO_FORMAT_HTML_DEPTH_H
#define ARVO_FORMAT_HTML_DEPTH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/limits.h"

/* A tag as the scanner saw it. */
typedef struct arvo_html_tag {
    uint32_t number; /* gumbo's of the name; all unknown names share one */
    uint32_t name;   /* a hash of the name, whatever its case */
    uint32_t
        identity; /* a hash of the whole tag: elements that are alike are opened again three times only */
    bool closes_itself; /* "/>" */
} arvo_html_tag;

typedef struct arvo_html_open {
    uint32_t number;
    uint32_t identity;
    uint32_t name; /* a hash of the name */
    uint32_t base; /* of a marker: the elements to be opened again when it began */
    bool foreign;  /* SVG or MathML */
} arvo_html_open;

typedef struct arvo_html_depth {
    arvo_html_open open[ARVO_MAX_NESTING + 1];
    arvo_html_open
        again[ARVO_MAX_NESTING + 1]; /* formatting elements that were not closed by their own tags */
    uint32_t open_count;
    uint32_t again_count;
} arvo_html_depth;

/* A start tag. False when the tree is deeper than ARVO_MAX_NESTING with it, counting the formatting elements
 * that the next text opens again. */
bool arvo_html_depth_start(arvo_html_depth *depth, const arvo_html_tag *tag);

/* An end tag. */
void arvo_html_depth_end(arvo_html_depth *depth, const arvo_html_tag *tag);

#endif
