#include "driver/skipped.h"

#include <string.h>
#include <strings.h>

#include "format/format.h"

enum { LONGEST_TAG = 11 }; /* "en-Latn-GB" and a NUL */

typedef enum what { SKIPPED_FOLDER, SKIPPED_FILE, MIXED_FORMAT, TEXT_FOLDER, TEXT_FILE } what;

static bool is_listed(what kind, arvo_str name) {
    static const struct {
        what kind;
        const char *name;
    } names[] = {
#define ARVO_WALK_NAME(kind, name) {kind, name},
#include "driver/skipped.def"
#undef ARVO_WALK_NAME
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (names[i].kind == kind && name.len == strlen(names[i].name) &&
            strncasecmp(name.ptr, names[i].name, name.len) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_hidden(arvo_str name) {
    bool dots = arvo_str_equal(name, ARVO_STR(".")) || arvo_str_equal(name, ARVO_STR(".."));
    return name.len > 0 && name.ptr[0] == '.' && !dots;
}

bool arvo_skips_folder(arvo_str name) {
    return is_hidden(name) || is_listed(SKIPPED_FOLDER, name);
}

bool arvo_skips_path(arvo_str path) {
    size_t start = 0;
    for (size_t i = 0; i < path.len; i++) {
        if (path.ptr[i] == '/') {
            if (arvo_skips_folder(arvo_str_slice(path, start, i))) {
                return true;
            }
            start = i + 1;
        }
    }
    return false;
}

bool arvo_skips_file(arvo_str name) {
    return is_hidden(name) || is_listed(SKIPPED_FILE, name);
}

static bool is_mixed(arvo_format format) {
    return is_listed(MIXED_FORMAT, arvo_str_of(arvo_format_name(format)));
}

static bool is_tag(arvo_str word) {
    char tag[LONGEST_TAG];
    if (word.len >= sizeof tag) {
        return false;
    }
    memcpy(tag, word.ptr, word.len);
    tag[word.len] = '\0';
    return arvo_language_from_tag(tag) != ARVO_LANGUAGE_UNKNOWN;
}

/* "fi", "messages.en-GB", "texts_sv": a tag that a "." or the end follows, with nothing or a mark before it.
 */
static bool is_named_after_language(arvo_str stem) {
    for (size_t start = 0; start < stem.len; start++) {
        size_t end = start;
        if (start > 0 && strchr("._-", stem.ptr[start - 1]) == NULL) {
            continue;
        }
        while (end < stem.len && stem.ptr[end] != '.') {
            end++;
        }
        if (is_tag(arvo_str_slice(stem, start, end))) {
            return true;
        }
    }
    return false;
}

bool arvo_looks_like_settings(arvo_str path) {
    if (!arvo_format_knows(path) || !is_mixed(arvo_format_of_path(path))) {
        return false;
    }
    size_t start = 0, dot = 0;
    for (size_t i = 0; i < path.len; i++) {
        if (path.ptr[i] == '/') {
            arvo_str folder = arvo_str_slice(path, start, i);
            if (is_listed(TEXT_FOLDER, folder) || is_named_after_language(folder)) {
                return false;
            }
            start = i + 1;
        }
        dot = path.ptr[i] == '.' ? i : dot;
    }
    arvo_str stem = arvo_str_slice(path, start, dot > start ? dot : path.len);
    return !is_named_after_language(stem) && !is_listed(TEXT_FILE, stem);
}
