#include "unit.h"

#include "lang/finnish/endings.h"
#include "lang/values.h"

static void endings_give_case_and_number(void **state) {
    (void)state;
    static const struct {
        const char *ending;
        uint8_t value;
        uint8_t number;
        uint8_t clitic;
    } rows[] = {
        {"n", ARVO_CASE_GEN, ARVO_NUMBER_SING, 0},
        {"ssä", ARVO_CASE_INE, ARVO_NUMBER_SING, 0},
        {"iin", ARVO_CASE_ILL, ARVO_NUMBER_SING, 0},
        {"hon", ARVO_CASE_ILL, ARVO_NUMBER_SING, 0},
        {"t", ARVO_CASE_NOM, ARVO_NUMBER_PLUR, 0},
        {"iden", ARVO_CASE_GEN, ARVO_NUMBER_PLUR, 0},
        {"ään", ARVO_CASE_ILL, ARVO_NUMBER_SING, 0},
        {"nkin", ARVO_CASE_GEN, ARVO_NUMBER_SING, ARVO_CLITIC_KIN},
        {"ssakaan", ARVO_CASE_INE, ARVO_NUMBER_SING, ARVO_CLITIC_KAAN},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint8_t features[ARVO_FEATURE_COUNT] = {0};
        assert_true(arvo_finnish_ending(features, arvo_str_of(rows[i].ending)));
        assert_int_equal(features[ARVO_FEATURE_CASE], rows[i].value);
        assert_int_equal(features[ARVO_FEATURE_NUMBER], rows[i].number);
        assert_int_equal(features[ARVO_FEATURE_CLITIC], rows[i].clitic);
    }
}

static void other_letters_are_no_ending(void **state) {
    (void)state;
    static const char *const others[] = {"", "x", "kin", "tämä", "selitys", "nkinkin"};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        uint8_t features[ARVO_FEATURE_COUNT] = {0};
        assert_false(arvo_finnish_ending(features, arvo_str_of(others[i])));
        for (int k = 0; k < ARVO_FEATURE_COUNT; k++)
            assert_int_equal(features[k], 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(endings_give_case_and_number),
        cmocka_unit_test(other_letters_are_no_ending),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
