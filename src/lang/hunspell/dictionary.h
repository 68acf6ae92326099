/* dictionary.h: a Hunspell dictionary: its headwords, and which of them a form is a form of.
 *
 * The files are read by our own hand, not by libhunspell: the library takes 31 to 110 ms to load a language,
 * gives no parts of a compound and does not say by which ending a form came about, which is what tells noun
 * from verb. */
#ifndef ARVO_LANG_HUNSPELL_DICTIONARY_H
#define ARVO_LANG_HUNSPELL_DICTIONARY_H

#include "base/error.h"
#include "lang/hunspell/affix.h"

/* What a language's dictionary is called. */
typedef struct arvo_hunspell_name {
    const char *stem;    /* "en_US": en_US.aff and en_US.dic */
    const char *package; /* Debian's */
    const char *canary;  /* a form of a headword that every sound dictionary knows */
} arvo_hunspell_name;

typedef struct arvo_hunspell arvo_hunspell;

/* Reads the dictionary from the first place that has its affix file: the folders of DICPATH (parted by
 * colons) when that is set, else /usr/share/hunspell and /usr/share/myspell/dicts. It lives in the arena.
 * DICTIONARY_MISSING (detail 0: the places), DICTIONARY_DAMAGED (detail 0: the file; also for flags of a kind
 * that is not read); detail 1 is the package. */
arvo_err arvo_hunspell_open(arvo_hunspell **out, arvo_arena *arena, const arvo_hunspell_name *name,
                            arvo_error *error);

/* Gives the word list back; NULL is taken. */
void arvo_hunspell_close(arvo_hunspell *dictionary);

/* "en_US (/usr/share/hunspell)". */
arvo_str arvo_hunspell_describe(const arvo_hunspell *dictionary);
const arvo_affixes *arvo_hunspell_affixes(const arvo_hunspell *dictionary);

/* A headword with its flags. Both point into the dictionary. */
typedef struct arvo_headword {
    arvo_str text;
    arvo_str flags;
} arvo_headword;

/* Fills out with the headwords that are written exactly so (homographs stand in several lines), at most
 * `room`. Forbidden words are left out. */
size_t arvo_hunspell_find(arvo_headword *out, size_t room, const arvo_hunspell *dictionary, arvo_str text);

enum { ARVO_STEMS_MAX = 24 };

/* One way in which a form comes of a headword. */
typedef struct arvo_stem {
    arvo_headword head;
    const arvo_affix *suffix; /* NULL: none */
    const arvo_affix *prefix; /* NULL: none */
} arvo_stem;

/* Every way in which the form (case as it stands) comes of a headword by at most one suffix and one prefix:
 * the headword itself first, at most ARVO_STEMS_MAX. Words that only stand in compounds are no stems. */
size_t arvo_hunspell_stems(arvo_stem out[ARVO_STEMS_MAX], const arvo_hunspell *dictionary, arvo_str form);

/* True when the text can begin a compound, linking letters included (kund, helhets); gives its headword. */
bool arvo_hunspell_begins_compound(arvo_headword *out, const arvo_hunspell *dictionary, arvo_str text);

#endif
