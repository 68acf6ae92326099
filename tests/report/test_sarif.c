#include <arvolint/report.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"

static const arvo_rule_info rules[] = {
    {.code = "AV101", .name = "no-offer", .level = ARVO_LEVEL_OFF, .title = "Ei *tarjousta*"},
    {.code = "AV203",
     .name = "jargon",
     .step = ARVO_STEP_UNDERSTANDING,
     .level = ARVO_LEVEL_WARNING,
     .title = "Jargon {0}",
     .why = "Asiakas <ei> ymmärrä.\n\nToinen kappale.",
     .sources = (const char *const[]){"Kirja_1"},
     .source_count = 1,
     .bad = "Tarjoamme *synergiaa*.\nHei.",
     .good = "Hoidamme palkat."},
};

static bool rule_at(arvo_rule_info *out, const void *state, size_t index, arvo_language language) {
    const size_t *count = state;
    if (index < *count) {
        *out = rules[index];
        out->good = language == ARVO_LANGUAGE_FI ? out->good : "elsewhere";
    }
    return index < *count;
}

static const size_t two = 2;
static const arvo_report_options with_rules = {.rules = {rule_at, &two}};

static arvo_result *some_result(void) {
    arvo_result *result =
        fake_result(arena, "./sivut/a b.md", ARVO_STR("\xEF\xBB\xBF😀 Säästä 70 %.\r\nKysy {x} [a](b).\n"));
    arvo_diagnostic *found = ARVO_NEW_ARRAY(arena, arvo_diagnostic, 3);
    found[0] = fake_diagnostic(fake_excerpt(arena, result, "70 %.\r\nKysy"), "kaksi riviä");
    found[1] = fake_diagnostic(fake_excerpt(arena, result, "70 %"), "Mitä?");
    found[1].help = "Kerro.";
    found[2] = fake_diagnostic(fake_excerpt(arena, result, "{x} [a](b)"), "”{x} [a](b)”");
    found[2].help = "Kerro.";
    found[2].code = "OMA101";
    found[2].name = "own";
    found[2].level = ARVO_LEVEL_NOTE;
    result->diagnostics = found;
    result->diagnostic_count = 3;
    return result;
}

/* The only run of the report; released with json_decref(*whole). */
static json_t *run_of(json_t **whole, const char *text) {
    *whole = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(*whole);
    assert_string_equal(json_string_value(json_object_get(*whole, "version")), "2.1.0");
    assert_int_equal(json_array_size(json_object_get(*whole, "runs")), 1);
    return json_array_get(json_object_get(*whole, "runs"), 0);
}

/* The value at a path of keys and indexes, as compact JSON. */
static const char *at(json_t *from, const char *path) {
    char step[64];
    while (from != NULL && *path != '\0') {
        size_t len = strcspn(path, "/");
        assert_true(len < sizeof step);
        memcpy(step, path, len);
        step[len] = '\0';
        from = json_is_array(from) ? json_array_get(from, (size_t)atoi(step)) : json_object_get(from, step);
        path += len + (path[len] == '/');
    }
    char *dumped = from != NULL ? json_dumps(from, JSON_COMPACT | JSON_ENCODE_ANY) : NULL;
    arvo_str copied = arvo_str_copy(arena, arvo_str_of(dumped != NULL ? dumped : "nothing"));
    free(dumped);
    return copied.ptr;
}

static void test_results(void **state) {
    (void)state;
    json_t *whole;
    json_t *run = run_of(&whole, fake_report(arena, "sarif", &with_rules, some_result(), NULL, NULL));
    assert_string_equal(at(run, "columnKind"), "\"utf16CodeUnits\"");
    assert_string_equal(at(run, "language"), "\"fi\"");
    assert_string_equal(at(run, "results/0/locations/0/physicalLocation"),
                        "{\"artifactLocation\":{\"uri\":\"sivut/a%20b.md\"},"
                        "\"region\":{\"startLine\":1,\"startColumn\":11,\"endLine\":2,\"endColumn\":5}}");
    assert_string_equal(at(run, "results/1/locations/0/physicalLocation/region"),
                        "{\"startLine\":1,\"startColumn\":11,\"endLine\":1,\"endColumn\":15}");
    assert_string_equal(at(run, "results/0/message/text"), "\"kaksi riviä\"");
    assert_string_equal(at(run, "results/1/message/text"), "\"Mitä? Kerro.\"");
    assert_string_equal(at(run, "results/2/message/text"), "\"”{{x}} \\\\[a\\\\](b)”. Kerro.\"");
    assert_string_equal(at(run, "results/0/level"), "\"warning\"");
    assert_string_equal(at(run, "results/2/level"), "\"note\"");
    assert_string_equal(at(run, "results/1/ruleId"), "\"AV203\"");
    assert_string_equal(at(run, "results/1/ruleIndex"), "1");
    assert_string_equal(at(run, "results/2/ruleIndex"), "2");
    assert_string_equal(at(run, "invocations"),
                        "[{\"executionSuccessful\":true,\"toolExecutionNotifications\":[]}]");
    json_decref(whole);
}

/* Two findings on a line have its hash in common, and each a name of its own. */
static void test_fingerprints(void **state) {
    (void)state;
    json_t *whole;
    json_t *run = run_of(&whole, fake_report(arena, "sarif", NULL, some_result(), NULL, NULL));
    assert_string_equal(at(run, "results/0/partialFingerprints/primaryLocationLineHash"),
                        at(run, "results/1/partialFingerprints/primaryLocationLineHash"));
    assert_string_equal(at(run, "results/0/partialFingerprints/primaryLocationLineHash"),
                        "\"18c94ec9fab301:1\"");
    assert_string_equal(at(run, "results/2/partialFingerprints/primaryLocationLineHash"),
                        "\"786f00c696eb4d3b:1\"");
    assert_int_not_equal(
        strcmp(at(run, "results/0/partialFingerprints"), at(run, "results/1/partialFingerprints")), 0);
    json_decref(whole);
}

/* What is uploaded beside the report is no text, so that its lines have other hashes. */
static void test_files_that_are_no_text(void **state) {
    (void)state;
    json_t *whole;
    arvo_result *result = some_result();
    result->source_is_made = true;
    json_t *run = run_of(&whole, fake_report(arena, "sarif", NULL, result, NULL, NULL));
    assert_string_equal(at(run, "results/0/partialFingerprints/primaryLocationLineHash"), "nothing");
    assert_string_not_equal(at(run, "results/0/partialFingerprints"), "{}");
    json_decref(whole);
}

static void test_rules(void **state) {
    (void)state;
    json_t *whole;
    json_t *run = run_of(&whole, fake_report(arena, "sarif", &with_rules, some_result(), NULL, NULL));
    assert_string_equal(at(run, "tool/driver/name"), "\"arvolint\"");
    /* what a rule file leaves out is never an empty string */
    assert_string_equal(
        at(run, "tool/driver/rules/0"),
        "{\"id\":\"AV101\",\"name\":\"no-offer\",\"shortDescription\":{\"text\":\"Ei *tarjousta*\"},"
        "\"fullDescription\":{\"text\":\"Ei *tarjousta*\"},\"help\":{\"text\":\"Ei *tarjousta*\","
        "\"markdown\":\"Ei \\\\*tarjousta\\\\*\"},\"defaultConfiguration\":{\"enabled\":false},"
        "\"properties\":{\"tags\":[\"value-proposition\",\"information\"],"
        "\"problem.severity\":\"recommendation\"}}");
    assert_string_equal(at(run, "tool/driver/rules/1/shortDescription/text"), "\"Jargon {{0}}\"");
    assert_string_equal(at(run, "tool/driver/rules/1/fullDescription/text"), "\"Asiakas <ei> ymmärrä.\"");
    assert_string_equal(
        at(run, "tool/driver/rules/1/help/markdown"),
        "\"Asiakas \\\\<ei\\\\> ymmärrä.\\n\\nToinen kappale.\\n\\n**Huomautetaan:**\\n\\n"
        "> Tarjoamme \\\\*synergiaa\\\\*.\\n> Hei.\\n\\n**Kelpaa:**\\n\\n> Hoidamme palkat.\\n\\n"
        "**Lähteet:**\\n\\n- Kirja\\\\_1\"");
    assert_string_equal(at(run, "tool/driver/rules/1/defaultConfiguration"), "{\"level\":\"warning\"}");
    assert_string_equal(at(run, "tool/driver/rules/1/properties/tags"),
                        "[\"value-proposition\",\"understanding\"]");
    /* one that the options do not name is told by what its findings say */
    assert_string_equal(at(run, "tool/driver/rules/2/id"), "\"OMA101\"");
    assert_string_equal(at(run, "tool/driver/rules/2/fullDescription/text"), "\"own\"");
    assert_string_equal(at(run, "tool/driver/rules/3"), "nothing");
    json_decref(whole);
    const arvo_report_options linked = {.rules = {rule_at, &two}, .rule_url = "https://example.org/"};
    run = run_of(&whole, fake_report(arena, "sarif", &linked, NULL, NULL, NULL));
    assert_string_equal(at(run, "tool/driver/rules/1/helpUri"), "\"https://example.org/AV203\"");
    json_decref(whole);
}

static void test_descriptions_are_cut(void **state) {
    (void)state;
    arvo_buf name = arvo_buf_in(arena);
    for (int i = 0; i < 1100; i++) {
        arvo_buf_append_cstr(&name, "ä");
    }
    arvo_result *result = some_result();
    arvo_diagnostic found = result->diagnostics[0];
    found.name = arvo_buf_str(&name).ptr;
    result->diagnostics = &found;
    result->diagnostic_count = 1;
    json_t *whole;
    json_t *run = run_of(&whole, fake_report(arena, "sarif", NULL, result, NULL, NULL));
    assert_int_equal(strlen(at(run, "tool/driver/rules/0/fullDescription/text")), 2 * 1024 + 2);
    assert_int_equal(strlen(at(run, "tool/driver/rules/0/help/text")), 2 * 1100 + 2);
    json_decref(whole);
}

static void test_what_could_not_be_linted(void **state) {
    (void)state;
    arvo_error bad = {.code = ARVO_ERR_INVALID_UTF8, .line = 3, .column = 4};
    arvo_result *german = fake_result(arena, "de.md", ARVO_STR("Wir machen alles."));
    german->language = ARVO_LANGUAGE_UNKNOWN;
    json_t *whole;
    json_t *run = run_of(&whole, fake_report(arena, "sarif", NULL, german, "c:\xE4.md", &bad));
    assert_string_equal(at(run, "results"), "[]");
    assert_string_equal(at(run, "invocations/0/executionSuccessful"), "false");
    assert_string_equal(at(run, "invocations/0/toolExecutionNotifications/0/level"), "\"note\"");
    assert_string_equal(at(run, "invocations/0/toolExecutionNotifications/0/descriptor"),
                        "{\"id\":\"unknown-language\"}");
    assert_string_equal(at(run, "invocations/0/toolExecutionNotifications/1"),
                        "{\"descriptor\":{\"id\":\"invalid-utf8\"},\"level\":\"error\",\"message\":{\"text\":"
                        "\"the text is not valid UTF-8; save the file as UTF-8\"},\"locations\":[{"
                        "\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"c%3A%E4.md\"},"
                        "\"region\":{\"startLine\":3}}}]}");
    json_decref(whole);
}

static void test_missing_dictionary(void **state) {
    (void)state;
    arvo_result *result = some_result();
    result->missing_dictionary = "voikko-fi";
    json_t *whole;
    json_t *run = run_of(&whole, fake_report(arena, "sarif", NULL, result, NULL, NULL));
    assert_string_equal(at(run, "invocations/0/toolExecutionNotifications/0/descriptor"),
                        "{\"id\":\"missing-dictionary\"}");
    assert_string_equal(at(run, "invocations/0/executionSuccessful"), "true");
    json_decref(whole);
}

static void test_nothing_at_all(void **state) {
    (void)state;
    json_t *whole;
    json_t *run = run_of(&whole, fake_report(arena, "sarif", NULL, NULL, NULL, NULL));
    assert_string_equal(at(run, "results"), "[]");
    assert_string_equal(at(run, "tool/driver/rules"), "[]");
    assert_string_equal(at(run, "language"), "\"en\"");
    json_decref(whole);
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    fake_report_without_memory("sarif", &with_rules, some_result(), "a", &missing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_results),
        cmocka_unit_test(test_fingerprints),
        cmocka_unit_test(test_files_that_are_no_text),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_descriptions_are_cut),
        cmocka_unit_test(test_what_could_not_be_linted),
        cmocka_unit_test(test_missing_dictionary),
        cmocka_unit_test(test_nothing_at_all),
        cmocka_unit_test(test_no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
