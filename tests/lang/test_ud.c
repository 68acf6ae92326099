#include "unit.h"

#include "lang/ud.h"
#include "lang/values.h"

static void names_of_parts_of_speech(void **state) {
    (void)state;
    arvo_upos upos = ARVO_UPOS_X;
    assert_string_equal(arvo_upos_name(ARVO_UPOS_NOUN), "NOUN");
    assert_string_equal(arvo_upos_name(ARVO_UPOS_COUNT), "X");
    for (int i = 0; i < ARVO_UPOS_COUNT; i++) {
        assert_true(arvo_upos_from_name(&upos, arvo_str_of(arvo_upos_name((arvo_upos)i))));
        assert_int_equal(upos, i);
    }
    upos = ARVO_UPOS_VERB;
    assert_false(arvo_upos_from_name(&upos, ARVO_STR("noun")));
    assert_false(arvo_upos_from_name(&upos, ARVO_STR("")));
    assert_false(arvo_upos_from_name(&upos, ARVO_NO_STR));
    assert_int_equal(upos, ARVO_UPOS_VERB);
}

static void names_of_features(void **state) {
    (void)state;
    arvo_feature feature = ARVO_FEATURE_ABBR;
    assert_string_equal(arvo_feature_name(ARVO_FEATURE_PERSON_PSOR), "Person[psor]");
    for (int i = 0; i < ARVO_FEATURE_COUNT; i++) {
        assert_true(arvo_feature_from_name(&feature, arvo_str_of(arvo_feature_name((arvo_feature)i))));
        assert_int_equal(feature, i);
    }
    assert_false(arvo_feature_from_name(&feature, ARVO_STR("Person[")));
    assert_string_equal(arvo_feature_name(ARVO_FEATURE_COUNT), "");
}

static void every_value_reads_back(void **state) {
    (void)state;
    for (int i = 0; i < ARVO_FEATURE_COUNT; i++) {
        arvo_feature feature = (arvo_feature)i;
        uint8_t value = 1;
        for (; arvo_feature_value_name(feature, value).len > 0; value++)
            assert_int_equal(arvo_feature_value(feature, arvo_feature_value_name(feature, value)), value);
        assert_true(value > 1);
        assert_int_equal(arvo_feature_value_name(feature, 255).len, 0);
    }
}

static void unknown_values_are_zero(void **state) {
    (void)state;
    assert_int_equal(arvo_feature_value(ARVO_FEATURE_CASE, ARVO_STR("Ine|Ela")), 0);
    assert_int_equal(arvo_feature_value(ARVO_FEATURE_CASE, ARVO_STR("In")), 0);
    assert_int_equal(arvo_feature_value(ARVO_FEATURE_CASE, ARVO_STR("")), 0);
    assert_int_equal(arvo_feature_value(ARVO_FEATURE_COUNT, ARVO_STR("Yes")), 0);
    assert_int_equal(arvo_feature_value_name(ARVO_FEATURE_CASE, 0).len, 0);
    assert_int_equal(arvo_feature_value_name(ARVO_FEATURE_COUNT, 1).len, 0);
}

/* values.h repeats ud.def as numbers. */
static void numbers_agree_with_names(void **state) {
    (void)state;
    static const struct {
        arvo_feature feature;
        uint8_t value;
        const char *name;
    } rows[] = {
        {ARVO_FEATURE_ABBR, ARVO_YES, "Yes"},
        {ARVO_FEATURE_CASE, ARVO_CASE_NOM, "Nom"},
        {ARVO_FEATURE_CASE, ARVO_CASE_GEN, "Gen"},
        {ARVO_FEATURE_CASE, ARVO_CASE_PAR, "Par"},
        {ARVO_FEATURE_CASE, ARVO_CASE_ACC, "Acc"},
        {ARVO_FEATURE_CASE, ARVO_CASE_ESS, "Ess"},
        {ARVO_FEATURE_CASE, ARVO_CASE_TRA, "Tra"},
        {ARVO_FEATURE_CASE, ARVO_CASE_INE, "Ine"},
        {ARVO_FEATURE_CASE, ARVO_CASE_ELA, "Ela"},
        {ARVO_FEATURE_CASE, ARVO_CASE_ILL, "Ill"},
        {ARVO_FEATURE_CASE, ARVO_CASE_ADE, "Ade"},
        {ARVO_FEATURE_CASE, ARVO_CASE_ABL, "Abl"},
        {ARVO_FEATURE_CASE, ARVO_CASE_ALL, "All"},
        {ARVO_FEATURE_CASE, ARVO_CASE_ABE, "Abe"},
        {ARVO_FEATURE_CASE, ARVO_CASE_COM, "Com"},
        {ARVO_FEATURE_CASE, ARVO_CASE_INS, "Ins"},
        {ARVO_FEATURE_CLITIC, ARVO_CLITIC_KIN, "Kin"},
        {ARVO_FEATURE_CLITIC, ARVO_CLITIC_KAAN, "Kaan"},
        {ARVO_FEATURE_CLITIC, ARVO_CLITIC_KO, "Ko"},
        {ARVO_FEATURE_CLITIC, ARVO_CLITIC_HAN, "Han"},
        {ARVO_FEATURE_CLITIC, ARVO_CLITIC_PA, "Pa"},
        {ARVO_FEATURE_CLITIC, ARVO_CLITIC_S, "S"},
        {ARVO_FEATURE_DEGREE, ARVO_DEGREE_POS, "Pos"},
        {ARVO_FEATURE_DEGREE, ARVO_DEGREE_CMP, "Cmp"},
        {ARVO_FEATURE_DEGREE, ARVO_DEGREE_SUP, "Sup"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_MINEN, "Minen"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_STI, "Sti"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_TTAIN, "Ttain"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_U, "U"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_JA, "Ja"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_INEN, "Inen"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_LLINEN, "Llinen"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_TON, "Ton"},
        {ARVO_FEATURE_DERIVATION, ARVO_DERIVATION_VS, "Vs"},
        {ARVO_FEATURE_INFFORM, ARVO_INFFORM_1, "1"},
        {ARVO_FEATURE_INFFORM, ARVO_INFFORM_5, "5"},
        {ARVO_FEATURE_MOOD, ARVO_MOOD_IND, "Ind"},
        {ARVO_FEATURE_MOOD, ARVO_MOOD_CND, "Cnd"},
        {ARVO_FEATURE_MOOD, ARVO_MOOD_IMP, "Imp"},
        {ARVO_FEATURE_MOOD, ARVO_MOOD_POT, "Pot"},
        {ARVO_FEATURE_NUMBER, ARVO_NUMBER_SING, "Sing"},
        {ARVO_FEATURE_NUMBER, ARVO_NUMBER_PLUR, "Plur"},
        {ARVO_FEATURE_NUMBER_PSOR, ARVO_NUMBER_PLUR, "Plur"},
        {ARVO_FEATURE_NUMTYPE, ARVO_NUMTYPE_CARD, "Card"},
        {ARVO_FEATURE_NUMTYPE, ARVO_NUMTYPE_ORD, "Ord"},
        {ARVO_FEATURE_PARTFORM, ARVO_PARTFORM_PRES, "Pres"},
        {ARVO_FEATURE_PARTFORM, ARVO_PARTFORM_PAST, "Past"},
        {ARVO_FEATURE_PARTFORM, ARVO_PARTFORM_AGT, "Agt"},
        {ARVO_FEATURE_PARTFORM, ARVO_PARTFORM_NEG, "Neg"},
        {ARVO_FEATURE_PERSON, ARVO_PERSON_0, "0"},
        {ARVO_FEATURE_PERSON, ARVO_PERSON_1, "1"},
        {ARVO_FEATURE_PERSON, ARVO_PERSON_2, "2"},
        {ARVO_FEATURE_PERSON, ARVO_PERSON_3, "3"},
        {ARVO_FEATURE_PERSON_PSOR, ARVO_PSOR_1, "1"},
        {ARVO_FEATURE_PERSON_PSOR, ARVO_PSOR_2, "2"},
        {ARVO_FEATURE_PERSON_PSOR, ARVO_PSOR_3, "3"},
        {ARVO_FEATURE_POLARITY, ARVO_POLARITY_NEG, "Neg"},
        {ARVO_FEATURE_POLARITY, ARVO_POLARITY_POS, "Pos"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_PRS, "Prs"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_DEM, "Dem"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_INT, "Int"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_REL, "Rel"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_IND, "Ind"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_RCP, "Rcp"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_ART, "Art"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_TOT, "Tot"},
        {ARVO_FEATURE_PRONTYPE, ARVO_PRONTYPE_NEG, "Neg"},
        {ARVO_FEATURE_TENSE, ARVO_TENSE_PRES, "Pres"},
        {ARVO_FEATURE_TENSE, ARVO_TENSE_PAST, "Past"},
        {ARVO_FEATURE_VERBFORM, ARVO_VERBFORM_FIN, "Fin"},
        {ARVO_FEATURE_VERBFORM, ARVO_VERBFORM_INF, "Inf"},
        {ARVO_FEATURE_VERBFORM, ARVO_VERBFORM_PART, "Part"},
        {ARVO_FEATURE_VERBFORM, ARVO_VERBFORM_GER, "Ger"},
        {ARVO_FEATURE_VERBFORM, ARVO_VERBFORM_SUP, "Sup"},
        {ARVO_FEATURE_VOICE, ARVO_VOICE_ACT, "Act"},
        {ARVO_FEATURE_VOICE, ARVO_VOICE_PASS, "Pass"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(arvo_feature_value(rows[i].feature, arvo_str_of(rows[i].name)), rows[i].value);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_parts_of_speech), cmocka_unit_test(names_of_features),
        cmocka_unit_test(every_value_reads_back),   cmocka_unit_test(unknown_values_are_zero),
        cmocka_unit_test(numbers_agree_with_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
