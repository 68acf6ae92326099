/* files.c: paths to files: walking, sorting, what each is there for. */
#include <arvolint/files.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "driver/skipped.h"
#include "driver/walk.h"
#include "format/format.h"

typedef struct finder {
    arvo_arena *arena;
    const arvo_files_options *options;
    arvo_error *error;
    ARVO_ARRAY(arvo_file) files;
} finder;

static arvo_file *add(finder *f, const char *path) {
    arvo_file *added = path != NULL ? ARVO_ARRAY_ADD(f->arena, &f->files) : NULL;
    if (added == NULL) {
        arvo_fail_plain(f->error, ARVO_ERR_NO_MEMORY);
        return NULL;
    }
    *added = (arvo_file){.path = path, .options = ARVO_LINT_OPTIONS_INIT};
    return added;
}

/* ---- How a file is linted ---- */

/* Is it a text that one writes as a whole, so that it may be a proposition when it is named? */
static bool is_prose(const char *path) {
    arvo_format format = arvo_format_of_path(arvo_str_of(path));
    return arvo_format_traits_of(format) == ARVO_FORMAT_PROSE ||
           strcmp(arvo_format_name(format), "docx") == 0;
}

static void settle(const finder *f, arvo_file *file) {
    file->options.role = file->named && is_prose(file->path) ? ARVO_ROLE_PROPOSITION : ARVO_ROLE_COPY;
    if (f->options->has_role) {
        file->options.role = f->options->role;
    }
    if (f->options->language != ARVO_LANGUAGE_UNKNOWN) {
        file->options.language = f->options->language;
    }
}

/* ---- Directories ---- */

static arvo_err choose_folder(bool *out, void *state, const char *path, arvo_error *error) {
    (void)state, (void)path, (void)error;
    *out = true;
    return ARVO_OK;
}

static arvo_err choose_file(bool *out, void *state, const char *path, arvo_error *error) {
    (void)state, (void)error;
    *out = !arvo_looks_like_settings(arvo_str_of(path));
    return ARVO_OK;
}

/* A directory that gives nothing at all is most likely not the one that was meant. */
static arvo_err note_empty(finder *f, const char *path) {
    arvo_file *added = add(f, path);
    arvo_str extensions = arvo_format_extensions(f->arena);
    if (added == NULL || extensions.ptr == NULL) {
        return arvo_fail_plain(f->error, ARVO_ERR_NO_MEMORY);
    }
    arvo_fail(&added->failure, ARVO_ERR_NO_KNOWN_FILES, extensions, ARVO_NO_STR, ARVO_NO_STR);
    return ARVO_OK;
}

static arvo_err add_directory(finder *f, const char *path) {
    const arvo_walk_choice choice = {choose_folder, choose_file, f};
    arvo_walked_list found = {0};
    arvo_err err = arvo_walk(&found, f->arena, path, &choice, f->error);
    for (uint32_t i = 0; err == ARVO_OK && i < found.count; i++) {
        arvo_file *added = add(f, found.items[i].path);
        if (added == NULL) {
            return ARVO_ERR_NO_MEMORY;
        }
        added->failure = found.items[i].failure;
        settle(f, added);
    }
    return err == ARVO_OK && found.count == 0 ? note_empty(f, path) : err;
}

/* ---- Named paths ---- */

static arvo_err add_standard_input(finder *f) {
    const char *called = f->options->stdin_path;
    arvo_file *added = add(f, arvo_path_clean(f->arena, called != NULL ? called : "-"));
    if (added == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    added->named = added->standard_input = true;
    settle(f, added);
    return ARVO_OK;
}

static arvo_err add_path(finder *f, const char *named) {
    struct stat about;
    if (strcmp(named, "-") == 0) {
        return add_standard_input(f);
    }
    const char *path = arvo_path_clean(f->arena, named);
    if (path != NULL && stat(path, &about) == 0 && S_ISDIR(about.st_mode)) {
        return add_directory(f, path);
    }
    arvo_file *added = add(f, path);
    if (added == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    added->named = true;
    settle(f, added);
    return ARVO_OK;
}

/* ---- Order ---- */

/* In byte order; of the same path the text before a failure, and the named one first. */
static int compare(const void *a, const void *b) {
    const arvo_file *left = a, *right = b;
    int by_path = strcmp(left->path, right->path);
    if (by_path != 0) {
        return by_path;
    }
    int by_failure = (left->failure.code != ARVO_OK) - (right->failure.code != ARVO_OK);
    return by_failure != 0 ? by_failure : right->named - left->named;
}

/* Sorts the files and leaves each path once. */
static void put_in_order(finder *f) {
    uint32_t kept = 0;
    if (f->files.count == 0) {
        return;
    }
    qsort(f->files.items, f->files.count, sizeof *f->files.items, compare);
    for (uint32_t i = 0; i < f->files.count; i++) {
        if (kept == 0 || strcmp(f->files.items[kept - 1].path, f->files.items[i].path) != 0) {
            f->files.items[kept++] = f->files.items[i];
        }
    }
    f->files.count = kept;
}

static void hand_out(arvo_files *out, const finder *f) {
    *out = (arvo_files){.items = f->files.items, .count = f->files.count, .internal = f->arena};
    for (uint32_t i = 0; i < f->files.count; i++) {
        out->failure_count += f->files.items[i].failure.code != ARVO_OK;
    }
}

arvo_err arvo_files_find(arvo_files **out, const arvo_files_options *options, arvo_error *error) {
    finder f = {.arena = arvo_arena_new(NULL), .options = options, .error = error};
    arvo_files *files = f.arena != NULL ? ARVO_NEW(f.arena, arvo_files) : NULL;
    arvo_err err = files != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    for (size_t i = 0; err == ARVO_OK && i < options->path_count; i++) {
        err = add_path(&f, options->paths[i]);
    }
    *out = NULL;
    if (err != ARVO_OK) {
        arvo_arena_free(f.arena);
        return err;
    }
    put_in_order(&f);
    hand_out(files, &f);
    *out = files;
    return ARVO_OK;
}

void arvo_files_free(arvo_files *files) {
    if (files != NULL) {
        arvo_arena_free(files->internal);
    }
}
