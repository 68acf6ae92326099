#include "base/array.h"

#include <string.h>

bool arvo_array_grow(arvo_arena *arena, void **items, uint32_t *count, uint32_t *capacity, size_t item_size) {
    if (*count == *capacity) {
        if (*capacity > UINT32_MAX / 2) {
            return false;
        }
        uint32_t larger = *capacity == 0 ? 8 : *capacity * 2;
        void *moved = arvo_alloc_array(arena, larger, item_size);
        if (moved == NULL) {
            return false;
        }
        if (*count > 0) {
            memcpy(moved, *items, *count * item_size);
        }
        *items = moved;
        *capacity = larger;
    }
    /* The room is zeroed when it is taken, but an owner may have taken items off the end since. */
    memset((char *)*items + *count * item_size, 0, item_size);
    (*count)++;
    return true;
}
