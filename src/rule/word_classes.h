/* word_classes.h: words grouped by the tests they pass, so that a text is matched over what is known of each
 * word form. */
#ifndef ARVO_RULE_WORD_CLASSES_H
#define ARVO_RULE_WORD_CLASSES_H

#include "rule/match_plan.h"

/* A straight program that may begin with a word of the class if the next word passes test `second`. */
typedef struct arvo_pair {
    uint32_t second;
    uint32_t program;
} arvo_pair;

/* The programs that may begin with a word of a class. */
typedef struct arvo_class_starts {
    const uint32_t *programs; /* to be tried in any case; sorted */
    uint32_t count;
    const uint32_t *openings; /* the same at the head of a sentence only; sorted */
    uint32_t opening_count;
    uint32_t pair_count;
    const arvo_pair *pairs; /* sorted by test, then program */
    /* Bit `test & filter_mask` is set for each second test: most words that may follow are told apart by it.
     */
    const uint64_t *filter;
    uint32_t filter_mask;
} arvo_class_starts;

/* Tests by the low bits of their numbers, so that most that are not there are told at once. */
enum { ARVO_TEST_FILTER_WORDS = 64, ARVO_TEST_FILTER_BITS = 64 * ARVO_TEST_FILTER_WORDS };
typedef struct arvo_test_filter {
    uint64_t words[ARVO_TEST_FILTER_WORDS];
} arvo_test_filter;

/* May the test be there? */
static inline bool arvo_test_filter_may_have(const arvo_test_filter *filter, uint32_t test) {
    uint32_t bit = test % ARVO_TEST_FILTER_BITS;
    return (filter->words[bit / 64] >> bit % 64 & 1) != 0;
}

/* All words that pass the same tests. */
typedef struct arvo_word_class {
    const uint32_t *tests; /* sorted */
    uint32_t test_count;
    arvo_test_filter filter;
    const arvo_class_starts *starts; /* by level */
} arvo_word_class;

typedef struct arvo_word_classes arvo_word_classes;

/* Lives in the arena; NULL when memory ends. The matcher must be sealed. */
arvo_word_classes *arvo_word_classes_new(arvo_arena *arena, const arvo_matcher *matcher);

/* The class of a word, found once a word id. NULL when memory ends. */
const arvo_word_class *arvo_word_classes_of(arvo_word_classes *classes, const arvo_word *word);

bool arvo_word_class_passes(const arvo_word_class *word_class, uint32_t test);

#endif
