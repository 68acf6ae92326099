/* finnish/syllables.h: the Finnish counter behind arvo_syllables(). */
#ifndef ARVO_LANG_FINNISH_SYLLABLES_H
#define ARVO_LANG_FINNISH_SYLLABLES_H

#include "base/str.h"

/* Syllable nuclei of a word in small letters: a long vowel or a diphthong is one, other vowels side by side
 * are two. A hyphen begins a word anew. Sets *has_letter when there is a letter. */
uint32_t arvo_finnish_syllables(arvo_str folded, bool *has_letter);

#endif
