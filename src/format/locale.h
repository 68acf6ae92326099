/* locale.h: the language that a file's name or folder declares. */
#ifndef ARVO_FORMAT_LOCALE_H
#define ARVO_FORMAT_LOCALE_H

#include <arvolint/base.h>

#include "base/str.h"

/* What a name says about the language of a text. Neither: nothing. */
typedef struct arvo_locale {
    arvo_language language;
    bool other; /* a language that is none of ours */
} arvo_locale;

/* Reads a whole word as a language tag: "fi", "fi-FI", "sv_FI.UTF-8", "de", "pt-BR", "zh-Hans-CN". A
 * two-letter word counts when ISO 639-1 has it. */
arvo_locale arvo_locale_of_tag(arvo_str tag);

/* The language in a path: the file's name (fi.json, messages.sv.yml, app_fi.arb, fi-FI.po) or, when that has
 * none, the innermost folder that is a tag (locales/fi/home.json, fi.lproj/x.strings, fi/LC_MESSAGES/x.po).
 * Two letters that are ordinary English words too
 * ("it", "is", "no") count as a folder only under one that holds locales. */
arvo_locale arvo_locale_of_path(arvo_str path);

#endif
