/* inflect.c: what a form's ending says, once its headword and class are known. */
#include "lang/swedish/words.h"
#include "lang/values.h"

static bool ends(arvo_str s, const char *ending) {
    return arvo_str_ends_with(s, arvo_str_of(ending));
}

static bool same(arvo_str s, const char *text) {
    return arvo_str_equal(s, arvo_str_of(text));
}

static void add_noun(arvo_reading_list *list, arvo_str lemma, bool neuter, uint8_t definite, uint8_t number,
                     bool genitive) {
    uint8_t *f = arvo_list_add(list, lemma, ARVO_UPOS_NOUN)->features;
    f[ARVO_FEATURE_CASE] = genitive ? ARVO_CASE_GEN : ARVO_CASE_NOM;
    f[ARVO_FEATURE_DEFINITE] = definite;
    f[ARVO_FEATURE_GENDER] = neuter ? ARVO_GENDER_NEUT : ARVO_GENDER_COM;
    f[ARVO_FEATURE_NUMBER] = number;
}

/* hus, företag, läkare: the plural is as the singular. */
static bool has_bare_plural(arvo_str headword, bool neuter) {
    bool vowel = ends(headword, "a") || ends(headword, "e") || ends(headword, "i") || ends(headword, "o") ||
                 ends(headword, "u") || ends(headword, "y") || ends(headword, "å");
    return neuter ? !vowel : headword.len > 4 && ends(headword, "are");
}

void arvo_swedish_noun(arvo_reading_list *list, arvo_str lemma, arvo_str form, arvo_str headword,
                       bool neuter) {
    bool genitive = !arvo_str_equal(form, headword) && ends(form, "s");
    if (genitive)
        form = arvo_str_slice(form, 0, form.len - 1);
    if (arvo_str_equal(form, headword)) {
        add_noun(list, lemma, neuter, ARVO_DEFINITE_IND, ARVO_NUMBER_SING, genitive);
        if (has_bare_plural(headword, neuter))
            add_noun(list, lemma, neuter, ARVO_DEFINITE_IND, ARVO_NUMBER_PLUR, genitive);
    } else if (ends(form, "na")) {
        add_noun(list, lemma, neuter, ARVO_DEFINITE_DEF, ARVO_NUMBER_PLUR, genitive);
    } else if (ends(form, "r") || ends(form, "a")) {
        add_noun(list, lemma, neuter, ARVO_DEFINITE_IND, ARVO_NUMBER_PLUR, genitive);
    } else if (ends(form, "n") && neuter) {
        uint8_t definite = ends(headword, "e") ? ARVO_DEFINITE_IND : ARVO_DEFINITE_DEF; /* täcken, husen */
        add_noun(list, lemma, true, definite, ARVO_NUMBER_PLUR, genitive);
    } else {
        add_noun(list, lemma, neuter, ARVO_DEFINITE_DEF, ARVO_NUMBER_SING, genitive);
    }
}

/* What follows a verb's root, and what it means; a form may have several lines. */
typedef struct verb_ending {
    const char *ending;
    const char *features;
} verb_ending;

#define FINITE(tense, voice) "Mood=Ind|Tense=" tense "|VerbForm=Fin|Voice=" voice
#define PAST_PARTICIPLE(features) features "|Tense=Past|VerbForm=Part|Voice=Pass"

static const verb_ending verb_endings[] = {
    {"", "Mood=Imp|VerbForm=Fin|Voice=Act"},
    {"r", FINITE("Pres", "Act")},
    {"er", FINITE("Pres", "Act")},
    {"ar", FINITE("Pres", "Act")},
    {"s", FINITE("Pres", "Pass")},
    {"es", FINITE("Pres", "Pass")},
    {"as", "VerbForm=Inf|Voice=Pass"},
    {"de", FINITE("Past", "Act")},
    {"te", FINITE("Past", "Act")},
    {"ade", FINITE("Past", "Act")},
    {"ade", PAST_PARTICIPLE("Number=Plur")},
    {"dde", FINITE("Past", "Act")},
    {"e", FINITE("Past", "Act")},
    {"des", FINITE("Past", "Pass")},
    {"tes", FINITE("Past", "Pass")},
    {"ades", FINITE("Past", "Pass")},
    {"ddes", FINITE("Past", "Pass")},
    {"t", "VerbForm=Sup|Voice=Act"},
    {"at", "VerbForm=Sup|Voice=Act"},
    {"it", "VerbForm=Sup|Voice=Act"},
    {"tt", "VerbForm=Sup|Voice=Act"},
    {"t", PAST_PARTICIPLE("Gender=Neut|Number=Sing")},
    {"at", PAST_PARTICIPLE("Gender=Neut|Number=Sing")},
    {"tt", PAST_PARTICIPLE("Gender=Neut|Number=Sing")},
    {"ts", "VerbForm=Sup|Voice=Pass"},
    {"ats", "VerbForm=Sup|Voice=Pass"},
    {"its", "VerbForm=Sup|Voice=Pass"},
    {"tts", "VerbForm=Sup|Voice=Pass"},
    {"d", PAST_PARTICIPLE("Gender=Com|Number=Sing")},
    {"ad", PAST_PARTICIPLE("Gender=Com|Number=Sing")},
    {"dd", PAST_PARTICIPLE("Gender=Com|Number=Sing")},
    {"da", PAST_PARTICIPLE("Number=Plur")},
    {"ta", PAST_PARTICIPLE("Number=Plur")},
    {"dda", PAST_PARTICIPLE("Number=Plur")},
    {"ande", "Tense=Pres|VerbForm=Part|Voice=Act"},
    {"ende", "Tense=Pres|VerbForm=Part|Voice=Act"},
    {"nde", "Tense=Pres|VerbForm=Part|Voice=Act"},
};

/* The nouns that verbs make: arbetande(t), ägare(n). */
static bool read_verbal_noun(arvo_reading_list *list, arvo_str lemma, arvo_str root, arvo_str tail) {
    static const char *const endings[] = {"ande", "are"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        arvo_str ending = arvo_str_of(endings[i]);
        bool agent = i == 1;
        if (!arvo_str_starts_with(tail, ending) && !(agent && arvo_str_starts_with(tail, ARVO_STR("arna"))))
            continue;
        arvo_buf noun = arvo_buf_in(list->arena);
        arvo_buf_append(&noun, arvo_str_slice(lemma, 0, lemma.len - 1));
        arvo_buf_append(&noun, ending);
        arvo_buf headword = arvo_buf_in(list->arena);
        arvo_buf_append(&headword, root);
        arvo_buf_append(&headword, ending);
        arvo_buf form = arvo_buf_in(list->arena);
        arvo_buf_append(&form, root);
        arvo_buf_append(&form, tail);
        arvo_swedish_noun(list, arvo_list_keep(list, arvo_buf_str(&noun)), arvo_buf_str(&form),
                          arvo_buf_str(&headword), !agent);
        return true;
    }
    return false;
}

/* A strong verb's own past and supine: skrev, skrivit; the vowel differs. */
static void read_strong(arvo_reading_list *list, arvo_str lemma, arvo_str form) {
    const char *features = ends(form, "it")    ? "VerbForm=Sup|Voice=Act"
                           : ends(form, "its") ? "VerbForm=Sup|Voice=Pass"
                           : ends(form, "s")   ? FINITE("Past", "Pass")
                                               : FINITE("Past", "Act");
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, features);
}

/* A participle as an adjective of its own: ledande, skräddarsydd. The form's ending may stand for the common
 * one. */
static void read_adjective(arvo_reading_list *list, arvo_str form, arvo_str tail) {
    static const struct {
        const char *tail;
        size_t cut;
        const char *common;
    } endings[] = {{"ande", 0, ""}, {"ende", 0, ""}, {"nde", 0, ""}, {"ad", 0, ""},
                   {"ade", 1, ""},  {"at", 1, "d"},  {"d", 0, ""},   {"da", 1, ""},
                   {"dd", 0, ""},   {"dda", 1, ""},  {"ta", 1, ""}};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (!same(tail, endings[i].tail))
            continue;
        arvo_buf common = arvo_buf_in(list->arena);
        arvo_buf_append(&common, arvo_str_slice(form, 0, form.len - endings[i].cut));
        arvo_buf_append_cstr(&common, endings[i].common);
        arvo_list_add_features(list, arvo_buf_str(&common), ARVO_UPOS_ADJ, "Degree=Pos");
        return;
    }
}

static void read_infinitive(arvo_reading_list *list, arvo_str lemma, bool also_imperative) {
    arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "VerbForm=Inf|Voice=Act");
    if (also_imperative)
        arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, "Mood=Imp|VerbForm=Fin|Voice=Act");
}

bool arvo_swedish_verb(arvo_reading_list *list, arvo_str lemma, arvo_str form, arvo_str headword,
                       bool ar_present) {
    bool in_a = ends(headword, "a");
    arvo_str root = in_a ? arvo_str_slice(headword, 0, headword.len - 1) : headword;
    if (arvo_str_equal(form, headword)) {
        read_infinitive(list, lemma, ar_present || !in_a);
        return true;
    }
    if (!arvo_str_starts_with(form, root)) {
        read_strong(list, lemma, form);
        return true;
    }
    arvo_str tail = arvo_str_slice(form, root.len, form.len);
    bool found = false;
    if (ar_present && same(tail, "as"))
        arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, FINITE("Pres", "Pass"));
    for (size_t i = 0; i < sizeof verb_endings / sizeof verb_endings[0]; i++) {
        if (same(tail, verb_endings[i].ending)) {
            arvo_list_add_features(list, lemma, ARVO_UPOS_VERB, verb_endings[i].features);
            found = true;
        }
    }
    read_adjective(list, form, tail);
    return (in_a && read_verbal_noun(list, lemma, root, tail)) || found;
}

bool arvo_swedish_adjective(arvo_reading_list *list, arvo_str lemma, arvo_str form, arvo_str headword) {
    const char *features = NULL;
    if (arvo_str_equal(form, headword))
        features = "Definite=Ind|Degree=Pos|Gender=Com|Number=Sing";
    else if (ends(form, "are"))
        features = "Degree=Cmp";
    else if (ends(form, "ast"))
        features = "Degree=Sup";
    else if (ends(form, "aste"))
        features = "Definite=Def|Degree=Sup";
    else if (ends(form, "t"))
        features = "Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing";
    else if (ends(form, "a"))
        features = "Degree=Pos|Number=Plur";
    else if (ends(form, "e"))
        features = "Definite=Def|Degree=Pos|Gender=Masc|Number=Sing";
    if (features == NULL)
        return false;
    arvo_list_add_features(list, lemma, ARVO_UPOS_ADJ, features);
    if (ends(form, "t") && !arvo_str_equal(form, headword) && !ends(form, "ast"))
        arvo_list_add_features(list, lemma, ARVO_UPOS_ADV, "Degree=Pos");
    return true;
}

static bool is_adjective_form(arvo_str form, arvo_str headword) {
    static const char *const noun_only[] = {"en", "et", "ar", "er", "or", "arna", "erna", "s"};
    if (arvo_str_equal(form, headword))
        return true;
    for (size_t i = 0; i < sizeof noun_only / sizeof noun_only[0]; i++) {
        if (ends(form, noun_only[i]))
            return false;
    }
    return true;
}

static bool is_noun_form(arvo_str form, arvo_str headword, arvo_swedish_classes classes) {
    static const char *const adjective_only[] = {"are", "ast", "aste"};
    if (arvo_str_equal(form, headword))
        return true;
    if (classes.verb && ends(headword, "a")) {
        arvo_str root = arvo_str_slice(headword, 0, headword.len - 1);
        arvo_str tail = arvo_str_starts_with(form, root) ? arvo_str_slice(form, root.len, form.len) : form;
        if (ends(tail, "s"))
            tail = arvo_str_slice(tail, 0, tail.len - 1);
        return same(tail, "a") || same(tail, "an") || same(tail, "or") || same(tail, "orna") ||
               (classes.er_plural && (same(tail, "er") || same(tail, "erna")));
    }
    if (!classes.adjective)
        return !classes.verb || !ends(form, "dde");
    for (size_t i = 0; i < sizeof adjective_only / sizeof adjective_only[0]; i++) {
        if (ends(form, adjective_only[i]))
            return false;
    }
    return !ends(form, "a") || ends(form, "na");
}

bool arvo_swedish_inflected(arvo_reading_list *list, arvo_str lemma, arvo_str form, arvo_str headword,
                            arvo_swedish_classes classes) {
    uint32_t before = list->count;
    if (classes.adjective && is_adjective_form(form, headword))
        (void)arvo_swedish_adjective(list, lemma, form, headword);
    if (classes.noun && is_noun_form(form, headword, classes))
        arvo_swedish_noun(list, lemma, form, headword, classes.neuter);
    if (classes.verb)
        (void)arvo_swedish_verb(list, lemma, form, headword, classes.ar_present);
    return list->count > before;
}
