/* check.h: one document under the rules: what matched, slots, claims, values, findings.
 *
 *     hits ─► values, slots, claims (first pass) ─► findings (second pass: rules with their conditions) ─►
 * steps, profile
 *
 * Tokens and sentences are numbered through the whole document, so that "overlaps" and "stands in" are
 * questions about intervals, answered by binary search. */
#ifndef ARVO_RULE_CHECK_H
#define ARVO_RULE_CHECK_H

#include "rule/measures.h"
#include "rule/settings.h"

/* A stretch of the document. */
typedef struct arvo_place {
    uint32_t segment;
    uint32_t start; /* bytes in the segment's text */
    uint32_t end;
    uint32_t first_token; /* [first, end) in the whole document; empty between tokens */
    uint32_t end_token;
} arvo_place;

/* A match that no exception covers. */
typedef struct arvo_occurrence {
    arvo_place place;
    const arvo_pattern *pattern;
    const arvo_pattern *entry; /* of the list that the pattern refers to; NULL if none */
} arvo_occurrence;

typedef struct arvo_occurrences {
    const arvo_occurrence *items;
    uint32_t count;
} arvo_occurrences;

typedef struct arvo_recorded_claim {
    const arvo_rule *rule;
    arvo_claim_kind kind;
    arvo_occurrence occurrence;
    bool supported;
    arvo_place support;
} arvo_recorded_claim;

struct arvo_silencer;

typedef struct arvo_finding {
    const arvo_rule *rule;
    arvo_place place;
    bool whole_text;
    arvo_message_values values;
    const struct arvo_silencer *silencer; /* the comment that silences it; NULL: none */
} arvo_finding;

/* A sentence, its tokens numbered through the document. */
typedef struct arvo_check_sentence {
    uint32_t segment;
    uint32_t first;
    uint32_t end;
} arvo_check_sentence;

typedef struct arvo_check arvo_check;
struct arvo_check {
    arvo_arena *arena;
    const arvo_ruleset *rules;
    arvo_regex_scratch *regexes; /* of the thread */
    arvo_language language;
    arvo_role role;
    const arvo_rule_settings *settings; /* NULL: the rules' own levels and limits */
    const arvo_tagged_document *document;
    const arvo_hits *hits;
    uint32_t token_count;
    const uint32_t *segment_tokens; /* tokens before each segment; one more at the end */
    const arvo_check_sentence *sentences;
    uint32_t sentence_count;
    const uint32_t *clause_of; /* by token; made when first asked for */
    arvo_measures measures;
    bool measured;
    ARVO_ARRAY(arvo_place) slots[ARVO_SLOT_COUNT]; /* in order of place, none overlapping another */
    ARVO_ARRAY(arvo_recorded_claim) claims;        /* in order of place */
    uint32_t values[ARVO_VALUE_COUNT];             /* matches that stand for each type of value */
    arvo_place value_places[ARVO_VALUE_COUNT];     /* the first of them; meaningful when there is one */
    ARVO_ARRAY(arvo_finding) findings;
    uint32_t *finding_counts; /* by index of the rule; of rules that are not off, without silenced ones */
    arvo_err err;             /* a failure inside a condition */
};

/* How to check. */
typedef struct arvo_check_options {
    arvo_role role;
    const arvo_rule_settings *settings; /* borrowed; NULL: the rules' own levels and limits */
} arvo_check_options;

/* Runs all rules over the document. The rules must be prepared for its language. Everything lives in the
 * arena. */
arvo_err arvo_check_run(arvo_check **out, arvo_arena *arena, const arvo_ruleset *rules,
                        arvo_match_state *state, const arvo_tagged_document *document,
                        const arvo_check_options *options, arvo_error *error);

/* The level of a rule that is in force. */
arvo_level arvo_check_level(const arvo_check *check, const arvo_rule *rule);
/* Its upper limit in the document's language, INFINITY when it has none; its lower limit, -INFINITY when it
 * has none. */
double arvo_check_max(const arvo_check *check, const arvo_rule *rule);
double arvo_check_min(const arvo_check *check, const arvo_rule *rule);

/* The value of a condition in this text. */
double arvo_check_value(arvo_check *check, const arvo_expression *expression);

/* The first words that a name of the condition stands for, names read from left to right and those under
 * `not` left out; false when none of them has words (nothing found, a measure, a finding about the whole
 * text). */
bool arvo_check_seen(arvo_place *where, const arvo_check *check, const arvo_expression *expression);

/* ---- For kinds of rules ----------------------------------------------------------------------------------
 */

/* The matches of a set of the rule's, without those that overlap one of its exceptions. */
arvo_err arvo_check_matches(arvo_occurrences *out, arvo_check *check, const arvo_rule *rule,
                            const arvo_pattern_set *set);

/* How many matches the set has. */
uint32_t arvo_check_count(const arvo_check *check, const arvo_pattern_set *set);

/* The first of them; false when there is none. */
bool arvo_check_first(arvo_place *where, const arvo_check *check, const arvo_pattern_set *set);

/* Whether one of the set's matches stands in the scope around the place; *where (may be NULL) gets the first.
 */
bool arvo_check_stands(arvo_place *where, arvo_check *check, const arvo_pattern_set *set, arvo_scope scope,
                       const arvo_place *around);

/* Whether the rule's `unless` keeps it silent at the place. */
bool arvo_check_excused(arvo_check *check, const arvo_rule *rule, const arvo_place *place);

/* Whether a place overlaps one of the rule's `except` matches. */
bool arvo_check_excepted(const arvo_check *check, const arvo_rule *rule, const arvo_place *place);

/* Adds a finding at a match / a place / about the whole text. Past ARVO_MAX_DIAGNOSTICS of one rule nothing
 * is added. */
arvo_err arvo_check_report(arvo_check *check, const arvo_rule *rule, const arvo_occurrence *occurrence,
                           const arvo_message_values *values);
arvo_err arvo_check_report_place(arvo_check *check, const arvo_rule *rule, const arvo_place *place,
                                 const arvo_message_values *values);
arvo_err arvo_check_report_text(arvo_check *check, const arvo_rule *rule, const arvo_message_values *values);

/* Adds a filler of a slot. */
arvo_err arvo_check_fill(arvo_check *check, arvo_slot slot, const arvo_place *place);

/* The index of the sentence that a place begins in; sentence_count when there is none. */
uint32_t arvo_check_sentence_at(const arvo_check *check, uint32_t token);
/* The index of the first sentence of the text itself: not in front matter, unless there is nothing else. */
uint32_t arvo_check_opening(const arvo_check *check);
/* A sentence as a place. */
arvo_place arvo_check_sentence_place(const arvo_check *check, uint32_t sentence);
/* Tokens [first, end) of the document, all of one segment, as a place. */
arvo_place arvo_check_place(const arvo_check *check, uint32_t segment, uint32_t first, uint32_t end);
/* The token with this number. */
const arvo_token *arvo_check_token(const arvo_check *check, uint32_t segment, uint32_t token);
/* Bytes [start, end) of a segment's text as a place. */
arvo_place arvo_check_byte_place(const arvo_check *check, uint32_t segment, uint32_t start, uint32_t end);
/* The lemmas (first readings) of the tokens of a place, with spaces; ARVO_NO_STR when memory ends. */
arvo_str arvo_check_lemmas(const arvo_check *check, const arvo_place *place);
/* The text of a place. */
arvo_str arvo_check_text(const arvo_check *check, const arvo_place *place);
/* The index of a rule in check->rules->rules. */
uint32_t arvo_check_rule_index(const arvo_check *check, const arvo_rule *rule);
/* The measures of the text, taken once. */
const arvo_measures *arvo_check_measures(arvo_check *check);

#endif
