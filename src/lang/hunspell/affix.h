/* affix.h: the affix file of a Hunspell dictionary: which endings and beginnings a headword's flags allow. */
#ifndef ARVO_LANG_HUNSPELL_AFFIX_H
#define ARVO_LANG_HUNSPELL_AFFIX_H

#include "base/array.h"
#include "base/str.h"

/* One SFX or PFX line. */
typedef struct arvo_affix {
    unsigned char flag;
    bool is_prefix;
    bool crosses;       /* goes together with an affix at the other end */
    arvo_str strip;     /* taken off the headword, "" for nothing */
    arvo_str add;       /* put in its place */
    arvo_str condition; /* what the headword ends (a prefix: begins) with: letters, ".", [abc], [^abc] */
    arvo_str flags;     /* of the form that comes out */
    uint32_t next; /* 1 + the index of the next suffix whose `add` ends with the same byte, 0 at the end */
} arvo_affix;

typedef struct arvo_affixes {
    ARVO_ARRAY(arvo_affix) list;
    uint32_t by_last_byte[256];  /* suffixes by the last byte of `add`: 1 + index, 0 for none */
    uint32_t without_add;        /* suffixes that only take away */
    uint32_t first_of_flag[256]; /* 1 + index of the flag's first line; its lines follow one another */
    unsigned char forbidden;     /* flags with a meaning of their own; 0 when the file does not use them */
    unsigned char need_affix;
    unsigned char only_in_compound;
    unsigned char compound_begin;
    unsigned char compound_middle;
    unsigned char compound_end;
    arvo_str encoding; /* "UTF-8" */
} arvo_affixes;

typedef enum arvo_affix_result { ARVO_AFFIX_OK, ARVO_AFFIX_DAMAGED, ARVO_AFFIX_NO_MEMORY } arvo_affix_result;

/* The value of the SET line, "ISO8859-1" without one, as Hunspell has it. */
arvo_str arvo_affix_encoding(arvo_str text);

/* Reads the file's text (UTF-8), which must outlive *out. Flags are single bytes: DAMAGED for files with
 * another kind of flag, with flag aliases (AF) or without an affix. Lines that mean something else are passed
 * over. */
arvo_affix_result arvo_affix_read(arvo_affixes *out, arvo_arena *arena, arvo_str text);

/* True when the condition fits the headword's end (a suffix) or beginning (a prefix). */
bool arvo_affix_fits(const arvo_affix *affix, arvo_str headword);

bool arvo_affix_has_flag(arvo_str flags, unsigned char flag);

#endif
