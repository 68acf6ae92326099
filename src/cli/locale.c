#include "cli/locale.h"

#include <stdlib.h>

arvo_language locale_language(void) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0') {
            return arvo_language_from_tag(value);
        }
    }
    return ARVO_LANGUAGE_UNKNOWN;
}
