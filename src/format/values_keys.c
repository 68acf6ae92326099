#include "format/values_keys.h"

static bool begins_with(arvo_str name, const char *prefix) {
    return arvo_str_starts_with(name, arvo_str_of(prefix));
}

bool arvo_key_is_remark(arvo_str name) {
    return begins_with(name, "@") || begins_with(name, "//") || begins_with(name, "$") ||
           arvo_str_equal(name, ARVO_STR("_comment"));
}

bool arvo_key_names_things(arvo_str name) {
    static const char *const names[] = {"tags",   "categories", "keywords", "author",    "authors",
                                        "series", "menu",       "menus",    "taxonomies"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (arvo_str_equal(name, arvo_str_of(names[i]))) {
            return true;
        }
    }
    return false;
}

arvo_str arvo_key_sibling(arvo_str name) {
    size_t sign = begins_with(name, "//") ? 2 : begins_with(name, "@") ? 1 : name.len;
    return arvo_str_slice(name, sign, name.len);
}

bool arvo_key_is_note(arvo_str name) {
    return arvo_str_equal(name, ARVO_STR("description")) || arvo_str_equal(name, ARVO_STR("placeholders"));
}
