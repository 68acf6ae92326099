/* fuzz_pattern.c: any bytes as a pattern, of a group, of a list and as an exception, run over a small
 * document. */
#include "../rule/fake_words.h"
#include "fuzz.h"
#include "rule/matcher.h"

static const char words[] =
    "Kokonaisvaltaisia ratkaisuja on 30 , IT ja it .\n"
    "tuomme lisäarvoa asiakkaalle . Paras avainasiakas tilanne a a a b a@b.fi SaaS-ratkaisut\n"
    "kuusi digiratkaisumalli uusi https://x.fi Helsinki";

static void match_all(arvo_arena *arena, arvo_str pattern, arvo_policy policy) {
    arvo_error error;
    arvo_matcher *matcher = arvo_matcher_new(arena, ARVO_LANGUAGE_FI);
    if (!matcher)
        return;
    uint32_t list = arvo_matcher_list(matcher, ARVO_STR("l")), group = arvo_matcher_add_group(matcher), bad,
             count;
    uint32_t exceptions = arvo_matcher_add_exceptions(matcher), rest = arvo_matcher_add_group(matcher);
    if (list == 0 || group == 0 || exceptions == 0 || rest == 0)
        return;
    const arvo_group_pattern patterns[] = {
        {.group = group, .text = pattern, .policy = policy, .payload = 1},
        {.group = list, .text = pattern, .policy = policy, .payload = 2}, /* fails to seal if it names l */
        {.group = list, .text = ARVO_STR("[upos=\"ADJ\"]? ratkaisu"), .policy = policy, .payload = 3},
        {.group = exceptions, .text = pattern, .policy = policy, .payload = 4},
        {.group = rest, .text = ARVO_STR("[]{1,3}"), .payload = 5, .exceptions = {exceptions}}};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        if (arvo_matcher_add(matcher, &patterns[i], &error) != ARVO_OK)
            return;
    if (arvo_matcher_seal(matcher, &bad, &bad, &error) != ARVO_OK)
        return;
    arvo_match_state *state = arvo_match_state_new(arena, matcher);
    arvo_tagged_document document = fake_tag(fake_new(arena), words);
    arvo_hits *hits;
    if (!state || arvo_match(&hits, arena, state, &document, &error) != ARVO_OK)
        return;
    const arvo_hit *hit = arvo_hits_of(hits, group, &count);
    for (uint32_t i = 0; i < count; i++) /* none empty, none past its segment, none over the one before */
        if (hit[i].first >= hit[i].end || hit[i].end > document.segments[hit[i].segment].token_count ||
            (i > 0 && hit[i].segment == hit[i - 1].segment && hit[i].first < hit[i - 1].end))
            fuzz_fail("a hit that is empty, too long, or over another");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    arvo_arena *arena = arvo_arena_new(NULL);
    if (!arena)
        return 0;
    arvo_str pattern = {(const char *)data, size};
    match_all(arena, pattern, ARVO_POLICY_ANY);
    arvo_arena_reset(arena);
    match_all(arena, pattern, ARVO_POLICY_ALL);
    arvo_arena_free(arena);
    return 0;
}
