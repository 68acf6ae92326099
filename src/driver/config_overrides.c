/* config_overrides.c: the entries of `overrides`: what is different for some files. */
#include "driver/config.h"

static void read_format(arvo_reader *reader, arvo_config_override *made, const arvo_node *entry) {
    static const char *const names[] = {
#define ARVO_FORMAT(id, name, extensions, reader, traits) name,
#include "format/formats.def"
#undef ARVO_FORMAT
    };
    uint32_t index;
    if (arvo_reader_choice(reader, &index, entry, "format", names, sizeof names / sizeof *names)) {
        made->format = names[index];
    }
}

static void read_entry(arvo_reader *reader, arvo_config *config, const arvo_node *entry) {
    static const char *const entry_keys[] = {"files", "levels", "max", "language", "format", "as", NULL};
    const char *const roles[] = {arvo_role_name(ARVO_ROLE_PROPOSITION), arvo_role_name(ARVO_ROLE_COPY)};
    if (entry->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, entry, ARVO_ERR_WRONG_TYPE, ARVO_STR("overrides"),
                            ARVO_STR("[{files: glob, levels: {rule: level}}]"), ARVO_NO_STR);
        return;
    }
    arvo_config_override made = {.origin = {reader->source, entry}};
    arvo_str tag;
    uint32_t role;
    arvo_reader_check_keys(reader, entry, entry_keys, NULL);
    arvo_reader_need(reader, entry, "files");
    arvo_config_read_globs(reader, &made.files, entry, "files");
    arvo_config_read_settings(reader, &made.settings, entry);
    if (arvo_reader_str(reader, &tag, entry, "language")) {
        made.language = arvo_config_read_language(reader, arvo_node_get(entry, "language"), "language");
    }
    read_format(reader, &made, entry);
    made.has_role = arvo_reader_choice(reader, &role, entry, "as", roles, 2);
    made.role = made.has_role ? (arvo_role)role : ARVO_ROLE_PROPOSITION;
    arvo_config_override *added = ARVO_ARRAY_ADD(reader->arena, &config->overrides);
    if (added == NULL) {
        reader->no_memory = true;
        return;
    }
    *added = made;
}

void arvo_config_read_overrides(arvo_reader *reader, arvo_config *config, const arvo_node *mapping) {
    const arvo_node *list = arvo_node_get(mapping, "overrides");
    if (list != NULL && list->kind != ARVO_NODE_SEQUENCE) {
        arvo_reader_problem(reader, list, ARVO_ERR_WRONG_TYPE, ARVO_STR("overrides"),
                            ARVO_STR("[{files: glob, levels: {rule: level}}]"), ARVO_NO_STR);
        return;
    }
    for (uint32_t i = 0; list != NULL && i < list->count && !reader->no_memory; i++) {
        read_entry(reader, config, list->items[i]);
    }
}
