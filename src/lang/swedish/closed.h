/* closed.h: the Swedish words of closed.def. */
#ifndef ARVO_LANG_SWEDISH_CLOSED_H
#define ARVO_LANG_SWEDISH_CLOSED_H

#include "lang/reading_list.h"

/* A table of all rows; NULL when memory ends. */
arvo_closed_table *arvo_swedish_closed(arvo_arena *arena);
/* The rows, for tests. */
const arvo_closed_row *arvo_swedish_closed_rows(size_t *count);

#endif
