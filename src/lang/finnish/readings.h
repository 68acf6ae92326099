/* readings.h: the readings of one word form while they are gathered, filtered and put in order. */
#ifndef ARVO_LANG_FINNISH_READINGS_H
#define ARVO_LANG_FINNISH_READINGS_H

#include "base/intern.h"
#include "base/limits.h"
#include "lang/finnish/voikko.h"
#include "lang/token.h"

enum { ARVO_READINGS_ROOM = 2 * ARVO_MAX_ANALYSES }; /* some analyses give two readings */

typedef struct arvo_reading {
    arvo_analysis analysis;
    int cost;              /* the least comes first */
    bool maybe_imperative; /* a third person whose form is the imperative's too (tilaa) */
    bool requires_capital; /* written with a capital in the dictionary */
} arvo_reading;

typedef struct arvo_readings {
    arvo_arena *arena;
    arvo_interner *lemmas; /* lemmas are kept once */
    arvo_reading items[ARVO_READINGS_ROOM];
    uint32_t count;
    bool failed; /* memory ended */
} arvo_readings;

/* A new reading at the end, zeroed but for the cost of an ordinary one; NULL when there is no room. */
arvo_reading *arvo_readings_add(arvo_readings *readings);
/* The same at the start. */
arvo_reading *arvo_readings_add_first(arvo_readings *readings);
void arvo_readings_remove(arvo_readings *readings, uint32_t index);
/* Keeps s; "" when memory ends (and sets failed). */
arvo_str arvo_readings_keep(arvo_readings *readings, arvo_str s);

/* Appends the readings of the analyses that fit the form: without those that want other capitals, without
 * splits into more parts than another has, without what a form alone rules out. `form` is what was analysed,
 * of the given shape. */
void arvo_readings_from_voikko(arvo_readings *out, const arvo_voikko_analysis *analyses, size_t count,
                               arvo_str form, arvo_shape shape);

/* Drops duplicates, adds the imperatives that the dictionary leaves out, and sorts by cost. */
void arvo_readings_finish(arvo_readings *readings);

/* Corrects what the dictionary is known to get wrong for this form in small letters (traps.def). */
void arvo_readings_correct(arvo_readings *readings, arvo_str folded);

#endif
