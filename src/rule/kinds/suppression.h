/* suppression.h: which rule tells of what is wrong with a comment. */
#ifndef ARVO_RULE_KINDS_SUPPRESSION_H
#define ARVO_RULE_KINDS_SUPPRESSION_H

#include "rule/kind.h"
#include "rule/suppress.h"

/* Is it a rule of the kind `suppression` about this fault? */
bool arvo_rule_is_about(const arvo_rule *rule, arvo_comment_fault fault);

#endif
