/* hits.h: gathering the matches of a document by group. The type and the reading of it: rule/matcher.h. */
#ifndef ARVO_RULE_HITS_H
#define ARVO_RULE_HITS_H

#include "base/array.h"
#include "rule/matcher.h"

/* Room for the groups 1..groups, in the arena; NULL when memory ends. */
arvo_hits *arvo_hits_new(arvo_arena *arena, uint32_t groups);

/* Does the group's latest hit begin before this token and reach over it? Then a hit that begins here would be
 * dropped. */
bool arvo_hits_covers(const arvo_hits *hits, uint32_t group, uint32_t segment, uint32_t sentence,
                      uint32_t token);

/* Does one of the group's hits overlap this place? Asked of the sentence that hits are being added for. */
bool arvo_hits_overlap(const arvo_hits *hits, uint32_t group, const arvo_hit *place);

/* Adds a hit of a program. A group's hits must come in order of their first tokens; of hits with the same
 * first token the longest stays, and of equally long ones that of the program with the smallest number; one
 * that begins inside the hit before is dropped. False when memory ends. */
bool arvo_hits_add(arvo_hits *hits, uint32_t group, const arvo_hit *hit, uint32_t program);

#endif
