/* syllables.h: Swedish syllables. */
#ifndef ARVO_LANG_SWEDISH_SYLLABLES_H
#define ARVO_LANG_SWEDISH_SYLLABLES_H

#include "base/str.h"

/* Vowels in small letters: Swedish has no long vowels of two letters, and its only diphthongs are "au" and
 * "eu" of loan words. Sets *has_letter when there is one. */
uint32_t arvo_swedish_syllables(arvo_str folded, bool *has_letter);

#endif
