#include "rule/attribute.h"

static const struct {
    const char *name;
    arvo_attribute attribute;
    arvo_attribute_type type;
} own_attributes[] = {
    {"lemma", ARVO_ATTRIBUTE_LEMMA, ARVO_TYPE_STRING},
    {"form", ARVO_ATTRIBUTE_FORM, ARVO_TYPE_STRING},
    {"first", ARVO_ATTRIBUTE_FIRST, ARVO_TYPE_STRING},
    {"last", ARVO_ATTRIBUTE_LAST, ARVO_TYPE_STRING},
    {"upos", ARVO_ATTRIBUTE_UPOS, ARVO_TYPE_NAMED},
    {"kind", ARVO_ATTRIBUTE_KIND, ARVO_TYPE_NAMED},
    {"shape", ARVO_ATTRIBUTE_SHAPE, ARVO_TYPE_NAMED},
    {"known", ARVO_ATTRIBUTE_KNOWN, ARVO_TYPE_NAMED},
    {"letters", ARVO_ATTRIBUTE_LETTERS, ARVO_TYPE_NUMBER},
    {"syllables", ARVO_ATTRIBUTE_SYLLABLES, ARVO_TYPE_NUMBER},
    {"parts", ARVO_ATTRIBUTE_PARTS, ARVO_TYPE_NUMBER},
    {"readings", ARVO_ATTRIBUTE_READINGS, ARVO_TYPE_NUMBER},
};

enum { OWN_ATTRIBUTES = sizeof own_attributes / sizeof *own_attributes };

bool arvo_attribute_find(arvo_attribute_info *out, arvo_str *nearest, arvo_str name) {
    arvo_str names[OWN_ATTRIBUTES + ARVO_FEATURE_COUNT];
    for (size_t i = 0; i < OWN_ATTRIBUTES; i++) {
        names[i] = arvo_str_of(own_attributes[i].name);
        if (arvo_str_equal(names[i], name)) {
            *out = (arvo_attribute_info){own_attributes[i].attribute, 0, own_attributes[i].type};
            return true;
        }
    }
    arvo_feature feature;
    if (arvo_feature_from_name(&feature, name)) {
        *out = (arvo_attribute_info){ARVO_ATTRIBUTE_FEATURE, feature, ARVO_TYPE_NAMED};
        return true;
    }
    for (size_t i = 0; i < ARVO_FEATURE_COUNT; i++)
        names[OWN_ATTRIBUTES + i] = arvo_str_of(arvo_feature_name((arvo_feature)i));
    *nearest = arvo_nearest(name, names, sizeof names / sizeof *names);
    return false;
}

/* The names of an attribute's values, each at its number. */
enum { MAX_VALUES = 32 };

static size_t copy_names(arvo_str *out, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        out[i] = arvo_str_of(names[i]);
    return count;
}

static size_t list_values(arvo_str values[MAX_VALUES], const arvo_attribute_info *info) {
    static const char *const kinds[] = {"word", "number", "punct", "symbol", "url", "email"};
    static const char *const shapes[] = {"lower", "title", "upper", "mixed"};
    static const char *const truths[] = {"no", "yes"};
    size_t count = 0;
    switch (info->attribute) {
    case ARVO_ATTRIBUTE_KIND:
        return copy_names(values, kinds, sizeof kinds / sizeof *kinds);
    case ARVO_ATTRIBUTE_SHAPE:
        return copy_names(values, shapes, sizeof shapes / sizeof *shapes);
    case ARVO_ATTRIBUTE_KNOWN:
        return copy_names(values, truths, sizeof truths / sizeof *truths);
    case ARVO_ATTRIBUTE_UPOS:
        for (; count < ARVO_UPOS_COUNT && count < MAX_VALUES; count++)
            values[count] = arvo_str_of(arvo_upos_name((arvo_upos)count));
        return count;
    case ARVO_ATTRIBUTE_FEATURE:
        values[count++] = ARVO_STR("");
        for (; count < MAX_VALUES; count++) {
            values[count] = arvo_feature_value_name(info->feature, (uint8_t)count);
            if (values[count].len == 0)
                return count;
        }
        return count;
    default:
        return 0;
    }
}

bool arvo_attribute_value(uint32_t *out, arvo_str *nearest, const arvo_attribute_info *info, arvo_str name) {
    arvo_str values[MAX_VALUES];
    size_t count = list_values(values, info);
    for (size_t i = 0; i < count; i++)
        if (arvo_str_equal(values[i], name)) {
            *out = (uint32_t)i;
            return true;
        }
    bool may_be_none = info->attribute == ARVO_ATTRIBUTE_FEATURE; /* "" is near to nothing */
    *nearest = arvo_nearest(name, values + may_be_none, count - may_be_none);
    return false;
}
