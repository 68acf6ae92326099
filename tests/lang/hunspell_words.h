/* hunspell_words.h: what the tests of English and Swedish share. */
#ifndef ARVO_TESTS_HUNSPELL_WORDS_H
#define ARVO_TESTS_HUNSPELL_WORDS_H

#include <stdlib.h>
#include <string.h>

#include "words.h"

typedef struct form_row {
    const char *form;
    const char *first; /* its first reading */
} form_row;

static inline const arvo_word *lookup(arvo_morphology *morphology, arvo_language language, const char *form) {
    const arvo_word *word = NULL;
    assert_int_equal(
        arvo_morphology_word(&word, morphology, language, arvo_str_of(form), ARVO_TOKEN_WORD, NULL), ARVO_OK);
    assert_true(word->analysis_count > 0);
    return word;
}

static inline const char *reading_text(arvo_arena *arena, const arvo_analysis *reading) {
    arvo_buf out = arvo_buf_in(arena);
    write_reading(&out, reading);
    return arvo_buf_str(&out).ptr;
}

static inline bool has_reading(arvo_arena *arena, const arvo_word *word, const char *reading) {
    for (uint32_t i = 0; i < word->analysis_count; i++) {
        if (strcmp(reading_text(arena, &word->analyses[i]), reading) == 0)
            return true;
    }
    return false;
}

static inline void check_first_readings(arvo_language language, const form_row *rows, size_t count) {
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    arvo_arena *arena = arvo_arena_new(NULL);
    for (size_t i = 0; i < count; i++) {
        const arvo_word *word = lookup(morphology, language, rows[i].form);
        if (strcmp(reading_text(arena, &word->analyses[0]), rows[i].first) != 0)
            print_message("%s\n", rows[i].form);
        assert_string_equal(reading_text(arena, &word->analyses[0]), rows[i].first);
    }
    arvo_arena_free(arena);
    arvo_morphology_free(morphology);
}

/* The reading is among those of the form. */
static inline void check_some_reading(arvo_language language, const form_row *rows, size_t count) {
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    arvo_arena *arena = arvo_arena_new(NULL);
    for (size_t i = 0; i < count; i++) {
        const arvo_word *word = lookup(morphology, language, rows[i].form);
        if (!has_reading(arena, word, rows[i].first))
            fail_msg("%s: no %s but %s", rows[i].form, rows[i].first, readings_of(arena, word));
    }
    arvo_arena_free(arena);
    arvo_morphology_free(morphology);
}

/* Every row of a closed table has features that there are, in a reading of its form. */
static inline void check_closed_rows(const arvo_closed_row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        uint8_t features[ARVO_FEATURE_COUNT] = {0};
        if (!arvo_features_set(features, rows[i].features))
            fail_msg("%s: %s", rows[i].form, rows[i].features);
    }
}

/* The word at which memory ends comes back as an error, wherever that is, and nothing is lost. */
static inline void check_out_of_memory(arvo_language language, const char *form) {
    for (size_t left = 0;; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_morphology *morphology;
        const arvo_word *word = NULL;
        arvo_err err = arvo_morphology_new(&morphology, &allocator, NULL, NULL);
        if (err == ARVO_OK)
            err = arvo_morphology_word(&word, morphology, language, arvo_str_of(form), ARVO_TOKEN_WORD, NULL);
        arvo_morphology_free(morphology);
        assert_int_equal(failing.live, 0);
        if (err == ARVO_OK)
            return;
        assert_int_equal(err, ARVO_ERR_NO_MEMORY);
    }
}

static inline int without_dictionaries(void **state) {
    (void)state;
    return setenv("DICPATH", "/nonexistent", 1);
}

static inline int with_dictionaries(void **state) {
    (void)state;
    return unsetenv("DICPATH");
}

#endif
