/* guess.c: words that no dictionary knows, by their endings. */
#include "lang/swedish/words.h"
#include "lang/values.h"

static arvo_str before(arvo_str form, const char *ending, size_t at_least) {
    arvo_str tail = arvo_str_of(ending);
    bool fits = form.len >= tail.len + at_least && arvo_str_ends_with(form, tail);
    return fits ? arvo_str_slice(form, 0, form.len - tail.len) : ARVO_NO_STR;
}

static arvo_str with(arvo_open_words *words, arvo_str s, const char *ending) {
    arvo_buf buf = arvo_buf_in(words->list->arena);
    arvo_buf_append(&buf, s);
    arvo_buf_append_cstr(&buf, ending);
    return arvo_list_keep(words->list, arvo_buf_str(&buf));
}

static bool ends_in_one(arvo_str s, const char *const *endings, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (before(s, endings[i], 3).ptr != NULL)
            return true;
    }
    return false;
}

#define ENDS_IN_ONE(s, endings) ends_in_one((s), (endings), sizeof(endings) / sizeof(endings)[0])

/* lösning, -en, -ar, -arna; the genitive's s. */
static bool guess_derived_noun(arvo_open_words *words, arvo_str form) {
    static const char *const derivations[] = {"het",  "ning", "tion", "sion", "skap", "dom",
                                              "itet", "ör",   "ist",  "ism",  "nad",  "ering"};
    static const char *const endings[] = {"", "en", "er", "ar", "erna", "arna"};
    arvo_str bare = before(form, "s", 3);
    for (int genitive = 0; genitive < 2; genitive++) {
        arvo_str base = genitive ? bare : form;
        for (size_t i = 0; base.ptr != NULL && i < sizeof endings / sizeof endings[0]; i++) {
            arvo_str lemma = before(base, endings[i], 3);
            if (lemma.ptr != NULL && ENDS_IN_ONE(lemma, derivations)) {
                arvo_swedish_noun(words->list, lemma, form, lemma, false);
                return true;
            }
        }
    }
    return false;
}

static bool guess_derived_adjective(arvo_open_words *words, arvo_str form) {
    static const char *const derivations[] = {"lig",  "ig",     "sam",    "bar", "isk",  "lös",
                                              "full", "mässig", "vänlig", "iv",  "abel", "ibel"};
    static const char *const endings[] = {"", "t", "a", "are", "ast", "aste"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        arvo_str lemma = before(form, endings[i], 4);
        if (lemma.ptr != NULL && ENDS_IN_ONE(lemma, derivations))
            return arvo_swedish_adjective(words->list, lemma, form, lemma);
    }
    return false;
}

/* The first conjugation takes all new verbs: implementera, googla. */
static bool guess_verb(arvo_open_words *words, arvo_str form) {
    static const char *const endings[] = {"ade", "ades", "ats", "at", "ad", "ande"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        arvo_str root = before(form, endings[i], 3);
        if (root.ptr == NULL)
            continue;
        arvo_str lemma = with(words, root, "a");
        return arvo_swedish_verb(words->list, lemma, form, lemma, true);
    }
    static const char *const era[] = {"era", "erar", "eras"};
    for (size_t i = 0; i < sizeof era / sizeof era[0]; i++) {
        arvo_str root = before(form, era[i], 3);
        if (root.ptr == NULL)
            continue;
        arvo_str lemma = with(words, root, "era");
        return arvo_swedish_verb(words->list, lemma, form, lemma, true);
    }
    return false;
}

/* An inflected noun or a present: -arna, -or; -ar and -er may be either. */
static void guess_inflection(arvo_open_words *words, arvo_str form) {
    arvo_reading_list *list = words->list;
    static const char *const noun_endings[] = {"arna", "erna", "ar", "er", "en", "et"};
    arvo_str root = before(form, "or", 3);
    root = root.ptr != NULL ? root : before(form, "orna", 3);
    if (root.ptr != NULL) {
        arvo_str lemma = with(words, root, "a");
        arvo_swedish_noun(list, lemma, form, lemma, false);
        return;
    }
    for (size_t i = 0; i < sizeof noun_endings / sizeof noun_endings[0]; i++) {
        root = before(form, noun_endings[i], 3);
        if (root.ptr == NULL)
            continue;
        arvo_swedish_noun(list, root, form, root, i == 5);
        if (i == 2 || i == 3)
            (void)arvo_swedish_verb(list, with(words, root, "a"), form, with(words, root, "a"), i == 2);
        return;
    }
}

void arvo_swedish_guess(arvo_open_words *words, arvo_str form) {
    if (!guess_derived_noun(words, form) && !guess_derived_adjective(words, form) && !guess_verb(words, form))
        guess_inflection(words, form);
}
