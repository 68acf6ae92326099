/* statistics.h: what a run came to, counted: by rule, by step of value, by file. */
#ifndef ARVO_REPORT_STATISTICS_H
#define ARVO_REPORT_STATISTICS_H

#include "report/reporter.h"

enum { ARVO_VERDICT_COUNT = ARVO_VERDICT_MET + 1, ARVO_STATISTICS_FILES = 10 };

typedef struct arvo_rule_count {
    const char *code;
    const char *name;
    size_t findings;
    size_t suppressed; /* further ones, which a comment silences */
} arvo_rule_count;

typedef struct arvo_file_count {
    const char *path;
    size_t findings;
} arvo_file_count;

typedef struct arvo_statistics arvo_statistics;

/* Empty statistics, in the arena; NULL when memory ends. */
arvo_statistics *arvo_statistics_new(arvo_arena *arena);
/* Counts a result in. False when memory ends. */
bool arvo_statistics_add(arvo_statistics *statistics, const arvo_result *result);

/* The rules that found something, those with the most findings first, then by code: a list in the arena. NULL
 * when memory ends. */
const arvo_rule_count *arvo_statistics_rules(const arvo_statistics *statistics, arvo_arena *arena,
                                             size_t *count);
/* Likewise the files with the most findings, at most ARVO_STATISTICS_FILES. */
const arvo_file_count *arvo_statistics_files(const arvo_statistics *statistics, arvo_arena *arena,
                                             size_t *count);
/* How many files have findings. */
size_t arvo_statistics_file_count(const arvo_statistics *statistics);
/* Findings about the step; ARVO_STEP_NONE: about comments that silence others. */
size_t arvo_statistics_step(const arvo_statistics *statistics, arvo_step step);
/* How many propositions have the verdict on the step. */
size_t arvo_statistics_verdict(const arvo_statistics *statistics, arvo_step step, arvo_verdict verdict);
size_t arvo_statistics_propositions(const arvo_statistics *statistics);
size_t arvo_statistics_suppressed(const arvo_statistics *statistics);
/* Findings that a baseline knows and that are counted nowhere else. */
size_t arvo_statistics_known(const arvo_statistics *statistics);

#endif
