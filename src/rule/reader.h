/* reader.h: reading a YAML tree with every mistake reported at its place. Reading goes on after a mistake, so
 * that all of them are found at once; only the end of memory stops it. */
#ifndef ARVO_RULE_READER_H
#define ARVO_RULE_READER_H

#include "base/intern.h"
#include "rule/rule.h"

typedef ARVO_ARRAY(arvo_problem) arvo_problems;

typedef struct arvo_reader {
    arvo_arena *arena;
    arvo_problems *problems;
    const arvo_source *source; /* the file being read */
    bool no_memory;
    arvo_interner *files; /* real paths of the user's files found so far; made at the first */
    uint32_t repeated;    /* files that were found again */
    uint8_t languages;    /* bit per language that a user's patterns are written for (1 << arvo_language) */
} arvo_reader;

/* Notes a problem of the source at the node; node NULL: of the file as a whole. */
void arvo_reader_problem(arvo_reader *reader, const arvo_node *node, arvo_err code, arvo_str detail0,
                         arvo_str detail1, arvo_str detail2);
/* Notes a problem inside a scalar: error->column counts code points of the decoded scalar, from 1; 0 means
 * its beginning. */
void arvo_reader_problem_inside(arvo_reader *reader, const arvo_source *source, const arvo_node *node,
                                const arvo_error *error);
/* Notes an error that says its own line and column. */
void arvo_reader_problem_as_is(arvo_reader *reader, const char *path, const arvo_error *error);
/* UNKNOWN_x or its _NEAR variant: `code` is the plain one, the next in the list of errors the near one. */
void arvo_reader_unknown(arvo_reader *reader, const arvo_node *node, arvo_err code, arvo_str name,
                         const arvo_str *candidates, size_t count);

/* Reports each key of the mapping that is in neither NULL-terminated list (the second may be NULL). */
void arvo_reader_check_keys(arvo_reader *reader, const arvo_node *mapping, const char *const *keys,
                            const char *const *more);
/* The value of a key that must be there, or NULL after reporting MISSING_KEY. */
const arvo_node *arvo_reader_need(arvo_reader *reader, const arvo_node *mapping, const char *key);

/* The readers below take the mapping and a key. They return false when the key is not there or its value was
 * reported. */
bool arvo_reader_str(arvo_reader *reader, arvo_str *out, const arvo_node *mapping, const char *key);
bool arvo_reader_number(arvo_reader *reader, double *out, const arvo_node *mapping, const char *key);
bool arvo_reader_bool(arvo_reader *reader, bool *out, const arvo_node *mapping, const char *key);
/* One of `names`: *out gets its index. BAD_VALUE(_NEAR). */
bool arvo_reader_choice(arvo_reader *reader, uint32_t *out, const arvo_node *mapping, const char *key,
                        const char *const *names, size_t count);
/* A text (for every language) or a mapping from language to text. */
bool arvo_reader_texts(arvo_reader *reader, arvo_texts *out, const arvo_node *mapping, const char *key);
/* A number, or .inf for no limit (for every language), or a mapping from language to number. */
bool arvo_reader_limit(arvo_reader *reader, arvo_limit *out, const arvo_node *mapping, const char *key);
/* "any" or "all" under the key "policy". */
bool arvo_reader_policy(arvo_reader *reader, arvo_policy *out, const arvo_node *mapping);
/* A value type's name under the key "value". */
bool arvo_reader_value(arvo_reader *reader, uint8_t *out, const arvo_node *mapping);
/* The language that a key of a mapping names, or UNKNOWN after reporting it. */
arvo_language arvo_reader_language_key(arvo_reader *reader, const arvo_node *key);

/* Reads patterns under the key into the set: a pattern, a list, an item {match:, say:, …} or a mapping from
 * language to these. `policy` and `value` are those of the rule or list. False when the key is not there. */
bool arvo_reader_patterns(arvo_reader *reader, arvo_pattern_set *set, const arvo_node *mapping,
                          const char *key, arvo_policy policy, uint8_t value);
/* The same for a node in hand, for one language (UNKNOWN: every). */
void arvo_reader_pattern_node(arvo_reader *reader, arvo_pattern_set *set, const arvo_node *node,
                              const char *key, arvo_language language, arvo_policy policy, uint8_t value);

/* The code point column (from 1) in the file of the code point `offset` (from 0) of a decoded scalar on one
 * line. */
uint32_t arvo_scalar_column(arvo_str file, const arvo_node *scalar, uint32_t offset);

#endif
