#include "cli/words.h"

static const char *const words[WORD_COUNT][ARVO_LANGUAGE_COUNT] = {
#define ARVO_WORD(id, fi, en, sv)                                                                            \
    [WORD_##id] = {[ARVO_LANGUAGE_UNKNOWN] = en,                                                             \
                   [ARVO_LANGUAGE_FI] = fi,                                                                  \
                   [ARVO_LANGUAGE_EN] = en,                                                                  \
                   [ARVO_LANGUAGE_SV] = sv},
#include "cli/words.def"
#undef ARVO_WORD
};

_Static_assert((int)WORD_INFORMATION == (int)ARVO_STEP_INFORMATION, "the steps come first, in order");
_Static_assert((int)WORD_REDEMPTION == (int)ARVO_STEP_REDEMPTION, "the steps come first, in order");
_Static_assert(WORD_LEVEL_ERROR - WORD_LEVEL_OFF == (int)ARVO_LEVEL_ERROR, "the levels follow, in order");

const char *word_in(word id, arvo_language language) {
    return words[id][language];
}

const char *level_in(arvo_level level, arvo_language language) {
    return word_in((word)(WORD_LEVEL_OFF + (int)level), language);
}

const char *step_in(arvo_step step, arvo_language language) {
    return word_in((word)step, language);
}
