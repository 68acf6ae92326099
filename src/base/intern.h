/* intern.h: strings to small numbers: each distinct string gets an id, 1, 2, 3, … */
#ifndef ARVO_BASE_INTERN_H
#define ARVO_BASE_INTERN_H

#include "base/str.h"

typedef struct arvo_interner arvo_interner;

/* Lives in the arena; NULL when memory ends. */
arvo_interner *arvo_interner_new(arvo_arena *arena);
/* The id of s, which is copied when new; 0 when memory ends. */
uint32_t arvo_intern(arvo_interner *interner, arvo_str s);
/* The id of s, or 0 when it has none. Changes nothing: safe from many threads once nothing interns any more. */
uint32_t arvo_intern_find(const arvo_interner *interner, arvo_str s);
/* The string of an id that arvo_intern() gave. */
arvo_str arvo_interned(const arvo_interner *interner, uint32_t id);
uint32_t arvo_interner_count(const arvo_interner *interner);
/* FNV-1a, 64 bits, of the bytes. */
uint64_t arvo_hash(arvo_str s);

#endif
