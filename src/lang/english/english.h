/* english.h: the analyser of English. */
#ifndef ARVO_LANG_ENGLISH_ENGLISH_H
#define ARVO_LANG_ENGLISH_ENGLISH_H

#include "lang/morphology.h"

extern const arvo_analyzer_class arvo_english;

#endif
