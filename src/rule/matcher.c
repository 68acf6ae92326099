#include <string.h>

#include "rule/match_plan.h"

arvo_matcher *arvo_matcher_new(arvo_arena *arena, arvo_language language) {
    arvo_matcher *matcher = ARVO_NEW(arena, arvo_matcher);
    if (!matcher)
        return NULL;
    matcher->arena = arena;
    matcher->language = language;
    matcher->tests = arvo_test_table_new(arena);
    matcher->names = arvo_interner_new(arena);
    return matcher->tests && matcher->names ? matcher : NULL;
}

static uint32_t add_group(arvo_matcher *matcher, bool is_list) {
    bool *slot = ARVO_ARRAY_ADD(matcher->arena, &matcher->groups);
    if (!slot)
        return 0;
    *slot = is_list;
    return matcher->groups.count;
}

uint32_t arvo_matcher_add_group(arvo_matcher *matcher) {
    return add_group(matcher, false);
}

uint32_t arvo_matcher_add_exceptions(arvo_matcher *matcher) {
    return add_group(matcher, true);
}

/* The slot of a name, made when it is new; NULL when memory ends. */
static arvo_list_slot *list_slot(arvo_matcher *matcher, arvo_str name) {
    uint32_t id = arvo_intern(matcher->names, name);
    if (id == 0)
        return NULL;
    while (matcher->lists.count < id) {
        uint32_t group = add_group(matcher, true);
        arvo_list_slot *slot = group ? ARVO_ARRAY_ADD(matcher->arena, &matcher->lists) : NULL;
        if (!slot)
            return NULL;
        slot->group = group;
    }
    return &matcher->lists.items[id - 1];
}

uint32_t arvo_matcher_list(arvo_matcher *matcher, arvo_str name) {
    arvo_list_slot *slot = list_slot(matcher, name);
    if (!slot)
        return 0;
    slot->declared = true;
    return slot->group;
}

uint32_t arvo_matcher_find_list(const arvo_matcher *matcher, arvo_str name) {
    uint32_t id = arvo_intern_find(matcher->names, name);
    if (id == 0 || id > matcher->lists.count || !matcher->lists.items[id - 1].declared)
        return 0;
    return matcher->lists.items[id - 1].group;
}

/* What the compiler's questions are answered from. */
typedef struct adding {
    arvo_matcher *matcher;
    uint32_t group;
    uint32_t payload;
} adding;

static arvo_err number_test(uint32_t *out, void *state, const arvo_condition *condition, arvo_policy policy,
                            arvo_error *error) {
    adding *a = state;
    if (!arvo_test_table_add(out, a->matcher->tests, condition, policy))
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    return ARVO_OK;
}

/* Remembers that a list builds on another one. */
static bool note_use(const adding *a, uint32_t list, uint32_t column) {
    if (!a->matcher->groups.items[a->group - 1])
        return true;
    arvo_list_use *use = ARVO_ARRAY_ADD(a->matcher->arena, &a->matcher->uses);
    if (use)
        *use = (arvo_list_use){a->group, list, a->payload, column};
    return use != NULL;
}

static arvo_err number_list(uint32_t *out, void *state, arvo_str name, uint32_t column, arvo_error *error) {
    adding *a = state;
    arvo_list_slot *slot = list_slot(a->matcher, name);
    if (!slot || !note_use(a, slot->group, column))
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    if (slot->column == 0) {
        slot->column = column;
        slot->from_group = a->group;
        slot->from_payload = a->payload;
    }
    *out = slot->group;
    return ARVO_OK;
}

/* A list builds on the exceptions of its entries, too. */
static bool note_exceptions(const adding *a, const arvo_group_pattern *pattern) {
    for (int i = 0; i < ARVO_MAX_PATTERN_EXCEPTIONS; i++)
        if (pattern->exceptions[i] && !note_use(a, pattern->exceptions[i], 1))
            return false;
    return true;
}

/* Notes what the program needs. False when memory ends. */
static bool note_needs(arvo_matcher *matcher, arvo_program *program) {
    arvo_need needs[ARVO_MAX_NEEDS];
    program->need_count = (uint8_t)arvo_program_needs(needs, matcher->code.items + program->code,
                                                      program->length, matcher->tests);
    program->needs = matcher->needs.count;
    for (uint32_t i = 0; i < program->need_count; i++) {
        arvo_need *slot = ARVO_ARRAY_ADD(matcher->arena, &matcher->needs);
        if (!slot)
            return false;
        *slot = needs[i];
    }
    return true;
}

arvo_err arvo_matcher_add(arvo_matcher *matcher, const arvo_group_pattern *pattern, arvo_error *error) {
    if (matcher->sealed || pattern->group == 0 || pattern->group > matcher->groups.count)
        return arvo_fail(error, ARVO_ERR_INTERNAL, ARVO_STR("a pattern for no group, or too late"),
                         ARVO_NO_STR, ARVO_NO_STR);
    arvo_pattern *tree;
    arvo_err err = arvo_pattern_parse(&tree, matcher->arena, pattern->text, pattern->policy, error);
    if (err)
        return err;
    adding a = {matcher, pattern->group, pattern->payload};
    if (!note_exceptions(&a, pattern))
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    arvo_numbering numbering = {number_test, number_list, &a};
    uint32_t begin = matcher->code.count;
    err = arvo_program_compile(&matcher->code, matcher->arena, tree, &numbering, error);
    if (err)
        return err;
    arvo_program *program = ARVO_ARRAY_ADD(matcher->arena, &matcher->programs);
    if (!program) {
        matcher->code.count = begin;
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    program->code = begin;
    program->length = (uint16_t)(matcher->code.count - begin);
    program->straight = arvo_program_is_straight(matcher->code.items + begin, program->length);
    program->of_list = matcher->groups.items[pattern->group - 1];
    program->group = pattern->group;
    program->payload = pattern->payload;
    memcpy(program->exceptions, pattern->exceptions, sizeof program->exceptions);
    return note_needs(matcher, program) ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* The declared list whose name is most like `name`. */
static arvo_err unknown_list(const arvo_matcher *matcher, uint32_t column, arvo_str name, arvo_error *error) {
    arvo_str *names = ARVO_NEW_ARRAY(matcher->arena, arvo_str, matcher->lists.count);
    uint32_t count = 0;
    if (!names)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    for (uint32_t i = 0; i < matcher->lists.count; i++)
        if (matcher->lists.items[i].declared)
            names[count++] = arvo_interned(matcher->names, i + 1);
    arvo_str nearest = arvo_nearest(name, names, count);
    return arvo_fail_at(error, nearest.ptr ? ARVO_ERR_UNKNOWN_LIST_NEAR : ARVO_ERR_UNKNOWN_LIST, 0, column,
                        name, nearest, ARVO_NO_STR);
}

/* Puts every list above those that it builds on. The use that goes too deep, as in a circle; NULL when all is
 * well. `levels` has one for each group id. */
static const arvo_list_use *find_levels(uint8_t *levels, const arvo_matcher *matcher) {
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < matcher->uses.count; i++) {
            const arvo_list_use *use = &matcher->uses.items[i];
            if (levels[use->from] > levels[use->to])
                continue;
            if (levels[use->to] + 1 >= ARVO_MAX_LIST_LEVELS)
                return use;
            levels[use->from] = (uint8_t)(levels[use->to] + 1);
            changed = true;
        }
    }
    return NULL;
}

static arvo_err settle_levels(arvo_matcher *matcher, uint32_t *group_of_bad, uint32_t *payload_of_bad,
                              arvo_error *error) {
    uint8_t *levels = ARVO_NEW_ARRAY(matcher->arena, uint8_t, (size_t)matcher->groups.count + 1);
    if (!levels)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    const arvo_list_use *deep = find_levels(levels, matcher);
    if (deep) {
        *group_of_bad = deep->from;
        *payload_of_bad = deep->payload;
        return arvo_fail_at(error, ARVO_ERR_PATTERN, 0, deep->column,
                            ARVO_STR("the word lists refer to each other in a circle, or too deep"),
                            ARVO_NO_STR, ARVO_NO_STR);
    }
    for (uint32_t i = 0; i < matcher->programs.count; i++) {
        arvo_program *program = &matcher->programs.items[i];
        program->level = levels[program->group];
        matcher->levels =
            program->of_list && program->level >= matcher->levels ? program->level + 1 : matcher->levels;
    }
    for (uint32_t i = 0; i < matcher->programs.count; i++)
        if (!matcher->programs.items[i].of_list)
            matcher->programs.items[i].level = matcher->levels;
    return ARVO_OK;
}

arvo_err arvo_matcher_seal(arvo_matcher *matcher, uint32_t *group_of_bad, uint32_t *payload_of_bad,
                           arvo_error *error) {
    for (uint32_t i = 0; i < matcher->lists.count; i++) {
        const arvo_list_slot *slot = &matcher->lists.items[i];
        if (slot->declared)
            continue;
        *group_of_bad = slot->from_group;
        *payload_of_bad = slot->from_payload;
        return unknown_list(matcher, slot->column, arvo_interned(matcher->names, i + 1), error);
    }
    arvo_err err = settle_levels(matcher, group_of_bad, payload_of_bad, error);
    if (err)
        return err;
    if (!arvo_matcher_index(matcher))
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    matcher->sealed = true;
    return ARVO_OK;
}
