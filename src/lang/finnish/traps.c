/* traps.c: the corrections of traps.def. */
#include "lang/finnish/readings.h"
#include "lang/values.h"

typedef enum adverb_mode { ONLY, FIRST } adverb_mode;

typedef struct adverb {
    const char *form;
    const char *lemma;
    uint8_t degree;
    adverb_mode mode;
} adverb;

static const adverb adverbs[] = {
#define ARVO_ADVERB(form, lemma, degree, mode) {form, lemma, degree, mode},
#include "lang/finnish/traps.def"
#undef ARVO_ADVERB
};

static const char *const nearest[] = {
#define ARVO_NEAREST(form) form,
#include "lang/finnish/traps.def"
#undef ARVO_NEAREST
};

typedef struct best {
    const char *form;
    uint8_t person;
    uint8_t number;
} best;

static const best bests[] = {
#define ARVO_BEST(form, person, number) {form, person, number},
#include "lang/finnish/traps.def"
#undef ARVO_BEST
};

/* Drops superlatives and the adverb itself, which is added anew. */
static void make_way(arvo_readings *readings, arvo_str lemma) {
    for (uint32_t i = 0; i < readings->count;) {
        const arvo_analysis *a = &readings->items[i].analysis;
        bool same = a->upos == ARVO_UPOS_ADV && arvo_str_equal(a->lemma, lemma);
        if (same || a->features[ARVO_FEATURE_DEGREE] == ARVO_DEGREE_SUP)
            arvo_readings_remove(readings, i);
        else
            i++;
    }
}

static void correct_adverb(arvo_readings *readings, const adverb *entry) {
    arvo_str lemma = arvo_str_of(entry->lemma);
    uint8_t clitic = readings->count > 0 ? readings->items[0].analysis.features[ARVO_FEATURE_CLITIC] : 0;
    if (entry->mode == ONLY) {
        readings->count = 0;
        clitic = 0;
    }
    make_way(readings, lemma);
    arvo_reading *reading = arvo_readings_add_first(readings);
    reading->analysis.lemma = lemma;
    reading->analysis.upos = ARVO_UPOS_ADV;
    reading->analysis.features[ARVO_FEATURE_DEGREE] = entry->degree;
    reading->analysis.features[ARVO_FEATURE_CLITIC] = clitic;
}

static void correct_nearest(arvo_readings *readings) {
    for (uint32_t i = 0; i < readings->count; i++) {
        uint8_t *f = readings->items[i].analysis.features;
        if (f[ARVO_FEATURE_DEGREE] == ARVO_DEGREE_SUP)
            f[ARVO_FEATURE_DEGREE] = ARVO_DEGREE_POS;
    }
}

static void correct_best(arvo_readings *readings, const best *entry) {
    readings->count = 0;
    arvo_reading *reading = arvo_readings_add(readings);
    reading->analysis.lemma = ARVO_STR("hyvä");
    reading->analysis.upos = ARVO_UPOS_ADJ;
    uint8_t *f = reading->analysis.features;
    f[ARVO_FEATURE_CASE] = ARVO_CASE_PAR;
    f[ARVO_FEATURE_NUMBER] = ARVO_NUMBER_SING;
    f[ARVO_FEATURE_DEGREE] = ARVO_DEGREE_SUP;
    f[ARVO_FEATURE_PERSON_PSOR] = entry->person;
    f[ARVO_FEATURE_NUMBER_PSOR] = entry->number;
}

void arvo_readings_correct(arvo_readings *readings, arvo_str folded) {
    for (size_t i = 0; i < sizeof adverbs / sizeof adverbs[0]; i++) {
        if (arvo_str_equal(folded, arvo_str_of(adverbs[i].form)))
            correct_adverb(readings, &adverbs[i]);
    }
    for (size_t i = 0; i < sizeof nearest / sizeof nearest[0]; i++) {
        if (arvo_str_equal(folded, arvo_str_of(nearest[i])))
            correct_nearest(readings);
    }
    for (size_t i = 0; i < sizeof bests / sizeof bests[0]; i++) {
        if (arvo_str_equal(folded, arvo_str_of(bests[i].form)))
            correct_best(readings, &bests[i]);
    }
}
