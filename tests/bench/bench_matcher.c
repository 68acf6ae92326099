/* bench_matcher.c: how the cost of matching grows with the entries of a word list. Prints; asserts nothing.
 *
 * The text is made up: words by Zipf's law over 20,000 forms, sentences of 16 tokens. The entries are one to
 * three words long; the words of an entry are drawn from the same forms, so that common words begin many
 * entries, as "in" and "the" do. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/array.h"
#include "rule/matcher.h"

enum { FORMS = 20000, TOKENS = 1000000, SENTENCE = 16, BYTES_PER_TOKEN = 7 };

typedef struct bench {
    arvo_arena *arena;
    arvo_word *words;
    arvo_tagged_document document;
    arvo_tagged_segment segment;
    uint64_t seed;
} bench;

static uint32_t next_random(bench *b) {
    b->seed = b->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(b->seed >> 33);
}

/* A rank drawn so that rank r comes about 1/r of the time: 2 to a random power. */
static uint32_t next_form(bench *b) {
    uint32_t bits = next_random(b) % 15, rank = (1u << bits) + next_random(b) % (1u << bits);
    return rank < FORMS ? rank : next_random(b) % FORMS;
}

static bool make_words(bench *b) {
    arvo_analysis *analyses = ARVO_NEW_ARRAY(b->arena, arvo_analysis, FORMS);
    b->words = ARVO_NEW_ARRAY(b->arena, arvo_word, FORMS);
    if (!analyses || !b->words)
        return false;
    for (uint32_t i = 0; i < FORMS; i++) {
        char form[16];
        int len = snprintf(form, sizeof form, "sana%u", i);
        arvo_str copy = arvo_str_copy(b->arena, (arvo_str){form, (size_t)len});
        analyses[i] = (arvo_analysis){.lemma = copy, .upos = (arvo_upos)(i % ARVO_UPOS_COUNT)};
        b->words[i] =
            (arvo_word){.id = i, .form = copy, .folded = copy, .analyses = &analyses[i], .analysis_count = 1};
        if (!copy.ptr)
            return false;
    }
    return true;
}

static bool make_text(bench *b) {
    arvo_token *tokens = ARVO_NEW_ARRAY(b->arena, arvo_token, TOKENS);
    arvo_sentence *sentences = ARVO_NEW_ARRAY(b->arena, arvo_sentence, TOKENS / SENTENCE);
    if (!tokens || !sentences)
        return false;
    for (uint32_t i = 0; i < TOKENS; i++)
        tokens[i].word = &b->words[next_form(b)];
    for (uint32_t i = 0; i < TOKENS / SENTENCE; i++)
        sentences[i] = (arvo_sentence){i * SENTENCE, SENTENCE};
    b->segment = (arvo_tagged_segment){.language = ARVO_LANGUAGE_EN,
                                       .tokens = tokens,
                                       .token_count = TOKENS,
                                       .sentences = sentences,
                                       .sentence_count = TOKENS / SENTENCE};
    b->document =
        (arvo_tagged_document){.language = ARVO_LANGUAGE_EN, .segments = &b->segment, .segment_count = 1};
    return true;
}

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static bool add_entries(bench *b, arvo_matcher *matcher, uint32_t entries) {
    uint32_t list = arvo_matcher_list(matcher, ARVO_STR("words")), group = arvo_matcher_add_group(matcher);
    for (uint32_t i = 0; i < entries; i++) {
        char pattern[64];
        uint32_t rare = next_random(b) % FORMS;
        if (i % 3 == 0)
            snprintf(pattern, sizeof pattern, "sana%u", rare);
        else if (i % 3 == 1)
            snprintf(pattern, sizeof pattern, "sana%u sana%u", next_form(b), rare);
        else
            snprintf(pattern, sizeof pattern, "sana%u sana%u sana%u", next_form(b), next_form(b), rare);
        arvo_group_pattern entry = {.group = list, .text = arvo_str_of(pattern), .payload = i};
        if (arvo_matcher_add(matcher, &entry, NULL) != ARVO_OK)
            return false;
    }
    arvo_group_pattern in_place = {.group = group, .text = ARVO_STR("@words [upos=\"ADJ\"]")};
    return arvo_matcher_add(matcher, &in_place, NULL) == ARVO_OK;
}

static bool run(bench *b, uint32_t entries) {
    arvo_arena *arena = arvo_arena_new(NULL);
    uint32_t bad, count;
    double begin = now_ms();
    arvo_matcher *matcher = arvo_matcher_new(arena, ARVO_LANGUAGE_EN);
    if (!matcher || !add_entries(b, matcher, entries) ||
        arvo_matcher_seal(matcher, &bad, &bad, NULL) != ARVO_OK)
        return false;
    double compiled = now_ms(), best = 1e9, cold = 0;
    arvo_match_state *state = arvo_match_state_new(arena, matcher);
    arvo_hits *hits = NULL;
    for (int round = 0; round < 6 && state; round++) {
        arvo_arena *own = arvo_arena_new(NULL);
        double start = now_ms();
        if (!own || arvo_match(&hits, own, state, &b->document, NULL) != ARVO_OK)
            return false;
        double took = now_ms() - start;
        cold = round == 0 ? took : cold;
        best = took < best ? took : best;
        arvo_hits_of(hits, arvo_matcher_find_list(matcher, ARVO_STR("words")), &count);
        arvo_arena_free(own);
    }
    printf("%6u entries: compiled in %5.1f ms (%zu KiB); first run %6.1f ms, then %6.1f ms: %5.1f M "
           "tokens/s, about %4.0f MB/s; "
           "%u hits\n",
           entries, compiled - begin, arvo_arena_used(arena) / 1024, cold, best, TOKENS / best / 1e3,
           (double)TOKENS * BYTES_PER_TOKEN / best / 1e3, count);
    arvo_arena_free(arena);
    return true;
}

int main(void) {
    bench b = {.arena = arvo_arena_new(NULL), .seed = 1};
    if (!b.arena || !make_words(&b) || !make_text(&b))
        return EXIT_FAILURE;
    bool ok = run(&b, 100) && run(&b, 1000) && run(&b, 10000);
    arvo_arena_free(b.arena);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
