/* fingerprint.h: which dictionary files words would be looked up in, and whether these are still the same:
 * for caches. */
#ifndef ARVO_LANG_FINGERPRINT_H
#define ARVO_LANG_FINGERPRINT_H

#include "base/str.h"

/* Appends a text that changes when another file would be taken for some language, when one is no longer
 * there, and when its size or the time of its last change changes. No dictionary is opened. dictionary_path
 * is that of arvo_morphology_new(). */
void arvo_dictionaries_append(arvo_buf *out, const char *dictionary_path);

#endif
