/* config_marks.c: the entries of `propositions` and `copy`. */
#include "driver/config.h"

#include "format/select.h"

/* What an entry may name its texts by. */
static const struct {
    const char *key;
    arvo_mark_kind kind;
} namings[] = {{"key", ARVO_MARK_KEY}, {"keys", ARVO_MARK_KEY},        {"pointer", ARVO_MARK_POINTER},
               {"css", ARVO_MARK_CSS}, {"heading", ARVO_MARK_HEADING}, {"file", ARVO_MARK_FILE}};

enum { NAMING_COUNT = sizeof namings / sizeof *namings };

/* Patterns being read. */
typedef struct pattern_list {
    arvo_mark_kind kind;
    arvo_config_strings patterns;
} pattern_list;

static void take_pattern(void *state, arvo_reader *reader, const arvo_node *scalar) {
    pattern_list *list = state;
    arvo_error error = {0};
    arvo_err err = arvo_select_check(reader->arena, list->kind, scalar->scalar, &error);
    if (err == ARVO_ERR_BAD_SELECTOR) {
        arvo_reader_problem_inside(reader, reader->source, scalar, &error);
        return;
    }
    const char **slot = err == ARVO_OK ? ARVO_ARRAY_ADD(reader->arena, &list->patterns) : NULL;
    if (slot == NULL) {
        reader->no_memory = true;
        return;
    }
    *slot = scalar->scalar.ptr;
}

/* `file: true`; saying no to it says nothing. */
static bool read_whole_file(arvo_reader *reader, const arvo_node *entry) {
    bool whole = false;
    arvo_reader_bool(reader, &whole, entry, "file");
    return whole;
}

/* How the entry names its texts; false when it was found wrong. */
static bool read_naming(arvo_reader *reader, arvo_mark *mark, const arvo_node *entry) {
    size_t found = NAMING_COUNT;
    for (size_t i = 0; i < NAMING_COUNT; i++) {
        const arvo_node *node = arvo_node_get(entry, namings[i].key);
        if (node == NULL) {
            continue;
        }
        if (found != NAMING_COUNT) {
            arvo_reader_problem(reader, node, ARVO_ERR_ONLY_ONE,
                                ARVO_STR("key, keys, pointer, css, heading, file"), ARVO_NO_STR, ARVO_NO_STR);
            return false;
        }
        found = i;
    }
    if (found == NAMING_COUNT || namings[found].kind == ARVO_MARK_FILE) {
        mark->kind = ARVO_MARK_FILE;
        return found == NAMING_COUNT || read_whole_file(reader, entry);
    }
    pattern_list list = {.kind = namings[found].kind};
    arvo_config_each(reader, entry, namings[found].key, take_pattern, &list);
    mark->kind = list.kind;
    mark->patterns = list.patterns.items;
    mark->pattern_count = list.patterns.count;
    return list.patterns.count > 0;
}

static void read_entry(arvo_reader *reader, arvo_config *config, const arvo_node *entry, const char *key,
                       arvo_role role, uint32_t file) {
    static const char *const keys[] = {"files",   "key",  "keys",    "pointer", "css",
                                       "heading", "file", "profile", NULL};
    if (entry->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, entry, ARVO_ERR_WRONG_TYPE, arvo_str_of(key),
                            ARVO_STR("[{files: glob, key: path, profile: name}]"), ARVO_NO_STR);
        return;
    }
    arvo_reader_check_keys(reader, entry, keys, NULL);
    arvo_config_mark made = {.origin = {reader->source, entry}, .file = file, .mark = {.role = role}};
    made.has_files = arvo_config_read_globs(reader, &made.files, entry, "files");
    arvo_str profile;
    made.profile =
        arvo_reader_str(reader, &profile, entry, "profile") ? arvo_node_get(entry, "profile") : NULL;
    if (!read_naming(reader, &made.mark, entry)) {
        return;
    }
    arvo_config_mark *added = ARVO_ARRAY_ADD(reader->arena, &config->marks);
    if (added == NULL) {
        reader->no_memory = true;
        return;
    }
    *added = made;
}

void arvo_config_read_marks(arvo_reader *reader, arvo_config *config, const arvo_node *mapping,
                            const char *key, arvo_role role, uint32_t file) {
    const arvo_node *node = arvo_node_get(mapping, key);
    if (node == NULL) {
        return;
    }
    if (node->kind != ARVO_NODE_SEQUENCE) {
        arvo_reader_problem(reader, node, ARVO_ERR_WRONG_TYPE, arvo_str_of(key),
                            ARVO_STR("[{files: glob, key: path, profile: name}]"), ARVO_NO_STR);
        return;
    }
    config->has_propositions = config->has_propositions || role == ARVO_ROLE_PROPOSITION;
    for (uint32_t i = 0; i < node->count && !reader->no_memory; i++) {
        read_entry(reader, config, node->items[i], key, role, file);
    }
}
