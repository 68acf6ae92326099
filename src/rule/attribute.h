/* attribute.h: the names that may stand in [name="value"], and their values. */
#ifndef ARVO_RULE_ATTRIBUTE_H
#define ARVO_RULE_ATTRIBUTE_H

#include "rule/token_test.h"

/* What kind of values an attribute has. */
typedef enum arvo_attribute_type { ARVO_TYPE_STRING, ARVO_TYPE_NAMED, ARVO_TYPE_NUMBER } arvo_attribute_type;

typedef struct arvo_attribute_info {
    arvo_attribute attribute;
    arvo_feature feature; /* of ARVO_ATTRIBUTE_FEATURE */
    arvo_attribute_type type;
} arvo_attribute_info;

/* False when there is no such attribute; then *nearest is the name most like it, or ARVO_NO_STR. */
bool arvo_attribute_find(arvo_attribute_info *out, arvo_str *nearest, arvo_str name);

/* The number of a value of a NAMED attribute ("ADJ", "title", "Ine"; "" is a feature's 0). False when there
 * is none such; then *nearest is the value most like it, or ARVO_NO_STR. */
bool arvo_attribute_value(uint32_t *out, arvo_str *nearest, const arvo_attribute_info *info, arvo_str name);

#endif
