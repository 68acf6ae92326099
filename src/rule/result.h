/* result.h: what checks found, as the public arvo_result: copies in an arena of its own.
 *
 *     begin ─► suppress ─► add (a part) … ─► add_comments ─► end */
#ifndef ARVO_RULE_RESULT_H
#define ARVO_RULE_RESULT_H

#include "rule/suppress.h"

typedef struct arvo_result_builder arvo_result_builder;

/* What a part is called and where it stands. */
typedef struct arvo_part_place {
    arvo_str key;    /* ARVO_NO_STR: the whole document */
    arvo_str limits; /* name of the profile; ARVO_NO_STR if none */
    arvo_span span;
} arvo_part_place;

/* Begins a result in `arena`, which it takes over when it ends: arvo_result_free() gives it back. `source`
 * must live in that arena; `path` is copied. On an error the arena stays the caller's. ui_language UNKNOWN:
 * each part's messages in its own language. */
arvo_err arvo_result_begin(arvo_result_builder **out, arvo_arena *arena, arvo_str path, arvo_str source,
                           arvo_language ui_language, arvo_error *error);

/* Lets the comments of the document silence what is added from here on; borrowed. NULL: there are none. */
void arvo_result_suppress(arvo_result_builder *builder, arvo_suppressions *suppressions);

/* Adds what a check found as the next part. */
arvo_err arvo_result_add(arvo_result_builder *builder, arvo_check *check, const arvo_part_place *place,
                         arvo_error *error);

/* Adds a part in none of our languages: no verdicts, no findings. */
arvo_err arvo_result_add_unknown(arvo_result_builder *builder, arvo_role role, const arvo_part_place *place,
                                 arvo_error *error);

/* Adds what is wrong with those comments, after all parts. `levels` are those of the file; `complete` as
 * arvo_suppressions_settle() has it: what silences nothing is told of unless its rule is off, or no text was
 * linted. */
arvo_err arvo_result_add_comments(arvo_result_builder *builder, const arvo_ruleset *rules,
                                  const arvo_rule_settings *levels, bool complete, arvo_error *error);

/* Puts claims and diagnostics in order of place. Never NULL. */
arvo_result *arvo_result_end(arvo_result_builder *builder);

#endif
