#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "failing_allocator.h"
#include "words.h"

typedef struct row {
    const char *form;
    const char *readings; /* best first */
} row;

static int open_morphology(void **state) {
    arvo_morphology *morphology = NULL;
    if (arvo_morphology_new(&morphology, NULL, NULL, NULL) != ARVO_OK)
        return -1;
    *state = morphology;
    return 0;
}

static int close_morphology(void **state) {
    arvo_morphology_free(*state);
    return 0;
}

/* clang-format off */
static const row known_forms[] = {
        {"tarjoamme", "tarjota/VERB/Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"tarjoatte", "tarjota/VERB/Mood=Ind|Number=Plur|Person=2|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"saat", "saada/VERB/Mood=Ind|Number=Sing|Person=2|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"saatte", "saada/VERB/Mood=Ind|Number=Plur|Person=2|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"voit", "voida/VERB/Mood=Ind|Number=Sing|Person=2|Tense=Pres|VerbForm=Fin|Voice=Act voi/NOUN/Case=Nom|Number=Plur voida/VERB/Mood=Ind|Number=Sing|Person=2|Tense=Past|VerbForm=Fin|Voice=Act"},
        {"haluatko", "haluta/VERB/Clitic=Ko|Mood=Ind|Number=Sing|Person=2|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"emme", "ei/AUX/Mood=Ind|Number=Plur|Person=1|Polarity=Neg|VerbForm=Fin|Voice=Act"},
        {"ettekä", "ei/AUX/Mood=Ind|Number=Plur|Person=2|Polarity=Neg|VerbForm=Fin|Voice=Act"},
        {"älä", "ei/AUX/Mood=Imp|Number=Sing|Person=2|Polarity=Neg|VerbForm=Fin|Voice=Act"},
        {"älkää", "ei/AUX/Mood=Imp|Number=Plur|Person=2|Polarity=Neg|VerbForm=Fin|Voice=Act"},
        {"on", "olla/AUX/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"olemme", "olla/AUX/Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"autamme", "auttaa/VERB/Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"tehdään", "tehdä/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"},
        {"tehtiin", "tehdä/VERB/Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass"},
        {"ei", "ei/AUX/Mood=Ind|Number=Sing|Person=3|Polarity=Neg|VerbForm=Fin|Voice=Act"},
        {"tehdä", "tehdä/VERB/InfForm=1|VerbForm=Inf|Voice=Act tehdä/VERB/Connegative=Yes|Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"},
        {"tehdessä", "tehdä/VERB/Case=Ine|InfForm=2|VerbForm=Inf|Voice=Act"},
        {"tehtäessä", "tehdä/VERB/Case=Ine|InfForm=2|VerbForm=Inf|Voice=Pass"},
        {"lopettaen", "lopettaa/VERB/Case=Ins|InfForm=2|VerbForm=Inf|Voice=Act"},
        {"tekemällä", "tehdä/VERB/Case=Ade|InfForm=3|VerbForm=Inf|Voice=Act tekemä/NOUN/Case=Ade|Number=Sing|PartForm=Agt|VerbForm=Part|Voice=Act tehdä/VERB/Case=Ade|Number=Sing|PartForm=Agt|VerbForm=Part|Voice=Act"},
        {"tekemässä", "tehdä/VERB/Case=Ine|InfForm=3|VerbForm=Inf|Voice=Act tekemä/NOUN/Case=Ine|Number=Sing|PartForm=Agt|VerbForm=Part|Voice=Act tehdä/VERB/Case=Ine|Number=Sing|PartForm=Agt|VerbForm=Part|Voice=Act"},
        {"tehdäkseen", "tehdä/VERB/Case=Tra|InfForm=1|Person[psor]=3|VerbForm=Inf|Voice=Act"},
        {"kehittäisi", "kehittää/VERB/Mood=Cnd|Number=Sing|Person=3|VerbForm=Fin|Voice=Act"},
        {"tehnemme", "tehdä/VERB/Mood=Pot|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"annetaan", "antaa/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"},
        {"kehittäminen", "kehittäminen/NOUN/Case=Nom|Derivation=Minen|Number=Sing kehittää/VERB/Case=Nom|Derivation=Minen|InfForm=4|Number=Sing|VerbForm=Inf|Voice=Act"},
        {"kehittämisessä", "kehittäminen/NOUN/Case=Ine|Derivation=Minen|Number=Sing kehittää/VERB/Case=Ine|Derivation=Minen|InfForm=4|Number=Sing|VerbForm=Inf|Voice=Act"},
        {"osaamisemme", "osaaminen/NOUN/Derivation=Minen|Number[psor]=Plur|Person[psor]=1 osata/VERB/Derivation=Minen|InfForm=4|Number[psor]=Plur|Person[psor]=1|VerbForm=Inf|Voice=Act"},
        {"huippuosaaminen", "huippuosaaminen/NOUN/Case=Nom|Derivation=Minen|Number=Sing huippuosata/VERB/Case=Nom|Derivation=Minen|InfForm=4|Number=Sing|VerbForm=Inf|Voice=Act"},
        {"digitalisoituminen", "digitalisoituminen/NOUN/Case=Nom|Derivation=Minen|Number=Sing digitalisoitua/VERB/Case=Nom|Derivation=Minen|InfForm=4|Number=Sing|VerbForm=Inf|Voice=Act"},
        {"johtava", "johtava/ADJ/Case=Nom|Degree=Pos|Number=Sing|PartForm=Pres|VerbForm=Part|Voice=Act"},
        {"tehtävä", "tehtävä/ADJ/Case=Nom|Degree=Pos|Number=Sing|PartForm=Pres|VerbForm=Part|Voice=Pass tehtävä/NOUN/Case=Nom|Number=Sing"},
        {"auttanut", "auttanut/ADJ/Case=Nom|Degree=Pos|Number=Sing|PartForm=Past|VerbForm=Part|Voice=Act auttaa/VERB/Case=Nom|Number=Sing|PartForm=Past|VerbForm=Part|Voice=Act"},
        {"auttaneet", "auttanut/ADJ/Case=Nom|Degree=Pos|Number=Plur|PartForm=Past|VerbForm=Part|Voice=Act auttaa/VERB/Case=Nom|Number=Plur|PartForm=Past|VerbForm=Part|Voice=Act"},
        {"räätälöity", "räätälöity/ADJ/Case=Nom|Degree=Pos|Number=Sing|PartForm=Past|VerbForm=Part|Voice=Pass räätälöidä/VERB/Case=Nom|Number=Sing|PartForm=Past|VerbForm=Part|Voice=Pass"},
        {"tekemätön", "tekemätön/ADJ/Case=Nom|Degree=Pos|Derivation=Ton|Number=Sing|PartForm=Neg|VerbForm=Part"},
        {"tarjoama", "tarjoama/NOUN/Case=Nom|Number=Sing|PartForm=Agt|VerbForm=Part|Voice=Act tarjota/VERB/Case=Nom|Number=Sing|PartForm=Agt|VerbForm=Part|Voice=Act"},
        {"tarjoamamme", "tarjoama/NOUN/Number[psor]=Plur|PartForm=Agt|Person[psor]=1|VerbForm=Part|Voice=Act tarjota/VERB/Number[psor]=Plur|PartForm=Agt|Person[psor]=1|VerbForm=Part|Voice=Act"},
        {"palvelumme", "palvelu/NOUN/Derivation=U|Number[psor]=Plur|Person[psor]=1"},
        {"asiakkaamme", "asiakas/NOUN/Number[psor]=Plur|Person[psor]=1"},
        {"asiakkaasi", "asiakas/NOUN/Number[psor]=Sing|Person[psor]=2"},
        {"asiakkaanne", "asiakas/NOUN/Number[psor]=Plur|Person[psor]=2"},
        {"talossamme", "talo/NOUN/Case=Ine|Number=Sing|Number[psor]=Plur|Person[psor]=1"},
        {"tilanne", "tilanne/NOUN/Case=Nom|Number=Sing tila/NOUN/Number[psor]=Plur|Person[psor]=2"},
        {"vuosi", "vuosi/NOUN/Case=Nom|Number=Sing vuotaa/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin|Voice=Act vuo/NOUN/Number[psor]=Sing|Person[psor]=2"},
        {"voisi", "voida/VERB/Mood=Cnd|Number=Sing|Person=3|VerbForm=Fin|Voice=Act voi/NOUN/Number[psor]=Sing|Person[psor]=2"},
        {"kuusi", "kuusi/NUM/Case=Nom|Number=Sing|NumType=Card kuusi/NOUN/Case=Nom|Number=Sing kuu/NOUN/Number[psor]=Sing|Person[psor]=2"},
        {"asiakkaalle", "asiakas/NOUN/Case=All|Number=Sing"},
        {"asiakkaiden", "asiakas/NOUN/Case=Gen|Number=Plur"},
        {"taloineen", "talo/NOUN/Case=Com|Number=Plur|Person[psor]=3"},
        {"talotta", "talo/NOUN/Case=Abe|Number=Sing"},
        {"jaloin", "jalo/ADJ/Case=Nom|Degree=Sup|Number=Sing jalo/ADJ/Case=Ins|Degree=Pos|Number=Plur jalka/NOUN/Case=Ins|Number=Plur"},
        {"suomeksi", "suomi/NOUN/Case=Tra|Number=Sing"},
        {"kotiin", "koti/NOUN/Case=Ill|Number=Sing kota/NOUN/Case=Ill|Number=Plur"},
        {"talossakin", "talo/NOUN/Case=Ine|Clitic=Kin|Number=Sing"},
        {"talossakaan", "talo/NOUN/Case=Ine|Clitic=Kaan|Number=Sing"},
        {"onhan", "olla/AUX/Clitic=Han|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"tulepas", "tulla/VERB/Clitic=S|Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"annapa", "antaa/VERB/Clitic=Pa|Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"nopea", "nopea/ADJ/Case=Nom|Degree=Pos|Number=Sing"},
        {"nopeampi", "nopea/ADJ/Case=Nom|Degree=Cmp|Number=Sing"},
        {"nopein", "nopea/ADJ/Case=Nom|Degree=Sup|Number=Sing nopea/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"nopeasti", "nopea/ADV/Degree=Pos|Derivation=Sti"},
        {"nopeammin", "nopea/ADV/Degree=Cmp"},
        {"nopeimmin", "nopea/ADV/Degree=Sup"},
        {"helpoin", "helppo/ADJ/Case=Nom|Degree=Sup|Number=Sing helppo/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"helpompi", "helppo/ADJ/Case=Nom|Degree=Cmp|Number=Sing"},
        {"parempi", "hyvä/ADJ/Case=Nom|Degree=Cmp|Number=Sing"},
        {"paras", "hyvä/ADJ/Case=Nom|Degree=Sup|Number=Sing"},
        {"parhaat", "hyvä/ADJ/Case=Nom|Degree=Sup|Number=Plur"},
        {"parasta", "hyvä/ADJ/Case=Par|Degree=Sup|Number=Sing"},
        {"parastaan", "hyvä/ADJ/Case=Par|Degree=Sup|Number=Sing|Person[psor]=3"},
        {"parhaiten", "parhaiten/ADV/Degree=Sup"},
        {"eniten", "eniten/ADV/Degree=Sup"},
        {"vähiten", "vähiten/ADV/Degree=Sup"},
        {"enemmän", "enemmän/ADV/Degree=Cmp enempi/ADJ/Case=Gen|Degree=Cmp|Number=Sing"},
        {"vähemmän", "vähemmän/ADV/Degree=Cmp vähä/ADJ/Case=Gen|Degree=Cmp|Number=Sing"},
        {"usein", "usein/ADV/ usea/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"täysin", "täysin/ADV/ täysi/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"takaisin", "takaisin/ADV/ taata/VERB/Mood=Cnd|Number=Sing|Person=1|VerbForm=Fin|Voice=Act takainen/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"vähintään", "vähintään/ADV/"},
        {"enintään", "enintään/ADV/"},
        {"kovin", "kovin/ADV/ kova/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"nykyisin", "nykyisin/ADV/ nykyinen/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"tosin", "tosin/ADV/ tosi/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"oikein", "oikein/ADV/ oikea/ADJ/Case=Ins|Degree=Pos|Number=Plur"},
        {"mahdollisimman", "mahdollisimman/ADV/"},
        {"lähin", "lähin/ADJ/Case=Nom|Degree=Pos|Number=Sing"},
        {"alin", "alin/ADJ/Case=Nom|Degree=Sup|Number=Sing"},
        {"voisin", "voida/VERB/Mood=Cnd|Number=Sing|Person=1|VerbForm=Fin|Voice=Act voinen/ADJ/Case=Ins|Degree=Pos|Derivation=Inen|Number=Plur"},
        {"jopa", "jopa/ADV/"},
        {"todella", "todella/ADV/ tosi/ADJ/Case=Ade|Degree=Pos|Number=Sing"},
        {"paljon", "paljon/ADV/ paljo/ADJ/Case=Gen|Degree=Pos|Number=Sing"},
        {"esimerkiksi", "esimerkiksi/ADV/"},
        {"ainakin", "ainakin/ADV/"},
        {"tilaa", "tilata/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act tila/NOUN/Case=Par|Number=Sing tilata/VERB/Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"varaa", "varata/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act vara/NOUN/Case=Par|Number=Sing varata/VERB/Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"lisää", "lisä/NOUN/Case=Par|Number=Sing lisätä/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act lisätä/VERB/Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"avaa", "avata/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act avata/VERB/Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"testaa", "testata/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act testata/VERB/Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"minä", "minä/PRON/Case=Nom|Number=Sing|Person=1|PronType=Prs mikä/PRON/Case=Ess|Number=Sing|PronType=Int minä/NOUN/Case=Nom|Number=Sing"},
        {"sinä", "sinä/PRON/Case=Nom|Number=Sing|Person=2|PronType=Prs se/PRON/Case=Ess|Number=Sing|PronType=Dem"},
        {"te", "te/PRON/Case=Nom|Number=Plur|Person=2|PronType=Prs"},
        {"teille", "te/PRON/Case=All|Number=Plur|Person=2|PronType=Prs tie/NOUN/Case=All|Number=Plur tee/NOUN/Case=All|Number=Plur"},
        {"meidän", "me/PRON/Case=Gen|Number=Plur|Person=1|PronType=Prs"},
        {"kuka", "kuka/PRON/Case=Nom|Number=Sing|PronType=Int"},
        {"joka", "joka/PRON/Case=Nom|Number=Sing|PronType=Rel"},
        {"jokainen", "jokainen/PRON/Case=Nom|Number=Sing|PronType=Tot"},
        {"kaikki", "kaikki/PRON/Case=Nom|Number=Sing|PronType=Tot"},
        {"itse", "itse/PRON/Case=Nom|Number=Sing|Reflex=Yes"},
        {"muu", "muu/PRON/Case=Nom|Number=Sing|PronType=Ind"},
        {"mikään", "mikään/PRON/Case=Nom|Number=Sing|PronType=Neg"},
        {"kaksi", "kaksi/NUM/Case=Nom|Number=Sing|NumType=Card"},
        {"kolmas", "kolmas/ADJ/Case=Nom|Number=Sing|NumType=Ord"},
        {"ensimmäinen", "ensimmäinen/ADJ/Case=Nom|Number=Sing|NumType=Ord"},
        {"toinen", "toinen/ADJ/Case=Nom|Number=Sing|NumType=Ord"},
        {"ja", "ja/CCONJ/"},
        {"mutta", "mutta/CCONJ/"},
        {"että", "että/SCONJ/"},
        {"kuin", "kuin/SCONJ/ kuu/NOUN/Case=Ins|Number=Plur"},
        {"kun", "kun/SCONJ/"},
        {"myös", "myös/ADV/"},
        {"kanssa", "kanssa/ADP/"},
        {"hei", "hei/INTJ/"},
        {"Helsinki", "Helsinki/PROPN/Case=Nom|Number=Sing"},
        {"Suomen", "Suomi/PROPN/Case=Gen|Number=Sing suomi/NOUN/Case=Gen|Number=Sing"},
        {"Nokia", "Nokia/PROPN/Case=Nom|Number=Sing noki/NOUN/Case=Par|Number=Plur"},
        {"Aina", "aina/ADV/ Aina/PROPN/Case=Nom|Number=Sing"},
        {"aina", "aina/ADV/"},
        {"Matti", "matti/ADJ/Case=Nom|Degree=Pos|Number=Sing Matti/PROPN/Case=Nom|Number=Sing"},
        {"helsinki", "Helsinki/PROPN/Case=Nom|Number=Sing"},
        {"ALV", "alv/NOUN/Abbr=Yes|Case=Nom|Number=Sing"},
        {"ALV:n", "alv/NOUN/Abbr=Yes|Case=Gen|Number=Sing"},
        {"EU:n", "eu/NOUN/Abbr=Yes|Case=Gen|Number=Sing"},
        {"CRM", "crm/NOUN/Abbr=Yes"},
        {"CRM:ssä", "crm/NOUN/Abbr=Yes|Case=Ine|Number=Sing"},
        {"AI", "ai/NOUN/Abbr=Yes"},
        {"SaaS", "saas/X/"},
        {"SaaS:iin", "saas/NOUN/Case=Ill|Number=Sing"},
        {"UUSI", "uusi/NOUN/Abbr=Yes uusi/ADJ/Case=Nom|Degree=Pos|Number=Sing uusia/VERB/Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin|Voice=Act uusia/VERB/Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"B2B-myyntiä", "b2b-myynti/NOUN/Case=Par|Number=Sing"},
        {"SaaS-palvelun", "saas-palvelu/NOUN/Case=Gen|Derivation=U|Number=Sing"},
        {"RM-hitsaamo", "rm-hitsaamo/NOUN/Case=Nom|Number=Sing"},
        {"-periaatteella", "periaate/NOUN/Case=Ade|Number=Sing"},
        {"henkilö-", "henkilö/NOUN/"},
        {"24/7-tuki", "24/7-tuki/NOUN/Case=Nom|Number=Sing"},
        {"3D-tulostusta", "3d-tulostus/NOUN/Case=Par|Derivation=U|Number=Sing"},
        {"klo", "klo/NOUN/Abbr=Yes|Case=Nom|Number=Sing"},
        {"kpl", "kpl/NOUN/Abbr=Yes|Case=Nom|Number=Sing"},
        {"vaa’an", "vaaka/NOUN/Case=Gen|Number=Sing"},
        {"kokonaisvaltaisia", "kokonaisvaltainen/ADJ/Case=Par|Degree=Pos|Derivation=Inen|Number=Plur kokonaisvaltaisa/ADJ/Case=Par|Degree=Pos|Number=Plur"},
        {"asiakaslähtöinen", "asiakaslähtöinen/ADJ/Case=Nom|Degree=Pos|Derivation=Inen|Number=Sing"},
        {"tekoälypalvelu", "tekoälypalvelu/NOUN/Case=Nom|Derivation=U|Number=Sing"},
        {"rakentaja", "rakentaja/NOUN/Case=Nom|Derivation=Ja|Number=Sing"},
        {"toteutus", "toteutus/NOUN/Case=Nom|Derivation=U|Number=Sing"},
        {"ratkaisu", "ratkaisu/NOUN/Case=Nom|Derivation=U|Number=Sing"},
        {"nopeus", "nopeus/NOUN/Case=Nom|Derivation=Vs|Number=Sing"},
        {"käyttäjä", "käyttäjä/NOUN/Case=Nom|Derivation=Ja|Number=Sing"},
        {"ystävällinen", "ystävällinen/ADJ/Case=Nom|Degree=Pos|Derivation=Llinen|Number=Sing"},
        {"maksuton", "maksuton/ADJ/Case=Nom|Degree=Pos|Derivation=Ton|Number=Sing"},
        {"disruptiivinen", "disruptiivinen/X/"},
        {"iPhone", "iphone/X/"},
        {"TARJOUS", "tarjous/NOUN/Case=Nom|Number=Sing"},
        {"tilaaja-toimittajasuhteet", "tilaaja-toimittajasuhde/NOUN/Case=Nom|Number=Plur"},
        {"arvo", "arvo/NOUN/Case=Nom|Number=Sing arpoa/VERB/Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"osaamme", "osata/VERB/Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin|Voice=Act osa/NOUN/Case=Ill|Number=Sing|Number[psor]=Plur|Person[psor]=1 osa/NOUN/Case=Par|Number=Sing|Number[psor]=Plur|Person[psor]=1"},
        {"säästä", "säkä/NOUN/Case=Ela|Number=Sing sää/NOUN/Case=Ela|Number=Sing säästää/VERB/Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act"},
        {"alan", "ala/NOUN/Case=Gen|Number=Sing alkaa/VERB/Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin|Voice=Act"},
        {"parhaillaan", "parhaillaan/ADV/"},
};
/* clang-format on */

static void forms_have_their_readings_in_order(void **state) {
    arvo_arena *arena = arvo_arena_new(NULL);
    for (size_t i = 0; i < sizeof known_forms / sizeof known_forms[0]; i++) {
        const arvo_word *word = word_of(*state, known_forms[i].form);
        assert_non_null(word);
        assert_string_equal(readings_of(arena, word), known_forms[i].readings);
    }
    arvo_arena_free(arena);
}

static void compounds_have_parts(void **state) {
    static const struct {
        const char *form;
        const char *parts;
    } rows[] = {
        {"asiakas", ""},
        {"asiakaskokemuksen", "asiakas+kokemus"},
        {"asiakaspalvelutoiminta", "asiakas+palvelu+toiminta"},
        {"kehittämistyötä", "kehittäminen+työ"},
        {"huippuosaamista", "huippu+osaaminen"},
        {"tekoälypalvelut", "teko+äly+palvelu"},
        {"asiakaslähtöisesti", "asiakas+lähtöinen"},
        {"yhteistyökumppanimme", "yhteis+työ+kumppani"},
        {"biotuote-energiaa", "bio+tuote+energia"},
        {"tilaaja-toimittajasuhteet", "tilaaja+toimittaja+suhde"},
        {"SaaS-palveluna", "saas+palvelu"},
        {"B2B-liiketoiminnassa", "b2b+liike+toiminta"},
        {"2000-luvulla", "2000+luku"},
        {"uudenvuoden", ""}, /* inflected inside: uusivuosi */
        {"disruptiivinen", ""},
    };
    arvo_arena *arena = arvo_arena_new(NULL);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_string_equal(parts_of(arena, &word_of(*state, rows[i].form)->analyses[0]), rows[i].parts);
    arvo_arena_free(arena);
}

static void knows_what_the_dictionary_knows(void **state) {
    static const char *const known[] = {"asiakas",  "ALV",  "EU:n",    "SaaS-palvelu",
                                        "henkilö-", "UUSI", "helsinki"};
    static const char *const unknown[] = {"disruptiivinen", "CRM",   "AI",     "SaaS",
                                          "SaaS:iin",       "xyzzy", "iPhone", "SaaS-"};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        assert_true(word_of(*state, known[i])->known);
    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++)
        assert_false(word_of(*state, unknown[i])->known);
}

static void decomposed_letters_and_soft_hyphens_are_cleaned(void **state) {
    const arvo_word *word = word_of(*state, "hyv\xC3\xA4");
    assert_ptr_equal(word_of(*state, "hyva\xCC\x88"), word);
    assert_ptr_equal(word_of(*state, "hy\xC2\xADv\xC3\xA4"), word);
    assert_string_equal(word->form.ptr, "hyv\xC3\xA4");
    assert_true(word->known);
}

static void too_long_words_stay_unknown(void **state) {
    char form[600];
    memset(form, 'a', sizeof form);
    for (size_t len = 253; len < 259; len++) {
        form[len] = '\0';
        const arvo_word *word = word_of(*state, form);
        assert_non_null(word);
        assert_int_equal(word->analysis_count, 1);
        assert_int_equal(word->analyses[0].upos, ARVO_UPOS_X);
        form[len] = 'a';
    }
}

static void odd_forms_have_a_reading(void **state) {
    static const char *const forms[] = {
        "",
        "-",
        "--",
        "a-",
        "-a",
        "-a-",
        ":",
        "A:",
        ":n",
        "ALV:",
        "a-b-",
        "-a-b-c",
        "Å-Ä-Ö",
        "\'",
        "a\'b",
        "1-a",
        "AB-",
        "AB-:n",
        "\xF0\x9F\x91\x8D",
        "A:n-b",
        "a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-talo"};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        const arvo_word *word = word_of(*state, forms[i]);
        assert_non_null(word);
        assert_true(word->analysis_count >= 1);
        for (uint32_t k = 0; k < word->analysis_count; k++)
            assert_true(word->analyses[k].part_count != 1 && word->analyses[k].lemma.ptr != NULL);
    }
}

/* libvoikko leaks state after words on which it gives up: the answers must not depend on what came before. */
static void answers_do_not_depend_on_earlier_words(void **state) {
    (void)state;
    enum { COUNT = sizeof known_forms / sizeof known_forms[0] };
    static const char *const poisons[] = {"yliyliyliyliyliyliyliyliyli",
                                          "yliyliyliyliyliyliyliyliyliyliyliyliyli",
                                          "maailmanmaailmanmaailmanmaailmanmaailmanmaailman"};
    arvo_arena *arena = arvo_arena_new(NULL);
    for (size_t p = 0; p < sizeof poisons / sizeof poisons[0]; p++) {
        arvo_morphology *morphology;
        assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
        assert_non_null(word_of(morphology, poisons[p]));
        for (size_t i = 0; i < COUNT; i++)
            assert_string_equal(readings_of(arena, word_of(morphology, known_forms[i].form)),
                                known_forms[i].readings);
        arvo_morphology_free(morphology);
    }
    arvo_arena_free(arena);
}

static void memory_may_end_anywhere(void **state) {
    (void)state;
    size_t failures = 0;
    for (size_t left = 0;; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_morphology *morphology = NULL;
        const arvo_word *word = NULL;
        arvo_error error = {0};
        arvo_err err = arvo_morphology_new(&morphology, &allocator, NULL, &error);
        if (err == ARVO_OK)
            err =
                arvo_morphology_word(&word, morphology, ARVO_LANGUAGE_FI,
                                     ARVO_STR("SaaS-kehitt\xC3\xA4mistyo\xCC\x88"), ARVO_TOKEN_WORD, &error);
        arvo_morphology_free(morphology);
        assert_int_equal(failing.live, 0);
        if (err == ARVO_OK)
            break;
        assert_int_equal(err, ARVO_ERR_NO_MEMORY);
        assert_int_equal(error.code, ARVO_ERR_NO_MEMORY);
        failures++;
    }
    assert_true(failures > 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_have_their_readings_in_order),
        cmocka_unit_test(compounds_have_parts),
        cmocka_unit_test(knows_what_the_dictionary_knows),
        cmocka_unit_test(decomposed_letters_and_soft_hyphens_are_cleaned),
        cmocka_unit_test(too_long_words_stay_unknown),
        cmocka_unit_test(odd_forms_have_a_reading),
        cmocka_unit_test(answers_do_not_depend_on_earlier_words),
        cmocka_unit_test(memory_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, open_morphology, close_morphology);
}
