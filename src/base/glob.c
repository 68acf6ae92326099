#include "base/glob.h"

#include <string.h>

#include "base/utf8.h"

/* ---- One name -------------------------------------------------------------------------------------------
 */

/* The code point at *at, which moves behind it; a backslash gives what it stands before. */
static uint32_t next_literal(arvo_str glob, size_t *at) {
    size_t size;
    *at += glob.ptr[*at] == '\\' && *at + 1 < glob.len;
    uint32_t code_point = arvo_utf8_at(glob, *at, &size);
    *at += size;
    return code_point;
}

/* Is the code point in the set whose "[" stands at *at? *at moves behind its "]". */
static bool set_holds(arvo_str glob, size_t *at, uint32_t code_point) {
    size_t here = *at + 1;
    bool negated = here < glob.len && (glob.ptr[here] == '!' || glob.ptr[here] == '^');
    here += negated;
    bool holds = false;
    for (size_t first = here; here < glob.len && (here == first || glob.ptr[here] != ']');) {
        uint32_t low = next_literal(glob, &here), high = low;
        if (here + 1 < glob.len && glob.ptr[here] == '-' && glob.ptr[here + 1] != ']') {
            here++;
            high = next_literal(glob, &here);
        }
        holds = holds || (code_point >= low && code_point <= high);
    }
    *at = here + 1;
    return holds != negated;
}

/* Does what stands at *at in the glob, which is no "*", match the code point? *at moves behind it. */
static bool matches_one(arvo_str glob, size_t *at, uint32_t code_point) {
    if (glob.ptr[*at] == '?') {
        (*at)++;
        return true;
    }
    return glob.ptr[*at] == '[' ? set_holds(glob, at, code_point) : next_literal(glob, at) == code_point;
}

bool arvo_glob_matches(arvo_str glob, arvo_str text) {
    size_t g = 0, t = 0;
    size_t star = SIZE_MAX, retry = 0; /* behind the latest "*", and where in the text to try it next */
    while (t < text.len) {
        if (g < glob.len && glob.ptr[g] == '*') {
            star = ++g;
            retry = t;
            continue;
        }
        size_t size;
        uint32_t code_point = arvo_utf8_at(text, t, &size);
        if (g < glob.len && matches_one(glob, &g, code_point)) {
            t += size;
        } else if (star != SIZE_MAX) {
            g = star;
            arvo_utf8_at(text, retry, &size);
            t = retry += size;
        } else {
            return false;
        }
    }
    while (g < glob.len && glob.ptr[g] == '*') {
        g++;
    }
    return g == glob.len;
}

/* Moves *at behind the "]" of the set that begins there; false when it has none. */
static bool skip_set(arvo_str glob, size_t *at) {
    size_t here = *at + 1;
    here += here < glob.len && (glob.ptr[here] == '!' || glob.ptr[here] == '^');
    for (size_t first = here; here < glob.len; here++) {
        if (glob.ptr[here] == ']' && here > first) {
            *at = here + 1;
            return true;
        }
        here += glob.ptr[here] == '\\';
    }
    return false;
}

const char *arvo_glob_fault(size_t *at, arvo_str glob) {
    for (size_t i = 0; i < glob.len;) {
        *at = i;
        if (glob.ptr[i] == '\\' && i + 1 == glob.len) {
            return "nothing stands behind the backslash";
        }
        if (glob.ptr[i] == '[') {
            if (!skip_set(glob, &i)) {
                return "the [ is never closed";
            }
        } else {
            i += glob.ptr[i] == '\\' ? 2 : 1;
        }
    }
    return NULL;
}

bool arvo_glob_is_plain(arvo_str glob) {
    for (size_t i = 0; i < glob.len; i++) {
        if (glob.ptr[i] != '\0' && strchr("*?[\\", glob.ptr[i]) != NULL) {
            return false;
        }
    }
    return true;
}

/* ---- Paths ----------------------------------------------------------------------------------------------
 */

static bool fail(arvo_glob_error *error, const char *what, size_t at) {
    *error = (arvo_glob_error){what, at};
    return false;
}

static bool is_any_depth(arvo_str component) {
    return arvo_str_equal(component, ARVO_STR("**"));
}

/* The end of the component that begins at `from`: a separator not in a set and not behind a backslash. */
static size_t component_end(arvo_str text, size_t from, const char *separators) {
    size_t i = from;
    while (i < text.len && (text.ptr[i] == '\0' || strchr(separators, text.ptr[i]) == NULL)) {
        if (text.ptr[i] != '[' || !skip_set(text, &i)) {
            i += text.ptr[i] == '\\' && i + 1 < text.len ? 2 : 1;
        }
    }
    return i;
}

bool arvo_globpath_parse(arvo_globpath *out, arvo_arena *arena, arvo_str text, const char *separators,
                         arvo_glob_error *error) {
    arvo_str *components = ARVO_NEW_ARRAY(arena, arvo_str, ARVO_GLOB_MAX_COMPONENTS);
    *out = (arvo_globpath){components, 0};
    if (components == NULL) {
        return fail(error, NULL, 0);
    }
    if (text.len == 0) {
        return fail(error, "it is empty", 0);
    }
    for (size_t from = 0; from <= text.len;) {
        size_t end = component_end(text, from, separators), at = 0;
        arvo_str component = arvo_str_slice(text, from, end);
        const char *fault = arvo_glob_fault(&at, component);
        if (component.len == 0) {
            return fail(error, "a name is missing", from);
        }
        if (fault != NULL) {
            return fail(error, fault, from + at);
        }
        if (out->count == ARVO_GLOB_MAX_COMPONENTS) {
            return fail(error, "it has more than 63 names", from);
        }
        components[out->count++] = component;
        from = end + 1;
    }
    return true;
}

/* With each state before a "**" the one behind it, since "**" may be nothing. */
static uint64_t past_any_depth(const arvo_globpath *path, uint64_t states) {
    for (uint32_t i = 0; i < path->count; i++) {
        if ((states >> i & 1) != 0 && is_any_depth(path->components[i])) {
            states |= UINT64_C(1) << (i + 1);
        }
    }
    return states;
}

uint64_t arvo_globpath_begin(const arvo_globpath *path) {
    return past_any_depth(path, 1);
}

uint64_t arvo_globpath_step(const arvo_globpath *path, uint64_t states, arvo_str component) {
    uint64_t next = 0;
    for (uint32_t i = 0; i < path->count && states >> i != 0; i++) {
        if ((states >> i & 1) == 0) {
            continue;
        }
        if (is_any_depth(path->components[i])) {
            next |= UINT64_C(1) << i;
        } else if (arvo_glob_matches(path->components[i], component)) {
            next |= UINT64_C(1) << (i + 1);
        }
    }
    return past_any_depth(path, next);
}

bool arvo_globpath_accepts(const arvo_globpath *path, uint64_t states) {
    return (states >> path->count & 1) != 0;
}
