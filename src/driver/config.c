/* config.c: which configuration is for a path. Each is looked for once a directory and read once. */
#define _POSIX_C_SOURCE 200809L
#include "driver/config.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "driver/paths.h"

static const char *const names[] = {"arvolint.yaml", ".arvolint.yaml"};

/* ---- Making ---------------------------------------------------------------------------------------------
 */

static arvo_config *new_config(arvo_configs *configs) {
    arvo_config *config = ARVO_NEW(configs->arena, arvo_config);
    arvo_config **slot = config != NULL ? ARVO_ARRAY_ADD(configs->arena, &configs->items) : NULL;
    if (slot == NULL) {
        return NULL;
    }
    config->number = configs->items.count;
    config->max_warnings = -1;
    *slot = config;
    return config;
}

/* Reads the file at path (absolute) as a new configuration; NULL when memory ends. */
static arvo_config *read_config(arvo_configs *configs, arvo_str path) {
    arvo_config *config = new_config(configs);
    if (config == NULL) {
        return NULL;
    }
    config->folder = arvo_path_parent(path);
    config->path = arvo_str_copy(configs->arena, arvo_path_shown(configs->working_directory, path)).ptr;
    return config->path != NULL && arvo_config_read(config, configs, path) ? config : NULL;
}

static bool fill(arvo_configs *configs, const arvo_configs_options *options) {
    arvo_arena *arena = configs->arena;
    configs->working_directory = arvo_path_working_directory(arena);
    if (configs->working_directory.ptr == NULL) {
        configs->working_directory = ARVO_STR("/"); /* it has been removed */
    }
    configs->directories = arvo_interner_new(arena);
    configs->answers = arvo_interner_new(arena);
    configs->rule_sets = arvo_interner_new(arena);
    configs->none = new_config(configs);
    if (configs->directories == NULL || configs->answers == NULL || configs->rule_sets == NULL ||
        configs->none == NULL || !arvo_config_read_builtin(configs)) {
        return false;
    }
    configs->none->folder = configs->working_directory;
    if (options->no_config) {
        configs->fixed = configs->none;
    } else if (options->config_path != NULL) {
        arvo_str path =
            arvo_path_absolute(arena, configs->working_directory, arvo_str_of(options->config_path));
        configs->fixed = path.ptr != NULL ? read_config(configs, path) : NULL;
        return configs->fixed != NULL;
    }
    return true;
}

arvo_err arvo_configs_new(arvo_configs **out, const arvo_configs_options *options, arvo_error *error) {
    static const arvo_configs_options defaults = ARVO_CONFIGS_OPTIONS_INIT;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_configs *configs = arena != NULL ? ARVO_NEW(arena, arvo_configs) : NULL;
    *out = NULL;
    if (configs != NULL) {
        configs->arena = arena;
    }
    if (configs == NULL || !fill(configs, options != NULL ? options : &defaults)) {
        arvo_arena_free(arena);
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *out = configs;
    return ARVO_OK;
}

void arvo_configs_free(arvo_configs *configs) {
    if (configs != NULL) {
        arvo_arena_free(configs->arena);
    }
}

size_t arvo_configs_problem_count(const arvo_configs *configs) {
    return configs->problems.count;
}

const arvo_problem *arvo_configs_problem(const arvo_configs *configs, size_t index) {
    return index < configs->problems.count ? &configs->problems.items[index] : NULL;
}

/* ---- Looking upwards ------------------------------------------------------------------------------------
 */

/* The path of a name in the directory; ARVO_NO_STR when memory ends. */
static arvo_str in_directory(arvo_configs *configs, arvo_str directory, const char *name) {
    return arvo_path_absolute(configs->arena, directory, arvo_str_of(name));
}

/* The configuration that lies in the directory itself, if one does. False when memory ends. */
static bool look_in(arvo_config **out, arvo_configs *configs, arvo_str directory) {
    *out = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        arvo_str path = in_directory(configs, directory, names[i]);
        struct stat status;
        if (path.ptr == NULL) {
            return false;
        }
        if (stat(path.ptr, &status) == 0 && !S_ISDIR(status.st_mode)) {
            *out = read_config(configs, path);
            return *out != NULL;
        }
    }
    return true;
}

/* Whether the search ends here: at the root of a repository or of the file system. */
static bool is_top(bool *out, arvo_configs *configs, arvo_str directory) {
    arvo_str git = in_directory(configs, directory, ".git");
    *out = directory.len <= 1 || (git.ptr != NULL && access(git.ptr, F_OK) == 0);
    return git.ptr != NULL;
}

static arvo_config *known(const arvo_configs *configs, arvo_str directory) {
    uint32_t id = arvo_intern_find(configs->directories, directory);
    return id != 0 ? configs->by_directory.items[id - 1] : NULL;
}

static bool remember(arvo_configs *configs, arvo_str directory, arvo_config *config) {
    arvo_config **slot = ARVO_ARRAY_ADD(configs->arena, &configs->by_directory);
    if (slot == NULL || arvo_intern(configs->directories, directory) == 0) {
        return false;
    }
    *slot = config;
    return true;
}

arvo_config *arvo_config_of_directory(arvo_configs *configs, arvo_str directory) {
    arvo_config *found = configs->fixed != NULL ? configs->fixed : known(configs, directory);
    if (found != NULL) {
        return found;
    }
    arvo_str at = directory;
    for (bool top = false; found == NULL; at = arvo_path_parent(at)) {
        found = known(configs, at);
        if (found == NULL && (!look_in(&found, configs, at) || !is_top(&top, configs, at))) {
            return NULL;
        }
        found = found == NULL && top ? configs->none : found;
        if (found != NULL) {
            break;
        }
    }
    /* What was found above is for every directory on the way. */
    for (arvo_str on_way = directory; known(configs, on_way) == NULL; on_way = arvo_path_parent(on_way)) {
        if (!remember(configs, on_way, found)) {
            return NULL;
        }
        if (on_way.len <= at.len) {
            break;
        }
    }
    return found;
}
