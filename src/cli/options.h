/* options.h: the command line, read. */
#ifndef ARVO_CLI_OPTIONS_H
#define ARVO_CLI_OPTIONS_H

#include <arvolint/arvolint.h>

/* Exit codes: what continuous integration goes by. */
enum { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_TROUBLE = 2 };

typedef enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } color_choice;

/* Everything that options say. Strings are argv's. */
typedef struct options {
    const char **rule_paths; /* room for as many as there are arguments */
    size_t rule_path_count;
    const char **warnings; /* arguments of -W, in order */
    size_t warning_count;
    const char **operands; /* what is no option, in order; the command's name left out */
    size_t operand_count;
    const char *command;  /* NULL: none was named */
    const char **formats; /* NAME or NAME=FILE, in order */
    size_t format_count;
    const char *baseline; /* NULL: not named */
    const char *dictionary;
    const char *config;      /* --config; NULL: looked for */
    const char *show_config; /* the file to tell about; NULL: check */
    arvo_language language;
    bool has_role; /* --as was given */
    arvo_role role;
    unsigned jobs; /* 0: not said */
    const char *stdin_path;
    const char *since; /* NULL: not asked for */
    bool staged;
    bool no_cache;
    const char *cache_path; /* NULL: the user's */
    arvo_language ui_language; /* as asked for, else by the locale, else UNKNOWN */
    bool has_ui_language; /* --ui-language was given */
    bool has_fail_on;     /* --fail-on was given */
    arvo_level fail_on;
    long max_warnings; /* -1: no limit */
    color_choice color;
    bool explain_verdict;
    bool statistics;
    bool all; /* findings */
    bool no_baseline;
    bool prune_baseline;
    bool no_default_rules;
    bool no_config;
    bool force_exclude;
    bool show_files;
    bool help;
    bool version;
} options;

/* Reads the arguments. False when they cannot be read: a message stands on standard error, exit 2. Free with
 * options_free(). */
bool options_read(options *out, int argc, char **argv);
void options_free(options *read);

/* Is it the name of a command? */
bool is_command(const char *word);
/* The command that `word` may be a slip of, or NULL. */
const char *nearest_command(const char *word);

#endif
