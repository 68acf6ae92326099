/* The kind slot. */
#include "rule_fixture.h"

static void test_missing(void **state) {
    (void)state;
    const char own[] = "slot: audience\nmatch: [owner, renter]\nexcept: owner manual";
    fixture_expect_one("slot", own, "nobody", "We clean. You rest.", "XX101 (text): nobody");
    fixture_expect_one("slot", own, "nobody", "We clean.\nFor every renter.", "");
    fixture_expect_one("slot", own, "nobody", "The owner manual.", "XX101 (text): nobody");
}

static void test_several_rules_fill_one(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "says", "slot", "slot: offer\nmatch: cleaning", "m");
    fixture_write(
        f, "XX102.yaml",
        "{id: XX102, name: fills, step: meaning, kind: slot, slot: offer, match: [window cleaning, house]}");
    fixture_expect(f, ARVO_LANGUAGE_EN, "A house.", "");
    fixture_expect(f, ARVO_LANGUAGE_EN, "A tree.", "XX101 (text): m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Window cleaning of the house.", "");
    assert_int_equal(f->check->slots[ARVO_SLOT_OFFER].count, 2); /* "cleaning" lies in "window cleaning" */
    fixture_free(f);
}

static void test_unless_anywhere(void **state) {
    (void)state;
    fixture_expect_one("slot", "slot: proof\nmatch: award\nunless: hobby", "m", "A cat.\nMy hobby.", "");
}

/* "solution" names an offer only beside a word of a trade. */
static fixture *with_condition(const char *condition) {
    fixture *f = fixture_new();
    char own[256];
    fixture_write(f, "steps.yaml", "cues: {trade: {en: [roof, tax]}}\n");
    snprintf(
        own, sizeof own,
        "slot: offer\nmatch: [{match: solution, value: functional}, {match: our thing}]\nfills_if: \"%s\"",
        condition);
    fixture_rule(f, "XX101", "general", "slot", own, "m");
    fixture_rule(f, "XX102", "whom", "slot", "slot: audience\nmatch: owner", "w");
    fixture_rule(f, "XX103", "best", "claim", "claim: superlative\nmatch: best", "c");
    return f;
}

static void expect_fillers(fixture *f, const char *text, uint32_t fillers, uint32_t values) {
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    assert_int_equal(check->slots[ARVO_SLOT_OFFER].count, fillers);
    assert_int_equal(check->values[ARVO_VALUE_FUNCTIONAL], values);
}

static void test_fills_if(void **state) {
    (void)state;
    fixture *f = with_condition("cue.trade");
    expect_fillers(f, "Our thing is a solution.", 0, 0);
    expect_fillers(f, "Our thing is a solution for your roof.", 2, 1);
    fixture_expect(f, ARVO_LANGUAGE_EN, "A solution for the owner.", "XX101 (text): m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "A tax solution for the owner.", "");
    fixture_free(f);
}

/* The condition sees what rules of any code record, as long as they ask for nothing themselves. */
static void test_fills_if_sees_slots_and_claims(void **state) {
    (void)state;
    fixture *f = with_condition("slot.audience and claim.superlative");
    expect_fillers(f, "A solution.", 0, 0);
    expect_fillers(f, "A solution for the owner.", 0, 0);
    expect_fillers(f, "The best solution for the owner.", 1, 1);
    fixture_free(f);

    f = with_condition("slot.goal");
    fixture_rule(f, "XX100", "aim", "slot", "slot: goal\nmatch: peace\nfills_if: cue.trade", "g");
    expect_fillers(f, "A solution for a roof: peace.", 0, 0);
    assert_int_equal(f->check->slots[ARVO_SLOT_GOAL].count, 1);
    fixture_free(f);
}

/* Fillers of both kinds of rules come in order of place and do not overlap. */
static void test_fills_if_among_other_fillers(void **state) {
    (void)state;
    fixture *f = with_condition("cue.trade");
    fixture_rule(f, "XX104", "sure", "slot", "slot: offer\nmatch: [cleaning solution, paint]", "s");
    expect_fillers(f, "Solution, cleaning solution, paint, solution, roof.", 4, 3);
    for (uint32_t i = 1; i < 4; i++) {
        const arvo_place *places = f->check->slots[ARVO_SLOT_OFFER].items;
        assert_true(places[i - 1].end_token <= places[i].first_token);
    }
    fixture_free(f);
}

static void test_fills_if_cannot_ask_for_what_it_changes(void **state) {
    (void)state;
    static const char *const names[] = {"slot.offer", "values", "value.functional", "value.social",
                                        "finding.whom"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        fixture *f = with_condition(names[i]);
        fixture_load(f);
        assert_int_equal(f->rules->problems.count, 1);
        const arvo_error *error = &f->rules->problems.items[0].error;
        assert_true(error->code == ARVO_ERR_UNKNOWN_NAME || error->code == ARVO_ERR_UNKNOWN_NAME_NEAR);
        assert_int_equal(error->line, 8);
        assert_string_equal(error->detail[0], names[i]);
        assert_string_not_equal(error->detail[1], names[i]);
        fixture_free(f);
    }
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase", "match: x\nfills_if: claims", "m");
    fixture_expect_problems(f, "XX101.yaml:7:1 unknown key “fills_if”");
    fixture_free(f);
}

static void test_mistakes(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "slot", "slot: offers\nmatch: x", "“{match}”");
    fixture_expect_problems(f, "XX101.yaml:6:7 “offers” is no value for “slot”; did you mean “offer”?\n"
                               "XX101.yaml:8:12 unknown field “match” in the message");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_missing),
        cmocka_unit_test(test_several_rules_fill_one),
        cmocka_unit_test(test_unless_anywhere),
        cmocka_unit_test(test_fills_if),
        cmocka_unit_test(test_fills_if_sees_slots_and_claims),
        cmocka_unit_test(test_fills_if_among_other_fillers),
        cmocka_unit_test(test_fills_if_cannot_ask_for_what_it_changes),
        cmocka_unit_test(test_mistakes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
