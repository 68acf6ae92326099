/* syllables.c: counting vowel groups. */
#include "lang/syllables.h"

#include "base/utf8.h"
#include "lang/finnish/syllables.h"

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

/* The e that English does not speak at a word's end: "place", but not "table" or "free". */
static bool has_silent_e(arvo_str word) {
    if (word.len < 3 || word.ptr[word.len - 1] != 'e')
        return false;
    unsigned char before = (unsigned char)word.ptr[word.len - 2];
    unsigned char second = (unsigned char)word.ptr[word.len - 3];
    bool syllabic_l = before == 'l' && !is_vowel(second);
    return !is_vowel(before) && before < 0x80 && !syllabic_l;
}

static uint32_t vowel_groups(arvo_str word, bool *has_letter) {
    uint32_t groups = 0;
    bool in_group = false;
    size_t size;
    for (size_t at = 0; at < word.len; at += size) {
        uint32_t c = arvo_utf8_at(word, at, &size);
        bool vowel = is_vowel(c);
        groups += vowel && !in_group;
        in_group = vowel;
        *has_letter = *has_letter || arvo_is_letter(c);
    }
    return groups;
}

uint16_t arvo_syllables(arvo_str folded, arvo_language language) {
    bool has_letter = false;
    uint32_t count;
    if (language == ARVO_LANGUAGE_FI) {
        count = arvo_finnish_syllables(folded, &has_letter);
    } else {
        count = vowel_groups(folded, &has_letter);
        if (language == ARVO_LANGUAGE_EN && count > 1 && has_silent_e(folded))
            count--;
    }
    if (count == 0)
        return has_letter ? 1 : 0;
    return count > UINT16_MAX ? UINT16_MAX : (uint16_t)count;
}
