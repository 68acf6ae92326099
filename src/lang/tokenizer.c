/* tokenizer.c: one walk over the text; scan_*.c say where each token ends. */
#include "lang/tokenizer.h"

#include "lang/scan.h"

bool arvo_scan_small_follows(const arvo_scanner *scanner, size_t at, bool or_digit) {
    size_t size;
    for (int spaces = 0; spaces < 8; spaces++) {
        uint32_t c = arvo_char_at(scanner->text, at, &size);
        if (size == 0)
            return false;
        if (arvo_char_classify(c) != ARVO_CHAR_SPACE)
            return spaces > 0 && (arvo_is_lower(c) || (or_digit && arvo_is_digit(c)));
        at += size;
    }
    return false;
}

/* True for what changes or continues the emoji before it: skin tones, variation selectors, marks, tags. */
static bool is_emoji_modifier(uint32_t c) {
    return (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0xFE0E || c == 0xFE0F || c == 0x20E3 ||
           (c >= 0xE0020 && c <= 0xE007F);
}

static bool is_regional(uint32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

size_t arvo_scan_symbol(const arvo_scanner *scanner, size_t at) {
    size_t size;
    uint32_t c = arvo_char_at(scanner->text, at, &size);
    at += size;
    if (is_regional(c)) { /* a flag is a pair */
        c = arvo_char_at(scanner->text, at, &size);
        return is_regional(c) ? at + size : at;
    }
    for (;;) {
        c = arvo_char_at(scanner->text, at, &size);
        if (size == 0)
            return at;
        if (c == 0x200D) { /* joins the next picture to this one */
            size_t next_size;
            uint32_t next = arvo_char_at(scanner->text, at + size, &next_size);
            if (!arvo_char_is_emoji(next))
                return at;
            at += size + next_size;
        } else if (is_emoji_modifier(c) || arvo_char_classify(c) == ARVO_CHAR_MARK) {
            at += size;
        } else {
            return at;
        }
    }
}

/* A row of dots, or of exclamation and question marks, is one token; other punctuation stands alone. */
static size_t scan_punctuation(arvo_str text, size_t at) {
    size_t size;
    uint32_t c = arvo_char_at(text, at, &size);
    size_t end = at + size;
    while (end < text.len && ((c == '.' && text.ptr[end] == '.') ||
                              ((c == '!' || c == '?') && (text.ptr[end] == '!' || text.ptr[end] == '?'))))
        end++;
    return end;
}

/* "-periaatteella": a hyphen after white space or an opening mark and right before a letter; at the start of
 * a line only before a small letter, else it is a bullet. */
static bool is_leading_hyphen(const arvo_scanner *scanner, uint32_t c, size_t at, size_t size,
                              bool after_space, bool line_start) {
    size_t next_size;
    if (!arvo_is_hyphen(c))
        return false;
    uint32_t next = arvo_char_at(scanner->text, at + size, &next_size);
    if (next_size == 0 || !arvo_is_letter(next))
        return false;
    char before = at > 0 ? scanner->text.ptr[at - 1] : ' ';
    bool opened = after_space || before == '(' || before == '"' || before == '/' || before == ',';
    return opened && (!line_start || arvo_is_lower(next));
}

typedef struct walk {
    arvo_scanner scanner;
    bool space;
    bool blank_line;
    bool line_start;
} walk;

/* Passes white space and counts its line ends. */
static size_t skip_space(walk *state, size_t at) {
    int lines = 0;
    size_t size;
    for (;;) {
        uint32_t c = arvo_char_at(state->scanner.text, at, &size);
        if (size == 0)
            break;
        arvo_char_class kind = arvo_char_classify(c);
        if (kind == ARVO_CHAR_SPACE)
            state->space = true;
        else if (kind != ARVO_CHAR_INVISIBLE)
            break;
        lines += c == '\n' || c == 0x2029;
        at += size;
    }
    state->line_start = state->line_start || lines > 0;
    state->blank_line = state->blank_line || lines > 1;
    return at;
}

/* The end of the token at `at`, which is no white space, and its kind. */
static size_t scan_token(arvo_token_kind *kind, walk *state, size_t at) {
    arvo_scanner *scanner = &state->scanner;
    size_t size;
    uint32_t c = arvo_char_at(scanner->text, at, &size);
    arvo_char_class class = arvo_char_classify(c);
    if (class == ARVO_CHAR_LETTER || class == ARVO_CHAR_DIGIT) {
        size_t end = arvo_scan_link(kind, scanner, at);
        if (end > at)
            return end;
    }
    *kind = ARVO_TOKEN_WORD;
    if (class == ARVO_CHAR_LETTER)
        return arvo_scan_word(scanner, at);
    if (class == ARVO_CHAR_DIGIT)
        return arvo_scan_number(kind, scanner, at, state->line_start);
    if (is_leading_hyphen(scanner, c, at, size, state->space || at == 0, state->line_start))
        return arvo_scan_word_rest(scanner, at + size, at);
    if (class == ARVO_CHAR_PUNCT) {
        *kind = ARVO_TOKEN_PUNCT;
        return scan_punctuation(scanner->text, at);
    }
    *kind = ARVO_TOKEN_SYMBOL;
    return arvo_scan_symbol(scanner, at);
}

bool arvo_tokenize(arvo_raw_tokens *out, arvo_arena *arena, arvo_str text, arvo_language language) {
    walk state = {.scanner = {.text = text, .language = language}, .line_start = true};
    for (size_t at = skip_space(&state, 0); at < text.len; at = skip_space(&state, at)) {
        arvo_token_kind kind = ARVO_TOKEN_WORD;
        size_t end = scan_token(&kind, &state, at);
        arvo_raw_token *token = ARVO_ARRAY_ADD(arena, out);
        if (token == NULL)
            return false;
        *token = (arvo_raw_token){(uint32_t)at, (uint32_t)end, kind, state.space, state.blank_line};
        state.space = false;
        state.blank_line = false;
        state.line_start = false;
        at = end;
    }
    return true;
}
