#include "rule/regex_gates.h"

#include <string.h>

#include "base/utf8.h"

/* Reads only what it is sure of: letters, digits and hyphens, groups and alternatives of them. Anything else
 * ends a run of letters. An alternative that shows no letters that must be there gives the whole expression
 * no gates. */
typedef struct scanner {
    arvo_str text;
    size_t at;
    arvo_gates *gates;
    arvo_arena *arena;
    arvo_gate_mark mark;
    arvo_gate_side side;
    unsigned depth; /* of groups, while ends and insides are looked for */
    bool unsure;
    bool no_memory;
} scanner;

enum { MAX_GROUPS = 16 };

static char peek(const scanner *s) {
    return s->at < s->text.len ? s->text.ptr[s->at] : '\0';
}

static bool take(scanner *s, const char *literal) {
    if (s->at >= s->text.len) {
        return false;
    }
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
    bool ends = side == ARVO_GATE_END;
    size_t border = ends ? ending(word, letters) : beginning(word, letters);
    if (border == SIZE_MAX) {
        return ARVO_NO_STR;
    }
    arvo_str kept = arvo_str_slice(word, ends ? border : 0, ends ? word.len : border);
    out[0] = (char)((unsigned)mark | (unsigned)side);
    memcpy(out + 1, kept.ptr, kept.len);
    return (arvo_str){out, kept.len + 1};
}

/* Adds the gate of letters that must be there, if there are enough of them. */
static void add_gate(scanner *s, arvo_str run) {
    char bytes[ARVO_GATE_BYTES];
    unsigned least = s->side == ARVO_GATE_INSIDE ? ARVO_GATE_INNER_LETTERS : 1;
    arvo_str lower = arvo_utf8_lower(s->arena, run);
    arvo_str gate = ARVO_NO_STR;
    for (unsigned letters = ARVO_GATE_LETTERS; lower.ptr != NULL && gate.ptr == NULL && letters >= least;
         letters--) {
        gate = arvo_gate_of_word(bytes, lower, letters, s->mark, s->side);
    }
    if (lower.ptr != NULL && gate.ptr == NULL) {
        return;
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

/* ---- Ends, and what stands inside -----------------------------------------------------------------------
 */

static void skip_digits(scanner *s) {
    while (peek(s) >= '0' && peek(s) <= '9') {
        s->at++;
    }
}

/* "?", "*", "+", "{2}", "{2,}" or "{2,3}" here: passes over it and says so. Other braces are not known here.
 */
static bool skip_quantifier(scanner *s) {
    if (take(s, "{")) {
        size_t digits = s->at;
        skip_digits(s);
        s->unsure = s->unsure || s->at == digits;
        if (take(s, ",")) {
            skip_digits(s);
        }
        s->unsure = s->unsure || !take(s, "}");
        return true;
    }
    return take(s, "?") || take(s, "*") || take(s, "+");
}

/* Passes over a group that takes no letters, from behind its "(". */
static void skip_lookaround(scanner *s) {
    for (unsigned depth = 1; depth > 0 && !s->unsure;) {
        char c = peek(s);
        if (s->at >= s->text.len) {
            s->unsure = true;
        } else if (c == '[') {
            skip_class(s);
        } else {
            depth += c == '(';
            depth -= c == ')';
            s->at += c == '\\' ? 2 : 1;
        }
    }
}

static bool is_lookaround(scanner *s) {
    return take(s, "?=") || take(s, "?!") || take(s, "?<=") || take(s, "?<!");
}

static bool scan_alternatives(scanner *s);

/* A group, with the gates of its alternatives, if each has some. */
static void scan_inner_group(scanner *s) {
    s->at++;
    if (is_lookaround(s)) {
        skip_lookaround(s);
        return;
    }
    if ((peek(s) == '?' && !take(s, "?:")) || peek(s) == '*' || s->depth >= MAX_GROUPS) {
        s->unsure = true;
        return;
    }
    uint32_t before = s->gates->count;
    s->depth++;
    if (!scan_alternatives(s)) {
        s->gates->count = before;
    }
    s->depth--;
    s->unsure = s->unsure || !take(s, ")");
}

static bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The name of a property, from behind its "{". */
static void skip_property(scanner *s) {
    take(s, "^");
    while (is_ascii_letter(peek(s)) || peek(s) == '_') {
        s->at++;
    }
    s->unsure = !take(s, "}");
}

/* An escape of one letter or sign, or a property; others take more behind them than is known here. */
static void skip_escape(scanner *s) {
    char escaped = s->at + 1 < s->text.len ? s->text.ptr[s->at + 1] : '\0';
    s->at += 2;
    if ((escaped == 'p' || escaped == 'P') && take(s, "{")) {
        skip_property(s);
        return;
    }
    bool known = is_ascii_letter(escaped) && strchr("dDwWsSbB", escaped) != NULL;
    bool sign = !is_ascii_letter(escaped) && !(escaped >= '0' && escaped <= '9') && escaped != '\0';
    s->unsure = !known && !sign;
}

/* Letters, or one other thing, and its quantifier: adds its gates, if it must be there and tells some. */
static void scan_atom(scanner *s) {
    size_t start = s->at, last = s->at, size;
    uint32_t before = s->gates->count;
    while (s->at < s->text.len && is_plain(arvo_utf8_at(s->text, s->at, &size))) {
        last = s->at;
        s->at += size;
    }
    if (s->at > start) {
        size_t end = s->at;
        if (!skip_quantifier(s)) {
            add_gate(s, arvo_str_slice(s->text, start, end));
        } else if (s->side == ARVO_GATE_INSIDE) {
            add_gate(s, arvo_str_slice(s->text, start, last));
        }
        return;
    }
    if (peek(s) == '(') {
        scan_inner_group(s);
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

/* Of the gates of an alternative so far [before, middle) and those of its latest atom, keeps the ones that
 * count: at an end the latest, inside the fewest. */
static void settle(scanner *s, uint32_t before, uint32_t middle) {
    uint32_t old = middle - before, latest = s->gates->count - middle;
    if (s->side == ARVO_GATE_END || old == 0 || (latest > 0 && latest < old)) {
        for (uint32_t i = 0; i < latest; i++) {
            s->gates->items[before + i] = s->gates->items[middle + i];
        }
        s->gates->count = before + latest;
    } else {
        s->gates->count = middle;
    }
}

static bool is_border(const scanner *s) {
    char c = peek(s);
    return s->at >= s->text.len || c == '|' || c == ')' || (c == '$' && s->side == ARVO_GATE_END);
}

/* Alternatives; for an end, each ends in "|" or ")" in a group, else in "$". Whether each has gates. */
static bool scan_alternatives(scanner *s) {
    bool each = true;
    do {
        uint32_t before = s->gates->count;
        while (!is_border(s) && !s->unsure && !s->no_memory) {
            uint32_t middle = s->gates->count;
            scan_atom(s);
            settle(s, before, middle);
        }
        each = each && s->gates->count > before;
        bool dollar = s->side == ARVO_GATE_END && s->depth == 0;
        s->unsure = s->unsure || (dollar && !take(s, "$"));
    } while (!s->unsure && !s->no_memory && take(s, "|"));
    return each;
}

/* Tries one side. False when memory ends. */
static bool scan(bool *any, scanner s, arvo_gate_side side) {
    uint32_t before = s.gates->count;
    s.side = side;
    take(&s, "(?i)");
    if (side == ARVO_GATE_BEGINNING) {
        scan_beginnings(&s);
    } else {
        s.unsure = !scan_alternatives(&s) || s.unsure;
    }
    *any = !s.unsure && s.at == s.text.len;
    if (!*any) {
        s.gates->count = before;
    }
    return !s.no_memory;
}

bool arvo_regex_gates(bool *any, arvo_gates *gates, arvo_arena *arena, arvo_str expression,
                      arvo_gate_mark mark) {
    scanner s = {.text = expression, .gates = gates, .arena = arena, .mark = mark};
    static const arvo_gate_side sides[] = {ARVO_GATE_BEGINNING, ARVO_GATE_END, ARVO_GATE_INSIDE};
    *any = false;
    for (size_t i = 0; i < sizeof sides / sizeof *sides && !*any; i++) {
        if (!scan(any, s, sides[i])) {
            return false;
        }
    }
    return true;
}
