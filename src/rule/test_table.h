/* test_table.h: the distinct token tests of a matcher, and which of them a word passes. */
#ifndef ARVO_RULE_TEST_TABLE_H
#define ARVO_RULE_TEST_TABLE_H

#include "rule/token_test.h"

typedef struct arvo_test_table arvo_test_table;

/* Lives in the arena; NULL when memory ends. */
arvo_test_table *arvo_test_table_new(arvo_arena *arena);

/* The number of a test, from 0; the same for tests that are the same. False when memory ends. */
bool arvo_test_table_add(uint32_t *out, arvo_test_table *table, const arvo_condition *condition,
                         arvo_policy policy);

uint32_t arvo_test_table_count(const arvo_test_table *table);

/* Is the test about certain words or letters, so that few words need be asked? */
bool arvo_test_table_is_gated(const arvo_test_table *table, uint32_t test);

typedef ARVO_ARRAY(uint32_t) arvo_numbers;

/* Fills *passed (emptied first; it grows in the arena) with the numbers of the tests that the word passes,
 * sorted. Changes nothing in the table: many threads may ask. False when memory ends. */
bool arvo_test_table_passed(arvo_numbers *passed, arvo_arena *arena, const arvo_test_table *table,
                            const arvo_word_view *view);

/* Sorts the numbers and drops doubles. */
void arvo_numbers_sort(arvo_numbers *numbers);

#endif
