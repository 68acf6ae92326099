/* arena.h: memory that is given back all at once. One arena a document, one a rule set. */
#ifndef ARVO_BASE_ARENA_H
#define ARVO_BASE_ARENA_H

#include <stddef.h>

/* Where an arena takes its blocks from: malloc and free when NULL is given; tests pass one that fails. */
typedef struct arvo_allocator {
    void *(*allocate)(void *state, size_t size);
    void (*release)(void *state, void *block);
    void *state;
} arvo_allocator;

typedef struct arvo_arena arvo_arena;

/* NULL when memory ends. The allocator is copied; NULL means malloc. Under AddressSanitizer each allocation is a block of
 * its own, so that overruns are seen. */
arvo_arena *arvo_arena_new(const arvo_allocator *allocator);
void arvo_arena_free(arvo_arena *arena);

/* Zeroed memory aligned for any type; NULL when memory ends. Size 0 gives a valid pointer. */
void *arvo_alloc(arvo_arena *arena, size_t size);

/* The same for count items of size bytes; NULL also when the product overflows. */
void *arvo_alloc_array(arvo_arena *arena, size_t count, size_t size);

/* Bytes handed out so far, for statistics. */
size_t arvo_arena_used(const arvo_arena *arena);

/* Gives everything back but keeps the first block for the next use. */
void arvo_arena_reset(arvo_arena *arena);

#define ARVO_NEW(arena, type) ((type *)arvo_alloc((arena), sizeof(type)))
#define ARVO_NEW_ARRAY(arena, type, count) ((type *)arvo_alloc_array((arena), (count), sizeof(type)))

#endif
