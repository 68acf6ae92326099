/* program_needs.c: a program is cut where every way through it passes; between two cuts, every way meets one
 * of the tests and lists that can come first there, unless a way leads past them all. */
#include "rule/program_needs.h"

#include <string.h>

/* A stretch of the program between two cuts. */
typedef struct stretch {
    const arvo_instruction *code;
    uint32_t end;
    bool seen[ARVO_MAX_PATTERN_TOKENS];
    uint32_t waiting[ARVO_MAX_PATTERN_TOKENS];
    uint32_t waiting_count;
} stretch;

static void wait_for(stretch *s, uint32_t address) {
    if (address < s->end && !s->seen[address]) {
        s->seen[address] = true;
        s->waiting[s->waiting_count++] = address;
    }
}

/* The tests and lists that can come first from the address on; 0 when a way leads to the end without one, or
 * when there are too many or common ones. */
static uint32_t firsts(arvo_need out[ARVO_MAX_NEEDS], stretch *s, uint32_t begin,
                       const arvo_test_table *tests) {
    uint32_t found = 0;
    memset(s->seen, 0, s->end * sizeof *s->seen);
    s->waiting_count = 0;
    wait_for(s, begin);
    while (s->waiting_count > 0) {
        uint32_t at = s->waiting[--s->waiting_count];
        const arvo_instruction *here = &s->code[at];
        bool list = here->op == ARVO_OP_LIST, jump = here->op == ARVO_OP_JUMP;
        if (list || here->op == ARVO_OP_TEST) {
            if (found == ARVO_MAX_NEEDS || (!list && !arvo_test_table_is_gated(tests, here->value)))
                return 0;
            out[found++] = (arvo_need){here->value, list};
            continue;
        }
        uint32_t next = jump ? here->value : at + 1;
        if (next < begin || next >= s->end || (here->op == ARVO_OP_SPLIT && here->value >= s->end))
            return 0;
        wait_for(s, next);
        if (here->op == ARVO_OP_SPLIT)
            wait_for(s, here->value);
    }
    return found;
}

static bool consumes(const arvo_instruction *code, uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end; i++)
        if (code[i].op == ARVO_OP_TEST || code[i].op == ARVO_OP_LIST)
            return true;
    return false;
}

uint32_t arvo_program_needs(arvo_need out[ARVO_MAX_NEEDS], const arvo_instruction *code, uint32_t count,
                            const arvo_test_table *tests) {
    stretch s = {.code = code};
    uint32_t begin = 0, furthest = 0, kept = 0;
    bool begun = false; /* past the first stretch that takes words: that is where programs are looked up */
    for (uint32_t i = 0; i < count; i++) {
        if (furthest <= i && i > begin) {
            arvo_need found[ARVO_MAX_NEEDS];
            s.end = i;
            uint32_t size = begun ? firsts(found, &s, begin, tests) : 0;
            if (size > 0 && (kept == 0 || size <= kept)) {
                memcpy(out, found, size * sizeof *found);
                kept = size;
            }
            begun = begun || consumes(code, begin, i);
            begin = i;
        }
        if ((code[i].op == ARVO_OP_SPLIT || code[i].op == ARVO_OP_JUMP) && code[i].value > furthest)
            furthest = code[i].value;
    }
    return kept;
}
