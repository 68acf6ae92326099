/* Names in conditions: what is near, what is not there. */
#include "rule_fixture.h"

static void expect(const char *condition, const char *problem) {
    fixture *f = fixture_new();
    char own[256];
    snprintf(own, sizeof own, "match: cat\nif: \"%s\"", condition);
    fixture_rule(f, "XX101", "probe", "phrase", own, "m");
    fixture_write(f, "en/words.yaml", "entries: [dog]");
    fixture_write(f, "steps.yaml", "cues: {price: euro}");
    fixture_expect_problems(f, problem);
    fixture_free(f);
}

static void test_known(void **state) {
    (void)state;
    expect("slot.next_step + claim.up-to.unsupported + claims.unsupported + values", "");
    expect("value.convenience < measure.sentence-words and list.words or cue.price", "");
}

static void test_unknown(void **state) {
    (void)state;
    expect("slot.next-step",
           "XX101.yaml:7:6 unknown name “slot.next-step” in the condition; did you mean “slot.next_step”?");
    expect("1 + claim.upto",
           "XX101.yaml:7:10 unknown name “claim.upto” in the condition; did you mean “claim.up-to”?");
    expect("claim.ease.supported", "XX101.yaml:7:6 unknown name “claim.ease.supported” in the condition; did "
                                   "you mean “claim.ease.unsupported”?");
    expect("value.economy",
           "XX101.yaml:7:6 unknown name “value.economy” in the condition; did you mean “value.economic”?");
    expect("measure.word",
           "XX101.yaml:7:6 unknown name “measure.word” in the condition; did you mean “measure.words”?");
    expect("list.wods",
           "XX101.yaml:7:6 unknown name “list.wods” in the condition; did you mean “list.words”?");
    expect("cue.prize",
           "XX101.yaml:7:6 unknown name “cue.prize” in the condition; did you mean “cue.price”?");
    expect("value", "XX101.yaml:7:6 unknown name “value” in the condition; did you mean “values”?");
    expect("xyz", "XX101.yaml:7:6 unknown name “xyz” in the condition");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_known), cmocka_unit_test(test_unknown)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
