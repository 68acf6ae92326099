/* selector_parse.c: CSS selectors read. */
#include <string.h>

#include "base/utf8.h"
#include "format/keypath.h"
#include "format/selector.h"

typedef struct parser {
    arvo_arena *arena;
    arvo_str text;
    size_t at;
    arvo_selector *out;
    ARVO_ARRAY(arvo_css_test) tests; /* of the compound at hand */
    arvo_error *error;
} parser;

static arvo_err fail(const parser *p, const char *what) {
    return arvo_selector_fail(p->error, p->text, what, p->at);
}

static arvo_err no_memory(const parser *p) {
    return arvo_fail_plain(p->error, ARVO_ERR_NO_MEMORY);
}

static char peek(const parser *p) {
    return p->at < p->text.len ? p->text.ptr[p->at] : '\0';
}

static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

static bool skip_spaces(parser *p) {
    size_t from = p->at;
    while (p->at < p->text.len && is_space(peek(p))) {
        p->at++;
    }
    return p->at > from;
}

static bool take(parser *p, char byte) {
    bool there = p->at < p->text.len && peek(p) == byte;
    p->at += there;
    return there;
}

static bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_' || ((unsigned char)byte & 0x80) != 0;
}

static int hex_value(char byte) {
    static const char digits[] = "0123456789abcdef";
    const char *digit = byte != '\0' ? strchr(digits, byte >= 'A' && byte <= 'F' ? byte | 0x20 : byte) : NULL;
    return digit != NULL ? (int)(digit - digits) : -1;
}

/* An escape behind its backslash: up to six hexadecimal digits and a space, or the character itself. */
static void read_escape(parser *p, arvo_buf *into) {
    uint32_t code_point = 0;
    int digits = 0;
    for (int value; digits < 6 && (value = hex_value(peek(p))) >= 0; digits++, p->at++) {
        code_point = code_point * 16 + (uint32_t)value;
    }
    if (digits == 0) {
        size_t size;
        arvo_utf8_at(p->text, p->at, &size);
        arvo_buf_append(into, arvo_str_slice(p->text, p->at, p->at + size));
        p->at += size;
        return;
    }
    p->at += is_space(peek(p));
    bool real = code_point > 0 && code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
    arvo_utf8_append(into, real ? code_point : 0xFFFD);
}

static arvo_err read_name(parser *p, arvo_str *out, bool lower, const char *missing) {
    arvo_buf name = arvo_buf_in(p->arena);
    while (p->at < p->text.len) {
        char byte = peek(p);
        if (byte == '\\' && p->at + 1 < p->text.len) {
            p->at++;
            read_escape(p, &name);
        } else if (is_name_byte(byte)) {
            arvo_buf_append_byte(&name, lower && byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte);
            p->at++;
        } else {
            break;
        }
    }
    *out = arvo_buf_str(&name);
    return name.failed ? no_memory(p) : out->len == 0 ? fail(p, missing) : ARVO_OK;
}

static arvo_err read_string(parser *p, arvo_str *out) {
    char quote = p->text.ptr[p->at++];
    arvo_buf string = arvo_buf_in(p->arena);
    while (p->at < p->text.len && peek(p) != quote) {
        if (peek(p) == '\\' && p->at + 1 < p->text.len) {
            p->at++;
            read_escape(p, &string);
        } else {
            arvo_buf_append_byte(&string, p->text.ptr[p->at++]);
        }
    }
    *out = arvo_buf_str(&string);
    return string.failed ? no_memory(p) : take(p, quote) ? ARVO_OK : fail(p, "the quote is never closed");
}

static arvo_err add_test(parser *p, arvo_css_test test) {
    arvo_css_test *added = ARVO_ARRAY_ADD(p->arena, &p->tests);
    if (added == NULL) {
        return no_memory(p);
    }
    *added = test;
    return ARVO_OK;
}

/* The rest of an attribute's test behind its name: a sign, a value, "i". */
static arvo_err read_attribute_value(parser *p, arvo_css_test *test) {
    test->sign = peek(p);
    p->at += test->sign != '=';
    if (!take(p, '=')) {
        return fail(p, "] or =, ~=, |=, ^=, $=, *= belongs here");
    }
    skip_spaces(p);
    bool quoted = peek(p) == '"' || peek(p) == '\'';
    arvo_err err =
        quoted ? read_string(p, &test->value) : read_name(p, &test->value, false, "a value is missing");
    skip_spaces(p);
    if (err == ARVO_OK && (peek(p) == 'i' || peek(p) == 'I')) {
        p->at++;
        test->ignore_case = true;
        skip_spaces(p);
    }
    return err;
}

static arvo_err read_attribute(parser *p) {
    arvo_css_test test = {.kind = ARVO_CSS_ATTRIBUTE};
    skip_spaces(p);
    arvo_err err = read_name(p, &test.name, true, "an attribute's name is missing");
    skip_spaces(p);
    if (err == ARVO_OK && peek(p) != '\0' && strchr("=~|^$*", peek(p)) != NULL) {
        err = read_attribute_value(p, &test);
    }
    if (err == ARVO_OK && !take(p, ']')) {
        err = fail(p, "the [ is never closed");
    }
    return err == ARVO_OK ? add_test(p, test) : err;
}

/* "(N)" behind ":nth-child". */
static arvo_err read_number(parser *p, uint32_t *out) {
    *out = 0;
    if (!take(p, '(')) {
        return fail(p, "( belongs here");
    }
    skip_spaces(p);
    for (; peek(p) >= '0' && peek(p) <= '9' && *out < 100000000; p->at++) {
        *out = *out * 10 + (uint32_t)(peek(p) - '0');
    }
    if (*out == 0) {
        return fail(p, ":nth-child takes a number from 1");
    }
    skip_spaces(p);
    return take(p, ')') ? ARVO_OK : fail(p, ") belongs here; :nth-child takes a number only");
}

static arvo_err read_pseudo(parser *p) {
    arvo_css_test test = {.kind = ARVO_CSS_CHILD, .number = 1};
    size_t from = p->at - 1;
    arvo_str name;
    arvo_err err = read_name(p, &name, true, "a name is missing behind :");
    if (err != ARVO_OK) {
        return err;
    }
    if (arvo_str_equal(name, ARVO_STR("nth-child"))) {
        err = read_number(p, &test.number);
    } else if (!arvo_str_equal(name, ARVO_STR("first-child"))) {
        p->at = from;
        err = fail(p, "of the names behind : only :first-child and :nth-child(N) are known");
    }
    return err == ARVO_OK ? add_test(p, test) : err;
}

static arvo_err read_id(parser *p) {
    arvo_css_test test = {.kind = ARVO_CSS_ATTRIBUTE, .sign = '=', .name = ARVO_STR("id")};
    arvo_err err = read_name(p, &test.value, false, "a name is missing behind #");
    return err == ARVO_OK ? add_test(p, test) : err;
}

static arvo_err read_class(parser *p) {
    arvo_css_test test = {.kind = ARVO_CSS_CLASS};
    arvo_err err = read_name(p, &test.name, false, "a name is missing behind .");
    return err == ARVO_OK ? add_test(p, test) : err;
}

static arvo_err read_type(parser *p) {
    arvo_css_test test = {.kind = ARVO_CSS_TYPE};
    arvo_err err = read_name(p, &test.name, true, "a name is missing");
    return err == ARVO_OK ? add_test(p, test) : err;
}

/* The tests of one element. */
static arvo_err read_compound(parser *p) {
    size_t from = p->at;
    bool any = take(p, '*');
    arvo_err err = !any && (is_name_byte(peek(p)) || peek(p) == '\\') ? read_type(p) : ARVO_OK;
    while (err == ARVO_OK) {
        if (take(p, '#')) {
            err = read_id(p);
        } else if (take(p, '.')) {
            err = read_class(p);
        } else if (take(p, '[')) {
            err = read_attribute(p);
        } else if (take(p, ':')) {
            err = read_pseudo(p);
        } else {
            break;
        }
    }
    return err == ARVO_OK && p->at == from ? fail(p, "an element, #id, .class or [attribute] belongs here")
                                           : err;
}

static arvo_err add_compound(parser *p, bool first, bool child) {
    p->tests.items = NULL;
    p->tests.count = p->tests.capacity = 0;
    arvo_err err = read_compound(p);
    if (err != ARVO_OK) {
        return err;
    }
    if (p->out->compounds.count == ARVO_SELECTOR_MAX_COMPOUNDS) {
        return fail(p, "it has more than 64 parts");
    }
    arvo_css_compound *added = ARVO_ARRAY_ADD(p->arena, &p->out->compounds);
    if (added == NULL) {
        return no_memory(p);
    }
    *added = (arvo_css_compound){p->tests.items, p->tests.count, first, false, child};
    return ARVO_OK;
}

/* One selector of the list: compounds with combinators between. */
static arvo_err read_complex(parser *p) {
    skip_spaces(p);
    arvo_err err = add_compound(p, true, false);
    while (err == ARVO_OK) {
        bool space = skip_spaces(p);
        bool child = take(p, '>');
        skip_spaces(p);
        if (peek(p) == '+' || peek(p) == '~') {
            return fail(p, "siblings (+ and ~) cannot be selected");
        }
        if (!child && (!space || p->at == p->text.len || peek(p) == ',')) {
            break;
        }
        err = add_compound(p, false, child);
    }
    if (err == ARVO_OK) {
        p->out->compounds.items[p->out->compounds.count - 1].last = true;
    }
    return err;
}

arvo_err arvo_selector_parse(arvo_selector *out, arvo_arena *arena, arvo_str text, arvo_error *error) {
    parser p = {.arena = arena, .text = text, .out = out, .error = error};
    memset(out, 0, sizeof *out);
    arvo_err err;
    do {
        err = read_complex(&p);
    } while (err == ARVO_OK && take(&p, ','));
    return err == ARVO_OK && p.at < text.len ? fail(&p, "this cannot stand in a selector") : err;
}
