/* config_values.c: values that several keys of a configuration share: lists, globs, languages, levels. */
#include "base/utf8.h"
#include "driver/config.h"

static void note_wrong_type(arvo_reader *reader, const arvo_node *node, const char *key, const char *wanted) {
    arvo_reader_problem(reader, node, ARVO_ERR_WRONG_TYPE, arvo_str_of(key), arvo_str_of(wanted),
                        ARVO_NO_STR);
}

bool arvo_config_each(arvo_reader *reader, const arvo_node *mapping, const char *key,
                      void (*take)(void *state, arvo_reader *reader, const arvo_node *scalar), void *state) {
    const arvo_node *node = arvo_node_get(mapping, key);
    if (node == NULL) {
        return false;
    }
    bool list = node->kind == ARVO_NODE_SEQUENCE;
    uint32_t count = list ? node->count : 1;
    for (uint32_t i = 0; i < count; i++) {
        const arvo_node *item = list ? node->items[i] : node;
        if (item->kind != ARVO_NODE_SCALAR || (item->plain && item->scalar.len == 0)) {
            note_wrong_type(reader, item, key, "text / [text]");
        } else {
            take(state, reader, item);
        }
    }
    return true;
}

static void take_string(void *state, arvo_reader *reader, const arvo_node *scalar) {
    arvo_config_strings *out = state;
    const char **slot = ARVO_ARRAY_ADD(reader->arena, out);
    if (slot == NULL) {
        reader->no_memory = true;
        return;
    }
    *slot = scalar->scalar.ptr;
}

bool arvo_config_read_strings(arvo_reader *reader, arvo_config_strings *out, const arvo_node *mapping,
                              const char *key) {
    return arvo_config_each(reader, mapping, key, take_string, out);
}

static void take_glob(void *state, arvo_reader *reader, const arvo_node *scalar) {
    arvo_glob_error why;
    arvo_fileglobs *out = state;
    arvo_origin *origin = ARVO_NEW(reader->arena, arvo_origin);
    if (origin == NULL) {
        reader->no_memory = true;
        return;
    }
    *origin = (arvo_origin){reader->source, scalar};
    if (arvo_fileglob_add(out, reader->arena, scalar->scalar, origin, &why)) {
        return;
    }
    if (why.what == NULL) {
        reader->no_memory = true;
        return;
    }
    arvo_error error = {0};
    uint32_t column = (uint32_t)arvo_utf8_count(arvo_str_slice(scalar->scalar, 0, why.at)) + 1;
    arvo_fail_at(&error, ARVO_ERR_BAD_GLOB, 0, column, scalar->scalar, arvo_str_of(why.what), ARVO_NO_STR);
    arvo_reader_problem_inside(reader, reader->source, scalar, &error);
}

bool arvo_config_read_globs(arvo_reader *reader, arvo_fileglobs *out, const arvo_node *mapping,
                            const char *key) {
    return arvo_config_each(reader, mapping, key, take_glob, out);
}

arvo_language arvo_config_read_language(arvo_reader *reader, const arvo_node *scalar, const char *key) {
    arvo_str tags[ARVO_LANGUAGE_COUNT];
    for (arvo_language i = ARVO_LANGUAGE_FI; i < ARVO_LANGUAGE_COUNT; i++) {
        tags[i - 1] = arvo_str_of(arvo_language_tag(i));
        if (arvo_str_equal(tags[i - 1], scalar->scalar)) {
            return i;
        }
    }
    arvo_config_bad_value(reader, scalar, key, tags, ARVO_LANGUAGE_COUNT - 1);
    return ARVO_LANGUAGE_UNKNOWN;
}

void arvo_config_bad_value(arvo_reader *reader, const arvo_node *scalar, const char *key,
                           const arvo_str *candidates, size_t count) {
    arvo_str nearest = arvo_nearest(scalar->scalar, candidates, count);
    arvo_reader_problem(reader, scalar, nearest.ptr != NULL ? ARVO_ERR_BAD_VALUE_NEAR : ARVO_ERR_BAD_VALUE,
                        arvo_str_of(key), scalar->scalar, nearest);
}

/* ---- Levels and limits ----------------------------------------------------------------------------------
 */

static arvo_config_setting *add_setting(arvo_reader *reader, arvo_config_settings *out,
                                        const arvo_node *key) {
    arvo_config_setting *added = ARVO_ARRAY_ADD(reader->arena, out);
    if (added == NULL) {
        reader->no_memory = true;
        return NULL;
    }
    added->setting.rule = key->scalar.ptr;
    added->setting.optional = reader->source->builtin != NULL;
    added->origin = (arvo_origin){reader->source, key};
    return added;
}

static void read_level(arvo_reader *reader, arvo_config_settings *out, const arvo_node *levels,
                       const arvo_node *key) {
    const char *const names[] = {arvo_level_name(ARVO_LEVEL_OFF), arvo_level_name(ARVO_LEVEL_NOTE),
                                 arvo_level_name(ARVO_LEVEL_WARNING), arvo_level_name(ARVO_LEVEL_ERROR)};
    uint32_t level;
    if (!arvo_reader_choice(reader, &level, levels, key->scalar.ptr, names, 4)) {
        return;
    }
    arvo_config_setting *added = add_setting(reader, out, key);
    if (added != NULL) {
        added->setting.has_level = true;
        added->setting.level = (arvo_level)level;
    }
}

static void read_max(arvo_reader *reader, arvo_config_settings *out, const arvo_node *limits,
                     const arvo_node *key) {
    double max;
    if (!arvo_reader_number(reader, &max, limits, key->scalar.ptr)) {
        return;
    }
    if (max < 0) {
        note_wrong_type(reader, arvo_node_get(limits, key->scalar.ptr), key->scalar.ptr, "0, 1, 2 …");
        return;
    }
    arvo_config_setting *added = add_setting(reader, out, key);
    if (added != NULL) {
        added->setting.has_max = true;
        added->setting.max = max;
    }
}

void arvo_config_read_settings(arvo_reader *reader, arvo_config_settings *out, const arvo_node *mapping) {
    static const struct {
        const char *key;
        const char *shape;
        void (*read)(arvo_reader *, arvo_config_settings *, const arvo_node *, const arvo_node *);
    } kinds[] = {{"levels", "{rule: level}", read_level}, {"max", "{rule: number}", read_max}};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const arvo_node *node = arvo_node_get(mapping, kinds[k].key);
        if (node != NULL && node->kind != ARVO_NODE_MAPPING) {
            note_wrong_type(reader, node, kinds[k].key, kinds[k].shape);
            continue;
        }
        for (uint32_t i = 0; node != NULL && i + 1 < node->count; i += 2) {
            kinds[k].read(reader, out, node, node->items[i]);
        }
    }
}
