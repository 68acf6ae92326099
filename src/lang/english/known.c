/* known.c: from a headword's flags and the affix in between to readings. The flags are those of en_US: D -ed,
 * G -ing, S -s, T -est, R -er, Y -ly, P -ness, M 's and so on (its affix file). */
#include <string.h>

#include "lang/english/words.h"
#include "lang/values.h"

static bool has(const arvo_stem *stem, char flag) {
    return arvo_affix_has_flag(stem->head.flags, (unsigned char)flag);
}

static bool is_verb(const arvo_stem *stem) {
    return has(stem, 'G') || has(stem, 'D');
}

/* Nouns have a genitive: the flag M, or a line of their own ("value's"). */
static bool is_noun(const arvo_open_words *words, const arvo_stem *stem) {
    char genitive[ARVO_MAX_WORD_BYTES + 2];
    arvo_headword head;
    arvo_str text = stem->head.text;
    if (has(stem, 'M') || arvo_english_noun_ending(text) || (has(stem, 'S') && !is_verb(stem)))
        return true;
    if (text.len > ARVO_MAX_WORD_BYTES)
        return false;
    memcpy(genitive, text.ptr, text.len);
    memcpy(genitive + text.len, "'s", 2);
    return arvo_hunspell_find(&head, 1, words->dictionary, (arvo_str){genitive, text.len + 2}) > 0;
}

static bool compares(const arvo_stem *stem) {
    return has(stem, 'T') && has(stem, 'R');
}

static bool is_adjective(const arvo_stem *stem) {
    bool by_flags = compares(stem) || has(stem, 'P') || (has(stem, 'Y') && !has(stem, 'M'));
    return by_flags || (!is_verb(stem) && arvo_english_adjective_ending(stem->head.text));
}

static bool is_headword(const arvo_open_words *words, arvo_str form) {
    arvo_headword head;
    return arvo_hunspell_find(&head, 1, words->dictionary, form) > 0 && head.flags.len > 0;
}

/* A headword with a plural. */
static bool is_countable(const arvo_open_words *words, arvo_str form) {
    arvo_headword head;
    return arvo_hunspell_find(&head, 1, words->dictionary, form) > 0 && arvo_affix_has_flag(head.flags, 'S');
}

/* The headword with the prefix that was taken off: pro + duct. */
static arvo_str lemma_of(arvo_open_words *words, const arvo_stem *stem) {
    if (stem->prefix == NULL)
        return stem->head.text;
    arvo_buf lemma = arvo_buf_in(words->list->arena);
    arvo_buf_append(&lemma, stem->prefix->add);
    arvo_buf_append(&lemma, arvo_str_slice(stem->head.text, stem->prefix->strip.len, stem->head.text.len));
    return arvo_buf_str(&lemma);
}

static bool ends_in_ly(arvo_str s) {
    return s.len > 4 && arvo_str_ends_with(s, ARVO_STR("ly"));
}

/* The headword as it stands. */
static void read_base(arvo_open_words *words, const arvo_stem *stem, bool irregular) {
    arvo_reading_list *list = words->list;
    arvo_str lemma = lemma_of(words, stem);
    bool verb = is_verb(stem);
    bool noun = is_noun(words, stem);
    bool adjective = is_adjective(stem);
    if (ends_in_ly(lemma) && !noun && !adjective) {
        arvo_list_add(list, lemma, ARVO_UPOS_ADV);
        return;
    }
    if (adjective)
        arvo_english_add_adjective(list, lemma, ARVO_DEGREE_POS);
    if (noun)
        arvo_english_add_noun(list, lemma, ARVO_NUMBER_SING);
    if (verb)
        arvo_english_add_verb_base(list, lemma);
    if (!noun && !verb && !adjective && !irregular) {
        uint32_t before = list->count;
        arvo_english_guess(words, lemma);
        if (list->count == before) {
            arvo_english_add_adjective(list, lemma, ARVO_DEGREE_POS);
            arvo_english_add_noun(list, lemma, ARVO_NUMBER_SING);
        }
    }
}

static void read_plural(arvo_open_words *words, const arvo_stem *stem) {
    arvo_str lemma = lemma_of(words, stem);
    bool verb = is_verb(stem);
    if (is_noun(words, stem))
        arvo_english_add_noun(words->list, lemma, ARVO_NUMBER_PLUR);
    const arvo_closed_row *row = arvo_closed_find(words->closed, lemma);
    bool irregular = row != NULL && row->upos == ARVO_UPOS_VERB; /* "run" has no flag for -ed or -ing */
    if (verb || irregular)
        arvo_english_add_third_person(words->list, lemma);
}

/* A noun that ends in one of the derivations' plurals: customers, findings. */
static void read_derived_plural(arvo_open_words *words, arvo_str form) {
    arvo_stem base = {.suffix = NULL};
    arvo_str singular = arvo_str_slice(form, 0, form.len - 1);
    arvo_english_add_noun(words->list, singular, ARVO_NUMBER_PLUR);
    /* "offers" comes of "off" here, though "offer" is a verb */
    if (arvo_hunspell_find(&base.head, 1, words->dictionary, singular) > 0 && is_verb(&base))
        arvo_english_add_third_person(words->list, singular);
}

/* -en: sharpen, the verb of an adjective; golden, the adjective of a noun; else -ion. */
static void read_n(arvo_open_words *words, const arvo_stem *stem, arvo_str form, bool irregular) {
    if (!arvo_str_equal(stem->suffix->add, ARVO_STR("en")))
        arvo_english_add_noun(words->list, form, ARVO_NUMBER_SING);
    else if (is_adjective(stem))
        arvo_english_add_verb_base(words->list, form);
    else if (!irregular)
        arvo_english_add_adjective(words->list, form, ARVO_DEGREE_POS);
}

static void read_suffix(arvo_open_words *words, const arvo_stem *stem, arvo_str form, bool irregular) {
    arvo_reading_list *list = words->list;
    arvo_str lemma = lemma_of(words, stem);
    switch (stem->suffix->flag) {
    case 'G':
        arvo_english_add_ing(list, lemma);
        break;
    case 'D':
        arvo_english_add_ed(list, lemma);
        break;
    case 'S':
        read_plural(words, stem);
        break;
    case 'R':
        if (compares(stem) && !is_countable(words, form)) /* "number" is no comparative of "numb" */
            arvo_english_add_adjective(list, lemma, ARVO_DEGREE_CMP);
        if (!compares(stem) || has(stem, 'Z'))
            arvo_english_add_noun(list, form, ARVO_NUMBER_SING);
        break;
    case 'T': /* "honest" is no superlative of "hon" */
        if (!is_headword(words, form))
            arvo_english_add_adjective(list, lemma, ARVO_DEGREE_SUP);
        break;
    case 'Y':
        arvo_list_add(list, form, ARVO_UPOS_ADV);
        break;
    case 'V':
    case 'B':
        arvo_english_add_adjective(list, form, ARVO_DEGREE_POS);
        break;
    case 'X':
    case 'J':
    case 'Z':
        read_derived_plural(words, form);
        break;
    case 'M':
        arvo_list_add_features(list, lemma, ARVO_UPOS_NOUN, "Case=Gen|Number=Sing");
        break;
    case 'N':
        read_n(words, stem, form, irregular);
        break;
    default: /* P -ness, L -ment, H -th */
        arvo_english_add_noun(list, form, ARVO_NUMBER_SING);
        break;
    }
}

/* Forms of verbs go before all else that is written so. */
static bool is_verb_form(const arvo_stem *stem) {
    return stem->suffix != NULL && (stem->suffix->flag == 'G' || stem->suffix->flag == 'D');
}

static size_t without_needless_prefixes(arvo_stem stems[ARVO_STEMS_MAX], size_t count) {
    if (count == 0 || stems[0].prefix != NULL)
        return count;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (stems[i].prefix == NULL)
            stems[kept++] = stems[i];
    }
    return kept;
}

/* The dictionary makes "products" of pro- and "ducts"; "product" itself says what it is. */
static void join_prefix(arvo_open_words *words, arvo_stem *stem) {
    arvo_headword whole;
    if (stem->prefix == NULL)
        return;
    if (arvo_hunspell_find(&whole, 1, words->dictionary, lemma_of(words, stem)) > 0)
        *stem = (arvo_stem){whole, stem->suffix, NULL};
}

/* "planning", which the dictionary lists as a noun alone: the verb with a single consonant. */
static void read_doubled_ing(arvo_open_words *words, arvo_str form, uint32_t first) {
    if (form.len < 7 || !arvo_str_ends_with(form, ARVO_STR("ing")) ||
        form.ptr[form.len - 4] != form.ptr[form.len - 5])
        return;
    for (uint32_t i = first; i < words->list->count; i++) {
        if (words->list->items[i].upos == ARVO_UPOS_VERB)
            return;
    }
    arvo_headword head;
    if (arvo_hunspell_find(&head, 1, words->dictionary, arvo_str_slice(form, 0, form.len - 4)) > 0)
        arvo_english_add_ing(words->list, head.text);
}

bool arvo_english_known(arvo_open_words *words, arvo_str form) {
    arvo_stem stems[ARVO_STEMS_MAX];
    size_t count = arvo_hunspell_stems(stems, words->dictionary, form);
    count = without_needless_prefixes(stems, count);
    for (size_t i = 0; i < count; i++)
        join_prefix(words, &stems[i]);
    uint32_t first = words->list->count;
    bool irregular = first > 0;
    bool participle = false;
    bool added = arvo_english_irregular_ing(words, form);
    for (size_t i = 0; i < count; i++) {
        if (is_verb_form(&stems[i])) {
            read_suffix(words, &stems[i], form, irregular);
            participle = true;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (stems[i].suffix == NULL)
            read_base(words, &stems[i], irregular || participle || added);
        else if (!is_verb_form(&stems[i]))
            read_suffix(words, &stems[i], form, irregular);
    }
    if (participle || added)
        arvo_english_add_adjective(words->list, form, ARVO_DEGREE_POS); /* leading, tailored */
    if (count > 0)
        read_doubled_ing(words, form, first);
    return count > 0 || added;
}
