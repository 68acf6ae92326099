/* human_style.h: what things look like on a terminal that shows colour. */
#ifndef ARVO_REPORT_HUMAN_STYLE_H
#define ARVO_REPORT_HUMAN_STYLE_H

#include "base/str.h"

typedef enum arvo_style {
#define ARVO_STYLE(id, sgr) ARVO_STYLE_##id,
#include "report/human_styles.def"
#undef ARVO_STYLE
    ARVO_STYLE_COUNT
} arvo_style;

/* Appends the text in the style, or as it is when there is no colour. */
void arvo_styled(arvo_buf *out, bool color, arvo_style style, arvo_str text);
void arvo_styled_cstr(arvo_buf *out, bool color, arvo_style style, const char *text);

/* The style of a finding's level, and of a step's verdict. */
arvo_style arvo_style_of_level(arvo_level level);
arvo_style arvo_style_of_verdict(arvo_verdict verdict);

#endif
