/* dictionary.h: where the Finnish dictionary is, and whether its files are fit to be opened. */
#ifndef ARVO_LANG_FINNISH_DICTIONARY_H
#define ARVO_LANG_FINNISH_DICTIONARY_H

#include "base/error.h"

typedef struct arvo_dictionary {
    const char *place; /* the directory above 5/mor-standard, NUL-terminated */
    arvo_str version;  /* "2.5", from index.txt; "" if it does not say */
    arvo_str folder;   /* place/5/mor-standard */
} arvo_dictionary;

/* Finds the dictionary: in `path` alone when given, else in the order of libvoikko: VOIKKO_DICTIONARY_PATH,
 * ~/.voikko (home by the password file), /etc/voikko, /usr/lib/voikko. The first place that has an index.txt
 * is taken, and then its three files must be sound, for libvoikko crashes on an empty or cut mor.vfst and
 * passes a bad index over in silence. DICTIONARY_MISSING (detail 0: the places looked at), DICTIONARY_DAMAGED
 * (detail 0: the file); detail 1 is the package. */
arvo_err arvo_dictionary_find(arvo_dictionary *out, arvo_arena *arena, const char *path, arvo_error *error);

#endif
