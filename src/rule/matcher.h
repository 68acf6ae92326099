/* matcher.h: token patterns of one language, compiled together, and run over tagged segments.
 *
 * Every element of every pattern is a token test; equal tests are one. Which tests a word form passes is
 * found once a distinct form and kept. A pattern is tried only where its first test passes, so that the cost
 * of a text hardly depends on how many words the lists hold.
 *
 *     pattern text ─ parse ─► program over tests ─┐
 *     word form ── hash of lemmas and form ─► tests passed ─► programs that begin so ─► hits, by group
 */
#ifndef ARVO_RULE_MATCHER_H
#define ARVO_RULE_MATCHER_H

#include "base/error.h"
#include "lang/token.h"
#include "rule/token_regex.h"

/* Does one reading suffice, or must all of a form's readings pass a test? */
typedef enum arvo_policy { ARVO_POLICY_ANY, ARVO_POLICY_ALL } arvo_policy;

typedef struct arvo_matcher arvo_matcher;

/* Lives in the arena. */
arvo_matcher *arvo_matcher_new(arvo_arena *arena, arvo_language language);

/* Groups: what a rule asks for ("its match patterns", "its support in the clause"). Ids count from 1. 0: no
 * memory. */
uint32_t arvo_matcher_add_group(arvo_matcher *matcher);
/* A group whose hits are exceptions to other patterns: it is matched before them. */
uint32_t arvo_matcher_add_exceptions(arvo_matcher *matcher);

/* Named lists that patterns may refer to as @name. A list is a group too: its hits can be asked for. Adding a
 * name again gives the same id. Lists must have their entries before arvo_matcher_seal(), not before they are
 * referred to. */
uint32_t arvo_matcher_list(arvo_matcher *matcher, arvo_str name);
/* The id of a list, or 0. */
uint32_t arvo_matcher_find_list(const arvo_matcher *matcher, arvo_str name);

enum { ARVO_MAX_PATTERN_EXCEPTIONS = 2 }; /* an entry's own, and its rule's */

/* A pattern to add. */
typedef struct arvo_group_pattern {
    uint32_t group; /* or list */
    arvo_str text;
    arvo_policy policy;
    uint32_t payload;                                 /* comes back in hits */
    uint32_t exceptions[ARVO_MAX_PATTERN_EXCEPTIONS]; /* groups: where one of their hits overlaps a match,
                                                         there is none; 0: no exceptions */
} arvo_group_pattern;

/* Compiles a pattern. Patterns and exceptions of lists may refer to lists, as long as none comes back to
 * itself. Errors: PATTERN (also at seal time, for such a circle), UNKNOWN_ATTRIBUTE(_NEAR),
 * UNKNOWN_LIST(_NEAR) at seal time, BAD_VALUE(_NEAR), REGEX, with error->column the code point in the pattern
 * text, from 1 (line 0). */
arvo_err arvo_matcher_add(arvo_matcher *matcher, const arvo_group_pattern *pattern, arvo_error *error);

/* No patterns after this; the matcher is read-only and may be shared. UNKNOWN_LIST(_NEAR): a pattern refers
 * to a list that has no entries and was never declared; PATTERN: lists refer to each other in a circle.
 * *payload_of_bad gets that pattern's payload, *group_of_bad its group. */
arvo_err arvo_matcher_seal(arvo_matcher *matcher, uint32_t *group_of_bad, uint32_t *payload_of_bad,
                           arvo_error *error);

enum { ARVO_NO_PAYLOAD = UINT32_MAX };

/* A match: tokens [first, end) of one sentence of one segment. */
typedef struct arvo_hit {
    uint32_t segment;
    uint32_t sentence; /* in the segment */
    uint32_t first;
    uint32_t end;
    uint32_t payload; /* of the pattern */
    uint32_t entry;   /* payload of the list entry that a @list in the pattern matched (the first), or
                         ARVO_NO_PAYLOAD */
} arvo_hit;

/* Hits of a document, by group. */
typedef struct arvo_hits arvo_hits;

/* Per thread: what is known about each word form, PCRE2 match data. Freed with the arena. */
typedef struct arvo_match_state arvo_match_state;
arvo_match_state *arvo_match_state_new(arvo_arena *arena, const arvo_matcher *matcher);
/* What its thread's searches with PCRE2 need. */
arvo_regex_scratch *arvo_match_state_regexes(const arvo_match_state *state);

/* Runs every pattern over every segment whose language is the matcher's. The hits live in `arena`. */
arvo_err arvo_match(arvo_hits **out, arvo_arena *arena, arvo_match_state *state,
                    const arvo_tagged_document *document, arvo_error *error);

/* The hits of a group in order of place: leftmost first, of overlapping ones the longest (the earlier added
 * on a tie) only. */
const arvo_hit *arvo_hits_of(const arvo_hits *hits, uint32_t group, uint32_t *count);

#endif
