/* Rule files: each mistake with its place. */
#include "rule_fixture.h"

#define HEAD "id: XX101\nname: probe\nstep: meaning\nkind: phrase\nmatch: cat\nmessage: m\n"
#define TESTS "tests: {en: {bad: [cat]}}\n"

static void expect(const char *text, const char *problems) {
    fixture *f = fixture_new();
    fixture_write(f, "a.yaml", text);
    fixture_expect_problems(f, problems);
    fixture_free(f);
}

static void test_good(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "a.yaml",
                  HEAD "level: note\nhelp: h\nwhy: {fi: w}\ntitle: t\nsources: [one, two]\n" TESTS);
    fixture_expect_problems(f, "");
    assert_int_equal(f->rules->rule_count, 1);
    const arvo_rule *rule = f->rules->rules[0];
    assert_string_equal(rule->code.ptr, "XX101");
    assert_string_equal(rule->name.ptr, "probe");
    assert_int_equal(rule->step, ARVO_STEP_MEANING);
    assert_int_equal(rule->level, ARVO_LEVEL_NOTE);
    assert_int_equal(rule->source_count, 2);
    assert_string_equal(rule->sources[1], "two");
    assert_string_equal(arvo_texts_in(&rule->why, ARVO_LANGUAGE_SV).ptr, "w");
    assert_null(rule->source->builtin);
    fixture_free(f);
}

static void test_keys(void **state) {
    (void)state;
    expect(HEAD TESTS "mesage: x\n", "a.yaml:8:1 unknown key “mesage”; did you mean “message”?");
    expect(HEAD TESTS "zzzzzz: x\n", "a.yaml:8:1 unknown key “zzzzzz”");
    expect(HEAD TESTS "measure: lix\n", "a.yaml:8:1 unknown key “measure”");
    expect(HEAD TESTS "name: again\n", "a.yaml:8:1 the key “name” is given twice");
    expect("id: XX101\nkind: phrase\n" TESTS, "a.yaml:1:1 the key “name” is missing\n"
                                              "a.yaml:1:1 the key “step” is missing\n"
                                              "a.yaml:1:1 the key “match” is missing\n"
                                              "a.yaml:1:1 the key “message” is missing");
    expect("id: XX101\n" TESTS, "a.yaml:1:1 the key “kind” is missing\n"
                                "a.yaml:1:1 the key “name” is missing\n"
                                "a.yaml:1:1 the key “step” is missing");
}

/* Which keys there are depends on the kind; without one those of every kind are known. */
static void test_keys_without_a_kind(void **state) {
    (void)state;
    const char *head = "id: XX101\nname: probe\nstep: meaning\n";
    static const struct {
        const char *rest, *problems;
    } cases[] = {
        {"kidn: phrase\nmatch: cat\nmessage: m\n",
         "a.yaml:1:1 the key “kind” is missing\na.yaml:4:1 unknown key “kidn”; did you mean “kind”?"},
        {"kinds: slot\nslot: offer\nfills_if: claims\nmatch: cat\n",
         "a.yaml:1:1 the key “kind” is missing\na.yaml:4:1 unknown key “kinds”; did you mean “kind”?"},
        {"kind: measur\nmeasure: lix\nmax: 1\nat_least: 2\nmesage: m\n",
         "a.yaml:4:7 “measur” is no value for “kind”; did you mean “measure”?\n"
         "a.yaml:8:1 unknown key “mesage”; did you mean “message”?"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[512];
        snprintf(text, sizeof text, "%s%s" TESTS, head, cases[i].rest);
        expect(text, cases[i].problems);
    }
}

static void test_values(void **state) {
    (void)state;
    const char *rest = "name: probe\nstep: meaning\nkind: phrase\nmatch: cat\nmessage: m\n" TESTS;
    static const char *const codes[] = {"xx101", "X101", "XX10", "XX1010", "ÄX101", "XX-101"};
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        char text[512], problem[512];
        snprintf(text, sizeof text, "id: %s\n%s", codes[i], rest);
        snprintf(problem, sizeof problem,
                 "a.yaml:1:5 “%s” is no rule code; write two or more capitals and three digits, e.g. OWN101",
                 codes[i]);
        expect(text, problem);
    }
    expect("id: XX101\nname: Two Words\nstep: meanin\nkind: phrases\nmessage: m\nlevel: warn\n" TESTS,
           "a.yaml:4:7 “phrases” is no value for “kind”; did you mean “phrase”?\n"
           "a.yaml:2:7 “Two Words” is no value for “name”\n"
           "a.yaml:3:7 “meanin” is no value for “step”; did you mean “meaning”?\n"
           "a.yaml:6:8 “warn” is no value for “level”");
    expect(HEAD TESTS "policy: some\nonce: perhaps\nunless: x\nunless_within: sentenc\n",
           "a.yaml:8:9 “some” is no value for “policy”\n"
           "a.yaml:11:16 “sentenc” is no value for “unless_within”; did you mean “sentence”?\n"
           "a.yaml:9:7 the value of “once” must be true / false");
    expect(HEAD TESTS "sources: one\ntitle: [t]\nhelp: {xx: h}\n",
           "a.yaml:8:10 the value of “sources” must be [text]\n"
           "a.yaml:9:8 the value of “title” must be text / {fi: text, en: text}\n"
           "a.yaml:10:8 unknown key “xx”");
}

static void test_patterns(void **state) {
    (void)state;
    const char *head = "id: XX101\nname: probe\nstep: meaning\nkind: phrase\nmessage: m\n" TESTS;
    static const struct {
        const char *match, *problem;
    } cases[] = {
        {"match: [cat, [dog]]\n", "a.yaml:7:14 the value of “match” must be pattern"},
        {"match: {fin: cat}\n", "a.yaml:7:9 unknown key “fin”; did you mean “fi”?"},
        {"match: {match: cat, sya: dog}\n", "a.yaml:7:21 unknown key “sya”; did you mean “say”?"},
        {"match: [{say: dog}]\n", "a.yaml:7:9 the key “match” is missing"},
        {"match: [{match: cat, value: money}]\n", "a.yaml:7:29 “money” is no value for “value”"},
        {"match: {fi: 'ä [lema=\"x\"]'}\n", "a.yaml:7:17 unknown attribute “lema”; did you mean “lemma”?"},
        {"match: {fi: \"\\\"ä\\\" [lema=x]\"}\n",
         "a.yaml:7:21 unknown attribute “lema”; did you mean “lemma”?"},
        {"match: {fi: '@jargn'}\n", "a.yaml:7:14 there is no word list “@jargn”"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[1024];
        snprintf(text, sizeof text, "%s%s", head, cases[i].match);
        expect(text, cases[i].problem);
    }
}

static void test_texts(void **state) {
    (void)state;
    const char *head = "id: XX101\nname: probe\nstep: meaning\nkind: phrase\nmatch: cat\n" TESTS;
    char text[1024];
    snprintf(text, sizeof text, "%smessage: {fi: \"ä {matsh} {match}\"}\nhelp: 'x {y} {not a field} {'\n",
             head);
    expect(text,
           "a.yaml:7:18 unknown field “matsh” in the message\na.yaml:8:10 unknown field “y” in the message");
}

static void test_conditions(void **state) {
    (void)state;
    expect(HEAD TESTS "if: slot.offr > 1\n",
           "a.yaml:8:5 unknown name “slot.offr” in the condition; did you mean “slot.offer”?");
    expect(HEAD TESTS "if: \"1 + xyzzy\"\n", "a.yaml:8:10 unknown name “xyzzy” in the condition");
    expect(HEAD TESTS "if: claims >\n", "a.yaml:8:13 bad condition: …");
    expect(HEAD TESTS "if: finding.probe\n", "a.yaml:8:5 unknown name “finding.probe” in the condition");
    expect(HEAD TESTS "if: [claims]\n", "a.yaml:8:5 the value of “if” must be text");
}

static void test_examples(void **state) {
    (void)state;
    expect(HEAD, "a.yaml:1:5 the rule has no examples (tests)");
    expect(HEAD "tests: {en: {bad: []}}\n", "a.yaml:7:8 the rule has no examples (tests)");
    expect(HEAD "tests:\n  en:\n    bad: [\"**cat\"]\n    god: []\n",
           "a.yaml:10:5 unknown key “god”; did you mean “good”?\n"
           "a.yaml:9:11 the ** marks of the example do not pair up");
    expect(HEAD "tests: {en: {good: [\"a **cat**\"], bad: cat}}\n",
           "a.yaml:7:40 the value of “bad” must be [text]\n"
           "a.yaml:7:21 the ** marks of the example do not pair up");
    expect(HEAD "tests: {xx: {}, en: [x]}\n",
           "a.yaml:7:9 unknown key “xx”\n"
           "a.yaml:7:21 the value of “en” must be {bad: [text], good: [text]}\n"
           "a.yaml:7:8 the rule has no examples (tests)");
}

static void test_yaml(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "a.yaml", "id: [\n");
    fixture_write(f, "b.yaml", "- id\n");
    fixture_write(f, "c.yaml", "name: x\n");
    fixture_load(f);
    assert_int_equal(f->rules->problems.count, 3);
    assert_int_equal(f->rules->problems.items[0].error.code, ARVO_ERR_YAML);
    assert_true(f->rules->problems.items[0].error.line > 0);
    assert_int_equal(f->rules->problems.items[1].error.code, ARVO_ERR_MISSING_KEY);
    assert_int_equal(f->rules->problems.items[2].error.code, ARVO_ERR_MISSING_KEY);
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_keys_without_a_kind),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_patterns),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_conditions),
        cmocka_unit_test(test_examples),
        cmocka_unit_test(test_yaml),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
