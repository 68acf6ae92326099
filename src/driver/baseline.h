/* baseline.h: the inside of an arvo_baseline. */
#ifndef ARVO_DRIVER_BASELINE_H
#define ARVO_DRIVER_BASELINE_H

#include <arvolint/baseline.h>

#include "base/array.h"
#include "base/error.h"

/* What a finding is known by. */
typedef struct arvo_baseline_key {
    arvo_str file;   /* as seen from the baseline's directory, with '/' */
    arvo_str rule;   /* code */
    bool whole_text; /* `text` is the part's key, "" for the whole file */
    arvo_str text;   /* the words, each stretch of white space one space */
} arvo_baseline_key;

typedef struct arvo_baseline_entry {
    arvo_baseline_key key;
    uint32_t count;
    uint32_t seen; /* in this run; at most `count` are taken out of results */
    bool checked;  /* its file has been filtered */
} arvo_baseline_entry;

typedef ARVO_ARRAY(arvo_baseline_entry) arvo_baseline_entries;

struct arvo_baseline {
    arvo_arena *arena;
    arvo_str path;                  /* absolute */
    arvo_str directory;             /* that it lies in */
    arvo_str working;               /* directory, that the paths of results are seen from */
    arvo_baseline_entries entries;  /* in order, no two with the same key */
    arvo_baseline_entries recorded; /* in the order of recording */
    size_t known;
};

/* By file, rule, then text; findings about whole texts first. */
int arvo_baseline_compare(const arvo_baseline_key *a, const arvo_baseline_key *b);

/* How the baseline names the file of a result with this path; ARVO_NO_STR when memory ends. */
arvo_str arvo_baseline_file(const arvo_baseline *baseline, arvo_arena *arena, const char *path);

/* The key of a finding in that file; the rule's code is borrowed from the result. False when memory ends. */
bool arvo_baseline_key_of(arvo_baseline_key *out, arvo_arena *arena, arvo_str file, const arvo_result *result,
                          const arvo_diagnostic *diagnostic);

/* Puts entries in order and joins those with the same key: by adding counts up, or by taking the greater one.
 */
void arvo_baseline_settle(arvo_baseline_entries *entries, bool add_up);

/* Reads the text of a baseline into an empty one. Errors as arvo_baseline_read() has them, but for reading.
 */
arvo_err arvo_baseline_parse(arvo_baseline *baseline, arvo_str text, arvo_error *error);

/* The text of the baseline: JSON, a finding a line. ARVO_NO_STR when memory ends. */
arvo_str arvo_baseline_text(arvo_arena *arena, const arvo_baseline *baseline);

#endif
