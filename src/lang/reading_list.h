/* reading_list.h: the readings of a word while they are gathered, and tables of closed-class words. */
#ifndef ARVO_LANG_READING_LIST_H
#define ARVO_LANG_READING_LIST_H

#include "base/intern.h"
#include "base/limits.h"
#include "lang/token.h"

typedef struct arvo_reading_list {
    arvo_arena *arena;
    arvo_interner *lemmas; /* lemmas are kept once */
    arvo_analysis items[ARVO_MAX_ANALYSES];
    uint32_t count;
    arvo_analysis spare; /* what is added when the list is full */
    bool failed;         /* memory ended */
} arvo_reading_list;

/* Empties the list for a new word. */
void arvo_list_begin(arvo_reading_list *list, arvo_arena *arena, arvo_interner *lemmas);
/* A new reading at the end, never NULL; the lemma is copied. */
arvo_analysis *arvo_list_add(arvo_reading_list *list, arvo_str lemma, arvo_upos upos);
/* The same with features as in CoNLL-U ("Case=Nom|Number=Sing"); a name that ud.def does not have is passed
 * over. */
arvo_analysis *arvo_list_add_features(arvo_reading_list *list, arvo_str lemma, arvo_upos upos,
                                      const char *features);
/* Sets features written as in CoNLL-U; false when one is not in ud.def. */
bool arvo_features_set(uint8_t features[ARVO_FEATURE_COUNT], const char *written);
/* Keeps s for as long as the lemmas live; "" when memory ends. */
arvo_str arvo_list_keep(arvo_reading_list *list, arvo_str s);
/* Sets the parts of a compound, lemmas; `count` of 2 or more. */
void arvo_list_set_parts(arvo_reading_list *list, arvo_analysis *reading, const arvo_str *parts,
                         size_t count);
/* Drops what stands twice and gives the readings to the word, which gets its surface reading when there are
 * none. False when memory has ended. */
bool arvo_list_finish(arvo_reading_list *list, arvo_word *word);

/* A form of a closed class, or of an irregular word. */
typedef struct arvo_closed_row {
    const char *form;
    const char *lemma;
    arvo_upos upos;
    const char *features; /* as in CoNLL-U */
    bool open;            /* other words may be written so: the dictionary is asked too */
} arvo_closed_row;

typedef struct arvo_closed_table arvo_closed_table;

/* A table with room for `room` rows; NULL when memory ends. */
arvo_closed_table *arvo_closed_new(arvo_arena *arena, size_t room);
/* Adds a row, which must outlive the table, under its form or another one. Rows past the room are left out.
 */
void arvo_closed_add(arvo_closed_table *table, const arvo_closed_row *row, arvo_str form);

/* The first row of the form, or NULL. */
const arvo_closed_row *arvo_closed_find(const arvo_closed_table *table, arvo_str form);

typedef struct arvo_closed_hits {
    uint32_t count;
    bool open; /* one of them is */
} arvo_closed_hits;

/* Adds the readings of all rows of the form, in the order they came in. */
arvo_closed_hits arvo_closed_look_up(arvo_reading_list *list, const arvo_closed_table *table, arvo_str form);

#endif
