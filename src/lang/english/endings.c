/* endings.c: readings that forms share, and what an ending tells. */
#include "lang/english/words.h"
#include "lang/values.h"

void arvo_english_add_verb_base(arvo_reading_list *list, arvo_str lemma) {
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "VerbForm=Inf");
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "Mood=Ind|Tense=Pres|VerbForm=Fin");
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "Mood=Imp|VerbForm=Fin");
}

void arvo_english_add_noun(arvo_reading_list *list, arvo_str lemma, uint8_t number) {
    arvo_list_add(list, lemma, ARVO_UPOS_NOUN)->features[ARVO_FEATURE_NUMBER] = number;
}

void arvo_english_add_adjective(arvo_reading_list *list, arvo_str lemma, uint8_t degree) {
    arvo_list_add(list, lemma, ARVO_UPOS_ADJ)->features[ARVO_FEATURE_DEGREE] = degree;
}

void arvo_english_add_ing(arvo_reading_list *list, arvo_str lemma) {
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "Tense=Pres|VerbForm=Part");
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "VerbForm=Ger");
}

void arvo_english_add_ed(arvo_reading_list *list, arvo_str lemma) {
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "Tense=Past|VerbForm=Part");
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "Tense=Past|VerbForm=Part|Voice=Pass");
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "Mood=Ind|Tense=Past|VerbForm=Fin");
}

void arvo_english_add_third_person(arvo_reading_list *list, arvo_str lemma) {
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB,
                           "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
}

/* One of the endings, with at least three letters before it. */
static bool has_ending(arvo_str form, const char *const *endings, size_t count) {
    for (size_t i = 0; i < count; i++) {
        arvo_str ending = arvo_str_of(endings[i]);
        if (form.len >= ending.len + 3 && arvo_str_ends_with(form, ending))
            return true;
    }
    return false;
}

#define HAS_ENDING(form, endings) has_ending((form), (endings), sizeof(endings) / sizeof(endings)[0])

bool arvo_english_noun_ending(arvo_str form) {
    static const char *const endings[] = {"ness", "ity", "ment", "tion", "sion", "ance",  "ence",
                                          "ship", "ism", "ist",  "hood", "dom",  "ology", "graphy"};
    return HAS_ENDING(form, endings);
}

bool arvo_english_adjective_ending(arvo_str form) {
    static const char *const endings[] = {"ful",  "ous", "able",  "ible", "ive",      "al", "ic",
                                          "less", "ish", "proof", "free", "friendly", "ary"};
    return HAS_ENDING(form, endings);
}

bool arvo_english_verb_ending(arvo_str form) {
    static const char *const endings[] = {"ize", "ise", "ify", "yze", "yse"};
    return HAS_ENDING(form, endings);
}
