/* closed_table.c: closed-class words by their forms. */
#include "lang/reading_list.h"

typedef struct place {
    arvo_str form;
    const arvo_closed_row *row; /* NULL: free */
} place;

struct arvo_closed_table {
    place *places; /* open addressing: rows of one form follow one another in the order they came in */
    size_t mask;
    size_t left;
};

arvo_closed_table *arvo_closed_new(arvo_arena *arena, size_t room) {
    size_t capacity = 16;
    while (capacity < 2 * room)
        capacity *= 2;
    arvo_closed_table *table = ARVO_NEW(arena, arvo_closed_table);
    place *places = ARVO_NEW_ARRAY(arena, place, capacity);
    if (table == NULL || places == NULL)
        return NULL;
    *table = (arvo_closed_table){places, capacity - 1, room};
    return table;
}

static size_t first_place(const arvo_closed_table *table, arvo_str form) {
    uint64_t hash = arvo_hash(form);
    return (size_t)(hash ^ (hash >> 32)) & table->mask;
}

void arvo_closed_add(arvo_closed_table *table, const arvo_closed_row *row, arvo_str form) {
    if (table->left == 0)
        return;
    table->left--;
    size_t at = first_place(table, form);
    while (table->places[at].row != NULL)
        at = (at + 1) & table->mask;
    table->places[at] = (place){form, row};
}

const arvo_closed_row *arvo_closed_find(const arvo_closed_table *table, arvo_str form) {
    for (size_t at = first_place(table, form); table->places[at].row != NULL; at = (at + 1) & table->mask) {
        if (arvo_str_equal(table->places[at].form, form))
            return table->places[at].row;
    }
    return NULL;
}

arvo_closed_hits arvo_closed_look_up(arvo_reading_list *list, const arvo_closed_table *table, arvo_str form) {
    arvo_closed_hits hits = {0};
    for (size_t at = first_place(table, form); table->places[at].row != NULL; at = (at + 1) & table->mask) {
        const arvo_closed_row *row = table->places[at].row;
        if (!arvo_str_equal(table->places[at].form, form))
            continue;
        arvo_list_add_features(list, arvo_str_of(row->lemma), row->upos, row->features);
        hits.count++;
        hits.open = hits.open || row->open;
    }
    return hits;
}
