/* visible.h: text made safe to print: nothing in a file or a path may speak to the terminal or hide from the
 * eye. */
#ifndef ARVO_REPORT_VISIBLE_H
#define ARVO_REPORT_VISIBLE_H

#include "base/str.h"

/* What to print for a code point: itself, or a visible stand-in for a control character (U+2400 and on for C0
 * and DEL) and U+FFFD for C1 controls, line separators, direction overrides (which could make a line read as
 * another one), the byte order mark, and U+FFFE and U+FFFF, which XML cannot hold. A tab stands for itself.
 */
uint32_t arvo_visible_code_point(uint32_t code_point);

/* s with every white-space control (tab, line end) as one space, every other code point as above, and every
 * byte that is not UTF-8 as U+FFFD: one line, valid UTF-8. In the arena, or s itself when nothing changes;
 * ARVO_NO_STR when memory ends. */
arvo_str arvo_visible(arvo_arena *arena, arvo_str s);

/* The same for words quoted in a sentence: past 60 code points they are cut with "…". */
arvo_str arvo_visible_quote(arvo_arena *arena, arvo_str s);

#endif
