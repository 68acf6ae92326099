/* The names of the public enumerations, as rule files and the JSON output write them. */
#include <string.h>

#include <arvolint/base.h>
#include <arvolint/diagnostic.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static const char *const language_tags[] = {"und", "fi", "en", "sv"};
static const char *const level_names[] = {"off", "note", "warning", "error"};
static const char *const step_names[] = {"information", "understanding", "meaning", "differentiation",
                                         "redemption"};
static const char *const verdict_names[] = {"unmet", "partial", "met"};
static const char *const role_names[] = {"proposition", "copy"};
static const char *const slot_names[] = {"offer", "audience",   "goal",  "benefit",
                                         "role",  "difference", "proof", "next_step"};
static const char *const claim_kind_names[] = {"superlative", "absolute", "up-to",        "comparison",
                                               "ease",        "number",   "environmental"};
static const char *const value_type_names[] = {"economic", "functional", "social", "emotional",
                                               "convenience"};

_Static_assert(COUNT_OF(language_tags) == ARVO_LANGUAGE_COUNT, "a tag for each language");
_Static_assert(COUNT_OF(level_names) == ARVO_LEVEL_ERROR + 1, "a name for each level");
_Static_assert(COUNT_OF(step_names) == ARVO_STEP_COUNT, "a name for each step");
_Static_assert(COUNT_OF(verdict_names) == ARVO_VERDICT_MET + 1, "a name for each verdict");
_Static_assert(COUNT_OF(slot_names) == ARVO_SLOT_COUNT, "a name for each slot");
_Static_assert(COUNT_OF(claim_kind_names) == ARVO_CLAIM_KIND_COUNT, "a name for each kind of claim");
_Static_assert(COUNT_OF(value_type_names) == ARVO_VALUE_COUNT, "a name for each type of value");

static const char *name_at(const char *const *names, size_t count, size_t value) {
    return value < count ? names[value] : "";
}

/* The index of name, or count. */
static size_t index_of(const char *const *names, size_t count, const char *name) {
    size_t i = 0;
    while (i < count && strcmp(names[i], name) != 0) {
        i++;
    }
    return i;
}

#define DEFINE_NAME(function, type, names)                                                                   \
    const char *function(type value) {                                                                       \
        return name_at(names, COUNT_OF(names), (size_t)value);                                               \
    }

#define DEFINE_FROM_NAME(function, type, names)                                                              \
    bool function(type *out, const char *name) {                                                             \
        size_t i = index_of(names, COUNT_OF(names), name);                                                   \
        if (i == COUNT_OF(names)) {                                                                          \
            return false;                                                                                    \
        }                                                                                                    \
        *out = (type)i;                                                                                      \
        return true;                                                                                         \
    }

DEFINE_NAME(arvo_language_tag, arvo_language, language_tags)
DEFINE_NAME(arvo_level_name, arvo_level, level_names)
DEFINE_NAME(arvo_step_name, arvo_step, step_names)
DEFINE_NAME(arvo_verdict_name, arvo_verdict, verdict_names)
DEFINE_NAME(arvo_role_name, arvo_role, role_names)
DEFINE_NAME(arvo_slot_name, arvo_slot, slot_names)
DEFINE_NAME(arvo_claim_kind_name, arvo_claim_kind, claim_kind_names)
DEFINE_NAME(arvo_value_type_name, arvo_value_type, value_type_names)
DEFINE_FROM_NAME(arvo_level_from_name, arvo_level, level_names)
DEFINE_FROM_NAME(arvo_step_from_name, arvo_step, step_names)
DEFINE_FROM_NAME(arvo_role_from_name, arvo_role, role_names)
DEFINE_FROM_NAME(arvo_slot_from_name, arvo_slot, slot_names)
DEFINE_FROM_NAME(arvo_claim_kind_from_name, arvo_claim_kind, claim_kind_names)
DEFINE_FROM_NAME(arvo_value_type_from_name, arvo_value_type, value_type_names)

static char ascii_lower(char byte) {
    return (char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

arvo_language arvo_language_from_tag(const char *tag) {
    if (tag == NULL) {
        return ARVO_LANGUAGE_UNKNOWN;
    }
    size_t primary = strcspn(tag, "-_.@");
    for (size_t i = ARVO_LANGUAGE_UNKNOWN + 1; i < ARVO_LANGUAGE_COUNT; i++) {
        const char *known = language_tags[i];
        if (primary == 2 && ascii_lower(tag[0]) == known[0] && ascii_lower(tag[1]) == known[1]) {
            return (arvo_language)i;
        }
    }
    return ARVO_LANGUAGE_UNKNOWN;
}

const char *arvo_version(void) {
    return "arvolint " ARVO_VERSION;
}
