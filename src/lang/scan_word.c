/* scan_word.c: words, with what may stand inside them, and the dots of abbreviations and initials. */
#include "lang/abbreviations.h"
#include "lang/scan.h"

enum {
    CASE_ENDING_MAX = 7, /* letters after the colon of ALV:n */
    COLON_STEM_MAX = 5   /* letters before it in an abbreviation of small letters (km:n) */
};

static bool is_apostrophe(uint32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC;
}

static bool is_letter_at(const arvo_scanner *scanner, size_t at) {
    return arvo_scan_class(scanner, at) == ARVO_CHAR_LETTER;
}

static bool is_alnum_at(const arvo_scanner *scanner, size_t at) {
    arvo_char_class kind = arvo_scan_class(scanner, at);
    return kind == ARVO_CHAR_LETTER || kind == ARVO_CHAR_DIGIT;
}

/* True for [start, end) like km, kpl: a few small letters and no vowel among them. */
static bool is_consonants(arvo_str text, size_t start, size_t end) {
    if (end - start > COLON_STEM_MAX)
        return false;
    for (size_t i = start; i < end; i++) {
        char c = text.ptr[i];
        if (c < 'a' || c > 'z' || c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y')
            return false;
    }
    return true;
}

/* The end of a case ending of small letters after the colon at `at` (EU:n), or `at`. */
static size_t colon_ending(const arvo_scanner *scanner, size_t at, uint32_t before, size_t start) {
    if (scanner->language == ARVO_LANGUAGE_EN)
        return at;
    if (!arvo_is_upper(before) && !arvo_is_digit(before) && !is_consonants(scanner->text, start, at))
        return at;
    size_t end = at + 1;
    size_t size;
    for (int letters = 0; letters <= CASE_ENDING_MAX; letters++) {
        uint32_t c = arvo_char_at(scanner->text, end, &size);
        if (size == 0 || arvo_char_classify(c) != ARVO_CHAR_LETTER)
            return letters > 0 ? end : at;
        if (!arvo_is_lower(c))
            return at;
        end += size;
    }
    return at;
}

/* Whether the joining character c at `at` (size bytes), after `before`, stands inside the word. */
static bool joins(const arvo_scanner *scanner, uint32_t c, size_t at, size_t size, uint32_t before) {
    if (arvo_is_hyphen(c) || c == '_')
        return is_alnum_at(scanner, at + size);
    if (is_apostrophe(c))
        return arvo_is_letter(before) && is_letter_at(scanner, at + size);
    if (c == '&') {
        size_t next_size;
        return arvo_is_upper(before) && arvo_is_upper(arvo_char_at(scanner->text, at + size, &next_size));
    }
    return false;
}

/* A hyphen at a word's end belongs to it (henkilö-) when a space or punctuation follows, but no second hyphen
 * or ">". */
static bool is_trailing_hyphen(const arvo_scanner *scanner, uint32_t c, size_t at, size_t size) {
    size_t next_size;
    uint32_t next = arvo_char_at(scanner->text, at + size, &next_size);
    return arvo_is_hyphen(c) && !arvo_is_hyphen(next) && next != '>' &&
           (next_size == 0 || arvo_char_classify(next) != ARVO_CHAR_SYMBOL);
}

size_t arvo_scan_word_rest(const arvo_scanner *scanner, size_t at, size_t start) {
    size_t size;
    uint32_t before = 0;
    for (;; at += size) {
        uint32_t c = arvo_char_at(scanner->text, at, &size);
        if (size == 0)
            return at;
        switch (arvo_char_classify(c)) {
        case ARVO_CHAR_LETTER:
        case ARVO_CHAR_DIGIT:
            before = c;
            continue;
        case ARVO_CHAR_MARK:
        case ARVO_CHAR_INVISIBLE:
            continue;
        default:
            break;
        }
        if (c == ':')
            return colon_ending(scanner, at, before, start);
        if (joins(scanner, c, at, size, before))
            continue;
        return is_trailing_hyphen(scanner, c, at, size) && at > start ? at + size : at;
    }
}

/* The end of an abbreviation with dots inside (t.ex., e.g.) that begins at `at`, or `at`. */
static size_t dotted_abbreviation(const arvo_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    size_t end = at;
    size_t last = at;
    while (end < text.len && end - at <= ARVO_ABBREVIATION_MAX) {
        size_t size;
        uint32_t c = arvo_char_at(text, end, &size);
        if (c == '.') {
            if (arvo_abbreviation_find(arvo_str_slice(text, at, end), scanner->language) !=
                ARVO_ABBREVIATION_NONE)
                last = end + 1;
        } else if (arvo_char_classify(c) != ARVO_CHAR_LETTER) {
            break;
        }
        end += size;
    }
    return last;
}

/* True when [start, at) is one capital letter and the dot at `at` that of an initial: J. Virtanen, J.K. */
static bool is_initial(const arvo_scanner *scanner, size_t start, size_t at) {
    arvo_str text = scanner->text;
    size_t size;
    uint32_t c = arvo_char_at(text, start, &size);
    if (start + size != at || !arvo_is_upper(c) || (c == 'I' && scanner->language == ARVO_LANGUAGE_EN))
        return false;
    size_t next = at + 1;
    if (next < text.len && text.ptr[next] == ' ')
        next++;
    c = arvo_char_at(text, next, &size);
    return size > 0 && arvo_is_upper(c);
}

static bool keeps_dot(const arvo_scanner *scanner, size_t start, size_t at) {
    switch (arvo_abbreviation_find(arvo_str_slice(scanner->text, start, at), scanner->language)) {
    case ARVO_ABBREVIATION_INSIDE:
    case ARVO_ABBREVIATION_EITHER:
        return true;
    case ARVO_ABBREVIATION_LOWER:
        return arvo_scan_small_follows(scanner, at + 1, true);
    case ARVO_ABBREVIATION_NONE:
        break;
    }
    return is_initial(scanner, start, at);
}

size_t arvo_scan_word(const arvo_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    size_t end = arvo_scan_word_rest(scanner, at, at);
    if (end >= text.len || text.ptr[end] != '.' || end - at > ARVO_ABBREVIATION_MAX)
        return end;
    if (end + 1 < text.len && text.ptr[end + 1] == '.') /* an ellipsis */
        return end;
    if (is_letter_at(scanner, end + 1)) {
        size_t dotted = dotted_abbreviation(scanner, at);
        if (dotted > end + 1)
            return dotted;
    }
    return keeps_dot(scanner, at, end) ? end + 1 : end;
}
