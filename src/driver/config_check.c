/* config_check.c: are the rules there that a configuration names? Only a linter with its own rules can tell.
 */
#include "driver/config.h"

#include "driver/linter.h"

static void check_settings(arvo_reader *reader, const arvo_config_settings *settings,
                           const arvo_ruleset *rules) {
    for (uint32_t i = 0; i < settings->count; i++) {
        const arvo_config_setting *it = &settings->items[i];
        arvo_error error = {0};
        if (arvo_setting_check(rules, &it->setting, &error) != ARVO_OK) {
            error.line = it->origin.node->line;
            error.column = it->origin.node->column;
            arvo_reader_problem_as_is(reader, it->origin.source->path, &error);
        }
    }
}

static void check_all(arvo_reader *reader, const arvo_config *config, const arvo_ruleset *rules) {
    check_settings(reader, &config->settings, rules);
    for (uint32_t i = 0; i < config->profiles.count; i++) {
        check_settings(reader, &config->profiles.items[i].settings, rules);
    }
    for (uint32_t i = 0; i < config->overrides.count; i++) {
        check_settings(reader, &config->overrides.items[i].settings, rules);
    }
}

/* The configuration that an answer comes from. */
static arvo_config *config_of(const arvo_configs *configs, const arvo_file_config *file) {
    for (uint32_t i = 0; i < configs->items.count; i++) {
        if (configs->items.items[i]->path == file->config_path) {
            return configs->items.items[i];
        }
    }
    return configs->none;
}

arvo_err arvo_config_check_rules(arvo_configs *configs, const arvo_file_config *file,
                                 const arvo_linter *linter, arvo_error *error) {
    arvo_config *config = config_of(configs, file);
    if (!config->rules_checked) {
        uint32_t problems = configs->problems.count;
        arvo_reader reader = {.arena = configs->arena, .problems = &configs->problems};
        check_all(&reader, config, linter->rules);
        if (reader.no_memory) {
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
        }
        config->rules_checked = true;
        config->invalid = config->invalid || configs->problems.count > problems;
    }
    return config->invalid ? arvo_fail_plain(error, ARVO_ERR_CONFIG_INVALID) : ARVO_OK;
}
