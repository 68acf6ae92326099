/* clause.h: a sentence into clauses, as far as commas, conjunctions and finite verbs show them. */
#ifndef ARVO_RULE_CLAUSE_H
#define ARVO_RULE_CLAUSE_H

#include "lang/token.h"

/* Gives each of the `count` tokens of a sentence the number of its clause, beginning with `next`, which ends
 * up one past the last. A new clause begins
 *   - after ; : – — and at ( and after );
 *   - after a comma, and at a co-ordinating or subordinating conjunction, when both the clause so far and the
 * stretch up to the next such place hold a finite verb. A boundary mark belongs to the clause that it ends.
 * Linear. Only a word's first reading is looked at. */
void arvo_clauses(uint32_t *clause_of, uint32_t *next, const arvo_token *tokens, uint32_t count);

#endif
