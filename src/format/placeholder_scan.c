#include "format/placeholder_scan.h"

#include <string.h>

#include "base/utf8.h"
#include "format/placeholder_bytes.h"

enum {
    MAX_PLACEHOLDER_BYTES = 256, /* nobody writes longer ones; a lone "{{" must not eat a text */
    MAX_ENDING_LETTERS = 5,      /* "{name}lleen": more is a word */
    MAX_REFERENCE_BYTES = 40
};

static bool is_closer(arvo_str text, size_t at, arvo_closer which) {
    return which == ARVO_CLOSER_PAREN ? text.ptr[at] == ')'
                                      : text.ptr[at] == '}' && byte_at(text, at + 1) == '}';
}

/* The end of what begins at `start` and goes on to the next closer from `at` on; 0 when that is not near. */
static size_t up_to(arvo_placeholder_scanner *scanner, arvo_closer which, size_t start, size_t at) {
    arvo_lookahead *ahead = &scanner->ahead[which];
    size_t limit =
        start + MAX_PLACEHOLDER_BYTES < scanner->text.len ? start + MAX_PLACEHOLDER_BYTES : scanner->text.len;
    if (at < ahead->from || at > ahead->to) {
        *ahead = (arvo_lookahead){(uint32_t)at, (uint32_t)at, false};
    }
    while (!ahead->found && ahead->to < limit) {
        ahead->found = is_closer(scanner->text, ahead->to, which);
        ahead->to += !ahead->found;
    }
    if (!ahead->found || ahead->to >= limit) {
        return 0;
    }
    return ahead->to + (which == ARVO_CLOSER_PAREN ? 1 : 2);
}

size_t arvo_placeholder_ending(arvo_str text, size_t at) {
    size_t end = at;
    size_t size;
    if (arvo_str_starts_with(arvo_str_slice(text, at, text.len), ARVO_STR("\xE2\x80\x99"))) {
        end = at + 3;
    } else if (byte_at(text, at) == ':' || byte_at(text, at) == '\'') {
        end = at + 1;
    }
    for (int letters = 0; letters <= MAX_ENDING_LETTERS; letters++) {
        uint32_t c = end < text.len ? arvo_utf8_at(text, end, &size) : ' ';
        if (!arvo_is_letter(c)) {
            return letters > 0 ? end : at;
        }
        if (!arvo_is_lower(c)) {
            break;
        }
        end += size;
    }
    return at;
}

static arvo_piece text_piece(size_t at) {
    return (arvo_piece){.kind = ARVO_PIECE_TEXT, .end = (uint32_t)at + 1};
}

/* A placeholder that ends at `end`, with what hangs on it; text when end is 0. */
static arvo_piece gap_piece(const arvo_placeholder_scanner *scanner, size_t at, size_t end) {
    if (end == 0) {
        return text_piece(at);
    }
    return (arvo_piece){.kind = ARVO_PIECE_GAP, .end = (uint32_t)arvo_placeholder_ending(scanner->text, end)};
}

static arvo_piece reads_piece(size_t end, arvo_str reads) {
    return (arvo_piece){.kind = ARVO_PIECE_READS, .end = (uint32_t)end, .reads = reads};
}

/* The end of an argument's name at `at`: user.name, items[0], 0, $count, määrä. */
static size_t skip_argument(arvo_str text, size_t at) {
    while (at < text.len && (is_name_byte(text.ptr[at]) || strchr(".$-[]@", text.ptr[at]) != NULL ||
                             (unsigned char)text.ptr[at] >= 0x80)) {
        at++;
    }
    return at;
}

static bool is_choice_type(arvo_str word) {
    return arvo_str_equal(word, ARVO_STR("plural")) || arvo_str_equal(word, ARVO_STR("select")) ||
           arvo_str_equal(word, ARVO_STR("selectordinal"));
}

/* "{…}": an argument, or a text in braces. */
static arvo_piece brace_piece(const arvo_placeholder_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    size_t close = arvo_placeholder_closing(scanner, at);
    if (close == 0) {
        return text_piece(at);
    }
    size_t name = skip_space(text, at + 1);
    size_t name_end = skip_argument(text, name);
    size_t next = skip_space(text, name_end);
    if (next == close) {
        return gap_piece(scanner, at, close + 1);
    }
    bool short_enough = close - at <= MAX_PLACEHOLDER_BYTES;
    if (name_end > name && (text.ptr[next] == ':' || text.ptr[next] == '!') && next == name_end) {
        bool format = short_enough && !is_space(byte_at(text, next + 1));
        return gap_piece(scanner, at, format ? close + 1 : 0);
    }
    if (text.ptr[next] != ',' || name_end == name) {
        return text_piece(at);
    }
    size_t type = skip_space(text, next + 1);
    size_t type_end = skip_names(text, type);
    size_t inside = skip_space(text, type_end);
    if (!is_choice_type(arvo_str_slice(text, type, type_end)) || byte_at(text, inside) != ',') {
        return gap_piece(scanner, at, type_end > type && short_enough ? close + 1 : 0);
    }
    return (arvo_piece){.kind = ARVO_PIECE_CHOICE,
                        .end = (uint32_t)close + 1,
                        .inside = (uint32_t)inside + 1,
                        .plural = text.ptr[type] != 's' || text.ptr[type_end - 1] == 'l'};
}

/* "${…}", "%{…}", "#{…}". */
static arvo_piece braced_piece(const arvo_placeholder_scanner *scanner, size_t at) {
    size_t close = arvo_placeholder_closing(scanner, at + 1);
    return gap_piece(scanner, at, close != 0 && close - at <= MAX_PLACEHOLDER_BYTES ? close + 1 : 0);
}

static arvo_piece percent_piece(const arvo_placeholder_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    switch (byte_at(text, at + 1)) {
    case '%':
        return reads_piece(at + 2, ARVO_STR("%"));
    case '{':
        return braced_piece(scanner, at);
    case '(':
        return gap_piece(scanner, at, arvo_named_conversion_end(text, at, ')'));
    case '<':
        return gap_piece(scanner, at, arvo_named_conversion_end(text, at, '>'));
    default:
        break;
    }
    if (at > 0 && is_digit(text.ptr[at - 1])) {
        return text_piece(at); /* "20%sta" */
    }
    size_t name_end = skip_names(text, at + 1);
    if (name_end > at + 2 && !is_digit(text.ptr[at + 1])) { /* "%name%", "%name"; "%sn" reads the same */
        return gap_piece(scanner, at, name_end + (byte_at(text, name_end) == '%'));
    }
    return gap_piece(scanner, at, arvo_conversion_end(text, at));
}

static arvo_piece dollar_piece(arvo_placeholder_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    if (byte_at(text, at + 1) == '{') {
        return braced_piece(scanner, at);
    }
    if (byte_at(text, at + 1) == 't' && byte_at(text, at + 2) == '(') {
        return gap_piece(scanner, at, up_to(scanner, ARVO_CLOSER_PAREN, at, at + 3));
    }
    size_t name = skip_names(text, at + 1);
    bool named = name > at + 1 && !is_digit(text.ptr[at + 1]) && byte_at(text, name) == '$';
    return gap_piece(scanner, at, named ? name + 1 : 0);
}

/* True when the byte before `at` lets a sign begin something: not "klo 8:n", not "a@b.fi". */
static bool is_word_start(arvo_str text, size_t at) {
    return at == 0 || is_space(text.ptr[at - 1]) || strchr("(\"'[>", text.ptr[at - 1]) != NULL;
}

/* ":name", "@name", "@:key", "@.lower:key". */
static arvo_piece sign_piece(const arvo_placeholder_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    bool link = text.ptr[at] == '@' && (byte_at(text, at + 1) == ':' || byte_at(text, at + 1) == '.');
    size_t name = at + 1 + link;
    size_t end = name;
    while (is_name_byte(byte_at(text, end)) ||
           (link && strchr(".:", byte_at(text, end)) != NULL && is_name_byte(byte_at(text, end + 1)))) {
        end++;
    }
    bool named =
        end > name && is_word_start(text, at) && (link || end > name + 1) && !is_digit(text.ptr[name]);
    return gap_piece(scanner, at, named ? end : 0);
}

static arvo_piece reference_piece(arvo_str text, size_t at) {
    size_t end = at + 1 + (byte_at(text, at + 1) == '#');
    while (end - at < MAX_REFERENCE_BYTES && (is_alpha(byte_at(text, end)) || is_digit(byte_at(text, end)))) {
        end++;
    }
    bool reference = end > at + 1 && byte_at(text, end) == ';';
    return reference ? (arvo_piece){.kind = ARVO_PIECE_ENTITY, .end = (uint32_t)end + 1} : text_piece(at);
}

static arvo_piece mustache_piece(arvo_placeholder_scanner *scanner, size_t at) {
    size_t end = up_to(scanner, ARVO_CLOSER_MUSTACHE, at, at + 2);
    bool triple = end > 0 && byte_at(scanner->text, at + 2) == '{' && byte_at(scanner->text, end) == '}';
    return end == 0 ? brace_piece(scanner, at) : gap_piece(scanner, at, end + triple);
}

static arvo_piece apostrophe_piece(arvo_str text, size_t at) {
    char next = byte_at(text, at + 1);
    if ((next == '{' || next == '}') && byte_at(text, at + 2) == '\'') { /* '{' */
        return reads_piece(at + 3, next == '{' ? ARVO_STR("{") : ARVO_STR("}"));
    }
    bool doubled = next == '\'' && at > 0 && is_alpha(text.ptr[at - 1]) && is_alpha(byte_at(text, at + 2));
    return doubled ? reads_piece(at + 2, ARVO_STR("'")) : text_piece(at); /* don''t */
}

bool arvo_placeholder_may_begin(char byte) {
    return byte != '\0' && strchr("{%$@:<&'#", byte) != NULL;
}

arvo_piece arvo_placeholder_at(arvo_placeholder_scanner *scanner, uint32_t at, bool plural) {
    arvo_str text = scanner->text;
    char next = byte_at(text, at + 1);
    bool gap;
    arvo_str reads;
    switch (text.ptr[at]) {
    case '{':
        return next == '{' ? mustache_piece(scanner, at) : brace_piece(scanner, at);
    case '%':
        return percent_piece(scanner, at);
    case '$':
        return dollar_piece(scanner, at);
    case '@':
        return sign_piece(scanner, at);
    case ':':
        return scanner->colon ? sign_piece(scanner, at) : text_piece(at);
    case '&':
        return reference_piece(text, at);
    case '\'':
        return apostrophe_piece(text, at);
    case '#':
        return next == '{' ? braced_piece(scanner, at) : gap_piece(scanner, at, plural ? at + 1 : 0);
    case '<': {
        uint32_t len = arvo_tag_at(&reads, &gap, text, at);
        return len == 0 ? text_piece(at)
               : gap    ? gap_piece(scanner, at, at + len)
                        : reads_piece(at + len, reads);
    }
    default:
        return text_piece(at);
    }
}
