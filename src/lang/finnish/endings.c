/* endings.c: a table, then the illative, whose vowel follows the spoken letter. */
#include "lang/finnish/endings.h"

#include "lang/values.h"

typedef struct ending_case {
    const char *ending;
    uint8_t value;
    uint8_t number;
} ending_case;

static const ending_case endings[] = {
    {"n", ARVO_CASE_GEN, ARVO_NUMBER_SING},    {"t", ARVO_CASE_NOM, ARVO_NUMBER_PLUR},
    {"a", ARVO_CASE_PAR, ARVO_NUMBER_SING},    {"ä", ARVO_CASE_PAR, ARVO_NUMBER_SING},
    {"ta", ARVO_CASE_PAR, ARVO_NUMBER_SING},   {"tä", ARVO_CASE_PAR, ARVO_NUMBER_SING},
    {"na", ARVO_CASE_ESS, ARVO_NUMBER_SING},   {"nä", ARVO_CASE_ESS, ARVO_NUMBER_SING},
    {"ksi", ARVO_CASE_TRA, ARVO_NUMBER_SING},  {"ssa", ARVO_CASE_INE, ARVO_NUMBER_SING},
    {"ssä", ARVO_CASE_INE, ARVO_NUMBER_SING},  {"sta", ARVO_CASE_ELA, ARVO_NUMBER_SING},
    {"stä", ARVO_CASE_ELA, ARVO_NUMBER_SING},  {"lla", ARVO_CASE_ADE, ARVO_NUMBER_SING},
    {"llä", ARVO_CASE_ADE, ARVO_NUMBER_SING},  {"lta", ARVO_CASE_ABL, ARVO_NUMBER_SING},
    {"ltä", ARVO_CASE_ABL, ARVO_NUMBER_SING},  {"lle", ARVO_CASE_ALL, ARVO_NUMBER_SING},
    {"tta", ARVO_CASE_ABE, ARVO_NUMBER_SING},  {"ttä", ARVO_CASE_ABE, ARVO_NUMBER_SING},
    {"ien", ARVO_CASE_GEN, ARVO_NUMBER_PLUR},  {"jen", ARVO_CASE_GEN, ARVO_NUMBER_PLUR},
    {"iden", ARVO_CASE_GEN, ARVO_NUMBER_PLUR}, {"ita", ARVO_CASE_PAR, ARVO_NUMBER_PLUR},
    {"itä", ARVO_CASE_PAR, ARVO_NUMBER_PLUR},  {"ja", ARVO_CASE_PAR, ARVO_NUMBER_PLUR},
    {"jä", ARVO_CASE_PAR, ARVO_NUMBER_PLUR},   {"issa", ARVO_CASE_INE, ARVO_NUMBER_PLUR},
    {"issä", ARVO_CASE_INE, ARVO_NUMBER_PLUR}, {"ista", ARVO_CASE_ELA, ARVO_NUMBER_PLUR},
    {"istä", ARVO_CASE_ELA, ARVO_NUMBER_PLUR}, {"ihin", ARVO_CASE_ILL, ARVO_NUMBER_PLUR},
    {"illa", ARVO_CASE_ADE, ARVO_NUMBER_PLUR}, {"illä", ARVO_CASE_ADE, ARVO_NUMBER_PLUR},
    {"ille", ARVO_CASE_ALL, ARVO_NUMBER_PLUR}, {"ilta", ARVO_CASE_ABL, ARVO_NUMBER_PLUR},
    {"iin", ARVO_CASE_ILL, ARVO_NUMBER_SING},  {"een", ARVO_CASE_ILL, ARVO_NUMBER_SING},
    {"aan", ARVO_CASE_ILL, ARVO_NUMBER_SING},  {"ään", ARVO_CASE_ILL, ARVO_NUMBER_SING},
    {"hin", ARVO_CASE_ILL, ARVO_NUMBER_SING},  {"hen", ARVO_CASE_ILL, ARVO_NUMBER_SING},
    {"han", ARVO_CASE_ILL, ARVO_NUMBER_SING},  {"hän", ARVO_CASE_ILL, ARVO_NUMBER_SING},
    {"hon", ARVO_CASE_ILL, ARVO_NUMBER_SING},  {"hun", ARVO_CASE_ILL, ARVO_NUMBER_SING},
    {"hyn", ARVO_CASE_ILL, ARVO_NUMBER_SING},  {"hön", ARVO_CASE_ILL, ARVO_NUMBER_SING},
};

static const char *const clitics[] = {"kin", "kaan", "kään"};

static bool set_case(uint8_t *features, arvo_str ending) {
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (!arvo_str_equal(ending, arvo_str_of(endings[i].ending)))
            continue;
        features[ARVO_FEATURE_CASE] = endings[i].value;
        features[ARVO_FEATURE_NUMBER] = endings[i].number;
        return true;
    }
    return false;
}

bool arvo_finnish_ending(uint8_t features[ARVO_FEATURE_COUNT], arvo_str ending) {
    if (set_case(features, ending))
        return true;
    for (size_t i = 0; i < sizeof clitics / sizeof clitics[0]; i++) {
        arvo_str clitic = arvo_str_of(clitics[i]);
        if (arvo_str_ends_with(ending, clitic) &&
            set_case(features, arvo_str_slice(ending, 0, ending.len - clitic.len))) {
            features[ARVO_FEATURE_CLITIC] = i == 0 ? ARVO_CLITIC_KIN : ARVO_CLITIC_KAAN;
            return true;
        }
    }
    return false;
}
