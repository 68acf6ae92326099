/* syllables.c: vowel groups, silent e, and vowels that stand apart. */
#include "lang/english/syllables.h"

#include <string.h>

#include "base/utf8.h"

/* A vowel letter without its accent, or 0. */
static char vowel(uint32_t c) {
    if (c < 0x80)
        return c != 0 && strchr("aeiouy", (int)c) != NULL ? (char)c : 0;
    if (c >= 0xE0 && c <= 0xE6)
        return 'a';
    if (c >= 0xE8 && c <= 0xEB)
        return 'e';
    if (c >= 0xEC && c <= 0xEF)
        return 'i';
    if ((c >= 0xF2 && c <= 0xF6) || c == 0xF8)
        return 'o';
    return c >= 0xF9 && c <= 0xFC ? 'u' : 0;
}

static bool is_vowel_byte(char c) {
    return vowel((unsigned char)c) != 0;
}

static bool starts(arvo_str word, size_t at, const char *text) {
    return arvo_str_starts_with(arvo_str_slice(word, at, word.len), arvo_str_of(text));
}

/* True when the vowels a, b at `at` (b's place) belong to two syllables: di-al, vari-ous, cre-ate, usu-al;
 * not na-tion, spe-cial. */
static bool stand_apart(arvo_str word, size_t at, char a, char b) {
    char before = at >= 2 ? word.ptr[at - 2] : 0;
    bool soft = before == 't' || before == 'c' || before == 's' || before == 'g' || before == 'x';
    if (a == 'i' && (b == 'a' || b == 'o' || b == 'u'))
        return !soft || at == 2;
    if (a == 'i' && b == 'e') {
        arvo_str rest = arvo_str_slice(word, at, word.len);
        if (arvo_str_equal(rest, ARVO_STR("er")) || arvo_str_equal(rest, ARVO_STR("est")))
            return true;
        bool apart = starts(word, at, "ent") || starts(word, at, "ence") || starts(word, at, "et");
        return apart && before != 'f' && (!soft || starts(word, 0, "sci"));
    }
    if (a == 'e' && b == 'a')
        return starts(word, at, "ate") || starts(word, at, "ating") ||
               (at + 1 == word.len && at > 2 && before != 's');
    if (a == 'e' && b == 'o')
        return before != 'p' && before != 'g';
    if (a == 'u' && (b == 'a' || b == 'o'))
        return before != 'q' && before != 'g';
    return (a == 'y' && (b == 'i' || b == 'e' || b == 'a') && at >= 2) && !starts(word, at, "es");
}

/* The e that is not spoken at a word's end: "place", "places" (no), "makes", "saved"; but "table", "free",
 * "wanted". */
static bool has_silent_e(arvo_str word) {
    size_t len = word.len;
    bool marked = len > 3 && (word.ptr[len - 1] == 's' || word.ptr[len - 1] == 'd');
    size_t e = marked ? len - 2 : len - 1;
    if (len < 3 || word.ptr[e] != 'e' || e < 2 || is_vowel_byte(word.ptr[e - 1]))
        return false;
    char before = word.ptr[e - 1];
    bool syllabic_l = before == 'l' && !is_vowel_byte(word.ptr[e - 2]);
    if (syllabic_l && !(marked && word.ptr[e - 2] == 'l'))
        return false;
    if (marked && word.ptr[len - 1] == 's')
        return strchr("sxzcg", before) == NULL && !(before == 'h' && strchr("cs", word.ptr[e - 2]) != NULL);
    return !marked || (before != 't' && before != 'd');
}

uint32_t arvo_english_syllables(arvo_str folded, bool *has_letter) {
    uint32_t count = 0;
    char last = 0;
    size_t size;
    for (size_t at = 0; at < folded.len; at += size) {
        uint32_t c = arvo_utf8_at(folded, at, &size);
        char v = vowel(c);
        if (v == 'y' && at == 0)
            v = 0;
        count += v != 0 && (last == 0 || stand_apart(folded, at, last, v));
        last = v;
        *has_letter = *has_letter || arvo_is_letter(c);
    }
    return count > 1 && has_silent_e(folded) ? count - 1 : count;
}
