/* yaml.h: a YAML text as a tree that knows its places. libfyaml's event interface behind (its document interface is
 * quadratic), so that a 20,000-entry list loads in milliseconds. */
#ifndef ARVO_BASE_YAML_H
#define ARVO_BASE_YAML_H

#include "base/error.h"

typedef enum arvo_node_kind { ARVO_NODE_SCALAR, ARVO_NODE_SEQUENCE, ARVO_NODE_MAPPING } arvo_node_kind;

typedef struct arvo_node arvo_node;
struct arvo_node {
    arvo_node_kind kind;
    bool plain;      /* a scalar without quotes: 3 is a number and true a truth only then */
    arvo_str scalar; /* decoded, NUL-terminated */
    uint32_t line;   /* from 1, where the value begins (at the opening quote) */
    uint32_t column; /* code points, from 1 */
    arvo_node *const *items; /* of a sequence: the items; of a mapping: key, value, key, value, … (keys are scalars) */
    uint32_t count;          /* of items; a mapping's is even */
};

/* Parses exactly one document (an empty text gives an empty mapping). Anchors, aliases and tags are refused: rule files need
 * none, and aliases can blow up. ARVO_ERR_YAML with line and column; DUPLICATE_KEY; TOO_DEEP; INVALID_UTF8 (checked first: the
 * library loops for ever on it). The tree lives in the arena. */
arvo_err arvo_yaml_parse(arvo_node **out, arvo_arena *arena, arvo_str text, arvo_error *error);

/* The value of a key, or NULL. node must be a mapping. */
const arvo_node *arvo_node_get(const arvo_node *node, const char *key);

/* Reads a plain scalar as a number / as true or false. */
bool arvo_node_number(double *out, const arvo_node *node);
bool arvo_node_bool(bool *out, const arvo_node *node);

#endif
