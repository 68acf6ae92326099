/* source.c: reading rule files from the binary and from disk. */
#define _XOPEN_SOURCE 700 /* realpath() */
#include "rule/source.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/limits.h"
#include "base/yaml_pack.h"
#include "rule/builtin.h"

enum { MAX_FOLDER_DEPTH = 32, MAX_RULE_BYTES = 16 * 1024 * 1024 };

bool arvo_sources_builtin(arvo_sources *out, arvo_arena *arena) {
    for (size_t i = 0; i < arvo_builtin_file_count; i++) {
        if (arvo_str_equal(arvo_str_of(arvo_builtin_files[i].path), ARVO_BUILTIN_PROFILES)) {
            continue;
        }
        arvo_buf path = arvo_buf_in(arena);
        arvo_buf_printf(&path, "builtin:%s", arvo_builtin_files[i].path);
        arvo_source *source = ARVO_NEW(arena, arvo_source);
        const arvo_source **slot = source != NULL && !path.failed ? ARVO_ARRAY_ADD(arena, out) : NULL;
        if (slot == NULL) {
            return false;
        }
        source->path = path.ptr;
        source->text = arvo_builtin_files[i].text;
        source->builtin = &arvo_builtin_files[i];
        *slot = source;
    }
    return true;
}

arvo_err arvo_source_tree(arvo_node **out, arvo_arena *arena, const arvo_source *source, arvo_error *error) {
    return source->builtin != NULL ? arvo_node_unpack(out, arena, source->builtin->tree, error)
                                   : arvo_yaml_parse(out, arena, source->text, error);
}

static bool is_yaml(const char *name) {
    arvo_str s = arvo_str_of(name);
    return s.ptr[0] != '.' &&
           (arvo_str_ends_with(s, ARVO_STR(".yaml")) || arvo_str_ends_with(s, ARVO_STR(".yml")));
}

static void fail_path(arvo_reader *reader, const char *path, arvo_err code, const char *detail) {
    arvo_error error = {0};
    arvo_fail(&error, code, arvo_str_of(detail), ARVO_NO_STR, ARVO_NO_STR);
    arvo_reader_problem_as_is(reader, path, &error);
}

static void fail_errno(arvo_reader *reader, const char *path, int reason) {
    bool missing = reason == ENOENT || reason == ENOTDIR;
    fail_path(reader, path, missing ? ARVO_ERR_NOT_FOUND : ARVO_ERR_UNREADABLE,
              missing ? NULL : strerror(reason));
}

/* Whether a file was found before under this or another path; remembers it. */
static bool found_before(arvo_reader *reader, const char *path) {
    char *real = realpath(path, NULL);
    if (real == NULL) {
        return false; /* opening it will tell why */
    }
    if (reader->files == NULL) {
        reader->files = arvo_interner_new(reader->arena);
    }
    uint32_t known = reader->files != NULL ? arvo_interner_count(reader->files) : 0;
    uint32_t id = reader->files != NULL ? arvo_intern(reader->files, arvo_str_of(real)) : 0;
    free(real);
    reader->no_memory = reader->no_memory || id == 0;
    bool repeated = id != 0 && id <= known;
    reader->repeated += repeated;
    return repeated;
}

static void read_file(arvo_sources *out, arvo_reader *reader, const char *path) {
    if (found_before(reader, path)) {
        return;
    }
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fail_errno(reader, path, errno);
        return;
    }
    arvo_buf text = arvo_buf_in(reader->arena);
    char block[8192];
    size_t got;
    while (text.len <= MAX_RULE_BYTES && (got = fread(block, 1, sizeof block, file)) > 0) {
        arvo_buf_append(&text, (arvo_str){block, got});
    }
    int failed = ferror(file) ? errno : 0;
    fclose(file);
    arvo_source *source = ARVO_NEW(reader->arena, arvo_source);
    if (failed != 0) {
        fail_errno(reader, path, failed);
    } else if (text.len > MAX_RULE_BYTES) {
        fail_path(reader, path, ARVO_ERR_TOO_LARGE, "16 MiB");
    } else if (source == NULL || text.failed) {
        reader->no_memory = true;
    } else {
        *source =
            (arvo_source){arvo_str_copy(reader->arena, arvo_str_of(path)).ptr, arvo_buf_str(&text), NULL};
        const arvo_source **slot = source->path != NULL ? ARVO_ARRAY_ADD(reader->arena, out) : NULL;
        if (slot == NULL) {
            reader->no_memory = true;
            return;
        }
        *slot = source;
    }
}

/* The directories that lead to the one being walked, to notice a link back to one of them. */
typedef struct trail {
    dev_t device;
    ino_t inode;
    const struct trail *parent;
    unsigned depth;
} trail;

static bool on_trail(const trail *t, const struct stat *status) {
    while (t != NULL && !(t->device == status->st_dev && t->inode == status->st_ino)) {
        t = t->parent;
    }
    return t != NULL;
}

static void walk(arvo_sources *out, arvo_reader *reader, const char *path, const trail *parent);

static void visit(arvo_sources *out, arvo_reader *reader, const char *folder, const char *name,
                  const trail *here) {
    arvo_buf path = arvo_buf_in(reader->arena);
    bool slash = folder[strlen(folder) - 1] == '/';
    arvo_buf_printf(&path, "%s%s%s", folder, slash ? "" : "/", name);
    struct stat status;
    if (path.failed) {
        reader->no_memory = true;
    } else if (stat(path.ptr, &status) != 0) {
        if (is_yaml(name)) {
            fail_errno(reader, path.ptr, errno);
        }
    } else if (S_ISDIR(status.st_mode)) {
        walk(out, reader, path.ptr, here);
    } else if (S_ISREG(status.st_mode) && is_yaml(name)) {
        read_file(out, reader, path.ptr);
    }
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names in a directory, sorted; false (and the problem noted) when it cannot be read. */
static bool list_names(char ***names, uint32_t *count, arvo_reader *reader, const char *path) {
    DIR *folder = opendir(path);
    if (folder == NULL) {
        fail_errno(reader, path, errno);
        return false;
    }
    ARVO_ARRAY(char *) list = {0};
    for (struct dirent *entry; !reader->no_memory && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.') {
            continue;
        }
        char **slot = ARVO_ARRAY_ADD(reader->arena, &list);
        if (slot == NULL ||
            (*slot = (char *)arvo_str_copy(reader->arena, arvo_str_of(entry->d_name)).ptr) == NULL) {
            reader->no_memory = true;
        }
    }
    closedir(folder);
    if (!reader->no_memory && list.count > 0) {
        qsort(list.items, list.count, sizeof *list.items, compare_names);
    }
    *names = list.items;
    *count = list.count;
    return !reader->no_memory;
}

static void walk(arvo_sources *out, arvo_reader *reader, const char *path, const trail *parent) {
    struct stat status;
    if (stat(path, &status) != 0) {
        fail_errno(reader, path, errno);
        return;
    }
    if (on_trail(parent, &status)) {
        return;
    }
    trail here = {status.st_dev, status.st_ino, parent, parent != NULL ? parent->depth + 1 : 0};
    if (here.depth > MAX_FOLDER_DEPTH) {
        fail_path(reader, path, ARVO_ERR_TOO_DEEP, "32");
        return;
    }
    char **names;
    uint32_t count;
    if (!list_names(&names, &count, reader, path)) {
        return;
    }
    for (uint32_t i = 0; i < count && !reader->no_memory; i++) {
        visit(out, reader, path, names[i], &here);
    }
}

void arvo_sources_user(arvo_sources *out, arvo_reader *reader, const char *path) {
    struct stat status;
    if (stat(path, &status) != 0) {
        fail_errno(reader, path, errno);
        return;
    }
    if (!S_ISDIR(status.st_mode)) {
        read_file(out, reader, path);
        return;
    }
    uint32_t before = out->count;
    uint32_t repeated = reader->repeated;
    uint32_t problems = reader->problems->count;
    walk(out, reader, path, NULL);
    if (out->count == before && reader->repeated == repeated && reader->problems->count == problems &&
        !reader->no_memory) {
        fail_path(reader, path, ARVO_ERR_RULES_EMPTY, NULL);
    }
}

/* The last part of the path and the one before it. */
static void last_parts(arvo_str path, arvo_str *folder, arvo_str *name) {
    size_t end = path.len, slash = path.len;
    while (slash > 0 && path.ptr[slash - 1] != '/' && path.ptr[slash - 1] != ':') {
        slash--;
    }
    *name = arvo_str_slice(path, slash, end);
    end = slash > 0 ? slash - 1 : 0;
    slash = end;
    while (slash > 0 && path.ptr[slash - 1] != '/' && path.ptr[slash - 1] != ':') {
        slash--;
    }
    *folder = arvo_str_slice(path, slash, end);
}

static arvo_language folder_language(arvo_str folder) {
    for (arvo_language i = ARVO_LANGUAGE_FI; i < ARVO_LANGUAGE_COUNT; i++) {
        if (arvo_str_equal(folder, arvo_str_of(arvo_language_tag(i)))) {
            return i;
        }
    }
    return ARVO_LANGUAGE_UNKNOWN;
}

arvo_language arvo_source_language(const arvo_source *source) {
    arvo_str folder, name;
    last_parts(arvo_str_of(source->path), &folder, &name);
    arvo_language language = folder_language(folder);
    if (language != ARVO_LANGUAGE_UNKNOWN || source->builtin != NULL) {
        return language;
    }
    char *whole = realpath(source->path, NULL); /* "jargon.yaml" given from inside the folder fi */
    if (whole != NULL) {
        last_parts(arvo_str_of(whole), &folder, &name);
        language = folder_language(folder);
        free(whole);
    }
    return language;
}

arvo_str arvo_source_stem(const arvo_source *source, arvo_arena *arena) {
    arvo_str folder, name;
    last_parts(arvo_str_of(source->path), &folder, &name);
    size_t dot = name.len;
    while (dot > 0 && name.ptr[dot - 1] != '.') {
        dot--;
    }
    return arvo_str_copy(arena, dot > 1 ? arvo_str_slice(name, 0, dot - 1) : name);
}
