/* arena_fixture.h: an arena of its own for each test: `arena`, made by set_up and freed by tear_down. */
#ifndef ARVO_TESTS_ARENA_FIXTURE_H
#define ARVO_TESTS_ARENA_FIXTURE_H

#include "unit.h"

#include "base/arena.h"

static arvo_arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = arvo_arena_new(NULL);
    return arena != NULL ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    arvo_arena_free(arena);
    return 0;
}

#endif
