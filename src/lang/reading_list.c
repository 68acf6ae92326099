/* reading_list.c: gathering readings. */
#include "lang/reading_list.h"

#include <string.h>

#include "lang/word_form.h"

void arvo_list_begin(arvo_reading_list *list, arvo_arena *arena, arvo_interner *lemmas) {
    list->arena = arena;
    list->lemmas = lemmas;
    list->count = 0;
    list->failed = false;
}

arvo_str arvo_list_keep(arvo_reading_list *list, arvo_str s) {
    uint32_t id = s.ptr == NULL ? 0 : arvo_intern(list->lemmas, s);
    if (id == 0) {
        list->failed = true;
        return ARVO_STR("");
    }
    return arvo_interned(list->lemmas, id);
}

arvo_analysis *arvo_list_add(arvo_reading_list *list, arvo_str lemma, arvo_upos upos) {
    arvo_analysis *reading = list->count < ARVO_MAX_ANALYSES ? &list->items[list->count++] : &list->spare;
    memset(reading, 0, sizeof *reading);
    reading->lemma = arvo_list_keep(list, lemma);
    reading->upos = upos;
    return reading;
}

bool arvo_features_set(uint8_t features[ARVO_FEATURE_COUNT], const char *written) {
    arvo_str rest = arvo_str_of(written);
    bool all = true;
    while (rest.len > 0) {
        size_t bar = arvo_str_find(rest, ARVO_STR("|"));
        size_t end = bar == SIZE_MAX ? rest.len : bar;
        arvo_str pair = arvo_str_slice(rest, 0, end);
        rest = arvo_str_slice(rest, bar == SIZE_MAX ? end : end + 1, rest.len);
        size_t equals = arvo_str_find(pair, ARVO_STR("="));
        arvo_feature feature;
        if (equals == SIZE_MAX || !arvo_feature_from_name(&feature, arvo_str_slice(pair, 0, equals))) {
            all = false;
            continue;
        }
        uint8_t value = arvo_feature_value(feature, arvo_str_slice(pair, equals + 1, pair.len));
        features[feature] = value;
        all = all && value != 0;
    }
    return all;
}

arvo_analysis *arvo_list_add_features(arvo_reading_list *list, arvo_str lemma, arvo_upos upos,
                                      const char *features) {
    arvo_analysis *reading = arvo_list_add(list, lemma, upos);
    (void)arvo_features_set(reading->features, features);
    return reading;
}

void arvo_list_set_parts(arvo_reading_list *list, arvo_analysis *reading, const arvo_str *parts,
                         size_t count) {
    if (count < 2 || count > UINT8_MAX)
        return;
    arvo_str *kept = ARVO_NEW_ARRAY(list->arena, arvo_str, count);
    if (kept == NULL) {
        list->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        kept[i] = arvo_list_keep(list, parts[i]);
    reading->parts = kept;
    reading->part_count = (uint8_t)count;
}

static bool same_reading(const arvo_analysis *a, const arvo_analysis *b) {
    return a->upos == b->upos && arvo_str_equal(a->lemma, b->lemma) &&
           memcmp(a->features, b->features, sizeof a->features) == 0;
}

static bool stands_before(const arvo_reading_list *list, uint32_t count, const arvo_analysis *reading) {
    for (uint32_t i = 0; i < count; i++) {
        if (same_reading(&list->items[i], reading))
            return true;
    }
    return false;
}

bool arvo_list_finish(arvo_reading_list *list, arvo_word *word) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        if (!stands_before(list, count, &list->items[i]))
            list->items[count++] = list->items[i];
    }
    list->count = count;
    if (list->failed)
        return false;
    if (count == 0)
        return arvo_word_surface(word, list->arena);
    arvo_analysis *kept = ARVO_NEW_ARRAY(list->arena, arvo_analysis, count);
    if (kept == NULL)
        return false;
    memcpy(kept, list->items, count * sizeof *kept);
    word->analyses = kept;
    word->analysis_count = count;
    return true;
}
