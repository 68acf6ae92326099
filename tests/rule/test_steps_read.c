/* steps.yaml: each mistake with its place. */
#include "rule_fixture.h"

static void expect(const char *text, const char *problems) {
    fixture *f = fixture_new();
    fixture_write(f, "steps.yaml", text);
    fixture_expect_problems(f, problems);
    fixture_free(f);
}

static void test_keys(void **state) {
    (void)state;
    expect("step: {}\n", "steps.yaml:1:1 unknown key “step”; did you mean “steps”?");
    expect("slots: {ofer: x}\n", "steps.yaml:1:9 unknown key “ofer”; did you mean “offer”?");
    expect("profile: {customer_rule: claims}\n",
           "steps.yaml:1:11 unknown key “customer_rule”; did you mean “customer_role”?");
    expect("steps: {meanin: {}}\n", "steps.yaml:1:9 unknown key “meanin”; did you mean “meaning”?");
    expect("steps: {meaning: {mett: 1}}\n", "steps.yaml:1:19 unknown key “mett”; did you mean “met”?");
    expect("steps: {meaning: {met: 1, checklist: [{iff: claims, points: 1}]}}\n",
           "steps.yaml:1:40 unknown key “iff”; did you mean “if”?\nsteps.yaml:1:39 the key “if” is missing");
}

static void test_types(void **state) {
    (void)state;
    expect("slots: []\n", "steps.yaml:1:8 the value of “slots” must be {…}");
    expect("steps: {meaning: x}\n", "steps.yaml:1:18 the value of “meaning” must be {…}");
    expect("steps: {meaning: {checklist: x}}\n", "steps.yaml:1:30 the value of “checklist” must be […]");
    expect("steps: {meaning: {checklist: [x]}}\n",
           "steps.yaml:1:18 the key “met” is missing\n"
           "steps.yaml:1:31 the value of “checklist” must be [{if: …, points: …, advice: …}]");
    expect("steps: {meaning: {met: 1, checklist: [{if: claims, points: many}]}}\n",
           "steps.yaml:1:60 the value of “points” must be number");
    expect("steps: {meaning: {met: 1, checklist: [{if: claims, points: 1, times: 2.5}]}}\n",
           "steps.yaml:1:70 the value of “times” must be 1 … 1000");
}

static void test_what(void **state) {
    (void)state;
    expect("steps: {meaning: {met: 1, checklist: [{if: claims, points: 1, what: {fi: väite, sv: x}}]}}\n",
           "");
    expect("steps: {meaning: {met: 1, checklist: [{if: claims, points: 1, what: claims}]}}\n", "");
    expect("steps: {meaning: {met: 1, checklist: [{if: claims, points: 1, what: [x]}]}}\n",
           "steps.yaml:1:69 the value of “what” must be text / {fi: text, en: text}");
    expect("steps: {meaning: {met: 1, checklist: [{if: claims, points: 1, whta: x}]}}\n",
           "steps.yaml:1:63 unknown key “whta”; did you mean “what”?");
}

static void test_conditions(void **state) {
    (void)state;
    expect("cues: {price: euro}\nprofile: {seller_centred: cue.prise}\n",
           "steps.yaml:2:27 unknown name “cue.prise” in the condition; did you mean “cue.price”?");
    expect("steps: {meaning: {met: 1, checklist: [{if: finding.AV999, points: 1}]}}\n",
           "steps.yaml:1:44 unknown name “finding.AV999” in the condition");
}

static void test_patterns(void **state) {
    (void)state;
    expect("slots: {offer: {fi: 'x ('}}\ncues: {price: {en: '@nowhere'}}\n",
           "steps.yaml:2:21 there is no word list “@nowhere”\n"
           "steps.yaml:1:25 bad pattern: a word is missing here");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keys),       cmocka_unit_test(test_types),    cmocka_unit_test(test_what),
        cmocka_unit_test(test_conditions), cmocka_unit_test(test_patterns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
