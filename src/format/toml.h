/* toml.h: the strings of TOML front matter. */
#ifndef ARVO_FORMAT_TOML_H
#define ARVO_FORMAT_TOML_H

#include "format/values.h"

/* Gives the walker the keys and strings in the source bytes [part.start, part.end): tables, dotted keys, the
 * four kinds of strings, arrays. A line that it cannot read it passes over: whether TOML is well formed is
 * for the tool that it is for. NO_MEMORY, TOO_DEEP. */
arvo_err arvo_toml_read(arvo_values *values, arvo_reader *reader, arvo_span part, arvo_error *error);

#endif
