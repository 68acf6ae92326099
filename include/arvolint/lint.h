/* arvolint/lint.h: a linter: rules loaded once, documents checked one by one. */
#ifndef ARVOLINT_LINT_H
#define ARVOLINT_LINT_H

#include <arvolint/base.h>
#include <arvolint/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Rules, word lists and dictionaries. Not to be used by two threads at once. */
typedef struct arvo_linter arvo_linter;

typedef struct arvo_linter_options {
    const char *const *rule_paths; /* directories or files of a user's own rules and word lists */
    size_t rule_path_count;
    bool no_default_rules;       /* leave the built-in ones out */
    const char *dictionary_path; /* where to look for the Finnish dictionary; NULL: the system's places */
    arvo_language ui_language;   /* of messages; UNKNOWN: each document's own */
} arvo_linter_options;

#define ARVO_LINTER_OPTIONS_INIT {NULL, 0, false, NULL, ARVO_LANGUAGE_UNKNOWN}

/* A problem in a rule file, a word list or steps.yaml. */
typedef struct arvo_problem {
    const char *path;
    arvo_error error;
} arvo_problem;

/* Loads the rules. Gives ARVO_ERR_RULES_INVALID when a rule file has problems: then *out is there all the same, to read the
 * problems from and to free, but it lints nothing. On any other error *out is NULL. Options are copied. */
ARVO_API arvo_err arvo_linter_new(arvo_linter **out, const arvo_linter_options *options, arvo_error *error);
ARVO_API void arvo_linter_free(arvo_linter *linter);

ARVO_API size_t arvo_linter_problem_count(const arvo_linter *linter);
ARVO_API const arvo_problem *arvo_linter_problem(const arvo_linter *linter, size_t index);

/* Sets the level of a rule, given by code or name. UNKNOWN_RULE, with the nearest name. */
ARVO_API arvo_err arvo_linter_set_level(arvo_linter *linter, const char *rule, arvo_level level, arvo_error *error);

/* Makes every warning an error, but for rules that set_level() was called for after it. */
ARVO_API void arvo_linter_warnings_as_errors(arvo_linter *linter);

typedef struct arvo_lint_options {
    arvo_language language; /* UNKNOWN: what the file declares, else what its letters tell */
    const char *format;     /* "plain", "markdown"; NULL: by the path's extension */
    arvo_role role;
} arvo_lint_options;

#define ARVO_LINT_OPTIONS_INIT {ARVO_LANGUAGE_UNKNOWN, NULL, ARVO_ROLE_PROPOSITION}

/* Lints `len` bytes, which are copied; `path` names them in the result. The result is the caller's to free; it does not
 * need the linter any more. On an error (what is wrong with the input; ARVO_ERR_DICTIONARY_*) *out is NULL. */
ARVO_API arvo_err arvo_lint_text(arvo_result **out, arvo_linter *linter, const char *path, const char *bytes, size_t len,
                                 const arvo_lint_options *options, arvo_error *error);

/* Reads the file at path ("-": standard input) and lints it. */
ARVO_API arvo_err arvo_lint_file(arvo_result **out, arvo_linter *linter, const char *path,
                                 const arvo_lint_options *options, arvo_error *error);

/* Appends nothing, prints nothing: gives the file's sentences, tokens and readings as CoNLL-U, NUL-terminated, in *out,
 * which the caller frees with arvo_string_free(). */
ARVO_API arvo_err arvo_tokens_file(char **out, arvo_linter *linter, const char *path, const arvo_lint_options *options,
                                   arvo_error *error);
ARVO_API void arvo_string_free(char *string);

#ifdef __cplusplus
}
#endif
#endif
