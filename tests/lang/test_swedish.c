/* The expected readings are those with Debian's hunspell-sv 1:7.5.0. */
#include "unit.h"

#include "failing_allocator.h"
#include "lang/swedish/closed.h"
#include "lang/syllables.h"

#include "hunspell_words.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static void first_readings(void **state) {
    (void)state;
    static const form_row rows[] = {
        {"Vi", "vi/PRON/Case=Nom|Number=Plur|Person=1|PronType=Prs"},
        {"oss", "vi/PRON/Case=Acc|Number=Plur|Person=1|PronType=Prs"},
        {"vår", "vår/PRON/Gender=Com|Number=Plur|Person=1|Poss=Yes|PronType=Prs"},
        {"vårt", "vår/PRON/Gender=Neut|Number=Plur|Person=1|Poss=Yes|PronType=Prs"},
        {"våra", "vår/PRON/Number=Plur|Person=1|Poss=Yes|PronType=Prs"},
        {"du", "du/PRON/Case=Nom|Number=Sing|Person=2|PronType=Prs"},
        {"ni", "ni/PRON/Case=Nom|Number=Plur|Person=2|PronType=Prs"},
        {"din", "din/PRON/Gender=Com|Number=Sing|Person=2|Poss=Yes|PronType=Prs"},
        {"er", "ni/PRON/Case=Acc|Number=Plur|Person=2|PronType=Prs"},
        {"era", "er/PRON/Number=Plur|Person=2|Poss=Yes|PronType=Prs"},
        {"jag", "jag/PRON/Case=Nom|Number=Sing|Person=1|PronType=Prs"},
        {"de", "de/PRON/Case=Nom|Number=Plur|Person=3|PronType=Prs"},
        {"inte", "inte/PART/Polarity=Neg"},
        {"aldrig", "aldrig/ADV/Polarity=Neg"},
        {"ingen", "ingen/DET/Gender=Com|Number=Sing|PronType=Neg"},
        {"en", "en/DET/Definite=Ind|Gender=Com|Number=Sing|PronType=Art"},
        {"ett", "en/DET/Definite=Ind|Gender=Neut|Number=Sing|PronType=Art"},
        {"den", "den/DET/Definite=Def|Gender=Com|Number=Sing|PronType=Art"},
        {"denna", "denna/DET/Gender=Com|Number=Sing|PronType=Dem"},
        {"alla", "all/DET/Number=Plur|PronType=Tot"},
        {"varje", "varje/DET/PronType=Tot"},
        {"som", "som/PRON/PronType=Rel"},
        {"och", "och/CCONJ/"},
        {"för", "för/ADP/"},
        {"vem", "vem/PRON/PronType=Int"},
        {"är", "vara/AUX/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"varit", "vara/AUX/VerbForm=Sup|Voice=Act"},
        {"har", "ha/AUX/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"kan", "kunna/AUX/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"ska", "skola/AUX/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"måste", "måste/AUX/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"bättre", "bra/ADJ/Degree=Cmp"},
        {"bäst", "bra/ADJ/Degree=Sup"},
        {"bästa", "bra/ADJ/Definite=Def|Degree=Sup"},
        {"sämre", "dålig/ADJ/Degree=Cmp"},
        {"störst", "stor/ADJ/Degree=Sup"},
        {"större", "stor/ADJ/Degree=Cmp"},
        {"minst", "lite/ADV/Degree=Sup"},
        {"mindre", "lite/ADV/Degree=Cmp"},
        {"fler", "många/ADJ/Degree=Cmp|Number=Plur"},
        {"flest", "många/ADJ/Degree=Sup|Number=Plur"},
        {"mer", "mycket/ADV/Degree=Cmp"},
        {"mest", "mycket/ADV/Degree=Sup"},
        {"äldre", "gammal/ADJ/Degree=Cmp"},
        {"yngre", "ung/ADJ/Degree=Cmp"},
        {"högst", "hög/ADJ/Degree=Sup"},
        {"längre", "lång/ADJ/Degree=Cmp"},
        {"lägre", "låg/ADJ/Degree=Cmp"},
        {"tyngre", "tung/ADJ/Degree=Cmp"},
        {"billigare", "billig/ADJ/Degree=Cmp"},
        {"billigast", "billig/ADJ/Degree=Sup"},
        {"billigaste", "billig/ADJ/Definite=Def|Degree=Sup"},
        {"snabb", "snabb/ADJ/Definite=Ind|Degree=Pos|Gender=Com|Number=Sing"},
        {"snabbt", "snabb/ADJ/Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing"},
        {"snabba", "snabb/ADJ/Degree=Pos|Number=Plur"},
        {"snabbare", "snabb/ADJ/Degree=Cmp"},
        {"snabbast", "snabb/ADJ/Degree=Sup"},
        {"enkel", "enkel/ADJ/Definite=Ind|Degree=Pos|Gender=Com|Number=Sing"},
        {"enkelt", "enkel/ADJ/Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing"},
        {"enkla", "enkel/ADJ/Degree=Pos|Number=Plur"},
        {"enklare", "enkel/ADJ/Degree=Cmp"},
        {"enklast", "enkel/ADJ/Degree=Sup"},
        {"viktiga", "viktig/ADJ/Degree=Pos|Number=Plur"},
        {"unik", "unik/ADJ/Definite=Ind|Degree=Pos|Gender=Com|Number=Sing"},
        {"hållbart", "hållbar/ADJ/Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing"},
        {"kund", "kund/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"kunden", "kund/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Sing"},
        {"kunder", "kund/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"kunderna", "kund/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Plur"},
        {"kundens", "kund/NOUN/Case=Gen|Definite=Def|Gender=Com|Number=Sing"},
        {"kundernas", "kund/NOUN/Case=Gen|Definite=Def|Gender=Com|Number=Plur"},
        {"kunders", "kund/NOUN/Case=Gen|Definite=Ind|Gender=Com|Number=Plur"},
        {"lösning", "lösning/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"lösningen", "lösning/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Sing"},
        {"lösningar", "lösning/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"lösningarna", "lösning/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Plur"},
        {"företag", "företag/NOUN/Case=Nom|Definite=Ind|Gender=Neut|Number=Sing"},
        {"företaget", "företag/NOUN/Case=Nom|Definite=Def|Gender=Neut|Number=Sing"},
        {"företagen", "företag/NOUN/Case=Nom|Definite=Def|Gender=Neut|Number=Plur"},
        {"företagets", "företag/NOUN/Case=Gen|Definite=Def|Gender=Neut|Number=Sing"},
        {"byrå", "byrå/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"byrån", "byrå/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Sing"},
        {"byråer", "byrå/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"firma", "firma/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"firman", "firma/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Sing"},
        {"firmor", "firma/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"firmorna", "firma/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Plur"},
        {"tjänster", "tjänst/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"priset", "pris/NOUN/Case=Nom|Definite=Def|Gender=Neut|Number=Sing"},
        {"priser", "pris/NOUN/Case=Nom|Definite=Ind|Gender=Neut|Number=Plur"},
        {"pengar", "pengar/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"timmar", "timme/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"böcker", "bok/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"män", "man/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"länder", "land/NOUN/Case=Nom|Definite=Ind|Gender=Neut|Number=Plur"},
        {"läkare", "läkare/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"läkaren", "läkare/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Sing"},
        {"läkarna", "läkare/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Plur"},
        {"huset", "hus/NOUN/Case=Nom|Definite=Def|Gender=Neut|Number=Sing"},
        {"husen", "hus/NOUN/Case=Nom|Definite=Def|Gender=Neut|Number=Plur"},
        {"täcken", "täcke/NOUN/Case=Nom|Definite=Ind|Gender=Neut|Number=Plur"},
        {"historier", "historia/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"erbjuder", "erbjuda/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"erbjuds", "erbjuda/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"},
        {"erbjöd", "erbjuda/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"erbjudit", "erbjuda/VERB/VerbForm=Sup|Voice=Act"},
        {"erbjuda", "erbjuda/VERB/VerbForm=Inf|Voice=Act"},
        {"sparar", "spara/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"sparas", "spara/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"},
        {"sparade", "spara/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"sparades", "spara/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass"},
        {"sparat", "spara/VERB/VerbForm=Sup|Voice=Act"},
        {"spara", "spara/VERB/VerbForm=Inf|Voice=Act"},
        {"hjälper", "hjälpa/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"hjälpte", "hjälpa/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"hjälpt", "hjälpa/VERB/VerbForm=Sup|Voice=Act"},
        {"köper", "köpa/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"köpte", "köpa/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"köps", "köpa/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"},
        {"skriver", "skriva/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"skrev", "skriva/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"skrivit", "skriva/VERB/VerbForm=Sup|Voice=Act"},
        {"skriven", "skriva/VERB/Gender=Com|Number=Sing|Tense=Past|VerbForm=Part|Voice=Pass"},
        {"skrivs", "skriva/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"},
        {"gör", "göra/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"görs", "göra/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"},
        {"gjorde", "göra/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"gjort", "göra/VERB/VerbForm=Sup|Voice=Act"},
        {"säljer", "sälja/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"såldes", "sälja/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass"},
        {"får", "få/AUX/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"fick", "få/AUX/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"ger", "ge/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"gav", "ge/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"ges", "ge/VERB/VerbForm=Inf|Voice=Pass"},
        {"tar", "ta/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"går", "gå/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"kommer", "komma/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"bor", "bo/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"bodde", "bo/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"arbetande", "arbeta/VERB/Tense=Pres|VerbForm=Part|Voice=Act"},
        {"ledande", "leda/VERB/Tense=Pres|VerbForm=Part|Voice=Act"},
        {"anpassade", "anpassa/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"skräddarsydda", "skräddarsydd/ADJ/Degree=Pos"},
        {"kundlojalitet", "kundlojalitet/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"helhetslösning", "helhetslösning/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"helhetslösningar", "helhetslösning/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"bokföringsbyrå", "bokföringsbyrå/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"städfirma", "städfirma/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"personalkostnader", "personalkostnad/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"digitaliseringsresa", "digitaliseringsresa/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"kostnadseffektiv", "kostnadseffektiv/ADJ/Definite=Ind|Degree=Pos|Gender=Com|Number=Sing"},
        {"marknadsledande", "marknadsleda/VERB/Tense=Pres|VerbForm=Part|Voice=Act"},
        {"Stockholm", "Stockholm/PROPN/"},
        {"Stockholms", "Stockholm/PROPN/Case=Gen"},
        {"Volvo", "Volvo/PROPN/"},
        {"Blorbab", "Blorbab/PROPN/"},
        {"CRM", "crm/NOUN/Abbr=Yes|Number=Sing"},
        {"EU:s", "eu/NOUN/Abbr=Yes|Case=Gen|Number=Sing"},
        {"VD:n", "vd/NOUN/Abbr=Yes|Definite=Def|Number=Sing"},
        {"IT-lösningar", "it-lösning/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"implementerar", "implementera/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"implementering", "implementering/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"trygghet", "trygghet/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"erfarenhet", "erfarenhet/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Sing"},
        {"flexibla", "flexibel/ADJ/Degree=Pos|Number=Plur"},
        {"fakturorna", "faktura/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Plur"},
    };
    check_first_readings(ARVO_LANGUAGE_SV, rows, COUNT(rows));
}

static void other_readings(void **state) {
    (void)state;
    static const form_row rows[] = {
        {"er", "er/PRON/Gender=Com|Number=Plur|Person=2|Poss=Yes|PronType=Prs"},
        {"i", "i/ADP/"},
        {"å", "å/ADP/"},
        {"S:t", "S:t/PROPN/"},
        {"var", "vara/AUX/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"snabbt", "snabb/ADV/Degree=Pos"},
        {"sparas", "spara/VERB/VerbForm=Inf|Voice=Pass"},
        {"spara", "spara/VERB/Mood=Imp|VerbForm=Fin|Voice=Act"},
        {"sparade", "spara/VERB/Number=Plur|Tense=Past|VerbForm=Part|Voice=Pass"},
        {"anpassade", "anpassad/ADJ/Degree=Pos"},
        {"ledande", "ledande/ADJ/Degree=Pos"},
        {"marknadsledande", "marknadsledande/ADJ/Degree=Pos"},
        {"skräddarsydda", "skräddarsydd/ADJ/Degree=Pos"},
        {"hjälper", "hjälp/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"ägaren", "ägare/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Sing"},
        {"företag", "företag/NOUN/Case=Nom|Definite=Ind|Gender=Neut|Number=Plur"},
        {"mer", "mycket/ADJ/Degree=Cmp"},
        {"Erbjuder", "erbjuda/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"bäst", "bra/ADV/Degree=Sup"},
        {"BILLIGAST", "billig/ADJ/Degree=Sup"},
    };
    check_some_reading(ARVO_LANGUAGE_SV, rows, COUNT(rows));
}

static void compounds(void **state) {
    (void)state;
    static const form_row rows[] = {
        {"kundlojalitet", "kund+lojalitet"},
        {"helhetslösning", "helhet+lösning"},
        {"helhetslösningar", "helhet+lösning"},
        {"helhetslösningarna", "helhet+lösning"},
        {"bokföringsbyrå", "bokföring+byrå"},
        {"bokföringsbyråns", "bokföring+byrå"},
        {"städfirma", "städ+firma"},
        {"personalkostnader", "personal+kostnad"},
        {"digitaliseringsresa", "digitalisering+resa"},
        {"IT-lösningar", "it+lösning"},
        {"kund", ""},
        {"lojalitet", ""},
        {"skalbar", ""},
        {"personal", ""},
        {"företag", ""},
    };
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    arvo_arena *arena = arvo_arena_new(NULL);
    for (size_t i = 0; i < COUNT(rows); i++) {
        const arvo_word *word = lookup(morphology, ARVO_LANGUAGE_SV, rows[i].form);
        assert_string_equal(parts_of(arena, &word->analyses[0]), rows[i].first);
    }
    arvo_arena_free(arena);
    arvo_morphology_free(morphology);
}

static void unknown_words(void **state) {
    (void)state;
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    arvo_arena *arena = arvo_arena_new(NULL);
    static const form_row rows[] = {
        {"xyzq", "xyzq/X/"},
        {"blorbningar", "blorbning/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"blorberar", "blorbera/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"blorbade", "blorba/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"blorbigare", "blorbig/ADJ/Degree=Cmp"},
        {"blorborna", "blorba/NOUN/Case=Nom|Definite=Def|Gender=Com|Number=Plur"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const arvo_word *word = lookup(morphology, ARVO_LANGUAGE_SV, rows[i].form);
        assert_false(word->known);
        assert_string_equal(reading_text(arena, &word->analyses[0]), rows[i].first);
    }
    static const char *const odd[] = {":", ":n", "a:", "å",    "åå",
                                      "-", "s",  "as", "arna", "hushushushushushushushushus"};
    for (size_t i = 0; i < COUNT(odd); i++)
        (void)lookup(morphology, ARVO_LANGUAGE_SV, odd[i]);
    arvo_arena_free(arena);
    arvo_morphology_free(morphology);
}

static void goes_on_without_a_dictionary(void **state) {
    (void)state;
    static const form_row rows[] = {
        {"vi", "vi/PRON/Case=Nom|Number=Plur|Person=1|PronType=Prs"},
        {"bättre", "bra/ADJ/Degree=Cmp"},
        {"erbjuder", "erbjuda/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"lösningar", "lösning/NOUN/Case=Nom|Definite=Ind|Gender=Com|Number=Plur"},
        {"billigast", "billig/ADJ/Degree=Sup"},
        {"implementerar", "implementera/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"kund", "kund/X/"},
        {"Stockholm", "Stockholm/PROPN/"},
    };
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    check_first_readings(ARVO_LANGUAGE_SV, rows, COUNT(rows));
    assert_false(lookup(morphology, ARVO_LANGUAGE_SV, "kund")->known);
    assert_string_equal(arvo_morphology_missing_package(morphology, ARVO_LANGUAGE_SV), "hunspell-sv");
    assert_null(arvo_morphology_missing_package(morphology, ARVO_LANGUAGE_EN));
    arvo_morphology_free(morphology);
}

static void closed_rows(void **state) {
    (void)state;
    size_t count;
    const arvo_closed_row *rows = arvo_swedish_closed_rows(&count);
    assert_true(count > 1000);
    check_closed_rows(rows, count);
}

static void syllables(void **state) {
    (void)state;
    static const struct {
        const char *word;
        uint16_t syllables;
    } rows[] = {
        {"kund", 1},       {"lösning", 2},        {"idéer", 3},   {"radio", 3},
        {"restaurang", 3}, {"europa", 3},         {"företag", 3}, {"byråer", 3},
        {"station", 3},    {"helhetslösning", 4}, {"åå", 2},      {"b", 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(arvo_syllables(arvo_str_of(rows[i].word), ARVO_LANGUAGE_SV), rows[i].syllables);
}

static void memory_ends(void **state) {
    (void)state;
    check_out_of_memory(ARVO_LANGUAGE_SV, "helhetslösningar");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_readings),
        cmocka_unit_test(other_readings),
        cmocka_unit_test(compounds),
        cmocka_unit_test(unknown_words),
        cmocka_unit_test_setup_teardown(goes_on_without_a_dictionary, without_dictionaries,
                                        with_dictionaries),
        cmocka_unit_test(closed_rows),
        cmocka_unit_test(syllables),
        cmocka_unit_test(memory_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
