/* program_needs.h: what must stand somewhere in a sentence for a program to match in it, so that most
 * programs need not be run.
 *
 *     ("the" | "a")? [upos="NOUN"] []{0,3} ("Ltd" | "Inc")   ─►  "Ltd" or "Inc"
 */
#ifndef ARVO_RULE_PROGRAM_NEEDS_H
#define ARVO_RULE_PROGRAM_NEEDS_H

#include "rule/program.h"
#include "rule/test_table.h"

enum { ARVO_MAX_NEEDS = 16 };

/* A test, or a list by its group. */
typedef struct arvo_need {
    uint32_t number;
    bool is_list;
} arvo_need;

/* Writes tests and lists of which one must be met besides the one that the program begins with; of several
 * such sets the smallest. Returns how many; 0 when there is no set of rare ones (lists, and tests for words).
 */
uint32_t arvo_program_needs(arvo_need out[ARVO_MAX_NEEDS], const arvo_instruction *code, uint32_t count,
                            const arvo_test_table *tests);

#endif
