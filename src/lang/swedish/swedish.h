/* swedish.h: the analyser of Swedish. */
#ifndef ARVO_LANG_SWEDISH_SWEDISH_H
#define ARVO_LANG_SWEDISH_SWEDISH_H

#include "lang/morphology.h"

extern const arvo_analyzer_class arvo_swedish;

#endif
