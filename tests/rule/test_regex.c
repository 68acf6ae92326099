/* The kind regex. */
#include "rule_fixture.h"

static void test_matches(void **state) {
    (void)state;
    fixture_expect_one("regex", "regex: '\\b(\\w+) \\1\\b'", "{match} {count}", "We äö äö do do.\nIt is is.",
                       "XX101 äö äö: äö äö 3|XX101 do do: do do 3|XX101 is is: is is 3");
    fixture_expect_one("regex", "regex: 'a*'", "m", "ö bcd", ""); /* empty matches only */
    fixture_expect_one("regex", "regex: 'x+$'", "m", "xx yy xxx", "XX101 xxx: m");
}

static void test_trigger(void **state) {
    (void)state;
    fixture_expect_one("regex", "regex: '[A-Z]{3}'\ntrigger: abc", "m", "An ABC of it.\nThe DEF.",
                       "XX101 ABC: m");
}

static void test_except_and_unless(void **state) {
    (void)state;
    fixture_expect_one("regex", "regex: '\\bc\\w+'\nexcept: cow", "m", "A cat, a cow.", "XX101 cat: m");
    fixture_expect_one("regex", "regex: '\\bc\\w+'\nunless: dog", "m", "A cat, a dog. A cow.",
                       "XX101 cow: m");
}

static void test_hostile_expression_ends(void **state) {
    (void)state;
    fixture_expect_one("regex", "regex: '(a+)+$'", "m",
                       "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
                       "");
}

static void test_mistakes(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", "regex", "regex: {fi: 'ä('}", "m");
    fixture_rule(f, "XX102", "probe-two", "regex", "trigger: [a]", "m");
    fixture_expect_problems(f, "XX102.yaml:1:1 the key “regex” is missing\n"
                               "XX102.yaml:6:10 the value of “trigger” must be text\n"
                               "XX101.yaml:6:16 bad regular expression: missing closing parenthesis");
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matches),           cmocka_unit_test(test_trigger),
        cmocka_unit_test(test_except_and_unless), cmocka_unit_test(test_hostile_expression_ends),
        cmocka_unit_test(test_mistakes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
