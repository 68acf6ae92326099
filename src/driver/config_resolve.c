/* config_resolve.c: what a configuration says about one file. Files that the same entries are about share one
 * answer. */
#define _POSIX_C_SOURCE 200809L
#include <string.h>
#include <sys/stat.h>

#include "driver/config.h"
#include "driver/paths.h"

static bool is_directory(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool arvo_config_ask(arvo_config_question *out, arvo_configs *configs, const char *path) {
    arvo_str absolute = arvo_path_absolute(configs->arena, configs->working_directory, arvo_str_of(path));
    if (absolute.ptr == NULL) {
        return false;
    }
    bool directory = is_directory(path);
    out->config = arvo_config_of_directory(configs, directory ? absolute : arvo_path_parent(absolute));
    if (out->config == NULL) {
        return false;
    }
    out->seen = arvo_path_inside(out->config->folder, absolute);
    if (out->seen.ptr == NULL) {
        out->seen = arvo_str_slice(absolute, 1, absolute.len); /* it lies elsewhere */
    }
    out->directory = directory || strcmp(path, "-") == 0;
    return true;
}

static bool is_excluded(const arvo_config_question *q) {
    const arvo_config *config = q->config;
    bool included = !config->has_include || arvo_fileglobs_match(&config->include, q->seen) != NULL;
    return !q->directory && (!included || arvo_fileglobs_match(&config->exclude, q->seen) != NULL);
}

/* Which entries are about the file: a byte for each, "1" or "0", behind the number of the configuration. */
static arvo_str tell_apart(arvo_buf *into, const arvo_config_question *q) {
    const arvo_config *config = q->config;
    arvo_buf_printf(into, "%u%c", (unsigned)config->number, is_excluded(q) ? 'x' : ':');
    for (uint32_t i = 0; i < config->marks.count; i++) {
        const arvo_config_mark *mark = &config->marks.items[i];
        bool fits = !mark->has_files || arvo_fileglobs_match(&mark->files, q->seen) != NULL;
        arvo_buf_append_byte(into, fits ? '1' : '0');
    }
    for (uint32_t i = 0; i < config->overrides.count; i++) {
        arvo_buf_append_byte(
            into, arvo_fileglobs_match(&config->overrides.items[i].files, q->seen) != NULL ? '1' : '0');
    }
    return arvo_buf_str(into);
}

/* ---- An answer ------------------------------------------------------------------------------------------
 */

static bool add_settings(arvo_setting *items, size_t *count, const arvo_config_settings *more) {
    for (uint32_t i = 0; i < more->count; i++) {
        items[(*count)++] = more->items[i].setting;
    }
    return true;
}

/* The settings of the configuration, then of the overrides that fit, in their order. */
static bool fill_settings(arvo_file_config *out, arvo_arena *arena, const arvo_config *config,
                          const char *fits) {
    size_t room = config->settings.count;
    for (uint32_t i = 0; i < config->overrides.count; i++) {
        room += fits[i] == '1' ? config->overrides.items[i].settings.count : 0;
    }
    arvo_setting *items = ARVO_NEW_ARRAY(arena, arvo_setting, room);
    if (items == NULL) {
        return false;
    }
    add_settings(items, &out->options.settings.count, &config->settings);
    for (uint32_t i = 0; i < config->overrides.count; i++) {
        if (fits[i] == '1') {
            add_settings(items, &out->options.settings.count, &config->overrides.items[i].settings);
        }
    }
    out->options.settings.items = items;
    return true;
}

static bool fill_marks(arvo_file_config *out, arvo_arena *arena, const arvo_config *config,
                       const char *fits) {
    arvo_mark *marks = ARVO_NEW_ARRAY(arena, arvo_mark, config->marks.count);
    if (marks == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < config->marks.count; i++) {
        if (fits[i] == '1') {
            marks[out->options.mark_count++] = config->marks.items[i].mark;
        }
    }
    out->options.marks = marks;
    return true;
}

static void apply_override(arvo_file_config *out, const arvo_config_override *override) {
    arvo_lint_options *options = &out->options;
    out->has_role = out->has_role || override->has_role;
    options->language = override->language != ARVO_LANGUAGE_UNKNOWN ? override->language : options->language;
    options->format = override->format != NULL ? override->format : options->format;
    options->role = override->has_role ? override->role : options->role;
}

/* The number of a list of rule paths; 0 when memory ends. */
static uint32_t number_rules(arvo_configs *configs, const arvo_config_strings *paths) {
    arvo_buf joined = arvo_buf_in(configs->arena);
    for (uint32_t i = 0; i < paths->count; i++) {
        arvo_buf_append(&joined, (arvo_str){paths->items[i], strlen(paths->items[i]) + 1});
    }
    return joined.failed ? 0 : arvo_intern(configs->rule_sets, arvo_buf_str(&joined));
}

static void fill_run(arvo_file_config *out, const arvo_config *config) {
    out->config_path = config->path;
    out->rule_paths = config->rule_paths.items;
    out->rule_path_count = config->rule_paths.count;
    out->baseline = config->baseline;
    out->has_fail_on = config->has_fail_on;
    out->fail_on = config->fail_on;
    out->max_warnings = config->max_warnings;
    out->formats = config->formats.items;
    out->format_count = config->formats.count;
    out->ui_language = config->ui_language;
}

static arvo_file_config *answer(arvo_configs *configs, const arvo_config *config, arvo_str told_apart) {
    size_t entries = (size_t)config->marks.count + config->overrides.count;
    const char *fits = told_apart.ptr + told_apart.len - entries;
    const char *overrides_fit = fits + config->marks.count;
    arvo_file_config *out = ARVO_NEW(configs->arena, arvo_file_config);
    if (out == NULL || !fill_marks(out, configs->arena, config, fits) ||
        !fill_settings(out, configs->arena, config, overrides_fit)) {
        return NULL;
    }
    fill_run(out, config);
    out->excluded = fits[-1] == 'x';
    out->rules = number_rules(configs, &config->rule_paths);
    out->options.role = config->has_propositions ? ARVO_ROLE_COPY : ARVO_ROLE_PROPOSITION;
    out->has_role = config->has_propositions;
    out->options.languages = config->languages;
    out->options.columns = config->columns.items;
    out->options.column_count = config->columns.count;
    for (uint32_t i = 0; i < config->overrides.count; i++) {
        if (overrides_fit[i] == '1') {
            apply_override(out, &config->overrides.items[i]);
        }
    }
    return out->rules != 0 ? out : NULL;
}

/* The answer to a question, made when it is new; NULL when memory ends. */
static const arvo_file_config *answer_to(arvo_configs *configs, const arvo_config_question *q) {
    arvo_buf buffer = arvo_buf_in(configs->arena);
    arvo_str told_apart = tell_apart(&buffer, q);
    uint32_t id = told_apart.ptr != NULL ? arvo_intern_find(configs->answers, told_apart) : 0;
    if (id != 0) {
        return configs->by_answer.items[id - 1];
    }
    arvo_file_config *made = told_apart.ptr != NULL ? answer(configs, q->config, told_apart) : NULL;
    arvo_file_config **slot = made != NULL ? ARVO_ARRAY_ADD(configs->arena, &configs->by_answer) : NULL;
    if (slot == NULL || arvo_intern(configs->answers, told_apart) == 0) {
        return NULL;
    }
    *slot = made;
    return made;
}

arvo_err arvo_config_for(const arvo_file_config **out, arvo_configs *configs, const char *path,
                         arvo_error *error) {
    arvo_config_question q;
    *out = NULL;
    if (!arvo_config_ask(&q, configs, path)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    if (q.config->invalid) {
        return arvo_fail_plain(error, ARVO_ERR_CONFIG_INVALID);
    }
    *out = answer_to(configs, &q);
    return *out != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

arvo_err arvo_config_enters(bool *out, arvo_configs *configs, const char *path, arvo_error *error) {
    arvo_config_question q;
    *out = false;
    if (!arvo_config_ask(&q, configs, path)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    if (q.config->invalid) {
        return arvo_fail_plain(error, ARVO_ERR_CONFIG_INVALID);
    }
    *out = q.seen.len == 0 || !arvo_fileglobs_cover(&q.config->exclude, q.seen);
    return ARVO_OK;
}
