#include "cli/config.h"

#include <stdio.h>
#include <string.h>

#include "cli/output.h"
#include "cli/paragraph.h"
#include "cli/words.h"

arvo_configs *configs_open(const options *asked) {
    arvo_configs *configs = NULL;
    arvo_error error;
    const arvo_configs_options how = {asked->config, asked->no_config};
    if (arvo_configs_new(&configs, &how, &error) != ARVO_OK) {
        say_library_error(&error, asked->ui_language);
    }
    return configs;
}

void say_config_error(const arvo_configs *configs, const arvo_error *error, arvo_language language) {
    if (error->code != ARVO_ERR_CONFIG_INVALID) {
        say_library_error(error, language);
        return;
    }
    for (size_t i = 0; i < arvo_configs_problem_count(configs); i++) {
        const arvo_problem *problem = arvo_configs_problem(configs, i);
        say_file_error(problem->path, &problem->error, "config", language);
    }
}

/* "levels.jargon: error": what is said, without where. */
static size_t written(char *out, size_t size, const arvo_config_fact *fact) {
    snprintf(out, size, "%s: %s", fact->key, fact->value);
    return characters_in(out);
}

static size_t widest(const arvo_config_facts *facts) {
    size_t width = 0;
    char line[1024];
    for (size_t i = 0; i < facts->count; i++) {
        size_t own = written(line, sizeof line, &facts->items[i]);
        width = own > width ? own : width;
    }
    return width < 60 ? width : 60;
}

static void print_facts(const arvo_config_facts *facts) {
    size_t width = widest(facts);
    char line[1024];
    for (size_t i = 0; i < facts->count; i++) {
        const arvo_config_fact *fact = &facts->items[i];
        size_t used = written(line, sizeof line, fact);
        if (fact->path == NULL) {
            print_line("%s", line);
        } else {
            print_line("%s%*s  # %s:%lu", line, used < width ? (int)(width - used) : 0, "", fact->path,
                       (unsigned long)fact->line);
        }
    }
}

int config_show(const options *asked, const char *path) {
    arvo_configs *configs = configs_open(asked);
    const arvo_file_config *file;
    arvo_config_facts *facts = NULL;
    arvo_error error;
    if (configs == NULL) {
        return EXIT_TROUBLE;
    }
    arvo_err err = arvo_config_for(&file, configs, path, &error);
    err = err == ARVO_OK ? arvo_config_explain(&facts, configs, path, &error) : err;
    if (err != ARVO_OK) {
        say_config_error(configs, &error, asked->ui_language);
    } else if (file->config_path == NULL) {
        print_line(word_in(WORD_CONFIG_NONE, asked->ui_language), path);
    } else {
        print_line("# %s: %s", path, file->config_path);
        print_facts(facts);
    }
    arvo_config_facts_free(facts);
    arvo_configs_free(configs);
    return err == ARVO_OK ? EXIT_CLEAN : EXIT_TROUBLE;
}
