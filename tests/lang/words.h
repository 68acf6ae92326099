/* words.h: looking words up in tests, and readings as text. */
#ifndef ARVO_TESTS_WORDS_H
#define ARVO_TESTS_WORDS_H

#include "lang/morphology.h"

/* "lemma/UPOS/Name=Value|Name=Value", the features in the order of ud.def; "/" with nothing after it when
 * there are none. */
static inline void write_reading(arvo_buf *out, const arvo_analysis *reading) {
    bool any = false;
    arvo_buf_append(out, reading->lemma);
    arvo_buf_printf(out, "/%s/", arvo_upos_name(reading->upos));
    for (int i = 0; i < ARVO_FEATURE_COUNT; i++) {
        if (reading->features[i] == 0)
            continue;
        arvo_buf_printf(out, "%s%s=%.*s", any ? "|" : "", arvo_feature_name((arvo_feature)i),
                        ARVO_STR_ARG(arvo_feature_value_name((arvo_feature)i, reading->features[i])));
        any = true;
    }
}

/* All readings of a word, parted by a space. */
static inline const char *readings_of(arvo_arena *arena, const arvo_word *word) {
    arvo_buf out = arvo_buf_in(arena);
    for (uint32_t i = 0; i < word->analysis_count; i++) {
        if (i > 0)
            arvo_buf_append_byte(&out, ' ');
        write_reading(&out, &word->analyses[i]);
    }
    return arvo_buf_str(&out).ptr;
}

static inline const char *parts_of(arvo_arena *arena, const arvo_analysis *reading) {
    arvo_buf out = arvo_buf_in(arena);
    for (uint8_t i = 0; i < reading->part_count; i++) {
        if (i > 0)
            arvo_buf_append_byte(&out, '+');
        arvo_buf_append(&out, reading->parts[i]);
    }
    return reading->part_count == 0 ? "" : arvo_buf_str(&out).ptr;
}

static inline const arvo_word *word_of(arvo_morphology *morphology, const char *form) {
    const arvo_word *word = NULL;
    arvo_err err =
        arvo_morphology_word(&word, morphology, ARVO_LANGUAGE_FI, arvo_str_of(form), ARVO_TOKEN_WORD, NULL);
    return err == ARVO_OK ? word : NULL;
}

#endif
