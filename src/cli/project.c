#include "cli/project.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/config.h"
#include "cli/format_argument.h"
#include "cli/linter.h"
#include "cli/output.h"

/* ---- The run as a whole ---- */

/* Where the command line says nothing, the configuration has its say. */
static bool adopt(project *of) {
    const arvo_file_config *here = of->here;
    options *asked = &of->asked;
    if (!asked->has_fail_on && here->has_fail_on) {
        asked->fail_on = here->fail_on;
    }
    if (asked->max_warnings < 0) {
        asked->max_warnings = here->max_warnings;
    }
    if (!asked->has_ui_language && here->ui_language != ARVO_LANGUAGE_UNKNOWN) {
        asked->ui_language = here->ui_language;
    }
    for (size_t i = 0; asked->format_count == 0 && i < here->format_count; i++) {
        if (!format_argument_check(here->formats[i])) {
            return false;
        }
    }
    if (asked->format_count == 0 && here->format_count > 0) {
        asked->formats = (const char **)(uintptr_t)here->formats; /* read only from here on */
        asked->format_count = here->format_count;
    }
    return true;
}

static bool ask(project *of, const char *path) {
    arvo_error error;
    if (arvo_config_for(&of->here, of->configs, path, &error) == ARVO_OK) {
        return true;
    }
    say_config_error(of->configs, &error, of->asked.ui_language);
    return false;
}

bool project_open(project *out, const options *asked, const char *const *paths, size_t path_count) {
    *out = (project){.asked = *asked, .configs = configs_open(asked)};
    if (out->configs == NULL || !ask(out, ".")) {
        return false;
    }
    bool elsewhere = out->here->config_path == NULL && path_count > 0;
    return (!elsewhere || ask(out, paths[0])) && adopt(out);
}

static bool find_changes(project *of) {
    const options *asked = &of->asked;
    arvo_error error;
    arvo_err err = ARVO_OK;
    if (asked->staged) {
        err = arvo_changes_staged(&of->changes, &error);
    } else if (asked->since != NULL) {
        err = arvo_changes_since(&of->changes, asked->since, &error);
    }
    if (err != ARVO_OK) {
        say_library_error(&error, asked->ui_language);
    }
    return err == ARVO_OK;
}

bool project_find(project *of, const char *const *paths, size_t path_count) {
    const options *asked = &of->asked;
    arvo_files_options wanted = ARVO_FILES_OPTIONS_INIT;
    arvo_error error;
    if (!find_changes(of)) {
        return false;
    }
    wanted.paths = paths;
    wanted.path_count = path_count;
    wanted.configs = of->configs;
    wanted.force_exclude = asked->force_exclude;
    wanted.changes = of->changes;
    wanted.stdin_path = asked->stdin_path;
    wanted.language = asked->language;
    wanted.has_role = asked->has_role;
    wanted.role = asked->role;
    if (arvo_files_find(&of->files, &wanted, &error) != ARVO_OK) {
        say_config_error(of->configs, &error, asked->ui_language);
        return false;
    }
    return true;
}

/* ---- Linters ---- */

/* The rules that a file names in its configuration, against the linter that it is linted with. */
static bool check_rules(const project *of, const arvo_file *file) {
    arvo_error error;
    if (file->config == NULL ||
        arvo_config_check_rules(of->configs, file->config, of->linters[file->rules], &error) == ARVO_OK) {
        return true;
    }
    say_config_error(of->configs, &error, of->asked.ui_language);
    return false;
}

bool project_load(project *of) {
    const arvo_files *files = of->files;
    of->linters = calloc(files->rule_set_count, sizeof *of->linters);
    if (of->linters == NULL) {
        say_error("out of memory");
        return false;
    }
    for (size_t i = 0; i < files->count; i++) {
        const arvo_file *file = &files->items[i];
        if (file->failure.code != ARVO_OK) {
            continue;
        }
        arvo_linter **linter = &of->linters[file->rules];
        if (*linter == NULL) {
            *linter = linter_open(&of->asked, &files->rule_sets[file->rules]);
        }
        if (*linter == NULL || !check_rules(of, file)) {
            return false;
        }
    }
    if (project_linter(of) == NULL) { /* there is nothing to lint, but reports that list the rules */
        of->linters[0] = linter_open(&of->asked, &files->rule_sets[0]);
    }
    return project_linter(of) != NULL;
}

arvo_linter *project_linter(const project *of) {
    for (size_t i = 0; of->linters != NULL && i < of->files->rule_set_count; i++) {
        if (of->linters[i] != NULL) {
            return of->linters[i];
        }
    }
    return NULL;
}

/* ---- --show-files ---- */

static void print_mark(const arvo_mark *mark) {
    static const char *const kinds[] = {[ARVO_MARK_KEY] = "key",
                                        [ARVO_MARK_POINTER] = "pointer",
                                        [ARVO_MARK_CSS] = "css",
                                        [ARVO_MARK_HEADING] = "heading",
                                        [ARVO_MARK_FILE] = "file"};
    char line[1024];
    size_t len =
        (size_t)snprintf(line, sizeof line, "    %s at %s", arvo_role_name(mark->role), kinds[mark->kind]);
    for (size_t i = 0; i < mark->pattern_count && len < sizeof line; i++) {
        len += (size_t)snprintf(line + len, sizeof line - len, "%s %s", i > 0 ? "," : "", mark->patterns[i]);
    }
    if (mark->limits != NULL && len < sizeof line) {
        snprintf(line + len, sizeof line - len, " (%s)", mark->limits);
    }
    print_line("%s", line);
}

static void print_file(const arvo_file *file) {
    const arvo_lint_options *how = &file->options;
    bool said = how->language != ARVO_LANGUAGE_UNKNOWN;
    print_line("%s: %s, %s%s%s", file->path, file->format, arvo_role_name(how->role), said ? ", " : "",
               said ? arvo_language_tag(how->language) : "");
    for (size_t i = 0; i < how->mark_count; i++) {
        print_mark(&how->marks[i]);
    }
}

int project_show_files(const project *of) {
    for (size_t i = 0; i < of->files->count; i++) {
        const arvo_file *file = &of->files->items[i];
        if (file->failure.code == ARVO_OK) {
            print_file(file);
        } else {
            say_file_error(file->path, &file->failure, NULL, of->asked.ui_language);
        }
    }
    return of->files->failure_count == 0 ? EXIT_CLEAN : EXIT_TROUBLE;
}

void project_close(project *of) {
    for (size_t i = 0; of->linters != NULL && i < of->files->rule_set_count; i++) {
        arvo_linter_free(of->linters[i]);
    }
    free(of->linters);
    arvo_files_free(of->files);
    arvo_changes_free(of->changes);
    arvo_configs_free(of->configs);
}
