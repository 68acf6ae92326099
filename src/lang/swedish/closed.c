/* closed.c: closed.def as rows. */
#include "lang/swedish/closed.h"

#define FINITE(tense, voice) "Mood=Ind|Tense=" tense "|VerbForm=Fin|Voice=" voice
#define PARTICIPLE(features) features "|Tense=Past|VerbForm=Part|Voice=Pass"
#define VERB_ROW(form, lemma, features)                                                                      \
    { form, lemma, ARVO_UPOS_VERB, features, true }

static const arvo_closed_row rows[] = {
#define ARVO_CLOSED(form, lemma, upos, features) {form, lemma, ARVO_UPOS_##upos, features, false},
#define ARVO_OPEN(form, lemma, upos, features) {form, lemma, ARVO_UPOS_##upos, features, true},
#define ARVO_VERB(inf, present, past, supine, imperative, passive, common, neuter, plural)                   \
    VERB_ROW(inf, inf, "VerbForm=Inf|Voice=Act"), VERB_ROW(inf "s", inf, "VerbForm=Inf|Voice=Pass"),         \
        VERB_ROW(present, inf, FINITE("Pres", "Act")), VERB_ROW(past, inf, FINITE("Past", "Act")),           \
        VERB_ROW(past "s", inf, FINITE("Past", "Pass")), VERB_ROW(supine, inf, "VerbForm=Sup|Voice=Act"),    \
        VERB_ROW(supine "s", inf, "VerbForm=Sup|Voice=Pass"),                                                \
        VERB_ROW(imperative, inf, "Mood=Imp|VerbForm=Fin|Voice=Act"),                                        \
        VERB_ROW(passive, inf, FINITE("Pres", "Pass")),                                                      \
        VERB_ROW(common, inf, PARTICIPLE("Gender=Com|Number=Sing")),                                         \
        VERB_ROW(neuter, inf, PARTICIPLE("Gender=Neut|Number=Sing")),                                        \
        VERB_ROW(plural, inf, PARTICIPLE("Number=Plur")),
#include "lang/swedish/closed.def"
};

enum { ROWS = sizeof rows / sizeof rows[0] };

const arvo_closed_row *arvo_swedish_closed_rows(size_t *count) {
    *count = ROWS;
    return rows;
}

/* Forms that a verb has not ("", and "s" alone) are left out. */
arvo_closed_table *arvo_swedish_closed(arvo_arena *arena) {
    arvo_closed_table *table = arvo_closed_new(arena, ROWS);
    for (size_t i = 0; table != NULL && i < ROWS; i++) {
        arvo_str form = arvo_str_of(rows[i].form);
        if (form.len > 0 && !arvo_str_equal(form, ARVO_STR("s")))
            arvo_closed_add(table, &rows[i], form);
    }
    return table;
}
