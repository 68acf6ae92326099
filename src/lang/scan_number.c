/* scan_number.c: numbers as people write them: 2,5 | 1 000 | 1.1.2026 | 24/7 | 10–15 | 3. kerros. */
#include "lang/scan.h"

enum { CASE_ENDING_MAX = 8 }; /* letters after the colon of 24:n */

static size_t skip_digits(arvo_str text, size_t at) {
    while (at < text.len && arvo_char_is_ascii_digit((unsigned char)text.ptr[at]))
        at++;
    return at;
}

static bool is_digit_at(arvo_str text, size_t at) {
    return at < text.len && arvo_char_is_ascii_digit((unsigned char)text.ptr[at]);
}

/* The end of " 000": a space (ordinary, no-break, narrow, thin) and exactly three digits; `at` if it is not
 * there. */
static size_t thousands_group(arvo_str text, size_t at) {
    size_t size;
    uint32_t c = arvo_char_at(text, at, &size);
    if (c != ' ' && c != 0xA0 && c != 0x202F && c != 0x2009)
        return at;
    size_t end = skip_digits(text, at + size);
    return end - (at + size) == 3 ? end : at;
}

/* A number without ranges: digits, groups of thousands, parts joined by one of . , / : */
static size_t plain_number(arvo_str text, size_t at) {
    size_t end = skip_digits(text, at);
    if (end - at <= 3 && text.ptr[at] != '0') {
        for (size_t next; (next = thousands_group(text, end)) > end;)
            end = next;
    }
    while (end < text.len &&
           (text.ptr[end] == '.' || text.ptr[end] == ',' || text.ptr[end] == '/' || text.ptr[end] == ':') &&
           is_digit_at(text, end + 1))
        end = skip_digits(text, end + 1);
    return end;
}

/* The length of a dash that joins a range at `at`: hyphen, en dash, figure dash; 0 if there is none. */
static size_t range_dash(arvo_str text, size_t at) {
    size_t size;
    uint32_t c = arvo_char_at(text, at, &size);
    return c == '-' || c == 0x2013 || c == 0x2012 ? size : 0;
}

/* Numbers joined to ranges and dates. "1.–3." keeps its inner dot. */
static size_t number_range(arvo_str text, size_t at) {
    size_t end = plain_number(text, at);
    for (;;) {
        size_t dash_at = end < text.len && text.ptr[end] == '.' ? end + 1 : end;
        size_t dash = range_dash(text, dash_at);
        if (dash == 0 || !is_digit_at(text, dash_at + dash))
            return end;
        end = plain_number(text, dash_at + dash);
    }
}

/* The end of a case ending after a colon (24:n), or `at`. */
static size_t case_ending(const arvo_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    if (scanner->language == ARVO_LANGUAGE_EN || at >= text.len || text.ptr[at] != ':')
        return at;
    size_t end = at + 1;
    size_t size;
    for (int letters = 0; letters <= CASE_ENDING_MAX; letters++) {
        uint32_t c = arvo_char_at(text, end, &size);
        if (size == 0 || arvo_char_classify(c) != ARVO_CHAR_LETTER)
            return letters > 0 ? end : at;
        if (!arvo_is_lower(c))
            return at;
        end += size;
    }
    return at;
}

/* The end of st, nd, rd, th after an English number, or `at`. */
static size_t english_ordinal(const arvo_scanner *scanner, size_t at) {
    arvo_str rest = arvo_str_slice(scanner->text, at, scanner->text.len);
    bool fits = arvo_str_starts_with(rest, ARVO_STR("st")) || arvo_str_starts_with(rest, ARVO_STR("nd")) ||
                arvo_str_starts_with(rest, ARVO_STR("rd")) || arvo_str_starts_with(rest, ARVO_STR("th"));
    return fits && arvo_scan_class(scanner, at + 2) != ARVO_CHAR_LETTER ? at + 2 : at;
}

/* True when the capitals at `at` make a word of the number before (3D, 5G), but for money (5M€). */
static bool capitals_join(const arvo_scanner *scanner, size_t at) {
    size_t size;
    uint32_t c = arvo_char_at(scanner->text, at, &size);
    if (!arvo_is_upper(c))
        return false;
    uint32_t next = arvo_char_at(scanner->text, at + size, &size);
    return next != 0x20AC;
}

/* True when a hyphen and a letter at `at` make a word of the number before (24/7-tuki). */
static bool hyphen_joins(const arvo_scanner *scanner, size_t at) {
    size_t size;
    uint32_t c = arvo_char_at(scanner->text, at, &size);
    return arvo_is_hyphen(c) && arvo_scan_class(scanner, at + size) == ARVO_CHAR_LETTER;
}

/* The ordinal's dot: in Finnish before a small letter, at the start of a line also before anything. */
static size_t ordinal_dot(const arvo_scanner *scanner, size_t start, size_t at, bool line_start) {
    arvo_str text = scanner->text;
    if (at >= text.len || text.ptr[at] != '.')
        return at;
    bool list_number = line_start && at - start <= 3 && at + 1 < text.len &&
                       arvo_scan_class(scanner, at + 1) == ARVO_CHAR_SPACE;
    bool ordinal = scanner->language == ARVO_LANGUAGE_FI && arvo_scan_small_follows(scanner, at + 1, false);
    return list_number || ordinal ? at + 1 : at;
}

size_t arvo_scan_number(arvo_token_kind *kind, const arvo_scanner *scanner, size_t at, bool line_start) {
    *kind = ARVO_TOKEN_NUMBER;
    size_t end = number_range(scanner->text, at);
    if (end == at) { /* a digit of another script */
        size_t size;
        while (arvo_char_at(scanner->text, end, &size), arvo_scan_class(scanner, end) == ARVO_CHAR_DIGIT)
            end += size;
        return end;
    }
    if (hyphen_joins(scanner, end) ||
        (arvo_scan_class(scanner, end) == ARVO_CHAR_LETTER && capitals_join(scanner, end))) {
        *kind = ARVO_TOKEN_WORD;
        return arvo_scan_word_rest(scanner, end, at);
    }
    if (scanner->language == ARVO_LANGUAGE_EN) {
        size_t ordinal = english_ordinal(scanner, end);
        if (ordinal > end)
            return ordinal;
    }
    size_t with_case = case_ending(scanner, end);
    return with_case > end ? with_case : ordinal_dot(scanner, at, end, line_start);
}
