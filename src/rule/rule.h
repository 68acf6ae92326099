/* rule.h: what rule files, word lists and steps.yaml are once read: plain data that lives in the rule set's
 * arena.
 *
 * Patterns are kept as text; a language's patterns are compiled when that language is first needed
 * (ruleset.h). */
#ifndef ARVO_RULE_RULE_H
#define ARVO_RULE_RULE_H

#include <arvolint/diagnostic.h>
#include <arvolint/lint.h>

#include "base/array.h"
#include "base/yaml.h"
#include "rule/expression.h"
#include "rule/matcher.h"

/* One YAML file: a built-in one or a user's. */
typedef struct arvo_source {
    const char *path; /* as shown: "builtin:2-understanding/AV203-jargon.yaml", or the user's own path */
    arvo_str text;
    const struct arvo_builtin_file *builtin; /* what the build knows of it; NULL: it is a user's */
} arvo_source;

/* One text in several languages; ARVO_NO_STR where there is none. */
typedef struct arvo_texts {
    arvo_str by[ARVO_LANGUAGE_COUNT];
} arvo_texts;

/* The text for readers of `language`: that language's, else English, else Finnish, else any; ARVO_NO_STR if
 * there is none. */
arvo_str arvo_texts_in(const arvo_texts *texts, arvo_language language);

/* A number that may differ by language. */
typedef struct arvo_limit {
    bool set[ARVO_LANGUAGE_COUNT];
    double by[ARVO_LANGUAGE_COUNT];
} arvo_limit;

typedef struct arvo_pattern_set arvo_pattern_set;

enum { ARVO_NO_VALUE = ARVO_VALUE_COUNT };

/* A pattern as written, with what an item of a list may say about it. */
typedef struct arvo_pattern {
    const arvo_source *source;
    const arvo_node *node;  /* the scalar: where errors are placed */
    arvo_language language; /* UNKNOWN: for every language */
    arvo_policy policy;
    uint8_t value; /* arvo_value_type, or ARVO_NO_VALUE */
    arvo_str say;
    arvo_str ask;
    arvo_pattern_set *except; /* its own exceptions; NULL if none */
} arvo_pattern;

/* Patterns that are asked for together. */
struct arvo_pattern_set {
    ARVO_ARRAY(arvo_pattern) patterns;
    arvo_pattern_set *except;            /* exceptions to all of them; NULL if none */
    uint32_t group[ARVO_LANGUAGE_COUNT]; /* in the language's matcher; 0: nothing there for this language */
};

/* Where something must stand, seen from a match. */
typedef enum arvo_scope {
    ARVO_SCOPE_CLAUSE,
    ARVO_SCOPE_SENTENCE,
    ARVO_SCOPE_NEXT,
    ARVO_SCOPE_TEXT,
    ARVO_SCOPE_COUNT
} arvo_scope;

/* An example in a rule's `tests`. */
typedef struct arvo_example {
    arvo_language language;
    bool bad;
    bool marked;            /* a bad one with ** marks */
    const arvo_node *node;  /* where it stands */
    arvo_str text;          /* without marks */
    const arvo_span *spans; /* what was marked, in order */
    uint32_t span_count;
} arvo_example;

typedef struct arvo_kind arvo_kind;

typedef struct arvo_rule {
    const arvo_source *source;
    const arvo_node *node; /* the whole mapping */
    arvo_str code;
    arvo_str name;
    arvo_step step;
    arvo_level level; /* in force */
    const arvo_kind *kind;
    arvo_texts title, message, help, why;
    const char *const *sources;
    uint32_t source_count;
    ARVO_ARRAY(arvo_example) examples;
    bool has_examples_max;
    double examples_max; /* the upper limit that they run under, where it is not the rule's own */

    arvo_policy policy;
    arvo_pattern_set match, except, unless;
    arvo_pattern_set in_copy_with; /* in copy a match counts only where one of these stands in its sentence */
    arvo_scope unless_within;
    const arvo_node *condition_node; /* of `if` */
    arvo_expression *condition;
    const arvo_node *fills_node; /* of `fills_if` */
    arvo_expression *fills_if;   /* its matches are recorded only when it holds; NULL: always */
    arvo_slot fills_slot;        /* what they fill */
    bool once;
    bool proposition_only; /* `on: proposition`: silent in copy */
    bool silent;           /* it records, but never reports */
    arvo_limit max, min;
    void *own; /* what its kind alone knows */
} arvo_rule;

/* A word list. */
typedef struct arvo_list {
    arvo_str name;
    arvo_pattern_set entries;
    bool has[ARVO_LANGUAGE_COUNT];                   /* some file holds it for the language */
    const arvo_source *pending[ARVO_LANGUAGE_COUNT]; /* built-in file not read yet */
} arvo_list;

/* An item of a step's checklist. Its condition may be an amount: the points count as often as it is high, up
 * to `times`. */
typedef struct arvo_check_item {
    const arvo_source *source;
    const arvo_node *condition_node;
    arvo_expression *condition;
    double points;
    double times;    /* 1: whether the condition holds is all that counts */
    arvo_texts what; /* it looks for */
    arvo_texts advice;
} arvo_check_item;

typedef struct arvo_step_rules {
    arvo_texts name;
    double met;
    double partial;
    ARVO_ARRAY(arvo_check_item) items;
} arvo_step_rules;

typedef struct arvo_cue {
    arvo_str name;
    arvo_pattern_set *patterns;
} arvo_cue;

typedef enum arvo_profile_flag {
    ARVO_PROFILE_AUDIENCE_NAMED,
    ARVO_PROFILE_CUSTOMER_ROLE,
    ARVO_PROFILE_SELLER_CENTRED,
    ARVO_PROFILE_FLAG_COUNT
} arvo_profile_flag;

/* steps.yaml. */
typedef struct arvo_steps {
    const arvo_source *source; /* NULL: there is none */
    arvo_pattern_set slots[ARVO_SLOT_COUNT];
    ARVO_ARRAY(arvo_cue) cues;
    const arvo_node *profile_node[ARVO_PROFILE_FLAG_COUNT];
    arvo_expression *profile[ARVO_PROFILE_FLAG_COUNT];
    arvo_step_rules steps[ARVO_STEP_COUNT];
} arvo_steps;

#endif
