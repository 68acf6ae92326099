#include "base/yaml.h"

#include <stdio.h>
#include <string.h>

#include <libfyaml.h>

#include "base/array.h"
#include "base/intern.h"
#include "base/limits.h"
#include "base/utf8.h"

typedef ARVO_ARRAY(arvo_node *) node_stack;

/* The tree while it grows. Finished nodes wait on `done`; a sequence or mapping that ends takes those since
 * it began. */
typedef struct builder {
    arvo_arena *arena;
    arvo_str text;
    node_stack done;
    struct level {
        arvo_node *node;
        uint32_t first; /* on `done`: where its items begin */
    } levels[ARVO_MAX_NESTING];
    uint32_t depth;
    arvo_node *root;
    arvo_node *last; /* the latest node: where a value that is not written out is said to stand */
    bool document_seen;
    arvo_error *error;
} builder;

static arvo_err fail_at_mark(builder *b, const struct fy_mark *mark, const char *what) {
    uint32_t line = mark ? (uint32_t)mark->line + 1 : 0, column = mark ? (uint32_t)mark->column + 1 : 0;
    /* The library's mark of "&x" and "*x" is behind the sign. */
    if (mark && mark->input_pos > 0 && strchr("&*", b->text.ptr[mark->input_pos - 1]))
        column--;
    return arvo_fail_at(b->error, ARVO_ERR_YAML, line, column, arvo_str_of(what), ARVO_NO_STR, ARVO_NO_STR);
}

static arvo_err fail_at_node(builder *b, arvo_err code, const arvo_node *node, arvo_str detail) {
    return arvo_fail_at(b->error, code, node->line, node->column, detail, ARVO_NO_STR, ARVO_NO_STR);
}

static arvo_node *new_node(builder *b, arvo_node_kind kind, const struct fy_mark *mark) {
    arvo_node *node = ARVO_NEW(b->arena, arvo_node);
    if (!node)
        return NULL;
    node->kind = kind;
    node->line = mark ? (uint32_t)mark->line + 1 : b->last ? b->last->line : 1;
    node->column = mark ? (uint32_t)mark->column + 1 : b->last ? b->last->column : 1;
    b->last = node;
    return node;
}

/* Puts a node where it belongs: it is the document, or waits for its sequence or mapping to end. */
static arvo_err place(builder *b, arvo_node *node) {
    if (b->depth == 0) {
        b->root = node;
        return ARVO_OK;
    }
    arvo_node **slot = ARVO_ARRAY_ADD(b->arena, &b->done);
    if (!slot)
        return arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
    *slot = node;
    return ARVO_OK;
}

static bool is_key_place(const builder *b) {
    if (b->depth == 0)
        return false;
    const struct level *level = &b->levels[b->depth - 1];
    return level->node->kind == ARVO_NODE_MAPPING && (b->done.count - level->first) % 2 == 0;
}

static arvo_err begin_collection(builder *b, arvo_node_kind kind, const struct fy_mark *mark) {
    if (is_key_place(b))
        return fail_at_mark(b, mark, "a key must be a word or a quoted string");
    arvo_node *node = new_node(b, kind, mark);
    if (!node)
        return arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
    if (b->depth == ARVO_MAX_NESTING) {
        char limit[16];
        snprintf(limit, sizeof limit, "%d", ARVO_MAX_NESTING);
        return fail_at_node(b, ARVO_ERR_TOO_DEEP, node, arvo_str_of(limit));
    }
    b->levels[b->depth++] = (struct level){node, b->done.count};
    return ARVO_OK;
}

/* Up to this many keys are compared with each other; more go through a hash table. */
enum { FEW_KEYS = 12 };

static arvo_err check_few_keys(builder *b, const arvo_node *mapping) {
    for (uint32_t i = 2; i < mapping->count; i += 2)
        for (uint32_t j = 0; j < i; j += 2)
            if (arvo_str_equal(mapping->items[i]->scalar, mapping->items[j]->scalar))
                return fail_at_node(b, ARVO_ERR_DUPLICATE_KEY, mapping->items[i], mapping->items[i]->scalar);
    return ARVO_OK;
}

static arvo_err check_many_keys(builder *b, const arvo_node *mapping) {
    uint32_t size = 16;
    while (size < mapping->count) /* count is twice the number of keys: the table is at most half full */
        size *= 2;
    const arvo_node **table = ARVO_NEW_ARRAY(b->arena, const arvo_node *, size);
    if (!table)
        return arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
    for (uint32_t i = 0; i < mapping->count; i += 2) {
        const arvo_node *key = mapping->items[i];
        uint32_t at = (uint32_t)arvo_hash(key->scalar) & (size - 1);
        for (; table[at]; at = (at + 1) & (size - 1))
            if (arvo_str_equal(table[at]->scalar, key->scalar))
                return fail_at_node(b, ARVO_ERR_DUPLICATE_KEY, key, key->scalar);
        table[at] = key;
    }
    return ARVO_OK;
}

static arvo_err end_collection(builder *b) {
    struct level *level = &b->levels[--b->depth];
    arvo_node *node = level->node;
    node->count = b->done.count - level->first;
    arvo_node **items = ARVO_NEW_ARRAY(b->arena, arvo_node *, node->count);
    if (!items)
        return arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
    if (node->count > 0)
        memcpy(items, b->done.items + level->first, node->count * sizeof *items);
    node->items = items;
    b->done.count = level->first;
    if (node->kind == ARVO_NODE_MAPPING) {
        arvo_err err = node->count <= 2 * FEW_KEYS ? check_few_keys(b, node) : check_many_keys(b, node);
        if (err)
            return err;
    }
    return place(b, node);
}

/* The library's mark of a quoted scalar is behind the quote, that of a block scalar at the start of its first
 * line. */
static void correct_column(builder *b, arvo_node *node, enum fy_scalar_style style,
                           const struct fy_mark *mark) {
    if (style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED)
        node->column--;
    if (style == FYSS_LITERAL || style == FYSS_FOLDED)
        for (size_t at = mark->input_pos; at < b->text.len && b->text.ptr[at] == ' '; at++)
            node->column++;
}

/* Folds the line ends and the white space around them from `at` on: one line end is a space, each further one
 * a line end. Gives where the next line's text begins. */
static size_t fold_lines(arvo_buf *out, arvo_str text, size_t at) {
    size_t ends = 0;
    while (out->len > 0 && strchr(" \t", out->ptr[out->len - 1]))
        out->len--;
    for (; at < text.len && strchr(" \t\r\n", text.ptr[at]); at++)
        ends += text.ptr[at] == '\n' ||
                (text.ptr[at] == '\r' && (at + 1 == text.len || text.ptr[at + 1] != '\n'));
    arvo_buf_append_byte(out, ends == 1 ? ' ' : '\n');
    for (; ends > 2; ends--)
        arvo_buf_append_byte(out, '\n');
    return at;
}

/* Single-quoted scalars are decoded here, since the library loses memory over those with many '' in them.
 * `at` is behind the quote, and the library has found the end. ARVO_NO_STR when memory ends. */
static arvo_str single_quoted(builder *b, size_t at) {
    arvo_buf out = arvo_buf_in(b->arena);
    while (at < b->text.len) {
        char byte = b->text.ptr[at];
        if (byte == '\n' || byte == '\r') {
            at = fold_lines(&out, b->text, at);
            continue;
        }
        if (byte == '\'' && (++at == b->text.len || b->text.ptr[at] != '\''))
            break;
        arvo_buf_append_byte(&out, byte);
        at++;
    }
    return arvo_buf_str(&out);
}

/* The decoded text in the arena, NUL-terminated; ARVO_NO_STR when memory ends. */
static arvo_str decoded(builder *b, struct fy_token *token, enum fy_scalar_style style) {
    if (style == FYSS_SINGLE_QUOTED)
        return single_quoted(b, fy_token_start_mark(token)->input_pos);
    arvo_str value;
    value.ptr = fy_token_get_text(token, &value.len);
    return value.ptr ? arvo_str_copy(b->arena, value) : ARVO_NO_STR;
}

static arvo_err add_scalar(builder *b, struct fy_token *token) {
    arvo_node *node = new_node(b, ARVO_NODE_SCALAR, token ? fy_token_start_mark(token) : NULL);
    if (!node)
        return arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
    node->scalar = ARVO_STR("");
    node->plain = true;
    if (token) {
        enum fy_scalar_style style = fy_token_scalar_style(token);
        node->plain = style == FYSS_PLAIN;
        correct_column(b, node, style, fy_token_start_mark(token));
        node->scalar = decoded(b, token, style);
    }
    return node->scalar.ptr ? place(b, node) : arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
}

static arvo_err refuse_extras(builder *b, struct fy_event *event) {
    struct fy_token *anchor = fy_event_get_anchor_token(event), *tag = fy_event_get_tag_token(event);
    if (anchor)
        return fail_at_mark(b, fy_token_start_mark(anchor), "anchors (&) are not used here");
    if (tag)
        return fail_at_mark(b, fy_token_start_mark(tag), "tags (!) are not used here");
    return ARVO_OK;
}

static arvo_err take_event(builder *b, struct fy_event *event) {
    arvo_err err = refuse_extras(b, event);
    if (err)
        return err;
    switch (event->type) {
    case FYET_DOCUMENT_START:
        if (b->document_seen)
            return fail_at_mark(b, fy_event_start_mark(event), "a second document (---) begins");
        b->document_seen = true;
        return ARVO_OK;
    case FYET_SEQUENCE_START:
        return begin_collection(b, ARVO_NODE_SEQUENCE, fy_event_start_mark(event));
    case FYET_MAPPING_START:
        return begin_collection(b, ARVO_NODE_MAPPING, fy_event_start_mark(event));
    case FYET_SEQUENCE_END:
    case FYET_MAPPING_END:
        return end_collection(b);
    case FYET_SCALAR:
        return add_scalar(b, event->scalar.value);
    case FYET_ALIAS:
        return fail_at_mark(b, fy_event_start_mark(event), "aliases (*) are not used here");
    default:
        return ARVO_OK;
    }
}

/* What the library complained about, if it did. */
static arvo_err library_error(builder *b, struct fy_parser *parser, struct fy_diag *diag) {
    void *iterator = NULL;
    struct fy_diag_error *complaint = fy_diag_errors_iterate(diag, &iterator);
    if (complaint)
        return arvo_fail_at(b->error, ARVO_ERR_YAML, complaint->line > 0 ? (uint32_t)complaint->line : 1,
                            complaint->column > 0 ? (uint32_t)complaint->column : 1,
                            arvo_str_of(complaint->msg), ARVO_NO_STR, ARVO_NO_STR);
    if (fy_parser_get_stream_error(parser))
        return arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
    return ARVO_OK;
}

static arvo_err run(builder *b, struct fy_parser *parser, struct fy_diag *diag) {
    struct fy_event *event;
    while ((event = fy_parser_parse(parser))) {
        arvo_err err = take_event(b, event);
        fy_parser_event_free(parser, event);
        if (err)
            return err;
    }
    return library_error(b, parser, diag);
}

static void swallow(struct fy_diag *diag, void *user, const char *text, size_t len) {
    (void)diag, (void)user, (void)text, (void)len;
}

static struct fy_diag *quiet_diag(void) {
    struct fy_diag_cfg config;
    fy_diag_cfg_default(&config);
    config.fp = NULL;
    config.output_fn = swallow;
    config.level = FYET_ERROR;
    config.colorize = false;
    struct fy_diag *diag = fy_diag_create(&config);
    if (diag)
        fy_diag_set_collect_errors(diag, true);
    return diag;
}

static arvo_err parse_with_library(builder *b) {
    struct fy_diag *diag = quiet_diag();
    if (!diag)
        return arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
    /* Nesting is limited here, and the library's scanner and parser keep their own stacks on the heap. */
    struct fy_parse_cfg config = {.flags = FYPCF_QUIET | FYPCF_DEFAULT_VERSION_AUTO | FYPCF_JSON_NONE |
                                           FYPCF_DISABLE_DEPTH_LIMIT,
                                  .diag = diag};
    arvo_err err;
    struct fy_parser *parser = fy_parser_create(&config);
    if (!parser || fy_parser_set_string(parser, b->text.ptr, b->text.len) != 0)
        err = arvo_fail_plain(b->error, ARVO_ERR_NO_MEMORY);
    else
        err = run(b, parser, diag);
    if (parser)
        fy_parser_destroy(parser);
    fy_diag_destroy(diag);
    return err;
}

/* The place of a byte offset: only for errors, so that it may walk the text. */
static arvo_err fail_at_offset(arvo_error *error, arvo_err code, arvo_str text, size_t offset,
                               arvo_str detail) {
    uint32_t line = 1;
    size_t start = 0;
    for (size_t i = 0; i < offset; i++)
        if (text.ptr[i] == '\n')
            line++, start = i + 1;
    if (start == 0 && arvo_str_starts_with(text, ARVO_STR("\xEF\xBB\xBF")) && offset >= 3)
        start = 3;
    uint32_t column = (uint32_t)arvo_utf8_count(arvo_str_slice(text, start, offset)) + 1;
    return arvo_fail_at(error, code, line, column, detail, ARVO_NO_STR, ARVO_NO_STR);
}

static arvo_err check_bytes(arvo_str text, arvo_error *error) {
    size_t valid = arvo_utf8_valid_prefix(text.ptr, text.len);
    if (valid < text.len)
        return fail_at_offset(error, ARVO_ERR_INVALID_UTF8, text, valid, ARVO_NO_STR);
    const char *nul = text.len > 0 ? memchr(text.ptr, '\0', text.len) : NULL;
    if (nul)
        return fail_at_offset(error, ARVO_ERR_YAML, text, (size_t)(nul - text.ptr),
                              ARVO_STR("the text holds a NUL byte"));
    return ARVO_OK;
}

static bool is_missing(const arvo_node *root) {
    return !root || (root->kind == ARVO_NODE_SCALAR && root->plain && root->scalar.len == 0);
}

arvo_err arvo_yaml_parse(arvo_node **out, arvo_arena *arena, arvo_str text, arvo_error *error) {
    *out = NULL;
    arvo_err err = check_bytes(text, error);
    if (err)
        return err;
    builder *b = ARVO_NEW(arena, builder);
    if (!b)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    b->arena = arena;
    b->text = text;
    b->error = error;
    if (text.len > 0 && (err = parse_with_library(b)) != ARVO_OK)
        return err;
    if (is_missing(b->root)) {
        b->last = NULL;
        b->root = new_node(b, ARVO_NODE_MAPPING, NULL);
        if (!b->root)
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *out = b->root;
    return ARVO_OK;
}

const arvo_node *arvo_node_get(const arvo_node *node, const char *key) {
    if (!node || node->kind != ARVO_NODE_MAPPING)
        return NULL;
    arvo_str wanted = arvo_str_of(key);
    for (uint32_t i = 0; i + 1 < node->count; i += 2)
        if (arvo_str_equal(node->items[i]->scalar, wanted))
            return node->items[i + 1];
    return NULL;
}

/* Digits of s from *at on, into *value; how many there were. */
static size_t read_digits(double *value, arvo_str s, size_t *at) {
    size_t begin = *at;
    while (*at < s.len && s.ptr[*at] >= '0' && s.ptr[*at] <= '9')
        *value = *value * 10 + (s.ptr[(*at)++] - '0');
    return *at - begin;
}

/* By hand, since strtod() follows the locale's decimal sign. */
bool arvo_node_number(double *out, const arvo_node *node) {
    if (!node || node->kind != ARVO_NODE_SCALAR || !node->plain || node->scalar.len > 24)
        return false;
    arvo_str s = node->scalar;
    size_t at = s.len > 0 && (s.ptr[0] == '-' || s.ptr[0] == '+');
    double value = 0;
    if (read_digits(&value, s, &at) == 0)
        return false;
    if (at < s.len && s.ptr[at] == '.') {
        at++;
        size_t decimals = read_digits(&value, s, &at);
        if (decimals == 0)
            return false;
        double scale = 1;
        while (decimals-- > 0)
            scale *= 10;
        value /= scale;
    }
    if (at != s.len)
        return false;
    *out = s.ptr[0] == '-' ? -value : value;
    return true;
}

bool arvo_node_bool(bool *out, const arvo_node *node) {
    if (!node || node->kind != ARVO_NODE_SCALAR || !node->plain)
        return false;
    if (arvo_str_equal(node->scalar, ARVO_STR("true")))
        *out = true;
    else if (arvo_str_equal(node->scalar, ARVO_STR("false")))
        *out = false;
    else
        return false;
    return true;
}
