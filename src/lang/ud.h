/* ud.h: parts of speech and features by their Universal Dependencies names. */
#ifndef ARVO_LANG_UD_H
#define ARVO_LANG_UD_H

#include "base/str.h"

typedef enum arvo_upos {
#define ARVO_UPOS(name) ARVO_UPOS_##name,
#include "lang/ud.def"
#undef ARVO_UPOS
    ARVO_UPOS_COUNT
} arvo_upos;

typedef enum arvo_feature {
#define ARVO_FEATURE(id, name, values) ARVO_FEATURE_##id,
#include "lang/ud.def"
#undef ARVO_FEATURE
    ARVO_FEATURE_COUNT
} arvo_feature;

const char *arvo_upos_name(arvo_upos upos);
bool arvo_upos_from_name(arvo_upos *out, arvo_str name);

/* "Person[psor]" for ARVO_FEATURE_PERSON_PSOR. */
const char *arvo_feature_name(arvo_feature feature);
bool arvo_feature_from_name(arvo_feature *out, arvo_str name);
/* Value names: "Cmp" is value 2 of Degree. Value 0 ("not set") has the name "". */
arvo_str arvo_feature_value_name(arvo_feature feature, uint8_t value);
/* 0 when the feature has no such value. */
uint8_t arvo_feature_value(arvo_feature feature, arvo_str value_name);

#endif
