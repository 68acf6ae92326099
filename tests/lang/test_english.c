/* The expected readings are those with Debian's hunspell-en-us 1:2020.12.07. */
#include "unit.h"

#include "failing_allocator.h"
#include "lang/english/closed.h"
#include "lang/syllables.h"

#include "hunspell_words.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static void first_readings(void **state) {
    (void)state;
    static const form_row rows[] = {
        {"We", "we/PRON/Case=Nom|Number=Plur|Person=1|PronType=Prs"},
        {"us", "we/PRON/Case=Acc|Number=Plur|Person=1|PronType=Prs"},
        {"our", "our/PRON/Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs"},
        {"ourselves", "ourselves/PRON/Number=Plur|Person=1|PronType=Prs|Reflex=Yes"},
        {"you", "you/PRON/Case=Nom|Person=2|PronType=Prs"},
        {"your", "your/PRON/Case=Gen|Person=2|Poss=Yes|PronType=Prs"},
        {"they", "they/PRON/Case=Nom|Number=Plur|Person=3|PronType=Prs"},
        {"it", "it/PRON/Gender=Neut|Number=Sing|Person=3|PronType=Prs"},
        {"I", "i/PRON/Case=Nom|Number=Sing|Person=1|PronType=Prs"},
        {"we're", "we/PRON/Case=Nom|Number=Plur|Person=1|PronType=Prs"},
        {"you'll", "you/PRON/Case=Nom|Person=2|PronType=Prs"},
        {"they've", "they/PRON/Case=Nom|Number=Plur|Person=3|PronType=Prs"},
        {"it's", "it/PRON/Gender=Neut|Number=Sing|Person=3|PronType=Prs"},
        {"don't", "do/AUX/Mood=Ind|Polarity=Neg|Tense=Pres|VerbForm=Fin"},
        {"doesn't", "do/AUX/Mood=Ind|Number=Sing|Person=3|Polarity=Neg|Tense=Pres|VerbForm=Fin"},
        {"won't", "will/AUX/Mood=Ind|Polarity=Neg|Tense=Pres|VerbForm=Fin"},
        {"can't", "can/AUX/Mood=Ind|Polarity=Neg|Tense=Pres|VerbForm=Fin"},
        {"isn't", "be/AUX/Mood=Ind|Number=Sing|Person=3|Polarity=Neg|Tense=Pres|VerbForm=Fin"},
        {"never", "never/ADV/Polarity=Neg"},
        {"not", "not/PART/Polarity=Neg"},
        {"the", "the/DET/Definite=Def|PronType=Art"},
        {"an", "a/DET/Definite=Ind|PronType=Art"},
        {"this", "this/DET/Number=Sing|PronType=Dem"},
        {"who", "who/PRON/PronType=Int"},
        {"what", "what/PRON/PronType=Int"},
        {"than", "than/ADP/"},
        {"because", "because/SCONJ/"},
        {"with", "with/ADP/"},
        {"and", "and/CCONJ/"},
        {"be", "be/AUX/VerbForm=Inf"},
        {"is", "be/AUX/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"},
        {"were", "be/AUX/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"has", "have/AUX/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"},
        {"having", "have/AUX/VerbForm=Ger"},
        {"could", "can/AUX/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"more", "much/ADJ/Degree=Cmp"},
        {"most", "much/ADJ/Degree=Sup"},
        {"better", "good/ADJ/Degree=Cmp"},
        {"best", "good/ADJ/Degree=Sup"},
        {"worse", "bad/ADJ/Degree=Cmp"},
        {"worst", "bad/ADJ/Degree=Sup"},
        {"least", "little/ADJ/Degree=Sup"},
        {"further", "far/ADJ/Degree=Cmp"},
        {"one", "one/NUM/NumType=Card"},
        {"seven", "seven/NUM/NumType=Card"},
        {"first", "first/ADJ/Degree=Pos|NumType=Ord"},
        {"men", "man/NOUN/Number=Plur"},
        {"children", "child/NOUN/Number=Plur"},
        {"people", "people/NOUN/Number=Plur"},
        {"businesses", "business/NOUN/Number=Plur"},
        {"companies", "company/NOUN/Number=Plur"},
        {"customers", "customer/NOUN/Number=Plur"},
        {"customer", "customer/NOUN/Number=Sing"},
        {"customer's", "customer/NOUN/Case=Gen|Number=Sing"},
        {"company's", "company/NOUN/Case=Gen|Number=Sing"},
        {"products", "product/NOUN/Number=Plur"},
        {"solutions", "solution/NOUN/Number=Plur"},
        {"offer", "offer/NOUN/Number=Sing"},
        {"offers", "offer/NOUN/Number=Plur"},
        {"offered", "offer/VERB/Tense=Past|VerbForm=Part"},
        {"offering", "offer/VERB/Tense=Pres|VerbForm=Part"},
        {"value", "value/NOUN/Number=Sing"},
        {"values", "value/NOUN/Number=Plur"},
        {"saves", "save/NOUN/Number=Plur"},
        {"saved", "save/VERB/Tense=Past|VerbForm=Part"},
        {"saving", "save/VERB/Tense=Pres|VerbForm=Part"},
        {"makes", "make/NOUN/Number=Plur"},
        {"making", "make/VERB/Tense=Pres|VerbForm=Part"},
        {"made", "make/VERB/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"running", "run/VERB/Tense=Pres|VerbForm=Part"},
        {"ran", "run/VERB/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"written", "write/VERB/Tense=Past|VerbForm=Part"},
        {"wrote", "write/VERB/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"sold", "sell/VERB/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"sells", "sell/NOUN/Number=Plur"},
        {"selling", "sell/VERB/Tense=Pres|VerbForm=Part"},
        {"bought", "buy/VERB/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"taught", "teach/VERB/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"fast", "fast/ADV/Degree=Pos"},
        {"faster", "fast/ADV/Degree=Cmp"},
        {"fastest", "fast/ADV/Degree=Sup"},
        {"cheap", "cheap/ADJ/Degree=Pos"},
        {"cheaper", "cheap/ADJ/Degree=Cmp"},
        {"cheapest", "cheap/ADJ/Degree=Sup"},
        {"easy", "easy/ADJ/Degree=Pos"},
        {"easier", "easy/ADJ/Degree=Cmp"},
        {"easiest", "easy/ADJ/Degree=Sup"},
        {"simple", "simple/ADJ/Degree=Pos"},
        {"simplest", "simple/ADJ/Degree=Sup"},
        {"large", "large/ADJ/Degree=Pos"},
        {"largest", "large/ADJ/Degree=Sup"},
        {"interest", "interest/NOUN/Number=Sing"},
        {"honest", "honest/ADJ/Degree=Pos"},
        {"forest", "forest/NOUN/Number=Sing"},
        {"quality", "quality/NOUN/Number=Sing"},
        {"happiness", "happiness/NOUN/Number=Sing"},
        {"development", "development/NOUN/Number=Sing"},
        {"solution", "solution/NOUN/Number=Sing"},
        {"management", "management/NOUN/Number=Sing"},
        {"leadership", "leadership/NOUN/Number=Sing"},
        {"useful", "useful/ADJ/Degree=Pos"},
        {"famous", "famous/ADJ/Degree=Pos"},
        {"affordable", "affordable/ADJ/Degree=Pos"},
        {"effective", "effective/ADJ/Degree=Pos"},
        {"global", "global/ADJ/Degree=Pos"},
        {"leading", "lead/VERB/Tense=Pres|VerbForm=Part"},
        {"trusted", "trust/VERB/Tense=Past|VerbForm=Part"},
        {"tailored", "tailor/VERB/Tense=Past|VerbForm=Part"},
        {"easily", "easily/ADV/"},
        {"quickly", "quickly/ADV/"},
        {"really", "really/ADV/"},
        {"Helsinki", "Helsinki/PROPN/"},
        {"Finland", "Finland/PROPN/"},
        {"English", "english/ADJ/Degree=Pos"},
        {"Xylocorp", "Xylocorp/PROPN/"},
        {"CRM", "crm/NOUN/Abbr=Yes|Number=Sing"},
        {"IT", "it/NOUN/Abbr=Yes|Number=Sing"},
        {"US", "us/NOUN/Abbr=Yes|Number=Sing"},
        {"cost-effective", "cost-effective/ADJ/Degree=Pos"},
        {"world-class", "world-class/NOUN/Number=Sing"},
        {"time-saving", "time-save/VERB/Tense=Pres|VerbForm=Part"},
        {"state-of-the-art", "state-of-the-art/NOUN/Number=Sing"},
        {"scalable", "scalable/ADJ/Degree=Pos"},
        {"reliable", "reliable/ADJ/Degree=Pos"},
        {"help", "help/NOUN/Number=Sing"},
        {"helps", "help/NOUN/Number=Plur"},
        {"helping", "help/VERB/Tense=Pres|VerbForm=Part"},
        {"run", "run/VERB/VerbForm=Inf"},
        {"runs", "run/NOUN/Number=Plur"},
        {"tries", "try/NOUN/Number=Plur"},
        {"trying", "try/VERB/Tense=Pres|VerbForm=Part"},
        {"tried", "try/VERB/Tense=Past|VerbForm=Part"},
        {"studies", "study/NOUN/Number=Plur"},
        {"watches", "watch/NOUN/Number=Plur"},
        {"boxes", "box/NOUN/Number=Plur"},
        {"planned", "plan/VERB/Tense=Past|VerbForm=Part"},
        {"planning", "planning/NOUN/Number=Sing"},
        {"stopped", "stop/VERB/Tense=Past|VerbForm=Part"},
        {"implement", "implement/NOUN/Number=Sing"},
        {"implements", "implement/NOUN/Number=Plur"},
        {"optimize", "optimize/VERB/VerbForm=Inf"},
        {"optimizing", "optimize/VERB/Tense=Pres|VerbForm=Part"},
        {"digital", "digital/ADJ/Degree=Pos"},
        {"streamlined", "streamline/VERB/Tense=Past|VerbForm=Part"},
        {"accountants", "accountant/NOUN/Number=Plur"},
        {"accounting", "account/VERB/Tense=Pres|VerbForm=Part"},
        {"invoices", "invoice/NOUN/Number=Plur"},
        {"invoicing", "invoice/VERB/Tense=Pres|VerbForm=Part"},
        {"save", "save/NOUN/Number=Sing"},
        {"services", "service/NOUN/Number=Plur"},
        {"guaranteed", "guarantee/VERB/Tense=Past|VerbForm=Part"},
        {"proven", "prove/VERB/Tense=Past|VerbForm=Part"},
        {"golden", "golden/ADJ/Degree=Pos"},
        {"sharpen", "sharpen/VERB/VerbForm=Inf"},
        {"onboarding", "onboard/VERB/Tense=Pres|VerbForm=Part"},
        {"blorbity", "blorbity/NOUN/Number=Sing"},
    };
    check_first_readings(ARVO_LANGUAGE_EN, rows, COUNT(rows));
}

static void other_readings(void **state) {
    (void)state;
    static const form_row rows[] = {
        {"offer", "offer/VERB/VerbForm=Inf"},
        {"offer", "offer/VERB/Mood=Imp|VerbForm=Fin"},
        {"offers", "offer/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"},
        {"offered", "offer/VERB/Tense=Past|VerbForm=Part|Voice=Pass"},
        {"offered", "offer/VERB/Mood=Ind|Tense=Past|VerbForm=Fin"},
        {"written", "write/VERB/Tense=Past|VerbForm=Part|Voice=Pass"},
        {"leading", "leading/ADJ/Degree=Pos"},
        {"tailored", "tailored/ADJ/Degree=Pos"},
        {"saving", "save/VERB/VerbForm=Ger"},
        {"planning", "plan/VERB/VerbForm=Ger"},
        {"running", "run/VERB/VerbForm=Ger"},
        {"runs", "run/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"},
        {"fastest", "fast/ADJ/Degree=Sup"},
        {"more", "much/ADV/Degree=Cmp"},
        {"best", "well/ADV/Degree=Sup"},
        {"IT", "it/PRON/Gender=Neut|Number=Sing|Person=3|PronType=Prs"},
        {"OUR", "our/PRON/Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs"},
        {"Offers", "offer/NOUN/Number=Plur"},
        {"May", "may/AUX/Mood=Ind|Tense=Pres|VerbForm=Fin"},
        {"May", "May/PROPN/"},
        {"Anna's", "Anna/PROPN/Case=Gen"},
        {"we\xE2\x80\x99re", "we/PRON/Case=Nom|Number=Plur|Person=1|PronType=Prs"},
        {"customer\xE2\x80\x99s", "customer/NOUN/Case=Gen|Number=Sing"},
        {"that's", "that/PRON/Number=Sing|PronType=Dem"},
        {"people's", "people/NOUN/Case=Gen|Number=Plur"},
    };
    check_some_reading(ARVO_LANGUAGE_EN, rows, COUNT(rows));
}

static void no_comparative_where_none_is(void **state) {
    (void)state;
    static const char *const forms[] = {"customer", "interest", "honest",  "forest",  "number",
                                        "offer",    "user",     "partner", "request", "invest",
                                        "order",    "modest",   "paper",   "provider"};
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    for (size_t i = 0; i < COUNT(forms); i++) {
        const arvo_word *word = lookup(morphology, ARVO_LANGUAGE_EN, forms[i]);
        for (uint32_t k = 0; k < word->analysis_count; k++)
            assert_true(word->analyses[k].features[ARVO_FEATURE_DEGREE] <= 1);
    }
    arvo_morphology_free(morphology);
}

static void parts_by_hyphens(void **state) {
    (void)state;
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    arvo_arena *arena = arvo_arena_new(NULL);
    const arvo_word *word = lookup(morphology, ARVO_LANGUAGE_EN, "Cost-effective");
    assert_string_equal(parts_of(arena, &word->analyses[0]), "cost+effective");
    word = lookup(morphology, ARVO_LANGUAGE_EN, "best-in-class");
    assert_string_equal(parts_of(arena, &word->analyses[0]), "best+in+class");
    word = lookup(morphology, ARVO_LANGUAGE_EN, "cost");
    assert_int_equal(word->analyses[0].part_count, 0);
    arvo_arena_free(arena);
    arvo_morphology_free(morphology);
}

static void unknown_words(void **state) {
    (void)state;
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    arvo_arena *arena = arvo_arena_new(NULL);
    const arvo_word *word = lookup(morphology, ARVO_LANGUAGE_EN, "blorb");
    assert_false(word->known);
    assert_string_equal(reading_text(arena, &word->analyses[0]), "blorb/X/");
    assert_true(lookup(morphology, ARVO_LANGUAGE_EN, "customers")->known);
    assert_true(lookup(morphology, ARVO_LANGUAGE_EN, "we")->known);
    char endless[4096];
    memset(endless, 'a', sizeof endless - 1);
    endless[sizeof endless - 1] = '\0';
    assert_false(lookup(morphology, ARVO_LANGUAGE_EN, endless)->known);
    static const char *const odd[] = {"'s",  "'",    "-",   "--", "s's", "a-",    "-a",
                                      "n't", "''''", "ing", "ed", "s",   "y-y-y-"};
    for (size_t i = 0; i < COUNT(odd); i++)
        (void)lookup(morphology, ARVO_LANGUAGE_EN, odd[i]);
    arvo_arena_free(arena);
    arvo_morphology_free(morphology);
}

static void goes_on_without_a_dictionary(void **state) {
    (void)state;
    static const form_row rows[] = {
        {"better", "good/ADJ/Degree=Cmp"},
        {"written", "write/VERB/Tense=Past|VerbForm=Part"},
        {"don't", "do/AUX/Mood=Ind|Polarity=Neg|Tense=Pres|VerbForm=Fin"},
        {"solutions", "solution/NOUN/Number=Plur"},
        {"companies", "company/NOUN/Number=Plur"},
        {"boxes", "box/NOUN/Number=Plur"},
        {"planned", "plan/VERB/Tense=Past|VerbForm=Part"},
        {"pricing", "price/VERB/Tense=Pres|VerbForm=Part"},
        {"tried", "try/VERB/Tense=Past|VerbForm=Part"},
        {"easily", "easily/ADV/"},
        {"quality", "quality/NOUN/Number=Sing"},
        {"affordable", "affordable/ADJ/Degree=Pos"},
        {"optimize", "optimize/VERB/VerbForm=Inf"},
        {"customer's", "customer/NOUN/Case=Gen|Number=Sing"},
        {"customer", "customer/X/"},
        {"Helsinki", "Helsinki/PROPN/"},
        {"CRM", "crm/NOUN/Abbr=Yes|Number=Sing"},
    };
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    assert_null(arvo_morphology_missing_package(morphology, ARVO_LANGUAGE_EN)); /* no word has wanted it */
    check_first_readings(ARVO_LANGUAGE_EN, rows, COUNT(rows));
    assert_true(lookup(morphology, ARVO_LANGUAGE_EN, "We")->known);
    assert_false(lookup(morphology, ARVO_LANGUAGE_EN, "solutions")->known);
    assert_string_equal(arvo_morphology_missing_package(morphology, ARVO_LANGUAGE_EN), "hunspell-en-us");
    assert_int_equal(arvo_morphology_dictionary(morphology, ARVO_LANGUAGE_EN).len, 0);
    arvo_morphology_free(morphology);
}

static void names_its_dictionary(void **state) {
    (void)state;
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    (void)lookup(morphology, ARVO_LANGUAGE_EN, "customers");
    assert_null(arvo_morphology_missing_package(morphology, ARVO_LANGUAGE_EN));
    arvo_str name = arvo_morphology_dictionary(morphology, ARVO_LANGUAGE_EN);
    assert_true(arvo_str_starts_with(name, ARVO_STR("en_US (/")));
    arvo_morphology_free(morphology);
}

static void closed_rows(void **state) {
    (void)state;
    size_t count;
    const arvo_closed_row *rows = arvo_english_closed_rows(&count);
    assert_true(count > 1000);
    check_closed_rows(rows, count);
}

static void syllables(void **state) {
    (void)state;
    static const struct {
        const char *word;
        uint16_t syllables;
    } rows[] = {
        {"make", 1},       {"makes", 1},     {"saved", 1},    {"wanted", 2},  {"prices", 2},
        {"table", 2},      {"tables", 2},    {"client", 2},   {"idea", 3},    {"create", 2},
        {"nation", 2},     {"special", 2},   {"various", 3},  {"social", 2},  {"business", 3},
        {"company", 3},    {"companies", 3}, {"solution", 3}, {"people", 2},  {"area", 3},
        {"radio", 3},      {"actual", 3},    {"quality", 3},  {"boxes", 2},   {"changes", 2},
        {"watches", 2},    {"helped", 1},    {"added", 2},    {"the", 1},     {"we", 1},
        {"yes", 1},        {"rhythm", 1},    {"customer", 3}, {"free", 1},    {"science", 2},
        {"quiet", 2},      {"friend", 1},    {"easier", 3},   {"easiest", 3}, {"accountant", 3},
        {"e-commerce", 3}, {"b2b", 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        uint16_t count = arvo_syllables(arvo_str_of(rows[i].word), ARVO_LANGUAGE_EN);
        if (count != rows[i].syllables)
            fail_msg("%s: %u, not %u", rows[i].word, count, rows[i].syllables);
    }
}

static void memory_ends(void **state) {
    (void)state;
    check_out_of_memory(ARVO_LANGUAGE_EN, "Cost-effective");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_readings),
        cmocka_unit_test(other_readings),
        cmocka_unit_test(no_comparative_where_none_is),
        cmocka_unit_test(parts_by_hyphens),
        cmocka_unit_test(unknown_words),
        cmocka_unit_test_setup_teardown(goes_on_without_a_dictionary, without_dictionaries,
                                        with_dictionaries),
        cmocka_unit_test(names_its_dictionary),
        cmocka_unit_test(closed_rows),
        cmocka_unit_test(syllables),
        cmocka_unit_test(memory_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
