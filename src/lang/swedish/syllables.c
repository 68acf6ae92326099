/* syllables.c: a vowel, a syllable. */
#include "lang/swedish/syllables.h"

#include "base/utf8.h"

/* Vowels of the Latin alphabets of Europe, small letters. */
static bool is_vowel(uint32_t c) {
    switch (c) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
        return true;
    default:
        return (c >= 0xE0 && c <= 0xE6) || (c >= 0xE8 && c <= 0xEF) || (c >= 0xF2 && c <= 0xF6) ||
               c == 0xF8 || (c >= 0xF9 && c <= 0xFD);
    }
}

uint32_t arvo_swedish_syllables(arvo_str folded, bool *has_letter) {
    uint32_t count = 0;
    uint32_t before = 0;
    size_t size;
    for (size_t at = 0; at < folded.len; at += size) {
        uint32_t c = arvo_utf8_at(folded, at, &size);
        bool glides = c == 'u' && (before == 'a' || before == 'e');
        count += is_vowel(c) && !glides;
        before = c;
        *has_letter = *has_letter || arvo_is_letter(c);
    }
    return count;
}
