#include "unit.h"

#include "token_dump.h"

typedef struct row {
    const char *text;
    const char *sentences;
} row;

static void check(const row *rows, size_t count, arvo_language language) {
    for (size_t i = 0; i < count; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        assert_string_equal(dump_sentences(arena, rows[i].text, language), rows[i].sentences);
        arvo_arena_free(arena);
    }
}

#define CHECK(rows, language) check((rows), sizeof(rows) / sizeof((rows)[0]), (language))

static void finnish(void **state) {
    (void)state;
    static const row rows[] = {
        {"", ""},
        {"Yksi lause", "Yksi lause"},
        {"Yksi. Kaksi.", "Yksi. | Kaksi."},
        {"Yksi! Kaksi? Kolme", "Yksi! | Kaksi? | Kolme"},
        {"Oho!? No niin.", "Oho!? | No niin."},
        {"Hyvä! kyllä.", "Hyvä! | kyllä."},
        {"Tämä on esim. Suomessa.", "Tämä on esim. Suomessa."},
        {"Muita mm. Matti ja Liisa.", "Muita mm. Matti ja Liisa."},
        {"Omenat jne. Sitten muut.", "Omenat jne. | Sitten muut."},
        {"Omenat jne. ovat hyviä.", "Omenat jne. ovat hyviä."},
        {"Omenat yms. – ja muut.", "Omenat yms. – ja muut."},
        {"Kerros 3. kerros on ylin.", "Kerros 3. kerros on ylin."},
        {"Avaamme 5. toukokuuta. Tervetuloa!", "Avaamme 5. toukokuuta. | Tervetuloa!"},
        {"Avattu 1.1.2026. Tervetuloa!", "Avattu 1.1.2026. | Tervetuloa!"},
        {"Voimassa 1.1. alkaen.", "Voimassa 1.1. alkaen."},
        {"Perustettu vuonna 2024. Silti suurin.", "Perustettu vuonna 2024. | Silti suurin."},
        {"Auki klo 8. Tilaa aika.", "Auki klo 8. | Tilaa aika."},
        {"Kirjoitti J. K. Paasikivi. Niin.", "Kirjoitti J. K. Paasikivi. | Niin."},
        {"Firma Oy. Me teemme.", "Firma Oy. | Me teemme."},
        {"”Hyvä.” Hän poistui.", "”Hyvä.” | Hän poistui."},
        {"”Hyvä!” hän sanoi.", "”Hyvä!” hän sanoi."},
        {"(Katso tästä.) Ja sitten.", "(Katso tästä.) | Ja sitten."},
        {"Se (ehkä?) riittää.", "Se (ehkä?) riittää."},
        {"Sanoi: ”Tule.” Menin.", "Sanoi: ”Tule.” | Menin."},
        {"Kolme asiaa: Hinta, laatu, aika.", "Kolme asiaa: Hinta, laatu, aika."},
        {"Nopea; Halpa.", "Nopea; Halpa."},
        {"Niin... ja taas.", "Niin... ja taas."},
        {"Niin... Taas.", "Niin... | Taas."},
        {"Niin… Taas.", "Niin… | Taas."},
        {"Rivi\nvaihtuu. Uusi", "Rivi\nvaihtuu. | Uusi"},
        {"Otsikko\n\nTeksti alkaa", "Otsikko | Teksti alkaa"},
        {"Otsikko\n\nteksti", "Otsikko | teksti"},
        {"esim.\n\nuusi", "esim. | uusi"},
        {"Hinta 2.5 euroa.Toinen", "Hinta 2.5 euroa.Toinen"},
        {"Osoite on www.x.fi. Katso.", "Osoite on www.x.fi. | Katso."},
        {"Kirjoita a@x.fi! Vastaamme.", "Kirjoita a@x.fi! | Vastaamme."},
        {"Hinta 5 €. Halpa.", "Hinta 5 €. | Halpa."},
        {"Hyvä. iPhone on puhelin.", "Hyvä. | iPhone on puhelin."},
        {"Hyvä. 30 päivän takuu.", "Hyvä. | 30 päivän takuu."},
        {"Hyvä. – Niin on.", "Hyvä. | – Niin on."},
        {"Osta! 😀 Heti.", "Osta! | 😀 Heti."},
        {"1. Tieto on valtaa. 2. Ymmärrys", "1. Tieto on valtaa. | 2. | Ymmärrys"},
        {"s. 12 ja n. 30.", "s. 12 ja n. 30."},
        {"Lopussa on. \"Niin?\" Kyllä.", "Lopussa on. | \"Niin?\" | Kyllä."},
        {"...", "..."},
        {". . .", ". | . | ."},
    };
    CHECK(rows, ARVO_LANGUAGE_FI);
}

static void english_and_swedish(void **state) {
    (void)state;
    static const row english[] = {
        {"We help Mr. Smith. Call us.", "We help Mr. Smith. | Call us."},
        {"Fast, e.g. Monday. Really.", "Fast, e.g. Monday. | Really."},
        {"Acme Inc. is big. Acme Inc. We grow.", "Acme Inc. is big. | Acme Inc. | We grow."},
        {"Open at 9 a.m. Come in.", "Open at 9 a.m. | Come in."},
        {"So do I. The end.", "So do I. | The end."},
        {"“Great!” she said.", "“Great!” she said."},
    };
    static const row swedish[] = {
        {"Vi hjälper t.ex. Volvo. Ring oss.", "Vi hjälper t.ex. Volvo. | Ring oss."},
        {"Mat osv. Sedan", "Mat osv. | Sedan"},
        {"Den 3 maj. Kom!", "Den 3 maj. | Kom!"},
    };
    CHECK(english, ARVO_LANGUAGE_EN);
    CHECK(swedish, ARVO_LANGUAGE_SV);
}

static void they_cover_all_tokens_in_order(void **state) {
    (void)state;
    static const char *const texts[] = {"A. B! (C?) d... ”E.” f\n\ng", "!!! ??? ...", "Ei mitään"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_str text = arvo_str_of(texts[i]);
        arvo_raw_tokens tokens = {0};
        arvo_sentences sentences = {0};
        assert_true(arvo_tokenize(&tokens, arena, text, ARVO_LANGUAGE_FI));
        assert_true(
            arvo_split_sentences(&sentences, arena, text, tokens.items, tokens.count, ARVO_LANGUAGE_FI));
        uint32_t next = 0;
        for (uint32_t k = 0; k < sentences.count; k++) {
            assert_int_equal(sentences.items[k].first, next);
            assert_true(sentences.items[k].count > 0);
            next += sentences.items[k].count;
        }
        assert_int_equal(next, tokens.count);
        arvo_arena_free(arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finnish),
        cmocka_unit_test(english_and_swedish),
        cmocka_unit_test(they_cover_all_tokens_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
