/* words.h: what explain and rules say, in three languages. */
#ifndef ARVO_CLI_WORDS_H
#define ARVO_CLI_WORDS_H

#include <arvolint/base.h>

typedef enum word {
#define ARVO_WORD(id, fi, en, sv) WORD_##id,
#include "cli/words.def"
#undef ARVO_WORD
    WORD_COUNT
} word;

/* In the language, English when that is unknown. The first five words are the steps, in their order. */
const char *word_in(word id, arvo_language language);

/* "varoitus (warning)": the word that findings are marked with stands beside. */
const char *level_in(arvo_level level, arvo_language language);

/* "2 Ymmärrys" without the number. */
const char *step_in(arvo_step step, arvo_language language);

#endif
