/* closed.c: closed.def as rows. */
#include "lang/english/closed.h"

#define PRESENT "Mood=Ind|Tense=Pres|VerbForm=Fin"
#define PAST "Mood=Ind|Tense=Past|VerbForm=Fin"

static const arvo_closed_row rows[] = {
#define ARVO_CLOSED(form, lemma, upos, features) {form, lemma, ARVO_UPOS_##upos, features, false},
#define ARVO_OPEN(form, lemma, upos, features) {form, lemma, ARVO_UPOS_##upos, features, true},
#define ARVO_VERB(base, past, participle)                                                                    \
    {base, base, ARVO_UPOS_VERB, "VerbForm=Inf", true}, {base, base, ARVO_UPOS_VERB, PRESENT, true},         \
        {base, base, ARVO_UPOS_VERB, "Mood=Imp|VerbForm=Fin", true},                                         \
        {past, base, ARVO_UPOS_VERB, PAST, true},                                                            \
        {participle, base, ARVO_UPOS_VERB, "Tense=Past|VerbForm=Part", true},                                \
        {participle, base, ARVO_UPOS_VERB, "Tense=Past|VerbForm=Part|Voice=Pass", true},
#include "lang/english/closed.def"
};

enum { ROWS = sizeof rows / sizeof rows[0] };

const arvo_closed_row *arvo_english_closed_rows(size_t *count) {
    *count = ROWS;
    return rows;
}

arvo_closed_table *arvo_english_closed(arvo_arena *arena) {
    arvo_closed_table *table = arvo_closed_new(arena, ROWS);
    for (size_t i = 0; table != NULL && i < ROWS; i++)
        arvo_closed_add(table, &rows[i], arvo_str_of(rows[i].form));
    return table;
}
