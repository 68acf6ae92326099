#include "unit.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "base/yaml.h"
#include "lang/detect.h"

typedef struct text_case {
    const char *text;
    arvo_language language;
} text_case;

static void check_all(const text_case *cases, size_t count) {
    for (size_t i = 0; i < count; i++) {
        arvo_language got = arvo_detect_text(arvo_str_of(cases[i].text));
        if (got != cases[i].language) {
            fail_msg("%s: %s", arvo_language_tag(got), cases[i].text);
        }
    }
}

static void short_propositions_are_told_apart(void **state) {
    (void)state;
    static const text_case cases[] = {
        {"Säästä aikaa ja rahaa.", ARVO_LANGUAGE_FI},
        {"Pesemme matot kahdessa päivässä.", ARVO_LANGUAGE_FI},
        {"Kotisiivous Turussa alkaen 49 euroa", ARVO_LANGUAGE_FI},
        {"Huoletonta kirjanpitoa pienyrittäjille", ARVO_LANGUAGE_FI},
        {"SaaS-palvelu, joka yhdistää CRM:n ja laskutuksen", ARVO_LANGUAGE_FI},
        {"Bookkeeping for one-person companies.", ARVO_LANGUAGE_EN},
        {"Your carpets are clean in two days.", ARVO_LANGUAGE_EN},
        {"Fresh bread at your door before seven", ARVO_LANGUAGE_EN},
        {"We fix bikes while you work", ARVO_LANGUAGE_EN},
        {"The easiest way to send invoices", ARVO_LANGUAGE_EN},
        {"Vi tvättar mattor på två dagar.", ARVO_LANGUAGE_SV},
        {"Bokföring för enskilda firmor.", ARVO_LANGUAGE_SV},
        {"Nybakat bröd hem till dörren före klockan sju", ARVO_LANGUAGE_SV},
        {"Spara tid och pengar med oss", ARVO_LANGUAGE_SV},
        {"Hemstädning i Åbo från 49 euro", ARVO_LANGUAGE_SV},
    };
    check_all(cases, sizeof cases / sizeof cases[0]);
}

static void other_languages_are_unknown(void **state) {
    (void)state;
    static const text_case cases[] = {
        {"Vi vasker dine vinduer hver måned, så du kan bruge weekenden på noget andet.", ARVO_LANGUAGE_UNKNOWN},
        {"Vi vasker vinduene dine hver måned, slik at du kan bruke helgen på noe annet.", ARVO_LANGUAGE_UNKNOWN},
        {"Wir putzen Ihre Fenster jeden Monat, damit Sie am Wochenende frei haben.", ARVO_LANGUAGE_UNKNOWN},
        {"Wij wassen uw ramen elke maand, zodat u in het weekend vrij bent.", ARVO_LANGUAGE_UNKNOWN},
        {"Nous lavons vos fenêtres chaque mois pour que vous gardiez vos week-ends.", ARVO_LANGUAGE_UNKNOWN},
        {"Limpiamos sus ventanas cada mes para que usted disfrute del fin de semana.", ARVO_LANGUAGE_UNKNOWN},
        {"Laviamo le vostre finestre ogni mese, così il fine settimana resta libero.", ARVO_LANGUAGE_UNKNOWN},
        {"Myjemy okna co miesiąc, żeby weekend był wolny dla całej rodziny.", ARVO_LANGUAGE_UNKNOWN},
        {"12,50 € · 24/7", ARVO_LANGUAGE_UNKNOWN},
        {"", ARVO_LANGUAGE_UNKNOWN},
        {"Мы моем окна каждый месяц.", ARVO_LANGUAGE_UNKNOWN},
    };
    check_all(cases, sizeof cases / sizeof cases[0]);
}

typedef struct tally {
    unsigned right;
    unsigned all;
} tally;

static void tally_examples(tally *into, const arvo_node *examples, arvo_language language) {
    for (uint32_t i = 0; examples != NULL && i < examples->count; i++) {
        into->all++;
        if (arvo_detect_text(examples->items[i]->scalar) == language) {
            into->right++;
        } else {
            print_message("%s: %s\n", arvo_language_tag(language), examples->items[i]->scalar.ptr);
        }
    }
}

static void tally_rule(tally *into, const char *path) {
    static char bytes[1 << 16];
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_node *rule = NULL;
    assert_int_equal(arvo_yaml_parse(&rule, arena, (arvo_str){bytes, len}, NULL), ARVO_OK);
    const arvo_node *tests = arvo_node_get(rule, "tests");
    for (uint32_t i = 0; tests != NULL && i + 1 < tests->count; i += 2) {
        arvo_language language = arvo_language_from_tag(tests->items[i]->scalar.ptr);
        tally_examples(&into[language], arvo_node_get(tests->items[i + 1], "bad"), language);
        tally_examples(&into[language], arvo_node_get(tests->items[i + 1], "good"), language);
    }
    arvo_arena_free(arena);
}

static void tally_folder(tally *into, const char *folder) {
    char path[4096];
    snprintf(path, sizeof path, "%s/rules/%s", ARVO_SOURCE_DIR, folder);
    DIR *dir = opendir(path);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (strstr(entry->d_name, ".yaml") != NULL) {
            snprintf(path, sizeof path, "%s/rules/%s/%s", ARVO_SOURCE_DIR, folder, entry->d_name);
            tally_rule(into, path);
        }
    }
    closedir(dir);
}

/* The examples of the rules are one- to three-sentence texts that the table was not trained on. */
static void examples_of_the_rules_are_recognised(void **state) {
    (void)state;
    static const char *const folders[] = {"1-information", "2-understanding", "3-meaning", "4-differentiation", "5-redemption"};
    tally counts[ARVO_LANGUAGE_COUNT] = {{0, 0}};
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        tally_folder(counts, folders[i]);
    }
    for (int language = ARVO_LANGUAGE_FI; language < ARVO_LANGUAGE_COUNT; language++) {
        print_message("%s: %u of %u\n", arvo_language_tag((arvo_language)language), counts[language].right,
                      counts[language].all);
        assert_true(counts[language].right * 100 >= counts[language].all * 98);
    }
    assert_true(counts[ARVO_LANGUAGE_FI].all > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_propositions_are_told_apart),
        cmocka_unit_test(other_languages_are_unknown),
        cmocka_unit_test(examples_of_the_rules_are_recognised),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
