/* match.c: every pattern of a matcher over every sentence of a document: first the word lists, then what may
 * refer to them. */
#include <string.h>

#include "rule/hits.h"
#include "rule/match_run.h"

/* Entries of lists that may begin at one token; more are left out. */
enum { MAX_LIST_HITS = 256 };

typedef ARVO_ARRAY(arvo_list_hit) arvo_list_hits;

struct arvo_match_state {
    arvo_arena *arena;
    const arvo_matcher *matcher;
    arvo_word_classes *classes;
    arvo_runner *runner;
    arvo_regex_scratch *regexes;
    uint32_t capacity;                    /* tokens of a sentence that there is room for */
    const arvo_word_class **classes_here; /* by token of the sentence at hand */
    uint32_t *list_offsets;               /* by token: where its list hits begin */
    arvo_list_hits list_hits;
    uint32_t *new_offsets; /* the same, while a level of lists is run */
    arvo_list_hits new_hits;
    uint64_t place;          /* the number of the token at hand, over all documents */
    uint64_t *begun_at;      /* by program: the place from which it was run last */
    uint64_t sentence;       /* the number of the sentence at hand */
    arvo_test_filter passed; /* tests that its words may pass */
    uint64_t *list_seen;     /* by group: the sentence in which an entry was found last */
    uint64_t
        *asked; /* by program: twice the sentence in which its needs were looked for last, one more if met */
};

/* One sentence at work. */
typedef struct job {
    arvo_match_state *state;
    arvo_hits *hits;
    arvo_sentence_view view;
    arvo_hit place; /* segment, sentence; first: the sentence's first token */
    uint8_t level;  /* of the programs that are run */
} job;

arvo_match_state *arvo_match_state_new(arvo_arena *arena, const arvo_matcher *matcher) {
    arvo_match_state *state = ARVO_NEW(arena, arvo_match_state);
    if (!state)
        return NULL;
    state->arena = arena;
    state->matcher = matcher;
    state->classes = arvo_word_classes_new(arena, matcher);
    state->runner = arvo_runner_new(arena, matcher);
    state->regexes = arvo_regex_scratch_new(arena);
    state->begun_at = ARVO_NEW_ARRAY(arena, uint64_t, matcher->programs.count);
    state->asked = ARVO_NEW_ARRAY(arena, uint64_t, matcher->programs.count);
    state->list_seen = ARVO_NEW_ARRAY(arena, uint64_t, (size_t)matcher->groups.count + 1);
    return state->classes && state->runner && state->regexes && state->begun_at && state->asked &&
                   state->list_seen
               ? state
               : NULL;
}

arvo_regex_scratch *arvo_match_state_regexes(const arvo_match_state *state) {
    return state->regexes;
}

/* A program's match of the sentence's tokens [token, end). */
static arvo_hit hit_at(const job *j, const arvo_program *program, uint32_t token, const arvo_match_end *end) {
    arvo_hit hit = j->place;
    hit.end = j->place.first + end->end;
    hit.first = j->place.first + token;
    hit.payload = program->payload;
    hit.entry = end->entry;
    return hit;
}

static const arvo_match_end *longest(const arvo_match_ends *ends) {
    const arvo_match_end *best = NULL;
    for (uint32_t i = 0; i < ends->count; i++)
        if (!best || ends->items[i].end > best->end)
            best = &ends->items[i];
    return best;
}

/* Does an exception stand in the longest of the ways in which a program matches? Then the shorter ones are
 * none either: they are but parts of what the exception is about. */
static bool is_excepted(const job *j, const arvo_program *program, uint32_t token,
                        const arvo_match_end *longest_end) {
    arvo_hit hit = hit_at(j, program, token, longest_end);
    for (int i = 0; i < ARVO_MAX_PATTERN_EXCEPTIONS; i++)
        if (program->exceptions[i] && arvo_hits_overlap(j->hits, program->exceptions[i], &hit))
            return true;
    return false;
}

/* Keeps every way in which a list's entry matches here, each length of each list once. */
static bool keep_list_hits(job *j, uint32_t number, uint32_t token, const arvo_match_ends *ends) {
    arvo_match_state *state = j->state;
    const arvo_program *program = &state->matcher->programs.items[number];
    arvo_list_hits *kept = &state->new_hits;
    uint32_t first = state->new_offsets[token];
    state->list_seen[program->group] = state->sentence;
    for (uint32_t i = 0; i < ends->count; i++) {
        bool known = false;
        for (uint32_t k = first; k < kept->count && !known; k++)
            known = kept->items[k].list == program->group && kept->items[k].end == ends->items[i].end;
        if (known)
            continue;
        if (kept->count - first >= MAX_LIST_HITS)
            return true;
        arvo_list_hit *hit = ARVO_ARRAY_ADD(state->arena, kept);
        if (!hit)
            return false;
        *hit = (arvo_list_hit){program->group, ends->items[i].end, program->payload};
    }
    return true;
}

static bool is_met(const arvo_match_state *state, const arvo_need *need) {
    return need->is_list ? state->list_seen[need->number] == state->sentence
                         : arvo_test_filter_may_have(&state->passed, need->number);
}

/* May what the program needs stand in the sentence? Found out once a sentence. */
static bool has_needs(arvo_match_state *state, const arvo_program *program, uint32_t number) {
    uint64_t *asked = &state->asked[number];
    if (program->need_count == 0)
        return true;
    if (*asked / 2 != state->sentence) {
        const arvo_need *needs = state->matcher->needs.items + program->needs;
        bool met = false;
        for (uint32_t i = 0; i < program->need_count && !met; i++)
            met = is_met(state, &needs[i]);
        *asked = 2 * state->sentence + met;
    }
    return (*asked & 1) != 0;
}

/* Runs a program from a token, once. */
static bool try_program(job *j, uint32_t number, uint32_t token) {
    arvo_match_state *state = j->state;
    const arvo_program *program = &state->matcher->programs.items[number];
    if (program->level != j->level || state->begun_at[number] == state->place ||
        !has_needs(state, program, number))
        return true;
    state->begun_at[number] = state->place;
    if (!program->of_list && arvo_hits_covers(j->hits, program->group, j->place.segment, j->place.sentence,
                                              j->place.first + token))
        return true;
    const arvo_match_ends *ends;
    if (!arvo_program_run(&ends, state->runner, &j->view, number, token))
        return false;
    const arvo_match_end *best = longest(ends);
    if (!best || is_excepted(j, program, token, best))
        return true;
    if (program->of_list && !keep_list_hits(j, number, token, ends))
        return false;
    arvo_hit hit = hit_at(j, program, token, best);
    return arvo_hits_add(j->hits, program->group, &hit, number);
}

/* The first of the sorted pairs whose second test is not below `test`. */
static uint32_t find_pairs(const arvo_class_starts *starts, uint32_t test) {
    uint32_t low = 0, high = starts->pair_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (starts->pairs[middle].second < test)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Few pairs are looked for among the next token's tests, many the other way round. */
enum { FEW_PAIRS = 2 };

/* Runs the straight programs whose second test the next token passes too. */
static bool try_pairs(job *j, const arvo_class_starts *starts, const arvo_word_class *next, uint32_t token) {
    if (starts->pair_count <= FEW_PAIRS) {
        for (uint32_t i = 0; i < starts->pair_count; i++)
            if (arvo_word_class_passes(next, starts->pairs[i].second) &&
                !try_program(j, starts->pairs[i].program, token))
                return false;
        return true;
    }
    for (uint32_t i = 0; i < next->test_count; i++) {
        uint32_t test = next->tests[i], bit = test & starts->filter_mask;
        if ((starts->filter[bit / 64] >> bit % 64 & 1) == 0)
            continue;
        for (uint32_t k = find_pairs(starts, test); k < starts->pair_count && starts->pairs[k].second == test;
             k++)
            if (!try_program(j, starts->pairs[k].program, token))
                return false;
    }
    return true;
}

static bool try_starts(job *j, const arvo_class_starts *starts, uint32_t token) {
    for (uint32_t i = 0; i < starts->count; i++)
        if (!try_program(j, starts->programs[i], token))
            return false;
    for (uint32_t i = 0; token == 0 && i < starts->opening_count; i++)
        if (!try_program(j, starts->openings[i], token))
            return false;
    if (starts->pair_count > 0 && token + 1 < j->view.count)
        return try_pairs(j, starts, j->view.classes[token + 1], token);
    return true;
}

static bool has_starts(const arvo_class_starts *starts, uint32_t token) {
    return starts->count > 0 || starts->pair_count > 0 || (token == 0 && starts->opening_count > 0);
}

/* Runs the programs that begin with a list of which an entry begins at the token. */
static bool try_list_starts(job *j, uint32_t token) {
    const arvo_starts *starts = &j->state->matcher->by_list;
    for (uint32_t i = j->view.list_offsets[token]; i < j->view.list_offsets[token + 1]; i++) {
        uint32_t list = j->view.list_hits[i].list;
        for (uint32_t k = starts->offsets[list]; k < starts->offsets[list + 1]; k++)
            if (!try_program(j, starts->programs[k], token))
                return false;
    }
    return true;
}

/* Keeps what lower levels have found at the token. */
static bool keep_lower_hits(arvo_match_state *state, uint32_t token) {
    for (uint32_t i = state->list_offsets[token]; i < state->list_offsets[token + 1]; i++) {
        arvo_list_hit *hit = ARVO_ARRAY_ADD(state->arena, &state->new_hits);
        if (!hit)
            return false;
        *hit = state->list_hits.items[i];
    }
    return true;
}

/* What was found becomes what the next level, and the rules, may refer to. */
static void swap_hits(job *j) {
    arvo_match_state *state = j->state;
    arvo_list_hits hits = state->list_hits;
    uint32_t *offsets = state->list_offsets;
    state->list_hits = state->new_hits;
    state->list_offsets = state->new_offsets;
    state->new_hits = hits;
    state->new_offsets = offsets;
    j->view.list_hits = state->list_hits.items;
    j->view.list_offsets = state->list_offsets;
}

/* The lists' own programs of one level, if a word of the sentence may begin one. */
static bool match_level(job *j) {
    arvo_match_state *state = j->state;
    state->new_hits.count = 0;
    for (uint32_t token = 0; token < j->view.count; token++) {
        const arvo_class_starts *starts = &j->view.classes[token]->starts[j->level];
        state->new_offsets[token] = state->new_hits.count;
        bool has_lower = j->level > 0 && state->list_offsets[token + 1] > state->list_offsets[token];
        if (!has_lower && !has_starts(starts, token))
            continue;
        if (has_lower && !keep_lower_hits(state, token))
            return false;
        state->place++;
        if (!try_starts(j, starts, token) || (has_lower && !try_list_starts(j, token)))
            return false;
    }
    state->new_offsets[j->view.count] = state->new_hits.count;
    swap_hits(j);
    return true;
}

/* Level by level, so that a list finds those that it builds on. */
static bool match_lists(job *j) {
    for (j->level = 0; j->level < j->state->matcher->levels; j->level++)
        if (!match_level(j))
            return false;
    return true;
}

static bool match_main(job *j) {
    bool has_list_hits = j->view.list_offsets && j->state->list_hits.count > 0;
    for (uint32_t token = 0; token < j->view.count; token++) {
        const arvo_class_starts *starts = &j->view.classes[token]->starts[j->level];
        if (!has_list_hits && !has_starts(starts, token))
            continue;
        j->state->place++;
        if (!try_starts(j, starts, token) || (has_list_hits && !try_list_starts(j, token)))
            return false;
    }
    return true;
}

/* Room for what is noted of each token of a sentence. */
static bool reserve_tokens(arvo_match_state *state, uint32_t count) {
    if (count < state->capacity)
        return true;
    uint32_t capacity =
        count < UINT32_MAX / 2 ? 2 * count + 64 : count; /* offsets need one more than there are tokens */
    state->classes_here = ARVO_NEW_ARRAY(state->arena, const arvo_word_class *, capacity);
    state->list_offsets = ARVO_NEW_ARRAY(state->arena, uint32_t, (size_t)capacity + 1);
    state->new_offsets = ARVO_NEW_ARRAY(state->arena, uint32_t, (size_t)capacity + 1);
    state->capacity = state->classes_here && state->list_offsets && state->new_offsets ? capacity : 0;
    return state->capacity > 0;
}

static bool find_classes(job *j, const arvo_token *tokens, uint32_t count) {
    arvo_match_state *state = j->state;
    if (!reserve_tokens(state, count))
        return false;
    memset(&state->passed, 0, sizeof state->passed);
    state->sentence++;
    for (uint32_t i = 0; i < count; i++) {
        if (!(state->classes_here[i] = arvo_word_classes_of(state->classes, tokens[i].word)))
            return false;
        for (uint32_t k = 0; state->matcher->needs.count > 0 && k < ARVO_TEST_FILTER_WORDS; k++)
            state->passed.words[k] |= state->classes_here[i]->filter.words[k];
    }
    j->view = (arvo_sentence_view){.classes = state->classes_here, .count = count};
    return true;
}

static bool match_segment(arvo_match_state *state, arvo_hits *hits, const arvo_tagged_segment *segment,
                          uint32_t index) {
    for (uint32_t i = 0; i < segment->sentence_count; i++) {
        const arvo_sentence *sentence = &segment->sentences[i];
        job j = {.state = state, .hits = hits};
        j.place = (arvo_hit){.segment = index, .sentence = i, .first = sentence->first};
        arvo_runner_next_sentence(state->runner);
        if (!find_classes(&j, segment->tokens + sentence->first, sentence->count) || !match_lists(&j) ||
            !match_main(&j))
            return false;
    }
    return true;
}

arvo_err arvo_match(arvo_hits **out, arvo_arena *arena, arvo_match_state *state,
                    const arvo_tagged_document *document, arvo_error *error) {
    *out = NULL;
    arvo_hits *hits = arvo_hits_new(arena, state->matcher->groups.count);
    if (!hits)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    for (uint32_t i = 0; i < document->segment_count; i++)
        if (document->segments[i].language == state->matcher->language &&
            !match_segment(state, hits, &document->segments[i], i))
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    *out = hits;
    return ARVO_OK;
}
