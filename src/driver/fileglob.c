#include "driver/fileglob.h"

enum { MAX_ALTERNATIVES = 64, MAX_GLOB_BYTES = 4096 };

/* ---- Braces ---------------------------------------------------------------------------------------------
 */

/* A glob whose braces are being replaced. */
typedef struct expansion {
    arvo_fileglobs *out;
    arvo_arena *arena;
    const void *owner;
    arvo_glob_error *error;
    uint32_t count;
} expansion;

static bool fail(arvo_glob_error *error, const char *what, size_t at) {
    *error = (arvo_glob_error){what, at};
    return false;
}

/* The place of the next byte among `wanted` outside sets and escapes, or text.len. */
static size_t find_any(arvo_str text, size_t from, char first, char second) {
    for (size_t i = from; i < text.len; i++) {
        if (text.ptr[i] == first || text.ptr[i] == second) {
            return i;
        }
        i += text.ptr[i] == '\\';
    }
    return text.len;
}

static bool add_plain(expansion *e, arvo_str text);

/* Replaces the first braces by each of their alternatives. */
static bool expand(expansion *e, arvo_str text) {
    size_t open = find_any(text, 0, '{', '}');
    if (open == text.len) {
        return add_plain(e, text);
    }
    size_t close = text.ptr[open] == '{' ? find_any(text, open + 1, '}', '{') : text.len;
    if (text.ptr[open] == '}') {
        return fail(e->error, "the } closes nothing", open);
    }
    if (close == text.len) {
        return fail(e->error, "the { is never closed", open);
    }
    if (text.ptr[close] == '{') {
        return fail(e->error, "braces cannot stand in braces", close);
    }
    arvo_str inside = arvo_str_slice(text, 0, close);
    for (size_t from = open + 1; from <= close;) {
        size_t end = find_any(inside, from, ',', ',');
        arvo_buf one = arvo_buf_in(e->arena);
        arvo_buf_append(&one, arvo_str_slice(text, 0, open));
        arvo_buf_append(&one, arvo_str_slice(text, from, end));
        arvo_buf_append(&one, arvo_str_slice(text, close + 1, text.len));
        if (one.failed) {
            return fail(e->error, NULL, 0);
        }
        if (!expand(e, arvo_buf_str(&one))) {
            e->error->at = 0; /* it was a place in what the braces stand for */
            return false;
        }
        from = end + 1;
    }
    return true;
}

/* ---- One glob -------------------------------------------------------------------------------------------
 */

/* A name without a folder is looked for in every folder: "**" goes before it. */
static bool anywhere(arvo_globpath *path, arvo_arena *arena) {
    arvo_str *components = ARVO_NEW_ARRAY(arena, arvo_str, 2);
    if (components == NULL) {
        return false;
    }
    components[0] = ARVO_STR("**");
    components[1] = path->components[0];
    *path = (arvo_globpath){components, 2};
    return true;
}

static bool add_plain(expansion *e, arvo_str text) {
    size_t lead = arvo_str_starts_with(text, ARVO_STR("./"))  ? 2
                  : arvo_str_starts_with(text, ARVO_STR("/")) ? 1
                                                              : 0;
    bool folder = text.len > lead + 1 && arvo_str_ends_with(text, ARVO_STR("/"));
    arvo_str body = arvo_str_slice(text, lead, text.len - folder);
    arvo_globpath path;
    if (++e->count > MAX_ALTERNATIVES) {
        return fail(e->error, "its braces stand for more than 64 globs", 0);
    }
    if (!arvo_globpath_parse(&path, e->arena, body, "/", e->error)) {
        e->error->at += lead;
        return false;
    }
    for (uint32_t i = 0; i < path.count; i++) {
        if (arvo_str_equal(path.components[i], ARVO_STR("..")) ||
            arvo_str_equal(path.components[i], ARVO_STR("."))) {
            return fail(e->error, "globs stay in the folder of the configuration", 0);
        }
    }
    bool container = folder || arvo_glob_is_plain(path.components[path.count - 1]);
    if (path.count == 1 && lead == 0 && !anywhere(&path, e->arena)) {
        return fail(e->error, NULL, 0);
    }
    arvo_fileglob *added = ARVO_ARRAY_ADD(e->arena, e->out);
    if (added == NULL) {
        return fail(e->error, NULL, 0);
    }
    *added = (arvo_fileglob){path, container, e->owner};
    return true;
}

bool arvo_fileglob_add(arvo_fileglobs *out, arvo_arena *arena, arvo_str text, const void *owner,
                       arvo_glob_error *error) {
    expansion e = {out, arena, owner, error, 0};
    return text.len <= MAX_GLOB_BYTES ? expand(&e, text)
                                      : fail(error, "it is longer than 4096 bytes", MAX_GLOB_BYTES);
}

/* ---- Matching -------------------------------------------------------------------------------------------
 */

typedef enum answer { NONE, FILE_NAMED, ALL_NAMED } answer;

/* Whether the glob names the path itself, or all that may lie in it as well. */
static answer ask(const arvo_fileglob *glob, arvo_str path) {
    uint64_t states = arvo_globpath_begin(&glob->path);
    for (size_t from = 0; from < path.len && states != 0;) {
        size_t end = from;
        while (end < path.len && path.ptr[end] != '/') {
            end++;
        }
        states = arvo_globpath_step(&glob->path, states, arvo_str_slice(path, from, end));
        if (arvo_globpath_accepts(&glob->path, states) && glob->container) {
            return ALL_NAMED;
        }
        from = end + 1;
    }
    if (!arvo_globpath_accepts(&glob->path, states)) {
        return NONE;
    }
    return arvo_str_equal(glob->path.components[glob->path.count - 1], ARVO_STR("**")) ? ALL_NAMED
                                                                                       : FILE_NAMED;
}

const arvo_fileglob *arvo_fileglobs_match(const arvo_fileglobs *globs, arvo_str path) {
    for (uint32_t i = 0; i < globs->count; i++) {
        if (ask(&globs->items[i], path) != NONE) {
            return &globs->items[i];
        }
    }
    return NULL;
}

bool arvo_fileglobs_cover(const arvo_fileglobs *globs, arvo_str path) {
    for (uint32_t i = 0; i < globs->count; i++) {
        if (ask(&globs->items[i], path) == ALL_NAMED) {
            return true;
        }
    }
    return false;
}
