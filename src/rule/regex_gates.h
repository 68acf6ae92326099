/* regex_gates.h: what a word must begin with for an anchored expression to match, so that most words need not
 * be searched.
 *
 *     (?i)^(huippu|kärki)osaa   ─►  "hui", "kär"
 *
 * A gate is a mark that tells form and lemma apart and the first letters, in lower case, three at most. */
#ifndef ARVO_RULE_REGEX_GATES_H
#define ARVO_RULE_REGEX_GATES_H

#include "rule/token_test.h"

enum { ARVO_GATE_LETTERS = 3, ARVO_GATE_BYTES = 1 + 4 * ARVO_GATE_LETTERS };

typedef enum arvo_gate_mark { ARVO_GATE_FORM = 1, ARVO_GATE_LEMMA = 2 } arvo_gate_mark;

/* Adds the gates of an expression. *any is false, and *gates as before, when the expression does not tell how
 * a match begins: it is not anchored at the start, or an alternative begins with something else than letters.
 * False when memory ends. */
bool arvo_regex_gates(bool *any, arvo_gates *gates, arvo_arena *arena, arvo_str expression,
                      arvo_gate_mark mark);

/* Writes the gate of the first `letters` letters of a lower-case word; ARVO_NO_STR when the word is shorter.
 */
arvo_str arvo_gate_of_word(char out[ARVO_GATE_BYTES], arvo_str word, unsigned letters, arvo_gate_mark mark);

#endif
