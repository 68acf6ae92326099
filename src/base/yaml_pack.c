/* yaml_pack.c: the number of nodes, then the nodes, each before its items:
 *
 *     kind, and whether it is plain   1 byte
 *     lines since the node before     number
 *     column                          number
 *     length, bytes, NUL              of a scalar
 *     count                           of a sequence or mapping
 *
 * Numbers are written seven bits a byte, the low ones first; all bytes of one but the last have the high bit
 * set.
 */
#include "base/yaml_pack.h"

#include "base/limits.h"

enum { KIND_BITS = 3, PLAIN_BIT = 4 };

/* ---- Packing --------------------------------------------------------------------------------------------
 */

static void put_number(arvo_buf *out, uint32_t value) {
    for (; value >= 0x80; value >>= 7)
        arvo_buf_append_byte(out, (char)(value | 0x80));
    arvo_buf_append_byte(out, (char)value);
}

static uint32_t count_nodes(const arvo_node *node) {
    uint32_t count = 1;
    for (uint32_t i = 0; node->kind != ARVO_NODE_SCALAR && i < node->count; i++)
        count += count_nodes(node->items[i]);
    return count;
}

/* No deeper than the parser lets a tree be. */
static void pack(arvo_buf *out, const arvo_node *node, uint32_t *line) {
    arvo_buf_append_byte(out, (char)((unsigned)node->kind | (node->plain ? PLAIN_BIT : 0)));
    put_number(out, node->line - *line);
    put_number(out, node->column);
    *line = node->line;
    if (node->kind == ARVO_NODE_SCALAR) {
        put_number(out, (uint32_t)node->scalar.len);
        arvo_buf_append(out, node->scalar);
        arvo_buf_append_byte(out, '\0');
        return;
    }
    put_number(out, node->count);
    for (uint32_t i = 0; i < node->count; i++)
        pack(out, node->items[i], line);
}

void arvo_node_pack(arvo_buf *out, const arvo_node *root) {
    uint32_t line = 0;
    put_number(out, count_nodes(root));
    pack(out, root, &line);
}

/* ---- Unpacking ------------------------------------------------------------------------------------------
 */

typedef struct unpacker {
    arvo_str bytes;
    size_t at;
    uint32_t line;
    arvo_node *nodes; /* those not made yet, one after the other */
    arvo_node **items;
    uint32_t nodes_left;
    uint32_t items_left;
    bool bad;
} unpacker;

static uint8_t take_byte(unpacker *u) {
    if (u->at >= u->bytes.len) {
        u->bad = true;
        return 0;
    }
    return (uint8_t)u->bytes.ptr[u->at++];
}

static uint32_t take_number(unpacker *u) {
    uint32_t value = 0;
    for (unsigned shift = 0; shift < 32; shift += 7) {
        uint8_t byte = take_byte(u);
        value |= (uint32_t)(byte & 0x7F) << shift;
        if (byte < 0x80)
            return value;
    }
    u->bad = true;
    return 0;
}

static arvo_str take_scalar(unpacker *u) {
    size_t len = take_number(u);
    if (u->bad || len >= u->bytes.len - u->at) {
        u->bad = true;
        return ARVO_STR("");
    }
    arvo_str scalar = arvo_str_slice(u->bytes, u->at, u->at + len);
    u->at += len + 1;
    return scalar;
}

static arvo_node *unpack(unpacker *u, uint32_t depth);

/* The items are taken before those of the items' own, so that they lie together. */
static void unpack_items(unpacker *u, arvo_node *node, uint32_t depth) {
    uint32_t count = take_number(u);
    bool torn = node->kind == ARVO_NODE_MAPPING && count % 2 != 0;
    if (u->bad || torn || count > u->items_left || depth >= ARVO_MAX_NESTING) {
        u->bad = true;
        return;
    }
    arvo_node **items = u->items;
    u->items += count;
    u->items_left -= count;
    node->items = items;
    node->count = count;
    for (uint32_t i = 0; i < count && !u->bad; i++)
        items[i] = unpack(u, depth + 1);
}

static arvo_node *unpack(unpacker *u, uint32_t depth) {
    if (u->nodes_left == 0) {
        u->bad = true;
        return NULL;
    }
    arvo_node *node = u->nodes++;
    u->nodes_left--;
    uint8_t head = take_byte(u);
    u->line += take_number(u);
    node->kind = (arvo_node_kind)(head & KIND_BITS);
    u->bad = u->bad || node->kind > ARVO_NODE_MAPPING;
    node->plain = (head & PLAIN_BIT) != 0;
    node->line = u->line;
    node->column = take_number(u);
    if (node->kind == ARVO_NODE_SCALAR)
        node->scalar = take_scalar(u);
    else
        unpack_items(u, node, depth);
    return node;
}

arvo_err arvo_node_unpack(arvo_node **out, arvo_arena *arena, arvo_str packed, arvo_error *error) {
    *out = NULL;
    unpacker u = {.bytes = packed};
    uint32_t count = take_number(&u);
    if (u.bad || count == 0 || count > packed.len)
        return arvo_fail(error, ARVO_ERR_INTERNAL, ARVO_STR("no packed tree"), ARVO_NO_STR, ARVO_NO_STR);
    u.nodes = ARVO_NEW_ARRAY(arena, arvo_node, count);
    u.items = ARVO_NEW_ARRAY(arena, arvo_node *, count - 1);
    u.nodes_left = count;
    u.items_left = count - 1; /* each node but the root is the item of one other */
    if (u.nodes == NULL || u.items == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    arvo_node *root = unpack(&u, 0);
    if (u.bad || u.nodes_left > 0 || u.at != packed.len)
        return arvo_fail(error, ARVO_ERR_INTERNAL, ARVO_STR("no packed tree"), ARVO_NO_STR, ARVO_NO_STR);
    *out = root;
    return ARVO_OK;
}
