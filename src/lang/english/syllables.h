/* syllables.h: English syllables. */
#ifndef ARVO_LANG_ENGLISH_SYLLABLES_H
#define ARVO_LANG_ENGLISH_SYLLABLES_H

#include "base/str.h"

/* Groups of vowels in small letters, without a silent e (make, makes, saved) and with the pairs that are two
 * syllables (client, idea). A heuristic, as Flesch's measures are used to. Sets *has_letter when there is
 * one. */
uint32_t arvo_english_syllables(arvo_str folded, bool *has_letter);

#endif
