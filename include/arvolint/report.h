/* arvolint/report.h: results to bytes. A reporter is fed results and failures in the order in which they shall stand. */
#ifndef ARVOLINT_REPORT_H
#define ARVOLINT_REPORT_H

#include <arvolint/diagnostic.h>
#include <arvolint/rules.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Where the bytes go. A false return stops the report with ARVO_ERR_WRITE. */
typedef struct arvo_sink {
    bool (*write)(void *state, const char *bytes, size_t len);
    void *state;
} arvo_sink;

typedef struct arvo_report_options {
    arvo_language ui_language; /* of what the report itself says; UNKNOWN: the first checked document's */
    bool color;
    const char *rule_url; /* codes become links (OSC 8) to this address with the code after it; NULL: no links */
    unsigned width;       /* terminal columns to wrap help to; 0: do not wrap */
    bool explain_verdict; /* show the checklist that each step's verdict comes from */
    bool all;             /* "human": show every finding, not the first five of a rule and how many more there are */
    bool several;         /* "human": of many documents: one line a proposition instead of the staircase, nothing of clean ones */
    arvo_rule_source rules; /* for formats that tell about the rules ("sarif"); its `rule` NULL: they tell what findings say */
    arvo_level fail_on;     /* for formats that know pass and fail ("junit"): the level from which a finding fails; OFF: warning */
    bool statistics; /* "json", "jsonl": counts by rule, step and file at the end */
    bool ci_log; /* "human", "gcc": the bytes go to a log of GitHub Actions or Azure Pipelines; break what would be a command
                    there, since files may hold such */
} arvo_report_options;

#define ARVO_REPORT_OPTIONS_INIT {ARVO_LANGUAGE_UNKNOWN, false, NULL, 0, false, false, false, {NULL, NULL}, ARVO_LEVEL_OFF, false, false}

typedef struct arvo_reporter arvo_reporter;

/* The names of the formats, "human" first; NULL past the end. */
ARVO_API const char *arvo_report_format(size_t index);

/* NULL when there is no such format or memory ends. */
ARVO_API arvo_reporter *arvo_reporter_new(const char *format, const arvo_report_options *options, arvo_sink sink);
ARVO_API void arvo_reporter_free(arvo_reporter *reporter);

/* One document's result; one input that could not be linted; the end, which closes the report. */
ARVO_API arvo_err arvo_reporter_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error);
ARVO_API arvo_err arvo_reporter_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                                        arvo_error *error);
ARVO_API arvo_err arvo_reporter_end(arvo_reporter *reporter, arvo_error *error);

#ifdef __cplusplus
}
#endif
#endif
