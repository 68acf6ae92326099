/* detect.h: the language of a text that does not say it. */
#ifndef ARVO_LANG_DETECT_H
#define ARVO_LANG_DETECT_H

#include "lang/token.h"

/* Finnish, English or Swedish by the text's letters; ARVO_LANGUAGE_UNKNOWN when another of the languages of
 * the table fits clearly better, or when there are no letters to go by. At most the first few thousand
 * letters are read.
 *
 * A naive Bayes score over character n-grams of 1 to 3 letters and whole short words; the table (ngrams.def)
 * is trained by .tools/train-ngrams.py. */
arvo_language arvo_detect_language(const arvo_document *document);

/* The same for one text. */
arvo_language arvo_detect_text(arvo_str text);

#endif
