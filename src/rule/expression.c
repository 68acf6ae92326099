/* expression.c: a recursive-descent parser of bounded depth, and an evaluator over its tree. */
#include "rule/expression.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { MAX_DEPTH = 64, MAX_LENGTH = 4096 };

typedef enum op {
    OP_NUMBER,
    OP_NAME,
    OP_NOT,
    OP_NEGATE,
    OP_OR,
    OP_AND,
    OP_EQ,
    OP_NE,
    OP_LE,
    OP_LT,
    OP_GE,
    OP_GT,
    OP_ADD,
    OP_SUB,
    OP_MUL,
    OP_DIV,
    OP_MIN,
    OP_MAX
} op;

struct arvo_expression {
    op op;
    double number;
    arvo_name_ref name;
    const arvo_expression *left; /* the operand of a unary operator */
    const arvo_expression *right;
};

typedef struct parser {
    arvo_arena *arena;
    arvo_str text;
    size_t at;
    unsigned depth;
    arvo_name_resolver resolve;
    void *state;
    arvo_error *error;
    arvo_err err;
} parser;

static arvo_expression *parse_level(parser *p, int level);

static arvo_expression *fail_at(parser *p, size_t at, arvo_err code, const char *what) {
    if (p->err == ARVO_OK) {
        p->err = arvo_fail(p->error, code, arvo_str_of(what), ARVO_NO_STR, ARVO_NO_STR);
        if (p->error != NULL && code != ARVO_ERR_NO_MEMORY) {
            p->error->column = (uint32_t)arvo_utf8_count(arvo_str_slice(p->text, 0, at)) + 1;
        }
    }
    return NULL;
}

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static char peek(const parser *p, size_t ahead) {
    return p->at + ahead < p->text.len ? p->text.ptr[p->at + ahead] : '\0';
}

static void skip_space(parser *p) {
    while (p->at < p->text.len && is_space(p->text.ptr[p->at])) {
        p->at++;
    }
}

/* The end of the name that begins at p->at. */
static size_t name_end(const parser *p) {
    size_t at = p->at;
    bool dotted = false;
    while (at < p->text.len) {
        char c = p->text.ptr[at];
        char next = at + 1 < p->text.len ? p->text.ptr[at + 1] : '\0';
        bool joins = is_letter(next) || is_digit(next);
        if (c == '.' && joins) {
            dotted = true;
        } else if (!(is_letter(c) || is_digit(c) || (c == '-' && dotted && is_letter(next)))) {
            break;
        }
        at++;
    }
    return at;
}

/* Takes a symbol such as "<=" if it comes next. */
static bool take(parser *p, const char *symbol) {
    skip_space(p);
    size_t len = strlen(symbol);
    if (p->text.len - p->at < len || memcmp(p->text.ptr + p->at, symbol, len) != 0) {
        return false;
    }
    if (is_letter(symbol[0]) && name_end(p) != p->at + len) {
        return false; /* "order" is not "or" */
    }
    p->at += len;
    return true;
}

static arvo_expression *make(parser *p, op kind, const arvo_expression *left, const arvo_expression *right) {
    arvo_expression *e = ARVO_NEW(p->arena, arvo_expression);
    if (e == NULL) {
        return fail_at(p, p->at, ARVO_ERR_NO_MEMORY, NULL);
    }
    e->op = kind;
    e->left = left;
    e->right = right;
    return e;
}

static arvo_expression *parse_number(parser *p) {
    char digits[32];
    size_t len = 0;
    size_t start = p->at;
    while (is_digit(peek(p, 0)) || (peek(p, 0) == '.' && is_digit(peek(p, 1)))) {
        if (len + 1 == sizeof digits) {
            return fail_at(p, start, ARVO_ERR_EXPRESSION, "number");
        }
        digits[len++] = p->text.ptr[p->at++];
    }
    digits[len] = '\0';
    double whole = 0, scale = 0;
    for (size_t i = 0; i < len; i++) { /* not strtod(): the locale may want a comma */
        if (digits[i] == '.') {
            if (scale > 0) {
                return fail_at(p, start, ARVO_ERR_EXPRESSION, digits);
            }
            scale = 1;
        } else {
            whole = whole * 10 + (digits[i] - '0');
            scale *= 10;
        }
    }
    arvo_expression *e = make(p, OP_NUMBER, NULL, NULL);
    if (e != NULL) {
        e->number = scale > 0 ? whole / scale : whole;
    }
    return e;
}

static arvo_expression *parse_call(parser *p, op kind) {
    arvo_expression *left = parse_level(p, 0);
    if (left == NULL) {
        return NULL;
    }
    if (!take(p, ",")) {
        return fail_at(p, p->at, ARVO_ERR_EXPRESSION, ",");
    }
    arvo_expression *right = parse_level(p, 0);
    if (right == NULL) {
        return NULL;
    }
    return take(p, ")") ? make(p, kind, left, right) : fail_at(p, p->at, ARVO_ERR_EXPRESSION, ")");
}

static arvo_expression *parse_name(parser *p) {
    size_t start = p->at;
    arvo_str name = arvo_str_slice(p->text, start, name_end(p));
    p->at += name.len;
    op call = arvo_str_equal(name, ARVO_STR("min"))   ? OP_MIN
              : arvo_str_equal(name, ARVO_STR("max")) ? OP_MAX
                                                      : OP_NAME;
    if (call != OP_NAME) {
        return take(p, "(") ? parse_call(p, call) : fail_at(p, p->at, ARVO_ERR_EXPRESSION, "(");
    }
    arvo_expression *e = make(p, OP_NAME, NULL, NULL);
    if (e == NULL) {
        return NULL;
    }
    p->err = p->resolve(&e->name, p->state, name, p->error);
    if (p->err != ARVO_OK) {
        if (p->error != NULL) {
            p->error->column = (uint32_t)arvo_utf8_count(arvo_str_slice(p->text, 0, start)) + 1;
        }
        return NULL;
    }
    return e;
}

static arvo_expression *parse_primary(parser *p) {
    skip_space(p);
    if (is_digit(peek(p, 0))) {
        return parse_number(p);
    }
    if (take(p, "(")) {
        arvo_expression *inner = parse_level(p, 0);
        return inner == NULL || take(p, ")") ? inner : fail_at(p, p->at, ARVO_ERR_EXPRESSION, ")");
    }
    if (is_letter(peek(p, 0))) {
        return parse_name(p);
    }
    arvo_str rest = arvo_str_slice(p->text, p->at, p->text.len);
    char shown[2] = {rest.len > 0 ? rest.ptr[0] : '\0', '\0'};
    return fail_at(p, p->at, ARVO_ERR_EXPRESSION, rest.len > 0 ? shown : "…");
}

static arvo_expression *parse_unary(parser *p, op kind, int level) {
    if (p->depth >= MAX_DEPTH) {
        return fail_at(p, p->at, ARVO_ERR_EXPRESSION, "(((…)))");
    }
    p->depth++;
    arvo_expression *operand = parse_level(p, level);
    p->depth--;
    return operand != NULL ? make(p, kind, operand, NULL) : NULL;
}

typedef struct symbol {
    const char *text;
    op op;
} symbol;

enum { LEVEL_NOT = 2, LEVEL_UNARY = 6, LEVEL_PRIMARY = 7, LEVEL_COUNT = 7 };

/* Binary operators, loosest first; NOT and unary minus stand between them. A longer symbol comes before its
 * beginning. */
static const symbol symbols[LEVEL_COUNT][7] = {
    {{"or", OP_OR}},
    {{"and", OP_AND}},
    {{NULL, OP_NOT}},
    {{"!=", OP_NE}, {"<=", OP_LE}, {">=", OP_GE}, {"=", OP_EQ}, {"<", OP_LT}, {">", OP_GT}},
    {{"+", OP_ADD}, {"-", OP_SUB}},
    {{"*", OP_MUL}, {"/", OP_DIV}},
    {{NULL, OP_NEGATE}},
};

static const symbol *take_operator(parser *p, int level) {
    for (const symbol *s = symbols[level]; s->text != NULL; s++) {
        if (take(p, s->text)) {
            return s;
        }
    }
    return NULL;
}

static arvo_expression *parse_binary(parser *p, int level) {
    arvo_expression *left = parse_level(p, level + 1);
    const symbol *s;
    while (left != NULL && (s = take_operator(p, level)) != NULL) {
        arvo_expression *right = parse_level(p, level + 1);
        left = right != NULL ? make(p, s->op, left, right) : NULL;
    }
    return left;
}

static arvo_expression *parse_level(parser *p, int level) {
    if (level == LEVEL_NOT && take(p, "not")) {
        return parse_unary(p, OP_NOT, LEVEL_NOT);
    }
    if (level == LEVEL_UNARY && take(p, "-")) {
        return parse_unary(p, OP_NEGATE, LEVEL_UNARY);
    }
    if (level == LEVEL_PRIMARY) {
        if (p->depth >= MAX_DEPTH) {
            return fail_at(p, p->at, ARVO_ERR_EXPRESSION, "(((…)))");
        }
        p->depth++;
        arvo_expression *e = parse_primary(p);
        p->depth--;
        return e;
    }
    if (level == LEVEL_NOT || level == LEVEL_UNARY) {
        return parse_level(p, level + 1);
    }
    return parse_binary(p, level);
}

arvo_err arvo_expression_parse(arvo_expression **out, arvo_arena *arena, arvo_str text,
                               arvo_name_resolver resolve, void *state, arvo_error *error) {
    parser p = {.arena = arena, .text = text, .resolve = resolve, .state = state, .error = error};
    *out = NULL;
    if (text.len > MAX_LENGTH) {
        fail_at(&p, 0, ARVO_ERR_EXPRESSION, "> 4096");
        return p.err;
    }
    arvo_expression *e = parse_level(&p, 0);
    skip_space(&p);
    if (e != NULL && p.at < text.len) {
        size_t size = 1;
        arvo_utf8_at(text, p.at, &size);
        char shown[8] = {0};
        memcpy(shown, text.ptr + p.at, size);
        fail_at(&p, p.at, ARVO_ERR_EXPRESSION, shown);
    }
    if (p.err == ARVO_OK) {
        *out = e;
    }
    return p.err;
}

/* The recursion is as deep as the tree, which MAX_LENGTH bounds (a chain "a+a+…" leans to the left). */
static double apply(op kind, double a, double b) {
    switch (kind) {
    case OP_OR:
        return a != 0 || b != 0;
    case OP_AND:
        return a != 0 && b != 0;
    case OP_EQ:
        return a == b;
    case OP_NE:
        return a != b;
    case OP_LE:
        return a <= b;
    case OP_LT:
        return a < b;
    case OP_GE:
        return a >= b;
    case OP_GT:
        return a > b;
    case OP_ADD:
        return a + b;
    case OP_SUB:
        return a - b;
    case OP_MUL:
        return a * b;
    case OP_DIV:
        return b == 0 ? 0 : a / b; /* of nothing there is no share */
    case OP_MIN:
        return a < b ? a : b;
    default:
        return a > b ? a : b; /* OP_MAX */
    }
}

double arvo_expression_value(const arvo_expression *e, arvo_name_value value, void *state) {
    switch (e->op) {
    case OP_NUMBER:
        return e->number;
    case OP_NAME:
        return value(state, e->name);
    case OP_NOT:
        return arvo_expression_value(e->left, value, state) == 0;
    case OP_NEGATE:
        return -arvo_expression_value(e->left, value, state);
    default: {
        double left = arvo_expression_value(e->left, value, state);
        return apply(e->op, left, arvo_expression_value(e->right, value, state));
    }
    }
}

/* What the more of it there is, the more the operation says. */
static void speaking_sides(bool *left, bool *right, const arvo_expression *e) {
    bool nothing = e->op == OP_NOT || (e->op == OP_EQ && e->right->op == OP_NUMBER && e->right->number == 0);
    bool little = e->op == OP_LT || e->op == OP_LE;
    bool much = e->op == OP_GT || e->op == OP_GE || e->op == OP_SUB || e->op == OP_DIV;
    *left = !nothing && !little;
    *right = !nothing && !much;
}

bool arvo_expression_any_name(const arvo_expression *e, bool (*visit)(void *state, arvo_name_ref name),
                              void *state) {
    if (e == NULL) {
        return false;
    }
    if (e->op == OP_NAME) {
        return visit(state, e->name);
    }
    bool left, right;
    speaking_sides(&left, &right, e);
    return (left && arvo_expression_any_name(e->left, visit, state)) ||
           (right && arvo_expression_any_name(e->right, visit, state));
}
