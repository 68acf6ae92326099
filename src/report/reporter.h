/* reporter.h: what every report format is made of: a table of functions and the state that they share. */
#ifndef ARVO_REPORT_REPORTER_H
#define ARVO_REPORT_REPORTER_H

#include <arvolint/report.h>

#include "base/arena.h"
#include "base/error.h"

/* One format. `open` makes the state, false when memory ends (NULL: there is none to make); `close` gives
 * back what of it is not in the arenas (NULL: nothing is), and is called also when `open` failed. The others
 * fill *error and return its code; `end` may be NULL when nothing ends the report. */
typedef struct arvo_reporter_format {
    bool (*open)(arvo_reporter *reporter);
    arvo_err (*result)(arvo_reporter *reporter, const arvo_result *result, arvo_error *error);
    arvo_err (*failure)(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                        arvo_error *error);
    arvo_err (*end)(arvo_reporter *reporter, arvo_error *error);
    void (*close)(arvo_reporter *reporter);
    bool plain_text; /* holds lines from files for people to read; see arvo_report_options.ci_log */
} arvo_reporter_format;

#define ARVO_REPORTER(id, name, format) extern const arvo_reporter_format format;
#include "report/reporters.def"
#undef ARVO_REPORTER

struct arvo_reporter {
    const arvo_reporter_format *format;
    arvo_report_options options;
    arvo_sink sink;
    arvo_language language;                /* of what the report itself says; UNKNOWN until it is known */
    size_t findings[ARVO_LEVEL_ERROR + 1]; /* so far, by level */
    size_t files;                          /* results so far of texts that were linted */
    size_t unchecked;                      /* results so far of texts in none of our languages */
    size_t failures;                       /* inputs that could not be linted */
    arvo_arena *arena;                     /* lives as long as the reporter */
    arvo_arena *scratch;                   /* emptied before each call of the format's functions */
    void *state;                           /* the format's own */
};

/* arvo_reporter_new() with memory from an allocator (NULL: malloc). */
arvo_reporter *arvo_reporter_new_in(const char *format, const arvo_report_options *options, arvo_sink sink,
                                    const arvo_allocator *allocator);

/* Gives the bytes to the sink; ARVO_ERR_WRITE when it refuses them, NO_MEMORY for ARVO_NO_STR (a buffer that
 * failed). */
arvo_err arvo_reporter_write(arvo_reporter *reporter, arvo_str bytes, arvo_error *error);

#endif
