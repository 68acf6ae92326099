/* yaml_pack.h: a YAML tree as bytes that are read back many times faster than its text is parsed. For the
 * built-in rule files, which are packed when arvolint is built. */
#ifndef ARVO_BASE_YAML_PACK_H
#define ARVO_BASE_YAML_PACK_H

#include "base/yaml.h"

/* Appends the tree to the buffer; whether memory sufficed is the buffer's to say. */
void arvo_node_pack(arvo_buf *out, const arvo_node *root);

/* The tree of packed bytes, in the arena; its scalars are views into the bytes, which must stay. INTERNAL
 * when the bytes are no packed tree. */
arvo_err arvo_node_unpack(arvo_node **out, arvo_arena *arena, arvo_str packed, arvo_error *error);

#endif
