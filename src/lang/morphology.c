/* morphology.c: one vocabulary a language: written form to word, each analysed once. */
#include "lang/morphology.h"

#include "base/intern.h"
#include "base/utf8.h"
#include "lang/english/english.h"
#include "lang/finnish/finnish.h"
#include "lang/swedish/swedish.h"
#include "lang/syllables.h"
#include "lang/word_form.h"

enum { FIRST_CAPACITY = 1024 };

typedef struct entry {
    uint64_t hash;
    arvo_str surface;
    const arvo_word *word; /* NULL: a free place */
} entry;

typedef struct vocabulary {
    entry *entries; /* open addressing; capacity is a power of two */
    uint32_t capacity;
    uint32_t used;
    uint32_t word_count;
    arvo_analyzer *analyzer; /* NULL until the first word needs it */
} vocabulary;

struct arvo_morphology {
    arvo_arena *arena;
    const char *dictionary_path;
    vocabulary vocabularies[ARVO_LANGUAGE_COUNT];
};

static const arvo_analyzer_class *const classes[ARVO_LANGUAGE_COUNT] = {
#define ARVO_LANGUAGE(id, tag, analyser) [ARVO_LANGUAGE_##id] = analyser,
#include "lang/languages.def"
#undef ARVO_LANGUAGE
};

arvo_err arvo_morphology_new(arvo_morphology **out, const arvo_allocator *allocator,
                             const char *dictionary_path, arvo_error *error) {
    *out = NULL;
    arvo_arena *arena = arvo_arena_new(allocator);
    if (arena == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    arvo_morphology *morphology = ARVO_NEW(arena, arvo_morphology);
    if (morphology == NULL)
        goto no_memory;
    morphology->arena = arena;
    if (dictionary_path != NULL) {
        morphology->dictionary_path = arvo_str_copy(arena, arvo_str_of(dictionary_path)).ptr;
        if (morphology->dictionary_path == NULL)
            goto no_memory;
    }
    *out = morphology;
    return ARVO_OK;
no_memory:
    arvo_arena_free(arena);
    return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

void arvo_morphology_free(arvo_morphology *morphology) {
    if (morphology == NULL)
        return;
    for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
        if (morphology->vocabularies[i].analyzer != NULL)
            classes[i]->close(morphology->vocabularies[i].analyzer);
    }
    arvo_arena_free(morphology->arena);
}

static arvo_language known_language(arvo_language language) {
    return (unsigned)language < ARVO_LANGUAGE_COUNT ? language : ARVO_LANGUAGE_UNKNOWN;
}

static uint64_t hash_of(arvo_str surface, arvo_token_kind kind) {
    uint64_t hash = arvo_hash(surface) ^ ((uint64_t)kind * UINT64_C(0x9E3779B97F4A7C15));
    return hash ^ (hash >> 32);
}

/* The place of the surface: its own or the free one where it belongs. The table is never full. */
static entry *find_place(const vocabulary *v, uint64_t hash, arvo_str surface, arvo_token_kind kind) {
    uint32_t mask = v->capacity - 1;
    for (uint32_t i = (uint32_t)hash & mask;; i = (i + 1) & mask) {
        entry *e = &v->entries[i];
        if (e->word == NULL ||
            (e->hash == hash && e->word->kind == kind && arvo_str_equal(e->surface, surface)))
            return e;
    }
}

/* Makes room for one more entry: at most three quarters are used. */
static bool make_room(vocabulary *v, arvo_arena *arena) {
    if (v->entries != NULL && v->used < v->capacity / 4 * 3)
        return true;
    uint32_t capacity = v->entries == NULL ? FIRST_CAPACITY : v->capacity * 2;
    entry *entries = ARVO_NEW_ARRAY(arena, entry, capacity);
    if (entries == NULL)
        return false;
    vocabulary grown = {.entries = entries, .capacity = capacity};
    for (uint32_t i = 0; i < v->capacity; i++) {
        const entry *e = &v->entries[i];
        if (e->word != NULL)
            *find_place(&grown, e->hash, e->surface, e->word->kind) = *e;
    }
    v->entries = entries;
    v->capacity = capacity;
    return true;
}

static bool remember(vocabulary *v, arvo_arena *arena, arvo_str surface, const arvo_word *word) {
    if (!make_room(v, arena))
        return false;
    uint64_t hash = hash_of(surface, word->kind);
    *find_place(v, hash, surface, word->kind) = (entry){hash, surface, word};
    v->used++;
    return true;
}

static arvo_err open_analyzer(arvo_morphology *morphology, arvo_language language, arvo_error *error) {
    vocabulary *v = &morphology->vocabularies[language];
    if (classes[language] == NULL || v->analyzer != NULL)
        return ARVO_OK;
    arvo_err err =
        classes[language]->open(&v->analyzer, morphology->arena, morphology->dictionary_path, error);
    if (err != ARVO_OK)
        v->analyzer = NULL;
    return err;
}

/* Fills the readings: by the language's dictionary for words, else by surface. */
static arvo_err analyse(arvo_morphology *morphology, arvo_language language, arvo_word *word,
                        arvo_error *error) {
    if (word->kind == ARVO_TOKEN_WORD) {
        word->syllables = arvo_syllables(word->folded, language);
        if (classes[language] != NULL) {
            arvo_err err = open_analyzer(morphology, language, error);
            if (err != ARVO_OK)
                return err;
            return classes[language]->analyse(morphology->vocabularies[language].analyzer, morphology->arena,
                                              word, error);
        }
    }
    return arvo_word_surface(word, morphology->arena) ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* A new word for the clean form, not yet in the vocabulary. */
static arvo_err make_word(arvo_word **out, arvo_morphology *morphology, arvo_language language, arvo_str form,
                          arvo_token_kind kind, arvo_error *error) {
    arvo_arena *arena = morphology->arena;
    arvo_word *word = ARVO_NEW(arena, arvo_word);
    if (word == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    word->form = arvo_str_copy(arena, form);
    word->folded = word->form.ptr == NULL ? ARVO_NO_STR : arvo_utf8_lower(arena, word->form);
    if (word->folded.ptr == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    word->id = morphology->vocabularies[language].word_count;
    word->kind = kind;
    word->shape = arvo_word_shape(word->form);
    word->letters = arvo_word_letters(word->form);
    arvo_err err = analyse(morphology, language, word, error);
    if (err == ARVO_OK)
        *out = word;
    return err;
}

arvo_err arvo_morphology_word(const arvo_word **out, arvo_morphology *morphology, arvo_language language,
                              arvo_str surface, arvo_token_kind kind, arvo_error *error) {
    language = known_language(language);
    vocabulary *v = &morphology->vocabularies[language];
    arvo_arena *arena = morphology->arena;
    *out = NULL;
    if (!make_room(v, arena))
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    const entry *known = find_place(v, hash_of(surface, kind), surface, kind);
    if (known->word != NULL) {
        *out = known->word;
        return ARVO_OK;
    }
    /* the joiners inside an emoji are part of it */
    arvo_str form = kind == ARVO_TOKEN_SYMBOL ? surface : arvo_utf8_clean(arena, surface);
    if (form.ptr == NULL && surface.ptr != NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    bool is_clean = arvo_str_equal(form, surface);
    const arvo_word *word = is_clean ? NULL : find_place(v, hash_of(form, kind), form, kind)->word;
    if (word == NULL) {
        arvo_word *fresh = NULL;
        arvo_err err = make_word(&fresh, morphology, language, form, kind, error);
        if (err != ARVO_OK)
            return err;
        if (!remember(v, arena, fresh->form, fresh))
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
        v->word_count++;
        word = fresh;
    }
    if (!is_clean) {
        arvo_str copy = arvo_str_copy(arena, surface);
        if (copy.ptr == NULL || !remember(v, arena, copy, word))
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *out = word;
    return ARVO_OK;
}

uint32_t arvo_morphology_word_count(const arvo_morphology *morphology, arvo_language language) {
    return morphology->vocabularies[known_language(language)].word_count;
}

arvo_str arvo_morphology_dictionary(arvo_morphology *morphology, arvo_language language) {
    language = known_language(language);
    if (open_analyzer(morphology, language, NULL) != ARVO_OK ||
        morphology->vocabularies[language].analyzer == NULL)
        return ARVO_STR("");
    return classes[language]->describe(morphology->vocabularies[language].analyzer);
}

const char *arvo_morphology_missing_package(arvo_morphology *morphology, arvo_language language) {
    static const char *const packages[ARVO_LANGUAGE_COUNT] = {
        [ARVO_LANGUAGE_EN] = "hunspell-en-us", [ARVO_LANGUAGE_SV] = "hunspell-sv"};
    language = known_language(language);
    bool in_use = morphology->vocabularies[language].analyzer != NULL;
    return in_use && arvo_morphology_dictionary(morphology, language).len == 0 ? packages[language] : NULL;
}
