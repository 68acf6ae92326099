/* suppress.h: comments in a file that silence findings there.
 *
 *     read (once a document) ─► apply (to each part's check) … ─► problems: what is wrong with the comments
 *
 * A comment that names a rule is a range of source bytes in which that rule is silent: the line, the next
 * line with text, the stretch to its end, the file, or what the format ties the comment to. */
#ifndef ARVO_RULE_SUPPRESS_H
#define ARVO_RULE_SUPPRESS_H

#include "rule/check.h"
#include "rule/directive.h"

/* What may be wrong with a comment. */
typedef enum arvo_comment_fault {
    ARVO_COMMENT_UNUSED,
    ARVO_COMMENT_UNKNOWN_RULE,
    ARVO_COMMENT_NO_REASON,
    ARVO_COMMENT_EXPIRED,
    ARVO_COMMENT_UNREADABLE,
    ARVO_COMMENT_FAULT_COUNT
} arvo_comment_fault;

/* As rule files write it under `about`: "unused", "unknown-rule". */
const char *arvo_comment_fault_name(arvo_comment_fault fault);

/* One rule that one comment silences. */
typedef struct arvo_silencer {
    const arvo_comment *comment;
    uint32_t rule; /* index in the rule set */
    arvo_str name; /* of the rule, as the comment writes it */
    arvo_str until;
    arvo_str reason; /* ARVO_NO_STR: none is given, which is a problem, but it silences */
    arvo_span range;
    uint32_t reach; /* the farthest end of a range of the rule up to here */
    bool expired;
    bool used;
} arvo_silencer;

typedef struct arvo_comment_problem {
    arvo_comment_fault fault;
    const arvo_comment *comment;
    arvo_str where;   /* the words that it is about, in the comment's text */
    uint32_t rule;    /* UNUSED: the rule that has nothing to say */
    arvo_error error; /* UNKNOWN_RULE, UNREADABLE: more about it; EXPIRED: the date in its first detail */
} arvo_comment_problem;

typedef struct arvo_suppressions {
    arvo_arena *arena;
    ARVO_ARRAY(arvo_silencer) silencers; /* by rule, then by place */
    ARVO_ARRAY(arvo_comment_problem) problems;
} arvo_suppressions;

/* Reads the comments of the whole document. `today`, as 2027-01-31, decides what has expired. *out is NULL
 * when the document has none; it lives in the arena. NO_MEMORY. */
arvo_err arvo_suppressions_read(arvo_suppressions **out, arvo_arena *arena, const arvo_document *document,
                                const arvo_ruleset *rules, const char *today, arvo_error *error);

/* What silences a rule at a place of the source; NULL: nothing. Of several the one that begins last. */
arvo_silencer *arvo_suppressions_at(arvo_suppressions *suppressions, uint32_t rule, uint32_t offset);

/* Sets `silencer` of the findings that a comment silences, and takes them out of what conditions count. */
void arvo_suppressions_apply(arvo_suppressions *suppressions, arvo_check *check);

/* Puts the problems in order of place, once all parts have been seen. `complete`: all rules had their say, so
 * that what has silenced nothing is a problem too. NO_MEMORY. */
arvo_err arvo_suppressions_settle(arvo_suppressions *suppressions, bool complete, arvo_error *error);

#endif
