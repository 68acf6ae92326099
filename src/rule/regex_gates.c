#include "rule/regex_gates.h"

#include <string.h>

#include "base/utf8.h"

/* Reads only what it is sure of: letters, digits and hyphens, groups and alternatives of them. Anything else
 * ends a run of letters; a run that is empty, or whose last letter may be left out, gives the whole
 * expression no gates (or loses that letter). */
typedef struct scanner {
    arvo_str text;
    size_t at;
    arvo_gates *gates;
    arvo_arena *arena;
    arvo_gate_mark mark;
    bool unsure;
    bool no_memory;
} scanner;

static char peek(const scanner *s) {
    return s->at < s->text.len ? s->text.ptr[s->at] : '\0';
}

static bool take(scanner *s, const char *literal) {
    arvo_str rest = arvo_str_slice(s->text, s->at, s->text.len);
    if (!arvo_str_starts_with(rest, arvo_str_of(literal))) {
        return false;
    }
    s->at += strlen(literal);
    return true;
}

static bool is_plain(uint32_t code_point) {
    return arvo_is_letter(code_point) || arvo_is_digit(code_point) || code_point == '-';
}

static bool is_optional(char next) {
    return next == '?' || next == '*' || next == '{';
}

arvo_str arvo_gate_of_word(char out[ARVO_GATE_BYTES], arvo_str word, unsigned letters, arvo_gate_mark mark) {
    size_t at = 0, size;
    for (unsigned i = 0; i < letters; i++, at += size) {
        if (at >= word.len) {
            return ARVO_NO_STR;
        }
        arvo_utf8_at(word, at, &size);
    }
    out[0] = (char)mark;
    memcpy(out + 1, word.ptr, at);
    return (arvo_str){out, at + 1};
}

static void add_gate(scanner *s, arvo_str run) {
    char bytes[ARVO_GATE_BYTES];
    arvo_str lower = arvo_utf8_lower(s->arena, run);
    arvo_str gate = ARVO_NO_STR;
    for (unsigned letters = ARVO_GATE_LETTERS; lower.ptr != NULL && gate.ptr == NULL && letters > 0;
         letters--) {
        gate = arvo_gate_of_word(bytes, lower, letters, s->mark);
    }
    gate = gate.ptr != NULL ? arvo_str_copy(s->arena, gate) : ARVO_NO_STR;
    arvo_str *slot = gate.ptr != NULL ? ARVO_ARRAY_ADD(s->arena, s->gates) : NULL;
    if (slot == NULL) {
        s->no_memory = true;
        return;
    }
    *slot = gate;
}

/* The letters here; the last one is given back when it may be left out. */
static void scan_run(scanner *s) {
    size_t start = s->at, last = s->at, size;
    while (s->at < s->text.len && is_plain(arvo_utf8_at(s->text, s->at, &size))) {
        last = s->at;
        s->at += size;
    }
    size_t end = is_optional(peek(s)) ? last : s->at;
    if (end == start) {
        s->unsure = true;
        return;
    }
    add_gate(s, arvo_str_slice(s->text, start, end));
}

/* Passes over a class of characters, from its "[". */
static void skip_class(scanner *s) {
    s->at++;
    take(s, "^");
    take(s, "]");
    while (s->at < s->text.len && peek(s) != ']') {
        s->at += peek(s) == '\\' ? 2 : 1;
    }
    s->unsure = s->at >= s->text.len;
    s->at++;
}

/* Passes over the rest of an alternative; an escape or a class hides what looks like a border. */
static void skip_to_border(scanner *s) {
    unsigned depth = 0;
    while (s->at < s->text.len && !s->unsure) {
        char c = peek(s);
        if (depth == 0 && (c == '|' || c == ')')) {
            return;
        }
        if (c == '[') {
            skip_class(s);
            continue;
        }
        depth += c == '(';
        depth -= c == ')';
        s->at += c == '\\' ? 2 : 1;
    }
}

/* After "(": alternatives of letters up to ")". */
static void scan_group(scanner *s) {
    if (peek(s) == '?' && !take(s, "?:")) {
        s->unsure = true;
        return;
    }
    do {
        scan_run(s);
        skip_to_border(s);
    } while (!s->unsure && !s->no_memory && take(s, "|"));
    s->unsure = s->unsure || !take(s, ")") || is_optional(peek(s));
}

/* "^" and then letters or a group of them. */
static void scan_alternative(scanner *s) {
    if (!take(s, "^")) {
        s->unsure = true;
    } else if (take(s, "(")) {
        scan_group(s);
    } else {
        scan_run(s);
    }
    if (!s->unsure) {
        skip_to_border(s);
    }
}

bool arvo_regex_gates(bool *any, arvo_gates *gates, arvo_arena *arena, arvo_str expression,
                      arvo_gate_mark mark) {
    uint32_t before = gates->count;
    scanner s = {.text = expression, .gates = gates, .arena = arena, .mark = mark};
    take(&s, "(?i)");
    do {
        scan_alternative(&s);
    } while (!s.unsure && !s.no_memory && take(&s, "|"));
    *any = !s.unsure && s.at == s.text.len;
    if (!*any) {
        gates->count = before;
    }
    return !s.no_memory;
}
