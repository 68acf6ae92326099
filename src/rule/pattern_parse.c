#include "rule/pattern_parse.h"

#include <string.h>

#include "base/utf8.h"
#include "rule/condition_parse.h"
#include "rule/pattern_cursor.h"

enum { MAX_REPEAT = 1000 };

typedef struct parser {
    arvo_cursor cursor;
    arvo_policy policy;
    uint32_t depth;
} parser;

static arvo_err new_pattern(arvo_pattern **out, parser *p, arvo_pattern_kind kind, size_t at) {
    *out = ARVO_NEW(p->cursor.arena, arvo_pattern);
    if (!*out)
        return arvo_cursor_no_memory(&p->cursor);
    (*out)->kind = kind;
    (*out)->column = arvo_cursor_column(&p->cursor, at);
    (*out)->policy = p->policy;
    return ARVO_OK;
}

/* A token test on one attribute with given strings. */
static arvo_err new_literal(arvo_pattern **out, parser *p, size_t at, arvo_attribute attribute,
                            const arvo_str *strings, uint32_t count) {
    arvo_condition *condition = ARVO_NEW(p->cursor.arena, arvo_condition);
    arvo_str *copy = ARVO_NEW_ARRAY(p->cursor.arena, arvo_str, count);
    if (!condition || !copy)
        return arvo_cursor_no_memory(&p->cursor);
    memcpy(copy, strings, count * sizeof *copy);
    condition->kind = ARVO_CONDITION_STRINGS;
    condition->attribute = (uint8_t)attribute;
    condition->strings = copy;
    condition->string_count = count;
    arvo_err err = new_pattern(out, p, ARVO_PATTERN_TEST, at);
    if (!err)
        (*out)->condition = condition;
    return err;
}

static bool ends_word(char byte) {
    return memchr(" \t\r\n|()[]{}\"?*+^$", byte, 18) != NULL;
}

/* Reads up to the next byte with a meaning of its own. */
static arvo_str read_word(arvo_cursor *cursor) {
    size_t begin = cursor->at;
    while (cursor->at < cursor->text.len && !ends_word(cursor->text.ptr[cursor->at]))
        cursor->at++;
    return arvo_str_slice(cursor->text, begin, cursor->at);
}

/* kokonaisvaltainen, ~ratkaisu, avain~ */
static arvo_err parse_word(arvo_pattern **out, parser *p) {
    size_t at = p->cursor.at;
    arvo_str word = read_word(&p->cursor);
    bool tail = arvo_str_starts_with(word, ARVO_STR("~"));
    if (tail)
        word = arvo_str_slice(word, 1, word.len);
    bool head = arvo_str_ends_with(word, ARVO_STR("~"));
    if (head)
        word = arvo_str_slice(word, 0, word.len - 1);
    if (word.len == 0)
        return arvo_cursor_fail(&p->cursor, at, "a word is missing next to ~");
    if (tail && head)
        return arvo_cursor_fail(&p->cursor, at, "~ can stand on one side of a word only");
    if (arvo_str_find(word, ARVO_STR("~")) != SIZE_MAX)
        return arvo_cursor_fail(&p->cursor, at, "~ can stand only before or after a word");
    arvo_str clean;
    arvo_err err = arvo_cursor_clean(&clean, &p->cursor, word, true);
    if (err)
        return err;
    if (clean.len == 0)
        return arvo_cursor_fail(&p->cursor, at, "the word has no visible character");
    arvo_attribute attribute = tail ? ARVO_ATTRIBUTE_TAIL : head ? ARVO_ATTRIBUTE_HEAD : ARVO_ATTRIBUTE_WORD;
    return new_literal(out, p, at, attribute, &clean, 1);
}

/* Is it one token? Numbers may hold spaces: "1 000". */
static bool has_several_words(arvo_str form) {
    bool starts_with_digit = form.ptr[0] >= '0' && form.ptr[0] <= '9';
    return !starts_with_digit && memchr(form.ptr, ' ', form.len);
}

/* "paras": the form; with capitals: exactly so written. */
static arvo_err parse_form(arvo_pattern **out, parser *p) {
    size_t at = p->cursor.at;
    arvo_str text, forms[2];
    arvo_err err = arvo_cursor_delimited(&text, &p->cursor, false);
    if (!err)
        err = arvo_cursor_clean(&forms[0], &p->cursor, text, false);
    if (!err)
        err = arvo_cursor_clean(&forms[1], &p->cursor, text, true);
    if (err)
        return err;
    if (forms[0].len == 0)
        return arvo_cursor_fail(&p->cursor, at, "the quotes hold nothing");
    if (has_several_words(forms[0]))
        return arvo_cursor_fail(&p->cursor, at, "quotes hold one word; quote each word by itself");
    if (arvo_str_equal(forms[0], forms[1]))
        return new_literal(out, p, at, ARVO_ATTRIBUTE_FORM, forms, 1);
    return new_literal(out, p, at, ARVO_ATTRIBUTE_EXACT, forms, 2);
}

static arvo_err parse_bracket(arvo_pattern **out, parser *p) {
    arvo_err err = new_pattern(out, p, ARVO_PATTERN_TEST, p->cursor.at);
    return err ? err : arvo_condition_parse(&(*out)->condition, &(*out)->policy, &p->cursor);
}

static arvo_err parse_list(arvo_pattern **out, parser *p) {
    size_t at = p->cursor.at++;
    arvo_str name = read_word(&p->cursor);
    if (name.len == 0)
        return arvo_cursor_fail(&p->cursor, at, "the name of a word list is missing after @");
    arvo_err err = new_pattern(out, p, ARVO_PATTERN_LIST, at);
    if (err)
        return err;
    (*out)->name = arvo_str_copy(p->cursor.arena, name);
    return (*out)->name.ptr ? ARVO_OK : arvo_cursor_no_memory(&p->cursor);
}

static arvo_err parse_choice(arvo_pattern **out, parser *p);

static arvo_err parse_group(arvo_pattern **out, parser *p) {
    size_t at = p->cursor.at;
    if (++p->depth > ARVO_PATTERN_NESTING)
        return arvo_cursor_fail(&p->cursor, at, "nested too deeply");
    p->cursor.at++;
    arvo_err err = parse_choice(out, p);
    if (err)
        return err;
    p->depth--;
    return arvo_cursor_take(&p->cursor, ')') ? ARVO_OK
                                             : arvo_cursor_fail(&p->cursor, at, "the ( is never closed");
}

/* A > by itself; one in a word is a sign like others. */
static bool is_context(const arvo_cursor *cursor) {
    size_t next = cursor->at + 1;
    return next >= cursor->text.len || ends_word(cursor->text.ptr[next]);
}

static arvo_err parse_atom(arvo_pattern **out, parser *p) {
    arvo_cursor *cursor = &p->cursor;
    switch (arvo_cursor_peek(cursor)) {
    case '(':
        return parse_group(out, p);
    case '[':
        return parse_bracket(out, p);
    case '"':
        return parse_form(out, p);
    case '@':
        return parse_list(out, p);
    case '^':
        return new_pattern(out, p, ARVO_PATTERN_START, cursor->at++);
    case '$':
        return new_pattern(out, p, ARVO_PATTERN_END, cursor->at++);
    case '>':
        return is_context(cursor) ? new_pattern(out, p, ARVO_PATTERN_CONTEXT, cursor->at++)
                                  : parse_word(out, p);
    case ']':
        return arvo_cursor_fail(cursor, cursor->at, "a ] without [");
    case '{':
    case '}':
    case '?':
    case '*':
    case '+':
        return arvo_cursor_fail(cursor, cursor->at, "nothing to repeat; quote the sign if a word is meant");
    default:
        return parse_word(out, p);
    }
}

/* {n}, {n,}, {,m}, {n,m}: the cursor is behind the brace. */
static arvo_err parse_bounds(uint32_t *min, uint32_t *max, arvo_cursor *cursor) {
    size_t at = cursor->at - 1;
    arvo_err err = ARVO_OK;
    *min = 0;
    bool has_min = arvo_cursor_peek(cursor) != ',';
    if (has_min)
        err = arvo_cursor_number(min, cursor, MAX_REPEAT);
    if (err)
        return err;
    *max = *min;
    if (arvo_cursor_take(cursor, ',')) {
        *max = ARVO_REPEAT_FOREVER;
        if (!has_min || arvo_cursor_peek(cursor) != '}')
            err = arvo_cursor_number(max, cursor, MAX_REPEAT);
        if (err)
            return err;
    }
    if (!arvo_cursor_take(cursor, '}'))
        return arvo_cursor_fail(cursor, at, "write {3}, {2,} or {2,4}");
    if (*max == 0 || *min > *max)
        return arvo_cursor_fail(cursor, at, "the second number must be at least the first, and not 0");
    return ARVO_OK;
}

/* One repetition sign, if there is one: *found. */
static arvo_err parse_repeat(bool *found, uint32_t *min, uint32_t *max, arvo_cursor *cursor) {
    *found = true;
    *min = 0;
    *max = ARVO_REPEAT_FOREVER;
    if (arvo_cursor_take(cursor, '*'))
        return ARVO_OK;
    if (arvo_cursor_take(cursor, '+')) {
        *min = 1;
        return ARVO_OK;
    }
    if (arvo_cursor_take(cursor, '?')) {
        *max = 1;
        return ARVO_OK;
    }
    if (arvo_cursor_take(cursor, '{'))
        return parse_bounds(min, max, cursor);
    *found = false;
    return ARVO_OK;
}

static arvo_err parse_item(arvo_pattern **out, parser *p) {
    size_t at = p->cursor.at;
    arvo_err err = parse_atom(out, p);
    if (err)
        return err;
    bool found;
    uint32_t min, max;
    size_t sign = p->cursor.at;
    err = parse_repeat(&found, &min, &max, &p->cursor);
    if (err || !found)
        return err;
    if ((*out)->kind == ARVO_PATTERN_START || (*out)->kind == ARVO_PATTERN_END ||
        (*out)->kind == ARVO_PATTERN_CONTEXT)
        return arvo_cursor_fail(&p->cursor, sign, "^, $ and > cannot be repeated");
    if (memchr("?*+{", arvo_cursor_peek(&p->cursor), 4))
        return arvo_cursor_fail(&p->cursor, p->cursor.at,
                                "a second repetition; use parentheses if it is meant");
    arvo_pattern *repeat;
    err = new_pattern(&repeat, p, ARVO_PATTERN_REPEAT, at);
    if (err)
        return err;
    repeat->child = *out;
    repeat->min = min;
    repeat->max = max;
    *out = repeat;
    return ARVO_OK;
}

/* A context stands once in a way to match, outside parentheses, with something on both sides. */
static arvo_err check_context(parser *p, const arvo_pattern *first) {
    const arvo_pattern *context = NULL;
    for (const arvo_pattern *item = first; item; item = item->next) {
        if (item->kind != ARVO_PATTERN_CONTEXT)
            continue;
        const char *wrong = p->depth > 0    ? "> cannot stand in parentheses"
                            : context       ? "a second >"
                            : item == first ? "nothing stands before >"
                            : !item->next   ? "nothing stands after >"
                                            : NULL;
        if (wrong)
            return arvo_fail_at(p->cursor.error, ARVO_ERR_PATTERN, 0, item->column, arvo_str_of(wrong),
                                ARVO_NO_STR, ARVO_NO_STR);
        context = item;
    }
    return ARVO_OK;
}

static arvo_err parse_sequence(arvo_pattern **out, parser *p) {
    arvo_cursor_skip_space(&p->cursor);
    size_t at = p->cursor.at;
    arvo_pattern *first = NULL, **end = &first;
    while (p->cursor.at < p->cursor.text.len && !strchr("|)", arvo_cursor_peek(&p->cursor))) {
        arvo_err err = parse_item(end, p);
        if (err)
            return err;
        end = &(*end)->next;
        arvo_cursor_skip_space(&p->cursor);
    }
    if (!first)
        return arvo_cursor_fail(&p->cursor, at, "a word is missing here");
    arvo_err err = check_context(p, first);
    *out = first;
    if (err || !first->next)
        return err;
    err = new_pattern(out, p, ARVO_PATTERN_SEQUENCE, at);
    if (!err)
        (*out)->child = first;
    return err;
}

static arvo_err parse_choice(arvo_pattern **out, parser *p) {
    arvo_pattern *first = NULL, **end = &first;
    size_t at = p->cursor.at;
    do {
        arvo_err err = parse_sequence(end, p);
        if (err)
            return err;
        end = &(*end)->next;
    } while (arvo_cursor_take(&p->cursor, '|'));
    *out = first;
    if (!first->next)
        return ARVO_OK;
    arvo_err err = new_pattern(out, p, ARVO_PATTERN_CHOICE, at);
    if (!err)
        (*out)->child = first;
    return err;
}

arvo_err arvo_pattern_parse(arvo_pattern **out, arvo_arena *arena, arvo_str text, arvo_policy policy,
                            arvo_error *error) {
    parser p = {.cursor = {arena, text, 0, error}, .policy = policy};
    size_t valid = arvo_utf8_valid_prefix(text.ptr, text.len);
    if (valid < text.len)
        return arvo_cursor_fail_with(&p.cursor, valid, ARVO_ERR_INVALID_UTF8, ARVO_NO_STR, ARVO_NO_STR,
                                     ARVO_NO_STR);
    *out = NULL;
    p.cursor.text = arvo_str_copy(arena, text); /* the tree's strings are slices of it */
    if (!p.cursor.text.ptr)
        return arvo_cursor_no_memory(&p.cursor);
    arvo_err err = parse_choice(out, &p);
    if (!err && p.cursor.at < text.len)
        err = arvo_cursor_fail(&p.cursor, p.cursor.at, "a ) without (");
    return err;
}
