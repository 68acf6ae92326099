/* kind.h: what a kind of rule is to the rest: the keys of its own, how they are read, what it records and
 * when it fires. kinds.def is the register; each kind is a file in kinds/. */
#ifndef ARVO_RULE_KIND_H
#define ARVO_RULE_KIND_H

#include "rule/check.h"
#include "rule/reader.h"

struct arvo_kind {
    const char *name;
    const char *const *keys; /* of its own, NULL-terminated */
    bool on_comments; /* it is about the comments that silence rules, not about the text: no step, no patterns
                       */
    /* Findings have no match: which fields a message may have follows from it. */
    bool (*whole_text)(const arvo_rule *rule);
    /* Reads its own keys; rule->own is its own to set. May be NULL. */
    void (*read)(arvo_reader *reader, arvo_rule *rule);
    /* Visits each pattern set of its own beside match, except and unless. May be NULL. */
    void (*sets)(const arvo_rule *rule, void (*visit)(void *state, arvo_pattern_set *set), void *state);
    /* Gets what a language needs beside patterns (a compiled expression). False: nothing applies in this
     * language. May be NULL. Mistakes go to reader. */
    bool (*prepare)(arvo_reader *reader, arvo_rule *rule, arvo_language language, arvo_ruleset *rules);
    /* First pass: slots and claims. May be NULL. */
    arvo_err (*record)(arvo_check *check, const arvo_rule *rule);
    /* Second pass: findings. */
    arvo_err (*run)(arvo_check *check, const arvo_rule *rule);
};

#define ARVO_KIND(id, name, kind) extern const arvo_kind kind;
#include "rule/kinds.def"
#undef ARVO_KIND

/* The kinds in order of the register; NULL past the end. */
const arvo_kind *arvo_kind_at(size_t index);

#endif
