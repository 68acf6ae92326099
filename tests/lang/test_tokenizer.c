#include "unit.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "failing_allocator.h"
#include "token_dump.h"

typedef struct row {
    const char *text;
    const char *tokens;
} row;

static void check(const row *rows, size_t count, arvo_language language) {
    for (size_t i = 0; i < count; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        assert_string_equal(dump_tokens(arena, rows[i].text, language), rows[i].tokens);
        arvo_arena_free(arena);
    }
}

#define CHECK(rows, language) check((rows), sizeof(rows) / sizeof((rows)[0]), (language))

static void words(void **state) {
    (void)state;
    static const row rows[] = {
        {"", ""},
        {" \n\t ", ""},
        {"Hyvää päivää.", "Hyvää päivää ./p"},
        {"asiakas-, yritys- ja henkilö-", "asiakas- ,/p yritys- ja henkilö-"},
        {"yritys- ja -periaatteella (-tuki)", "yritys- ja -periaatteella (/p -tuki )/p"},
        {"tilaaja-toimittajasuhde Helsinki-Vantaa", "tilaaja-toimittajasuhde Helsinki-Vantaa"},
        {"B2B iPhone SaaS-palvelu Covid-19 A4", "B2B iPhone SaaS-palvelu Covid-19 A4"},
        {"ALV:n EU:n SaaS:iin km:n Covid-19:n", "ALV:n EU:n SaaS:iin km:n Covid-19:n"},
        {"huom:tämä Hinta: halpa", "huom :/p tämä Hinta :/p halpa"},
        {"T&K H&M a & b", "T&K H&M a &/s b"},
        {"vaa'an vaa’an iPad'in 'lainaus'", "vaa'an vaa’an iPad'in '/p lainaus '/p"},
        {"ja/tai", "ja //p tai"},
        {"sana - toinen – kolmas", "sana -/p toinen –/p kolmas"},
        {"-Bulletti", "-/p Bulletti"},
        {"a\n-Bulletti\n-jatko", "a -/p Bulletti -jatko"},
        {"asia\xC2\xADkas hyva\xCC\x88", "asia\xC2\xADkas hyva\xCC\x88"},
        {"\xC2\xADsana\xE2\x80\x8B", "sana\xE2\x80\x8B"},
        {"foo_bar x->y", "foo_bar x -/p >/s y"},
        {"(sulut) [hakaset] ”lainaus”", "(/p sulut )/p [/p hakaset ]/p ”/p lainaus ”/p"},
        {"Мы 日本語", "Мы 日本語"},
    };
    CHECK(rows, ARVO_LANGUAGE_FI);
}

static void numbers(void **state) {
    (void)state;
    static const row rows[] = {
        {"30 2,5 99,90 1.1.2026 8.30 24/7", "30/n 2,5/n 99,90/n 1.1.2026/n 8.30/n 24/7/n"},
        {"1 000 100 000 000 €", "1_000_100_000_000/n €/s"},
        {"1\xC2\xA0"
         "000 ja 12\xE2\x80\xAF"
         "500,50",
         "1\xC2\xA0"
         "000/n ja 12\xE2\x80\xAF"
         "500,50/n"},
        {"1000 000 12 34", "1000/n 000/n 12/n 34/n"},
        {"vuonna 2024 500 ihmistä", "vuonna 2024/n 500/n ihmistä"},
        {"040 123 4567", "040/n 123/n 4567/n"},
        {"10–15 10-15 8.30–16 2024–2026", "10–15/n 10-15/n 8.30–16/n 2024–2026/n"},
        {"10 – 15", "10/n –/p 15/n"},
        {"100e 8-10h 5min 10x 100€ 50%", "100/n e 8-10/n h 5/n min 10/n x 100/n €/s 50/n %/s"},
        {"3D 5G 3D-tulostus 4K 5M€", "3D 5G 3D-tulostus 4K 5/n M €/s"},
        {"24/7-tuki 10-vuotias 2,5-kertainen 2000-luku", "24/7-tuki 10-vuotias 2,5-kertainen 2000-luku"},
        {"24:n 1990:een 8:30", "24:n/n 1990:een/n 8:30/n"},
        {"3. kerros 5. toukokuuta 1.1. alkaen", "3./n kerros 5./n toukokuuta 1.1./n alkaen"},
        {"3. Kerros", "3./n Kerros"}, /* a list's number */
        {"on 3. Kerros", "on 3/n ./p Kerros"},
        {"1.–3. luokka", "1.–3./n luokka"},
        {"eka\n2. Toka", "eka 2./n Toka"},
        {"+358 -20 #1 1,5.", "+/s 358/n -/p 20/n #/s 1/n 1,5/n ./p"},
        {"\xD9\xA3\xD9\xA4", "\xD9\xA3\xD9\xA4/n"}, /* Arabic-Indic digits */
    };
    CHECK(rows, ARVO_LANGUAGE_FI);
}

static void numbers_in_english(void **state) {
    (void)state;
    static const row rows[] = {
        {"the 1st, 2nd and 21st", "the 1st/n ,/p 2nd/n and 21st/n"},
        {"3. floor", "3./n floor"},
        {"on 3. floor", "on 3/n ./p floor"},
        {"at 10:30: go", "at 10:30/n :/p go"},
        {"EU:s", "EU :/p s"},
    };
    CHECK(rows, ARVO_LANGUAGE_EN);
}

static void abbreviations(void **state) {
    (void)state;
    static const row finnish[] = {
        {"esim. mm. jne. klo 8", "esim. mm. jne. klo 8/n"},
        {"Firma Oy. Toinen", "Firma Oy ./p Toinen"},
        {"s. 12 ja n. 30 v. 2020", "s. 12/n ja n. 30/n v. 2020/n"},
        {"niin s. Se", "niin s ./p Se"},
        {"J. K. Virtanen ja J.K. Paasikivi", "J. K. Virtanen ja J. K. Paasikivi"},
        {"esim...", "esim .../p"},
        {"Esim. EKR.", "Esim. EKR."},
    };
    static const row english[] = {
        {"e.g. Mr. Smith, i.e. the U.S. market", "e.g. Mr. Smith ,/p i.e. the U.S. market"},
        {"So do I. The end etc.", "So do I ./p The end etc."},
    };
    static const row swedish[] = {
        {"t.ex. bl.a. p.g.a. osv.", "t.ex. bl.a. p.g.a. osv."},
        {"1:a EU:s", "1:a/n EU:s"},
    };
    CHECK(finnish, ARVO_LANGUAGE_FI);
    CHECK(english, ARVO_LANGUAGE_EN);
    CHECK(swedish, ARVO_LANGUAGE_SV);
}

static void links(void **state) {
    (void)state;
    static const row rows[] = {
        {"https://arvo.fi/a?b=1.", "https://arvo.fi/a?b=1/u ./p"},
        {"(http://x.fi/a_(b)), HTTPS://X.FI", "(/p http://x.fi/a_(b)/u )/p ,/p HTTPS://X.FI/u"},
        {"”www.x.fi”", "”/p www.x.fi/u ”/p"},
        {"info@x.fi, etu.suku+a@posti.firma.fi.", "info@x.fi/e ,/p etu.suku+a@posti.firma.fi/e ./p"},
        {"@nimi a@b x@", "@/s nimi a @/s b x @/s"},
        {"arvolint.fi/hinta ja täällä.fi!", "arvolint.fi/hinta/u ja täällä.fi/u !/p"},
        {"lause.Toinen hyvä.Me Node.js", "lause ./p Toinen hyvä ./p Me Node ./p js"},
        {"https://", "https :/p //p //p"},
    };
    CHECK(rows, ARVO_LANGUAGE_FI);
}

static void symbols_and_punctuation(void **state) {
    (void)state;
    static const row rows[] = {
        {"€%+§°", "€/s %/s +/s §/s °/s"},
        {"oho!? no... niin…", "oho !?/p no .../p niin …/p"},
        {"👩‍👩‍👧‍👦👍🏽🇫🇮🇸🇪",
         "👩‍👩‍👧‍👦/s 👍🏽/s 🇫🇮/s 🇸🇪/s"},
        {"❤️!", "❤️/s !/p"},
        {"✓ Nopea → halpa", "✓/s Nopea →/s halpa"},
        {"‰½×", "‰/s ½/s ×/s"},
    };
    CHECK(rows, ARVO_LANGUAGE_FI);
}

static void spaces_and_blank_lines(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_raw_tokens tokens = {0};
    arvo_str text = ARVO_STR("a,b\nc\n \nd\xC2\xA0"
                             "e");
    assert_true(arvo_tokenize(&tokens, arena, text, ARVO_LANGUAGE_FI));
    static const bool spaces[] = {false, false, false, true, true, true};
    static const bool breaks[] = {false, false, false, false, true, false};
    assert_int_equal(tokens.count, 6);
    for (uint32_t i = 0; i < tokens.count; i++) {
        assert_int_equal(tokens.items[i].space_before, spaces[i]);
        assert_int_equal(tokens.items[i].break_before, breaks[i]);
    }
    arvo_arena_free(arena);
}

/* Tokens lie in order within the text, do not overlap, and between them is nothing but space and invisible
 * characters. */
static void check_cover(arvo_str text) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_raw_tokens tokens = {0};
    assert_true(arvo_tokenize(&tokens, arena, text, ARVO_LANGUAGE_FI));
    uint32_t end = 0;
    for (uint32_t i = 0; i < tokens.count; i++) {
        assert_true(tokens.items[i].start >= end);
        assert_true(tokens.items[i].end > tokens.items[i].start);
        end = tokens.items[i].end;
    }
    assert_true(end <= text.len);
    arvo_arena_free(arena);
}

static void random_bytes_of_many_kinds_are_covered(void **state) {
    (void)state;
    static const char *const pieces[] = {"a",
                                         "Ä",
                                         "1",
                                         " ",
                                         "-",
                                         ".",
                                         ":",
                                         "@",
                                         "'",
                                         "\n",
                                         "/",
                                         "&",
                                         "–",
                                         "\xC2\xAD",
                                         "000",
                                         "e",
                                         "€",
                                         "👍",
                                         "\xE2\x80\x8D",
                                         "fi",
                                         "www.",
                                         "://",
                                         "\xCC\x88",
                                         "!",
                                         "(",
                                         ")"};
    uint32_t seed = 12345;
    char text[512];
    for (int round = 0; round < 2000; round++) {
        size_t len = 0;
        while (len < 200) {
            seed = seed * 1664525U + 1013904223U;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof pieces[0])];
            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        check_cover((arvo_str){text, len});
    }
}

/* Tokenises `size` bytes made of a repeated piece; gives the seconds. */
static double seconds_for(const char *piece, size_t size) {
    size_t piece_len = strlen(piece);
    char *text = malloc(size);
    assert_non_null(text);
    for (size_t i = 0; i < size; i++)
        text[i] = piece[i % piece_len];
    arvo_str view = {text, size - size % piece_len};
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_raw_tokens tokens = {0};
    arvo_sentences sentences = {0};
    clock_t start = clock();
    assert_true(arvo_tokenize(&tokens, arena, view, ARVO_LANGUAGE_FI));
    assert_true(arvo_split_sentences(&sentences, arena, view, tokens.items, tokens.count, ARVO_LANGUAGE_FI));
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    assert_true(tokens.count > 0 && sentences.count > 0);
    arvo_arena_free(arena);
    free(text);
    return seconds;
}

static void hostile_texts_take_linear_time(void **state) {
    (void)state;
    static const char *const pieces[] = {"a",   "a!",    "a.",  "a.a.", "1 ",      "1-",   "a-",
                                         "a@",  "-.",    "1.",  "1:",   "a:n",     "....", "(.",
                                         ".\"", "www.(", "&A&", "1,1–", "1 000 00"};
    /* hours if quadratic; sanitizers and a busy machine allowed for */
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++)
        assert_true(seconds_for(pieces[i], 1000 * 1000) < 20.0);
    assert_true(seconds_for("a", 10 * 1000 * 1000) < 60.0);
    assert_true(seconds_for("a!", 10 * 1000 * 1000) < 60.0);
}

static void memory_may_end_anywhere(void **state) {
    (void)state;
    arvo_str text = ARVO_STR("Yksi kaksi. Kolme 4 €.");
    for (size_t left = 1;; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        if (arena == NULL)
            continue;
        arvo_raw_tokens tokens = {0};
        arvo_sentences sentences = {0};
        bool done =
            arvo_tokenize(&tokens, arena, text, ARVO_LANGUAGE_FI) &&
            arvo_split_sentences(&sentences, arena, text, tokens.items, tokens.count, ARVO_LANGUAGE_FI);
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
        if (done)
            break;
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words),
        cmocka_unit_test(numbers),
        cmocka_unit_test(numbers_in_english),
        cmocka_unit_test(abbreviations),
        cmocka_unit_test(links),
        cmocka_unit_test(symbols_and_punctuation),
        cmocka_unit_test(spaces_and_blank_lines),
        cmocka_unit_test(random_bytes_of_many_kinds_are_covered),
        cmocka_unit_test(hostile_texts_take_linear_time),
        cmocka_unit_test(memory_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
