/* ud.c: the tables of ud.def and look-ups in them. */
#include "lang/ud.h"

#include <string.h>

static const char *const upos_names[] = {
#define ARVO_UPOS(name) #name,
#include "lang/ud.def"
#undef ARVO_UPOS
};

typedef struct feature_entry {
    const char *name;
    const char *values; /* parted by "|"; value 1 is the first */
} feature_entry;

static const feature_entry features[] = {
#define ARVO_FEATURE(id, name, values) {name, values},
#include "lang/ud.def"
#undef ARVO_FEATURE
};

static bool is_named(const char *name, arvo_str asked) {
    return strlen(name) == asked.len && (asked.len == 0 || memcmp(name, asked.ptr, asked.len) == 0);
}

const char *arvo_upos_name(arvo_upos upos) {
    return (unsigned)upos < ARVO_UPOS_COUNT ? upos_names[upos] : upos_names[ARVO_UPOS_X];
}

bool arvo_upos_from_name(arvo_upos *out, arvo_str name) {
    for (int i = 0; i < ARVO_UPOS_COUNT; i++) {
        if (is_named(upos_names[i], name)) {
            *out = (arvo_upos)i;
            return true;
        }
    }
    return false;
}

const char *arvo_feature_name(arvo_feature feature) {
    return (unsigned)feature < ARVO_FEATURE_COUNT ? features[feature].name : "";
}

bool arvo_feature_from_name(arvo_feature *out, arvo_str name) {
    for (int i = 0; i < ARVO_FEATURE_COUNT; i++) {
        if (is_named(features[i].name, name)) {
            *out = (arvo_feature)i;
            return true;
        }
    }
    return false;
}

/* The value that begins at `values`, up to the next bar. */
static arvo_str first_value(const char *values) {
    return (arvo_str){values, strcspn(values, "|")};
}

arvo_str arvo_feature_value_name(arvo_feature feature, uint8_t value) {
    if ((unsigned)feature >= ARVO_FEATURE_COUNT || value == 0)
        return ARVO_STR("");
    const char *at = features[feature].values;
    for (uint8_t i = 1;; i++) {
        arvo_str name = first_value(at);
        if (i == value)
            return name;
        if (name.ptr[name.len] == '\0')
            return ARVO_STR("");
        at = name.ptr + name.len + 1;
    }
}

uint8_t arvo_feature_value(arvo_feature feature, arvo_str value_name) {
    if ((unsigned)feature >= ARVO_FEATURE_COUNT || value_name.len == 0)
        return 0;
    const char *at = features[feature].values;
    for (uint8_t i = 1;; i++) {
        arvo_str name = first_value(at);
        if (arvo_str_equal(name, value_name))
            return i;
        if (name.ptr[name.len] == '\0')
            return 0;
        at = name.ptr + name.len + 1;
    }
}
