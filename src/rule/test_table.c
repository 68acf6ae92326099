#include "rule/test_table.h"

#include <stdlib.h>

#include "base/intern.h"
#include "base/utf8.h"
#include "rule/regex_gates.h"

typedef struct token_test {
    const arvo_condition *condition;
    arvo_policy policy;
    bool gated;
} token_test;

/* A test behind a gate string, and the next one behind the same string. */
typedef struct gate_link {
    uint32_t test;
    uint32_t next; /* index of a link plus 1; 0 at the end */
} gate_link;

struct arvo_test_table {
    arvo_arena *arena;
    arvo_interner *keys; /* test n has the key of id n + 1 */
    arvo_buf key;        /* being made */
    ARVO_ARRAY(token_test) tests;
    arvo_interner *strings;      /* gate strings */
    ARVO_ARRAY(uint32_t) chains; /* by string id - 1: its first link plus 1 */
    ARVO_ARRAY(gate_link) links;
    arvo_numbers ungated; /* tests that every word must be asked */
    arvo_gates gates;     /* being made */
};

arvo_test_table *arvo_test_table_new(arvo_arena *arena) {
    arvo_test_table *table = ARVO_NEW(arena, arvo_test_table);
    if (!table)
        return NULL;
    table->arena = arena;
    table->key = arvo_buf_in(arena);
    table->keys = arvo_interner_new(arena);
    table->strings = arvo_interner_new(arena);
    return table->keys && table->strings ? table : NULL;
}

uint32_t arvo_test_table_count(const arvo_test_table *table) {
    return table->tests.count;
}

bool arvo_test_table_is_gated(const arvo_test_table *table, uint32_t test) {
    return table->tests.items[test].gated;
}

static bool add_number(arvo_numbers *numbers, arvo_arena *arena, uint32_t number) {
    uint32_t *slot = ARVO_ARRAY_ADD(arena, numbers);
    if (slot)
        *slot = number;
    return slot != NULL;
}

static bool link_gate(arvo_test_table *table, arvo_str string, uint32_t test) {
    uint32_t id = arvo_intern(table->strings, string);
    if (id == 0)
        return false;
    while (table->chains.count < id) {
        uint32_t *chain = ARVO_ARRAY_ADD(table->arena, &table->chains);
        if (!chain)
            return false;
    }
    uint32_t first = table->chains.items[id - 1];
    if (first != 0 && table->links.items[first - 1].test == test)
        return true; /* two alternatives of the test that begin, or end, alike */
    gate_link *link = ARVO_ARRAY_ADD(table->arena, &table->links);
    if (!link)
        return false;
    *link = (gate_link){test, first};
    table->chains.items[id - 1] = table->links.count;
    return true;
}

static bool add_new(arvo_test_table *table, const arvo_condition *condition, arvo_policy policy) {
    uint32_t number = table->tests.count;
    if (!arvo_condition_gates(&table->gates, table->arena, condition))
        return false;
    token_test *test = ARVO_ARRAY_ADD(table->arena, &table->tests);
    if (!test)
        return false;
    *test = (token_test){condition, policy, table->gates.count > 0};
    for (uint32_t i = 0; i < table->gates.count; i++)
        if (!link_gate(table, table->gates.items[i], number))
            return false;
    return table->gates.count > 0 || add_number(&table->ungated, table->arena, number);
}

bool arvo_test_table_add(uint32_t *out, arvo_test_table *table, const arvo_condition *condition,
                         arvo_policy policy) {
    table->key.len = 0;
    arvo_buf_append_byte(&table->key, policy == ARVO_POLICY_ALL ? 'A' : 'a');
    arvo_condition_key(&table->key, condition);
    uint32_t id = table->key.failed ? 0 : arvo_intern(table->keys, arvo_buf_str(&table->key));
    if (id == 0)
        return false;
    *out = id - 1;
    if (id <= table->tests.count)
        return true;
    /* A key without a test is left when memory ended earlier: nothing can be added any more. */
    return id == table->tests.count + 1 && add_new(table, condition, policy);
}

static int compare_numbers(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

void arvo_numbers_sort(arvo_numbers *numbers) {
    if (numbers->count < 2)
        return;
    qsort(numbers->items, numbers->count, sizeof *numbers->items, compare_numbers);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < numbers->count; i++)
        if (numbers->items[i] != numbers->items[kept - 1])
            numbers->items[kept++] = numbers->items[i];
    numbers->count = kept;
}

typedef struct search {
    arvo_numbers *passed;
    arvo_arena *arena;
    const arvo_test_table *table;
    const arvo_word_view *view;
} search;

static bool try_test(const search *s, uint32_t number) {
    const token_test *test = &s->table->tests.items[number];
    return !arvo_condition_passes(test->condition, test->policy, s->view) ||
           add_number(s->passed, s->arena, number);
}

static bool try_string(const search *s, arvo_str string) {
    uint32_t id = string.ptr ? arvo_intern_find(s->table->strings, string) : 0;
    if (id == 0 || id > s->table->chains.count)
        return true;
    for (uint32_t link = s->table->chains.items[id - 1]; link != 0;
         link = s->table->links.items[link - 1].next)
        if (!try_test(s, s->table->links.items[link - 1].test))
            return false;
    return true;
}

static bool try_reading(const search *s, const arvo_reading_view *reading) {
    if (!arvo_str_equal(reading->lemma, s->view->word->folded) && !try_string(s, reading->lemma))
        return false;
    for (uint32_t i = 0; i < reading->joints; i++)
        if (!try_string(s, reading->heads[i]) || !try_string(s, reading->tails[i]))
            return false;
    return true;
}

/* The tests behind so many letters inside a word, wherever they stand. */
static bool try_inside(const search *s, arvo_str word, unsigned letters, arvo_gate_mark mark) {
    char bytes[ARVO_GATE_BYTES];
    size_t size;
    for (arvo_str rest = word; rest.len > 0; rest = arvo_str_slice(rest, size, rest.len)) {
        arvo_str gate = arvo_gate_of_word(bytes, rest, letters, mark, ARVO_GATE_INSIDE);
        if (!try_string(s, gate))
            return false;
        if (!gate.ptr)
            break;
        arvo_utf8_at(rest, 0, &size);
    }
    return true;
}

/* The tests behind letters of a form or a lemma. */
static bool try_letters(const search *s, arvo_str word, arvo_gate_mark mark) {
    char bytes[ARVO_GATE_BYTES];
    for (unsigned letters = 1; letters <= ARVO_GATE_LETTERS; letters++) {
        if (!try_string(s, arvo_gate_of_word(bytes, word, letters, mark, ARVO_GATE_BEGINNING)) ||
            !try_string(s, arvo_gate_of_word(bytes, word, letters, mark, ARVO_GATE_END)) ||
            (letters >= ARVO_GATE_INNER_LETTERS && !try_inside(s, word, letters, mark)))
            return false;
    }
    return true;
}

static bool has_lemma_of_before(const arvo_word_view *view, uint32_t reading) {
    for (uint32_t i = 0; i < reading; i++)
        if (arvo_str_equal(view->readings[i].lemma, view->readings[reading].lemma))
            return true;
    return false;
}

bool arvo_test_table_passed(arvo_numbers *passed, arvo_arena *arena, const arvo_test_table *table,
                            const arvo_word_view *view) {
    search s = {passed, arena, table, view};
    passed->count = 0;
    if (!try_string(&s, view->word->folded) || !try_letters(&s, view->word->folded, ARVO_GATE_FORM))
        return false;
    for (uint32_t i = 0; i < view->count; i++) {
        if (!try_reading(&s, &view->readings[i]))
            return false;
        if (!has_lemma_of_before(view, i) && !try_letters(&s, view->readings[i].lemma, ARVO_GATE_LEMMA))
            return false;
    }
    for (uint32_t i = 0; i < table->ungated.count; i++)
        if (!try_test(&s, table->ungated.items[i]))
            return false;
    arvo_numbers_sort(passed);
    return true;
}
