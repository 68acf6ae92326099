/* measures.c: counting words, letters and syllables. */
#include "rule/measures.h"

#include "base/utf8.h"
#include "lang/syllables.h"

enum { LONG_WORD_LETTERS = 6, LONG_WORD_SYLLABLES = 4 };

const char *arvo_measure_name(arvo_measure measure) {
    static const char *const names[] = {"words", "sentences",      "sentence-words", "lix",
                                        "wiio",  "flesch-kincaid", "characters"};
    return names[measure];
}

static bool is_word(const arvo_token *token) {
    return token->word->kind == ARVO_TOKEN_WORD || token->word->kind == ARVO_TOKEN_NUMBER;
}

uint32_t arvo_measure_words(const arvo_token *tokens, uint32_t count) {
    uint32_t words = 0;
    for (uint32_t i = 0; i < count; i++) {
        words += is_word(&tokens[i]);
    }
    return words;
}

/* Syllables of the base form: of each compound part on its own where the dictionary gives parts. */
static uint32_t base_syllables(const arvo_word *word, arvo_language language) {
    const arvo_analysis *reading = &word->analyses[0];
    if (reading->part_count == 0) {
        return arvo_syllables(reading->lemma, language);
    }
    uint32_t syllables = 0;
    for (uint8_t i = 0; i < reading->part_count; i++) {
        syllables += arvo_syllables(reading->parts[i], language);
    }
    return syllables;
}

typedef struct tally {
    double words, sentences, longest, long_words, long_bases, syllables, characters;
} tally;

static void count_word(tally *t, const arvo_word *word, arvo_language language) {
    t->words++;
    if (word->kind != ARVO_TOKEN_WORD) {
        t->syllables++;
        return;
    }
    uint32_t syllables = word->syllables > 0 ? word->syllables : arvo_syllables(word->folded, language);
    t->syllables += syllables;
    t->long_words += word->letters > LONG_WORD_LETTERS;
    t->long_bases += base_syllables(word, language) >= LONG_WORD_SYLLABLES;
}

/* Code points; the text of a segment neither begins nor ends with white space. */
static double count_characters(arvo_str text) {
    double characters = 0;
    bool space = false;
    for (size_t i = 0, size; i < text.len; i += size) {
        bool was_space = space;
        space = arvo_is_space(arvo_utf8_at(text, i, &size));
        characters += !(space && was_space);
    }
    return characters;
}

static void count_segment(tally *t, const arvo_tagged_segment *segment) {
    double characters = count_characters(segment->segment->text);
    t->characters += (t->characters > 0 && characters > 0) + characters;
    for (uint32_t s = 0; s < segment->sentence_count; s++) {
        const arvo_token *tokens = segment->tokens + segment->sentences[s].first;
        double before = t->words;
        for (uint32_t i = 0; i < segment->sentences[s].count; i++) {
            if (is_word(&tokens[i])) {
                count_word(t, tokens[i].word, segment->language);
            }
        }
        double words = t->words - before;
        t->sentences += words > 0;
        t->longest = words > t->longest ? words : t->longest;
    }
}

void arvo_measures_take(arvo_measures *out, const arvo_tagged_document *document) {
    tally t = {0};
    for (uint32_t i = 0; i < document->segment_count; i++) {
        if (document->segments[i].language == document->language) {
            count_segment(&t, &document->segments[i]);
        }
    }
    *out = (arvo_measures){0};
    out->by[ARVO_MEASURE_WORDS] = t.words;
    out->by[ARVO_MEASURE_SENTENCES] = t.sentences;
    out->by[ARVO_MEASURE_SENTENCE_WORDS] = t.longest;
    out->by[ARVO_MEASURE_CHARACTERS] = t.characters;
    if (t.words > 0) {
        double length = t.words / t.sentences;
        out->by[ARVO_MEASURE_LIX] = length + 100 * t.long_words / t.words;
        out->by[ARVO_MEASURE_WIIO] = 2.7 + 0.3 * (100 * t.long_bases / t.words);
        out->by[ARVO_MEASURE_FLESCH_KINCAID] = 0.39 * length + 11.8 * (t.syllables / t.words) - 15.59;
    }
}
