/* entity.h: character references ("&auml;", "&#228;", "&#xE4;") to the text that they stand for. */
#ifndef ARVO_FORMAT_ENTITY_H
#define ARVO_FORMAT_ENTITY_H

#include "base/str.h"

/* Remembers what it has decoded, since gumbo sets up a whole parser for each. */
typedef struct arvo_entity_decoder arvo_entity_decoder;

/* Lives in the arena; NULL when memory ends. */
arvo_entity_decoder *arvo_entity_decoder_new(arvo_arena *arena);

/* Sets *text to what the reference stands for in HTML, or to the reference itself when HTML knows no such
 * name. After some thousand different ones the others stand for themselves. False when memory ends. */
bool arvo_entity_decode(arvo_str *text, arvo_entity_decoder *decoder, arvo_str reference);

#endif
