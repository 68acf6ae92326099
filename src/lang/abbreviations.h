/* abbreviations.h: the register of abbreviations.def. */
#ifndef ARVO_LANG_ABBREVIATIONS_H
#define ARVO_LANG_ABBREVIATIONS_H

#include "base/str.h"

typedef enum arvo_abbreviation {
    ARVO_ABBREVIATION_NONE,
    ARVO_ABBREVIATION_INSIDE,
    ARVO_ABBREVIATION_EITHER,
    ARVO_ABBREVIATION_LOWER
} arvo_abbreviation;

enum { ARVO_ABBREVIATION_MAX = 8 }; /* bytes of the longest form of the register, its last dot left out */

/* How a form (its last dot left out, case ignored) behaves in the language. UNKNOWN has no abbreviations. */
arvo_abbreviation arvo_abbreviation_find(arvo_str form, arvo_language language);

#endif
