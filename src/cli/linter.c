#include "cli/linter.h"

#include <stdlib.h>
#include <string.h>

#include "cli/config.h"
#include "cli/output.h"

static bool starts_with(const char *word, const char *prefix) {
    return strncmp(word, prefix, strlen(prefix)) == 0;
}

static bool has_rule(const arvo_linter *linter, const char *rule, arvo_rule_info *info) {
    return arvo_linter_find_rule(info, linter, rule, ARVO_LANGUAGE_UNKNOWN, NULL) == ARVO_OK;
}

/* What one -W argument sets: a rule, and its level. A name of a rule that itself begins with "no-" is that
 * rule; to turn such a rule off one says -Wno-no-offer. */
static const char *parse_warning(const arvo_linter *linter, const char *argument, arvo_level *level) {
    arvo_rule_info info;
    *level = ARVO_LEVEL_WARNING;
    if (starts_with(argument, "error=")) {
        *level = ARVO_LEVEL_ERROR;
        return argument + strlen("error=");
    }
    if (starts_with(argument, "no-error=")) {
        return argument + strlen("no-error=");
    }
    if (has_rule(linter, argument, &info)) {
        *level = info.level > ARVO_LEVEL_WARNING ? info.level : ARVO_LEVEL_WARNING;
        return argument;
    }
    if (starts_with(argument, "no-")) {
        *level = ARVO_LEVEL_OFF;
        return argument + strlen("no-");
    }
    return argument;
}

static bool is_for_all(const char *argument) {
    return strcmp(argument, "error") == 0 || strcmp(argument, "no-error") == 0;
}

/* Sets the levels in the order given. -Werror then takes in what has become a warning, but for what
 * -Wno-error= excepts. */
static bool set_levels(arvo_linter *linter, const options *asked) {
    arvo_error error;
    bool all_errors = false;
    for (size_t i = 0; i < asked->warning_count; i++) {
        const char *argument = asked->warnings[i];
        arvo_level level;
        if (is_for_all(argument)) {
            all_errors = strcmp(argument, "error") == 0;
            continue;
        }
        const char *rule = parse_warning(linter, argument, &level);
        if (arvo_linter_set_level(linter, rule, level, &error) != ARVO_OK) {
            say_library_error(&error, asked->ui_language);
            return false;
        }
    }
    if (!all_errors) {
        return true;
    }
    if (arvo_linter_warnings_as_errors(linter, &error) != ARVO_OK) {
        say_library_error(&error, asked->ui_language);
        return false;
    }
    for (size_t i = 0; i < asked->warning_count; i++) {
        if (starts_with(asked->warnings[i], "no-error=")) {
            arvo_linter_set_level(linter, asked->warnings[i] + strlen("no-error="), ARVO_LEVEL_WARNING, NULL);
        }
    }
    return true;
}

void say_linter_error(const arvo_linter *linter, const arvo_error *error, arvo_language language) {
    if (error->code != ARVO_ERR_RULES_INVALID || linter == NULL) {
        say_library_error(error, language);
        return;
    }
    for (size_t i = 0; i < arvo_linter_problem_count(linter); i++) {
        const arvo_problem *problem = arvo_linter_problem(linter, i);
        say_file_error(problem->path, &problem->error, "rules", language);
    }
}

/* The project's paths, then those of the command line, which is given last and may replace. */
static const char **rule_paths(const options *asked, const arvo_rule_set *own, size_t *count) {
    size_t before = own != NULL ? own->path_count : 0;
    const char **paths = calloc(before + asked->rule_path_count + 1, sizeof *paths);
    for (size_t i = 0; paths != NULL && i < before; i++) {
        paths[i] = own->paths[i];
    }
    for (size_t i = 0; paths != NULL && i < asked->rule_path_count; i++) {
        paths[before + i] = asked->rule_paths[i];
    }
    *count = before + asked->rule_path_count;
    if (paths == NULL) {
        say_error("out of memory");
    }
    return paths;
}

arvo_linter *linter_open(const options *asked, const arvo_rule_set *own) {
    arvo_linter *linter = NULL;
    arvo_error error;
    arvo_linter_options wanted = ARVO_LINTER_OPTIONS_INIT;
    const char **paths = rule_paths(asked, own, &wanted.rule_path_count);
    if (paths == NULL) {
        return NULL;
    }
    wanted.rule_paths = paths;
    wanted.no_default_rules = asked->no_default_rules;
    wanted.dictionary_path = asked->dictionary;
    wanted.ui_language = asked->ui_language;
    arvo_err err = arvo_linter_new(&linter, &wanted, &error);
    free(paths);
    if (err == ARVO_OK && set_levels(linter, asked)) {
        return linter;
    }
    if (err != ARVO_OK) {
        say_linter_error(linter, &error, asked->ui_language);
    }
    arvo_linter_free(linter);
    return NULL;
}

arvo_linter *linter_open_here(const options *asked) {
    arvo_configs *configs = configs_open(asked);
    const arvo_file_config *here;
    arvo_linter *linter = NULL;
    arvo_error error;
    if (configs == NULL) {
        return NULL;
    }
    if (arvo_config_for(&here, configs, ".", &error) == ARVO_OK) {
        linter = linter_open(asked, &(arvo_rule_set){here->rule_paths, here->rule_path_count});
    } else {
        say_config_error(configs, &error, asked->ui_language);
    }
    arvo_configs_free(configs);
    return linter;
}
