/* parts.h: the lemmas of a compound's parts. */
#ifndef ARVO_LANG_FINNISH_PARTS_H
#define ARVO_LANG_FINNISH_PARTS_H

#include "lang/finnish/readings.h"

/* Fills parts and part_count of a compound ("=" in STRUCTURE): the first parts by WORDBASES where it names
 * one dictionary word for the part, else as written (yhteis, toiminta); the last one is the end of the
 * reading's lemma. A compound whose first part is inflected with it (uudenvuoden) gets none. */
void arvo_finnish_parts(arvo_analysis *reading, arvo_readings *readings, const arvo_voikko_analysis *from);

#endif
