/* finnish.h: Finnish by libvoikko and voikko-fi. */
#ifndef ARVO_LANG_FINNISH_FINNISH_H
#define ARVO_LANG_FINNISH_FINNISH_H

#include "lang/morphology.h"

extern const arvo_analyzer_class arvo_finnish;

#endif
