/* kinds.h: what several kinds of rules share. */
#ifndef ARVO_RULE_KINDS_KINDS_H
#define ARVO_RULE_KINDS_KINDS_H

#include "rule/kind.h"

/* Zeroed room for what the kind alone knows, also in rule->own; NULL when memory ends (reader->no_memory is
 * set). */
void *arvo_kind_settings(arvo_reader *reader, arvo_rule *rule, size_t size);

/* Reads `match`, which must be there. */
void arvo_kind_read_match(arvo_reader *reader, arvo_rule *rule);

/* Reads `max` and `min`, of which one must be there. */
void arvo_kind_read_limits(arvo_reader *reader, arvo_rule *rule);

#endif
