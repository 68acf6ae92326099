/* guess.c: words that no dictionary knows, by their endings. */
#include "lang/english/words.h"
#include "lang/values.h"

static bool ends(arvo_str s, const char *ending) {
    return arvo_str_ends_with(s, arvo_str_of(ending));
}

static arvo_str cut(arvo_str s, size_t bytes) {
    return arvo_str_slice(s, 0, s.len - bytes);
}

static arvo_str with(arvo_open_words *words, arvo_str s, const char *ending) {
    arvo_buf buf = arvo_buf_in(words->list->arena);
    arvo_buf_append(&buf, s);
    arvo_buf_append_cstr(&buf, ending);
    return arvo_list_keep(words->list, arvo_buf_str(&buf));
}

static bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* "planned": the last consonant is doubled, but for those that a base may end in (sell, discuss). */
static bool is_doubled(arvo_str s) {
    char last = s.ptr[s.len - 1];
    return last == s.ptr[s.len - 2] && !is_vowel(last) && last != 'l' && last != 's' && last != 'z';
}

typedef enum e_before { E_NEVER, E_MAYBE, E_ALWAYS } e_before;

/* Whether a verb that leaves this before -ing has lost an e: serv(e), pric(e); not onboard, stream; perhaps
 * scal(e), develop. */
static e_before e_before_ending(arvo_str stem) {
    char last = stem.ptr[stem.len - 1];
    char second = stem.ptr[stem.len - 2];
    if (last == 'v' || last == 'c' || last == 'u' || (last == 'z' && second != 'z') ||
        (last == 's' && second != 's') || (last == 'g' && second != 'n'))
        return E_ALWAYS;
    if (is_vowel(last) || !is_vowel(second) || (stem.len > 2 && is_vowel(stem.ptr[stem.len - 3])))
        return E_NEVER;
    return E_MAYBE;
}

/* Adds the verbs of which `stem` may be what is left before -ing or -ed: stem, stem + e, stem without a
 * doubled letter. */
static void add_verbs(arvo_open_words *words, arvo_str stem, void (*add)(arvo_reading_list *, arvo_str)) {
    if (is_doubled(stem)) {
        add(words->list, cut(stem, 1));
        return;
    }
    e_before before = e_before_ending(stem);
    if (before != E_NEVER)
        add(words->list, with(words, stem, "e"));
    if (before != E_ALWAYS)
        add(words->list, stem);
}

bool arvo_english_irregular_ing(arvo_open_words *words, arvo_str form) {
    if (form.len < 5 || !ends(form, "ing"))
        return false;
    arvo_str stem = cut(form, 3);
    bool doubled = stem.len > 2 && stem.ptr[stem.len - 1] == stem.ptr[stem.len - 2];
    arvo_str bases[] = {stem, with(words, stem, "e"), doubled ? cut(stem, 1) : stem};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        const arvo_closed_row *row = arvo_closed_find(words->closed, bases[i]);
        if (row != NULL && row->upos == ARVO_UPOS_VERB && arvo_str_equal(arvo_str_of(row->lemma), bases[i])) {
            arvo_english_add_ing(words->list, bases[i]);
            return true;
        }
    }
    return false;
}

/* The singular of a form in -s. */
static arvo_str singular(arvo_open_words *words, arvo_str form) {
    if (ends(form, "ies") && form.len > 4)
        return with(words, cut(form, 3), "y");
    if (ends(form, "sses") || ends(form, "xes") || ends(form, "ches") || ends(form, "shes") ||
        ends(form, "zzes"))
        return cut(form, 2);
    return cut(form, 1);
}

static void guess_plural(arvo_open_words *words, arvo_str form) {
    arvo_str base = singular(words, form);
    if (!arvo_english_verb_ending(base))
        arvo_english_add_noun(words->list, base, ARVO_NUMBER_PLUR);
    if (!arvo_english_noun_ending(base) && !arvo_english_adjective_ending(base))
        arvo_english_add_third_person(words->list, base);
}

static bool is_plural(arvo_str form) {
    return form.len > 3 && ends(form, "s") && !ends(form, "ss") && !ends(form, "us") && !ends(form, "is");
}

/* A stem before -ing or -ed needs a vowel, else the letters are part of the word (thing, bred). */
static bool has_vowel(arvo_str s) {
    for (size_t i = 0; i < s.len; i++) {
        if (is_vowel(s.ptr[i]))
            return true;
    }
    return false;
}

static void guess_participle(arvo_open_words *words, arvo_str form) {
    if (ends(form, "ing"))
        add_verbs(words, cut(form, 3), arvo_english_add_ing);
    else if (ends(form, "ied"))
        arvo_english_add_ed(words->list, with(words, cut(form, 3), "y"));
    else
        add_verbs(words, cut(form, 2), arvo_english_add_ed);
    arvo_english_add_adjective(words->list, form, ARVO_DEGREE_POS);
}

void arvo_english_guess(arvo_open_words *words, arvo_str form) {
    arvo_reading_list *list = words->list;
    if ((form.len > 5 && ends(form, "ing") && has_vowel(cut(form, 3))) ||
        (form.len > 4 && ends(form, "ed") && has_vowel(cut(form, 2)))) {
        guess_participle(words, form);
    } else if (form.len > 4 && ends(form, "ly")) {
        arvo_list_add(list, form, ARVO_UPOS_ADV);
    } else if (arvo_english_noun_ending(form)) {
        arvo_english_add_noun(list, form, ARVO_NUMBER_SING);
    } else if (arvo_english_adjective_ending(form)) {
        arvo_english_add_adjective(list, form, ARVO_DEGREE_POS);
    } else if (arvo_english_verb_ending(form)) {
        arvo_english_add_verb_base(list, form);
    } else if (is_plural(form)) {
        guess_plural(words, form);
    }
}
