/* arvolint/diagnostic.h: what linting one document gives: verdicts, profile, claims, diagnostics. Plain data
 * to read.
 *
 * Everything hangs on the arvo_result and lives until arvo_result_free(). Strings are UTF-8 and
 * NUL-terminated. */
#ifndef ARVOLINT_DIAGNOSTIC_H
#define ARVOLINT_DIAGNOSTIC_H

#include <arvolint/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The parts that a proposition is made of. */
typedef enum arvo_slot {
    ARVO_SLOT_OFFER = 0,
    ARVO_SLOT_AUDIENCE,
    ARVO_SLOT_GOAL, /* the problem solved or the goal reached */
    ARVO_SLOT_BENEFIT,
    ARVO_SLOT_ROLE, /* what the customer does, gives or decides */
    ARVO_SLOT_DIFFERENCE,
    ARVO_SLOT_PROOF,
    ARVO_SLOT_NEXT_STEP,
    ARVO_SLOT_COUNT
} arvo_slot;

typedef enum arvo_claim_kind {
    ARVO_CLAIM_SUPERLATIVE = 0,
    ARVO_CLAIM_ABSOLUTE,
    ARVO_CLAIM_UP_TO,
    ARVO_CLAIM_COMPARISON,
    ARVO_CLAIM_EASE,
    ARVO_CLAIM_NUMBER,
    ARVO_CLAIM_ENVIRONMENTAL,
    ARVO_CLAIM_KIND_COUNT
} arvo_claim_kind;

typedef enum arvo_value_type {
    ARVO_VALUE_ECONOMIC = 0,
    ARVO_VALUE_FUNCTIONAL,
    ARVO_VALUE_SOCIAL,
    ARVO_VALUE_EMOTIONAL,
    ARVO_VALUE_CONVENIENCE,
    ARVO_VALUE_COUNT
} arvo_value_type;

/* Names as JSON and rule files write them: "next_step", "up-to", "economic". Never NULL. */
ARVO_API const char *arvo_slot_name(arvo_slot slot);
ARVO_API const char *arvo_claim_kind_name(arvo_claim_kind kind);
ARVO_API const char *arvo_value_type_name(arvo_value_type type);
ARVO_API bool arvo_slot_from_name(arvo_slot *out, const char *name);
ARVO_API bool arvo_claim_kind_from_name(arvo_claim_kind *out, const char *name);
ARVO_API bool arvo_value_type_from_name(arvo_value_type *out, const char *name);

/* A stretch of the document. `text` is what a reader reads there: in plain text the source bytes themselves;
 * where markup, an entity or a soft line break lies inside, the source without them. */
typedef struct arvo_excerpt {
    arvo_span span;
    const char *text;
} arvo_excerpt;

typedef struct arvo_claim {
    arvo_claim_kind kind;
    arvo_excerpt excerpt;
    bool supported;
    arvo_excerpt support; /* text NULL when there is none */
    size_t part;          /* index of the part that it stands in */
} arvo_claim;

typedef struct arvo_diagnostic {
    const char *code; /* "AV203" */
    const char *name; /* "jargon" */
    arvo_step step;   /* NONE: it is about a comment that silences findings */
    arvo_level level;
    const char *message; /* one sentence in the language of messages */
    const char *help;    /* what would clear it; NULL when there is nothing to add */
    arvo_excerpt excerpt;
    size_t part;      /* index of the part that it stands in */
    bool whole_text;  /* about the part as a whole; the excerpt is then its first sentence */
    bool own_message; /* the message tells more of this finding than its words: that of another of the rule
                         cannot stand for it */
} arvo_diagnostic;

/* A finding that a comment in the file silences: "arvolint-disable-next-line AV203 until=2027-01-31 --
 * reason". */
typedef struct arvo_suppressed {
    arvo_diagnostic diagnostic;
    arvo_span comment;
    const char *reason; /* NULL: none is given */
    const char *until;  /* the last day on which it is silent; NULL: for good */
} arvo_suppressed;

typedef struct arvo_profile {
    bool values[ARVO_VALUE_COUNT];
    bool audience_named;
    bool customer_role;
    bool seller_centred;
    arvo_excerpt slots[ARVO_SLOT_COUNT]; /* text NULL when not found */
} arvo_profile;

/* One item of a step's checklist in steps.yaml, and how it stands in this text. */
typedef struct arvo_check_item_result {
    double points;  /* what it adds each time; may be negative */
    uint32_t times; /* how many times it counts: 0 when it does not hold */
    const char
        *what; /* what it looks for, in the language of messages; the condition where the file does not say */
    const char *condition; /* as steps.yaml writes it */
    arvo_excerpt seen;     /* the first words that make it hold; text NULL when it does not, or no words do */
} arvo_check_item_result;

typedef struct arvo_step_result {
    arvo_verdict verdict;
    const char *name;                    /* in the language of messages: "Ymmärrys" */
    const char *advice;                  /* the one change that would help this step most; NULL when met */
    double points;                       /* the sum over the items that hold */
    double met;                          /* points from which the step is met */
    double partial;                      /* points from which it is partly met */
    const arvo_check_item_result *items; /* the checklist in its order; a step without one is met */
    size_t item_count;
} arvo_step_result;

/* A part of a document that is judged as one: a proposition, or the copy around it. A draft is one part; a
 * website's page or a locale file may hold several propositions. Texts in different languages are different
 * parts. */
typedef struct arvo_part {
    arvo_role role;         /* COPY: no verdicts; steps hold nothing */
    arvo_language language; /* UNKNOWN: none of ours, so it was not linted */
    const char
        *key; /* where it stands: "/hero/title", "main > h1", a heading's text; NULL: the whole document */
    const char *limits; /* the name of the configured profile whose limits it was held to; NULL if none */
    arvo_span span;     /* from its first text to its last; others may stand between */
    arvo_step_result steps[ARVO_STEP_COUNT];
    arvo_step weakest; /* the first of the lowest; meaningful unless all are met */
    arvo_profile profile;
} arvo_part;

typedef struct arvo_position {
    uint32_t line;         /* from 1 */
    uint32_t column;       /* code points, from 1 */
    uint32_t offset;       /* bytes, from 0 */
    uint32_t character;    /* code points in the document, from 0 */
    uint32_t utf16_column; /* units of UTF-16, from 1 */
    uint32_t byte_column;  /* bytes of UTF-8, from 1; a byte order mark counts */
} arvo_position;

typedef struct arvo_result {
    const char *path;
    arvo_language language;    /* of its first part that is in one of ours; UNKNOWN: there is none, so nothing
                                  was linted */
    arvo_language ui_language; /* of the messages */
    const char
        *missing_dictionary; /* the package to install for a closer look at this language ("hunspell-en-us"):
                                its dictionary was wanted and not found; NULL when nothing is missing */
    const arvo_part *parts;  /* in order of place; none when the file holds no text */
    size_t part_count;
    const arvo_claim *claims; /* in order of place */
    size_t claim_count;
    const arvo_diagnostic *diagnostics; /* in order of place, then code; none is OFF */
    size_t diagnostic_count;
    const arvo_suppressed *suppressed; /* in the same order; they count for nothing */
    size_t suppressed_count;
    size_t known_count;  /* findings that arvo_baseline_filter() has taken out */
    bool source_is_made; /* the file is no text (DOCX): the source is what it reads as, a paragraph a line */
    void *internal;
} arvo_result;

ARVO_API void arvo_result_free(arvo_result *result);

/* The only proposition of the document; NULL when it holds none, or several. */
ARVO_API const arvo_part *arvo_result_proposition(const arvo_result *result);

/* Keeps the diagnostics for which keep() is true and drops the others: for baselines and for changed lines.
 */
ARVO_API void arvo_result_filter(arvo_result *result,
                                 bool (*keep)(void *state, const arvo_diagnostic *diagnostic), void *state);

/* The place of a byte offset (of a span's start or end) in the document. */
ARVO_API arvo_position arvo_result_position(const arvo_result *result, uint32_t offset);

/* The source text of a line (from 1) without its line end, not NUL-terminated; *len gets its bytes. NULL past
 * the end. */
ARVO_API const char *arvo_result_line(const arvo_result *result, uint32_t line, size_t *len);

/* The whole source as linted and its length in bytes. */
ARVO_API const char *arvo_result_source(const arvo_result *result, size_t *len);

#ifdef __cplusplus
}
#endif
#endif
