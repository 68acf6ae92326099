/* linter.h: the inside of an arvo_linter, for the files of this floor. */
#ifndef ARVO_DRIVER_LINTER_H
#define ARVO_DRIVER_LINTER_H

#include <arvolint/lint.h>

#include "format/format.h"
#include "lang/morphology.h"
#include "rule/check.h"

struct arvo_linter {
    arvo_arena *arena; /* of the match states */
    arvo_arena *work;  /* of the document at hand; emptied after each */
    arvo_ruleset *rules;
    arvo_morphology *morphology;
    arvo_match_state
        *states[ARVO_LANGUAGE_COUNT]; /* what is known about word forms, kept from document to document */
    arvo_language ui_language;
};

/* Reads and tags a document in the linter's work arena: options->language, else what the file declares, else
 * what its letters tell (UNKNOWN when they don't). `source` and `path` must outlive the tagged document. The
 * error says line and column where there is a place. */
arvo_err arvo_linter_tag(arvo_tagged_document **out, arvo_linter *linter, arvo_str path, arvo_str source,
                         const arvo_lint_options *options, arvo_error *error);

/* Runs the rules over a tagged document, in the work arena. */
arvo_err arvo_linter_check(arvo_check **out, arvo_linter *linter, const arvo_tagged_document *document,
                           arvo_role role, arvo_error *error);

#endif
