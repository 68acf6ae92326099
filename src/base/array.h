/* array.h: a typed array that grows in an arena.
 *
 *     ARVO_ARRAY(arvo_token) tokens = {0};
 *     arvo_token *token = ARVO_ARRAY_ADD(arena, &tokens);      a new zeroed last item, NULL when memory ends
 *     for (uint32_t i = 0; i < tokens.count; i++) use(&tokens.items[i]);
 *
 * Pointers to items are good until the next ADD. */
#ifndef ARVO_BASE_ARRAY_H
#define ARVO_BASE_ARRAY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

#define ARVO_ARRAY(type)                                                                                     \
    struct {                                                                                                 \
        type *items;                                                                                         \
        uint32_t count;                                                                                      \
        uint32_t capacity;                                                                                   \
    }

#define ARVO_ARRAY_ADD(arena, array)                                                                         \
    (arvo_array_grow((arena), (void **)&(array)->items, &(array)->count, &(array)->capacity,                 \
                     sizeof(*(array)->items))                                                                \
         ? &(array)->items[(array)->count - 1]                                                               \
         : NULL)

/* Makes room for one more zeroed item and counts it; false when memory ends (the array is as before). */
bool arvo_array_grow(arvo_arena *arena, void **items, uint32_t *count, uint32_t *capacity, size_t item_size);

#endif
