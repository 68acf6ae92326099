/* files.c: paths to files: walking, sorting, what each is there for. */
#include <arvolint/files.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "driver/changes.h"
#include "driver/config.h"
#include "driver/paths.h"
#include "driver/skipped.h"
#include "driver/walk.h"
#include "format/format.h"

typedef struct finder {
    arvo_arena *arena;
    const arvo_files_options *options;
    arvo_error *error;
    ARVO_ARRAY(arvo_file) files;
    ARVO_ARRAY(arvo_rule_set) rule_sets;
    ARVO_ARRAY(size_t) rule_numbers; /* the configurations' numbers of the rule sets */
    const char *excluded_by; /* a configuration that kept a file out of the walk at hand; NULL: none did */
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

/* Finds the rule set that has the configurations' number, or adds it. */
static arvo_err number_rules(size_t *out, finder *f, const arvo_file_config *config) {
    for (uint32_t i = 1; config->rule_path_count > 0 && i < f->rule_sets.count; i++) {
        if (f->rule_numbers.items[i] == config->rules) {
            *out = i;
            return ARVO_OK;
        }
    }
    if (config->rule_path_count == 0) {
        *out = 0;
        return ARVO_OK;
    }
    arvo_rule_set *added = ARVO_ARRAY_ADD(f->arena, &f->rule_sets);
    size_t *number = added != NULL ? ARVO_ARRAY_ADD(f->arena, &f->rule_numbers) : NULL;
    if (number == NULL) {
        return arvo_fail_plain(f->error, ARVO_ERR_NO_MEMORY);
    }
    *added = (arvo_rule_set){config->rule_paths, config->rule_path_count};
    *number = config->rules;
    *out = f->rule_sets.count - 1;
    return ARVO_OK;
}

static arvo_err configure(finder *f, arvo_file *file) {
    if (f->options->configs == NULL) {
        return ARVO_OK;
    }
    arvo_err err = arvo_config_for(&file->config, f->options->configs, file->path, f->error);
    if (err == ARVO_OK) {
        file->options = file->config->options;
        err = number_rules(&file->rules, f, file->config);
    }
    return err;
}

/* The options: what is configured, what depends on how the file was found, what was asked for. */
static arvo_err settle(finder *f, arvo_file *file) {
    arvo_err err = configure(f, file);
    if (file->config == NULL || !file->config->has_role) {
        file->options.role = file->named && is_prose(file->path) ? ARVO_ROLE_PROPOSITION : ARVO_ROLE_COPY;
    }
    if (f->options->has_role) {
        file->options.role = f->options->role;
    }
    if (f->options->language != ARVO_LANGUAGE_UNKNOWN) {
        file->options.language = f->options->language;
    }
    file->format = file->options.format != NULL
                       ? file->options.format
                       : arvo_format_name(arvo_format_of_path(arvo_str_of(file->path)));
    return err;
}

/* ---- Directories ---- */

static arvo_err choose_folder(bool *out, void *state, const char *path, arvo_error *error) {
    finder *f = state;
    *out = true;
    return f->options->configs != NULL ? arvo_config_enters(out, f->options->configs, path, error) : ARVO_OK;
}

/* The last part of a path. */
static arvo_str name_of(const char *path) {
    const char *slash = strrchr(path, '/');
    return arvo_str_of(slash != NULL ? slash + 1 : path);
}

static bool looks_like_text(const char *path) {
    return !arvo_skips_file(name_of(path)) && !arvo_looks_like_settings(arvo_str_of(path));
}

/* What `include` names is taken, whatever it looks like, if there is a format for it. */
static arvo_err choose_configured(bool *out, finder *f, const char *path, arvo_error *error) {
    const arvo_file_config *config;
    arvo_config_question question;
    arvo_err err = arvo_config_for(&config, f->options->configs, path, error);
    if (err != ARVO_OK || !arvo_config_ask(&question, f->options->configs, path)) {
        return err != ARVO_OK ? err : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    bool known = arvo_format_knows(arvo_str_of(path)) || config->options.format != NULL;
    bool wanted = known && (question.config->has_include || looks_like_text(path));
    if (wanted && config->excluded) {
        f->excluded_by = config->config_path;
    }
    *out = wanted && !config->excluded;
    return ARVO_OK;
}

static arvo_err choose_file(bool *out, void *state, const char *path, arvo_error *error) {
    finder *f = state;
    if (f->options->configs != NULL) {
        return choose_configured(out, f, path, error);
    }
    *out = arvo_format_knows(arvo_str_of(path)) && looks_like_text(path);
    return ARVO_OK;
}

/* A directory that gives nothing at all is most likely not the one that was meant. */
static arvo_err note_empty(finder *f, const char *path) {
    arvo_file *added = add(f, path);
    arvo_str extensions = arvo_format_extensions(f->arena);
    if (added == NULL || extensions.ptr == NULL) {
        return arvo_fail_plain(f->error, ARVO_ERR_NO_MEMORY);
    }
    if (f->excluded_by != NULL) {
        arvo_fail(&added->failure, ARVO_ERR_ALL_EXCLUDED, arvo_str_of(f->excluded_by), ARVO_NO_STR,
                  ARVO_NO_STR);
    } else {
        arvo_fail(&added->failure, ARVO_ERR_NO_KNOWN_FILES, extensions, ARVO_NO_STR, ARVO_NO_STR);
    }
    return ARVO_OK;
}

static arvo_err add_directory(finder *f, const char *path) {
    const arvo_walk_choice choice = {choose_folder, choose_file, f};
    arvo_walked_list found = {0};
    f->excluded_by = NULL;
    arvo_err err = arvo_walk(&found, f->arena, path, &choice, f->error);
    for (uint32_t i = 0; err == ARVO_OK && i < found.count; i++) {
        arvo_file *added = add(f, found.items[i].path);
        if (added == NULL) {
            return ARVO_ERR_NO_MEMORY;
        }
        added->failure = found.items[i].failure;
        err = added->failure.code == ARVO_OK ? settle(f, added) : ARVO_OK;
    }
    return err == ARVO_OK && found.count == 0 ? note_empty(f, path) : err;
}

/* ---- Staged texts ---- */

/* ":0:content/a.md": the text as it is in the index. */
static const char *name_in_index(finder *f, const arvo_changed_file *changed) {
    arvo_buf out = arvo_buf_in(f->arena);
    arvo_buf_append_cstr(&out, ":0:");
    arvo_buf_append(&out, changed->path);
    return arvo_buf_str(&out).ptr;
}

/* Adds a staged text that lies at `below` in what was named; "": it is what was named. */
static arvo_err add_staged(finder *f, const char *named, arvo_str below, const arvo_changed_file *changed) {
    bool taken = true;
    const char *path = below.len > 0 ? arvo_path_below(f->arena, named, below) : named;
    arvo_err err = path != NULL ? ARVO_OK : arvo_fail_plain(f->error, ARVO_ERR_NO_MEMORY);
    if (err == ARVO_OK && below.len > 0) {
        taken = !arvo_skips_path(below);
        err = taken ? choose_file(&taken, f, path, f->error) : ARVO_OK;
    }
    if (err != ARVO_OK || !taken) {
        return err;
    }
    arvo_file *added = add(f, path);
    if (added == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    added->named = below.len == 0;
    added->staged = name_in_index(f, changed);
    return added->staged != NULL ? settle(f, added) : arvo_fail_plain(f->error, ARVO_ERR_NO_MEMORY);
}

/* Adds the staged texts at or below what was named. False in *any: there are none. */
static arvo_err add_all_staged(bool *any, finder *f, const char *named) {
    const arvo_changes *changes = f->options->changes;
    arvo_str root = arvo_changes_absolute(changes, f->arena, named);
    arvo_err err = root.ptr != NULL ? ARVO_OK : arvo_fail_plain(f->error, ARVO_ERR_NO_MEMORY);
    *any = false;
    for (uint32_t i = 0; err == ARVO_OK && i < changes->files.count; i++) {
        arvo_str path = arvo_path_absolute(f->arena, changes->top, changes->files.items[i].path);
        arvo_str below = path.ptr != NULL ? arvo_path_inside(root, path) : ARVO_NO_STR;
        if (below.ptr != NULL) {
            *any = true;
            err = add_staged(f, named, below, &changes->files.items[i]);
        }
        err = path.ptr != NULL ? err : arvo_fail_plain(f->error, ARVO_ERR_NO_MEMORY);
    }
    return err;
}

/* ---- Named paths ---- */

static arvo_err add_standard_input(finder *f) {
    const char *called = f->options->stdin_path;
    arvo_file *added = add(f, arvo_path_clean(f->arena, called != NULL ? called : "-"));
    if (added == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    added->named = added->standard_input = true;
    return settle(f, added);
}

/* Whether a walk would take the file: hooks name files that nobody has chosen. */
static arvo_err choose_as_walk(bool *out, finder *f, const char *path) {
    *out = !arvo_skips_path(arvo_str_of(path));
    return *out ? choose_file(out, f, path, f->error) : ARVO_OK;
}

static arvo_err add_path(finder *f, const char *named) {
    struct stat about;
    if (strcmp(named, "-") == 0) {
        return add_standard_input(f);
    }
    const char *path = arvo_path_clean(f->arena, named);
    if (path != NULL && f->options->changes != NULL && f->options->changes->staged) {
        bool any;
        arvo_err err = add_all_staged(&any, f, path);
        if (err != ARVO_OK || any || stat(path, &about) == 0) {
            return err;
        }
    }
    if (path != NULL && stat(path, &about) == 0 && S_ISDIR(about.st_mode)) {
        return add_directory(f, path);
    }
    bool wanted = true;
    arvo_err err = path != NULL && f->options->force_exclude ? choose_as_walk(&wanted, f, path) : ARVO_OK;
    if (err != ARVO_OK || !wanted) {
        return err;
    }
    arvo_file *added = add(f, path);
    if (added == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    added->named = !f->options->force_exclude;
    return settle(f, added);
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

/* Whether something has changed in the file, if that matters. What cannot be linted is told of in any case.
 */
static bool is_changed(const finder *f, const arvo_file *file) {
    const arvo_changes *changes = f->options->changes;
    bool certain = changes == NULL || changes->staged ||
                   file->failure.code != ARVO_OK; /* of staged texts there are no others */
    return certain || arvo_changes_touch(changes, file->path);
}

/* Sorts the files and leaves each path once. */
static void put_in_order(finder *f) {
    uint32_t kept = 0;
    if (f->files.count == 0) {
        return;
    }
    qsort(f->files.items, f->files.count, sizeof *f->files.items, compare);
    for (uint32_t i = 0; i < f->files.count; i++) {
        bool again = kept > 0 && strcmp(f->files.items[kept - 1].path, f->files.items[i].path) == 0;
        if (!again && is_changed(f, &f->files.items[i])) {
            f->files.items[kept++] = f->files.items[i];
        }
    }
    f->files.count = kept;
}

static void hand_out(arvo_files *out, const finder *f) {
    *out = (arvo_files){.items = f->files.items,
                        .count = f->files.count,
                        .rule_sets = f->rule_sets.items,
                        .rule_set_count = f->rule_sets.count,
                        .internal = f->arena};
    for (uint32_t i = 0; i < f->files.count; i++) {
        out->failure_count += f->files.items[i].failure.code != ARVO_OK;
    }
}

arvo_err arvo_files_find(arvo_files **out, const arvo_files_options *options, arvo_error *error) {
    finder f = {.arena = arvo_arena_new(NULL), .options = options, .error = error};
    arvo_files *files = f.arena != NULL ? ARVO_NEW(f.arena, arvo_files) : NULL;
    bool ready = files != NULL && ARVO_ARRAY_ADD(f.arena, &f.rule_sets) != NULL &&
                 ARVO_ARRAY_ADD(f.arena, &f.rule_numbers) != NULL;
    arvo_err err = ready ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
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
