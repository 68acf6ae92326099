/* match_plan.h: what a sealed matcher consists of. Read-only while texts are matched. */
#ifndef ARVO_RULE_MATCH_PLAN_H
#define ARVO_RULE_MATCH_PLAN_H

#include "base/intern.h"
#include "rule/matcher.h"
#include "rule/program_needs.h"

/* A compiled pattern. Programs are numbered in the order in which they were added. */
typedef struct arvo_program {
    uint32_t code; /* its first instruction in arvo_matcher.code */
    uint16_t length;
    bool straight; /* one way to match: START, TEST, CONTEXT and END only */
    bool of_list;
    uint8_t level; /* when it is run: of a list's entry its list's level, those that refer to no list first;
                      of others the number of levels */
    uint32_t group;
    uint32_t payload;
    uint32_t exceptions[ARVO_MAX_PATTERN_EXCEPTIONS];
    uint32_t needs; /* the first of them in arvo_matcher.needs */
    uint8_t need_count;
} arvo_program;

/* The programs that can begin with something, by its number n: items [offsets[n], offsets[n + 1]). */
typedef struct arvo_starts {
    uint32_t *offsets; /* one more than there are numbers */
    uint32_t *programs;
} arvo_starts;

/* A name that patterns refer to, or that was declared. */
typedef struct arvo_list_slot {
    uint32_t group;
    bool declared;
    uint32_t column; /* of the first reference to it, in the pattern of that group and payload; 0 when there
                        is none */
    uint32_t from_group;
    uint32_t from_payload;
} arvo_list_slot;

/* An entry of one list refers to another list, or has exceptions. */
typedef struct arvo_list_use {
    uint32_t from; /* groups */
    uint32_t to;
    uint32_t payload; /* of the entry */
    uint32_t column;  /* of the reference, in its pattern */
} arvo_list_use;

/* How deep lists may build on lists. */
enum { ARVO_MAX_LIST_LEVELS = 16 };

struct arvo_matcher {
    arvo_arena *arena;
    arvo_language language;
    bool sealed;
    arvo_test_table *tests;
    arvo_code code;
    ARVO_ARRAY(arvo_program) programs;
    ARVO_ARRAY(arvo_need) needs;
    ARVO_ARRAY(bool) groups; /* by id - 1: is it a list, or exceptions? */
    arvo_interner *names;    /* list slot n has the name of id n + 1 */
    ARVO_ARRAY(arvo_list_slot) lists;
    ARVO_ARRAY(arvo_list_use) uses;
    uint8_t levels; /* of lists: 1 when none builds on another */
    arvo_starts by_test;
    arvo_starts by_list; /* by group id */
};

/* Fills by_test and by_list. False when memory ends. */
bool arvo_matcher_index(arvo_matcher *matcher);

#endif
