/* lexicon.h: word lists: rules/lexicon/LANGUAGE/NAME.yaml, and a user's. */
#ifndef ARVO_RULE_LEXICON_H
#define ARVO_RULE_LEXICON_H

#include "rule/reader.h"

/* Reads a word list's entries into the list, for one language. `node` is the file's mapping; reader->source
 * the file. */
void arvo_list_read(arvo_reader *reader, arvo_list *list, const arvo_node *node, arvo_language language);

/* Calls `visit` with each @name that a pattern refers to (quotes, brackets and regular expressions are passed
 * over) and the code point, from 1, where its @ stands. */
void arvo_pattern_lists(arvo_str pattern, void (*visit)(void *state, arvo_str name, uint32_t column),
                        void *state);

#endif
