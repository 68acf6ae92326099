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
        cmocka_unit_test(test_mistakes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
