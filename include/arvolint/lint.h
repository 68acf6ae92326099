/* arvolint/lint.h: a linter: rules loaded once, documents checked one by one. */
#ifndef ARVOLINT_LINT_H
#define ARVOLINT_LINT_H

#include <arvolint/base.h>
#include <arvolint/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Rules, word lists and dictionaries. Not to be used by two threads at once: each thread has a fork of its
 * own. */
typedef struct arvo_linter arvo_linter;

typedef struct arvo_linter_options {
    const char *const *rule_paths; /* directories or files of a user's own rules and word lists */
    size_t rule_path_count;
    bool no_default_rules;       /* leave the built-in ones out */
    const char *dictionary_path; /* where to look for the Finnish dictionary; NULL: the system's places */
    arvo_language ui_language;   /* of messages; UNKNOWN: each document's own */
    const char
        *today; /* "2027-01-31", by which comments with until= expire; NULL: the local date of the day */
} arvo_linter_options;

#define ARVO_LINTER_OPTIONS_INIT                                                                             \
    { NULL, 0, false, NULL, ARVO_LANGUAGE_UNKNOWN, NULL }

/* A problem in a rule file, a word list or steps.yaml. */
typedef struct arvo_problem {
    const char *path;
    arvo_error error;
} arvo_problem;

/* Loads the rules. Gives ARVO_ERR_RULES_INVALID when a rule file has problems: then *out is there all the
 * same, to read the problems from and to free, but it lints nothing. On any other error *out is NULL. Options
 * are copied. */
ARVO_API arvo_err arvo_linter_new(arvo_linter **out, const arvo_linter_options *options, arvo_error *error);
ARVO_API void arvo_linter_free(arvo_linter *linter);

/* A linter for another thread: it shares the rules of `of`, which must outlive it, has the levels set there
 * so far, and dictionaries of its own. The two may lint at the same time, and what they give for a text is
 * the same. NO_MEMORY. */
ARVO_API arvo_err arvo_linter_fork(arvo_linter **out, const arvo_linter *of, arvo_error *error);

ARVO_API size_t arvo_linter_problem_count(const arvo_linter *linter);
ARVO_API const arvo_problem *arvo_linter_problem(const arvo_linter *linter, size_t index);

/* Sets the level of a rule, given by code or name. UNKNOWN_RULE, with the nearest name. */
ARVO_API arvo_err arvo_linter_set_level(arvo_linter *linter, const char *rule, arvo_level level,
                                        arvo_error *error);

/* Makes every warning an error, but for rules that set_level() is called for after it. NO_MEMORY. */
ARVO_API arvo_err arvo_linter_warnings_as_errors(arvo_linter *linter, arvo_error *error);

/* ---- How one document is linted -------------------------------------------------------------------------
 */

/* Levels and limits other than those that the rules carry: applied in order, a later one wins. What
 * set_level() and warnings_as_errors() say comes after all of these. */
typedef struct arvo_setting {
    const char *rule; /* code or name; an unknown one is UNKNOWN_RULE when a document is linted */
    bool has_level;
    arvo_level level;
    bool has_max; /* for a rule that has a limit (kinds `measure` and `count`) */
    double max;
    bool optional; /* where there is no such rule, it says nothing */
} arvo_setting;

typedef struct arvo_settings {
    const arvo_setting *items;
    size_t count;
} arvo_settings;

/* How a mark names the texts that it is about. */
typedef enum arvo_mark_kind {
    ARVO_MARK_KEY = 0, /* a path of keys with globs, parted by "." or "/": "hero.*", "*.tagline"; front matter
                          counts as keys */
    ARVO_MARK_POINTER, /* a JSON pointer: "/hero/title" */
    ARVO_MARK_CSS,     /* a CSS selector */
    ARVO_MARK_HEADING, /* the text of a heading, a glob: it and what stands under it */
    ARVO_MARK_FILE     /* the whole file; needs no pattern */
} arvo_mark_kind;

/* Marks texts of a document as a proposition, or as copy. What stands under one place that a pattern names is
 * one part; a mark with several patterns joins what they name into one part. Of marks that fit a text the
 * first counts. */
typedef struct arvo_mark {
    arvo_mark_kind kind;
    const char *const *patterns;
    size_t pattern_count;
    arvo_role role;
    const char *limits;     /* the name of the profile; NULL if none */
    arvo_settings settings; /* the profile's levels and limits */
} arvo_mark;

typedef struct arvo_lint_options {
    arvo_language language; /* UNKNOWN: what the file declares, else what its letters tell */
    const char *format; /* a name in src/format/formats.def: "plain", "markdown", "html"; NULL: by the path's
                           extension, else by the content */
    arvo_role role;     /* of texts that no mark is about */
    const arvo_mark *marks;
    size_t mark_count;
    arvo_settings settings; /* of the whole file */
    const char *const *
        columns; /* of a CSV file: names (first row) or numbers from 1; none: every column that holds prose */
    size_t column_count;
    unsigned languages; /* those that texts may be in, a bit each (1u << ARVO_LANGUAGE_FI): others are left
                           alone, as languages that are none of ours are; 0: all */
} arvo_lint_options;

#define ARVO_LINT_OPTIONS_INIT                                                                               \
    { ARVO_LANGUAGE_UNKNOWN, NULL, ARVO_ROLE_PROPOSITION, NULL, 0, {NULL, 0}, NULL, 0, 0 }

/* Lints `len` bytes, which are copied; `path` names them in the result. The result is the caller's to free;
 * it does not need the linter any more. On an error (what is wrong with the input; ARVO_ERR_DICTIONARY_*)
 * *out is NULL. */
ARVO_API arvo_err arvo_lint_text(arvo_result **out, arvo_linter *linter, const char *path, const char *bytes,
                                 size_t len, const arvo_lint_options *options, arvo_error *error);

/* Reads the file at path ("-": standard input) and lints it. */
ARVO_API arvo_err arvo_lint_file(arvo_result **out, arvo_linter *linter, const char *path,
                                 const arvo_lint_options *options, arvo_error *error);

/* Appends nothing, prints nothing: gives the file's sentences, tokens and readings as CoNLL-U,
 * NUL-terminated, in *out, which the caller frees with arvo_string_free(). */
ARVO_API arvo_err arvo_tokens_file(char **out, arvo_linter *linter, const char *path,
                                   const arvo_lint_options *options, arvo_error *error);
ARVO_API void arvo_string_free(char *string);

#ifdef __cplusplus
}
#endif
#endif
