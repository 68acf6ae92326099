/* Reading about rules. */
#include "unit.h"

#include <arvolint/arvolint.h>

#define FIXTURES ARVO_SOURCE_DIR "/tests/rule/fixtures/"

static arvo_linter *linter_of(const char *path) {
    const char *paths[] = {path};
    arvo_linter_options options = {paths, 1, true, NULL, ARVO_LANGUAGE_UNKNOWN, NULL};
    arvo_linter *linter;
    assert_int_equal(arvo_linter_new(&linter, &options, NULL), ARVO_OK);
    return linter;
}

static void test_in_order(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic");
    static const char *const codes[] = {"AV203", "AV302", "AV501"};
    arvo_rule_info info;
    assert_int_equal(arvo_linter_rule_count(linter), 3);
    for (size_t i = 0; i < 3; i++) {
        assert_true(arvo_linter_rule(&info, linter, i, ARVO_LANGUAGE_FI));
        assert_string_equal(info.code, codes[i]);
    }
    assert_false(arvo_linter_rule(&info, linter, 3, ARVO_LANGUAGE_FI));
    arvo_linter_free(linter);
}

static void test_texts(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic");
    arvo_rule_info info;
    assert_int_equal(arvo_linter_find_rule(&info, linter, "JARGON", ARVO_LANGUAGE_SV, NULL), ARVO_OK);
    assert_string_equal(info.code, "AV203");
    assert_string_equal(info.name, "jargon");
    assert_string_equal(info.kind, "phrase");
    assert_int_equal(info.step, ARVO_STEP_UNDERSTANDING);
    assert_int_equal(info.level, ARVO_LEVEL_WARNING);
    assert_string_equal(info.path, FIXTURES "basic/AV203-jargon.yaml");
    assert_string_equal(info.why, "Because."); /* no Swedish: English */
    assert_string_equal(info.title, "Jargon");
    assert_int_equal(info.source_count, 2);
    assert_string_equal(info.sources[0], "A source");
    assert_string_equal(info.bad, "Tarjoamme kokonaisvaltaisia ratkaisuja.");
    assert_string_equal(info.good, "Hoidamme palkat, verot ja tilinpäätöksen.");
    assert_int_equal(arvo_linter_find_rule(&info, linter, "av302", ARVO_LANGUAGE_FI, NULL), ARVO_OK);
    assert_string_equal(info.title, "no-audience"); /* no title: its name */
    assert_null(info.why);
    arvo_linter_free(linter);
}

static void test_unknown(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic");
    arvo_rule_info info;
    arvo_error error = {0};
    assert_int_equal(arvo_linter_find_rule(&info, linter, "AV204", ARVO_LANGUAGE_FI, &error),
                     ARVO_ERR_UNKNOWN_RULE_NEAR);
    assert_string_equal(error.detail[0], "AV204");
    assert_string_equal(error.detail[1], "AV203");
    assert_int_equal(arvo_linter_find_rule(&info, linter, "zzzz", ARVO_LANGUAGE_FI, NULL),
                     ARVO_ERR_UNKNOWN_RULE);
    arvo_linter_free(linter);
}

static void test_level_in_force(void **state) {
    (void)state;
    arvo_linter *linter = linter_of(FIXTURES "basic");
    arvo_rule_info info;
    assert_int_equal(arvo_linter_set_level(linter, "jargon", ARVO_LEVEL_OFF, NULL), ARVO_OK);
    assert_int_equal(arvo_linter_find_rule(&info, linter, "jargon", ARVO_LANGUAGE_FI, NULL), ARVO_OK);
    assert_int_equal(info.level, ARVO_LEVEL_OFF);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_in_order),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_unknown),
        cmocka_unit_test(test_level_in_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
