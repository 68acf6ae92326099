/* conllu.h: a tagged document in CoNLL-U (universaldependencies.org/format.html), what `arvolint tokens`
 * prints. */
#ifndef ARVO_LANG_CONLLU_H
#define ARVO_LANG_CONLLU_H

#include "lang/token.h"

/* Appends all sentences: "# newdoc id = path", "# newpar", "# sent_id", "# text", then ten columns a token.
 * The first reading fills the columns; the others stand in MISC as Alt=lemma/UPOS/Feats, parted by ";" (their
 * features by ",", since "|" parts what MISC holds); compound parts as Parts=a+b; bytes in the source as
 * Span=start:end; SpaceAfter=No by the standard. HEAD and DEPREL are "_". */
void arvo_conllu_write(arvo_buf *out, const arvo_tagged_document *document);

#endif
