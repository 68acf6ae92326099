/* compound.c: compounds into parts, by the flags that say which words begin and end one. */
#include "lang/swedish/words.h"

#include "lang/values.h"

enum {
    HEADS_MAX = 3,
    HEAD_MIN = 2, /* bytes: "ö" alone, "å-", "by-" begin compounds too, but most splits there are wrong */
    TAIL_MIN = 3,
    COMPOUND_MAX = 60, /* bytes; longer forms are not split */
    KNOWN_MIN =
        8, /* a word that the dictionary has whole is split from this length on, with stricter parts */
    KNOWN_PART_MIN = 4
};

typedef struct split {
    const arvo_open_words *words;
    arvo_str form;
    arvo_headword heads[HEADS_MAX];
    size_t count; /* of heads */
    size_t tail;  /* offset of the last part */
    size_t min;   /* bytes of a part */
    arvo_stem stems[ARVO_STEMS_MAX];
    size_t stem_count;
} split;

static bool is_boundary(arvo_str s, size_t at) {
    return ((unsigned char)s.ptr[at] & 0xC0) != 0x80;
}

/* The stems of the part that begins at `at`, of those that may end a compound. */
static bool read_tail(split *s, size_t at) {
    const arvo_affixes *affixes = arvo_hunspell_affixes(s->words->dictionary);
    size_t count =
        arvo_hunspell_stems(s->stems, s->words->dictionary, arvo_str_slice(s->form, at, s->form.len));
    s->stem_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (arvo_affix_has_flag(s->stems[i].head.flags, affixes->compound_end))
            s->stems[s->stem_count++] = s->stems[i];
    }
    s->tail = at;
    return s->stem_count > 0;
}

/* Tries a head at `at`, the longest first, with `left` more heads allowed after it. */
static bool split_from(split *s, size_t at, size_t left) {
    size_t tail_min = s->min > TAIL_MIN ? s->min : TAIL_MIN;
    for (size_t end = s->form.len; end > at + s->min; end--) {
        size_t cut = end - 1;
        if (cut + tail_min > s->form.len || !is_boundary(s->form, cut) || cut < at + s->min)
            continue;
        arvo_headword head;
        if (!arvo_hunspell_begins_compound(&head, s->words->dictionary, arvo_str_slice(s->form, at, cut)))
            continue;
        s->heads[s->count++] = head;
        if (left == 0 ? read_tail(s, cut) : split_from(s, cut, left - 1))
            return true;
        s->count--;
    }
    return false;
}

/* The split into the fewest parts. */
static bool find_split(split *s, size_t heads_max) {
    if (s->form.len > COMPOUND_MAX)
        return false;
    for (size_t heads = 0; heads < heads_max; heads++) {
        s->count = 0;
        if (split_from(s, 0, heads))
            return true;
    }
    return false;
}

static void set_parts(arvo_reading_list *list, arvo_analysis *reading, const split *s, arvo_str last) {
    arvo_str parts[HEADS_MAX + 1];
    for (size_t i = 0; i < s->count; i++)
        parts[i] = s->heads[i].text;
    parts[s->count] = last;
    arvo_list_set_parts(list, reading, parts, s->count + 1);
}

/* A compound is hardly ever a finite verb: drops those when there is a noun or adjective. */
static void drop_verbs(arvo_reading_list *list, uint32_t first) {
    bool nominal = false;
    for (uint32_t i = first; i < list->count; i++)
        nominal = nominal || list->items[i].upos == ARVO_UPOS_NOUN || list->items[i].upos == ARVO_UPOS_ADJ;
    uint32_t kept = first;
    for (uint32_t i = first; i < list->count; i++) {
        bool participle = list->items[i].features[ARVO_FEATURE_VERBFORM] == ARVO_VERBFORM_PART;
        if (!nominal || list->items[i].upos != ARVO_UPOS_VERB || participle)
            list->items[kept++] = list->items[i];
    }
    list->count = kept;
}

bool arvo_swedish_compound(arvo_open_words *words, arvo_str form) {
    split s = {.words = words, .form = form, .min = HEAD_MIN};
    arvo_reading_list *list = words->list;
    uint32_t before = list->count;
    if (!find_split(&s, HEADS_MAX))
        return false;
    arvo_str tail = arvo_str_slice(form, s.tail, form.len);
    for (size_t i = 0; i < s.stem_count; i++) {
        arvo_str head = s.stems[i].head.text;
        arvo_buf lemma = arvo_buf_in(list->arena);
        arvo_buf_append(&lemma, arvo_str_slice(form, 0, s.tail));
        arvo_buf_append(&lemma, head);
        arvo_str kept = arvo_list_keep(list, arvo_buf_str(&lemma));
        uint32_t first = list->count;
        arvo_swedish_classes classes = arvo_swedish_classify(words->dictionary, &s.stems[i].head);
        if (!arvo_swedish_inflected(list, kept, tail, head, classes))
            arvo_list_add(list, kept, ARVO_UPOS_NOUN);
        for (uint32_t k = first; k < list->count; k++)
            set_parts(list, &list->items[k], &s, head);
    }
    drop_verbs(list, before);
    return list->count > before;
}

void arvo_swedish_add_parts(arvo_open_words *words, uint32_t first) {
    arvo_reading_list *list = words->list;
    for (uint32_t i = first; i < list->count; i++) {
        arvo_analysis *reading = &list->items[i];
        if (reading->upos != ARVO_UPOS_NOUN || reading->lemma.len < KNOWN_MIN)
            continue;
        split s = {.words = words, .form = reading->lemma, .min = KNOWN_PART_MIN};
        if (!find_split(&s, 1))
            continue;
        for (size_t k = 0; k < s.stem_count; k++) {
            arvo_swedish_classes classes = arvo_swedish_classify(words->dictionary, &s.stems[k].head);
            if (s.stems[k].suffix == NULL && classes.noun) {
                set_parts(list, reading, &s, s.stems[k].head.text);
                break;
            }
        }
    }
}
