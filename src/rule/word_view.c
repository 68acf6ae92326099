/* word_view.c: a word with its lemmas in lower case and its compounds' parts joined. */
#include <string.h>

#include "base/utf8.h"
#include "rule/token_test.h"

/* Joins parts [from, to) in the view's bytes; ARVO_NO_STR when they are full. */
static arvo_str join(arvo_word_view *view, const arvo_str *parts, uint32_t from, uint32_t to) {
    char *start = view->bytes + view->used;
    size_t len = 0;
    for (uint32_t i = from; i < to; i++) {
        if (parts[i].len > sizeof view->bytes - view->used - len)
            return ARVO_NO_STR;
        if (parts[i].len > 0)
            memcpy(start + len, parts[i].ptr, parts[i].len);
        len += parts[i].len;
    }
    view->used += len;
    return (arvo_str){start, len};
}

static bool fill_joints(arvo_word_view *view, arvo_arena *arena, arvo_reading_view *reading) {
    uint32_t count = reading->analysis->part_count;
    if (count < 2 || count > ARVO_VIEW_PARTS)
        return true;
    arvo_str parts[ARVO_VIEW_PARTS];
    for (uint32_t i = 0; i < count; i++) {
        parts[i] = arvo_utf8_lower(arena, reading->analysis->parts[i]);
        if (!parts[i].ptr)
            return false;
    }
    for (uint32_t border = 1; border < count; border++) {
        reading->heads[border - 1] = join(view, parts, 0, border);
        reading->tails[border - 1] = join(view, parts, border, count);
    }
    reading->joints = count - 1;
    return true;
}

bool arvo_word_view_fill(arvo_word_view *view, arvo_arena *arena, const arvo_word *word) {
    view->word = word;
    view->used = 0;
    view->count = word->analysis_count < ARVO_MAX_ANALYSES ? word->analysis_count : ARVO_MAX_ANALYSES;
    for (uint32_t i = 0; i < view->count; i++) {
        arvo_reading_view *reading = &view->readings[i];
        reading->analysis = &word->analyses[i];
        reading->joints = 0;
        reading->lemma = arvo_utf8_lower(arena, word->analyses[i].lemma);
        if (!reading->lemma.ptr || !fill_joints(view, arena, reading))
            return false;
    }
    return true;
}
