/* stems.c: from a form back to headwords: affixes undone. */
#include <string.h>

#include "base/limits.h"
#include "lang/hunspell/dictionary.h"

enum { HOMOGRAPHS_MAX = 4, STEM_ROOM = ARVO_MAX_WORD_BYTES + 32 };

typedef struct search {
    const arvo_hunspell *dictionary;
    const arvo_affixes *affixes;
    const arvo_affix *prefix; /* taken off already, or NULL */
    arvo_stem *out;
    size_t count;
} search;

static void add(search *s, arvo_headword head, const arvo_affix *suffix) {
    if (s->count < ARVO_STEMS_MAX)
        s->out[s->count++] = (arvo_stem){head, suffix, s->prefix};
}

static bool stands_alone(const search *s, arvo_str flags) {
    return !arvo_affix_has_flag(flags, s->affixes->only_in_compound);
}

static bool takes_prefix(const search *s, arvo_str flags) {
    return s->prefix == NULL || arvo_affix_has_flag(flags, s->prefix->flag);
}

static void try_headword(search *s, arvo_str form) {
    arvo_headword heads[HOMOGRAPHS_MAX];
    size_t count = arvo_hunspell_find(heads, HOMOGRAPHS_MAX, s->dictionary, form);
    for (size_t i = 0; i < count; i++) {
        arvo_str flags = heads[i].flags;
        if (stands_alone(s, flags) && takes_prefix(s, flags) &&
            !arvo_affix_has_flag(flags, s->affixes->need_affix))
            add(s, heads[i], NULL);
    }
}

/* Undoes the suffix; gives the headwords that take it. */
static size_t undo(arvo_headword *heads, const search *s, const arvo_affix *suffix, arvo_str form) {
    char buffer[STEM_ROOM];
    size_t kept = form.len - suffix->add.len;
    if (!arvo_str_ends_with(form, suffix->add) || kept + suffix->strip.len == 0 ||
        kept + suffix->strip.len > sizeof buffer)
        return 0;
    memcpy(buffer, form.ptr, kept);
    memcpy(buffer + kept, suffix->strip.ptr, suffix->strip.len);
    arvo_str text = {buffer, kept + suffix->strip.len};
    if (!arvo_affix_fits(suffix, text))
        return 0;
    size_t found = arvo_hunspell_find(heads, HOMOGRAPHS_MAX, s->dictionary, text);
    size_t count = 0;
    for (size_t i = 0; i < found; i++) {
        if (arvo_affix_has_flag(heads[i].flags, suffix->flag))
            heads[count++] = heads[i];
    }
    return count;
}

static void try_suffix(search *s, const arvo_affix *suffix, arvo_str form) {
    arvo_headword heads[HOMOGRAPHS_MAX];
    if ((s->prefix != NULL && !suffix->crosses) || !stands_alone(s, suffix->flags))
        return;
    size_t count = undo(heads, s, suffix, form);
    for (size_t i = 0; i < count; i++) {
        if (stands_alone(s, heads[i].flags) && takes_prefix(s, heads[i].flags))
            add(s, heads[i], suffix);
    }
}

static const arvo_affix *suffix_at(const arvo_affixes *affixes, uint32_t place) {
    return place == 0 ? NULL : &affixes->list.items[place - 1];
}

static uint32_t suffixes_for(const arvo_affixes *affixes, arvo_str form) {
    return affixes->by_last_byte[(unsigned char)form.ptr[form.len - 1]];
}

static void try_form(search *s, arvo_str form) {
    const arvo_affixes *affixes = s->affixes;
    try_headword(s, form);
    for (const arvo_affix *a = suffix_at(affixes, suffixes_for(affixes, form)); a != NULL;
         a = suffix_at(affixes, a->next))
        try_suffix(s, a, form);
    for (const arvo_affix *a = suffix_at(affixes, affixes->without_add); a != NULL;
         a = suffix_at(affixes, a->next))
        try_suffix(s, a, form);
}

static void try_prefix(search *s, const arvo_affix *prefix, arvo_str form) {
    char buffer[STEM_ROOM];
    if (!arvo_str_starts_with(form, prefix->add) || form.len == prefix->add.len)
        return;
    size_t rest = form.len - prefix->add.len;
    if (prefix->strip.len + rest > sizeof buffer)
        return;
    memcpy(buffer, prefix->strip.ptr, prefix->strip.len);
    memcpy(buffer + prefix->strip.len, form.ptr + prefix->add.len, rest);
    arvo_str text = {buffer, prefix->strip.len + rest};
    if (!arvo_affix_fits(prefix, text))
        return;
    s->prefix = prefix;
    try_form(s, text);
    s->prefix = NULL;
}

size_t arvo_hunspell_stems(arvo_stem out[ARVO_STEMS_MAX], const arvo_hunspell *dictionary, arvo_str form) {
    search s = {dictionary, arvo_hunspell_affixes(dictionary), NULL, out, 0};
    if (form.len == 0 || form.len > ARVO_MAX_WORD_BYTES)
        return 0;
    try_form(&s, form);
    for (uint32_t i = 0; i < s.affixes->list.count; i++) {
        if (s.affixes->list.items[i].is_prefix)
            try_prefix(&s, &s.affixes->list.items[i], form);
    }
    return s.count;
}

static bool is_beginning(const arvo_affixes *affixes, arvo_str flags) {
    return arvo_affix_has_flag(flags, affixes->compound_begin) ||
           arvo_affix_has_flag(flags, affixes->compound_middle);
}

bool arvo_hunspell_begins_compound(arvo_headword *out, const arvo_hunspell *dictionary, arvo_str text) {
    arvo_headword heads[HOMOGRAPHS_MAX];
    search s = {.dictionary = dictionary, .affixes = arvo_hunspell_affixes(dictionary)};
    const arvo_affixes *affixes = s.affixes;
    if (text.len == 0 || text.len > ARVO_MAX_WORD_BYTES)
        return false;
    size_t count = arvo_hunspell_find(heads, HOMOGRAPHS_MAX, dictionary, text);
    for (size_t i = 0; i < count; i++) {
        *out = heads[i];
        if (is_beginning(affixes, heads[i].flags))
            return true;
    }
    bool found = false;
    uint32_t lists[] = {suffixes_for(affixes, text), affixes->without_add};
    for (size_t list = 0; list < 2; list++) {
        for (const arvo_affix *a = suffix_at(affixes, lists[list]); a != NULL;
             a = suffix_at(affixes, a->next)) {
            if (!is_beginning(affixes, a->flags) || undo(heads, &s, a, text) == 0)
                continue;
            *out = heads[0];
            found = true;
            if (a->strip.len == 0) /* löne- is of "lön" rather than of "löna" */
                return true;
        }
    }
    return found;
}
