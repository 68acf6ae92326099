/* rule_read.h: one rule file to one rule. */
#ifndef ARVO_RULE_RULE_READ_H
#define ARVO_RULE_RULE_READ_H

#include "rule/reader.h"

/* Reads a rule from its mapping (reader->source is its file). NULL when it is not usable at all (no code, no
 * kind); then, as for every other mistake, the problem is noted. */
arvo_rule *arvo_rule_read(arvo_reader *reader, const arvo_node *node);

/* Reads steps.yaml. */
void arvo_steps_read(arvo_reader *reader, arvo_steps *steps, const arvo_node *node);

#endif
