#include <arvolint/report.h>

#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"
#include "report/reporter.h"

static const char source[] = "# Meistä\n\nTarjoamme kokonaisvaltaisia ratkaisuja johtavana toimijana.\n";

/* The whole report about the results. */
static const char *report_of(const arvo_result *const *results, size_t count, arvo_report_options options) {
    arvo_buf kept = arvo_buf_in(arena);
    arvo_reporter *reporter = arvo_reporter_new("human", &options, fake_sink(&kept));
    assert_non_null(reporter);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(arvo_reporter_result(reporter, results[i], NULL), ARVO_OK);
    }
    assert_int_equal(arvo_reporter_end(reporter, NULL), ARVO_OK);
    arvo_reporter_free(reporter);
    return arvo_str_copy(arena, arvo_buf_str(&kept)).ptr;
}

static arvo_result *draft(const arvo_diagnostic *diagnostics, size_t count) {
    arvo_result *result = fake_result(arena, "draft.md", arvo_str_of(source));
    result->diagnostics = diagnostics;
    result->diagnostic_count = count;
    return result;
}

static arvo_excerpt jargon(void) {
    return fake_excerpt(arena, draft(NULL, 0), "kokonaisvaltaisia");
}

static void assert_lacks(const char *text, const char *part) {
    if (strstr(text, part) != NULL) {
        print_error("found: %s\nin:\n%s\n", part, text);
        fail();
    }
}

static void test_whole_report(void **state) {
    (void)state;
    arvo_diagnostic found = fake_diagnostic(jargon(), "”kokonaisvaltaisia” ei kerro asiakkaalle mitään");
    found.help = "Vastaa kysymykseen: Mitä kaikkea siihen kuuluu?";
    arvo_result *result = draft(&found, 1);
    fake_part(result)->steps[0].advice = "Sano, mitä myyt.";
    fake_part(result)->steps[1].verdict = ARVO_VERDICT_PARTIAL;
    fake_part(result)->steps[4].verdict = ARVO_VERDICT_MET;
    const arvo_result *results[] = {result};
    const arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    assert_string_equal(
        report_of(results, 1, options),
        "draft.md:3:11: warning: ”kokonaisvaltaisia” ei kerro asiakkaalle mitään [AV203 jargon]\n"
        "    3 | Tarjoamme kokonaisvaltaisia ratkaisuja johtavana toimijana.\n"
        "      |           ^~~~~~~~~~~~~~~~~\n"
        "      = Vastaa kysymykseen: Mitä kaikkea siihen kuuluu?\n"
        "\n"
        "draft.md: Arvon portaat\n"
        "                ┌── 5 Lunastus     ✓ täyttyy\n"
        "             ┌──┘   4 Erottuminen  ✗ ei täyty\n"
        "          ┌──┘      3 Merkitys     ✗ ei täyty\n"
        "       ┌──┘         2 Ymmärrys     ~ osittain\n"
        "    ┌──┘            1 Tieto        ✗ ei täyty\n"
        "\n"
        "    Heikoin porras: Tieto (alin yhtä heikoista). Sano, mitä myyt.\n"
        "\n"
        "1 varoitus 1 tiedostossa\n");
}

/* Of several documents each proposition has one line, and clean ones none. */
static void test_several_documents(void **state) {
    (void)state;
    arvo_diagnostic found = fake_diagnostic(jargon(), "”kokonaisvaltaisia” ei kerro asiakkaalle mitään");
    arvo_result *weak = draft(&found, 1);
    fake_part(weak)->steps[0].advice = "Sano, mitä myyt.";
    fake_part(weak)->key = "/hero";
    arvo_result *good = draft(NULL, 0);
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        fake_part(good)->steps[i].verdict = ARVO_VERDICT_MET;
    }
    arvo_result *copy = draft(&found, 1);
    fake_part(copy)->role = ARVO_ROLE_COPY;
    arvo_result *other = draft(NULL, 0);
    other->language = ARVO_LANGUAGE_UNKNOWN;
    const arvo_result *results[] = {good, weak, other, copy, good};
    arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    options.several = true;
    assert_string_equal(
        report_of(results, 5, options),
        "draft.md:3:11: warning: ”kokonaisvaltaisia” ei kerro asiakkaalle mitään [AV203 jargon]\n"
        "    3 | Tarjoamme kokonaisvaltaisia ratkaisuja johtavana toimijana.\n"
        "      |           ^~~~~~~~~~~~~~~~~\n"
        "\n"
        "draft.md /hero: Heikoin porras: Tieto (alin yhtä heikoista). Sano, mitä myyt.\n"
        "\n"
        "draft.md:3:11: warning: ”kokonaisvaltaisia” ei kerro asiakkaalle mitään [AV203 jargon]\n"
        "    3 | Tarjoamme kokonaisvaltaisia ratkaisuja johtavana toimijana.\n"
        "      |           ^~~~~~~~~~~~~~~~~\n"
        "\n"
        "1 tiedosto on muulla kielellä kuin suomeksi, englanniksi tai ruotsiksi, joten sitä ei tarkistettu "
        "(kielen voi kertoa valitsimella --language): draft.md\n"
        "2 varoitusta 4 tiedostossa\n");
    const arvo_result *others[] = {other, other, other, other};
    assert_string_equal(
        report_of(others, 4, options),
        "4 files are not in Finnish, English or Swedish, so they were not checked (--language names the "
        "language): draft.md, draft.md, draft.md, …\n");
    const arvo_result *clean[] = {good, good};
    assert_string_equal(report_of(clean, 2, options), "Ei huomautettavaa 2 tiedostossa\n");
}

static void test_levels_are_english_in_every_language(void **state) {
    (void)state;
    arvo_diagnostic found[3];
    for (int i = 0; i < 3; i++) {
        found[i] = fake_diagnostic(jargon(), "m");
        found[i].own_message = true;
        found[i].level = (arvo_level)(ARVO_LEVEL_NOTE + i);
    }
    const arvo_result *results[] = {draft(found, 3)};
    for (int language = ARVO_LANGUAGE_FI; language < ARVO_LANGUAGE_COUNT; language++) {
        arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
        options.ui_language = (arvo_language)language;
        const char *text = report_of(results, 1, options);
        assert_holds(text, "draft.md:3:11: note: m [");
        assert_holds(text, "draft.md:3:11: warning: m [");
        assert_holds(text, "draft.md:3:11: error: m [");
    }
}

static void test_summary_counts(void **state) {
    (void)state;
    arvo_diagnostic found[3] = {fake_diagnostic(jargon(), "m"), fake_diagnostic(jargon(), "m"),
                                fake_diagnostic(jargon(), "m")};
    found[1].level = found[2].level = ARVO_LEVEL_NOTE;
    const arvo_result *results[] = {draft(found, 3), draft(NULL, 0)};
    static const char *const expected[] = {[ARVO_LANGUAGE_FI] = "\n1 varoitus, 2 huomautusta 2 tiedostossa\n",
                                           [ARVO_LANGUAGE_EN] = "\n1 warning, 2 notes in 2 files\n",
                                           [ARVO_LANGUAGE_SV] = "\n1 varning, 2 anmärkningar i 2 filer\n"};
    for (int language = ARVO_LANGUAGE_FI; language < ARVO_LANGUAGE_COUNT; language++) {
        arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
        options.ui_language = (arvo_language)language;
        assert_holds(report_of(results, 2, options), expected[language]);
    }
}

static void test_text_without_findings(void **state) {
    (void)state;
    arvo_result *result = draft(NULL, 0);
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        fake_part(result)->steps[i].verdict = ARVO_VERDICT_MET;
    }
    const arvo_result *results[] = {result};
    const arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    const char *text = report_of(results, 1, options);
    assert_holds(text, "draft.md: Hyvä, ei huomautettavaa.\n\ndraft.md: Arvon portaat\n");
    assert_holds(text, "    Lupaus kantaa joka portaalla.\n\nEi huomautettavaa 1 tiedostossa\n");
    assert_lacks(text, "Heikoin");
}

/* A text in none of the languages, a result. */
static arvo_result *foreign(void) {
    arvo_result *result = draft(NULL, 0);
    result->path = "entwurf.md";
    result->language = ARVO_LANGUAGE_UNKNOWN;
    return result;
}

static void test_text_in_another_language_is_not_checked(void **state) {
    (void)state;
    const arvo_result *one[] = {foreign()};
    const arvo_result *mixed[] = {foreign(), draft(NULL, 0), foreign()};
    static const struct {
        const char *one, *mixed;
    } expected[] = {
        [ARVO_LANGUAGE_FI] = {"\n\n1 tiedosto jäi tarkistamatta\n",
                              "\nEi huomautettavaa 1 tiedostossa; 2 tiedostoa jäi tarkistamatta\n"},
        [ARVO_LANGUAGE_EN] = {"\n\n1 file was not checked\n",
                              "\nNothing to correct in 1 file; 2 files were not checked\n"},
        [ARVO_LANGUAGE_SV] = {"\n\n1 fil granskades inte\n",
                              "\nInget att anmärka på i 1 fil; 2 filer granskades inte\n"},
    };
    for (int language = ARVO_LANGUAGE_FI; language < ARVO_LANGUAGE_COUNT; language++) {
        arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
        options.ui_language = (arvo_language)language;
        const char *text = report_of(one, 1, options);
        assert_holds(text, "entwurf.md: note: ");
        assert_holds(text, expected[language].one);
        assert_lacks(text, "1 Tieto");
        assert_lacks(text, "; ei");
        text = report_of(mixed, 3, options);
        assert_holds(text, expected[language].mixed);
        assert_holds(text, "\n\nentwurf.md: note: "); /* apart from what stands above */
    }
}

static void test_failures_after_texts_in_other_languages(void **state) {
    (void)state;
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    arvo_buf kept = arvo_buf_in(arena);
    arvo_reporter *reporter = arvo_reporter_new("human", NULL, fake_sink(&kept));
    assert_non_null(reporter);
    assert_int_equal(arvo_reporter_result(reporter, foreign(), NULL), ARVO_OK);
    assert_int_equal(arvo_reporter_failure(reporter, "a.md", &missing, NULL), ARVO_OK);
    assert_int_equal(arvo_reporter_end(reporter, NULL), ARVO_OK);
    arvo_reporter_free(reporter);
    assert_holds(arvo_buf_str(&kept).ptr, "\n\n1 file was not checked; 1 file could not be checked\n");
}

/* What the report itself says is in the language of the first document that was checked. */
static void test_text_in_another_language_does_not_choose_the_language(void **state) {
    (void)state;
    arvo_result *first = foreign();
    first->ui_language = ARVO_LANGUAGE_EN;
    const arvo_result *results[] = {first, draft(NULL, 0)};
    const arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    assert_holds(report_of(results, 2, options),
                 "\nEi huomautettavaa 1 tiedostossa; 1 tiedosto jäi tarkistamatta\n");
}

static size_t occurrences(const char *text, const char *part) {
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++) {
        count++;
    }
    return count;
}

static void test_missing_dictionary_is_told_once_a_language(void **state) {
    (void)state;
    arvo_result *english = draft(NULL, 0), *again = draft(NULL, 0), *swedish = draft(NULL, 0);
    english->language = again->language = ARVO_LANGUAGE_EN;
    english->missing_dictionary = again->missing_dictionary = "hunspell-en-us";
    swedish->language = ARVO_LANGUAGE_SV;
    swedish->missing_dictionary = "hunspell-sv";
    const arvo_result *results[] = {draft(NULL, 0), english, again, swedish, swedish};
    static const char *const expected[] = {
        [ARVO_LANGUAGE_FI] = "sanastopakettia hunspell-en-us ei ole asennettu",
        [ARVO_LANGUAGE_EN] = "the dictionary package hunspell-en-us is not installed",
        [ARVO_LANGUAGE_SV] = "ordlistepaketet hunspell-en-us är inte installerat"};
    for (int language = ARVO_LANGUAGE_FI; language < ARVO_LANGUAGE_COUNT; language++) {
        arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
        options.ui_language = (arvo_language)language;
        const char *text = report_of(results, 5, options);
        assert_holds(text, expected[language]);
        assert_int_equal(occurrences(text, "hunspell-en-us"), 1);
        assert_int_equal(occurrences(text, "hunspell-sv"), 1);
        assert_int_equal(occurrences(text, "draft.md: note: "), 2);
    }
}

/* The last words before the summary, in each language. */
static void test_weakest_step_and_what_would_help(void **state) {
    (void)state;
    static const char *const alone[] = {[ARVO_LANGUAGE_FI] = "\n\n    Heikoin porras: Ymmärrys. Neuvo 1\n\n",
                                        [ARVO_LANGUAGE_EN] = "\n\n    Weakest step: Ymmärrys. Neuvo 1\n\n",
                                        [ARVO_LANGUAGE_SV] =
                                            "\n\n    Svagaste steget: Ymmärrys. Neuvo 1\n\n"};
    static const char *const equal[] = {
        [ARVO_LANGUAGE_FI] = "\n\n    Heikoin porras: Tieto (alin yhtä heikoista). Neuvo 0\n\n",
        [ARVO_LANGUAGE_EN] = "\n\n    Weakest step: Tieto (the lowest of several). Neuvo 0\n\n",
        [ARVO_LANGUAGE_SV] = "\n\n    Svagaste steget: Tieto (det lägsta av flera). Neuvo 0\n\n"};
    for (int language = ARVO_LANGUAGE_FI; language < ARVO_LANGUAGE_COUNT; language++) {
        arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
        options.ui_language = (arvo_language)language;
        arvo_result *result = draft(NULL, 0);
        fake_part(result)->steps[0].advice = "Neuvo 0";
        fake_part(result)->steps[1].advice = "Neuvo 1";
        const arvo_result *results[] = {result};
        assert_holds(report_of(results, 1, options), equal[language]); /* all unmet */
        for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
            fake_part(result)->steps[i].verdict = ARVO_VERDICT_PARTIAL;
        }
        assert_holds(report_of(results, 1, options), equal[language]); /* all partly met */
        fake_part(result)->steps[1].verdict = ARVO_VERDICT_UNMET;
        fake_part(result)->weakest = ARVO_STEP_UNDERSTANDING;
        assert_holds(report_of(results, 1, options), alone[language]);
    }
}

static void test_finding_about_the_whole_text_shows_no_line(void **state) {
    (void)state;
    arvo_diagnostic found = fake_diagnostic(jargon(), "Teksti ei nimeä kohderyhmää");
    found.whole_text = true;
    found.help = "Nimeä se.";
    const arvo_result *results[] = {draft(&found, 1)};
    const arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    const char *text = report_of(results, 1, options);
    assert_holds(text, "kohderyhmää [AV203 jargon]\n      = Nimeä se.\n\n");
    assert_lacks(text, "3 |");
    assert_lacks(text, "^");
}

static void test_colour_and_links_only_when_asked_for(void **state) {
    (void)state;
    arvo_diagnostic found = fake_diagnostic(jargon(), "m");
    const arvo_result *results[] = {draft(&found, 1)};
    arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    options.rule_url = "https://example.org/rules/";
    assert_lacks(report_of(results, 1, options), "\033");
    options.color = true;
    const char *text = report_of(results, 1, options);
    assert_holds(text, "\033[1mdraft.md:3:11:\033[0m \033[1;33mwarning\033[0m: \033[1mm\033[0m");
    assert_holds(text, "\033]8;;https://example.org/rules/AV203\033\\AV203\033]8;;\033\\ jargon]");
    assert_holds(text, "\033[1;33m^~~~~~~~~~~~~~~~~\033[0m");
}

static void test_nothing_reaches_the_terminal_as_control(void **state) {
    (void)state;
    static const char hostile[] = "a \033]0;title\007 \xC2\x9B"
                                  "31m \xE2\x80\xAE kokonaisvaltainen \x7F";
    arvo_result *result = fake_result(arena, "x\033[2J\n\xFF.md", arvo_str_of(hostile));
    arvo_diagnostic found =
        fake_diagnostic(fake_excerpt(arena, result, "kokonaisvaltainen"), "”\033[5m\n” m");
    found.help = "\033c\r";
    found.name = "\033name";
    result->diagnostics = &found;
    result->diagnostic_count = 1;
    fake_part(result)->steps[0].name = "\033T";
    fake_part(result)->steps[0].advice = "\033A";
    const arvo_result *results[] = {result};
    const arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    const char *text = report_of(results, 1, options);
    for (const char *c = text; *c != '\0'; c++) {
        assert_true(*c == '\n' || (unsigned char)*c >= 0x20);
        assert_int_not_equal(*c, 0x7F);
    }
    assert_lacks(text, "\xC2\x9B");
    assert_lacks(text, "\xE2\x80\xAE");
    assert_lacks(text, "\xFF");
    assert_holds(text, "x␛[2J �.md:1:");
    assert_holds(text, "a ␛]0;title␇ �31m � kokonaisvaltainen ␡\n");
}

static void test_help_is_wrapped_to_the_screen(void **state) {
    (void)state;
    arvo_diagnostic found = fake_diagnostic(jargon(), "m");
    found.help = "yksi kaksi kolme neljä viisi kuusi seitsemän";
    const arvo_result *results[] = {draft(&found, 1)};
    arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    options.width = 30;
    assert_holds(report_of(results, 1, options),
                 "      = yksi kaksi kolme neljä\n        viisi kuusi seitsemän\n\n");
}

static void test_failure_reads_like_a_finding(void **state) {
    (void)state;
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    arvo_error bad = {.code = ARVO_ERR_INVALID_UTF8, .line = 2, .column = 7};
    arvo_buf kept = arvo_buf_in(arena);
    arvo_reporter *reporter = arvo_reporter_new("human", NULL, fake_sink(&kept));
    assert_non_null(reporter);
    assert_int_equal(arvo_reporter_failure(reporter, "a.md", &missing, NULL), ARVO_OK);
    assert_int_equal(arvo_reporter_failure(reporter, "b.md", &bad, NULL), ARVO_OK);
    assert_int_equal(arvo_reporter_end(reporter, NULL), ARVO_OK);
    arvo_reporter_free(reporter);
    assert_string_equal(arvo_buf_str(&kept).ptr,
                        "a.md: error: no such file\n"
                        "b.md:2:7: error: the text is not valid UTF-8; save the file as UTF-8\n"
                        "2 files could not be checked\n");
}

static void test_sink_that_refuses(void **state) {
    (void)state;
    arvo_error error;
    arvo_reporter *reporter = arvo_reporter_new("human", NULL, fake_broken_sink());
    assert_non_null(reporter);
    assert_int_equal(arvo_reporter_result(reporter, draft(NULL, 0), &error), ARVO_ERR_WRITE);
    assert_int_equal(error.code, ARVO_ERR_WRITE);
    arvo_reporter_free(reporter);
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    arvo_diagnostic found = fake_diagnostic(jargon(), "mä");
    found.help = "ä";
    arvo_diagnostic several[] = {found, found, found, found, found, found};
    arvo_check_item_result item = {
        .what = "ä", .condition = "a", .points = -0.25, .times = 1, .seen = jargon()};
    arvo_result *result = draft(several, 6);
    result->missing_dictionary = "ä";
    fake_part(result)->steps[0].items = &item;
    fake_part(result)->steps[0].item_count = 1;
    arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    options.explain_verdict = true;
    bool done = false;
    for (int blocks = 0; !done; blocks++) {
        int left = blocks;
        arvo_error error = {.code = ARVO_OK};
        arvo_allocator allocator = fake_allocator(&left);
        arvo_buf kept = arvo_buf_in(arena);
        arvo_reporter *reporter = arvo_reporter_new_in("human", &options, fake_sink(&kept), &allocator);
        if (reporter != NULL) {
            arvo_err err = arvo_reporter_result(reporter, result, &error);
            err = err == ARVO_OK ? arvo_reporter_end(reporter, &error) : err;
            assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
            assert_int_equal(error.code, err);
            done = err == ARVO_OK;
        }
        arvo_reporter_free(reporter);
        assert_true(blocks < 10000);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole_report),
        cmocka_unit_test(test_several_documents),
        cmocka_unit_test(test_levels_are_english_in_every_language),
        cmocka_unit_test(test_summary_counts),
        cmocka_unit_test(test_text_without_findings),
        cmocka_unit_test(test_text_in_another_language_is_not_checked),
        cmocka_unit_test(test_failures_after_texts_in_other_languages),
        cmocka_unit_test(test_text_in_another_language_does_not_choose_the_language),
        cmocka_unit_test(test_missing_dictionary_is_told_once_a_language),
        cmocka_unit_test(test_weakest_step_and_what_would_help),
        cmocka_unit_test(test_finding_about_the_whole_text_shows_no_line),
        cmocka_unit_test(test_colour_and_links_only_when_asked_for),
        cmocka_unit_test(test_nothing_reaches_the_terminal_as_control),
        cmocka_unit_test(test_help_is_wrapped_to_the_screen),
        cmocka_unit_test(test_failure_reads_like_a_finding),
        cmocka_unit_test(test_sink_that_refuses),
        cmocka_unit_test(test_no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
