/* result_builder.h: a result in the making. Seen by the files that build it only. */
#ifndef ARVO_RULE_RESULT_BUILDER_H
#define ARVO_RULE_RESULT_BUILDER_H

#include "rule/result.h"

struct arvo_result_builder {
    arvo_arena *arena;
    arvo_check *check;               /* of the part that is being added */
    arvo_suppressions *suppressions; /* NULL: the document has no comments for us */
    arvo_language asked;             /* of messages; UNKNOWN: each part's own */
    arvo_language language;          /* of the messages of the part that is being added */
    arvo_result *result;
    ARVO_ARRAY(arvo_part) parts;
    ARVO_ARRAY(arvo_claim) claims;
    ARVO_ARRAY(arvo_diagnostic) diagnostics;
    ARVO_ARRAY(arvo_suppressed) suppressed;
    bool no_memory;
};

/* A copy in the result's arena; NULL for ARVO_NO_STR, and when memory ends, which the builder remembers. */
const char *arvo_result_copy(arvo_result_builder *builder, arvo_str s);

#endif
