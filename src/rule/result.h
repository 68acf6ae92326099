/* result.h: what a check found, as the public arvo_result: copies in an arena of its own. */
#ifndef ARVO_RULE_RESULT_H
#define ARVO_RULE_RESULT_H

#include "rule/check.h"

/* Fills a new result in `arena`, which it takes over: arvo_result_free() gives it back. `source` must live in
 * that arena. On an error the arena stays the caller's. */
arvo_err arvo_result_build(arvo_result **out, arvo_arena *arena, arvo_check *check, arvo_str source,
                           arvo_language ui_language, arvo_error *error);

/* The same for a text in none of our languages: no verdicts, no findings, language UNKNOWN. `path` is copied.
 */
arvo_err arvo_result_build_unknown(arvo_result **out, arvo_arena *arena, const char *path, arvo_str source,
                                   arvo_language ui_language, arvo_error *error);

#endif
