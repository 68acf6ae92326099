/* classify.c: noun, verb or adjective, by the forms that the dictionary allows.
 *
 * The flags of sv_SE.aff are shared between classes to keep the file small (K makes "köper" of "köpa" and
 * "ädle" of "ädel"), so that a flag alone tells nothing: the forms do. */
#include <string.h>

#include "lang/swedish/words.h"

enum { FORM_ROOM = ARVO_MAX_WORD_BYTES + 64 };

static bool ends(arvo_str s, const char *ending) {
    return arvo_str_ends_with(s, arvo_str_of(ending));
}

/* Writes stem + ending and compares. */
static bool is(arvo_str form, arvo_str stem, const char *ending) {
    arvo_str tail = arvo_str_of(ending);
    return form.len == stem.len + tail.len && arvo_str_starts_with(form, stem) &&
           arvo_str_ends_with(form, tail);
}

static bool ends_with_vowel(arvo_str s) {
    return ends(s, "a") || ends(s, "e") || ends(s, "i") || ends(s, "o") || ends(s, "u") || ends(s, "y") ||
           ends(s, "å") || ends(s, "ä") || ends(s, "ö") || ends(s, "é");
}

/* Headwords in -a: verbs, and nouns such as firma, historia, timma. */
static void weigh_a(arvo_swedish_classes *out, arvo_str form, arvo_str head, bool *er) {
    arvo_str root = arvo_str_slice(head, 0, head.len - 1);
    out->ar_present = out->ar_present || is(form, head, "de");
    out->verb = out->verb || is(form, head, "de") || is(form, head, "nde") || is(form, root, "de") ||
                is(form, root, "te");
    *er = *er || is(form, root, "er");
    out->er_plural = out->er_plural || is(form, root, "erna");
    out->noun = out->noun || is(form, head, "n") || is(form, root, "or") || is(form, root, "erna");
}

static bool is_noun_form(arvo_str form, arvo_str head, arvo_str add) {
    bool by_ending = ends(add, "en") || ends(add, "et") || ends(add, "arna") || ends(add, "erna") ||
                     ends(add, "orna") || ends(add, "rna") || arvo_str_equal(add, ARVO_STR("ar")) ||
                     arvo_str_equal(add, ARVO_STR("er"));
    return by_ending || is(form, head, "n") || is(form, head, "na") ||
           (ends_with_vowel(head) && is(form, head, "t"));
}

static bool is_neuter_form(arvo_str form, arvo_str head, arvo_str add) {
    return ends(add, "et") || (ends_with_vowel(head) && is(form, head, "t"));
}

static bool is_adjective_form(arvo_str form, arvo_str head, arvo_str add) {
    arvo_str contracted = head.len > 2 ? arvo_str_slice(head, 0, head.len - 2) : head;
    return ends(add, "are") || ends(add, "aste") || is(form, head, "a") ||
           (ends(head, "el") && is(form, contracted, "la")) ||
           (ends(head, "er") && is(form, contracted, "ra")) ||
           (ends(head, "en") && is(form, contracted, "na"));
}

static void weigh(arvo_swedish_classes *out, const arvo_affix *affix, arvo_str head, bool *er) {
    char buffer[FORM_ROOM];
    size_t kept = head.len - affix->strip.len;
    if (kept + affix->add.len > sizeof buffer)
        return;
    memcpy(buffer, head.ptr, kept);
    memcpy(buffer + kept, affix->add.ptr, affix->add.len);
    arvo_str form = {buffer, kept + affix->add.len};
    if (ends(head, "a")) {
        weigh_a(out, form, head, er);
        return;
    }
    out->noun = out->noun || is_noun_form(form, head, affix->add);
    out->neuter = out->neuter || is_neuter_form(form, head, affix->add);
    out->adjective = out->adjective || is_adjective_form(form, head, affix->add);
    out->verb = out->verb || (ends_with_vowel(head) && is(form, head, "dde"));
}

static void weigh_flag(arvo_swedish_classes *out, const arvo_affixes *affixes, const arvo_headword *head,
                       unsigned char flag, bool *er) {
    uint32_t first = affixes->first_of_flag[flag];
    for (uint32_t i = first - 1; first > 0 && i < affixes->list.count; i++) {
        const arvo_affix *affix = &affixes->list.items[i];
        if (affix->flag != flag)
            return;
        bool whole = affix->flags.len == 0 && !affix->is_prefix; /* no beginning of a compound */
        if (whole && arvo_str_ends_with(head->text, affix->strip) && arvo_affix_fits(affix, head->text))
            weigh(out, affix, head->text, er);
    }
}

arvo_swedish_classes arvo_swedish_classify(const arvo_hunspell *dictionary, const arvo_headword *head) {
    const arvo_affixes *affixes = arvo_hunspell_affixes(dictionary);
    arvo_swedish_classes out = {0};
    bool er = false;
    for (size_t i = 0; i < head->flags.len; i++)
        weigh_flag(&out, affixes, head, (unsigned char)head->flags.ptr[i], &er);
    out.verb = out.verb || (er && !out.er_plural);
    return out;
}
