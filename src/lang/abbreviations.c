/* abbreviations.c: a search through the few lines of one language. */
#include "lang/abbreviations.h"

#include <string.h>

typedef struct entry {
    arvo_language language;
    arvo_abbreviation policy;
    uint8_t len;
    char form[ARVO_ABBREVIATION_MAX + 1];
} entry;

static const entry entries[] = {
#define ARVO_ABBREVIATION(language, form, policy)                                                            \
    {ARVO_LANGUAGE_##language, ARVO_ABBREVIATION_##policy, sizeof(form) - 1, form},
#include "lang/abbreviations.def"
#undef ARVO_ABBREVIATION
};

/* Lower-cases ASCII and the capitals of Latin-1, which are enough for the register (ä, ö, å). */
static size_t fold(char *out, arvo_str form) {
    for (size_t i = 0; i < form.len; i++) {
        unsigned char byte = (unsigned char)form.ptr[i];
        if (byte >= 'A' && byte <= 'Z')
            byte = (unsigned char)(byte + 32);
        else if (i > 0 && (unsigned char)form.ptr[i - 1] == 0xC3 && byte >= 0x80 && byte <= 0x9E)
            byte = (unsigned char)(byte + 32);
        out[i] = (char)byte;
    }
    return form.len;
}

arvo_abbreviation arvo_abbreviation_find(arvo_str form, arvo_language language) {
    char folded[ARVO_ABBREVIATION_MAX];
    if (form.len == 0 || form.len > sizeof folded)
        return ARVO_ABBREVIATION_NONE;
    size_t len = fold(folded, form);
    for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
        const entry *e = &entries[i];
        if (e->language == language && e->len == len && memcmp(e->form, folded, len) == 0)
            return e->policy;
    }
    return ARVO_ABBREVIATION_NONE;
}
