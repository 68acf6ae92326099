#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define BLOCK_PER_ALLOCATION 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BLOCK_PER_ALLOCATION 1
#endif
#endif
#ifndef BLOCK_PER_ALLOCATION
#define BLOCK_PER_ALLOCATION 0
#endif

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024 };

#define ALIGNMENT _Alignof(max_align_t)

typedef struct block {
    struct block *next;
    size_t size; /* bytes after the header */
    size_t used;
} block;

/* The header takes a whole number of alignment units, so that the bytes after it are aligned. */
#define HEADER ((sizeof(block) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

struct arvo_arena {
    arvo_allocator allocator;
    block *first;  /* kept by a reset */
    block *blocks; /* all of them, the one in use at the head */
    size_t next_size;
    size_t used;
};

static void *allocate_with_malloc(void *state, size_t size) {
    (void)state;
    return malloc(size);
}

static void release_with_free(void *state, void *memory) {
    (void)state;
    free(memory);
}

arvo_arena *arvo_arena_new(const arvo_allocator *allocator) {
    static const arvo_allocator standard = {allocate_with_malloc, release_with_free, NULL};
    if (allocator == NULL) {
        allocator = &standard;
    }
    arvo_arena *arena = allocator->allocate(allocator->state, sizeof *arena);
    if (arena != NULL) {
        *arena = (arvo_arena){.allocator = *allocator, .next_size = FIRST_BLOCK};
    }
    return arena;
}

static void release_blocks(arvo_arena *arena, const block *kept) {
    block *next = NULL;
    for (block *b = arena->blocks; b != NULL; b = next) {
        next = b->next;
        if (b != kept) {
            arena->allocator.release(arena->allocator.state, b);
        }
    }
}

void arvo_arena_free(arvo_arena *arena) {
    if (arena == NULL) {
        return;
    }
    release_blocks(arena, NULL);
    arena->allocator.release(arena->allocator.state, arena);
}

void arvo_arena_reset(arvo_arena *arena) {
    release_blocks(arena, arena->first);
    arena->blocks = arena->first;
    if (arena->first != NULL) {
        arena->first->next = NULL;
        arena->first->used = 0;
    }
    arena->next_size = FIRST_BLOCK;
    arena->used = 0;
}

static block *new_block(arvo_arena *arena, size_t size) {
    block *b = arena->allocator.allocate(arena->allocator.state, HEADER + size);
    if (b != NULL) {
        *b = (block){.size = size};
    }
    return b;
}

/* A block for one allocation alone goes behind the head, whose room is not lost by it. */
static block *add_own_block(arvo_arena *arena, size_t size) {
    block *b = new_block(arena, size);
    if (b == NULL) {
        return NULL;
    }
    if (arena->blocks == NULL) {
        arena->blocks = b;
    } else {
        b->next = arena->blocks->next;
        arena->blocks->next = b;
    }
    return b;
}

static block *add_shared_block(arvo_arena *arena) {
    block *b = new_block(arena, arena->next_size);
    if (b == NULL) {
        return NULL;
    }
    if (arena->next_size < LARGEST_BLOCK) {
        arena->next_size *= 2;
    }
    if (arena->first == NULL) {
        arena->first = b;
    }
    b->next = arena->blocks;
    arena->blocks = b;
    return b;
}

void *arvo_alloc(arvo_arena *arena, size_t size) {
    if (size > SIZE_MAX / 2) {
        return NULL;
    }
    size_t taken = size == 0 ? 1 : size;
    block *b = arena->blocks;
    if (BLOCK_PER_ALLOCATION || taken > arena->next_size / 4) {
        b = add_own_block(arena, taken); /* to the byte: AddressSanitizer then sees an overrun of one */
    } else {
        taken = (taken + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        if (b == NULL || b->size - b->used < taken) {
            b = add_shared_block(arena);
        }
    }
    if (b == NULL) {
        return NULL;
    }
    char *memory = (char *)b + HEADER + b->used;
    b->used += taken;
    arena->used += size;
    return memset(memory, 0, taken);
}

void *arvo_alloc_array(arvo_arena *arena, size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) {
        return NULL;
    }
    return arvo_alloc(arena, count * size);
}

size_t arvo_arena_used(const arvo_arena *arena) {
    return arena->used;
}
