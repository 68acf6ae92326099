#define _POSIX_C_SOURCE 200809L
#include "driver/paths.h"

#include <errno.h>
#include <unistd.h>

enum { MAX_PATH_BYTES = 1 << 20 };

arvo_str arvo_path_working_directory(arvo_arena *arena) {
    for (size_t size = 4096; size <= MAX_PATH_BYTES; size *= 4) {
        char *path = arvo_alloc(arena, size);
        if (path == NULL) {
            return ARVO_NO_STR;
        }
        if (getcwd(path, size) != NULL) {
            return arvo_str_of(path);
        }
        if (errno != ERANGE) {
            return ARVO_NO_STR;
        }
    }
    return ARVO_NO_STR;
}

/* Appends the names of the path, going up at "..". */
static void append_names(arvo_buf *out, arvo_str path) {
    for (size_t from = 0; from < path.len;) {
        size_t end = from;
        while (end < path.len && path.ptr[end] != '/') {
            end++;
        }
        arvo_str name = arvo_str_slice(path, from, end);
        from = end + 1;
        if (name.len == 0 || arvo_str_equal(name, ARVO_STR("."))) {
            continue;
        }
        if (arvo_str_equal(name, ARVO_STR(".."))) {
            while (out->len > 0 && out->ptr[--out->len] != '/') {
            }
            continue;
        }
        arvo_buf_append_byte(out, '/');
        arvo_buf_append(out, name);
    }
}

arvo_str arvo_path_absolute(arvo_arena *arena, arvo_str directory, arvo_str path) {
    arvo_buf out = arvo_buf_in(arena);
    if (!arvo_str_starts_with(path, ARVO_STR("/"))) {
        append_names(&out, directory);
    }
    append_names(&out, path);
    if (out.len == 0) {
        arvo_buf_append_byte(&out, '/');
    }
    return arvo_str_copy(arena, arvo_buf_str(&out));
}

arvo_str arvo_path_parent(arvo_str path) {
    size_t end = path.len;
    while (end > 0 && path.ptr[end - 1] != '/') {
        end--;
    }
    return arvo_str_slice(path, 0, end > 1 ? end - 1 : end);
}

arvo_str arvo_path_base(arvo_str path) {
    size_t from = path.len;
    while (from > 0 && path.ptr[from - 1] != '/') {
        from--;
    }
    return arvo_str_slice(path, from, path.len);
}

arvo_str arvo_path_inside(arvo_str directory, arvo_str path) {
    if (arvo_str_equal(directory, ARVO_STR("/"))) {
        return arvo_str_slice(path, 1, path.len);
    }
    if (!arvo_str_starts_with(path, directory)) {
        return ARVO_NO_STR;
    }
    if (path.len == directory.len) {
        return ARVO_STR("");
    }
    return path.ptr[directory.len] == '/' ? arvo_str_slice(path, directory.len + 1, path.len) : ARVO_NO_STR;
}

arvo_str arvo_path_shown(arvo_str directory, arvo_str path) {
    arvo_str inside = arvo_path_inside(directory, path);
    return inside.ptr == NULL ? path : inside.len == 0 ? ARVO_STR(".") : inside;
}
