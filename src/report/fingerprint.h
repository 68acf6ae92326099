/* fingerprint.h: a name for a finding that stays the same while lines move: of its rule, file and words, not
 * of its place. */
#ifndef ARVO_REPORT_FINGERPRINT_H
#define ARVO_REPORT_FINGERPRINT_H

#include "base/digest.h"
#include "report/item.h"

/* What a report has named so far; lives in the arena. NULL when memory ends. */
typedef struct arvo_fingerprints arvo_fingerprints;
arvo_fingerprints *arvo_fingerprints_new(arvo_arena *arena);

/* Names the item: like an earlier one, it gets a name by how many there were. A finding about a text as a
 * whole has no words of its own: it goes by the text's key in the file. False when memory ends. */
bool arvo_fingerprint(char out[ARVO_DIGEST_HEX], arvo_fingerprints *named, arvo_arena *scratch,
                      const arvo_report_item *item);

#endif
