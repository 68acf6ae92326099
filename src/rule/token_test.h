/* token_test.h: what a pattern asks of one token, and whether a word passes.
 *
 * A condition is a tree of and, or and not over attributes of one reading of a word (or of the word itself).
 * A test is a condition with a policy: must one reading fulfil it, or all of them? */
#ifndef ARVO_RULE_TOKEN_TEST_H
#define ARVO_RULE_TOKEN_TEST_H

#include "base/array.h"
#include "base/limits.h"
#include "lang/token.h"
#include "rule/matcher.h"
#include "rule/token_regex.h"

typedef enum arvo_attribute {
    ARVO_ATTRIBUTE_WORD,  /* bare x: lemma or form */
    ARVO_ATTRIBUTE_TAIL,  /* ~x: lemma, form, or the last parts of a compound, joined */
    ARVO_ATTRIBUTE_HEAD,  /* x~: the first parts of a compound, joined */
    ARVO_ATTRIBUTE_EXACT, /* "IT": the form with its capitals. strings: as written, in lower case */
    ARVO_ATTRIBUTE_LEMMA,
    ARVO_ATTRIBUTE_FORM,
    ARVO_ATTRIBUTE_FIRST,
    ARVO_ATTRIBUTE_LAST,
    ARVO_ATTRIBUTE_UPOS,
    ARVO_ATTRIBUTE_KIND,
    ARVO_ATTRIBUTE_SHAPE,
    ARVO_ATTRIBUTE_KNOWN,
    ARVO_ATTRIBUTE_FEATURE,
    ARVO_ATTRIBUTE_LETTERS,
    ARVO_ATTRIBUTE_SYLLABLES,
    ARVO_ATTRIBUTE_PARTS,
    ARVO_ATTRIBUTE_READINGS
} arvo_attribute;

typedef enum arvo_condition_kind {
    ARVO_CONDITION_TRUE, /* [] */
    ARVO_CONDITION_AND,
    ARVO_CONDITION_OR,
    ARVO_CONDITION_NOT,     /* of left */
    ARVO_CONDITION_STRINGS, /* the attribute is one of the strings */
    ARVO_CONDITION_REGEX,   /* form or lemma */
    ARVO_CONDITION_VALUES,  /* the attribute's value is in the mask */
    ARVO_CONDITION_LESS,    /* the attribute is less than number */
    ARVO_CONDITION_EQUAL    /* the attribute is number */
} arvo_condition_kind;

typedef struct arvo_condition arvo_condition;
struct arvo_condition {
    uint8_t kind;      /* arvo_condition_kind */
    uint8_t attribute; /* arvo_attribute */
    uint8_t feature;   /* arvo_feature, of ARVO_ATTRIBUTE_FEATURE */
    uint32_t
        number; /* to compare with; the mask of VALUES: bit n for value n (no attribute has more than 32) */
    uint32_t string_count;
    const arvo_str *strings; /* lower-case, clean; "" for "has no parts"; of REGEX: the expression */
    const arvo_token_regex *regex;
    const arvo_condition *left;
    const arvo_condition *right;
};

/* Appends bytes that are the same for conditions that are the same, and only for these. */
void arvo_condition_key(arvo_buf *out, const arvo_condition *condition);

/* Strings of which a word must have one (as form, lemma or joined parts, lower-case, or marked as the
 * beginning of one: regex_gates.h) to pass: so a test is looked at only for words that can pass. */
typedef ARVO_ARRAY(arvo_str) arvo_gates;
/* Fills *gates, with nothing when the condition has no such strings. False when memory ends. */
bool arvo_condition_gates(arvo_gates *gates, arvo_arena *arena, const arvo_condition *condition);

enum {
    ARVO_VIEW_PARTS = 16,        /* a compound with more parts is seen as having none */
    ARVO_VIEW_BYTES = 16 * 1024, /* for joined parts; what goes beyond is left out */
    ARVO_VIEW_JOINTS = ARVO_VIEW_PARTS - 1
};

/* A reading as conditions look at it. */
typedef struct arvo_reading_view {
    const arvo_analysis *analysis;
    arvo_str lemma;                   /* lower-case */
    uint32_t joints;                  /* 0, or the number of borders between parts */
    arvo_str heads[ARVO_VIEW_JOINTS]; /* avain, avainasiakas… of avainasiakaskortti: the parts before each
                                         border */
    arvo_str tails[ARVO_VIEW_JOINTS]; /* asiakaskortti, kortti: the parts after each border */
} arvo_reading_view;

/* A word as conditions look at it. Big: one a thread, filled again for each word. */
typedef struct arvo_word_view {
    const arvo_word *word;
    uint32_t count;
    arvo_reading_view readings[ARVO_MAX_ANALYSES];
    arvo_regex_scratch *regexes;
    size_t used;
    char bytes[ARVO_VIEW_BYTES];
} arvo_word_view;

/* Fills the view (but for `regexes`, the caller's). Lower-cased lemmas go to the arena, if they differ. False
 * when memory ends. */
bool arvo_word_view_fill(arvo_word_view *view, arvo_arena *arena, const arvo_word *word);

bool arvo_condition_passes(const arvo_condition *condition, arvo_policy policy, const arvo_word_view *view);

#endif
