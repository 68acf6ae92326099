/* The checklists behind the verdicts. */
#include "report/human_explain.h"

#include <string.h>

#include "fake_result.h"
#include "unit.h"

static arvo_arena *arena;
static arvo_result *result;
static arvo_check_item_result items[3];

static int set_up(void **state) {
    (void)state;
    arena = arvo_arena_new(NULL);
    result = fake_result(arena, "a.md", ARVO_STR("Hoidamme kirjanpidon."));
    items[0] = (arvo_check_item_result){.points = 2,
                                        .times = 2,
                                        .what = "myytävä on nimetty",
                                        .condition = "slot.offer",
                                        .seen = fake_excerpt(arena, result, "kirjanpidon")};
    items[1] = (arvo_check_item_result){.points = 0.5, .what = "hinta on kerrottu", .condition = "cue.price"};
    items[2] = (arvo_check_item_result){
        .points = -11, .times = 1, .what = "not slot.proof", .condition = "not slot.proof"};
    fake_part(result)->steps[0].items = items;
    fake_part(result)->steps[0].item_count = 3;
    fake_part(result)->steps[0].points = -7;
    fake_part(result)->steps[0].met = 2.5;
    fake_part(result)->steps[0].partial = 1;
    for (size_t i = 1; i < ARVO_STEP_COUNT; i++) {
        fake_part(result)->steps[i].verdict = ARVO_VERDICT_MET;
    }
    return arena == NULL;
}

static int tear_down(void **state) {
    (void)state;
    arvo_arena_free(arena);
    return 0;
}

static const char *explained(arvo_stairs_look look) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_explain_append(&out, fake_part(result), look);
    assert_false(out.failed);
    return arvo_buf_str(&out).ptr;
}

static void expect(arvo_stairs_look look, const char *part) {
    const char *text = explained(look);
    if (strstr(text, part) == NULL) {
        print_error("not found: %s\nin:\n%s\n", part, text);
        fail();
    }
}

static void test_whole(void **state) {
    (void)state;
    assert_string_equal(explained((arvo_stairs_look){.language = ARVO_LANGUAGE_FI}),
                        "    Mistä arviot tulevat (✓ pitää paikkansa, – ei pidä)\n"
                        "    1 Tieto: ✗ ei täyty; pisteitä −7; täyttyy, kun niitä on vähintään 2,5, "
                        "osittain, kun vähintään 1\n"
                        "        ✓   +4  myytävä on nimetty ×2: ”kirjanpidon”\n"
                        "        – +0,5  hinta on kerrottu\n"
                        "        ✓  −11  not slot.proof\n"
                        "    2 Ymmärrys: ✓ täyttyy; ei tarkistuslistaa, joten porras täyttyy\n"
                        "    3 Merkitys: ✓ täyttyy; ei tarkistuslistaa, joten porras täyttyy\n"
                        "    4 Erottuminen: ✓ täyttyy; ei tarkistuslistaa, joten porras täyttyy\n"
                        "    5 Lunastus: ✓ täyttyy; ei tarkistuslistaa, joten porras täyttyy\n"
                        "\n");
}

static void test_languages(void **state) {
    (void)state;
    const arvo_stairs_look english = {.language = ARVO_LANGUAGE_EN}, swedish = {.language = ARVO_LANGUAGE_SV};
    expect(english, "    What the verdicts rest on (✓ holds, – does not)\n"
                    "    1 Tieto: ✗ not met; points: −7; met from 2.5, partly from 1\n"
                    "        ✓   +4  myytävä on nimetty ×2: “kirjanpidon”\n"
                    "        – +0.5  ");
    expect(english, ": ✓ met; no checklist, so the step is met\n");
    expect(swedish, "    Vad bedömningarna bygger på (✓ stämmer, – stämmer inte)\n"
                    "    1 Tieto: ✗ inte uppfyllt; poäng: −7; uppfyllt från 2,5, delvis från 1\n"
                    "        ✓   +4  myytävä on nimetty ×2: ”kirjanpidon”\n"
                    "        – +0,5  ");
    expect(swedish, ": ✓ uppfyllt; ingen checklista, så steget är uppfyllt\n");
}

static void test_partly_met_only_where_there_is_room(void **state) {
    (void)state;
    fake_part(result)->steps[0].partial = fake_part(result)->steps[0].met = 3;
    expect((arvo_stairs_look){.language = ARVO_LANGUAGE_FI}, "; täyttyy, kun niitä on vähintään 3\n");
}

static void test_numbers(void **state) {
    (void)state;
    static const struct {
        double points;
        const char *shown;
    } cases[] = {{0, " 0  n"},      {1.25, "+1.25  n"},           {1.2, "+1.2  n"},       {0.004, "+0  n"},
                 {-1.999, "−2  n"}, {1e13, "+10000000000000  n"}, {-100.05, "−100.05  n"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        items[2].points = cases[i].points;
        expect((arvo_stairs_look){.language = ARVO_LANGUAGE_EN}, cases[i].shown);
    }
}

static void test_colour_and_width(void **state) {
    (void)state;
    expect((arvo_stairs_look){.color = true, .language = ARVO_LANGUAGE_FI}, "\033[32m✓   +4\033[0m  myytävä");
    expect((arvo_stairs_look){.color = true, .language = ARVO_LANGUAGE_FI}, "\033[2m– +0,5\033[0m  hinta");
    expect((arvo_stairs_look){.color = true, .language = ARVO_LANGUAGE_FI}, "\033[31m✓  −11\033[0m  not");
    expect((arvo_stairs_look){.width = 30, .language = ARVO_LANGUAGE_FI},
           "        ✓   +4  myytävä on\n                nimetty ×2:\n                ”kirjanpidon”\n");
}

static void test_nothing_reaches_the_terminal_as_control(void **state) {
    (void)state;
    items[0].what = "a\033[2Jb";
    items[0].seen.text = "c\nd\x7F";
    expect((arvo_stairs_look){.language = ARVO_LANGUAGE_FI}, "a␛[2Jb ×2: ”c d␡”\n");
}

static void test_stands_between_the_stairs_and_the_weakest_step(void **state) {
    (void)state;
    arvo_buf out = arvo_buf_in(arena);
    arvo_stairs_append(&out, result->path, fake_part(result),
                       (arvo_stairs_look){.language = ARVO_LANGUAGE_FI, .explain = true});
    assert_false(out.failed);
    const char *text = arvo_buf_str(&out).ptr;
    const char *stairs = strstr(text, "┌──"), *why = strstr(text, "\n\n    Mistä arviot tulevat"),
               *weakest = strstr(text, "\n\n    Heikoin porras: Tieto.\n");
    assert_true(stairs != NULL && why != NULL && weakest != NULL && stairs < why && why < weakest);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_whole, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_languages, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_partly_met_only_where_there_is_room, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_numbers, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_colour_and_width, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_nothing_reaches_the_terminal_as_control, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_stands_between_the_stairs_and_the_weakest_step, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
