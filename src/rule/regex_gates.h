/* regex_gates.h: what a word must begin or end with, or hold, for an expression to match, so that most words
 * need not be searched.
 *
 *     (?i)^(huippu|kärki)osaa   ─►  begins with "huipp", "kärki"
 *     (palvelu|apu)$            ─►  ends with "lvelu", "apu"
 *     (?i)problem|risker?       ─►  holds "probl", "riske"
 *
 * A gate is a mark that tells form and lemma, and the place, apart, and letters in lower case, five at most.
 */
#ifndef ARVO_RULE_REGEX_GATES_H
#define ARVO_RULE_REGEX_GATES_H

#include "rule/token_test.h"

enum {
    ARVO_GATE_LETTERS = 5,
    ARVO_GATE_INNER_LETTERS = 3, /* at least, inside a word */
    ARVO_GATE_BYTES = 1 + 4 * ARVO_GATE_LETTERS
};

/* What the expression is asked of. */
typedef enum arvo_gate_mark { ARVO_GATE_FORM = 1, ARVO_GATE_LEMMA = 2 } arvo_gate_mark;

/* Where in the word a gate's letters stand; set in the mark byte. */
typedef enum arvo_gate_side {
    ARVO_GATE_BEGINNING = 0,
    ARVO_GATE_END = 4,
    ARVO_GATE_INSIDE = 8
} arvo_gate_side;

/* Adds the gates of an expression: of how a match begins, else of how it ends, else of what it holds. *any is
 * false, and *gates as before, when an alternative tells none of them. False when memory ends. */
bool arvo_regex_gates(bool *any, arvo_gates *gates, arvo_arena *arena, arvo_str expression,
                      arvo_gate_mark mark);

/* Writes the gate of the first or last `letters` letters of a lower-case word (of an inside, the first);
 * ARVO_NO_STR when the word is shorter. */
arvo_str arvo_gate_of_word(char out[ARVO_GATE_BYTES], arvo_str word, unsigned letters, arvo_gate_mark mark,
                           arvo_gate_side side);

#endif
