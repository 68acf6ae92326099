/* analyzer.c: the order in which a word's readings are sought. */
#include "lang/hunspell/analyzer.h"

#include <string.h>

#include "base/utf8.h"
#include "lang/values.h"
#include "lang/word_form.h"

enum {
    ACRONYM_LETTERS = 6, /* capitals alone, up to this many: an acronym rather than a word that shouts */
    SHORT_ACRONYM = 3,   /* up to this many, even if a common word is written so */
    PARTS_MAX = 16
};

/* Apart from the analyzer, whose describe() may have to read the dictionary first. */
typedef struct reader {
    arvo_arena *arena;
    arvo_hunspell *dictionary; /* NULL: not read yet, or not installed */
    bool tried;
} reader;

struct arvo_analyzer {
    const arvo_hunspell_language *language;
    arvo_interner *lemmas;
    arvo_closed_table *closed;
    reader *reader;
    arvo_reading_list list; /* of the word at hand */
};

arvo_err arvo_hunspell_analyzer_open(arvo_analyzer **out, arvo_arena *arena,
                                     const arvo_hunspell_language *language, arvo_error *error) {
    *out = NULL;
    arvo_analyzer *analyzer = ARVO_NEW(arena, arvo_analyzer);
    reader *files = ARVO_NEW(arena, reader);
    if (analyzer == NULL || files == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    files->arena = arena;
    analyzer->language = language;
    analyzer->lemmas = arvo_interner_new(arena);
    analyzer->closed = language->make_closed(arena);
    analyzer->reader = files;
    if (analyzer->lemmas == NULL || analyzer->closed == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    *out = analyzer;
    return ARVO_OK;
}

void arvo_hunspell_analyzer_close(arvo_analyzer *analyzer) {
    if (analyzer != NULL)
        arvo_hunspell_close(analyzer->reader->dictionary);
}

/* Reads the dictionary if that has not been tried; a missing or damaged one is no error here. */
static arvo_err need_dictionary(const arvo_analyzer *analyzer, arvo_error *error) {
    reader *files = analyzer->reader;
    if (files->tried)
        return ARVO_OK;
    arvo_err err = arvo_hunspell_open(&files->dictionary, files->arena, &analyzer->language->name, error);
    if (err == ARVO_ERR_NO_MEMORY)
        return err;
    files->tried = true;
    return ARVO_OK;
}

arvo_str arvo_hunspell_analyzer_describe(const arvo_analyzer *analyzer) {
    if (need_dictionary(analyzer, NULL) != ARVO_OK || analyzer->reader->dictionary == NULL)
        return ARVO_STR("");
    return arvo_hunspell_describe(analyzer->reader->dictionary);
}

/* What is asked about one word. */
typedef struct question {
    arvo_analyzer *analyzer;
    arvo_open_words words;
    const arvo_word *word;
    arvo_str written; /* with plain marks */
    arvo_str form;    /* the same in small letters */
} question;

static bool is_listed_acronym(const question *q) {
    for (const char *const *form = q->analyzer->language->acronyms; *form != NULL; form++) {
        if (q->word->shape == ARVO_SHAPE_UPPER && arvo_str_equal(q->form, arvo_str_of(*form)))
            return true;
    }
    return false;
}

static bool has_headword(const question *q, arvo_str text) {
    arvo_headword head;
    return q->words.dictionary != NULL && arvo_hunspell_find(&head, 1, q->words.dictionary, text) > 0;
}

static void add_acronym(question *q) {
    arvo_analysis *reading = arvo_list_add(q->words.list, q->form, ARVO_UPOS_NOUN);
    reading->features[ARVO_FEATURE_ABBR] = ARVO_YES;
    reading->features[ARVO_FEATURE_NUMBER] = ARVO_NUMBER_SING;
}

/* A name, with the genitive's ending taken off (Anna's, Annas) when the dictionary has what is left. */
static void add_name(question *q, arvo_str name, bool genitive) {
    arvo_analysis *reading = arvo_list_add(q->words.list, name, ARVO_UPOS_PROPN);
    if (genitive)
        reading->features[ARVO_FEATURE_CASE] = ARVO_CASE_GEN;
}

/* Adds the name if the dictionary has the word with its capital only so, or too. */
static bool read_name(question *q) {
    arvo_stem stems[ARVO_STEMS_MAX];
    if (q->word->shape == ARVO_SHAPE_LOWER || q->words.dictionary == NULL)
        return false;
    size_t count = arvo_hunspell_stems(stems, q->words.dictionary, q->written);
    for (size_t i = 0; i < count; i++) {
        arvo_str name = stems[i].head.text;
        size_t size;
        if (stems[i].prefix != NULL || name.len == 0 || !arvo_is_upper(arvo_utf8_at(name, 0, &size)))
            continue;
        bool genitive = stems[i].suffix != NULL;
        if (genitive && !arvo_str_equal(stems[i].suffix->add, ARVO_STR("s")) &&
            !arvo_str_equal(stems[i].suffix->add, ARVO_STR("'s")))
            continue;
        add_name(q, name, genitive);
        return true;
    }
    return false;
}

/* Adds the readings of an ordinary word; false when the dictionary has none. */
static bool read_ordinary(question *q, arvo_str form) {
    const arvo_hunspell_language *language = q->analyzer->language;
    if (language->read_joined(&q->words, form))
        return true;
    return q->words.dictionary != NULL && language->read_known(&q->words, form);
}

static size_t last_hyphen(arvo_str s) {
    for (size_t i = s.len; i > 0; i--) {
        if (s.ptr[i - 1] == '-')
            return i - 1;
    }
    return SIZE_MAX;
}

/* Gives every reading the lemma "head-lemma", and the parts between the hyphens. */
static void join_head(question *q, arvo_str head) {
    arvo_reading_list *list = q->words.list;
    for (uint32_t i = 0; i < list->count; i++) {
        arvo_analysis *reading = &list->items[i];
        arvo_str parts[PARTS_MAX];
        size_t count = 0;
        for (size_t at = 0; at < head.len && count + 1 < PARTS_MAX;) {
            size_t length = arvo_str_find(arvo_str_slice(head, at, head.len), ARVO_STR("-"));
            size_t end = length == SIZE_MAX ? head.len : at + length;
            if (end > at)
                parts[count++] = arvo_str_slice(head, at, end);
            at = end + 1;
        }
        parts[count++] = reading->lemma;
        arvo_list_set_parts(list, reading, parts, count);
        arvo_buf lemma = arvo_buf_in(list->arena);
        arvo_buf_printf(&lemma, "%.*s-%.*s", ARVO_STR_ARG(head), ARVO_STR_ARG(reading->lemma));
        reading->lemma = arvo_list_keep(list, arvo_buf_str(&lemma));
    }
}

/* Drops verbs that are no participles when there is a noun or adjective: no compound with a hyphen is one. */
static void drop_verbs(arvo_reading_list *list) {
    bool nominal = false;
    for (uint32_t i = 0; i < list->count; i++)
        nominal = nominal || list->items[i].upos == ARVO_UPOS_NOUN || list->items[i].upos == ARVO_UPOS_ADJ;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        const arvo_analysis *a = &list->items[i];
        uint8_t form = a->features[ARVO_FEATURE_VERBFORM];
        if (!nominal || a->upos != ARVO_UPOS_VERB || form == ARVO_VERBFORM_PART)
            list->items[kept++] = *a;
    }
    list->count = kept;
}

/* "cost-effective": the last part decides. False when it is not known. */
static bool read_by_hyphen(question *q) {
    size_t hyphen = last_hyphen(q->form);
    if (hyphen == SIZE_MAX || hyphen == 0 || hyphen + 1 == q->form.len)
        return false;
    arvo_str tail = arvo_str_slice(q->form, hyphen + 1, q->form.len);
    bool known = arvo_closed_look_up(q->words.list, q->words.closed, tail).count > 0;
    known = read_ordinary(q, tail) || known;
    drop_verbs(q->words.list);
    join_head(q, arvo_str_slice(q->form, 0, hyphen));
    return known;
}

/* The readings of a word that neither list nor dictionary knows. */
static void read_unknown(question *q) {
    arvo_shape shape = q->word->shape;
    if (shape == ARVO_SHAPE_UPPER && q->word->letters <= ACRONYM_LETTERS) {
        if (q->words.list->count == 0)
            add_acronym(q);
        return;
    }
    if (shape == ARVO_SHAPE_LOWER || q->words.dictionary == NULL)
        q->analyzer->language->guess(&q->words, q->form);
    if (shape != ARVO_SHAPE_LOWER)
        add_name(q, q->written, false);
}

/* A capital at a sentence's start says nothing: the ordinary word comes first, then the name. */
static bool read_dictionary(question *q) {
    bool plain = arvo_str_find(q->form, ARVO_STR(":")) == SIZE_MAX;
    bool acronym = q->word->shape == ARVO_SHAPE_UPPER && plain &&
                   (q->word->letters <= SHORT_ACRONYM ||
                    (q->word->letters <= ACRONYM_LETTERS && has_headword(q, q->written)));
    bool listed = has_headword(q, q->written);
    if (acronym)
        add_acronym(q);
    bool ordinary = read_ordinary(q, q->form);
    bool name = !acronym && read_name(q);
    return ordinary || name || (acronym && listed) || read_by_hyphen(q);
}

/* Fills the list; *known as in arvo_word. */
static arvo_err read_word(bool *known, question *q, arvo_error *error) {
    bool acronym = is_listed_acronym(q);
    if (acronym)
        add_acronym(q);
    arvo_closed_hits hits = arvo_closed_look_up(q->words.list, q->words.closed, q->form);
    *known = acronym || hits.count > 0;
    if (*known && !hits.open)
        return ARVO_OK;
    arvo_err err = need_dictionary(q->analyzer, error);
    if (err != ARVO_OK)
        return err;
    q->words.dictionary = q->analyzer->reader->dictionary;
    *known = read_dictionary(q) || *known;
    if (!*known)
        read_unknown(q);
    return ARVO_OK;
}

arvo_err arvo_hunspell_analyzer_analyse(arvo_analyzer *analyzer, arvo_arena *arena, arvo_word *word,
                                        arvo_error *error) {
    char written[ARVO_MAX_WORD_BYTES];
    char folded[ARVO_MAX_WORD_BYTES];
    bool known = false;
    arvo_list_begin(&analyzer->list, arena, analyzer->lemmas);
    if (word->form.len > 0 && word->form.len <= sizeof written && word->folded.len <= sizeof folded) {
        question q = {.analyzer = analyzer,
                      .words = {analyzer->reader->dictionary, analyzer->closed, &analyzer->list},
                      .word = word,
                      .written = arvo_word_plain_marks(written, word->form),
                      .form = arvo_word_plain_marks(folded, word->folded)};
        arvo_err err = read_word(&known, &q, error);
        if (err != ARVO_OK)
            return err;
    }
    if (!arvo_list_finish(&analyzer->list, word))
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    word->known = known;
    return ARVO_OK;
}
