#include "arena_fixture.h"

#include <stdio.h>
#include <stdlib.h>

#include "fake_words.h"
#include "rule/matcher.h"

static arvo_matcher *new_matcher(void) {
    arvo_matcher *matcher = arvo_matcher_new(arena, ARVO_LANGUAGE_FI);
    assert_non_null(matcher);
    return matcher;
}

static void add(arvo_matcher *matcher, uint32_t group, const char *pattern, arvo_policy policy,
                uint32_t payload) {
    arvo_error error = {0};
    arvo_group_pattern added = {
        .group = group, .text = arvo_str_of(pattern), .policy = policy, .payload = payload};
    arvo_err err = arvo_matcher_add(matcher, &added, &error);
    if (err)
        fail_msg("%s: %u: %s %s %s", pattern, error.column, error.detail[0], error.detail[1],
                 error.detail[2]);
}

static arvo_hits *run(arvo_matcher *matcher, const char *words) {
    uint32_t group, payload;
    assert_int_equal(arvo_matcher_seal(matcher, &group, &payload, NULL), ARVO_OK);
    arvo_match_state *state = arvo_match_state_new(arena, matcher);
    assert_non_null(state);
    arvo_tagged_document document = fake_tag(fake_new(arena), words);
    arvo_hits *hits = NULL;
    assert_int_equal(arvo_match(&hits, arena, state, &document, NULL), ARVO_OK);
    assert_non_null(hits);
    return hits;
}

/* "0-1 3-5": the hits of a group. */
static const char *spans(const arvo_hits *hits, uint32_t group) {
    arvo_buf out = arvo_buf_in(arena);
    uint32_t count;
    const arvo_hit *hit = arvo_hits_of(hits, group, &count);
    for (uint32_t i = 0; i < count; i++)
        arvo_buf_printf(&out, "%s%u-%u", i ? " " : "", hit[i].first, hit[i].end);
    return arvo_buf_str(&out).ptr;
}

static void test_patterns(void **state) {
    (void)state;
    static const struct {
        const char *pattern;
        const char *words;
        const char *expected;
        arvo_policy policy;
    } cases[] = {
        /* lemmas and forms */
        {"kokonaisvaltainen", "ja kokonaisvaltaisia ratkaisuja", "1-2", 0},
        {"Kokonaisvaltainen", "Kokonaisvaltaisia", "0-1", 0},
        {"KOKONAISVALTAISIA", "kokonaisvaltaisia", "0-1", 0},
        {"kokonaisvaltaisia", "kokonaisvaltaisia", "0-1", 0},
        {"kokonais", "kokonaisvaltaisia", "", 0},
        {"helsinki", "Helsinki", "0-1", 0},
        {"tuntematon", "Tuntematon TUNTEMATON tuntematonta", "0-1 1-2", 0},
        {"\"paras\"", "Paras paras PARAS hyvä", "0-1 1-2 2-3", 0},
        {"\"Paras\"", "Paras paras", "0-1", 0},
        {"\"hyvä\"", "paras", "", 0},
        {"hyvä", "paras", "0-1", 0},
        {"\"IT\"", "IT it It", "0-1", 0},
        {"\"it\"", "IT it It", "0-1 1-2 2-3", 0},
        {"\"24/7\"", "on 24/7", "1-2", 0},
        {"24/7", "on 24/7", "1-2", 0},
        {"\"\\\"\"", "a \" b", "1-2", 0},
        {"\",\"", "a , b", "1-2", 0},
        /* what follows is looked at, and is no part of the match */
        {"a > b", "a b a c a", "0-1", 0},
        {"a > $", "a b a", "2-3", 0},
        {"a+ > b?  c", "a a c a b c a", "0-2 3-4", 0},
        {"a? > b", "b a b", "1-2", 0},
        {"a | b > c", "a b b c", "0-1 2-3", 0},
        /* compounds */
        {"~ratkaisu", "ratkaisuja kokonaisratkaisu SaaS-ratkaisut ratkaisumalli", "0-1 1-2 2-3", 0},
        {"~ratkaisuja", "ratkaisuja", "0-1", 0},
        {"~RATKAISU", "kokonaisratkaisu", "0-1", 0},
        {"~ratkaisumalli", "ratkaisumalli digiratkaisumalli", "0-1 1-2", 0},
        {"~malli", "digiratkaisumalli", "0-1", 0},
        {"~digi", "digiratkaisumalli", "", 0},
        {"avain~", "avain avainasiakas", "1-2", 0},
        {"saas~", "SaaS-ratkaisut", "0-1", 0},
        {"digiratkaisu~", "digiratkaisumalli", "0-1", 0},
        {"asiakas~", "avainasiakas", "", 0},
        /* rows, choices, groups */
        {"tuoda lisäarvo", "tuomme lisäarvoa asiakkaalle", "0-2", 0},
        {"tuoda lisäarvo", "tuomme . lisäarvoa", "", 0},
        {"tuoda lisäarvo", "tuomme\nlisäarvoa", "", 0},
        {"tuoda | tuottaa", "tuotti tuomme", "0-1 1-2", 0},
        {"(tuoda | tuottaa) (lisäarvo | arvo)", "tuotti arvoa tuomme lisäarvoa", "0-2 2-4", 0},
        {"(tuoda|tuottaa) lisäarvo", "tuotti lisäarvoa", "0-2", 0},
        {"tuoda lisäarvo | tuottaa", "tuotti tuomme lisäarvoa", "0-1 1-3", 0},
        {"tuoda [] asiakas", "tuomme lisäarvoa asiakkaalle", "0-3", 0},
        {"tuoda[]asiakas", "tuomme lisäarvoa asiakkaalle", "0-3", 0},
        {"((tuoda))", "tuomme", "0-1", 0},
        {"a b c | b", "a b a b c", "1-2 2-5", 0},
        /* repetition */
        {"[upos=\"ADJ\"]{3}", "nopea helppo paras", "0-3", 0},
        {"[upos=\"ADJ\"]{3}", "nopea helppo", "", 0},
        {"[upos=\"ADJ\"]{2,3}", "nopea helppo nopea helppo nopea", "0-3 3-5", 0},
        {"[upos=\"ADJ\"]+", "nopea helppo ja nopea", "0-2 3-4", 0},
        {"[upos=\"ADJ\"]* ratkaisu", "nopea helppo ratkaisuja ratkaisuja", "0-3 3-4", 0},
        {"[upos=\"ADJ\"]?", "ja nopea helppo", "1-2 2-3", 0},
        {"a{,2} b", "a a a b", "1-4", 0},
        {"a{2,} b", "a b a a a b", "2-6", 0},
        {"tuoda []{0,2} asiakas", "tuomme nyt lisäarvoa asiakkaalle", "0-4", 0},
        {"tuoda []{0,1} asiakas", "tuomme nyt lisäarvoa asiakkaalle", "", 0},
        {"[] asiakas", "ja asiakkaalle asiakkaalle", "0-2", 0},
        {"[]* asiakas", "ja on asiakkaalle . asiakkaalle", "0-3 4-5", 0},
        {"ja? on", "on ja on", "0-1 1-3", 0},
        {"(a b)+", "a b a b a", "0-4", 0},
        {"(a | b)* c", "a b b a c", "0-5", 0},
        {"(a?)* b", "a a b", "0-3", 0},
        {"((a*)*)* b", "a a b", "0-3", 0},
        {"(a | a a | a a a) b", "a a a b", "0-4", 0},
        {"x | x y | x y z", "x y z", "0-3", 0},
        /* ends of sentences */
        {"^ on", "on on . on", "0-1 3-4", 0},
        {"on $", "on on . on", "3-4", 0},
        {"on . $", "on on . on", "1-3", 0},
        {"^ [] $", "on . on ja", "", 0},
        {"^ []+ $", "on . on ja", "0-2 2-4", 0},
        {"(^ | ja) on", "on on ja on", "0-1 2-4", 0},
        {"on (ja | $)", "on on ja on", "1-3 3-4", 0},
        {"(on | ^)+", "on on", "0-2", 0},
        /* conditions */
        {"[lemma=\"helppo\" & Degree=\"Cmp\"]", "helppo helpompi", "1-2", 0},
        {"[lemma=\"HELPPO\"]", "helpompi", "0-1", 0},
        {"[lemma=\"helppo|nopea\"]", "helppo ja nopea", "0-1 2-3", 0},
        {"[lemma!=\"helppo\"]", "helppo ja", "1-2", 0},
        {"[form=\"PARAS\"]", "paras Paras", "0-1 1-2", 0},
        {"[Case=\"Ine|Ade\"]", "talossa pöydällä arvoa", "0-1 1-2", 0},
        {"[Case!=\"Ine\" & upos=\"NOUN\"]", "talossa pöydällä", "1-2", 0},
        {"[Case=\"\"]", "ja arvoa on", "0-1 2-3", 0},
        {"[Case=\"|Ine\"]", "ja arvoa talossa", "0-1 2-3", 0},
        {"[upos=\"NOUN\" | upos=\"VERB\"]", "tuomme ja arvoa", "0-1 2-3", 0},
        {"[!(upos=\"NOUN\" | upos=\"VERB\")]", "tuomme ja arvoa", "1-2", 0},
        {"[!!upos=\"NOUN\"]", "tuomme ja arvoa", "2-3", 0},
        {"[ upos = \"ADJ\" & ! Degree = \"Sup\" ]", "paras helppo", "1-2", 0},
        {"[upos=\"NOUN\" & Case=\"Par\" | upos=\"ADJ\"]", "arvoa talossa nopea", "0-1 2-3", 0},
        {"[kind=\"number\"]", "on 30 ja", "1-2", 0},
        {"[kind=\"punct|number\"]", "on , 30", "1-2 2-3", 0},
        {"[kind=\"email\"] | [kind=\"url\"]", "a@b.fi http://x", "0-1 1-2", 0},
        {"[shape=\"upper\"]", "IT Paras SaaS-ratkaisut it", "0-1", 0},
        {"[shape=\"title|mixed\"]", "IT Paras SaaS-ratkaisut it", "1-2 2-3", 0},
        {"[first=\"avain\"]", "avainasiakas avain", "0-1", 0},
        {"[last=\"asiakas\"]", "avainasiakas asiakkaalle", "0-1", 0},
        {"[last=\"ratkaisumalli\"]", "digiratkaisumalli", "", 0},
        {"[last=\"\" & upos=\"NOUN\"]", "avainasiakas asiakkaalle", "1-2", 0},
        {"[known=\"no\"]", "on eiole", "1-2", 0},
        {"[known=\"yes\"]", "on eiole", "0-1", 0},
        {"[letters>8]", "on asiakkaalle avainasiakas", "1-2 2-3", 0},
        {"[letters>=11 & letters<=11]", "on asiakkaalle", "1-2", 0},
        {"[letters=2]", "on asiakkaalle ja", "0-1 2-3", 0},
        {"[letters!=2]", "on asiakkaalle ja", "1-2", 0},
        {"[letters<3]", "on asiakkaalle ja", "0-1 2-3", 0},
        {"[syllables<=1]", "on ja avain", "0-1 1-2", 0},
        {"[parts>=3]", "digiratkaisumalli avainasiakas", "0-1", 0},
        {"[parts=0 & known=\"yes\"]", "avainasiakas on", "1-2", 0},
        {"[readings>1]", "tilanne on", "0-1", 0},
        {"[form=/^\\d+ ?%?$/]", "30 30% a30", "0-1 1-2", 0},
        {"[form=/aS/]", "SaaS-ratkaisut saas", "0-1", 0},
        {"[form!=/s/]", "asia on", "1-2", 0},
        {"[form=/^1\\/2$/]", "1/2", "0-1", 0},
        {"[form=/^\\w+ä$/]", "pöydällä on", "0-1", 0},
        {"[lemma=/inen$/]", "kokonaisvaltaisia on", "0-1", 0},
        {"[Voice=\"Pass\"]", "tuomme tuodaan", "1-2", 0},
        /* readings and policy */
        {"[Person[psor]=\"2\"]", "tilanne talosi", "0-1 1-2", 0},
        {"[all: Person[psor]=\"2\"]", "tilanne talosi", "1-2", 0},
        {"[Person[psor]=\"2\"]", "tilanne talosi", "1-2", ARVO_POLICY_ALL},
        {"[any: Person[psor]=\"2\"]", "tilanne talosi", "0-1 1-2", ARVO_POLICY_ALL},
        {"[lemma=\"tilanne\" & Person[psor]=\"2\"]", "tilanne", "", 0},
        {"[lemma=\"tila\" & Person[psor]=\"2\"]", "tilanne", "0-1", 0},
        {"tila", "tilanne", "0-1", 0},
        {"tila", "tilanne", "", ARVO_POLICY_ALL},
        {"tilanne", "tilanne", "0-1", ARVO_POLICY_ALL},
        {"talo", "talosi", "0-1", ARVO_POLICY_ALL},
        {"~ratkaisu", "kokonaisratkaisu", "0-1", ARVO_POLICY_ALL},
        {"[upos=\"NOUN\"]", "kuusi", "0-1", 0},
        {"[all: upos=\"NOUN\"]", "kuusi tilanne", "1-2", 0},
        {"[all: !lemma=\"kuu\"]", "kuusi tilanne", "1-2", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_matcher *matcher = new_matcher();
        uint32_t group = arvo_matcher_add_group(matcher);
        add(matcher, group, cases[i].pattern, cases[i].policy, 1);
        const char *got = spans(run(matcher, cases[i].words), group);
        if (strcmp(got, cases[i].expected) != 0)
            fail_msg("%s on \"%s\": %s, not %s", cases[i].pattern, cases[i].words, got, cases[i].expected);
    }
}

static void test_many_patterns_together(void **state) {
    (void)state;
    arvo_matcher *matcher = new_matcher();
    uint32_t first = arvo_matcher_add_group(matcher), second = arvo_matcher_add_group(matcher);
    assert_int_equal(first, 1);
    assert_int_equal(second, 2);
    add(matcher, first, "tuoda lisäarvo", ARVO_POLICY_ANY, 10);
    add(matcher, first, "lisäarvo asiakas", ARVO_POLICY_ANY, 11);
    add(matcher, first, "[] lisäarvo", ARVO_POLICY_ANY, 12);
    add(matcher, first, "tuoda lisäarvo", ARVO_POLICY_ANY, 13);
    add(matcher, second, "lisäarvo", ARVO_POLICY_ANY, 20);
    add(matcher, second, "asiakas", ARVO_POLICY_ANY, 21);
    arvo_hits *hits = run(matcher, "ja tuomme lisäarvoa asiakkaalle");
    uint32_t count;
    const arvo_hit *hit = arvo_hits_of(hits, first, &count);
    assert_int_equal(count, 1);
    assert_int_equal(hit[0].payload, 10); /* of three equal ones the earliest */
    assert_int_equal(hit[0].first, 1);
    assert_int_equal(hit[0].end, 3);
    assert_int_equal(hit[0].entry, ARVO_NO_PAYLOAD);
    hit = arvo_hits_of(hits, second, &count);
    assert_int_equal(count, 2);
    assert_int_equal(hit[0].payload, 20);
    assert_int_equal(hit[1].payload, 21);
    arvo_hits_of(hits, 99, &count);
    assert_int_equal(count, 0);
}

static void test_places(void **state) {
    (void)state;
    arvo_matcher *matcher = new_matcher();
    uint32_t group = arvo_matcher_add_group(matcher);
    add(matcher, group, "asiakas", ARVO_POLICY_ANY, 1);
    arvo_hits *hits = run(matcher, "on .\nja on . nyt asiakkaalle .\nasiakkaalle");
    uint32_t count;
    const arvo_hit *hit = arvo_hits_of(hits, group, &count);
    assert_int_equal(count, 2);
    assert_int_equal(hit[0].segment, 1);
    assert_int_equal(hit[0].sentence, 1);
    assert_int_equal(hit[0].first, 4);
    assert_int_equal(hit[0].end, 5);
    assert_int_equal(hit[1].segment, 2);
    assert_int_equal(hit[1].first, 0);
}

static void test_other_languages_are_left_alone(void **state) {
    (void)state;
    arvo_matcher *matcher = arvo_matcher_new(arena, ARVO_LANGUAGE_EN);
    uint32_t group = arvo_matcher_add_group(matcher);
    add(matcher, group, "[]", ARVO_POLICY_ANY, 1);
    assert_string_equal(spans(run(matcher, "on ja"), group), "");
}

static void test_lists(void **state) {
    (void)state;
    static const struct {
        const char *pattern;
        const char *words;
        const char *expected;
        uint32_t entry; /* of the first hit */
    } cases[] = {
        {"@verb", "tuomme", "0-1", 100},
        {"@verb @value", "tuotti lisäarvoa", "0-2", 101},
        {"ja @value", "ja suurta lisäarvoa", "0-3", 201},
        {"@value asiakas", "suurta lisäarvoa asiakkaalle", "0-3", 201},
        {"@value lisäarvo", "suurta lisäarvoa", "0-2", 202}, /* the shorter of two entries fits */
        {"@value", "suurta lisäarvoa", "0-2", 201},
        {"@value{2}", "suurta lisäarvoa", "0-2", 202},
        {"[]* @value", "ja on lisäarvoa", "0-3", 200},
        {"(@verb | @value)+", "tuomme suurta lisäarvoa ja", "0-3", 100},
        {"@verb? asiakas", "asiakkaalle tuomme asiakkaalle", "0-1 1-3", ARVO_NO_PAYLOAD},
        {"@empty | ja", "on ja", "1-2", ARVO_NO_PAYLOAD},
        {"^ @value $", "suurta . lisäarvoa", "2-3", 200},
        {"@adjectives @verb", "nopea helppo paras tuomme", "0-4", 300},
        {"helppo @adjectives tuoda", "nopea helppo paras tuomme", "1-4", 300},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_matcher *matcher = new_matcher();
        uint32_t group = arvo_matcher_add_group(matcher);
        add(matcher, group, cases[i].pattern, ARVO_POLICY_ANY, 1); /* before its lists are there */
        uint32_t verb = arvo_matcher_list(matcher, ARVO_STR("verb"));
        uint32_t value = arvo_matcher_list(matcher, ARVO_STR("value"));
        uint32_t adjectives = arvo_matcher_list(matcher, ARVO_STR("adjectives"));
        assert_int_not_equal(arvo_matcher_list(matcher, ARVO_STR("empty")), 0);
        add(matcher, verb, "tuoda", ARVO_POLICY_ANY, 100);
        add(matcher, verb, "tuottaa", ARVO_POLICY_ANY, 101);
        add(matcher, value, "lisäarvo", ARVO_POLICY_ANY, 200);
        add(matcher, value, "suurta lisäarvo", ARVO_POLICY_ANY, 201);
        add(matcher, value, "suurta", ARVO_POLICY_ANY, 202);
        add(matcher, adjectives, "[upos=\"ADJ\"]+", ARVO_POLICY_ANY, 300);
        arvo_hits *hits = run(matcher, cases[i].words);
        const char *got = spans(hits, group);
        uint32_t count;
        const arvo_hit *hit = arvo_hits_of(hits, group, &count);
        if (strcmp(got, cases[i].expected) != 0 || hit[0].entry != cases[i].entry)
            fail_msg("%s on \"%s\": %s (entry %u), not %s", cases[i].pattern, cases[i].words, got,
                     count ? hit[0].entry : 0, cases[i].expected);
        assert_int_equal(hit[0].payload, 1);
    }
}

static void test_a_list_is_a_group(void **state) {
    (void)state;
    arvo_matcher *matcher = new_matcher();
    uint32_t list = arvo_matcher_list(matcher, ARVO_STR("value"));
    assert_int_equal(arvo_matcher_list(matcher, ARVO_STR("value")), list);
    assert_int_equal(arvo_matcher_find_list(matcher, ARVO_STR("value")), list);
    assert_int_equal(arvo_matcher_find_list(matcher, ARVO_STR("other")), 0);
    add(matcher, list, "lisäarvo", ARVO_POLICY_ANY, 7);
    add(matcher, list, "suurta lisäarvo", ARVO_POLICY_ANY, 8);
    arvo_hits *hits = run(matcher, "lisäarvoa suurta lisäarvoa");
    assert_string_equal(spans(hits, list), "0-1 1-3");
    uint32_t count;
    const arvo_hit *hit = arvo_hits_of(hits, list, &count);
    assert_int_equal(hit[0].payload, 7);
    assert_int_equal(hit[1].payload, 8);
    assert_int_equal(hit[1].entry, ARVO_NO_PAYLOAD);
}

/* verb < act < offer, whatever their order; the entry is that of the list asked for. */
static void test_lists_of_lists(void **state) {
    (void)state;
    arvo_matcher *matcher = new_matcher();
    uint32_t group = arvo_matcher_add_group(matcher);
    uint32_t offer = arvo_matcher_list(matcher, ARVO_STR("offer"));
    add(matcher, group, "@offer asiakas", ARVO_POLICY_ANY, 1);
    add(matcher, offer, "@act lisäarvo", ARVO_POLICY_ANY, 300);
    add(matcher, offer, "suurta > @act", ARVO_POLICY_ANY, 301);
    uint32_t act = arvo_matcher_list(matcher, ARVO_STR("act"));
    add(matcher, act, "@verb", ARVO_POLICY_ANY, 200);
    add(matcher, act, "ja @verb", ARVO_POLICY_ANY, 201);
    add(matcher, arvo_matcher_list(matcher, ARVO_STR("verb")), "tuoda", ARVO_POLICY_ANY, 100);
    arvo_hits *hits =
        run(matcher, "tuomme lisäarvoa asiakkaalle ja tuomme lisäarvoa suurta ja tuomme asiakkaalle");
    assert_string_equal(spans(hits, act), "0-1 3-5 7-9");
    assert_string_equal(spans(hits, offer), "0-2 3-6 6-7");
    assert_string_equal(spans(hits, group), "0-3");
    uint32_t count;
    assert_int_equal(arvo_hits_of(hits, group, &count)[0].entry, 300);
}

static void test_circles_of_lists(void **state) {
    (void)state;
    arvo_matcher *matcher = new_matcher();
    uint32_t a = arvo_matcher_list(matcher, ARVO_STR("a")), b = arvo_matcher_list(matcher, ARVO_STR("b"));
    uint32_t group = 0, payload = 0;
    add(matcher, a, "x @b", ARVO_POLICY_ANY, 1);
    add(matcher, b, "@a", ARVO_POLICY_ANY, 2);
    arvo_error error = {0};
    assert_int_equal(arvo_matcher_seal(matcher, &group, &payload, &error), ARVO_ERR_PATTERN);
    assert_true((group == a && payload == 1 && error.column == 3) ||
                (group == b && payload == 2 && error.column == 1));
}

static void test_unknown_lists(void **state) {
    (void)state;
    static const struct {
        const char *pattern;
        arvo_err err;
        uint32_t column;
        const char *detail0, *detail1;
    } cases[] = {
        {"ä @jargn", ARVO_ERR_UNKNOWN_LIST_NEAR, 3, "jargn", "jargon"},
        {"@superlative", ARVO_ERR_UNKNOWN_LIST, 1, "superlative", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_matcher *matcher = new_matcher();
        arvo_matcher_list(matcher, ARVO_STR("jargon"));
        arvo_matcher_add_group(matcher);
        uint32_t group = arvo_matcher_add_group(matcher), bad_group = 0, bad_payload = 0;
        add(matcher, group, "@jargon", ARVO_POLICY_ANY, 41);
        add(matcher, group, cases[i].pattern, ARVO_POLICY_ANY, 42);
        assert_int_equal(arvo_matcher_find_list(matcher, ARVO_STR("jargn")), 0);
        arvo_error error = {0};
        assert_int_equal(arvo_matcher_seal(matcher, &bad_group, &bad_payload, &error), cases[i].err);
        assert_int_equal(bad_group, group);
        assert_int_equal(bad_payload, 42);
        assert_int_equal(error.column, cases[i].column);
        assert_string_equal(error.detail[0], cases[i].detail0);
        assert_string_equal(error.detail[1], cases[i].detail1);
    }
}

static void test_refused(void **state) {
    (void)state;
    arvo_matcher *matcher = new_matcher();
    uint32_t group = arvo_matcher_add_group(matcher);
    arvo_error error = {0};
    arvo_group_pattern empty = {.group = group, .text = ARVO_STR("^ $")};
    arvo_group_pattern of_none = {.group = 0, .text = ARVO_STR("x")};
    arvo_group_pattern of_unknown = {.group = 9, .text = ARVO_STR("x")};
    assert_int_equal(arvo_matcher_add(matcher, &empty, &error), ARVO_ERR_PATTERN);
    assert_int_equal(arvo_matcher_add(matcher, &of_none, &error), ARVO_ERR_INTERNAL);
    assert_int_equal(arvo_matcher_add(matcher, &of_unknown, &error), ARVO_ERR_INTERNAL);
    add(matcher, group, "x", ARVO_POLICY_ANY, 1); /* the refused ones leave nothing behind */
    assert_string_equal(spans(run(matcher, "x y"), group), "0-1");
    arvo_group_pattern late = {.group = group, .text = ARVO_STR("y")};
    assert_int_equal(arvo_matcher_add(matcher, &late, &error), ARVO_ERR_INTERNAL);
}

static void test_state_serves_many_documents(void **state) {
    (void)state;
    arvo_matcher *matcher = new_matcher();
    uint32_t group = arvo_matcher_add_group(matcher), bad;
    add(matcher, group, "tuoda []{0,2} lisäarvo", ARVO_POLICY_ANY, 1);
    assert_int_equal(arvo_matcher_seal(matcher, &bad, &bad, NULL), ARVO_OK);
    arvo_match_state *match_state = arvo_match_state_new(arena, matcher);
    fake_text *words = fake_new(arena);
    static const char *const texts[] = {"tuomme lisäarvoa", "uusi sana tuomme nyt lisäarvoa", "lisäarvoa"};
    static const char *const expected[] = {"0-2", "2-5", ""};
    size_t used = 0;
    for (int round = 0; round < 100; round++) {
        arvo_arena *own = arvo_arena_new(NULL);
        size_t before = arvo_arena_used(arena);
        arvo_hits *hits;
        arvo_tagged_document document = fake_tag(words, texts[round % 3]);
        size_t tagging = arvo_arena_used(arena) - before;
        assert_int_equal(arvo_match(&hits, own, match_state, &document, NULL), ARVO_OK);
        if (round >= 3)
            used += arvo_arena_used(arena) - before - tagging;
        assert_string_equal(spans(hits, group), expected[round % 3]);
        arvo_arena_free(own);
    }
    assert_int_equal(used, 0); /* nothing is kept for words that are known */
}

static const char *repeat(const char *word, int times) {
    arvo_buf text = arvo_buf_in(arena);
    for (int i = 0; i < times; i++)
        arvo_buf_append_cstr(&text, word);
    return arvo_buf_str(&text).ptr;
}

static void test_pathological_patterns_end(void **state) {
    (void)state;
    static const char *const patterns[] = {
        "[]* []* []* x",      "([]*)* x",         "([]* | [])+ x",       "(a? a? a? a?)* x",
        "(a | a | [])* [] x", "((a*)* (a*)*)* x", "[]{0,60} []{0,60} x", "@long @long @long x",
        "(@long | [])* x",    "([] []? []?)+ x",
    };
    arvo_matcher *matcher = new_matcher();
    uint32_t list = arvo_matcher_list(matcher, ARVO_STR("long"));
    add(matcher, list, "[]*", ARVO_POLICY_ANY, 1);
    add(matcher, list, "a+ []*", ARVO_POLICY_ANY, 2);
    uint32_t group = arvo_matcher_add_group(matcher);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        add(matcher, group, patterns[i], ARVO_POLICY_ANY, (uint32_t)i);
    assert_string_equal(spans(run(matcher, repeat("a ", 10000)), group), "");
}

static void test_thousands_of_entries(void **state) {
    (void)state;
    enum { ENTRIES = 5000 };
    arvo_matcher *matcher = new_matcher();
    uint32_t list = arvo_matcher_list(matcher, ARVO_STR("many")), group = arvo_matcher_add_group(matcher);
    for (uint32_t i = 0; i < ENTRIES; i++) {
        char pattern[64];
        snprintf(pattern, sizeof pattern, i % 2 ? "alku%u loppu%u" : "ja sana%u", i, i);
        add(matcher, list, pattern, ARVO_POLICY_ANY, i);
    }
    add(matcher, group, "on @many", ARVO_POLICY_ANY, 9);
    arvo_hits *hits =
        run(matcher, "on ja sana4998 ja sana1 alku4999 loppu4999 alku1 loppu3 on on alku3 loppu3");
    assert_string_equal(spans(hits, list), "1-3 5-7 11-13");
    uint32_t count;
    assert_int_equal(arvo_hits_of(hits, list, &count)[1].payload, 4999);
    assert_string_equal(spans(hits, group), "0-3 10-13");
    assert_int_equal(arvo_hits_of(hits, group, &count)[1].entry, 3);
}

/* Gives `left` blocks, then none. */
static void *allocate_some(void *state, size_t size) {
    int *left = state;
    return (*left)-- > 0 ? malloc(size) : NULL;
}

static void release(void *state, void *block) {
    (void)state;
    free(block);
}

/* Everything from new to match, in an arena that fails; true when it went through. */
static bool whole_way(arvo_arena *small, const arvo_tagged_document *document) {
    static const char *const patterns[] = {"~ratkaisu", "[form=/^\\d+$/ & letters<3]",
                                           "(^ | @list []*) x | avain~", "a b"};
    arvo_error error = {0};
    arvo_matcher *matcher = arvo_matcher_new(small, ARVO_LANGUAGE_FI);
    if (!matcher)
        return false;
    uint32_t list = arvo_matcher_list(matcher, ARVO_STR("list")), group = arvo_matcher_add_group(matcher),
             bad;
    if (list == 0 || group == 0)
        return false;
    arvo_group_pattern entry = {.group = list, .text = ARVO_STR("tuoda lisäarvo?")};
    arvo_err err = arvo_matcher_add(matcher, &entry, &error);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        arvo_group_pattern added = {.group = group, .text = arvo_str_of(patterns[i])};
        arvo_err next = arvo_matcher_add(matcher, &added, &error);
        assert_true(next == ARVO_OK || next == ARVO_ERR_NO_MEMORY);
        err = err ? err : next;
    }
    arvo_err sealed = arvo_matcher_seal(matcher, &bad, &bad, &error);
    if (sealed)
        return false;
    arvo_match_state *state = arvo_match_state_new(small, matcher);
    arvo_hits *hits;
    if (!state)
        return false;
    arvo_err matched = arvo_match(&hits, small, state, document, &error);
    assert_true(matched == ARVO_OK || matched == ARVO_ERR_NO_MEMORY);
    return err == ARVO_OK && matched == ARVO_OK;
}

static void test_memory_ends(void **state) {
    (void)state;
    arvo_tagged_document document =
        fake_tag(fake_new(arena), "tuomme Helsinki SaaS-ratkaisut x 12 avainasiakas a b");
    bool done = false;
    int failures = 0;
    for (int blocks = 1; blocks < 5000 && !done; blocks++) {
        int left = blocks;
        arvo_allocator allocator = {allocate_some, release, &left};
        arvo_arena *small = arvo_arena_new(&allocator);
        assert_non_null(small);
        done = whole_way(small, &document);
        failures += !done;
        arvo_arena_free(small);
    }
    assert_true(done);
    assert_true(failures > 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_patterns, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many_patterns_together, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_places, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_other_languages_are_left_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_lists, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_list_is_a_group, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unknown_lists, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_lists_of_lists, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_circles_of_lists, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_state_serves_many_documents, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_pathological_patterns_end, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_thousands_of_entries, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_memory_ends, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
