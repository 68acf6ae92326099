/* sentences.c: where sentences end. */
#include "lang/abbreviations.h"
#include "lang/chars.h"
#include "lang/tokenizer.h"

typedef struct splitter {
    arvo_str text;
    const arvo_raw_token *tokens;
    uint32_t count;
    arvo_language language;
} splitter;

static uint32_t first_char(const splitter *s, uint32_t index) {
    size_t size;
    return arvo_char_at(s->text, s->tokens[index].start, &size);
}

static char last_byte(const splitter *s, uint32_t index) {
    return s->text.ptr[s->tokens[index].end - 1];
}

static bool closes(uint32_t c) {
    return c == ')' || c == ']' || c == '}' || c == '"' || c == '\'' || c == 0x201D || c == 0x2019 ||
           c == 0xBB || c == 0x203A || c == '*';
}

/* True when the token begins with a small letter and is not written like iPhone. */
static bool begins_small(const splitter *s, uint32_t index) {
    size_t size;
    const arvo_raw_token *token = &s->tokens[index];
    uint32_t c = arvo_char_at(s->text, token->start, &size);
    if (token->kind == ARVO_TOKEN_URL || !arvo_is_lower(c))
        return false;
    c = token->start + size < token->end ? arvo_char_at(s->text, token->start + size, &size) : 0;
    return !arvo_is_upper(c);
}

/* Passes the quotes and brackets that close after the token before `next`. */
static uint32_t skip_closers(const splitter *s, uint32_t next) {
    while (next < s->count && !s->tokens[next].space_before && !s->tokens[next].break_before &&
           s->tokens[next].kind != ARVO_TOKEN_WORD && closes(first_char(s, next)))
        next++;
    return next;
}

typedef enum ending { ENDING_NONE, ENDING_DOT, ENDING_MARK, ENDING_ABBREVIATION } ending;

/* How the token may end a sentence: by a dot, by "!" or "?", by an abbreviation's own dot. */
static ending ending_of(const splitter *s, uint32_t index) {
    const arvo_raw_token *token = &s->tokens[index];
    uint32_t c = first_char(s, index);
    if (token->kind == ARVO_TOKEN_PUNCT) {
        if (c == '!' || c == '?')
            return ENDING_MARK;
        return c == '.' || c == 0x2026 ? ENDING_DOT : ENDING_NONE;
    }
    if (token->kind != ARVO_TOKEN_WORD || last_byte(s, index) != '.')
        return ENDING_NONE;
    arvo_str form = arvo_str_slice(s->text, token->start, token->end - 1);
    return arvo_abbreviation_find(form, s->language) == ARVO_ABBREVIATION_EITHER ? ENDING_ABBREVIATION
                                                                                 : ENDING_NONE;
}

/* The index of the token that begins the next sentence when the token at `index` ends one, else 0. */
static uint32_t boundary_after(const splitter *s, uint32_t index) {
    uint32_t next = index + 1;
    if (next < s->count && s->tokens[next].break_before)
        return next;
    ending kind = ending_of(s, index);
    if (kind == ENDING_NONE)
        return 0;
    uint32_t after = skip_closers(s, next);
    if (after >= s->count || s->tokens[after].break_before)
        return after;
    if (!s->tokens[after].space_before)
        return 0;
    if (kind == ENDING_ABBREVIATION)
        return arvo_is_upper(first_char(s, after)) ? after : 0;
    bool quoted = after > next;
    if ((kind == ENDING_DOT || quoted) && begins_small(s, after))
        return 0;
    return after;
}

bool arvo_split_sentences(arvo_sentences *out, arvo_arena *arena, arvo_str text, const arvo_raw_token *tokens,
                          uint32_t count, arvo_language language) {
    splitter s = {text, tokens, count, language};
    uint32_t first = 0;
    for (uint32_t i = 0; i < count;) {
        uint32_t next = boundary_after(&s, i);
        if (next == 0 && i + 1 < count) {
            i++;
            continue;
        }
        next = next == 0 ? count : next;
        arvo_sentence *sentence = ARVO_ARRAY_ADD(arena, out);
        if (sentence == NULL)
            return false;
        *sentence = (arvo_sentence){first, next - first};
        first = next;
        i = next;
    }
    return true;
}
