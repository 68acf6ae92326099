#include "rule/condition_parse.h"

#include "rule/attribute.h"

enum { MAX_NODES = 256, MAX_NUMBER = 1000000 };

typedef struct parser {
    arvo_cursor *cursor;
    uint32_t depth;
    uint32_t nodes; /* bounds the recursion over a finished tree too */
} parser;

typedef enum comparison { EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL } comparison;

static arvo_err new_node(arvo_condition **out, parser *p, arvo_condition_kind kind) {
    if (++p->nodes > MAX_NODES)
        return arvo_cursor_fail(p->cursor, p->cursor->at, "the condition is too long");
    *out = ARVO_NEW(p->cursor->arena, arvo_condition);
    if (!*out)
        return arvo_cursor_no_memory(p->cursor);
    (*out)->kind = (uint8_t)kind;
    return ARVO_OK;
}

/* Wraps a condition: !condition. */
static arvo_err negate(const arvo_condition **condition, parser *p) {
    arvo_condition *node;
    arvo_err err = new_node(&node, p, ARVO_CONDITION_NOT);
    if (err)
        return err;
    node->left = *condition;
    *condition = node;
    return ARVO_OK;
}

static bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '_' || byte == '-' || (unsigned char)byte >= 0x80;
}

/* A name: letters, then perhaps "[psor]". */
static arvo_str read_name(arvo_cursor *cursor) {
    size_t begin = cursor->at;
    while (is_name_byte(arvo_cursor_peek(cursor)))
        cursor->at++;
    if (cursor->at > begin && arvo_cursor_peek(cursor) == '[') {
        size_t end = cursor->at + 1;
        while (end < cursor->text.len && is_name_byte(cursor->text.ptr[end]))
            end++;
        if (end < cursor->text.len && cursor->text.ptr[end] == ']')
            cursor->at = end + 1;
    }
    return arvo_str_slice(cursor->text, begin, cursor->at);
}

static arvo_err read_comparison(comparison *out, arvo_cursor *cursor) {
    arvo_cursor_skip_space(cursor);
    if (arvo_cursor_take(cursor, '=')) {
        *out = EQUAL;
        return ARVO_OK;
    }
    if (arvo_cursor_take(cursor, '<')) {
        *out = arvo_cursor_take(cursor, '=') ? LESS_EQUAL : LESS;
        return ARVO_OK;
    }
    if (arvo_cursor_take(cursor, '>')) {
        *out = arvo_cursor_take(cursor, '=') ? GREATER_EQUAL : GREATER;
        return ARVO_OK;
    }
    if (arvo_cursor_take(cursor, '!') && arvo_cursor_take(cursor, '=')) {
        *out = NOT_EQUAL;
        return ARVO_OK;
    }
    return arvo_cursor_fail(cursor, cursor->at, "=, !=, <, <=, > or >= is missing");
}

/* The next of the values parted by "|" in *rest; "|" alone is itself. */
static arvo_str next_value(arvo_str *rest) {
    size_t end = arvo_str_equal(*rest, ARVO_STR("|")) ? 1 : arvo_str_find(*rest, ARVO_STR("|"));
    if (end >= rest->len) {
        arvo_str last = *rest;
        *rest = ARVO_NO_STR;
        return last;
    }
    arvo_str value = arvo_str_slice(*rest, 0, end);
    *rest = arvo_str_slice(*rest, end + 1, rest->len);
    return value;
}

static arvo_err bad_value(const arvo_cursor *cursor, size_t at, arvo_str name, arvo_str value,
                          arvo_str nearest) {
    return arvo_cursor_fail_with(cursor, at, nearest.ptr ? ARVO_ERR_BAD_VALUE_NEAR : ARVO_ERR_BAD_VALUE, name,
                                 value, nearest);
}

static arvo_err set_strings(arvo_condition *node, parser *p, size_t at, arvo_str name, arvo_str text) {
    arvo_cursor *cursor = p->cursor;
    ARVO_ARRAY(arvo_str) strings = {0};
    bool may_be_empty = node->attribute == ARVO_ATTRIBUTE_FIRST || node->attribute == ARVO_ATTRIBUTE_LAST;
    for (arvo_str rest = text; rest.ptr;) {
        arvo_str value = next_value(&rest);
        arvo_str *slot = ARVO_ARRAY_ADD(cursor->arena, &strings);
        if (!slot)
            return arvo_cursor_no_memory(cursor);
        arvo_err err = arvo_cursor_clean(slot, cursor, value, true);
        if (err)
            return err;
        if (slot->len == 0 && !may_be_empty)
            return bad_value(cursor, at, name, value, ARVO_NO_STR);
    }
    node->strings = strings.items;
    node->string_count = strings.count;
    return ARVO_OK;
}

static arvo_err set_mask(arvo_condition *node, parser *p, size_t at, arvo_str name,
                         const arvo_attribute_info *info, arvo_str text) {
    for (arvo_str rest = text; rest.ptr;) {
        arvo_str value = next_value(&rest), nearest = ARVO_NO_STR;
        uint32_t number;
        if (!arvo_attribute_value(&number, &nearest, info, value))
            return bad_value(p->cursor, at, name, value, nearest);
        node->number |= (uint32_t)1 << number;
    }
    return ARVO_OK;
}

static arvo_err parse_quoted(const arvo_condition **out, parser *p, arvo_str name,
                             const arvo_attribute_info *info) {
    size_t at = p->cursor->at;
    arvo_str text;
    arvo_condition *node;
    bool named = info->type == ARVO_TYPE_NAMED;
    arvo_err err = arvo_cursor_delimited(&text, p->cursor, false);
    if (!err)
        err = new_node(&node, p, named ? ARVO_CONDITION_VALUES : ARVO_CONDITION_STRINGS);
    if (err)
        return err;
    node->attribute = (uint8_t)info->attribute;
    node->feature = (uint8_t)info->feature;
    *out = node;
    return named ? set_mask(node, p, at, name, info, text) : set_strings(node, p, at, name, text);
}

static arvo_err parse_regex(const arvo_condition **out, parser *p, const arvo_attribute_info *info) {
    arvo_cursor *cursor = p->cursor;
    size_t at = cursor->at, bad;
    if (info->attribute != ARVO_ATTRIBUTE_FORM && info->attribute != ARVO_ATTRIBUTE_LEMMA)
        return arvo_cursor_fail(cursor, at, "a regular expression can stand for form and lemma only");
    arvo_str *source = ARVO_NEW(cursor->arena, arvo_str);
    arvo_condition *node;
    if (!source)
        return arvo_cursor_no_memory(cursor);
    arvo_err err = arvo_cursor_delimited(source, cursor, true);
    if (!err)
        err = new_node(&node, p, ARVO_CONDITION_REGEX);
    if (err)
        return err;
    node->attribute = (uint8_t)info->attribute;
    node->strings = source;
    node->string_count = 1;
    err = arvo_token_regex_compile(&node->regex, &bad, cursor->arena, *source, cursor->error);
    if (err == ARVO_ERR_REGEX && cursor->error) {
        size_t end = at + 1 + bad; /* an escaped slash before it makes this a little early */
        cursor->error->column = arvo_cursor_column(cursor, end < cursor->at ? end : cursor->at - 1);
    }
    *out = node;
    return err;
}

/* letters > 22 is !(letters < 23). */
static arvo_err parse_number(const arvo_condition **out, parser *p, const arvo_attribute_info *info,
                             comparison how) {
    arvo_condition *node;
    bool equality = how == EQUAL || how == NOT_EQUAL;
    arvo_err err = new_node(&node, p, equality ? ARVO_CONDITION_EQUAL : ARVO_CONDITION_LESS);
    if (!err)
        err = arvo_cursor_number(&node->number, p->cursor, MAX_NUMBER);
    if (err)
        return err;
    node->attribute = (uint8_t)info->attribute;
    if (how == LESS_EQUAL || how == GREATER)
        node->number++;
    *out = node;
    return how == NOT_EQUAL || how == GREATER || how == GREATER_EQUAL ? negate(out, p) : ARVO_OK;
}

static arvo_err unknown_attribute(const arvo_cursor *cursor, size_t at, arvo_str name, arvo_str nearest) {
    if (name.len == 0)
        return arvo_cursor_fail(cursor, at, "an attribute is missing");
    arvo_err code = nearest.ptr ? ARVO_ERR_UNKNOWN_ATTRIBUTE_NEAR : ARVO_ERR_UNKNOWN_ATTRIBUTE;
    return arvo_cursor_fail_with(cursor, at, code, name, nearest, ARVO_NO_STR);
}

static arvo_err parse_comparison(const arvo_condition **out, parser *p) {
    arvo_cursor *cursor = p->cursor;
    size_t at = cursor->at;
    arvo_str name = read_name(cursor), nearest = ARVO_NO_STR;
    arvo_attribute_info info;
    if (!arvo_attribute_find(&info, &nearest, name))
        return unknown_attribute(cursor, at, name, nearest);
    comparison how = EQUAL;
    arvo_cursor_skip_space(cursor);
    at = cursor->at;
    arvo_err err = read_comparison(&how, cursor);
    if (err)
        return err;
    arvo_cursor_skip_space(cursor);
    if (info.type == ARVO_TYPE_NUMBER)
        return parse_number(out, p, &info, how);
    if (how != EQUAL && how != NOT_EQUAL)
        return arvo_cursor_fail(cursor, at, "only numbers can be less or greater");
    char byte = arvo_cursor_peek(cursor);
    if (byte == '"')
        err = parse_quoted(out, p, name, &info);
    else if (byte == '/')
        err = parse_regex(out, p, &info);
    else
        return arvo_cursor_fail(cursor, cursor->at, "a value in quotes is missing");
    return err || how == EQUAL ? err : negate(out, p);
}

static arvo_err parse_either(const arvo_condition **out, parser *p);

static arvo_err parse_group(const arvo_condition **out, parser *p) {
    size_t at = p->cursor->at;
    if (++p->depth > ARVO_PATTERN_NESTING)
        return arvo_cursor_fail(p->cursor, at, "nested too deeply");
    p->cursor->at++;
    arvo_err err = parse_either(out, p);
    if (err)
        return err;
    p->depth--;
    arvo_cursor_skip_space(p->cursor);
    return arvo_cursor_take(p->cursor, ')') ? ARVO_OK
                                            : arvo_cursor_fail(p->cursor, at, "the ( is never closed");
}

static arvo_err parse_unary(const arvo_condition **out, parser *p) {
    bool negated = false;
    arvo_cursor_skip_space(p->cursor);
    while (arvo_cursor_take(p->cursor, '!')) {
        negated = !negated;
        arvo_cursor_skip_space(p->cursor);
    }
    arvo_err err = arvo_cursor_peek(p->cursor) == '(' ? parse_group(out, p) : parse_comparison(out, p);
    return err || !negated ? err : negate(out, p);
}

/* Operands joined by `sign`, as a tree that leans left. */
static arvo_err parse_chain(const arvo_condition **out, parser *p, char sign, arvo_condition_kind kind,
                            arvo_err (*operand)(const arvo_condition **, parser *)) {
    arvo_err err = operand(out, p);
    while (!err) {
        arvo_cursor_skip_space(p->cursor);
        if (!arvo_cursor_take(p->cursor, sign))
            return ARVO_OK;
        arvo_condition *node;
        err = new_node(&node, p, kind);
        if (err)
            return err;
        node->left = *out;
        err = operand(&node->right, p);
        *out = node;
    }
    return err;
}

static arvo_err parse_both(const arvo_condition **out, parser *p) {
    return parse_chain(out, p, '&', ARVO_CONDITION_AND, parse_unary);
}

static arvo_err parse_either(const arvo_condition **out, parser *p) {
    return parse_chain(out, p, '|', ARVO_CONDITION_OR, parse_both);
}

/* "all:" or "any:". */
static bool parse_policy(arvo_policy *policy, arvo_cursor *cursor) {
    size_t at = cursor->at;
    arvo_str name = read_name(cursor);
    arvo_cursor_skip_space(cursor);
    bool is_all = arvo_str_equal(name, ARVO_STR("all"));
    if ((is_all || arvo_str_equal(name, ARVO_STR("any"))) && arvo_cursor_take(cursor, ':')) {
        *policy = is_all ? ARVO_POLICY_ALL : ARVO_POLICY_ANY;
        return true;
    }
    cursor->at = at;
    return false;
}

arvo_err arvo_condition_parse(const arvo_condition **out, arvo_policy *policy, arvo_cursor *cursor) {
    parser p = {.cursor = cursor};
    size_t at = cursor->at++;
    arvo_err err = ARVO_OK;
    arvo_cursor_skip_space(cursor);
    bool has_policy = parse_policy(policy, cursor);
    if (!has_policy && arvo_cursor_peek(cursor) == ']') {
        arvo_condition *node;
        err = new_node(&node, &p, ARVO_CONDITION_TRUE);
        *out = err ? NULL : node;
    } else {
        err = parse_either(out, &p);
    }
    if (err)
        return err;
    arvo_cursor_skip_space(cursor);
    if (arvo_cursor_take(cursor, ']'))
        return ARVO_OK;
    if (cursor->at >= cursor->text.len)
        return arvo_cursor_fail(cursor, at, "the [ is never closed");
    return arvo_cursor_fail(cursor, cursor->at, "&, | or ] is missing");
}
