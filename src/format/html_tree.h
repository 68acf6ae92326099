/* html_tree.h: gumbo with an end to its memory: what it takes is counted, and when there is no more it stops.
 */
#ifndef ARVO_FORMAT_HTML_TREE_H
#define ARVO_FORMAT_HTML_TREE_H

#include <gumbo.h>

#include "base/error.h"
#include "base/str.h"

typedef struct arvo_html_tree arvo_html_tree;

/* Parses the page, which the tree borrows. On success *out is to be given back with arvo_html_tree_free(),
 * else it is NULL. `allocations` is how many there may be at most; 0: as many as pages of this length need.
 * Errors: TANGLED (gumbo repairs tags that do not close by copying them, here more often than in any page
 * that is meant), NO_MEMORY. */
arvo_err arvo_html_tree_new(arvo_html_tree **out, arvo_str page, size_t allocations);
void arvo_html_tree_free(arvo_html_tree *tree);

/* The element <html>. */
const GumboNode *arvo_html_tree_root(const arvo_html_tree *tree);

#endif
