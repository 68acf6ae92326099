/* map.h: voikko's attributes to Universal Dependencies. */
#ifndef ARVO_LANG_FINNISH_MAP_H
#define ARVO_LANG_FINNISH_MAP_H

#include "lang/finnish/readings.h"

/* Appends the reading of one analysis, and a second one where it has two dictionary forms:
 *   -minen   noun with the -minen form as lemma, then verb with InfForm=4; both Derivation=Minen
 *   -nut, -tu and agent participles   adjective or noun with the participle as lemma, then verb with the verb
 * as lemma Adverbs in -sti keep the adjective as lemma (Derivation=Sti); those in -mmin are adverbs with
 * Degree. A possessive suffix hides case and number in forms that look like the nominative: they are left
 * unset. */
void arvo_finnish_map(arvo_readings *out, const arvo_voikko_analysis *from);

#endif
