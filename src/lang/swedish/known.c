/* known.c: words that the dictionary has, whole or in parts. */
#include "lang/swedish/words.h"

/* A headword whose flags tell no class. */
static void read_bare(arvo_open_words *words, const arvo_headword *head) {
    uint32_t before = words->list->count;
    arvo_swedish_guess(words, head->text);
    if (words->list->count > before)
        return;
    arvo_upos upos = head->flags.len > 0 ? ARVO_UPOS_NOUN : ARVO_UPOS_X;
    arvo_list_add(words->list, head->text, upos);
}

/* What a form in -er, -ar is likelier than a noun, and one in -a than a verb. */
static int rank(const arvo_analysis *a, arvo_str form) {
    bool present = arvo_str_ends_with(form, ARVO_STR("er")) || arvo_str_ends_with(form, ARVO_STR("ar"));
    if (present)
        return a->upos == ARVO_UPOS_VERB ? 0 : 1;
    return arvo_str_ends_with(form, ARVO_STR("a")) && a->upos == ARVO_UPOS_VERB ? 1 : 0;
}

/* Puts the likelier readings first, else as they are. */
static void order(arvo_reading_list *list, uint32_t first, arvo_str form) {
    for (uint32_t i = first + 1; i < list->count; i++) {
        arvo_analysis moved = list->items[i];
        uint32_t at = i;
        for (; at > first && rank(&list->items[at - 1], form) > rank(&moved, form); at--)
            list->items[at] = list->items[at - 1];
        list->items[at] = moved;
    }
}

/* The dictionary lists irregular plurals (böcker) as headwords; the list of ours knows better. */
static void drop_bare_plural(arvo_reading_list *list, uint32_t first, arvo_str form) {
    uint32_t kept = first;
    bool is_plural = list->items[0].upos == ARVO_UPOS_NOUN;
    for (uint32_t i = first; i < list->count; i++) {
        const arvo_analysis *a = &list->items[i];
        if (!is_plural || a->upos != ARVO_UPOS_NOUN || !arvo_str_equal(a->lemma, form))
            list->items[kept++] = *a;
    }
    list->count = kept;
}

bool arvo_swedish_known(arvo_open_words *words, arvo_str form) {
    arvo_stem stems[ARVO_STEMS_MAX];
    uint32_t first = words->list->count;
    bool irregular = first > 0;
    size_t count = arvo_hunspell_stems(stems, words->dictionary, form);
    for (size_t i = 0; i < count; i++) {
        const arvo_headword *head = &stems[i].head;
        arvo_swedish_classes classes = arvo_swedish_classify(words->dictionary, head);
        (void)arvo_swedish_inflected(words->list, head->text, form, head->text, classes);
    }
    if (count > 0 && words->list->count == first && !irregular)
        read_bare(words, &stems[0].head);
    if (irregular)
        drop_bare_plural(words->list, first, form);
    order(words->list, first, form);
    if (count > 0)
        arvo_swedish_add_parts(words, first);
    return count > 0 || (!irregular && arvo_swedish_compound(words, form));
}
