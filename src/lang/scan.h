/* scan.h: what the tokenizer's files share: where a token that begins here ends. */
#ifndef ARVO_LANG_SCAN_H
#define ARVO_LANG_SCAN_H

#include "lang/chars.h"
#include "lang/token.h"

typedef struct arvo_scanner {
    arvo_str text;
    arvo_language language;
    size_t no_email_before;  /* no e-mail address begins before this byte: it has been looked for */
    size_t no_domain_before; /* the same for a bare domain name; both keep the whole linear */
} arvo_scanner;

/* The end of the URL or e-mail address that begins at `at`, and its kind; `at` if none does. */
size_t arvo_scan_link(arvo_token_kind *kind, arvo_scanner *scanner, size_t at);

/* The end of the number that begins with the digit at `at`. Sets *kind: NUMBER, or WORD where letters make it
 * one. */
size_t arvo_scan_number(arvo_token_kind *kind, const arvo_scanner *scanner, size_t at, bool line_start);

/* The end of the word that begins at `at`, abbreviation dot included. */
size_t arvo_scan_word(const arvo_scanner *scanner, size_t at);
/* The same without looking for an abbreviation or initial; `at` may be inside a word. */
size_t arvo_scan_word_rest(const arvo_scanner *scanner, size_t at, size_t start);

/* The end of the symbol at `at`: an emoji with what belongs to it, else one code point. */
size_t arvo_scan_symbol(const arvo_scanner *scanner, size_t at);

/* The class of the code point at `at`; SPACE at the end of the text. */
static inline arvo_char_class arvo_scan_class(const arvo_scanner *scanner, size_t at) {
    size_t size;
    uint32_t c = arvo_char_at(scanner->text, at, &size);
    return size == 0 ? ARVO_CHAR_SPACE : arvo_char_classify(c);
}

/* True when the first visible character after the white space at `at` is a small letter (or, if asked, a
 * digit); there has to be white space. Looks over at most 8 characters of it. */
bool arvo_scan_small_follows(const arvo_scanner *scanner, size_t at, bool or_digit);

#endif
