/* The order of findings, and what is said once. */
#include "report/human_findings.h"

#include <string.h>

#include "fake_result.h"
#include "unit.h"

static const char source[] = "Yksi kaksi.\nKolme neljä viisi.\nKuusi seitsemän.\n";

static arvo_arena *arena;
static arvo_result *result;
static arvo_diagnostic found[16];
static size_t count;

static int set_up(void **state) {
    (void)state;
    arena = arvo_arena_new(NULL);
    result = fake_result(arena, "a.md", arvo_str_of(source));
    count = 0;
    return arena == NULL;
}

static int tear_down(void **state) {
    (void)state;
    arvo_arena_free(arena);
    return 0;
}

static arvo_diagnostic *find(const char *code, const char *name, const char *words, const char *message) {
    arvo_diagnostic *added = &found[count++];
    *added = fake_diagnostic(fake_excerpt(arena, result, words), message);
    added->code = code;
    added->name = name;
    return added;
}

static const char *findings(arvo_language language, bool all) {
    arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    arvo_buf out = arvo_buf_in(arena);
    options.all = all;
    result->diagnostics = found;
    result->diagnostic_count = count;
    arvo_findings_append(&out, result, &options, language);
    assert_false(out.failed);
    return arvo_buf_str(&out).ptr;
}

static void expect(const char *expected) {
    assert_string_equal(findings(ARVO_LANGUAGE_FI, false), expected);
}

static void test_none(void **state) {
    (void)state;
    expect("");
}

static void test_a_rule_speaks_once(void **state) {
    (void)state;
    find("AV203", "jargon", "Yksi", "”Yksi” on sumua")->help = "Sano suoraan.";
    find("AV501", "claim", "kaksi", "”kaksi” on väite");
    find("AV203", "jargon", "neljä", "”neljä” on sumua")->help = "Sano suoraan.";
    find("AV203", "jargon", "Kuusi", "”Kuusi” on sumua")->help = "Laske uudelleen.";
    expect("a.md:1:1: warning: ”Yksi” on sumua [AV203 jargon]\n"
           "    1 | Yksi kaksi.\n"
           "      | ^~~~\n"
           "      = Sano suoraan.\n"
           "a.md:2:7: warning: samoin ”neljä” [AV203 jargon]\n"
           "    2 | Kolme neljä viisi.\n"
           "      |       ^~~~~\n"
           "a.md:3:1: warning: samoin ”Kuusi” [AV203 jargon]\n"
           "    3 | Kuusi seitsemän.\n"
           "      | ^~~~~\n"
           "      = Laske uudelleen.\n"
           "\n"
           "a.md:1:6: warning: ”kaksi” on väite [AV501 claim]\n"
           "    1 | Yksi kaksi.\n"
           "      |      ^~~~~\n"
           "\n");
}

static void test_languages(void **state) {
    (void)state;
    find("AV203", "jargon", "Yksi", "m");
    find("AV203", "jargon", "neljä", "m");
    assert_non_null(strstr(findings(ARVO_LANGUAGE_EN, false), "warning: also “neljä” [AV203 jargon]\n"));
    assert_non_null(strstr(findings(ARVO_LANGUAGE_SV, false), "warning: också ”neljä” [AV203 jargon]\n"));
    assert_non_null(strstr(findings(ARVO_LANGUAGE_UNKNOWN, false), "warning: also “neljä” [AV203 jargon]\n"));
}

/* A number in the message is of that finding alone. */
static void test_messages_of_their_own_stay(void **state) {
    (void)state;
    find("AV202", "long", "Yksi", "2 sanaa")->own_message = true;
    find("AV202", "long", "neljä", "3 sanaa")->own_message = true;
    find("AV301", "whole", "Yksi", "ensin")->whole_text = true;
    find("AV301", "whole", "Yksi", "sitten")->whole_text = true;
    const char *text = findings(ARVO_LANGUAGE_FI, false);
    assert_non_null(strstr(text, "warning: 3 sanaa [AV202 long]\n"));
    assert_non_null(strstr(text, "warning: sitten [AV301 whole]\n"));
    assert_null(strstr(text, "samoin"));
}

static void test_long_words_are_cut(void **state) {
    (void)state;
    char words[200];
    memset(words, 'x', sizeof words - 1);
    words[sizeof words - 1] = '\0';
    find("AV203", "jargon", "Yksi", "m");
    find("AV203", "jargon", "neljä", "m")->excerpt.text = words;
    const char *text = findings(ARVO_LANGUAGE_FI, false);
    const char *quote = strstr(text, "samoin ”");
    assert_non_null(quote);
    quote += strlen("samoin ”");
    assert_int_equal(strspn(quote, "x"), 60);
    assert_memory_equal(quote + 60, "…” [", strlen("…” ["));
}

static void test_same_words_show_their_line_once(void **state) {
    (void)state;
    find("AV203", "jargon", "neljä", "sumua")->help = "Sano suoraan.";
    find("AV401", "same", "neljä", "kaikilla")->level = ARVO_LEVEL_NOTE;
    find("AV501", "claim", "neljä", "väite");
    find("AV502", "other", "neljä viisi", "toinen");
    expect("a.md:2:7: warning: sumua [AV203 jargon]\n"
           "      = Sano suoraan.\n"
           "a.md:2:7: note: kaikilla [AV401 same]\n"
           "a.md:2:7: warning: väite [AV501 claim]\n"
           "    2 | Kolme neljä viisi.\n"
           "      |       ^~~~~\n"
           "\n"
           "a.md:2:7: warning: toinen [AV502 other]\n"
           "    2 | Kolme neljä viisi.\n"
           "      |       ^~~~~~~~~~~\n"
           "\n");
}

/* The excerpt of a finding about the whole text is no place to look at. */
static void test_whole_text_shares_no_line(void **state) {
    (void)state;
    find("AV301", "whole", "Yksi", "kaikki")->whole_text = true;
    find("AV302", "gone", "Yksi", "puuttuu")->whole_text = true;
    find("AV203", "jargon", "Yksi", "sumua");
    expect("a.md:1:1: warning: kaikki [AV301 whole]\n"
           "\n"
           "a.md:1:1: warning: puuttuu [AV302 gone]\n"
           "\n"
           "a.md:1:1: warning: sumua [AV203 jargon]\n"
           "    1 | Yksi kaksi.\n"
           "      | ^~~~\n"
           "\n");
}

static void find_many(size_t number) {
    static const char *const words[] = {"Yksi", "kaksi", "Kolme", "neljä", "viisi", "Kuusi", "seitsemän"};
    for (size_t i = 0; i < number; i++) {
        find("AV203", "jargon", words[i], "m");
    }
}

static size_t lines_with(const char *text, const char *part) {
    size_t lines = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++) {
        lines++;
    }
    return lines;
}

static void test_five_are_shown_unless_all_are_asked_for(void **state) {
    (void)state;
    find_many(5);
    assert_null(strstr(findings(ARVO_LANGUAGE_FI, false), "--all"));
    count = 0;
    find_many(6);
    assert_non_null(
        strstr(findings(ARVO_LANGUAGE_FI, false), "      … vielä 1 samanlainen; --all näyttää kaikki\n\n"));
    count = 0;
    find_many(7);
    find("AV501", "claim", "seitsemän", "väite");
    const char *text = findings(ARVO_LANGUAGE_FI, false);
    assert_int_equal(lines_with(text, "[AV203 jargon]"), 5);
    assert_non_null(
        strstr(text, "      |             ^~~~~\n      … vielä 2 samanlaista; --all näyttää kaikki\n\n"));
    assert_non_null(strstr(text, "[AV501 claim]\n"));
    assert_non_null(
        strstr(findings(ARVO_LANGUAGE_EN, false), "      … 2 more like these; --all shows every one\n"));
    assert_non_null(
        strstr(findings(ARVO_LANGUAGE_SV, false), "      … 2 till av samma slag; --all visar alla\n"));
    text = findings(ARVO_LANGUAGE_FI, true);
    assert_int_equal(lines_with(text, "[AV203 jargon]"), 7);
    assert_null(strstr(text, "--all"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_none, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_rule_speaks_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_languages, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_messages_of_their_own_stay, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_long_words_are_cut, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_same_words_show_their_line_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_whole_text_shares_no_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_five_are_shown_unless_all_are_asked_for, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
