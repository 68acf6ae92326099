/* config_read.c: arvolint.yaml, and the files that it extends, into one configuration. */
#include "driver/config.h"

#include <unistd.h>

#include "driver/input.h"
#include "driver/paths.h"

enum { MAX_EXTENDS_DEPTH = 8, MAX_FILES = 64, MAX_WARNINGS = 1000000000 };

static const char *const keys[] = {"extends", "languages",   "include",  "exclude", "propositions",
                                   "copy",    "profiles",    "levels",   "max",     "overrides",
                                   "rules",   "csv",         "baseline", "fail_on", "max_warnings",
                                   "format",  "ui_language", NULL};

/* A file on the way from arvolint.yaml to what it extends. */
typedef struct chain {
    arvo_str path; /* absolute */
    const struct chain *from;
    uint32_t depth;
} chain;

typedef struct reading {
    arvo_configs *configs;
    arvo_config *config;
    arvo_reader reader;
    arvo_str folder; /* of the file at hand: paths in it are seen from here */
} reading;

/* A path that the file names, as one to open; NULL when memory ends. */
static const char *openable(reading *r, arvo_str path) {
    arvo_arena *arena = r->configs->arena;
    arvo_str absolute = arvo_path_absolute(arena, r->folder, path);
    arvo_str shown = absolute.ptr != NULL
                         ? arvo_str_copy(arena, arvo_path_shown(r->configs->working_directory, absolute))
                         : ARVO_NO_STR;
    r->reader.no_memory = r->reader.no_memory || shown.ptr == NULL;
    return shown.ptr;
}

/* ---- Single keys ----------------------------------------------------------------------------------------
 */

static arvo_origin origin_of(const reading *r, const arvo_node *node, const char *key) {
    return (arvo_origin){r->reader.source, arvo_node_get(node, key)};
}

static void take_language(void *state, arvo_reader *reader, const arvo_node *scalar) {
    unsigned *languages = state;
    arvo_language language = arvo_config_read_language(reader, scalar, "languages");
    *languages |= language != ARVO_LANGUAGE_UNKNOWN ? 1U << (unsigned)language : 0;
}

static void read_languages(reading *r, const arvo_node *node) {
    unsigned languages = 0;
    if (arvo_config_each(&r->reader, node, "languages", take_language, &languages)) {
        r->config->languages = languages;
        r->config->languages_origin = origin_of(r, node, "languages");
    }
}

static void read_globs(reading *r, const arvo_node *node) {
    arvo_fileglobs include = {0};
    if (arvo_config_read_globs(&r->reader, &include, node, "include")) {
        r->config->include = include;
        r->config->has_include = true;
        r->config->include_origin = origin_of(r, node, "include");
    }
    arvo_config_read_globs(&r->reader, &r->config->exclude, node, "exclude");
}

static void take_rule_path(void *state, arvo_reader *reader, const arvo_node *scalar) {
    reading *r = state;
    const char *path = openable(r, scalar->scalar);
    if (path == NULL) {
        return;
    }
    if (access(path, F_OK) != 0) {
        arvo_reader_problem(reader, scalar, ARVO_ERR_NO_SUCH_PATH, arvo_str_of(path), ARVO_NO_STR,
                            ARVO_NO_STR);
        return;
    }
    const char **slot = ARVO_ARRAY_ADD(reader->arena, &r->config->rule_paths);
    arvo_origin *origin = ARVO_ARRAY_ADD(reader->arena, &r->config->rule_origins);
    if (slot == NULL || origin == NULL) {
        reader->no_memory = true;
        return;
    }
    *slot = path;
    *origin = (arvo_origin){reader->source, scalar};
}

static void read_csv(reading *r, const arvo_node *node) {
    static const char *const csv_keys[] = {"columns", NULL};
    const arvo_node *csv = arvo_node_get(node, "csv");
    arvo_config_strings columns = {0};
    if (csv == NULL) {
        return;
    }
    if (csv->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(&r->reader, csv, ARVO_ERR_WRONG_TYPE, ARVO_STR("csv"),
                            ARVO_STR("{columns: [text]}"), ARVO_NO_STR);
        return;
    }
    arvo_reader_check_keys(&r->reader, csv, csv_keys, NULL);
    if (arvo_config_read_strings(&r->reader, &columns, csv, "columns")) {
        r->config->columns = columns;
        r->config->columns_origin = origin_of(r, csv, "columns");
    }
}

static void read_baseline(reading *r, const arvo_node *node) {
    arvo_str path;
    if (arvo_reader_str(&r->reader, &path, node, "baseline")) {
        r->config->baseline = openable(r, path);
        r->config->baseline_origin = origin_of(r, node, "baseline");
    }
}

static void read_failing(reading *r, const arvo_node *node) {
    const char *const levels[] = {arvo_level_name(ARVO_LEVEL_NOTE), arvo_level_name(ARVO_LEVEL_WARNING),
                                  arvo_level_name(ARVO_LEVEL_ERROR)};
    uint32_t level;
    double number;
    if (arvo_reader_choice(&r->reader, &level, node, "fail_on", levels, 3)) {
        r->config->has_fail_on = true;
        r->config->fail_on = (arvo_level)(ARVO_LEVEL_NOTE + level);
        r->config->fail_on_origin = origin_of(r, node, "fail_on");
    }
    if (!arvo_reader_number(&r->reader, &number, node, "max_warnings")) {
        return;
    }
    if (number < 0 || number > MAX_WARNINGS || number != (double)(long)number) {
        arvo_reader_problem(&r->reader, arvo_node_get(node, "max_warnings"), ARVO_ERR_WRONG_TYPE,
                            ARVO_STR("max_warnings"), ARVO_STR("0, 1, 2 …"), ARVO_NO_STR);
        return;
    }
    r->config->max_warnings = (long)number;
    r->config->max_warnings_origin = origin_of(r, node, "max_warnings");
}

static void read_output(reading *r, const arvo_node *node) {
    arvo_config_strings formats = {0};
    if (arvo_config_read_strings(&r->reader, &formats, node, "format")) {
        r->config->formats = formats;
        r->config->formats_origin = origin_of(r, node, "format");
    }
    arvo_str tag;
    if (arvo_reader_str(&r->reader, &tag, node, "ui_language")) {
        r->config->ui_language =
            arvo_config_read_language(&r->reader, arvo_node_get(node, "ui_language"), "ui_language");
        r->config->ui_language_origin = origin_of(r, node, "ui_language");
    }
}

/* ---- Files ----------------------------------------------------------------------------------------------
 */

static void read_file(reading *r, arvo_str path, const chain *from, const arvo_node *named_at);

/* What `extends` calls with. */
typedef struct extension {
    reading *r;
    const chain *here;
} extension;

static void take_extends(void *state, arvo_reader *reader, const arvo_node *scalar) {
    const extension *e = state;
    reading *r = e->r;
    arvo_str path = arvo_path_absolute(reader->arena, r->folder, scalar->scalar);
    if (path.ptr == NULL) {
        reader->no_memory = true;
        return;
    }
    for (const chain *c = e->here; c != NULL; c = c->from) {
        if (arvo_str_equal(c->path, path)) {
            arvo_reader_problem(reader, scalar, ARVO_ERR_EXTENDS_CYCLE, scalar->scalar, ARVO_NO_STR,
                                ARVO_NO_STR);
            return;
        }
    }
    if (e->here->depth >= MAX_EXTENDS_DEPTH || r->config->file_count >= MAX_FILES) {
        arvo_reader_problem(reader, scalar, ARVO_ERR_TOO_DEEP,
                            e->here->depth >= MAX_EXTENDS_DEPTH ? ARVO_STR("8") : ARVO_STR("64"), ARVO_NO_STR,
                            ARVO_NO_STR);
        return;
    }
    const arvo_source *source = reader->source;
    arvo_str folder = r->folder;
    read_file(r, path, e->here, scalar);
    reader->source = source;
    r->folder = folder;
}

/* What a file says is laid over what those say that it extends. */
static void read_keys(reading *r, const arvo_node *node, const chain *here) {
    extension e = {r, here};
    arvo_reader_check_keys(&r->reader, node, keys, NULL);
    arvo_config_each(&r->reader, node, "extends", take_extends, &e);
    uint32_t file = r->config->file_count++;
    read_languages(r, node);
    read_globs(r, node);
    /* What is said to be copy is an exception to what propositions name. */
    arvo_config_read_marks(&r->reader, r->config, node, "copy", ARVO_ROLE_COPY, file);
    arvo_config_read_marks(&r->reader, r->config, node, "propositions", ARVO_ROLE_PROPOSITION, file);
    arvo_config_read_profiles(&r->reader, &r->config->profiles, node);
    arvo_config_read_settings(&r->reader, &r->config->settings, node);
    arvo_config_read_overrides(&r->reader, r->config, node);
    arvo_config_each(&r->reader, node, "rules", take_rule_path, r);
    read_csv(r, node);
    read_baseline(r, node);
    read_failing(r, node);
    read_output(r, node);
}

/* Notes why a file cannot be read: at the place that names it, if one does. */
static void note_unreadable(reading *r, const char *shown, const arvo_error *error,
                            const arvo_node *named_at) {
    if (named_at != NULL && error->code == ARVO_ERR_NOT_FOUND) {
        arvo_reader_problem(&r->reader, named_at, ARVO_ERR_NO_SUCH_PATH, arvo_str_of(shown), ARVO_NO_STR,
                            ARVO_NO_STR);
        return;
    }
    arvo_reader_problem_as_is(&r->reader, shown, error);
}

static void read_file(reading *r, arvo_str path, const chain *from, const arvo_node *named_at) {
    arvo_arena *arena = r->configs->arena;
    const char *shown = openable(r, path);
    arvo_source *source = ARVO_NEW(arena, arvo_source);
    arvo_error error = {0};
    arvo_str text;
    arvo_node *node;
    if (shown == NULL || source == NULL) {
        r->reader.no_memory = true;
        return;
    }
    if (arvo_input_read(&text, arena, shown, &error) != ARVO_OK) {
        note_unreadable(r, shown, &error, named_at);
        return;
    }
    *source = (arvo_source){shown, text, NULL};
    if (arvo_yaml_parse(&node, arena, text, &error) != ARVO_OK) {
        arvo_reader_problem_as_is(&r->reader, shown, &error);
        return;
    }
    r->reader.source = source;
    r->folder = arvo_path_parent(path);
    if (node->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(&r->reader, node, ARVO_ERR_WRONG_TYPE, arvo_path_base(path),
                            ARVO_STR("{key: value}"), ARVO_NO_STR);
        return;
    }
    chain here = {path, from, from != NULL ? from->depth + 1 : 1};
    read_keys(r, node, &here);
}

/* Puts the marks of a file before those of the files that it extends: the first that fits counts. */
static bool order_marks(arvo_config *config, arvo_arena *arena) {
    arvo_config_mark *ordered = ARVO_NEW_ARRAY(arena, arvo_config_mark, config->marks.count);
    uint32_t count = 0;
    for (uint32_t file = config->file_count; ordered != NULL && file-- > 0;) {
        for (uint32_t i = 0; i < config->marks.count; i++) {
            if (config->marks.items[i].file == file) {
                ordered[count++] = config->marks.items[i];
            }
        }
    }
    config->marks.items = ordered;
    return ordered != NULL;
}

bool arvo_config_read(arvo_config *config, arvo_configs *configs, arvo_str path) {
    uint32_t problems = configs->problems.count;
    reading r = {.configs = configs, .config = config, .folder = config->folder};
    r.reader = (arvo_reader){.arena = configs->arena, .problems = &configs->problems};
    config->max_warnings = -1;
    read_file(&r, path, NULL, NULL);
    if (!r.reader.no_memory) {
        arvo_config_link_profiles(&r.reader, config, configs);
    }
    config->invalid = configs->problems.count > problems;
    return !r.reader.no_memory && order_marks(config, configs->arena);
}
