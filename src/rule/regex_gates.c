#include "rule/regex_gates.h"

#include <string.h>

#include "base/utf8.h"

/* Reads only what it is sure of: letters, digits and hyphens, groups and alternatives of them. Anything else
 * ends a run of letters; a run that is empty, or whose last letter may be left out, gives the whole
 * expression no gates (or, at the beginning, loses that letter). */
typedef struct scanner {
    arvo_str text;
    size_t at;
    arvo_gates *gates;
    arvo_arena *arena;
    arvo_gate_mark mark;
    arvo_gate_side side;
    unsigned depth; /* of groups, while ends are looked for */
    bool unsure;
    bool no_memory;
} scanner;

enum { MAX_GROUPS = 16 };

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

/* The bytes of the first letters; SIZE_MAX when there are fewer. */
static size_t beginning(arvo_str word, unsigned letters) {
    size_t at = 0, size;
    for (unsigned i = 0; i < letters; i++, at += size) {
        if (at >= word.len) {
            return SIZE_MAX;
        }
        arvo_utf8_at(word, at, &size);
    }
    return at;
}

/* Where the last letters begin; SIZE_MAX when there are fewer. */
static size_t ending(arvo_str word, unsigned letters) {
    size_t at = word.len;
    for (unsigned i = 0; i < letters; i++) {
        if (at == 0) {
            return SIZE_MAX;
        }
        for (at--; at > 0 && ((unsigned char)word.ptr[at] & 0xC0) == 0x80;) {
            at--;
        }
    }
    return at;
}

arvo_str arvo_gate_of_word(char out[ARVO_GATE_BYTES], arvo_str word, unsigned letters, arvo_gate_mark mark,
                           arvo_gate_side side) {
    bool begins = side == ARVO_GATE_BEGINNING;
    size_t border = begins ? beginning(word, letters) : ending(word, letters);
    if (border == SIZE_MAX) {
        return ARVO_NO_STR;
    }
    arvo_str kept = arvo_str_slice(word, begins ? 0 : border, begins ? border : word.len);
    out[0] = (char)((unsigned)mark | (unsigned)side);
    memcpy(out + 1, kept.ptr, kept.len);
    return (arvo_str){out, kept.len + 1};
}

static void add_gate(scanner *s, arvo_str run) {
    char bytes[ARVO_GATE_BYTES];
    arvo_str lower = arvo_utf8_lower(s->arena, run);
    arvo_str gate = ARVO_NO_STR;
    for (unsigned letters = ARVO_GATE_LETTERS; lower.ptr != NULL && gate.ptr == NULL && letters > 0;
         letters--) {
        gate = arvo_gate_of_word(bytes, lower, letters, s->mark, s->side);
    }
    gate = gate.ptr != NULL ? arvo_str_copy(s->arena, gate) : ARVO_NO_STR;
    arvo_str *slot = gate.ptr != NULL ? ARVO_ARRAY_ADD(s->arena, s->gates) : NULL;
    if (slot == NULL) {
        s->no_memory = true;
        return;
    }
    *slot = gate;
}

/* ---- Beginnings -----------------------------------------------------------------------------------------
 */

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

static void scan_beginnings(scanner *s) {
    do {
        scan_alternative(s);
    } while (!s->unsure && !s->no_memory && take(s, "|"));
}

/* ---- Ends -----------------------------------------------------------------------------------------------
 */

/* "?", "*", "+" or "{…}" here: passes over it and says so. */
static bool skip_quantifier(scanner *s) {
    if (!is_optional(peek(s)) && peek(s) != '+') {
        return false;
    }
    bool braces = peek(s) == '{';
    while (braces && s->at < s->text.len && peek(s) != '}') {
        s->at++;
    }
    s->at++;
    return true;
}

static void scan_ends(scanner *s);

/* A group, with the gates of how it ends. */
static void scan_group_end(scanner *s) {
    s->at++;
    if ((peek(s) == '?' && !take(s, "?:")) || peek(s) == '*' || s->depth >= MAX_GROUPS) {
        s->unsure = true;
        return;
    }
    s->depth++;
    scan_ends(s);
    s->depth--;
    s->unsure = s->unsure || !take(s, ")");
}

/* An escape of one letter or sign; those that take more behind them are not known here. */
static void skip_escape(scanner *s) {
    char escaped = s->at + 1 < s->text.len ? s->text.ptr[s->at + 1] : '\0';
    bool letter = (escaped >= 'a' && escaped <= 'z') || (escaped >= 'A' && escaped <= 'Z');
    bool digit = escaped >= '0' && escaped <= '9';
    s->unsure = escaped == '\0' || digit || (letter && strchr("dDwWsSbB", escaped) == NULL);
    s->at += 2;
}

/* One atom and its quantifier. Its gates are those of the alternative so far: if it does not end in letters,
 * there are none. */
static void scan_atom(scanner *s, uint32_t before) {
    size_t start = s->at, size;
    s->gates->count = before;
    while (s->at < s->text.len && is_plain(arvo_utf8_at(s->text, s->at, &size))) {
        s->at += size;
    }
    if (s->at > start) {
        if (!skip_quantifier(s)) {
            add_gate(s, arvo_str_slice(s->text, start, s->at));
        }
        return;
    }
    if (peek(s) == '(') {
        scan_group_end(s);
    } else if (peek(s) == '[') {
        skip_class(s);
    } else if (peek(s) == '\\') {
        skip_escape(s);
    } else {
        s->at++;
    }
    if (skip_quantifier(s)) {
        s->gates->count = before;
    }
}

/* Alternatives, each of which ends in letters: before "|" or ")" in a group, else before "$". */
static void scan_ends(scanner *s) {
    do {
        uint32_t before = s->gates->count;
        while (s->at < s->text.len && !s->unsure && !s->no_memory && peek(s) != '|' && peek(s) != ')' &&
               peek(s) != '$') {
            scan_atom(s, before);
        }
        s->unsure = s->unsure || s->gates->count == before || (s->depth == 0) != take(s, "$");
    } while (!s->unsure && !s->no_memory && take(s, "|"));
}

/* Tries one side. False when memory ends. */
static bool scan(bool *any, scanner s, void (*alternatives)(scanner *)) {
    uint32_t before = s.gates->count;
    take(&s, "(?i)");
    alternatives(&s);
    *any = !s.unsure && s.at == s.text.len;
    if (!*any) {
        s.gates->count = before;
    }
    return !s.no_memory;
}

bool arvo_regex_gates(bool *any, arvo_gates *gates, arvo_arena *arena, arvo_str expression,
                      arvo_gate_mark mark) {
    scanner s = {.text = expression, .gates = gates, .arena = arena, .mark = mark};
    if (!scan(any, s, scan_beginnings)) {
        return false;
    }
    s.side = ARVO_GATE_END;
    return *any || scan(any, s, scan_ends);
}
