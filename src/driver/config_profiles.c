/* config_profiles.c: profiles: what kinds of texts there are, and the limits that each is held to. */
#include "driver/config.h"

#include "rule/builtin.h"
#include "rule/source.h"

static arvo_config_profile *find(const arvo_config_profiles *profiles, arvo_str name) {
    for (uint32_t i = 0; i < profiles->count; i++) {
        if (arvo_str_equal(profiles->items[i].name, name)) {
            return &profiles->items[i];
        }
    }
    return NULL;
}

static void read_profile(arvo_reader *reader, arvo_config_profiles *out, const arvo_node *key,
                         const arvo_node *value) {
    static const char *const keys[] = {"about", "levels", "max", NULL};
    if (value->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, value, ARVO_ERR_WRONG_TYPE, key->scalar,
                            ARVO_STR("{max: {rule: number}, levels: {rule: level}}"), ARVO_NO_STR);
        return;
    }
    arvo_reader_check_keys(reader, value, keys, NULL);
    arvo_config_profile *profile = find(out, key->scalar);
    profile = profile != NULL ? profile : ARVO_ARRAY_ADD(reader->arena, out);
    if (profile == NULL) {
        reader->no_memory = true;
        return;
    }
    *profile = (arvo_config_profile){.name = key->scalar, .origin = {reader->source, key}};
    arvo_reader_texts(reader, &profile->about, value, "about");
    arvo_config_read_settings(reader, &profile->settings, value);
}

void arvo_config_read_profiles(arvo_reader *reader, arvo_config_profiles *out, const arvo_node *mapping) {
    const arvo_node *node = arvo_node_get(mapping, "profiles");
    if (node != NULL && node->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, node, ARVO_ERR_WRONG_TYPE, ARVO_STR("profiles"),
                            ARVO_STR("{name: {max: {rule: number}, levels: {rule: level}}}"), ARVO_NO_STR);
        return;
    }
    for (uint32_t i = 0; node != NULL && i + 1 < node->count; i += 2) {
        read_profile(reader, out, node->items[i], node->items[i + 1]);
    }
}

bool arvo_config_read_builtin(arvo_configs *configs) {
    arvo_reader reader = {.arena = configs->arena, .problems = &configs->problems};
    for (size_t i = 0; i < arvo_builtin_file_count; i++) {
        if (!arvo_str_equal(arvo_str_of(arvo_builtin_files[i].path), ARVO_BUILTIN_PROFILES)) {
            continue;
        }
        arvo_source *source = ARVO_NEW(configs->arena, arvo_source);
        arvo_node *node;
        arvo_error error = {0};
        if (source == NULL) {
            return false;
        }
        *source = (arvo_source){"builtin:profiles.yaml", arvo_builtin_files[i].text, &arvo_builtin_files[i]};
        reader.source = source;
        if (arvo_source_tree(&node, configs->arena, source, &error) != ARVO_OK) {
            arvo_reader_problem_as_is(&reader, source->path, &error);
        } else {
            arvo_config_read_profiles(&reader, &configs->profiles, node);
        }
    }
    return !reader.no_memory;
}

/* ---- Linking --------------------------------------------------------------------------------------------
 */

/* The settings alone, as marks carry them. */
static bool copy_settings(arvo_settings *out, arvo_arena *arena, const arvo_config_settings *settings) {
    arvo_setting *items = ARVO_NEW_ARRAY(arena, arvo_setting, settings->count);
    for (uint32_t i = 0; items != NULL && i < settings->count; i++) {
        items[i] = settings->items[i].setting;
    }
    *out = (arvo_settings){items, settings->count};
    return items != NULL;
}

static void note_unknown(arvo_reader *reader, const arvo_node *name, const arvo_config_profiles *own,
                         const arvo_config_profiles *builtin) {
    size_t count = (size_t)own->count + builtin->count;
    arvo_str *names = ARVO_NEW_ARRAY(reader->arena, arvo_str, count);
    if (names == NULL) {
        reader->no_memory = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        names[i] = i < own->count ? own->items[i].name : builtin->items[i - own->count].name;
    }
    arvo_config_bad_value(reader, name, "profile", names, count);
}

const arvo_config_profile *arvo_config_find_profile(const arvo_configs *configs, const arvo_config *config,
                                                    arvo_str name) {
    const arvo_config_profile *own = find(&config->profiles, name);
    return own != NULL ? own : find(&configs->profiles, name);
}

void arvo_config_link_profiles(arvo_reader *reader, arvo_config *config, const arvo_configs *configs) {
    for (uint32_t i = 0; i < config->marks.count && !reader->no_memory; i++) {
        arvo_config_mark *mark = &config->marks.items[i];
        if (mark->profile == NULL) {
            continue;
        }
        const arvo_config_profile *profile = arvo_config_find_profile(configs, config, mark->profile->scalar);
        if (profile == NULL) {
            reader->source = mark->origin.source;
            note_unknown(reader, mark->profile, &config->profiles, &configs->profiles);
            continue;
        }
        mark->mark.limits = profile->name.ptr;
        reader->no_memory = !copy_settings(&mark->mark.settings, reader->arena, &profile->settings);
    }
}
