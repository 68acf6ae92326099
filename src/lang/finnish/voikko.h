/* voikko.h: libvoikko behind a handle that is renewed before it can go wrong. */
#ifndef ARVO_LANG_FINNISH_VOIKKO_H
#define ARVO_LANG_FINNISH_VOIKKO_H

#include "base/error.h"

/* One analysis as libvoikko gives it, in its own terms; ARVO_NO_STR for an attribute that is not there. */
typedef struct arvo_voikko_analysis {
    arvo_str baseform;
    arvo_str word_class; /* CLASS: "nimisana" … */
    arvo_str case_form;  /* SIJAMUOTO: "nimento" … */
    arvo_str number;
    arvo_str person;
    arvo_str mood;
    arvo_str tense;
    arvo_str comparison;
    arvo_str possessive;
    arvo_str negative;
    arvo_str participle;
    arvo_str focus;
    arvo_str question;
    arvo_str wordbases;
    arvo_str structure;
    arvo_str fst; /* FSTOUTPUT */
} arvo_voikko_analysis;

typedef struct arvo_voikko arvo_voikko;

/* Opens the dictionary at `path` (NULL: the system's places) and analyses a canary word. Lives in the arena
 * but for libvoikko's handle: close it. DICTIONARY_MISSING, DICTIONARY_DAMAGED, NO_MEMORY. */
arvo_err arvo_voikko_open(arvo_voikko **out, arvo_arena *arena, const char *path, arvo_error *error);
void arvo_voikko_close(arvo_voikko *voikko);
/* "voikko-fi 2.5 (/usr/lib/voikko)". */
arvo_str arvo_voikko_describe(const arvo_voikko *voikko);

/* All analyses of the word (NFC, no white space), at most ARVO_MAX_ANALYSES; none for one that is unknown or
 * longer than ARVO_MAX_WORD_BYTES. They live until the next call. DICTIONARY_DAMAGED when the handle cannot
 * be renewed.
 *
 * libvoikko 4.3.1 leaks state between words: when it stops an analysis early, the flags set so far stay set
 * and later words are analysed wrongly. The shortest such word known has 27 letters, so the handle is renewed
 * after every word of 20 or more. */
arvo_err arvo_voikko_analyse(const arvo_voikko_analysis **out, size_t *count, arvo_voikko *voikko,
                             arvo_str word, arvo_error *error);

#endif
