/* Word lists. */
#include "rule_fixture.h"

#include "rule/lexicon.h"

static void collect(void *state, arvo_str name, uint32_t column) {
    char *out = state;
    snprintf(out + strlen(out), 256 - strlen(out), "%.*s:%u ", ARVO_STR_ARG(name), column);
}

static void test_references(void **state) {
    (void)state;
    static const struct {
        const char *pattern, *lists;
    } cases[] = {
        {"@jargon", "jargon:1 "},
        {"ä @next-step (x | @b_2)?", "next-step:3 b_2:19 "},
        {"\"@no\" [form=/@no]/] [lemma=\"@no]\"] @yes", "yes:36 "},
        {"[Person[psor]=\"1\"] @yes", "yes:20 "},
        {"[form=\"a\\\"@no\"] @yes", "yes:17 "},
        {"cat", ""},
        {"\"@open", ""},
        {"[@open", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[256] = "";
        arvo_pattern_lists(arvo_str_of(cases[i].pattern), collect, out);
        assert_string_equal(out, cases[i].lists);
    }
}

static void test_entries(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "en/words.yaml",
                  "about: words\nvalue: economic\nentries:\n"
                  "  - cat\n  - {match: [dog, black cow], say: pet, ask: \"Which?\"}\n  - {match: fast, "
                  "value: convenience}\n");
    fixture_rule(f, "XX101", "probe", "phrase", "match: '@words'", "{say}/{ask}");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Cat, dog, black cow.",
                   "XX101 Cat: /|XX101 dog: pet/Which?|XX101 black cow: pet/Which?");
    assert_int_equal(f->check->values[ARVO_VALUE_ECONOMIC], 3);
    fixture_expect(f, ARVO_LANGUAGE_EN, "Fast.", "XX101 Fast: /");
    assert_int_equal(f->check->values[ARVO_VALUE_ECONOMIC], 0);
    assert_int_equal(f->check->values[ARVO_VALUE_CONVENIENCE], 1);
    fixture_free(f);
}

static void test_exception_of_an_entry(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "en/words.yaml", "entries: [{match: cat, except: [wild cat, cat food]}, dog]\n");
    fixture_rule(f, "XX101", "probe", "phrase", "match: '@words'\nif: list.words", "m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Wild cat, cat food, wild dog.", "XX101 dog: m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Wild cat.", "");
    fixture_free(f);
}

static void test_an_excepted_entry_hides_no_other(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "en/words.yaml",
                  "entries: [{match: '\"cat\" [kind=\"word\"]{0,2}', except: tin}, cat food, {match: dog, "
                  "except: wild dog}]\n");
    fixture_write(f, "en/pets.yaml", "entries: ['@words']\n");
    fixture_rule(f, "XX101", "probe", "phrase", "match: ['@words']", "m");
    fixture_rule(f, "XX102", "relay", "phrase", "match: ['the @pets']", "m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Cat food tin.", "XX101 Cat food: m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "Cat food bowl.", "XX101 Cat food bowl: m");
    fixture_expect(f, ARVO_LANGUAGE_EN, "The cat tin, the wild dog.", "");
    fixture_expect(f, ARVO_LANGUAGE_EN, "See the dog.", "XX101 dog: m|XX102 the dog: m");
    fixture_free(f);
}

static void test_mistakes(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "en/a.yaml", "values: economic\nentries: [cat]\n");
    fixture_write(f, "en/b.yaml", "entries: cat\n");
    fixture_write(f, "en/c.yaml", "policy: al\nentries: [{match: cat, say: [x]}, {}, '']\n");
    fixture_write(f, "en/d.yaml", "entries: [dog, 'cat (']\n");
    fixture_load(f);
    const char *problems = fixture_problems(f);
    assert_non_null(strstr(problems, "en/a.yaml:1:1 unknown key “values”; did you mean “value”?"));
    assert_non_null(strstr(problems, "en/b.yaml:1:10 the value of “entries” must be […]"));
    assert_non_null(strstr(problems, "en/c.yaml:1:9 “al” is no value for “policy”; did you mean “all”?"));
    assert_non_null(strstr(problems, "en/c.yaml:2:29 the value of “say” must be text"));
    assert_non_null(strstr(problems, "en/c.yaml:2:35 the key “match” is missing"));
    assert_non_null(strstr(problems, "en/c.yaml:2:39 the value of “entries” must be pattern"));
    assert_non_null(strstr(problems, "en/d.yaml:1:"));
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_references),
        cmocka_unit_test(test_entries),
        cmocka_unit_test(test_exception_of_an_entry),
        cmocka_unit_test(test_an_excepted_entry_hides_no_other),
        cmocka_unit_test(test_mistakes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
