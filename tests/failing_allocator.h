/* failing_allocator.h: an allocator for arenas that gives a number of blocks and then fails.
 *
 *     failing_allocator failing = {.left = 3};
 *     arvo_allocator allocator = failing_allocator_of(&failing);
 *     arvo_arena *arena = arvo_arena_new(&allocator);
 *
 * To try every point of failure, raise `left` from 0 until the tested function succeeds. */
#ifndef ARVO_TESTS_FAILING_ALLOCATOR_H
#define ARVO_TESTS_FAILING_ALLOCATOR_H

#include <stdlib.h>

#include "base/arena.h"

typedef struct failing_allocator {
    size_t left; /* blocks that it still gives */
    size_t live; /* blocks that have not been given back */
} failing_allocator;

static inline void *failing_allocate(void *state, size_t size) {
    failing_allocator *failing = state;
    if (failing->left == 0) {
        return NULL;
    }
    void *block = malloc(size);
    if (block != NULL) {
        failing->left--;
        failing->live++;
    }
    return block;
}

static inline void failing_release(void *state, void *block) {
    failing_allocator *failing = state;
    failing->live--;
    free(block);
}

static inline arvo_allocator failing_allocator_of(failing_allocator *failing) {
    return (arvo_allocator){failing_allocate, failing_release, failing};
}

#endif
