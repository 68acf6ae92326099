#include "unit.h"

#include <libvoikko/voikko.h>
#include <stdlib.h>
#include <string.h>

#include "lang/syllables.h"

static uint16_t finnish(const char *word) {
    return arvo_syllables(arvo_str_of(word), ARVO_LANGUAGE_FI);
}

static void finnish_words(void **state) {
    (void)state;
    static const struct {
        const char *word;
        uint16_t syllables;
    } rows[] = {
        {"", 0},
        {"30", 0},
        {"talo", 2},
        {"tie", 1},
        {"kotitie", 3},
        {"hyvien", 3},
        {"työ", 1},
        {"palkkatyö", 3},
        {"valtio", 3},
        {"asiakas", 4},
        {"hääyöaie", 4},
        {"kauppa", 2},
        {"poikkeus", 2},
        {"rakentaa", 3},
        {"kehittäminen", 5},
        {"yhteys", 2},
        {"ateria", 4},
        {"radio", 3},
        {"suomi", 2},
        {"b2b-myynti", 2},
        {"alv", 1},
        {"liike-elämä", 5},
        {"kokonaisvaltainen", 6},
        {"ää", 1},
        {"crm:ään", 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(finnish(rows[i].word), rows[i].syllables);
}

/* The dictionary's hyphenator as a second opinion; words where it joins what speech parts (hy-vien) are left
 * out. */
static void finnish_agrees_with_the_hyphenator(void **state) {
    (void)state;
    static const char *const words[] = {
        "asiakasarvo",     "arvolupaus",
        "kilpailuetu",     "palvelu",
        "tuote",           "yhteistyö",
        "ymmärrettävä",    "merkityksellinen",
        "erottuva",        "lunastaa",
        "toimitusjohtaja", "tilitoimisto",
        "markkinointi",    "huolto",
        "vakuutus",        "laskutus",
        "verkkokauppa",    "automaatio",
        "digitalisaatio",  "innovaatio",
        "tehokas",         "nopeasti",
        "edullinen",       "luotettava",
        "pääkaupunki",     "kiinteistö",
        "isännöitsijä",    "yrittäjä",
        "räätälöity",      "kustannustehokas",
        "ajantasainen",    "työhyvinvointi",
        "suunnittelu",     "rakentaminen",
        "energiaratkaisu", "aurinkopaneeli",
        "toteutamme",      "seutu",
        "metatieto",       "yhteydessä",
        "auttaa",          "maailma",
    };
    const char *reason = NULL;
    struct VoikkoHandle *handle = voikkoInit(&reason, "fi", NULL);
    assert_non_null(handle);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        char *pattern = voikkoHyphenateCstr(handle, words[i]);
        assert_non_null(pattern);
        uint16_t expected = 1;
        for (const char *c = pattern; *c != '\0'; c++)
            expected = (uint16_t)(expected + (*c == '-' || *c == '='));
        voikkoFreeCstr(pattern);
        assert_int_equal(finnish(words[i]), expected);
    }
    voikkoTerminate(handle);
}

static void english_and_swedish_words(void **state) {
    (void)state;
    static const struct {
        const char *word;
        arvo_language language;
        uint16_t syllables;
    } rows[] = {
        {"place", ARVO_LANGUAGE_EN, 1}, {"table", ARVO_LANGUAGE_EN, 2},    {"free", ARVO_LANGUAGE_EN, 1},
        {"the", ARVO_LANGUAGE_EN, 1},   {"customer", ARVO_LANGUAGE_EN, 3}, {"b", ARVO_LANGUAGE_EN, 1},
        {"kund", ARVO_LANGUAGE_SV, 1},  {"lösning", ARVO_LANGUAGE_SV, 2},  {"prisvärd", ARVO_LANGUAGE_SV, 2},
        {"åtta", ARVO_LANGUAGE_SV, 2},  {"place", ARVO_LANGUAGE_SV, 2},    {"word", ARVO_LANGUAGE_UNKNOWN, 1},
        {"24", ARVO_LANGUAGE_EN, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(arvo_syllables(arvo_str_of(rows[i].word), rows[i].language), rows[i].syllables);
}

static void the_count_stops_at_its_greatest_value(void **state) {
    (void)state;
    size_t size = 200001;
    char *word = malloc(size);
    assert_non_null(word);
    for (size_t i = 0; i < size; i++)
        word[i] = i % 2 == 0 ? 'k' : 'a';
    assert_int_equal(arvo_syllables((arvo_str){word, size}, ARVO_LANGUAGE_FI), UINT16_MAX);
    free(word);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finnish_words),
        cmocka_unit_test(finnish_agrees_with_the_hyphenator),
        cmocka_unit_test(english_and_swedish_words),
        cmocka_unit_test(the_count_stops_at_its_greatest_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
