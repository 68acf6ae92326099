/* events.h: JSON and YAML as libfyaml's events, given to a walker of values. */
#ifndef ARVO_FORMAT_EVENTS_H
#define ARVO_FORMAT_EVENTS_H

#include "format/values.h"

/* Reads the source bytes [part.start, part.end) as JSON (RFC 8259 to the letter, but that half of a surrogate
 * pair is refused) or YAML, and YAML's comments. The bytes are valid UTF-8. Errors with line and column:
 * JSON, YAML, TOO_DEEP; NO_MEMORY. */
arvo_err arvo_events_read(arvo_values *values, arvo_reader *reader, arvo_span part, bool json,
                          arvo_error *error);

#endif
