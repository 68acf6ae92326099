/* fst.h: reading libvoikko's composite attributes: FSTOUTPUT and WORDBASES. */
#ifndef ARVO_LANG_FINNISH_FST_H
#define ARVO_LANG_FINNISH_FST_H

#include "base/str.h"

/* The written letters of FSTOUTPUT that stand before the tag (all of them if the tag is not there). Tags are
 * in [ ], lemmas between [Xp] and [X], suffixes' own forms between [Xj] and [X]. Writes at most `size` bytes.
 */
arvo_str arvo_fst_surface(char *out, size_t size, arvo_str fst, arvo_str tag);

/* The text that follows the first `tag` up to the next tag; ARVO_NO_STR without the tag. */
arvo_str arvo_fst_after(arvo_str fst, arvo_str tag);

/* One part of WORDBASES: "+asiakas(asiakas)" has both, "+esi" no base, "+us(+us)" the base of a suffix. */
typedef struct arvo_wordbase {
    arvo_str surface;
    arvo_str base; /* ARVO_NO_STR if none */
} arvo_wordbase;

/* Takes the next part off *rest; false at the end. */
bool arvo_wordbase_next(arvo_wordbase *out, arvo_str *rest);

#endif
