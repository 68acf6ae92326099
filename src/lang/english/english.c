/* english.c: what English adds to the shared analyser: contractions and the possessive. */
#include "lang/english/english.h"

#include "lang/english/closed.h"
#include "lang/english/words.h"
#include "lang/values.h"

static arvo_str before_ending(arvo_str form, arvo_str ending) {
    bool fits = form.len > ending.len && arvo_str_ends_with(form, ending);
    return fits ? arvo_str_slice(form, 0, form.len - ending.len) : ARVO_NO_STR;
}

/* "we're", "it's", "there's": the word before the apostrophe, when it is of a closed class. */
static bool read_contraction(arvo_open_words *words, arvo_str form) {
    static const arvo_str endings[] = {ARVO_STR("'re"), ARVO_STR("'s"), ARVO_STR("'ve"),
                                       ARVO_STR("'ll"), ARVO_STR("'m"), ARVO_STR("'d")};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        arvo_str head = before_ending(form, endings[i]);
        if (head.ptr != NULL)
            return arvo_closed_look_up(words->list, words->closed, head).count > 0;
    }
    return false;
}

/* "customer's", "people's": the nouns before the ending, in the genitive. */
static bool read_possessive(arvo_open_words *words, arvo_str form) {
    arvo_reading_list *list = words->list;
    arvo_str head = before_ending(form, ARVO_STR("'s"));
    if (head.ptr == NULL)
        return false;
    uint32_t first = list->count;
    (void)arvo_closed_look_up(list, words->closed, head);
    if (words->dictionary != NULL)
        (void)arvo_english_known(words, head);
    uint32_t kept = first;
    for (uint32_t i = first; i < list->count; i++) {
        if (list->items[i].upos != ARVO_UPOS_NOUN)
            continue;
        list->items[kept] = list->items[i];
        list->items[kept++].features[ARVO_FEATURE_CASE] = ARVO_CASE_GEN;
    }
    list->count = kept;
    if (kept == first && words->dictionary == NULL)
        arvo_list_add_features(list, head, ARVO_UPOS_NOUN, "Case=Gen|Number=Sing");
    return list->count > first;
}

static bool read_joined(arvo_open_words *words, arvo_str form) {
    uint32_t first = words->list->count;
    if (read_contraction(words, form)) {
        arvo_upos upos = words->list->items[first].upos;
        if (upos == ARVO_UPOS_PRON || upos == ARVO_UPOS_ADV || upos == ARVO_UPOS_DET)
            return true;
        words->list->count = first; /* "man's" is a possessive */
    }
    return read_possessive(words, form);
}

/* Pronouns that are names when written in capitals. */
static const char *const acronyms[] = {"it", "us", "who", NULL};

static const arvo_hunspell_language language = {.name = {"en_US", "hunspell-en-us", "customers"},
                                                .make_closed = arvo_english_closed,
                                                .read_joined = read_joined,
                                                .read_known = arvo_english_known,
                                                .guess = arvo_english_guess,
                                                .acronyms = acronyms};

/* The path is the Finnish dictionary's place. */
static arvo_err open_english(arvo_analyzer **out, arvo_arena *arena, const char *path, arvo_error *error) {
    (void)path;
    return arvo_hunspell_analyzer_open(out, arena, &language, error);
}

const arvo_analyzer_class arvo_english = {ARVO_LANGUAGE_EN, open_english, arvo_hunspell_analyzer_analyse,
                                          arvo_hunspell_analyzer_close, arvo_hunspell_analyzer_describe};
