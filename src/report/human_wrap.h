/* human_wrap.h: running text in lines that fit the screen. */
#ifndef ARVO_REPORT_HUMAN_WRAP_H
#define ARVO_REPORT_HUMAN_WRAP_H

#include "base/str.h"

/* Appends the text, broken at spaces so that no line passes `width` cells (a longer word stands alone), with
 * a line end after the last line. The cursor stands at column `indent`; further lines are indented so far.
 * width 0: not broken. */
void arvo_wrap(arvo_buf *out, arvo_str text, size_t indent, size_t width);

#endif
