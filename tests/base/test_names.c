#include <stdio.h>

#include <arvolint/base.h>
#include <arvolint/diagnostic.h>

#include "unit.h"

static void names_are_those_of_the_formats(void **state) {
    (void)state;
    assert_string_equal(arvo_level_name(ARVO_LEVEL_OFF), "off");
    assert_string_equal(arvo_level_name(ARVO_LEVEL_ERROR), "error");
    assert_string_equal(arvo_step_name(ARVO_STEP_INFORMATION), "information");
    assert_string_equal(arvo_step_name(ARVO_STEP_REDEMPTION), "redemption");
    assert_string_equal(arvo_verdict_name(ARVO_VERDICT_UNMET), "unmet");
    assert_string_equal(arvo_verdict_name(ARVO_VERDICT_MET), "met");
    assert_string_equal(arvo_slot_name(ARVO_SLOT_OFFER), "offer");
    assert_string_equal(arvo_slot_name(ARVO_SLOT_NEXT_STEP), "next_step");
    assert_string_equal(arvo_claim_kind_name(ARVO_CLAIM_UP_TO), "up-to");
    assert_string_equal(arvo_claim_kind_name(ARVO_CLAIM_ENVIRONMENTAL), "environmental");
    assert_string_equal(arvo_value_type_name(ARVO_VALUE_ECONOMIC), "economic");
    assert_string_equal(arvo_value_type_name(ARVO_VALUE_CONVENIENCE), "convenience");
}

#define ASSERT_NAMES_READ_BACK(type, count, name_of, from_name)                                              \
    for (int i = 0; i < (int)(count); i++) {                                                                 \
        type value = (type)-1;                                                                               \
        assert_true(from_name(&value, name_of((type)i)));                                                    \
        assert_int_equal(value, i);                                                                          \
    }                                                                                                        \
    do {                                                                                                     \
        type value = (type)1;                                                                                \
        assert_false(from_name(&value, "none of these"));                                                    \
        assert_false(from_name(&value, ""));                                                                 \
        assert_int_equal(value, 1);                                                                          \
        assert_string_equal(name_of((type)(count)), "");                                                     \
        assert_string_equal(name_of((type)-1), "");                                                          \
    } while (0)

static void names_read_back(void **state) {
    (void)state;
    ASSERT_NAMES_READ_BACK(arvo_level, ARVO_LEVEL_ERROR + 1, arvo_level_name, arvo_level_from_name);
    ASSERT_NAMES_READ_BACK(arvo_step, ARVO_STEP_COUNT, arvo_step_name, arvo_step_from_name);
    ASSERT_NAMES_READ_BACK(arvo_slot, ARVO_SLOT_COUNT, arvo_slot_name, arvo_slot_from_name);
    ASSERT_NAMES_READ_BACK(arvo_claim_kind, ARVO_CLAIM_KIND_COUNT, arvo_claim_kind_name,
                           arvo_claim_kind_from_name);
    ASSERT_NAMES_READ_BACK(arvo_value_type, ARVO_VALUE_COUNT, arvo_value_type_name,
                           arvo_value_type_from_name);
}

static void reads_language_tags_and_locales(void **state) {
    (void)state;
    const char *const finnish[] = {"fi", "FI", "fi-FI", "fi_FI.UTF-8", "Fi@euro", "fi.UTF-8"};
    for (size_t i = 0; i < sizeof finnish / sizeof *finnish; i++) {
        assert_int_equal(arvo_language_from_tag(finnish[i]), ARVO_LANGUAGE_FI);
    }
    assert_int_equal(arvo_language_from_tag("en_GB"), ARVO_LANGUAGE_EN);
    assert_int_equal(arvo_language_from_tag("sv-FI"), ARVO_LANGUAGE_SV);
    const char *const others[] = {"", "f", "fin", "fil-PH", "C", "POSIX", "de", "-fi", "und"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_int_equal(arvo_language_from_tag(others[i]), ARVO_LANGUAGE_UNKNOWN);
    }
    assert_int_equal(arvo_language_from_tag(NULL), ARVO_LANGUAGE_UNKNOWN);
    assert_string_equal(arvo_language_tag(ARVO_LANGUAGE_UNKNOWN), "und");
    for (int i = ARVO_LANGUAGE_FI; i < ARVO_LANGUAGE_COUNT; i++) {
        assert_int_equal(arvo_language_from_tag(arvo_language_tag((arvo_language)i)), i);
    }
}

static void version_names_the_program(void **state) {
    (void)state;
    unsigned major, minor, patch;
    assert_int_equal(sscanf(arvo_version(), "arvolint %u.%u.%u", &major, &minor, &patch), 3);
}

static void names_of_roles(void **state) {
    (void)state;
    arvo_role role = ARVO_ROLE_PROPOSITION;
    assert_true(arvo_role_from_name(&role, "copy"));
    assert_int_equal(role, ARVO_ROLE_COPY);
    assert_false(arvo_role_from_name(&role, "Copy"));
    assert_string_equal(arvo_role_name(ARVO_ROLE_PROPOSITION), "proposition");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_roles),
        cmocka_unit_test(names_are_those_of_the_formats),
        cmocka_unit_test(names_read_back),
        cmocka_unit_test(reads_language_tags_and_locales),
        cmocka_unit_test(version_names_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
