/* Steps: points, verdicts, advice. */
#include "rule_fixture.h"

#include "rule/verdict.h"

static const char steps[] = "cues: {price: {en: [euro]}, plus: [bonus]}\n"
                            "slots: {offer: {en: [cleaning]}}\n"
                            "steps:\n"
                            "  information:\n"
                            "    met: 3\n"
                            "    partial: 1\n"
                            "    checklist:\n"
                            "      - {if: slot.offer, points: 2, advice: {en: Say what.}}\n"
                            "      - {if: cue.price >= 1, points: 1, advice: {en: Say the price.}}\n"
                            "      - {if: cue.plus, points: 5}\n"
                            "      - {if: finding.probe, points: -3, advice: {en: Cut it.}}\n"
                            "  meaning: {met: 1, checklist: [{if: value.economic, points: 1}]}\n";

static fixture *with_steps(void) {
    fixture *f = fixture_new();
    fixture_write(f, "steps.yaml", steps);
    fixture_rule(f, "XX101", "probe", "phrase", "match: jargon", "m");
    return f;
}

static void expect(fixture *f, const char *text, arvo_verdict verdict, const char *advice) {
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    arvo_step_verdict got = arvo_judge_step(check, ARVO_STEP_INFORMATION);
    assert_int_equal(got.verdict, verdict);
    if (advice == NULL) {
        assert_null(got.advice);
    } else {
        assert_non_null(got.advice);
        assert_string_equal(arvo_texts_in(&got.advice->advice, ARVO_LANGUAGE_EN).ptr, advice);
    }
}

static void test_points(void **state) {
    (void)state;
    fixture *f = with_steps();
    expect(f, "Nothing.", ARVO_VERDICT_UNMET, "Say what.");
    expect(f, "One euro.", ARVO_VERDICT_PARTIAL, "Say what.");
    expect(f, "Cleaning.", ARVO_VERDICT_PARTIAL, "Say the price.");
    expect(f, "Cleaning, one euro.", ARVO_VERDICT_MET, NULL);
    expect(f, "Cleaning, one euro, jargon.", ARVO_VERDICT_UNMET, "Cut it.");
    expect(f, "Bonus.", ARVO_VERDICT_MET, NULL);
    fixture_free(f);
}

static void test_sum(void **state) {
    (void)state;
    fixture *f = with_steps();
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, "Cleaning, one euro, jargon, bonus.");
    assert_true(arvo_judge_step(check, ARVO_STEP_INFORMATION).points == 5);
    assert_true(arvo_judge_step(check, ARVO_STEP_REDEMPTION).points == 0);
    const arvo_step_rules *rules = &f->rules->steps.steps[ARVO_STEP_INFORMATION];
    for (uint32_t i = 0; i < rules->items.count; i++) {
        assert_int_equal(arvo_item_times(check, &rules->items.items[i]), 1);
    }
    check = fixture_check(f, ARVO_LANGUAGE_EN, "Jargon.");
    assert_true(arvo_judge_step(check, ARVO_STEP_INFORMATION).points == -3);
    assert_int_equal(arvo_item_times(check, &rules->items.items[0]), 0);
    fixture_free(f);
}

/* Points that count as often as the amount is high. */
static void test_times(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "steps.yaml",
                  "cues: {price: {en: [euro]}}\n"
                  "steps: {information: {met: 5, partial: 2, checklist: [\n"
                  "  {if: cue.price, points: 2, times: 3, advice: {en: More.}},\n"
                  "  {if: 4 * cue.price / measure.words, points: -1, times: 2, advice: {en: Fewer.}}]}}\n");
    arvo_check *check =
        fixture_check(f, ARVO_LANGUAGE_EN, "It costs one euro, or one euro more, or nothing.");
    assert_true(arvo_judge_step(check, ARVO_STEP_INFORMATION).points == 4); /* 4 * 2 / 9 is no whole time */
    check = fixture_check(f, ARVO_LANGUAGE_EN, "One euro, a euro, and euro, euro, euro.");
    assert_true(arvo_judge_step(check, ARVO_STEP_INFORMATION).points == 3 * 2 - 2); /* both at their most */
    assert_int_equal(arvo_item_times(check, &f->rules->steps.steps[ARVO_STEP_INFORMATION].items.items[0]), 3);
    expect(f, "One euro, a euro, and euro, euro, euro.", ARVO_VERDICT_PARTIAL, "Fewer.");
    expect(f, "Nothing at all.", ARVO_VERDICT_UNMET, "More.");
    fixture_free(f);
}

static void test_a_rule_that_is_off_does_not_count(void **state) {
    (void)state;
    fixture *f = with_steps();
    fixture_load(f);
    f->rules->rules[0]->level = ARVO_LEVEL_OFF;
    expect(f, "Cleaning, one euro, jargon.", ARVO_VERDICT_MET, NULL);
    fixture_free(f);
}

static void test_no_checklist(void **state) {
    (void)state;
    fixture *f = with_steps();
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, "Nothing.");
    assert_int_equal(arvo_judge_step(check, ARVO_STEP_REDEMPTION).verdict, ARVO_VERDICT_MET);
    arvo_step_verdict meaning = arvo_judge_step(check, ARVO_STEP_MEANING);
    assert_int_equal(meaning.verdict, ARVO_VERDICT_UNMET);
    assert_null(meaning.advice);
    fixture_free(f);
}

static void test_weakest(void **state) {
    (void)state;
    arvo_step_verdict verdicts[ARVO_STEP_COUNT] = {{.verdict = ARVO_VERDICT_MET},
                                                   {.verdict = ARVO_VERDICT_PARTIAL},
                                                   {.verdict = ARVO_VERDICT_UNMET},
                                                   {.verdict = ARVO_VERDICT_PARTIAL},
                                                   {.verdict = ARVO_VERDICT_UNMET}};
    assert_int_equal(arvo_weakest_step(verdicts), ARVO_STEP_MEANING);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_points),       cmocka_unit_test(test_sum),
        cmocka_unit_test(test_times),        cmocka_unit_test(test_a_rule_that_is_off_does_not_count),
        cmocka_unit_test(test_no_checklist), cmocka_unit_test(test_weakest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
