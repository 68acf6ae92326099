/* fake_words.h: tagged documents made by hand, so that patterns are tested without a dictionary.
 *
 * A text is words with spaces between; "." ends a sentence (and is its last token), a line end ends a
 * segment. */
#ifndef ARVO_TESTS_FAKE_WORDS_H
#define ARVO_TESTS_FAKE_WORDS_H

#include <string.h>

#include "base/array.h"
#include "base/intern.h"
#include "base/utf8.h"
#include "lang/token.h"

typedef struct fake_reading {
    const char *lemma;
    const char *upos;
    const char *features; /* "Case=Ine|Number=Sing" */
    const char *parts;    /* "avain+asiakas" */
} fake_reading;

typedef struct fake_entry {
    const char *form;
    fake_reading readings[3];
} fake_entry;

static const fake_entry fake_entries[] = {
    {"kokonaisvaltaisia",
     {{"kokonaisvaltainen", "ADJ", "Case=Par|Number=Plur|Degree=Pos", "kokonais+valtainen"}}},
    {"Kokonaisvaltaisia",
     {{"kokonaisvaltainen", "ADJ", "Case=Par|Number=Plur|Degree=Pos", "kokonais+valtainen"}}},
    {"tuomme", {{"tuoda", "VERB", "Person=1|Number=Plur|Voice=Act|VerbForm=Fin", ""}}},
    {"tuotti", {{"tuottaa", "VERB", "Person=3|Number=Sing|Voice=Act|VerbForm=Fin", ""}}},
    {"tuodaan", {{"tuoda", "VERB", "Voice=Pass|VerbForm=Fin", ""}}},
    {"lisäarvoa", {{"lisäarvo", "NOUN", "Case=Par|Number=Sing", "lisä+arvo"}}},
    {"arvoa", {{"arvo", "NOUN", "Case=Par|Number=Sing", ""}}},
    {"asiakkaalle", {{"asiakas", "NOUN", "Case=All|Number=Sing", ""}}},
    {"avainasiakas", {{"avainasiakas", "NOUN", "Case=Nom|Number=Sing", "avain+asiakas"}}},
    {"avain", {{"avain", "NOUN", "Case=Nom|Number=Sing", ""}}},
    {"kokonaisratkaisu", {{"kokonaisratkaisu", "NOUN", "Case=Nom|Number=Sing", "kokonais+ratkaisu"}}},
    {"SaaS-ratkaisut", {{"SaaS-ratkaisu", "NOUN", "Case=Nom|Number=Plur", "SaaS+ratkaisu"}}},
    {"ratkaisuja", {{"ratkaisu", "NOUN", "Case=Par|Number=Plur", ""}}},
    {"ratkaisumalli", {{"ratkaisumalli", "NOUN", "Case=Nom|Number=Sing", "ratkaisu+malli"}}},
    {"digiratkaisumalli", {{"digiratkaisumalli", "NOUN", "Case=Nom|Number=Sing", "digi+ratkaisu+malli"}}},
    {"helpompi", {{"helppo", "ADJ", "Case=Nom|Number=Sing|Degree=Cmp", ""}}},
    {"helppo", {{"helppo", "ADJ", "Case=Nom|Number=Sing|Degree=Pos", ""}}},
    {"nopea", {{"nopea", "ADJ", "Case=Nom|Number=Sing|Degree=Pos", ""}}},
    {"paras", {{"hyvä", "ADJ", "Case=Nom|Number=Sing|Degree=Sup", ""}}},
    {"Paras", {{"hyvä", "ADJ", "Case=Nom|Number=Sing|Degree=Sup", ""}}},
    {"talossa", {{"talo", "NOUN", "Case=Ine|Number=Sing", ""}}},
    {"pöydällä", {{"pöytä", "NOUN", "Case=Ade|Number=Sing", ""}}},
    /* "situation", and "your space" */
    {"tilanne",
     {{"tilanne", "NOUN", "Case=Nom|Number=Sing", ""},
      {"tila", "NOUN", "Case=Nom|Number=Sing|Person[psor]=2", ""}}},
    /* "the best", and "a parent's ear"-like accidents: two lemmas */
    {"kuusi",
     {{"kuusi", "NUM", "Case=Nom", ""},
      {"kuusi", "NOUN", "Case=Nom", ""},
      {"kuu", "NOUN", "Person[psor]=2", ""}}},
    {"talosi", {{"talo", "NOUN", "Person[psor]=2|Number=Sing", ""}}},
    {"Helsinki", {{"Helsinki", "PROPN", "Case=Nom|Number=Sing", ""}}},
    {"ja", {{"ja", "CCONJ", "", ""}}},
    {"on", {{"olla", "AUX", "Person=3|Number=Sing", ""}}},
    {"IT", {{"it", "NOUN", "Abbr=Yes", ""}}},
    {"it", {{"it", "PRON", "", ""}}},
};

typedef struct fake_text {
    arvo_arena *arena;
    arvo_interner *forms; /* id - 1 is the word's id */
    ARVO_ARRAY(arvo_word *) words;
    ARVO_ARRAY(arvo_token) tokens;
    ARVO_ARRAY(arvo_sentence) sentences;
    ARVO_ARRAY(arvo_tagged_segment) segments;
} fake_text;

static inline void fake_features(arvo_analysis *analysis, const char *text) {
    while (*text) {
        size_t name = strcspn(text, "="), value = strcspn(text + name, "|") - 1;
        arvo_feature feature;
        if (arvo_feature_from_name(&feature, (arvo_str){text, name}))
            analysis->features[feature] = arvo_feature_value(feature, (arvo_str){text + name + 1, value});
        text += name + 1 + value;
        text += *text == '|';
    }
}

static inline void fake_parts(arvo_arena *owner, arvo_analysis *analysis, const char *text) {
    arvo_str *parts = ARVO_NEW_ARRAY(owner, arvo_str, 8);
    uint8_t count = 0;
    while (*text && parts) {
        size_t len = strcspn(text, "+");
        parts[count++] = (arvo_str){text, len};
        text += len;
        text += *text == '+';
    }
    analysis->parts = count ? parts : NULL;
    analysis->part_count = count;
}

static inline void fake_shape(arvo_word *word) {
    size_t upper = 0, lower = 0, size;
    bool first_upper = false;
    for (size_t at = 0; at < word->form.len; at += size) {
        uint32_t c = arvo_utf8_at(word->form, at, &size);
        upper += arvo_is_upper(c);
        lower += arvo_is_lower(c);
        first_upper |= at == 0 && arvo_is_upper(c);
        word->letters = (uint16_t)(word->letters + arvo_is_letter(c));
        word->syllables = (uint16_t)(word->syllables + (c < 128 && strchr("aeiouy", (int)c) != NULL));
    }
    word->shape = upper == 0                  ? ARVO_SHAPE_LOWER
                  : upper >= 2 && lower == 0  ? ARVO_SHAPE_UPPER
                  : first_upper && upper == 1 ? ARVO_SHAPE_TITLE
                                              : ARVO_SHAPE_MIXED;
}

static inline arvo_token_kind fake_kind(arvo_str form) {
    char c = form.ptr[0];
    if (c >= '0' && c <= '9')
        return ARVO_TOKEN_NUMBER;
    if (form.len == 1 && strchr(".,:;!?", c))
        return ARVO_TOKEN_PUNCT;
    if (arvo_str_find(form, ARVO_STR("@")) != SIZE_MAX)
        return ARVO_TOKEN_EMAIL;
    return arvo_str_starts_with(form, ARVO_STR("http")) ? ARVO_TOKEN_URL : ARVO_TOKEN_WORD;
}

static inline const arvo_word *fake_new_word(fake_text *text, arvo_str form, uint32_t id) {
    arvo_word *word = ARVO_NEW(text->arena, arvo_word);
    arvo_analysis *analyses = ARVO_NEW_ARRAY(text->arena, arvo_analysis, 3);
    word->id = id;
    word->form = arvo_str_copy(text->arena, form);
    word->folded = arvo_utf8_lower(text->arena, word->form);
    word->kind = fake_kind(word->form);
    word->analyses = analyses;
    fake_shape(word);
    for (size_t i = 0; i < sizeof fake_entries / sizeof *fake_entries; i++) {
        if (!arvo_str_equal(arvo_str_of(fake_entries[i].form), form))
            continue;
        word->known = true;
        for (const fake_reading *r = fake_entries[i].readings; word->analysis_count < 3 && r->lemma; r++) {
            arvo_analysis *analysis = &analyses[word->analysis_count++];
            analysis->lemma = arvo_str_of(r->lemma);
            arvo_upos_from_name(&analysis->upos, arvo_str_of(r->upos));
            fake_features(analysis, r->features);
            fake_parts(text->arena, analysis, r->parts);
        }
    }
    if (word->analysis_count == 0) {
        analyses[0].lemma = word->folded;
        word->analysis_count = 1;
    }
    return word;
}

static inline const arvo_word *fake_word(fake_text *text, arvo_str form) {
    uint32_t id = arvo_intern(text->forms, form);
    while (text->words.count < id) {
        arvo_word **slot = ARVO_ARRAY_ADD(text->arena, &text->words);
        *slot = (arvo_word *)fake_new_word(text, form, id - 1);
    }
    return text->words.items[id - 1];
}

static inline void fake_add_token(fake_text *text, arvo_str form) {
    arvo_token *token = ARVO_ARRAY_ADD(text->arena, &text->tokens);
    token->word = fake_word(text, form);
}

/* Closes the sentence that began at token *first of the segment at hand. */
static inline void fake_end_sentence(fake_text *text, uint32_t *first) {
    if (text->tokens.count == *first)
        return;
    arvo_sentence *sentence = ARVO_ARRAY_ADD(text->arena, &text->sentences);
    *sentence = (arvo_sentence){*first, text->tokens.count - *first};
    *first = text->tokens.count;
}

static inline void fake_end_segment(fake_text *text, uint32_t *first) {
    fake_end_sentence(text, first);
    arvo_tagged_segment *segment = ARVO_ARRAY_ADD(text->arena, &text->segments);
    segment->language = ARVO_LANGUAGE_FI;
    segment->tokens = text->tokens.items;
    segment->token_count = text->tokens.count;
    segment->sentences = text->sentences.items;
    segment->sentence_count = text->sentences.count;
    memset(&text->tokens, 0, sizeof text->tokens);
    memset(&text->sentences, 0, sizeof text->sentences);
    *first = 0;
}

/* A vocabulary; texts tagged with it share their words. */
static inline fake_text *fake_new(arvo_arena *owner) {
    fake_text *text = ARVO_NEW(owner, fake_text);
    text->arena = owner;
    text->forms = arvo_interner_new(owner);
    return text;
}

static inline arvo_tagged_document fake_tag(fake_text *text, const char *words) {
    uint32_t first = 0;
    memset(&text->segments, 0, sizeof text->segments);
    while (*words) {
        size_t len = strcspn(words, " \n");
        if (len > 0)
            fake_add_token(text, (arvo_str){words, len});
        if (len == 1 && *words == '.')
            fake_end_sentence(text, &first);
        words += len;
        if (*words == '\n')
            fake_end_segment(text, &first);
        words += *words != '\0';
    }
    fake_end_segment(text, &first);
    return (arvo_tagged_document){.language = ARVO_LANGUAGE_FI,
                                  .segments = text->segments.items,
                                  .segment_count = text->segments.count};
}

#endif
