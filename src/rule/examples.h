/* examples.h: the examples in a rule's `tests`. */
#ifndef ARVO_RULE_EXAMPLES_H
#define ARVO_RULE_EXAMPLES_H

#include "rule/reader.h"

/* Reads the key `tests` of the mapping into rule->examples; the ** marks become spans. EXAMPLE_MARKS;
 * NO_EXAMPLES for a rule that can report and has none. */
void arvo_examples_read(arvo_reader *reader, arvo_rule *rule, const arvo_node *node);

/* Takes the ** marks out of an example. False when they do not pair up or memory ends (*no_memory). */
bool arvo_example_unmark(arvo_example *example, arvo_arena *arena, arvo_str marked, bool *no_memory);

#endif
