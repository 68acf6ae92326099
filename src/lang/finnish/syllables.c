/* finnish/syllables.c: vowels pair up from left to right. */
#include "lang/finnish/syllables.h"

#include "base/utf8.h"

/* Vowels as small numbers, 0 for anything else; å counts as o. */
static char vowel(uint32_t c) {
    switch (c) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
        return (char)c;
    case 0xE4:
        return 'A'; /* ä */
    case 0xF6:
        return 'O'; /* ö */
    case 0xE5:
        return 'o'; /* å */
    case 0xE9:
        return 'e'; /* é */
    case 0xFC:
        return 'y'; /* ü */
    default:
        return 0;
    }
}

/* True when the vowels a and b make one nucleus. Long vowels and most diphthongs do anywhere: compounds have
 * first syllables inside. `narrow` tells where the pairs that else part do: ie in a plural genitive
 * (hy-vi-en, but tie, koti-tie), iu and iy. */
static bool is_nucleus(char a, char b, bool narrow) {
    if (a == b || b == 'i' || (a == 'u' && b == 'o') || (a == 'y' && b == 'O'))
        return true;
    if (a == 'i' && (b == 'e' || b == 'u' || b == 'y'))
        return narrow;
    if (b == 'u')
        return a == 'a' || a == 'o' || a == 'e';
    if (b == 'y')
        return a == 'A' || a == 'O' || a == 'e';
    return false;
}

/* True when the word ends in n right after `at`: the -ien of a genitive. */
static bool ends_in_n(arvo_str word, size_t at) {
    return at + 1 == word.len && word.ptr[at] == 'n';
}

uint32_t arvo_finnish_syllables(arvo_str folded, bool *has_letter) {
    uint32_t count = 0;
    uint32_t before_part = 0; /* syllables when the compound's part began, as far as hyphens tell */
    char open = 0;            /* the vowel that may still become the first half of a nucleus */
    size_t size;
    for (size_t at = 0; at < folded.len; at += size) {
        uint32_t c = arvo_utf8_at(folded, at, &size);
        char v = vowel(c);
        *has_letter = *has_letter || arvo_is_letter(c);
        if (v == 0) {
            open = 0;
            if (c == '-' || c == ':')
                before_part = count;
            continue;
        }
        bool narrow = count - before_part == 1 || (v == 'e' && !ends_in_n(folded, at + size));
        if (open != 0 && is_nucleus(open, v, narrow)) {
            open = 0;
            continue;
        }
        count++;
        open = v;
    }
    return count;
}
