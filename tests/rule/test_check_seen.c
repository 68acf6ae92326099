/* The words that make a condition hold. */
#include "rule_fixture.h"

static const char steps[] = "cues: {price: {en: [euro]}}\n"
                            "slots: {offer: {en: [cleaning]}}\n"
                            "steps: {meaning: {met: 1, checklist: [{if: %s, points: 1}]}}\n";

/* The words seen for a condition in the text: "(none)" when there are none. */
static void expect(const char *condition, const char *text, const char *seen) {
    fixture *f = fixture_new();
    char file[512];
    snprintf(file, sizeof file, steps, condition);
    fixture_write(f, "steps.yaml", file);
    fixture_write(f, "en/metal.yaml", "entries: [tin, {match: lead, except: lead time}]");
    fixture_rule(f, "XX101", "easy", "claim",
                 "claim: ease\nmatch: [easy, simple]\nsupport: {sentence: minute}", "m");
    fixture_rule(f, "XX102", "gains", "phrase",
                 "match: [{match: save, value: economic}, {match: calm, value: emotional}]", "m");
    fixture_rule(f, "XX103", "whom", "slot", "slot: audience\nmatch: owner", "m");
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    const arvo_check_item *item = &f->rules->steps.steps[ARVO_STEP_MEANING].items.items[0];
    arvo_place where;
    arvo_str words = ARVO_STR("(none)");
    if (arvo_check_seen(&where, check, item->condition)) {
        words = arvo_check_text(check, &where);
    }
    assert_string_equal(arvo_str_copy(f->arena, words).ptr, seen);
    fixture_free(f);
}

static void test_slots_cues_and_lists(void **state) {
    (void)state;
    expect("slot.offer", "Cars. Window cleaning, more cleaning.", "cleaning");
    expect("slot.offer", "Cars.", "(none)");
    expect("cue.price >= 1", "One euro.", "euro");
    expect("list.metal", "Lead time and lead.", "lead");
    expect("list.metal", "Lead time.", "(none)");
}

static void test_claims(void **state) {
    (void)state;
    expect("claims", "A simple thing.", "simple");
    expect("claim.ease", "An easy minute. So simple.", "easy");
    expect("claim.ease.unsupported", "An easy minute. So simple.", "simple");
    expect("claims.unsupported", "An easy minute.", "(none)");
    expect("claim.number", "An easy minute.", "(none)");
}

static void test_values(void **state) {
    (void)state;
    expect("values", "Stay calm and save.", "calm");
    expect("value.economic", "Stay calm and save, save.", "save");
    expect("value.social", "Stay calm and save.", "(none)");
}

static void test_findings(void **state) {
    (void)state;
    expect("finding.gains", "Stay calm and save.", "calm");
    expect("finding.XX101", "So simple.", "simple");
    expect("finding.whom", "So simple.", "(none)"); /* about the whole text */
}

static void test_first_name_with_words(void **state) {
    (void)state;
    expect("slot.proof or cue.price or slot.offer", "Cleaning for one euro.", "euro");
    expect("measure.words > 1 and slot.offer", "Cleaning for one euro.", "Cleaning");
    expect("not slot.offer and cue.price", "Cleaning for one euro.", "euro");
    expect("not slot.proof", "Cleaning for one euro.", "(none)");
    expect("1", "Cleaning for one euro.", "(none)");
}

static void test_little_is_not_shown(void **state) {
    (void)state;
    const char text[] = "Cleaning for one euro.";
    expect("slot.proof = 0", text, "(none)");
    expect("cue.price = 0 or not slot.proof", text, "(none)");
    expect("cue.price = 1", text, "euro");
    expect("cue.price < 3", text, "(none)");
    expect("slot.proof < cue.price", text, "euro");
    expect("slot.proof <= 2 and slot.offer", text, "Cleaning");
    expect("slot.offer - cue.price >= 0", text, "Cleaning");
    expect("3 * cue.price / measure.words >= 0", text, "euro");
    expect("2 - cue.price > 0", text, "(none)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slots_cues_and_lists),
        cmocka_unit_test(test_claims),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_first_name_with_words),
        cmocka_unit_test(test_little_is_not_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
