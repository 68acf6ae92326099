/* The passes over a document: places, scopes, conditions on slots and claims, caps. */
#include "rule_fixture.h"

#include "base/limits.h"

static void test_places(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase", "match: zzz", "m");
    const arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, "One two. Three\nFour, five.");
    /* One two . Three | Four , five . */
    assert_int_equal(check->token_count, 8);
    assert_int_equal(check->sentence_count, 3);
    static const uint32_t sentence_of[] = {0, 0, 0, 1, 2, 2, 2, 2, 3};
    for (uint32_t i = 0; i <= check->token_count; i++) {
        assert_int_equal(arvo_check_sentence_at(check, i), sentence_of[i]);
    }
    arvo_place place = arvo_check_sentence_place(check, 2);
    assert_true(arvo_str_equal(arvo_check_text(check, &place), ARVO_STR("Four, five.")));
    assert_true(arvo_str_equal(arvo_check_lemmas(check, &place), ARVO_STR("four , five .")));
    place = arvo_check_byte_place(check, 1, 2, 7); /* "ur, f" */
    assert_int_equal(place.first_token, 4);
    assert_int_equal(place.end_token, 7);
    place = arvo_check_byte_place(check, 0, 3, 4); /* the space */
    assert_int_equal(place.first_token, 1);
    assert_int_equal(place.end_token, 1);
    place = arvo_check_byte_place(check, 1, 11, 11); /* the end */
    assert_int_equal(place.first_token, 8);
    assert_int_equal(arvo_check_lemmas(check, &place).len, 0);
    fixture_free(f);
}

static void test_conditions_see_slots_and_claims_of_all_rules(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "early", "phrase", "match: cat\nif: slot.offer and claim.ease.unsupported", "m");
    fixture_write(f, "XX201.yaml",
                  "{id: XX201, name: fills, step: meaning, kind: slot, slot: offer, match: house}");
    fixture_write(
        f, "XX202.yaml",
        "{id: XX202, name: claims, step: meaning, kind: claim, claim: ease, match: easy, report: false, "
        "support: {sentence: minutes}}");
    fixture_expect(f, ARVO_LANGUAGE_EN, "A cat.", "");
    fixture_expect(f, ARVO_LANGUAGE_EN, "A cat in a house.", "");
    fixture_expect(f, ARVO_LANGUAGE_EN, "A cat in a house, easy.", "XX101 cat: m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "A cat in a house, easy in minutes.", "");
    fixture_free(f);
}

static void test_every_name_of_a_condition(void **state) {
    (void)state;
    static const struct {
        const char *condition;
        bool holds;
    } cases[] = {
        {"slot.offer = 2", true},
        {"slot.proof", false},
        {"claim.ease = 2", true},
        {"claim.ease.unsupported", true},
        {"claim.up-to", false},
        {"claims = 2", true},
        {"claims.unsupported = 1", true},
        {"value.economic = 2", true},
        {"value.social = 1", true},
        {"values = 2", true},
        {"measure.words = 9", true},
        {"measure.sentence-words = 7", true},
        {"cue.price = 1", true},
        {"list.savings = 2", true},
        {"measure.flesch-kincaid > 0", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fixture *f = fixture_new();
        char own[256];
        snprintf(own, sizeof own, "match: cheap\nonce: true\nif: \"%s\"", cases[i].condition);
        fixture_rule(f, "XX101", "probe", "phrase", own, "m");
        fixture_write(f, "XX201.yaml",
                      "{id: XX201, name: fills, step: meaning, kind: slot, slot: offer, match: [house, "
                      "{match: friendly, value: social}]}");
        fixture_write(f, "XX202.yaml",
                      "{id: XX202, name: claims, step: meaning, kind: claim, claim: ease, match: easy, "
                      "report: false, support: {sentence: euro}}");
        fixture_write(f, "en/savings.yaml", "{value: economic, entries: [cheap]}");
        fixture_write(f, "steps.yaml", "cues: {price: euro}");
        fixture_expect(f, ARVO_LANGUAGE_EN, "A cheap house, easy, one euro, friendly. Easy cheap.",
                       cases[i].holds ? "XX101 cheap: m" : "");
        fixture_free(f);
    }
}

static void test_unless_by_finnish_clause(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase",
                 "match: {fi: helppo}\nunless: {fi: minuutti}\nunless_within: clause", "m");
    fixture_expect(f, ARVO_LANGUAGE_FI, "Tilaus on helppo minuutissa.", "");
    fixture_expect(f, ARVO_LANGUAGE_FI, "Tilaus on helppo, ja toimitus kestää minuutin.", "XX101 helppo: m");
    fixture_free(f);
}

static void test_findings_of_one_rule_are_capped(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase", "match: cat", "m");
    enum { COUNT = ARVO_MAX_DIAGNOSTICS + 50 };
    char *text = calloc(COUNT, 5);
    assert_non_null(text);
    for (int i = 0; i < COUNT; i++) {
        memcpy(text + (size_t)i * 4, "cat ", 4);
    }
    const arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    assert_int_equal(check->findings.count, ARVO_MAX_DIAGNOSTICS);
    free(text);
    fixture_free(f);
}

static void test_no_sentence(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "slot", "slot: offer\nmatch: cat", "m");
    fixture_rule(f, "XX102", "opening", "phrase", "match: cat\nwhere: opening", "m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "", ""); /* a document without segments has no place for a finding */
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_conditions_see_slots_and_claims_of_all_rules),
        cmocka_unit_test(test_every_name_of_a_condition),
        cmocka_unit_test(test_unless_by_finnish_clause),
        cmocka_unit_test(test_findings_of_one_rule_are_capped),
        cmocka_unit_test(test_no_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
