/* arvolint/files.h: from the paths that a user names to the files that are linted, and how each is.
 *
 * A file that is named is linted as it is. A directory is walked: in a git work tree the files that git
 * tracks or would track, else all; of these the ones whose extension a format knows. Hidden files and
 * folders, node_modules and the like are passed over. */
#ifndef ARVOLINT_FILES_H
#define ARVOLINT_FILES_H

#include <arvolint/base.h>
#include <arvolint/changes.h>
#include <arvolint/config.h>
#include <arvolint/lint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct arvo_files_options {
    const char *const *paths; /* files, directories; "-": standard input */
    size_t path_count;
    const char *stdin_path; /* what standard input is called: its format, configuration and name in results;
                               NULL: "-" */
    arvo_configs *configs;  /* where to ask what is configured for a file; NULL: nowhere */
    bool force_exclude; /* take named files as if a walk had found them: of what is excluded, or is no text,
                           none */
    const arvo_changes *changes; /* only files in which something has changed; of staged changes what is in
                                    the index; NULL: all */
    arvo_language language;      /* of every text, whatever is configured; UNKNOWN: no such wish */
    bool has_role;               /* `role` is that of every file, whatever is configured */
    arvo_role role;
} arvo_files_options;

#define ARVO_FILES_OPTIONS_INIT                                                                              \
    { NULL, 0, NULL, NULL, false, NULL, ARVO_LANGUAGE_UNKNOWN, false, ARVO_ROLE_PROPOSITION }

/* One file. Everything lives as long as the arvo_files and the configurations. */
typedef struct arvo_file {
    const char *path;    /* to open, and in results; without "./" and doubled slashes */
    bool named;          /* as a file, or as "-"; else a walk found it */
    const char *staged;  /* what git calls the text in its index, which is linted; NULL: the file itself is */
    bool standard_input; /* the text is there, not at the path */
    const arvo_file_config *config; /* NULL: there was nowhere to ask */
    arvo_lint_options options;      /* how it is linted */
    const char *format;             /* as what it is read: "markdown" */
    size_t rules;                   /* which of the rule sets it is linted with */
    arvo_error failure; /* code ARVO_OK, or why nothing can be linted here: a folder that cannot be read, or
                           holds no text */
} arvo_file;

/* Rules and word lists of a project's own. */
typedef struct arvo_rule_set {
    const char *const *paths;
    size_t path_count;
} arvo_rule_set;

typedef struct arvo_files {
    const arvo_file *items; /* in byte order of their paths, each path once */
    size_t count;
    size_t failure_count;           /* items with a failure */
    const arvo_rule_set *rule_sets; /* the first is an empty one */
    size_t rule_set_count;
    void *internal;
} arvo_files;

/* Finds the files. A path that does not exist is in the list, since linting it says so. Without
 * configuration, a text that was named is a proposition, and copy are those that a walk finds and those of
 * formats that hold texts among other things (JSON, PO …). NO_MEMORY. */
ARVO_API arvo_err arvo_files_find(arvo_files **out, const arvo_files_options *options, arvo_error *error);
ARVO_API void arvo_files_free(arvo_files *files);

#ifdef __cplusplus
}
#endif
#endif
