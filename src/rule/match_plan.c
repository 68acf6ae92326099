#include "rule/match_plan.h"

/* One pass counts, the next one fills. */
static void note(arvo_starts *starts, uint32_t number, uint32_t program, bool fill) {
    if (fill)
        starts->programs[starts->offsets[number]++] = program;
    else
        starts->offsets[number + 1]++;
}

/* A program that begins with two tests of the same number would be noted twice. */
static bool is_first_of_kind(const arvo_instruction *code, const uint32_t *first, uint32_t index) {
    for (uint32_t i = 0; i < index; i++)
        if (code[first[i]].op == code[first[index]].op && code[first[i]].value == code[first[index]].value)
            return false;
    return true;
}

static void note_all(arvo_matcher *matcher, bool fill) {
    uint32_t first[ARVO_MAX_PATTERN_TOKENS];
    for (uint32_t i = 0; i < matcher->programs.count; i++) {
        const arvo_program *program = &matcher->programs.items[i];
        const arvo_instruction *code = matcher->code.items + program->code;
        uint32_t count = arvo_program_first(first, code, program->length);
        for (uint32_t j = 0; j < count; j++)
            if (is_first_of_kind(code, first, j))
                note(code[first[j]].op == ARVO_OP_LIST ? &matcher->by_list : &matcher->by_test,
                     code[first[j]].value, i, fill);
    }
}

static bool begin(arvo_starts *starts, arvo_arena *arena, uint32_t numbers) {
    starts->offsets = ARVO_NEW_ARRAY(arena, uint32_t, (size_t)numbers + 1);
    return starts->offsets != NULL;
}

/* Turns counts into offsets, and makes room. */
static bool sum(arvo_starts *starts, arvo_arena *arena, uint32_t numbers) {
    for (uint32_t i = 0; i < numbers; i++)
        starts->offsets[i + 1] += starts->offsets[i];
    starts->programs = ARVO_NEW_ARRAY(arena, uint32_t, starts->offsets[numbers]);
    return starts->programs != NULL;
}

/* Filling moved each offset to the next number's. */
static void move_back(arvo_starts *starts, uint32_t numbers) {
    for (uint32_t i = numbers; i > 0; i--)
        starts->offsets[i] = starts->offsets[i - 1];
    starts->offsets[0] = 0;
}

bool arvo_matcher_index(arvo_matcher *matcher) {
    uint32_t tests = arvo_test_table_count(matcher->tests), lists = matcher->groups.count + 1;
    if (!begin(&matcher->by_test, matcher->arena, tests) || !begin(&matcher->by_list, matcher->arena, lists))
        return false;
    note_all(matcher, false);
    if (!sum(&matcher->by_test, matcher->arena, tests) || !sum(&matcher->by_list, matcher->arena, lists))
        return false;
    note_all(matcher, true);
    move_back(&matcher->by_test, tests);
    move_back(&matcher->by_list, lists);
    return true;
}
