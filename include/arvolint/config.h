/* arvolint/config.h: a project's arvolint.yaml: which file it is for a path, and what it says about that
 * file.
 *
 * Resolve the files on one thread; what arvo_config_for() gave may then be read from any. */
#ifndef ARVOLINT_CONFIG_H
#define ARVOLINT_CONFIG_H

#include <arvolint/base.h>
#include <arvolint/lint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The configurations that have been found so far, each read once. Not to be used by two threads at once. */
typedef struct arvo_configs arvo_configs;

typedef struct arvo_configs_options {
    const char *config_path; /* this file for every path; NULL: looked for upwards from each */
    bool no_config;          /* look for none */
} arvo_configs_options;

#define ARVO_CONFIGS_OPTIONS_INIT                                                                            \
    { NULL, false }

/* What is configured for one file. Everything lives as long as the arvo_configs. */
typedef struct arvo_file_config {
    const char *config_path;   /* the configuration; NULL: there is none, and what follows are the defaults */
    bool excluded;             /* it is not among the files that the configuration includes, or is excluded */
    arvo_lint_options options; /* for arvo_lint_file(): language, format, role, marks, settings, columns … */
    bool has_role; /* options.role is said by the configuration; else it is the caller's to choose */
    const char *const *rule_paths; /* for arvo_linter_options: own rules and lists, as paths to open */
    size_t rule_path_count;
    size_t rules; /* files with the same number have the same rule_paths: one linter serves them */
    /* What is about a whole run: ask for the configuration of its directory. */
    const char *baseline; /* path to open; NULL if none */
    bool has_fail_on;
    arvo_level fail_on;
    long max_warnings;          /* -1: not said */
    const char *const *formats; /* as --format takes them: "human", "sarif=out.sarif" */
    size_t format_count;
    arvo_language ui_language; /* UNKNOWN: not said */
} arvo_file_config;

/* NULL options: look upwards. The strings are copied. *out is NULL on NO_MEMORY. */
ARVO_API arvo_err arvo_configs_new(arvo_configs **out, const arvo_configs_options *options,
                                   arvo_error *error);
ARVO_API void arvo_configs_free(arvo_configs *configs);

/* What is configured for the file (or directory) at path, which need not exist; "-" stands for a file in the
 * working directory. The configuration is arvolint.yaml or .arvolint.yaml in the file's directory or the
 * nearest one above it, up to the root of a git repository or of the file system.
 *
 * Gives CONFIG_INVALID when the configuration has problems: read them with arvo_configs_problem(). NOT_FOUND
 * and other errors of reading are problems too, since they name the configuration and not the file. */
ARVO_API arvo_err arvo_config_for(const arvo_file_config **out, arvo_configs *configs, const char *path,
                                  arvo_error *error);

/* Should a walk go into the directory at path at all? False when `exclude` names it. The root of a walk is
 * the caller's to decide on. Errors as arvo_config_for(). */
ARVO_API arvo_err arvo_config_enters(bool *out, arvo_configs *configs, const char *path, arvo_error *error);

/* Checks that the rules which the configuration of `file` names are there, and that those with a limit can
 * have one, in a linter opened with its rule_paths. CONFIG_INVALID: read the problems. */
ARVO_API arvo_err arvo_config_check_rules(arvo_configs *configs, const arvo_file_config *file,
                                          const arvo_linter *linter, arvo_error *error);

/* The problems of all configurations read so far, each with its path, line and column. */
ARVO_API size_t arvo_configs_problem_count(const arvo_configs *configs);
ARVO_API const arvo_problem *arvo_configs_problem(const arvo_configs *configs, size_t index);

/* One thing that is configured for a file, and where. */
typedef struct arvo_config_fact {
    const char *key;   /* as in the configuration: "levels.jargon", "propositions", "language" */
    const char *value; /* as written, or as one would write it: "error", "key: **.hero, profile: hero" */
    const char *path;  /* the configuration that says so; NULL: nothing does, it is so without saying */
    uint32_t line;
} arvo_config_fact;

typedef struct arvo_config_facts {
    const arvo_config_fact *items;
    size_t count;
    void *internal;
} arvo_config_facts;

/* Everything that applies to the file at path, and from where: of levels and limits that are set twice the
 * one in force; under each proposition what its profile sets, with a key that begins with two spaces. Errors
 * as arvo_config_for(). */
ARVO_API arvo_err arvo_config_explain(arvo_config_facts **out, arvo_configs *configs, const char *path,
                                      arvo_error *error);
ARVO_API void arvo_config_facts_free(arvo_config_facts *facts);

/* A first configuration for a project that these are the files of, as the text of an arvolint.yaml with
 * comments in the language: which formats and languages there are, and where propositions seem to be. Paths
 * are seen from where the file shall lie, which is the working directory. Files that cannot be read are
 * counted and passed over. The text is given back with arvo_string_free(). NO_MEMORY. */
ARVO_API arvo_err arvo_config_draft(char **out, const char *const *paths, size_t count,
                                    arvo_language language, arvo_error *error);

#ifdef __cplusplus
}
#endif
#endif
