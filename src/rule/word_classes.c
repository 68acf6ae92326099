#include "rule/word_classes.h"

#include <stdlib.h>
#include <string.h>

struct arvo_word_classes {
    arvo_arena *arena;
    const arvo_matcher *matcher;
    const arvo_word_class **of_word; /* by word id; NULL where not known yet */
    uint32_t word_capacity;
    arvo_interner *keys; /* class n has the bytes of its test numbers as the string of id n + 1 */
    ARVO_ARRAY(const arvo_word_class *) classes;
    arvo_word_view *view;
    arvo_numbers passed; /* being gathered */
    arvo_numbers programs;
    arvo_numbers openings;
    ARVO_ARRAY(arvo_pair) pairs;
};

arvo_word_classes *arvo_word_classes_new(arvo_arena *arena, const arvo_matcher *matcher) {
    arvo_word_classes *classes = ARVO_NEW(arena, arvo_word_classes);
    if (!classes)
        return NULL;
    classes->arena = arena;
    classes->matcher = matcher;
    classes->keys = arvo_interner_new(arena);
    classes->view = ARVO_NEW(arena, arvo_word_view);
    if (!classes->keys || !classes->view)
        return NULL;
    classes->view->regexes = arvo_regex_scratch_new(arena);
    return classes->view->regexes ? classes : NULL;
}

static bool reserve(arvo_word_classes *classes, uint32_t id) {
    if (id < classes->word_capacity)
        return true;
    uint32_t capacity = classes->word_capacity ? classes->word_capacity : 1024;
    while (capacity <= id) {
        if (capacity > UINT32_MAX / 2)
            return false;
        capacity *= 2;
    }
    const arvo_word_class **grown = ARVO_NEW_ARRAY(classes->arena, const arvo_word_class *, capacity);
    if (!grown)
        return false;
    if (classes->word_capacity > 0)
        memcpy(grown, classes->of_word, classes->word_capacity * sizeof *grown);
    classes->of_word = grown;
    classes->word_capacity = capacity;
    return true;
}

/* A copy of `count` items to the byte; NULL when memory ends. */
static void *copy(arvo_arena *arena, const void *items, uint32_t count, size_t size) {
    void *memory = arvo_alloc_array(arena, count, size);
    if (memory && count > 0)
        memcpy(memory, items, count * size);
    return memory;
}

static bool add_start(arvo_word_classes *classes, uint32_t number) {
    const arvo_program *program = &classes->matcher->programs.items[number];
    const arvo_instruction *code = classes->matcher->code.items + program->code;
    if (program->straight && code[0].op == ARVO_OP_TEST && code[1].op == ARVO_OP_TEST) {
        arvo_pair *pair = ARVO_ARRAY_ADD(classes->arena, &classes->pairs);
        if (pair)
            *pair = (arvo_pair){code[1].value, number};
        return pair != NULL;
    }
    bool opens = code[0].op == ARVO_OP_START;
    uint32_t *slot = ARVO_ARRAY_ADD(classes->arena, opens ? &classes->openings : &classes->programs);
    if (slot)
        *slot = number;
    return slot != NULL;
}

static int compare_pairs(const void *a, const void *b) {
    const arvo_pair *x = a, *y = b;
    if (x->second != y->second)
        return x->second < y->second ? -1 : 1;
    return (x->program > y->program) - (x->program < y->program);
}

/* At least 16 bits a pair, so that few bits are set by chance. */
static bool fill_filter(arvo_class_starts *starts, arvo_arena *arena) {
    uint32_t bits = 64;
    while (bits / 16 < starts->pair_count)
        bits *= 2;
    uint64_t *filter = ARVO_NEW_ARRAY(arena, uint64_t, bits / 64);
    if (!filter)
        return false;
    starts->filter = filter;
    starts->filter_mask = bits - 1;
    for (uint32_t i = 0; i < starts->pair_count; i++) {
        uint32_t bit = starts->pairs[i].second & starts->filter_mask;
        filter[bit / 64] |= (uint64_t)1 << bit % 64;
    }
    return true;
}

/* Gathers what may begin with one of the passed tests. */
static bool fill_starts(arvo_class_starts *starts, arvo_word_classes *classes,
                        const arvo_word_class *word_class, uint8_t level) {
    const arvo_matcher *matcher = classes->matcher;
    classes->programs.count = 0;
    classes->openings.count = 0;
    classes->pairs.count = 0;
    for (uint32_t i = 0; i < word_class->test_count; i++) {
        const uint32_t *range = &matcher->by_test.offsets[word_class->tests[i]];
        for (uint32_t j = range[0]; j < range[1]; j++) {
            uint32_t number = matcher->by_test.programs[j];
            if (matcher->programs.items[number].level == level && !add_start(classes, number))
                return false;
        }
    }
    arvo_numbers_sort(&classes->programs);
    arvo_numbers_sort(&classes->openings);
    if (classes->pairs.count > 1)
        qsort(classes->pairs.items, classes->pairs.count, sizeof *classes->pairs.items, compare_pairs);
    starts->count = classes->programs.count;
    starts->programs = copy(classes->arena, classes->programs.items, starts->count, sizeof *starts->programs);
    starts->opening_count = classes->openings.count;
    starts->openings =
        copy(classes->arena, classes->openings.items, starts->opening_count, sizeof *starts->openings);
    starts->pair_count = classes->pairs.count;
    starts->pairs = copy(classes->arena, classes->pairs.items, starts->pair_count, sizeof *starts->pairs);
    return starts->programs && starts->openings && starts->pairs &&
           (starts->pair_count == 0 || fill_filter(starts, classes->arena));
}

static const arvo_word_class *new_class(arvo_word_classes *classes) {
    arvo_word_class *word_class = ARVO_NEW(classes->arena, arvo_word_class);
    if (!word_class)
        return NULL;
    word_class->test_count = classes->passed.count;
    word_class->tests = copy(classes->arena, classes->passed.items, classes->passed.count, sizeof(uint32_t));
    for (uint32_t i = 0; i < classes->passed.count; i++) {
        uint32_t bit = classes->passed.items[i] % ARVO_TEST_FILTER_BITS;
        word_class->filter.words[bit / 64] |= (uint64_t)1 << bit % 64;
    }
    uint8_t levels = classes->matcher->levels;
    arvo_class_starts *starts = ARVO_NEW_ARRAY(classes->arena, arvo_class_starts, (size_t)levels + 1);
    word_class->starts = starts;
    if (!word_class->tests || !starts)
        return NULL;
    for (uint8_t level = 0; level <= levels; level++)
        if (!fill_starts(&starts[level], classes, word_class, level))
            return NULL;
    return word_class;
}

/* The class of words that pass the gathered tests. */
static const arvo_word_class *class_of_passed(arvo_word_classes *classes) {
    arvo_str key = {(const char *)classes->passed.items, classes->passed.count * sizeof(uint32_t)};
    uint32_t id = arvo_intern(classes->keys, key.ptr ? key : ARVO_STR(""));
    if (id == 0)
        return NULL;
    const arvo_word_class **slot;
    while (classes->classes.count < id) {
        slot = ARVO_ARRAY_ADD(classes->arena, &classes->classes);
        if (!slot)
            return NULL;
    }
    slot = &classes->classes.items[id - 1];
    if (!*slot)
        *slot = new_class(classes);
    return *slot;
}

const arvo_word_class *arvo_word_classes_of(arvo_word_classes *classes, const arvo_word *word) {
    if (word->id < classes->word_capacity && classes->of_word[word->id])
        return classes->of_word[word->id];
    if (!reserve(classes, word->id) || !arvo_word_view_fill(classes->view, classes->arena, word) ||
        !arvo_test_table_passed(&classes->passed, classes->arena, classes->matcher->tests, classes->view) ||
        arvo_regex_scratch_failed(classes->view->regexes))
        return NULL;
    classes->of_word[word->id] = class_of_passed(classes);
    return classes->of_word[word->id];
}

bool arvo_word_class_passes(const arvo_word_class *word_class, uint32_t test) {
    if (!arvo_test_filter_may_have(&word_class->filter, test))
        return false;
    uint32_t low = 0, high = word_class->test_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (word_class->tests[middle] < test)
            low = middle + 1;
        else
            high = middle;
    }
    return low < word_class->test_count && word_class->tests[low] == test;
}
