/* strings.h: what the report itself says, in three languages. */
#ifndef ARVO_REPORT_STRINGS_H
#define ARVO_REPORT_STRINGS_H

#include "base/str.h"

typedef enum arvo_string_id {
#define ARVO_STRING(id, fi, en, sv) ARVO_STRING_##id,
#define ARVO_PLURAL(id, fi1, fi, en1, en, sv1, sv) ARVO_STRING_##id,
#include "report/strings.def"
#undef ARVO_PLURAL
#undef ARVO_STRING
    ARVO_STRING_COUNT
} arvo_string_id;

/* The text in the language, English when that is unknown; of a plural the form for more than one. Never NULL.
 */
const char *arvo_string(arvo_string_id id, arvo_language language);

/* Appends the text with `detail` in the place of {0}. */
void arvo_string_append(arvo_buf *out, arvo_string_id id, arvo_language language, arvo_str detail);

/* Appends the text in the form that the number asks for, with the number in the place of {0}. */
void arvo_string_append_count(arvo_buf *out, arvo_string_id id, arvo_language language, size_t number);

#endif
