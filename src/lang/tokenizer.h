/* tokenizer.h: text to raw tokens and sentence ends. Linear in the text's length, whatever the text.
 *
 * What is one token:
 *   NUMBER  30 | 2,5 | 1.1.2026 | 8.30 | 24/7 | 2026-11-22; thousands in groups of three after a space, also
 * a no-break or thin one (1 000, 100 000 000); a range without spaces, whole (10–15, 8.30-16); with a case
 * ending (24:n, 1990:een); in Finnish an ordinal with its dot before a small letter (3. kerros, 5.
 * toukokuuta) and in every language a list's number at the start of a line (1.); in English 1st, 2nd. Letters
 * that follow at once are a word of their own (100e, 8-10h), but capitals or a hyphen make it all one WORD
 * (3D, 5G, 24/7-tuki, 10-vuotias) WORD    letters with digits, marks, apostrophes and hyphens inside (B2B,
 * iPhone, vaa'an, asiakas-ja), with a case ending after a colon (ALV:n), two capitals around "&" (T&K), a
 * hyphen before or after (-periaatteella, henkilö-), an abbreviation or an initial with its dot (esim., e.g.,
 * J.) SYMBOL  €, %, +, … each alone; an emoji with its modifiers and joiners as one PUNCT   each alone, but
 * dots in a row (...) and a row of ! and ? are one URL     https://…, www.…, example.fi/path;  EMAIL
 * nimi@example.fi */
#ifndef ARVO_LANG_TOKENIZER_H
#define ARVO_LANG_TOKENIZER_H

#include "base/array.h"
#include "lang/token.h"

typedef struct arvo_raw_token {
    uint32_t start;
    uint32_t end;
    arvo_token_kind kind;
    bool space_before;
    bool break_before; /* a blank line lies before it: always a sentence start */
} arvo_raw_token;

typedef ARVO_ARRAY(arvo_raw_token) arvo_raw_tokens;

/* Appends the tokens of text. Language decides on abbreviations ("esim."), ordinals and decimal marks. False
 * when memory ends. */
bool arvo_tokenize(arvo_raw_tokens *out, arvo_arena *arena, arvo_str text, arvo_language language);

typedef ARVO_ARRAY(arvo_sentence) arvo_sentences;

/* Splits tokens into sentences: they end at . ! ? … with the quotes and brackets that close after it, before
 * a space and anything but a small letter (after ! and ? also a small one); not after abbreviations, initials
 * and ordinals; at a blank line always; at a colon never. False when memory ends. */
bool arvo_split_sentences(arvo_sentences *out, arvo_arena *arena, arvo_str text, const arvo_raw_token *tokens,
                          uint32_t count, arvo_language language);

#endif
