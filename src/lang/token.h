/* token.h: what the rules see of a text: words with their readings, tokens, sentences. */
#ifndef ARVO_LANG_TOKEN_H
#define ARVO_LANG_TOKEN_H

#include "base/str.h"
#include "lang/ud.h"
#include "text/document.h"

/* One reading of a word form. */
typedef struct arvo_analysis {
    arvo_str lemma; /* lower-case unless a proper noun */
    arvo_upos upos;
    uint8_t features[ARVO_FEATURE_COUNT]; /* value by arvo_feature; 0 not set */
    const arvo_str *parts;                /* lemmas of a compound's parts, in order; NULL unless a compound */
    uint8_t part_count;                   /* 0 or >= 2 */
} arvo_analysis;

/* How the form is written. */
typedef enum arvo_shape {
    ARVO_SHAPE_LOWER, /* asiakas; also a form without cased letters */
    ARVO_SHAPE_TITLE, /* Asiakas, X */
    ARVO_SHAPE_UPPER, /* ALV, B2B, ALV:n: two or more capitals, no small letters before a colon or hyphen */
    ARVO_SHAPE_MIXED  /* SaaS, iPhone */
} arvo_shape;

typedef enum arvo_token_kind {
    ARVO_TOKEN_WORD,
    ARVO_TOKEN_NUMBER, /* 30, 2,5, 1 000, 1.1.2026, 24/7, 10–15, 8.30 */
    ARVO_TOKEN_PUNCT,
    ARVO_TOKEN_SYMBOL, /* €, %, +, emoji */
    ARVO_TOKEN_URL,
    ARVO_TOKEN_EMAIL
} arvo_token_kind;

/* One distinct written form, analysed once and shared by all its tokens. */
typedef struct arvo_word {
    uint32_t id;     /* dense, from 0, in its vocabulary: an index for caches */
    arvo_str form;   /* as written, in NFC, without soft hyphens */
    arvo_str folded; /* form in lower case */
    arvo_token_kind kind;
    arvo_shape shape;
    uint16_t letters;              /* code points that are letters */
    uint16_t syllables;            /* of the form, by the language's own count; 0 if not a word */
    bool known;                    /* the dictionary knew it; false also for numbers, punctuation and so on */
    const arvo_analysis *analyses; /* at least one; an unknown word has {folded, X, no features} */
    uint32_t analysis_count;
} arvo_word;

typedef struct arvo_token {
    uint32_t start; /* byte offsets in the segment's text */
    uint32_t end;
    bool space_before;
    const arvo_word *word;
} arvo_token;

typedef struct arvo_sentence {
    uint32_t first; /* index of its first token */
    uint32_t count; /* tokens, at least 1 */
} arvo_sentence;

/* A segment with its tokens. */
typedef struct arvo_tagged_segment {
    const arvo_segment *segment;
    arvo_language language;
    const arvo_token *tokens;
    uint32_t token_count;
    const arvo_sentence *sentences; /* they cover all tokens in order */
    uint32_t sentence_count;
} arvo_tagged_segment;

/* A document with all its tokens, parallel to document->segments. */
typedef struct arvo_tagged_document {
    const arvo_document *document;
    arvo_language language; /* the document's: what its messages and rules follow */
    const arvo_tagged_segment *segments;
    uint32_t segment_count;
} arvo_tagged_document;

#endif
