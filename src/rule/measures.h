/* measures.h: lengths and readability of a text. */
#ifndef ARVO_RULE_MEASURES_H
#define ARVO_RULE_MEASURES_H

#include "lang/token.h"

typedef enum arvo_measure {
    ARVO_MEASURE_WORDS,          /* words and numbers */
    ARVO_MEASURE_SENTENCES,      /* that hold a word */
    ARVO_MEASURE_SENTENCE_WORDS, /* words of the longest sentence */
    ARVO_MEASURE_LIX,  /* words a sentence + percentage of words of more than 6 letters (Björnsson 1968) */
    ARVO_MEASURE_WIIO, /* 2.7 + 0.3 × percentage of words whose base form has 4 or more syllables: a Finnish
                          school grade (Wiio; in this form Korpela on the Voikko list, 2011) */
    ARVO_MEASURE_FLESCH_KINCAID, /* 0.39 × words a sentence + 11.8 × syllables a word - 15.59: a U.S. school
                                    grade (Kincaid and others 1975) */
    ARVO_MEASURE_CHARACTERS, /* code points; a stretch of white space, and what parts two blocks, is one */
    ARVO_MEASURE_COUNT
} arvo_measure;

typedef struct arvo_measures {
    double by[ARVO_MEASURE_COUNT]; /* readability is 0 when there is no word */
} arvo_measures;

/* "sentence-words". */
const char *arvo_measure_name(arvo_measure measure);

/* Measures the segments of the document's language. */
void arvo_measures_take(arvo_measures *out, const arvo_tagged_document *document);

/* Words and numbers among the tokens. */
uint32_t arvo_measure_words(const arvo_token *tokens, uint32_t count);

#endif
