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

/* Lists may name lists, if there are such, and in no circle. */
static void expect_lists(const char *words, const char *pets, const char *problem) {
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "phrase", "match: '@words'", "m");
    fixture_write(f, "en/words.yaml", words);
    fixture_write(f, "en/pets.yaml", pets);
    fixture_expect_problems(f, problem);
    fixture_free(f);
}

static void test_lists_in_lists(void **state) {
    (void)state;
    expect_lists("entries: ['@pets house']", "entries: [dog]", "");
    expect_lists("entries: ['a @pet']", "entries: [dog]",
                 "en/words.yaml:1:14 there is no word list “@pet”; did you mean “@pets”?");
    expect_lists(
        "entries: ['@pets house']", "entries: [dog, 'no @words']",
        "en/words.yaml:1:12 bad pattern: the word lists refer to each other in a circle, or too deep");
    expect_lists(
        "entries: [{match: cat, except: '@pets'}]", "entries: ['@words']",
        "en/pets.yaml:1:12 bad pattern: the word lists refer to each other in a circle, or too deep");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_known), cmocka_unit_test(test_unknown),
                                       cmocka_unit_test(test_lists_in_lists)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
