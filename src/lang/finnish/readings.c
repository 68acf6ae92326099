/* readings.c: which readings are kept, and their order. */
#include "lang/finnish/readings.h"

#include <string.h>

#include "base/utf8.h"
#include "lang/finnish/map.h"
#include "lang/values.h"

enum { ORDINARY_COST = 100 };

arvo_reading *arvo_readings_add(arvo_readings *readings) {
    if (readings->count == ARVO_READINGS_ROOM)
        return NULL;
    arvo_reading *reading = &readings->items[readings->count++];
    memset(reading, 0, sizeof *reading);
    reading->cost = ORDINARY_COST;
    return reading;
}

arvo_reading *arvo_readings_add_first(arvo_readings *readings) {
    if (readings->count == ARVO_READINGS_ROOM)
        readings->count--;
    memmove(readings->items + 1, readings->items, readings->count * sizeof readings->items[0]);
    readings->count++;
    memset(&readings->items[0], 0, sizeof readings->items[0]);
    return &readings->items[0];
}

void arvo_readings_remove(arvo_readings *readings, uint32_t index) {
    readings->count--;
    memmove(readings->items + index, readings->items + index + 1,
            (readings->count - index) * sizeof readings->items[0]);
}

arvo_str arvo_readings_keep(arvo_readings *readings, arvo_str s) {
    uint32_t id = s.ptr == NULL ? 0 : arvo_intern(readings->lemmas, s);
    if (id == 0) {
        readings->failed = true;
        return ARVO_STR("");
    }
    return arvo_interned(readings->lemmas, id);
}

typedef struct fit {
    bool drop; /* a capital stands where the dictionary wants none: another word (SaaS is not "saada") */
    bool wants_other; /* the dictionary wants a capital that is not there, or the other way round: aina, Aina
                       */
    bool wants_capital;
    uint32_t parts;
} fit;

/* Compares STRUCTURE with the form: i, j want a capital, p, q a small letter. */
static fit fit_of(arvo_str structure, arvo_str form, arvo_shape shape) {
    fit result = {false, false, false, 0};
    size_t at = 0;
    size_t size;
    uint32_t before = '-';
    for (size_t i = 0; i < structure.len && at < form.len; i++) {
        char want = structure.ptr[i];
        if (want == '=') {
            result.parts++;
            continue;
        }
        uint32_t c = arvo_utf8_at(form, at, &size);
        at += size;
        bool upper = arvo_is_upper(c);
        bool wants_capital = want == 'i' || want == 'j';
        result.wants_capital = result.wants_capital || wants_capital;
        if (wants_capital && !upper && arvo_is_letter(c))
            result.wants_other = true;
        if (want == 'q' && upper)
            result.wants_other = true;
        if ((want == 'p' || want == 'q') && upper && before != '-' && shape == ARVO_SHAPE_MIXED)
            result.drop = true;
        before = c;
    }
    return result;
}

/* A connegative of the potential (tilanne) or of the conditional passive is no reading of a word that has
 * another. */
static bool is_rare_connegative(const arvo_voikko_analysis *analysis) {
    return (arvo_str_equal(analysis->mood, ARVO_STR("potential")) ||
            arvo_str_equal(analysis->mood, ARVO_STR("conditional"))) &&
           arvo_str_equal(analysis->negative, ARVO_STR("true"));
}

/* Sets keep[] and gives true if any analysis is left. */
static bool choose(bool *keep, fit *fits, const arvo_voikko_analysis *analyses, size_t count, arvo_str form,
                   arvo_shape shape) {
    bool any = false;
    bool any_fitting = false;
    bool any_usual = false;
    for (size_t i = 0; i < count; i++) {
        fits[i] = fit_of(analyses[i].structure, form, shape);
        keep[i] = !fits[i].drop;
        any = any || keep[i];
        any_fitting = any_fitting || (keep[i] && !fits[i].wants_other);
        any_usual = any_usual || (keep[i] && !is_rare_connegative(&analyses[i]));
    }
    uint32_t fewest = UINT32_MAX;
    for (size_t i = 0; i < count; i++) {
        if ((any_fitting && fits[i].wants_other) || (any_usual && is_rare_connegative(&analyses[i])))
            keep[i] = false;
        if (keep[i] && fits[i].parts < fewest)
            fewest = fits[i].parts;
    }
    for (size_t i = 0; i < count; i++)
        keep[i] = keep[i] && fits[i].parts <= fewest;
    return any;
}

/* How many of the dictionary's analyses have this one's lemma: of several ways to read a compound the one
 * found more often is the better guess. */
static int votes_for(const arvo_voikko_analysis *analyses, size_t count, size_t index) {
    int votes = 0;
    for (size_t i = 0; i < count; i++)
        votes += arvo_str_equal(analyses[i].baseform, analyses[index].baseform);
    return votes < 3 ? votes : 3;
}

void arvo_readings_from_voikko(arvo_readings *out, const arvo_voikko_analysis *analyses, size_t count,
                               arvo_str form, arvo_shape shape) {
    bool keep[ARVO_MAX_ANALYSES];
    fit fits[ARVO_MAX_ANALYSES];
    if (!choose(keep, fits, analyses, count, form, shape))
        return;
    for (size_t i = 0; i < count; i++) {
        if (!keep[i])
            continue;
        uint32_t first = out->count;
        arvo_finnish_map(out, &analyses[i]);
        int votes = votes_for(analyses, count, i);
        for (uint32_t k = first; k < out->count; k++) {
            out->items[k].cost -= votes;
            out->items[k].requires_capital = fits[i].wants_capital;
        }
    }
}

/* The same reading for a rule: derivation and parts may be missing on one side. */
static bool is_same(const arvo_analysis *a, const arvo_analysis *b) {
    if (a->upos != b->upos || !arvo_str_equal(a->lemma, b->lemma))
        return false;
    for (int i = 0; i < ARVO_FEATURE_COUNT; i++) {
        if (i != ARVO_FEATURE_DERIVATION && a->features[i] != b->features[i])
            return false;
    }
    return true;
}

static void merge(arvo_reading *into, const arvo_reading *from) {
    if (into->analysis.features[ARVO_FEATURE_DERIVATION] == 0)
        into->analysis.features[ARVO_FEATURE_DERIVATION] = from->analysis.features[ARVO_FEATURE_DERIVATION];
    if (into->analysis.part_count == 0) {
        into->analysis.parts = from->analysis.parts;
        into->analysis.part_count = from->analysis.part_count;
    }
    if (from->cost < into->cost)
        into->cost = from->cost;
    into->maybe_imperative = into->maybe_imperative || from->maybe_imperative;
}

static void drop_duplicates(arvo_readings *readings) {
    for (uint32_t i = 0; i < readings->count; i++) {
        for (uint32_t k = i + 1; k < readings->count;) {
            if (!is_same(&readings->items[i].analysis, &readings->items[k].analysis)) {
                k++;
                continue;
            }
            merge(&readings->items[i], &readings->items[k]);
            arvo_readings_remove(readings, k);
        }
    }
}

static bool has_imperative(const arvo_readings *readings, arvo_str lemma) {
    for (uint32_t i = 0; i < readings->count; i++) {
        const arvo_analysis *a = &readings->items[i].analysis;
        if (a->features[ARVO_FEATURE_MOOD] == ARVO_MOOD_IMP && arvo_str_equal(a->lemma, lemma))
            return true;
    }
    return false;
}

/* "Tilaa" is the third person and the imperative alike; the dictionary gives the first alone. */
static void add_imperatives(arvo_readings *readings) {
    uint32_t count = readings->count;
    for (uint32_t i = 0; i < count; i++) {
        const arvo_reading from = readings->items[i];
        if (!from.maybe_imperative || has_imperative(readings, from.analysis.lemma))
            continue;
        arvo_reading *added = arvo_readings_add(readings);
        if (added == NULL)
            return;
        *added = from;
        added->maybe_imperative = false;
        added->cost += 12;
        added->analysis.features[ARVO_FEATURE_MOOD] = ARVO_MOOD_IMP;
        added->analysis.features[ARVO_FEATURE_PERSON] = ARVO_PERSON_2;
        added->analysis.features[ARVO_FEATURE_TENSE] = 0;
    }
}

/* "Voisin" is a verb: its superlative reading (voi, of butter) is none. */
static void drop_superlatives_of_verbs(arvo_readings *readings) {
    bool finite = false;
    for (uint32_t i = 0; i < readings->count; i++) {
        const arvo_analysis *a = &readings->items[i].analysis;
        finite =
            finite || (a->upos == ARVO_UPOS_VERB && a->features[ARVO_FEATURE_VERBFORM] == ARVO_VERBFORM_FIN &&
                       a->features[ARVO_FEATURE_MOOD] != ARVO_MOOD_IMP);
    }
    for (uint32_t i = 0; finite && i < readings->count;) {
        const uint8_t *f = readings->items[i].analysis.features;
        if (f[ARVO_FEATURE_DEGREE] == ARVO_DEGREE_SUP && f[ARVO_FEATURE_CASE] == ARVO_CASE_NOM &&
            f[ARVO_FEATURE_NUMBER] == ARVO_NUMBER_SING)
            arvo_readings_remove(readings, i);
        else
            i++;
    }
}

static void sort_by_cost(arvo_readings *readings) {
    for (uint32_t i = 1; i < readings->count; i++) {
        arvo_reading moved = readings->items[i];
        uint32_t k = i;
        for (; k > 0 && readings->items[k - 1].cost > moved.cost; k--)
            readings->items[k] = readings->items[k - 1];
        readings->items[k] = moved;
    }
}

void arvo_readings_finish(arvo_readings *readings) {
    drop_duplicates(readings);
    if (readings->count > 1)
        drop_superlatives_of_verbs(readings);
    add_imperatives(readings);
    sort_by_cost(readings);
    if (readings->count > ARVO_MAX_ANALYSES)
        readings->count = ARVO_MAX_ANALYSES;
}
