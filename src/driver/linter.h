/* linter.h: the inside of an arvo_linter, for the files of this floor. */
#ifndef ARVO_DRIVER_LINTER_H
#define ARVO_DRIVER_LINTER_H

#include <arvolint/lint.h>

#include "driver/shared_rules.h"
#include "driver/today.h"
#include "format/format.h"
#include "lang/morphology.h"
#include "rule/check.h"

/* What set_level() and warnings_as_errors() ask for: laid over what the configuration of a file says. */
typedef struct arvo_level_override {
    bool every_warning; /* what is a warning becomes an error; `rule` and `level` say nothing */
    uint32_t rule;      /* index in the rule set */
    arvo_level level;
} arvo_level_override;

struct arvo_linter {
    arvo_arena *arena; /* of the match states */
    arvo_arena *work;  /* of the document at hand; emptied after each */
    arvo_shared_rules *shared;
    bool borrows_rules;        /* a fork: the rules are another linter's */
    const arvo_ruleset *rules; /* those of `shared`; to check a text with them, acquire them */
    const char *dictionary_path;
    arvo_morphology *morphology;
    arvo_match_state
        *states[ARVO_LANGUAGE_COUNT]; /* what is known about word forms, kept from document to document */
    ARVO_ARRAY(arvo_level_override) overrides; /* in the order in which they were asked for */
    arvo_language ui_language;
    arvo_date today; /* empty: the day it is */
};

/* Reads a document in the linter's work arena and says which language it is in: options->language, else what
 * the file declares, else what its letters tell (UNKNOWN when they don't). `source` and `path` must outlive
 * it. The error says line and column where there is a place. */
arvo_err arvo_linter_read(arvo_document **out, arvo_language *language, arvo_linter *linter, arvo_str path,
                          arvo_str source, const arvo_lint_options *options, arvo_error *error);

/* The levels and limits in force under these settings of a file and of a part (either may be NULL), in the
 * work arena. */
arvo_err arvo_linter_settings(arvo_rule_settings *out, arvo_linter *linter, const arvo_settings *of_file,
                              const arvo_settings *of_part, arvo_error *error);

/* Tags a document and runs the rules over it, in the work arena. `options` are borrowed. When it succeeds the
 * shared rules stay acquired, because the check reads them: release them when the check has been read. */
arvo_err arvo_linter_check(arvo_check **out, arvo_linter *linter, const arvo_document *document,
                           arvo_language language, const arvo_check_options *options, arvo_error *error);

#endif
