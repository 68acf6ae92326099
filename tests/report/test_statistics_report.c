#include <arvolint/report.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"

static arvo_result *some_result(void) {
    arvo_result *result = fake_result(arena, "sivut/ä.md", ARVO_STR("Tarjoamme synergiaa.\n"));
    arvo_diagnostic *found = ARVO_NEW_ARRAY(arena, arvo_diagnostic, 2);
    arvo_suppressed *silenced = ARVO_NEW(arena, arvo_suppressed);
    found[0] = fake_diagnostic(fake_excerpt(arena, result, "synergiaa"), "a");
    found[1] = found[0];
    found[1].level = ARVO_LEVEL_NOTE;
    silenced->diagnostic = found[0];
    result->diagnostics = found;
    result->diagnostic_count = 2;
    result->suppressed = silenced;
    result->suppressed_count = 1;
    result->known_count = 4;
    fake_part(result)->steps[0].verdict = ARVO_VERDICT_MET;
    fake_part(result)->steps[1].verdict = ARVO_VERDICT_PARTIAL;
    return result;
}

static const arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};

static void test_tables(void **state) {
    (void)state;
    assert_string_equal(
        fake_report(arena, "statistics", NULL, some_result(), "a", &missing),
        "Tilastot\n\n"
        "1 varoitus\n1 huomautus\n1 vaiennettu\n4 ennestään tunnettua\n1 tiedosto tarkistettu\n1 lupaus\n"
        "1 tiedostoa ei voitu tarkistaa\n"
        "\nSäännöittäin\n"
        "     2  AV203  jargon  1 vaiennettu\n"
        "\nPortaittain: havainnot, ja miten lupaukset täyttävät portaan\n"
        "     0  5 Lunastus        0 täyttyy     0 osittain     1 ei täyty\n"
        "     0  4 Erottuminen     0 täyttyy     0 osittain     1 ei täyty\n"
        "     0  3 Merkitys        0 täyttyy     0 osittain     1 ei täyty\n"
        "     2  2 Ymmärrys        0 täyttyy     1 osittain     0 ei täyty\n"
        "     0  1 Tieto           1 täyttyy     0 osittain     0 ei täyty\n"
        "\nTiedostoittain\n"
        "     2  sivut/ä.md\n");
}

static void test_languages(void **state) {
    (void)state;
    const arvo_report_options english = {.ui_language = ARVO_LANGUAGE_EN};
    const arvo_report_options swedish = {.ui_language = ARVO_LANGUAGE_SV};
    assert_holds(fake_report(arena, "statistics", &english, some_result(), NULL, NULL),
                 "     2  2 Understanding  ");
    assert_holds(fake_report(arena, "statistics", &swedish, some_result(), NULL, NULL),
                 "     2  2 Förståelse  ");
    assert_string_equal(fake_report(arena, "statistics", &english, NULL, "a", &missing),
                        "Statistics\n\n1 file could not be checked\n");
}

/* Copy has findings and no verdicts. */
static void test_without_propositions(void **state) {
    (void)state;
    arvo_result *copy = some_result();
    fake_part(copy)->role = ARVO_ROLE_COPY;
    assert_holds(fake_report(arena, "statistics", NULL, copy, NULL, NULL),
                 "\nPortaittain\n     0  5 Lunastus\n     0  4 Erottuminen\n     0  3 Merkitys\n"
                 "     2  2 Ymmärrys\n     0  1 Tieto\n\n");
}

static json_t *statistics_in(const char *text) {
    json_t *whole = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    json_t *found = json_incref(json_object_get(whole, "statistics"));
    json_decref(whole);
    return found;
}

static void test_in_json(void **state) {
    (void)state;
    const arvo_report_options asked = {.statistics = true};
    json_t *counts = statistics_in(fake_report(arena, "json", &asked, some_result(), "a", &missing));
    char *dumped = json_dumps(counts, JSON_COMPACT);
    assert_string_equal(
        dumped, "{\"checked\":1,\"unchecked\":0,\"failed\":1,\"propositions\":1,\"suppressed\":1,\"known\":4,"
                "\"levels\":{\"error\":0,\"warning\":1,\"note\":1},"
                "\"rules\":[{\"code\":\"AV203\",\"name\":\"jargon\",\"findings\":2,\"suppressed\":1}],"
                "\"steps\":{\"information\":{\"findings\":0,\"met\":1,\"partial\":0,\"unmet\":0},"
                "\"understanding\":{\"findings\":2,\"met\":0,\"partial\":1,\"unmet\":0},"
                "\"meaning\":{\"findings\":0,\"met\":0,\"partial\":0,\"unmet\":1},"
                "\"differentiation\":{\"findings\":0,\"met\":0,\"partial\":0,\"unmet\":1},"
                "\"redemption\":{\"findings\":0,\"met\":0,\"partial\":0,\"unmet\":1}},"
                "\"top_files\":[{\"path\":\"sivut/ä.md\",\"findings\":2}]}");
    free(dumped);
    const char *lines = fake_report(arena, "jsonl", &asked, some_result(), "a", &missing);
    const char *last = strstr(lines, "{\"statistics\":");
    assert_non_null(last);
    json_t *same = statistics_in(last);
    assert_true(json_equal(counts, same));
    json_decref(same);
    json_decref(counts);
    assert_null(strstr(fake_report(arena, "json", NULL, some_result(), NULL, NULL), "statistics"));
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    const arvo_report_options asked = {.statistics = true};
    fake_report_without_memory("statistics", NULL, some_result(), "a", &missing);
    fake_report_without_memory("json", &asked, some_result(), "a", &missing);
    fake_report_without_memory("jsonl", &asked, some_result(), "a", &missing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_without_propositions),
        cmocka_unit_test(test_in_json),
        cmocka_unit_test(test_no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
