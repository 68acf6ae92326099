#include "base/intern.h"

#include <string.h>

#include "base/array.h"

typedef struct entry {
    uint64_t hash;
    arvo_str string;
} entry;

struct arvo_interner {
    arvo_arena *arena;
    ARVO_ARRAY(entry) entries; /* entry of id n is items[n - 1] */
    uint32_t *slots;           /* open addressing; an id, or 0 for a free slot */
    uint32_t slot_count;       /* a power of two */
};

enum { FIRST_SLOTS = 64 };

uint64_t arvo_hash(arvo_str s) {
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < s.len; i++) {
        hash = (hash ^ (unsigned char)s.ptr[i]) * UINT64_C(1099511628211);
    }
    return hash;
}

arvo_interner *arvo_interner_new(arvo_arena *arena) {
    arvo_interner *interner = ARVO_NEW(arena, arvo_interner);
    if (interner == NULL) {
        return NULL;
    }
    interner->arena = arena;
    interner->slot_count = FIRST_SLOTS;
    interner->slots = ARVO_NEW_ARRAY(arena, uint32_t, FIRST_SLOTS);
    return interner->slots == NULL ? NULL : interner;
}

/* FNV-1a mixes its low bits worst; fold the high ones in before taking a slot. */
static uint32_t first_slot(uint64_t hash, uint32_t slot_count) {
    return (uint32_t)(hash ^ (hash >> 32)) & (slot_count - 1);
}

/* The slot that holds s, or the free one where it would go. */
static uint32_t find_slot(const arvo_interner *interner, arvo_str s, uint64_t hash) {
    uint32_t slot = first_slot(hash, interner->slot_count);
    for (;; slot = (slot + 1) & (interner->slot_count - 1)) {
        uint32_t id = interner->slots[slot];
        if (id == 0) {
            return slot;
        }
        const entry *e = &interner->entries.items[id - 1];
        if (e->hash == hash && arvo_str_equal(e->string, s)) {
            return slot;
        }
    }
}

static bool grow_slots(arvo_interner *interner) {
    if (interner->slot_count > UINT32_MAX / 2) {
        return false;
    }
    uint32_t slot_count = interner->slot_count * 2;
    uint32_t *slots = ARVO_NEW_ARRAY(interner->arena, uint32_t, slot_count);
    if (slots == NULL) {
        return false;
    }
    for (uint32_t id = 1; id <= interner->entries.count; id++) {
        uint32_t slot = first_slot(interner->entries.items[id - 1].hash, slot_count);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slot_count - 1);
        }
        slots[slot] = id;
    }
    interner->slots = slots;
    interner->slot_count = slot_count;
    return true;
}

uint32_t arvo_intern(arvo_interner *interner, arvo_str s) {
    uint64_t hash = arvo_hash(s);
    uint32_t slot = find_slot(interner, s, hash);
    if (interner->slots[slot] != 0) {
        return interner->slots[slot];
    }
    if (interner->entries.count >= interner->slot_count / 2) {
        if (!grow_slots(interner)) {
            return 0;
        }
        slot = find_slot(interner, s, hash);
    }
    arvo_str copy = arvo_str_copy(interner->arena, s);
    if (copy.ptr == NULL) {
        return 0;
    }
    entry *e = ARVO_ARRAY_ADD(interner->arena, &interner->entries);
    if (e == NULL) {
        return 0;
    }
    *e = (entry){hash, copy};
    interner->slots[slot] = interner->entries.count;
    return interner->entries.count;
}

uint32_t arvo_intern_find(const arvo_interner *interner, arvo_str s) {
    return interner->slots[find_slot(interner, s, arvo_hash(s))];
}

arvo_str arvo_interned(const arvo_interner *interner, uint32_t id) {
    return interner->entries.items[id - 1].string;
}

uint32_t arvo_interner_count(const arvo_interner *interner) {
    return interner->entries.count;
}
