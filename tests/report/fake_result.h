/* fake_result.h: results made by hand, so that reports can be tested without rules or dictionaries. */
#ifndef ARVO_TESTS_FAKE_RESULT_H
#define ARVO_TESTS_FAKE_RESULT_H

#include <arvolint/report.h>

#include "base/arena.h"
#include "base/str.h"

/* A result about `source`, in the arena, with Finnish names of steps and every step unmet. Diagnostics,
 * claims, slots and verdicts are the caller's to fill in. Not to be given to arvo_result_free(). */
arvo_result *fake_result(arvo_arena *arena, const char *path, arvo_str source);

/* The part that fake_result() gave it: a proposition in Finnish whose steps are unmet. */
arvo_part *fake_part(arvo_result *result);

/* The excerpt at the first `needle` in the source, as plain text would give it; the test fails when there is
 * none. */
arvo_excerpt fake_excerpt(arvo_arena *arena, const arvo_result *result, const char *needle);

/* A warning AV203 jargon at the excerpt, without help. */
arvo_diagnostic fake_diagnostic(arvo_excerpt excerpt, const char *message);

/* A sink that keeps everything in an arvo_buf (its state), and one that refuses everything. */
arvo_sink fake_sink(arvo_buf *kept);
arvo_sink fake_broken_sink(void);

/* An allocator that gives `*left` (an int, its state) blocks and then fails. */
arvo_allocator fake_allocator(int *left);

/* Everything that the format writes about a result (NULL: none) and then about a file that could not be
 * linted (failure NULL: none), in the arena. */
const char *fake_report(arvo_arena *arena, const char *format, const arvo_report_options *options,
                        const arvo_result *result, const char *failed_path, const arvo_error *failure);

/* Lets memory end at every point of the same report, in arenas and in jansson: each time the reporter must
 * say NO_MEMORY and give back what it has. */
void fake_report_without_memory(const char *format, const arvo_report_options *options,
                                const arvo_result *result, const char *failed_path,
                                const arvo_error *failure);

/* Fails when the text does not hold the part. */
void assert_holds(const char *text, const char *part);

#endif
