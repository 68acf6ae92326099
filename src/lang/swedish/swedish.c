/* swedish.c: what Swedish adds to the shared analyser: the ending after a colon. */
#include "lang/swedish/swedish.h"

#include "lang/swedish/closed.h"
#include "lang/swedish/words.h"

/* "VD:n", "tv:ns", "EU:s": the head is the lemma. A single letter (S:t) is another abbreviation. */
static bool read_joined(arvo_open_words *words, arvo_str form) {
    size_t colon = arvo_str_find(form, ARVO_STR(":"));
    if (colon == SIZE_MAX || colon < 2 || colon + 1 == form.len)
        return false;
    arvo_str head = arvo_str_slice(form, 0, colon);
    arvo_str ending = arvo_str_slice(form, colon + 1, form.len);
    const char *features = "Abbr=Yes|Definite=Def|Number=Sing";
    if (arvo_str_equal(ending, ARVO_STR("s")))
        features = "Abbr=Yes|Case=Gen|Number=Sing";
    else if (arvo_str_ends_with(ending, ARVO_STR("rna")))
        features = "Abbr=Yes|Definite=Def|Number=Plur";
    else if (arvo_str_ends_with(ending, ARVO_STR("r")))
        features = "Abbr=Yes|Definite=Ind|Number=Plur";
    else if (arvo_str_ends_with(ending, ARVO_STR("ns")) || arvo_str_ends_with(ending, ARVO_STR("ts")))
        features = "Abbr=Yes|Case=Gen|Definite=Def|Number=Sing";
    else if (!arvo_str_ends_with(ending, ARVO_STR("n")) && !arvo_str_ends_with(ending, ARVO_STR("t")))
        return false;
    arvo_list_add_features(words->list, head, ARVO_UPOS_NOUN, features);
    return true;
}

static const char *const acronyms[] = {NULL};

static const arvo_hunspell_language language = {.name = {"sv_SE", "hunspell-sv", "kunder"},
                                                .make_closed = arvo_swedish_closed,
                                                .read_joined = read_joined,
                                                .read_known = arvo_swedish_known,
                                                .guess = arvo_swedish_guess,
                                                .acronyms = acronyms};

/* The path is the Finnish dictionary's place. */
static arvo_err open_swedish(arvo_analyzer **out, arvo_arena *arena, const char *path, arvo_error *error) {
    (void)path;
    return arvo_hunspell_analyzer_open(out, arena, &language, error);
}

const arvo_analyzer_class arvo_swedish = {ARVO_LANGUAGE_SV, open_swedish, arvo_hunspell_analyzer_analyse,
                                          arvo_hunspell_analyzer_close, arvo_hunspell_analyzer_describe};
