/* syllables.c: each language's own count. */
#include "lang/syllables.h"

#include "lang/english/syllables.h"
#include "lang/finnish/syllables.h"
#include "lang/swedish/syllables.h"

uint16_t arvo_syllables(arvo_str folded, arvo_language language) {
    bool has_letter = false;
    uint32_t count;
    if (language == ARVO_LANGUAGE_FI) {
        count = arvo_finnish_syllables(folded, &has_letter);
    } else if (language == ARVO_LANGUAGE_EN) {
        count = arvo_english_syllables(folded, &has_letter);
    } else {
        count = arvo_swedish_syllables(folded, &has_letter);
    }
    if (count == 0)
        return has_letter ? 1 : 0;
    return count > UINT16_MAX ? UINT16_MAX : (uint16_t)count;
}
