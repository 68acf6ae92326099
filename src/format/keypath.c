#include "format/keypath.h"

#include <stdio.h>

#include "base/utf8.h"

arvo_err arvo_selector_fail(arvo_error *error, arvo_str pattern, const char *what, size_t at) {
    char character[16];
    uint32_t column =
        (uint32_t)arvo_utf8_count(arvo_str_slice(pattern, 0, at < pattern.len ? at : pattern.len)) + 1;
    snprintf(character, sizeof character, "%u", (unsigned)column);
    return arvo_fail_at(error, ARVO_ERR_BAD_SELECTOR, 0, column, pattern, arvo_str_of(what),
                        arvo_str_of(character));
}

arvo_err arvo_keypath_parse(arvo_globpath *out, arvo_arena *arena, arvo_str pattern, arvo_error *error) {
    arvo_glob_error why;
    size_t lead = arvo_str_starts_with(pattern, ARVO_STR("/")) ? 1 : 0;
    size_t bracket = arvo_str_find(pattern, ARVO_STR("["));
    if (bracket != SIZE_MAX) {
        return arvo_selector_fail(error, pattern, "write items.0 or items.* for what is in a list", bracket);
    }
    if (arvo_globpath_parse(out, arena, arvo_str_slice(pattern, lead, pattern.len), "./", &why)) {
        return ARVO_OK;
    }
    return why.what != NULL ? arvo_selector_fail(error, pattern, why.what, lead + why.at)
                            : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* How many bytes a separator takes at the place; 0 when there is none. */
static size_t separator_at(arvo_str key, size_t at) {
    if (key.ptr[at] == '/' || key.ptr[at] == '.') {
        return 1;
    }
    return key.ptr[at] == '~' && at + 1 < key.len && key.ptr[at + 1] == '1' ? 2 : 0;
}

/* A name with its "~0" read as "~". */
static arvo_str decoded(arvo_str name, arvo_buf *scratch) {
    if (arvo_str_find(name, ARVO_STR("~")) == SIZE_MAX) {
        return name;
    }
    scratch->len = 0;
    for (size_t i = 0; i < name.len; i++) {
        arvo_buf_append_byte(scratch, name.ptr[i]);
        i += name.ptr[i] == '~' && i + 1 < name.len;
    }
    return arvo_buf_str(scratch);
}

size_t arvo_keypath_place(const arvo_globpath *path, arvo_str key, arvo_buf *scratch) {
    if (key.len == 0) {
        return SIZE_MAX;
    }
    uint64_t states = arvo_globpath_begin(path);
    for (size_t at = 0; at < key.len && states != 0;) {
        size_t from = at + separator_at(key, at), end = from;
        while (end < key.len && separator_at(key, end) == 0) {
            end++;
        }
        states = arvo_globpath_step(path, states, decoded(arvo_str_slice(key, from, end), scratch));
        if (arvo_globpath_accepts(path, states)) {
            return end;
        }
        at = end;
    }
    return SIZE_MAX;
}

arvo_err arvo_pointer_check(arvo_str pointer, arvo_error *error) {
    if (pointer.len > 0 && pointer.ptr[0] != '/') {
        return arvo_selector_fail(error, pointer, "a JSON pointer begins with /", 0);
    }
    for (size_t i = 0; i < pointer.len; i++) {
        bool escapes = i + 1 < pointer.len && (pointer.ptr[i + 1] == '0' || pointer.ptr[i + 1] == '1');
        if (pointer.ptr[i] == '~' && !escapes) {
            return arvo_selector_fail(error, pointer, "write ~0 for ~ and ~1 for / in a key", i);
        }
    }
    return ARVO_OK;
}

bool arvo_pointer_names(arvo_str pointer, arvo_str key) {
    return key.ptr != NULL && arvo_str_starts_with(key, pointer) &&
           (key.len == pointer.len || key.ptr[pointer.len] == '/');
}
