/* syllables.h: how many syllables a word has, language by language; for readability measures. */
#ifndef ARVO_LANG_SYLLABLES_H
#define ARVO_LANG_SYLLABLES_H

#include "base/str.h"

/* Syllables of a word in small letters (a form or a lemma), NFC; at least 1 when it holds a letter, else 0.
 * Finnish by its rules of vowels and diphthongs (Iso suomen kielioppi § 11), English and Swedish by groups of
 * vowels (for English without a silent final e). Other languages count as Swedish. At most 65,535. */
uint16_t arvo_syllables(arvo_str folded, arvo_language language);

#endif
