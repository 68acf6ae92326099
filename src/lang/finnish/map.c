/* map.c: one table an attribute, then what depends on several. */
#include "lang/finnish/map.h"

#include <string.h>

#include "base/utf8.h"
#include "lang/finnish/fst.h"
#include "lang/finnish/parts.h"
#include "lang/values.h"

typedef struct pair {
    const char *name;
    uint8_t value;
} pair;

static const pair classes[] = {
    {"nimisana", ARVO_UPOS_NOUN},    {"laatusana", ARVO_UPOS_ADJ},  {"nimisana_laatusana", ARVO_UPOS_ADJ},
    {"teonsana", ARVO_UPOS_VERB},    {"seikkasana", ARVO_UPOS_ADV}, {"asemosana", ARVO_UPOS_PRON},
    {"suhdesana", ARVO_UPOS_ADP},    {"sidesana", ARVO_UPOS_SCONJ}, {"lukusana", ARVO_UPOS_NUM},
    {"lyhenne", ARVO_UPOS_NOUN},     {"kieltosana", ARVO_UPOS_AUX}, {"huudahdussana", ARVO_UPOS_INTJ},
    {"etuliite", ARVO_UPOS_NOUN},    {"etunimi", ARVO_UPOS_PROPN},  {"sukunimi", ARVO_UPOS_PROPN},
    {"paikannimi", ARVO_UPOS_PROPN}, {"nimi", ARVO_UPOS_PROPN},
};
static const pair cases[] = {
    {"nimento", ARVO_CASE_NOM},    {"omanto", ARVO_CASE_GEN},     {"osanto", ARVO_CASE_PAR},
    {"kohdanto", ARVO_CASE_ACC},   {"olento", ARVO_CASE_ESS},     {"tulento", ARVO_CASE_TRA},
    {"sisaolento", ARVO_CASE_INE}, {"sisaeronto", ARVO_CASE_ELA}, {"sisatulento", ARVO_CASE_ILL},
    {"ulkoolento", ARVO_CASE_ADE}, {"ulkoeronto", ARVO_CASE_ABL}, {"ulkotulento", ARVO_CASE_ALL},
    {"vajanto", ARVO_CASE_ABE},    {"seuranto", ARVO_CASE_COM},   {"keinonto", ARVO_CASE_INS},
};
static const pair numbers[] = {{"singular", ARVO_NUMBER_SING}, {"plural", ARVO_NUMBER_PLUR}};
static const pair persons[] = {{"1", ARVO_PERSON_1}, {"2", ARVO_PERSON_2}, {"3", ARVO_PERSON_3}};
static const pair moods[] = {{"indicative", ARVO_MOOD_IND},
                             {"conditional", ARVO_MOOD_CND},
                             {"imperative", ARVO_MOOD_IMP},
                             {"potential", ARVO_MOOD_POT}};
static const pair infinitives[] = {{"A-infinitive", ARVO_INFFORM_1},
                                   {"E-infinitive", ARVO_INFFORM_2},
                                   {"MA-infinitive", ARVO_INFFORM_3},
                                   {"MINEN-infinitive", ARVO_INFFORM_4},
                                   {"MAINEN-infinitive", ARVO_INFFORM_5}};
static const pair tenses[] = {{"present_simple", ARVO_TENSE_PRES}, {"past_imperfective", ARVO_TENSE_PAST}};
static const pair degrees[] = {
    {"positive", ARVO_DEGREE_POS}, {"comparative", ARVO_DEGREE_CMP}, {"superlative", ARVO_DEGREE_SUP}};

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define LOOK_UP(table, name) look_up((table), COUNT_OF(table), (name))

static uint8_t look_up(const pair *table, size_t count, arvo_str name) {
    for (size_t i = 0; i < count; i++) {
        if (strlen(table[i].name) == name.len && memcmp(table[i].name, name.ptr, name.len) == 0)
            return table[i].value;
    }
    return 0;
}

static bool is(arvo_str value, const char *name) {
    return arvo_str_equal(value, arvo_str_of(name));
}

static bool is_one_of(arvo_str value, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (is(value, names[i]))
            return true;
    }
    return false;
}

/* Person[psor], Number[psor]; hides case and number where the form is the nominative's (asiakkaamme). */
static void set_possessive(uint8_t *f, const arvo_voikko_analysis *from) {
    if (from->possessive.len == 0)
        return;
    char person = from->possessive.ptr[0];
    f[ARVO_FEATURE_PERSON_PSOR] = (uint8_t)(person >= '1' && person <= '3' ? person - '0' : 0);
    if (from->possessive.len > 1)
        f[ARVO_FEATURE_NUMBER_PSOR] = from->possessive.ptr[1] == 'p' ? ARVO_NUMBER_PLUR : ARVO_NUMBER_SING;
    if (f[ARVO_FEATURE_CASE] == ARVO_CASE_NOM && f[ARVO_FEATURE_NUMBER] == ARVO_NUMBER_SING) {
        f[ARVO_FEATURE_CASE] = 0;
        f[ARVO_FEATURE_NUMBER] = 0;
    }
}

/* The clitic by the attributes, or by the letters before the last tag: -han, -pa and -s have no attribute of
 * their own. */
static uint8_t clitic_of(const arvo_voikko_analysis *from) {
    if (is(from->focus, "kin"))
        return ARVO_CLITIC_KIN;
    if (is(from->focus, "kaan"))
        return ARVO_CLITIC_KAAN;
    if (is(from->question, "true"))
        return ARVO_CLITIC_KO;
    if (!arvo_str_ends_with(from->fst, ARVO_STR("[Ef]")))
        return 0;
    arvo_str s = arvo_str_slice(from->fst, 0, from->fst.len - 4);
    if (arvo_str_ends_with(s, ARVO_STR("han")) || arvo_str_ends_with(s, ARVO_STR("hän")))
        return ARVO_CLITIC_HAN;
    if (arvo_str_ends_with(s, ARVO_STR("pa")) || arvo_str_ends_with(s, ARVO_STR("pä")))
        return ARVO_CLITIC_PA;
    if (arvo_str_ends_with(s, ARVO_STR("pas")) || arvo_str_ends_with(s, ARVO_STR("päs")))
        return ARVO_CLITIC_S;
    return 0;
}

static void set_infinitive(uint8_t *f, const arvo_voikko_analysis *from, uint8_t form) {
    f[ARVO_FEATURE_VERBFORM] = ARVO_VERBFORM_INF;
    f[ARVO_FEATURE_INFFORM] = form;
    f[ARVO_FEATURE_VOICE] = ARVO_VOICE_ACT;
    if (form == ARVO_INFFORM_1 && from->possessive.len > 0) {
        f[ARVO_FEATURE_CASE] = ARVO_CASE_TRA; /* tehdäkseen */
    } else if (form == ARVO_INFFORM_2) {
        arvo_str ending = arvo_fst_after(from->fst, ARVO_STR("[Tn2]")); /* essä, en; passive täessä, taessa */
        if (ending.len > 0 && ending.ptr[0] == 't')
            f[ARVO_FEATURE_VOICE] = ARVO_VOICE_PASS;
        bool inessive = arvo_str_find(ending, ARVO_STR("ss")) != SIZE_MAX;
        f[ARVO_FEATURE_CASE] = inessive ? ARVO_CASE_INE : ARVO_CASE_INS;
    } else if (form == ARVO_INFFORM_4) {
        f[ARVO_FEATURE_DERIVATION] = ARVO_DERIVATION_MINEN;
    }
    if (form != ARVO_INFFORM_4)
        f[ARVO_FEATURE_NUMBER] = 0;
}

static void set_finite(uint8_t *f, const arvo_voikko_analysis *from) {
    f[ARVO_FEATURE_VERBFORM] = ARVO_VERBFORM_FIN;
    f[ARVO_FEATURE_MOOD] = LOOK_UP(moods, from->mood);
    f[ARVO_FEATURE_PERSON] = LOOK_UP(persons, from->person);
    f[ARVO_FEATURE_VOICE] = is(from->person, "4") ? ARVO_VOICE_PASS : ARVO_VOICE_ACT;
    if (f[ARVO_FEATURE_MOOD] != ARVO_MOOD_IMP)
        f[ARVO_FEATURE_TENSE] = LOOK_UP(tenses, from->tense);
    if (f[ARVO_FEATURE_MOOD] == ARVO_MOOD_CND)
        f[ARVO_FEATURE_TENSE] = 0;
    if (is(from->negative, "true"))
        f[ARVO_FEATURE_CONNEGATIVE] = ARVO_YES;
}

static void set_verb(arvo_analysis *a, const arvo_voikko_analysis *from) {
    uint8_t infinitive = LOOK_UP(infinitives, from->mood);
    if (infinitive != 0)
        set_infinitive(a->features, from, infinitive);
    else
        set_finite(a->features, from);
    if (is(a->lemma, "olla"))
        a->upos = ARVO_UPOS_AUX;
}

static void set_participle(uint8_t *f, arvo_str participle) {
    if (participle.len == 0)
        return;
    f[ARVO_FEATURE_VERBFORM] = ARVO_VERBFORM_PART;
    f[ARVO_FEATURE_VOICE] =
        arvo_str_ends_with(participle, ARVO_STR("_passive")) ? ARVO_VOICE_PASS : ARVO_VOICE_ACT;
    if (arvo_str_starts_with(participle, ARVO_STR("present")))
        f[ARVO_FEATURE_PARTFORM] = ARVO_PARTFORM_PRES;
    else if (arvo_str_starts_with(participle, ARVO_STR("past")))
        f[ARVO_FEATURE_PARTFORM] = ARVO_PARTFORM_PAST;
    else if (is(participle, "agent"))
        f[ARVO_FEATURE_PARTFORM] = ARVO_PARTFORM_AGT;
    else {
        f[ARVO_FEATURE_PARTFORM] = ARVO_PARTFORM_NEG;
        f[ARVO_FEATURE_VOICE] = 0;
    }
}

typedef struct pronoun {
    const char *lemma;
    uint8_t type;
    uint8_t person;
    uint8_t number;
} pronoun;

static const pronoun pronouns[] = {
#define ARVO_PRONOUN(lemma, type, person, number) {lemma, ARVO_PRONTYPE_##type, person, number},
#include "lang/finnish/pronouns.def"
#undef ARVO_PRONOUN
};

static void set_pronoun(arvo_analysis *a) {
    for (size_t i = 0; i < COUNT_OF(pronouns); i++) {
        const pronoun *p = &pronouns[i];
        if (!is(a->lemma, p->lemma) || (a->upos != ARVO_UPOS_PRON && p->person != 0))
            continue; /* "minä" is also a noun, the self */
        a->upos = ARVO_UPOS_PRON;
        a->features[ARVO_FEATURE_PRONTYPE] = p->type;
        a->features[ARVO_FEATURE_PERSON] = p->person;
        if (p->number != 0)
            a->features[ARVO_FEATURE_NUMBER] = p->number;
        a->features[ARVO_FEATURE_DEGREE] = 0;
    }
    if (is(a->lemma, "itse")) {
        a->upos = ARVO_UPOS_PRON;
        a->features[ARVO_FEATURE_REFLEX] = ARVO_YES;
    }
}

/* Ordinals end in -s (kolmas, kahdestoista) but for the first two; UD counts them among adjectives. */
static void set_numeral(arvo_analysis *a) {
    arvo_str stem = a->lemma;
    if (arvo_str_ends_with(stem, ARVO_STR("toista")))
        stem.len -= sizeof "toista" - 1;
    bool ordinal = arvo_str_ends_with(stem, ARVO_STR("s")) ||
                   arvo_str_ends_with(stem, ARVO_STR("ensimmäinen")) ||
                   arvo_str_ends_with(stem, ARVO_STR("toinen")) || arvo_str_ends_with(stem, ARVO_STR("."));
    a->features[ARVO_FEATURE_NUMTYPE] = ordinal ? ARVO_NUMTYPE_ORD : ARVO_NUMTYPE_CARD;
    if (ordinal)
        a->upos = ARVO_UPOS_ADJ;
}

/* Derivations that WORDBASES ends with. */
static uint8_t derivation_of(const arvo_voikko_analysis *from) {
    arvo_str rest = from->wordbases;
    arvo_wordbase item = {ARVO_NO_STR, ARVO_NO_STR};
    arvo_str before = ARVO_NO_STR;
    while (rest.len > 0) {
        before = item.surface;
        if (!arvo_wordbase_next(&item, &rest))
            break;
    }
    arvo_str b = item.base;
    if (is(b, "+ja") || is(b, "+jä"))
        return ARVO_DERIVATION_JA;
    if (is(b, "+u") || is(b, "+y"))
        return ARVO_DERIVATION_U;
    if (is(b, "+us") || is(b, "+ys")) /* toteut+us from a verb, mahdollisu+us from an adjective */
        return arvo_str_find(from->fst, ARVO_STR("[Lt]")) != SIZE_MAX ? ARVO_DERIVATION_U
                                                                      : ARVO_DERIVATION_VS;
    if (is(b, "+inen"))
        return ARVO_DERIVATION_INEN;
    if (is(b, "+nen") && is(before, "lli"))
        return ARVO_DERIVATION_LLINEN;
    if (is(b, "+tön") || is(b, "+ton"))
        return ARVO_DERIVATION_TON;
    return 0;
}

static const char *const coordinators[] = {"ja",  "sekä",  "tai",  "vai",  "mutta", "vaan",
                                           "eli", "sillä", "joko", "ynnä", "saati", "niin"};

/* What follows from the part of speech once case, number and degree are set. */
static void set_by_class(arvo_analysis *a, const arvo_voikko_analysis *from) {
    uint8_t *f = a->features;
    if (is(from->word_class, "lyhenne"))
        f[ARVO_FEATURE_ABBR] = ARVO_YES;
    if (a->upos == ARVO_UPOS_SCONJ && is_one_of(a->lemma, coordinators, COUNT_OF(coordinators)))
        a->upos = ARVO_UPOS_CCONJ;
    if (a->upos == ARVO_UPOS_ADP) {
        f[ARVO_FEATURE_CASE] = 0;
        f[ARVO_FEATURE_NUMBER] = 0;
    }
    if (is(from->word_class, "kieltosana")) {
        set_finite(f, from);
        f[ARVO_FEATURE_POLARITY] = ARVO_POLARITY_NEG;
    } else if (a->upos == ARVO_UPOS_VERB) {
        set_verb(a, from);
    } else if (a->upos == ARVO_UPOS_NUM) {
        set_numeral(a);
    }
    if (is(from->case_form, "kerrontosti")) {
        a->upos = ARVO_UPOS_ADV;
        f[ARVO_FEATURE_DERIVATION] = ARVO_DERIVATION_STI;
    } else if (f[ARVO_FEATURE_CASE] == ARVO_CASE_INS && f[ARVO_FEATURE_DEGREE] > ARVO_DEGREE_POS) {
        a->upos = ARVO_UPOS_ADV; /* nopeammin, nopeimmin */
        f[ARVO_FEATURE_CASE] = 0;
        f[ARVO_FEATURE_NUMBER] = 0;
    }
    if (a->upos == ARVO_UPOS_NOUN || a->upos == ARVO_UPOS_ADJ || a->upos == ARVO_UPOS_PRON)
        set_pronoun(a);
}

/* How unlikely the reading is against others of the same form, by what it is. */
static int cost_of(const arvo_analysis *a, const arvo_voikko_analysis *from) {
    const uint8_t *f = a->features;
    int cost = 100;
    switch (a->upos) {
    case ARVO_UPOS_PRON:
    case ARVO_UPOS_CCONJ:
    case ARVO_UPOS_SCONJ:
    case ARVO_UPOS_ADP:
    case ARVO_UPOS_AUX:
        cost -= 30;
        break;
    case ARVO_UPOS_ADV:
        cost -= 20;
        break;
    case ARVO_UPOS_NUM:
        cost -= 5;
        break;
    case ARVO_UPOS_INTJ:
        cost += 25;
        break;
    case ARVO_UPOS_PROPN: /* places and firms before the common noun, people's names after it */
        cost += is(from->word_class, "etunimi") || is(from->word_class, "sukunimi") ? 3 : -5;
        break;
    default:
        break;
    }
    if (a->upos == ARVO_UPOS_PRON && (f[ARVO_FEATURE_CASE] == ARVO_CASE_ESS))
        cost += 5; /* "se" in sinä, "mikä" in minä */
    cost += f[ARVO_FEATURE_PERSON_PSOR] == ARVO_PSOR_2 ? 20 : f[ARVO_FEATURE_PERSON_PSOR] != 0 ? 5 : 0;
    cost += f[ARVO_FEATURE_CONNEGATIVE] != 0 ? 40 : 0;
    cost += f[ARVO_FEATURE_MOOD] == ARVO_MOOD_POT ? 30 : f[ARVO_FEATURE_MOOD] == ARVO_MOOD_IMP ? 12 : 0;
    cost += f[ARVO_FEATURE_TENSE] == ARVO_TENSE_PAST ? 3 : 0;
    cost += f[ARVO_FEATURE_PERSON] == ARVO_PERSON_1 && f[ARVO_FEATURE_NUMBER] == ARVO_NUMBER_SING &&
                    a->upos == ARVO_UPOS_VERB
                ? 8
                : 0;
    cost += f[ARVO_FEATURE_CASE] == ARVO_CASE_INS ? 10 : 0;
    cost += f[ARVO_FEATURE_PARTFORM] == ARVO_PARTFORM_AGT ? 10 : 0;
    return cost;
}

/* Suffix bases in WORDBASES: räätälöi(räätälöidä)ty(+tyä)+jä(+jä) has two. */
static int suffix_count(arvo_str wordbases) {
    int count = 0;
    arvo_wordbase item;
    while (arvo_wordbase_next(&item, &wordbases))
        count += item.base.len > 0 && item.base.ptr[0] == '+';
    return count;
}

/* -minen: the noun first, with its own dictionary form. */
static void add_minen_noun(arvo_readings *out, const arvo_reading *verb, const arvo_voikko_analysis *from) {
    char surface[512];
    arvo_str stem = arvo_fst_surface(surface, sizeof surface - 8, from->fst, ARVO_STR("[Tn4]"));
    memcpy(surface + stem.len, "minen", 5);
    arvo_reading *noun = arvo_readings_add(out);
    if (noun == NULL)
        return;
    *noun = *verb;
    noun->cost--;
    noun->analysis.lemma = arvo_readings_keep(out, (arvo_str){surface, stem.len + 5});
    noun->analysis.upos = ARVO_UPOS_NOUN;
    noun->analysis.features[ARVO_FEATURE_VERBFORM] = 0;
    noun->analysis.features[ARVO_FEATURE_INFFORM] = 0;
    noun->analysis.features[ARVO_FEATURE_VOICE] = 0;
    noun->analysis.parts = NULL;
    noun->analysis.part_count = 0;
    arvo_finnish_parts(&noun->analysis, out, from);
}

/* auttanut, räätälöity, tarjoama: a form of the verb as well, as in "olemme auttaneet". */
static void add_participle_verb(arvo_readings *out, const arvo_reading *participle,
                                const arvo_voikko_analysis *from) {
    uint8_t form = participle->analysis.features[ARVO_FEATURE_PARTFORM];
    arvo_str rest = from->wordbases;
    arvo_wordbase verb;
    if ((form != ARVO_PARTFORM_PAST && form != ARVO_PARTFORM_AGT) || participle->analysis.part_count > 0 ||
        suffix_count(from->wordbases) != 1 || !arvo_wordbase_next(&verb, &rest) || verb.base.len == 0)
        return;
    arvo_reading *reading = arvo_readings_add(out);
    if (reading == NULL)
        return;
    *reading = *participle;
    reading->cost++;
    reading->analysis.lemma = arvo_readings_keep(out, verb.base);
    reading->analysis.upos = is(verb.base, "olla") ? ARVO_UPOS_AUX : ARVO_UPOS_VERB;
    reading->analysis.features[ARVO_FEATURE_DEGREE] = 0;
}

void arvo_finnish_map(arvo_readings *out, const arvo_voikko_analysis *from) {
    arvo_reading *reading = arvo_readings_add(out);
    if (reading == NULL)
        return;
    arvo_analysis *a = &reading->analysis;
    a->upos = (arvo_upos)LOOK_UP(classes, from->word_class);
    arvo_str lemma =
        a->upos == ARVO_UPOS_PROPN ? from->baseform : arvo_utf8_lower(out->arena, from->baseform);
    out->failed = out->failed || lemma.ptr == NULL;
    a->lemma = arvo_readings_keep(out, lemma);
    a->features[ARVO_FEATURE_CASE] = LOOK_UP(cases, from->case_form);
    a->features[ARVO_FEATURE_NUMBER] = LOOK_UP(numbers, from->number);
    a->features[ARVO_FEATURE_DEGREE] = LOOK_UP(degrees, from->comparison);
    a->features[ARVO_FEATURE_CLITIC] = clitic_of(from);
    a->features[ARVO_FEATURE_DERIVATION] = derivation_of(from);
    set_possessive(a->features, from);
    set_participle(a->features, from->participle);
    set_by_class(a, from);
    arvo_finnish_parts(a, out, from);
    int suffixes = suffix_count(from->wordbases);
    reading->cost = cost_of(a, from) + (suffixes > 1 ? 10 : 0);
    reading->maybe_imperative = is(from->person, "3") && is(from->mood, "indicative") &&
                                is(from->negative, "both") && is(from->tense, "present_simple") &&
                                is(from->number, "singular");
    if (a->features[ARVO_FEATURE_INFFORM] == ARVO_INFFORM_4)
        add_minen_noun(out, reading, from);
    else if (from->participle.len > 0)
        add_participle_verb(out, reading, from);
}
