#include "unit.h"

#include <string.h>

#include "lang/abbreviations.h"

static arvo_abbreviation find(const char *form, arvo_language language) {
    return arvo_abbreviation_find(arvo_str_of(form), language);
}

static void they_belong_to_a_language(void **state) {
    (void)state;
    assert_int_equal(find("esim", ARVO_LANGUAGE_FI), ARVO_ABBREVIATION_INSIDE);
    assert_int_equal(find("esim", ARVO_LANGUAGE_EN), ARVO_ABBREVIATION_NONE);
    assert_int_equal(find("jne", ARVO_LANGUAGE_FI), ARVO_ABBREVIATION_EITHER);
    assert_int_equal(find("n", ARVO_LANGUAGE_FI), ARVO_ABBREVIATION_LOWER);
    assert_int_equal(find("e.g", ARVO_LANGUAGE_EN), ARVO_ABBREVIATION_INSIDE);
    assert_int_equal(find("t.ex", ARVO_LANGUAGE_SV), ARVO_ABBREVIATION_INSIDE);
    assert_int_equal(find("esim", ARVO_LANGUAGE_UNKNOWN), ARVO_ABBREVIATION_NONE);
}

static void case_is_ignored(void **state) {
    (void)state;
    assert_int_equal(find("ESIM", ARVO_LANGUAGE_FI), ARVO_ABBREVIATION_INSIDE);
    assert_int_equal(find("F.Ö", ARVO_LANGUAGE_SV), ARVO_ABBREVIATION_INSIDE);
}

static void other_forms_are_none(void **state) {
    (void)state;
    assert_int_equal(find("", ARVO_LANGUAGE_FI), ARVO_ABBREVIATION_NONE);
    assert_int_equal(find("esi", ARVO_LANGUAGE_FI), ARVO_ABBREVIATION_NONE);
    assert_int_equal(find("esim.", ARVO_LANGUAGE_FI), ARVO_ABBREVIATION_NONE);
    assert_int_equal(find("abbreviation", ARVO_LANGUAGE_EN), ARVO_ABBREVIATION_NONE);
}

/* Each line of the register can be found: small letters, short enough, each form once in its language. */
static void every_line_is_of_use(void **state) {
    (void)state;
    static const struct {
        const char *form;
        arvo_language language;
        arvo_abbreviation policy;
    } rows[] = {
#define ARVO_ABBREVIATION(language, form, policy)                                                            \
    {form, ARVO_LANGUAGE_##language, ARVO_ABBREVIATION_##policy},
#include "lang/abbreviations.def"
#undef ARVO_ABBREVIATION
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_in_range(strlen(rows[i].form), 1, ARVO_ABBREVIATION_MAX);
        assert_int_equal(find(rows[i].form, rows[i].language), rows[i].policy);
        for (size_t k = 0; k < i; k++)
            assert_false(rows[k].language == rows[i].language && strcmp(rows[k].form, rows[i].form) == 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_belong_to_a_language),
        cmocka_unit_test(case_is_ignored),
        cmocka_unit_test(other_forms_are_none),
        cmocka_unit_test(every_line_is_of_use),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
