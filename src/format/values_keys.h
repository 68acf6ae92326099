/* values_keys.h: keys whose values are no texts. For values.c only. */
#ifndef ARVO_FORMAT_VALUES_KEYS_H
#define ARVO_FORMAT_VALUES_KEYS_H

#include "base/str.h"

/* True for a key whose value is about other values: "//…", "@…", "$…", "_comment". */
bool arvo_key_is_remark(arvo_str name);

/* The sibling that a remark's name is about; empty: all that it stands among. */
arvo_str arvo_key_sibling(arvo_str name);

/* True for a key of front matter that names things: tags, authors. */
bool arvo_key_names_things(arvo_str name);

/* True for a note to translators in messages.json of a browser extension. */
bool arvo_key_is_note(arvo_str name);

#endif
