/* endings.h: case endings written after a colon: ALV:n, CRM:ssä, SaaS:iin. */
#ifndef ARVO_LANG_FINNISH_ENDINGS_H
#define ARVO_LANG_FINNISH_ENDINGS_H

#include "lang/token.h"

/* Sets Case and Number by the ending (small letters, the colon left out); false, and nothing set, when it is
 * none. A clitic -kin, -kaan or -kään after it is passed over. */
bool arvo_finnish_ending(uint8_t features[ARVO_FEATURE_COUNT], arvo_str ending);

#endif
