/* token_dump.h: tokens and sentences of a text as one line, to compare with what is expected.
 *
 * Tokens are parted by a space and marked by kind after "/" unless words: n number, p punct, s symbol, u URL,
 * e e-mail; sentences are parted by " | ". A space inside a token is shown as "_". */
#ifndef ARVO_TESTS_TOKEN_DUMP_H
#define ARVO_TESTS_TOKEN_DUMP_H

#include "lang/tokenizer.h"

static inline void dump_token(arvo_buf *out, arvo_str text, const arvo_raw_token *token) {
    static const char kinds[] = "wnpsue";
    for (uint32_t i = token->start; i < token->end; i++)
        arvo_buf_append_byte(out, text.ptr[i] == ' ' ? '_' : text.ptr[i]);
    if (token->kind != ARVO_TOKEN_WORD)
        arvo_buf_printf(out, "/%c", kinds[token->kind]);
}

static inline const char *dump_tokens(arvo_arena *arena, const char *text, arvo_language language) {
    arvo_str view = arvo_str_of(text);
    arvo_raw_tokens tokens = {0};
    arvo_buf out = arvo_buf_in(arena);
    if (!arvo_tokenize(&tokens, arena, view, language))
        return "out of memory";
    for (uint32_t i = 0; i < tokens.count; i++) {
        if (i > 0)
            arvo_buf_append_byte(&out, ' ');
        dump_token(&out, view, &tokens.items[i]);
    }
    return tokens.count == 0 ? "" : arvo_buf_str(&out).ptr;
}

/* The text of each sentence, from its first token to its last. */
static inline const char *dump_sentences(arvo_arena *arena, const char *text, arvo_language language) {
    arvo_str view = arvo_str_of(text);
    arvo_raw_tokens tokens = {0};
    arvo_sentences sentences = {0};
    arvo_buf out = arvo_buf_in(arena);
    if (!arvo_tokenize(&tokens, arena, view, language) ||
        !arvo_split_sentences(&sentences, arena, view, tokens.items, tokens.count, language))
        return "out of memory";
    for (uint32_t i = 0; i < sentences.count; i++) {
        const arvo_sentence *s = &sentences.items[i];
        if (i > 0)
            arvo_buf_append_cstr(&out, " | ");
        arvo_buf_append(&out, arvo_str_slice(view, tokens.items[s->first].start,
                                             tokens.items[s->first + s->count - 1].end));
    }
    return sentences.count == 0 ? "" : arvo_buf_str(&out).ptr;
}

#endif
