/* word_form.h: the parts of an arvo_word that the writing alone tells. */
#ifndef ARVO_LANG_WORD_FORM_H
#define ARVO_LANG_WORD_FORM_H

#include "base/limits.h"
#include "lang/token.h"

/* Capitals up to the first colon or inner hyphen decide on UPPER, the whole form on the rest. */
arvo_shape arvo_word_shape(arvo_str form);
/* Code points that are letters; at most 65,535. */
uint16_t arvo_word_letters(arvo_str form);

/* Writes the form, of at most ARVO_MAX_WORD_BYTES, with the plain apostrophe and hyphen, the only ones that
 * dictionaries and lists know. The result lies in `out` and is no longer than the form. */
arvo_str arvo_word_plain_marks(char out[ARVO_MAX_WORD_BYTES], arvo_str form);

/* One reading for a word that no dictionary knows: NUM for numbers, PUNCT, SYM, else X with the folded form
 * as lemma. Fills analyses and analysis_count; `known` becomes false. False when memory ends. */
bool arvo_word_surface(arvo_word *word, arvo_arena *arena);

#endif
