/* select.c: marks looked for in a document, and the places that they name numbered. */
#include "format/select.h"

#include "base/intern.h"
#include "format/select_find.h"

enum { MAX_JOINED_KEYS = 4 }; /* that the key of a part which joins several places tells */

struct arvo_selection {
    arvo_selected *by_segment;
};

/* One mark being looked for. */
typedef struct seeker {
    const arvo_document *document;
    const arvo_mark *mark;
    arvo_selected *by_segment;
    arvo_finder *finders; /* one a pattern */
    size_t finder_count;
    arvo_interner *places;
    ARVO_ARRAY(arvo_str) keys; /* of place id at id - 1 */
    arvo_error *error;
} seeker;

static arvo_err no_memory(arvo_error *error) {
    return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static arvo_err begin(seeker *s) {
    arvo_arena *arena = s->document->arena;
    bool file = s->mark->kind == ARVO_MARK_FILE;
    s->finder_count = file ? 1 : s->mark->pattern_count;
    s->finders = ARVO_NEW_ARRAY(arena, arvo_finder, s->finder_count);
    s->places = arvo_interner_new(arena);
    if (s->finders == NULL || s->places == NULL) {
        return no_memory(s->error);
    }
    arvo_err err = ARVO_OK;
    for (size_t i = 0; err == ARVO_OK && i < s->finder_count; i++) {
        arvo_str pattern = file ? ARVO_STR("") : arvo_str_of(s->mark->patterns[i]);
        err = arvo_finder_begin(&s->finders[i], arena, s->document, s->mark->kind, pattern, s->error);
    }
    return err;
}

/* The number of a place, from 1; 0 when memory ends. */
static uint32_t place_of(seeker *s, const arvo_finder *finder, const arvo_found *found) {
    uint32_t id = arvo_intern(s->places, found->identity);
    if (id <= s->keys.count) {
        return id;
    }
    arvo_str *slot = ARVO_ARRAY_ADD(s->document->arena, &s->keys);
    if (slot == NULL) {
        return 0;
    }
    *slot = arvo_finder_key(finder, found);
    return id;
}

/* Looks with every pattern, since each keeps track of where it is in the document; the first that finds the
 * segment tells its place. */
static bool look(seeker *s, uint32_t segment) {
    arvo_selected *selected = &s->by_segment[segment];
    bool open = selected->mark == NULL;
    for (size_t i = 0; i < s->finder_count; i++) {
        arvo_found found;
        if (!arvo_finder_look(&found, &s->finders[i], &s->document->segments[segment])) {
            return false;
        }
        if (!open || !found.found) {
            continue;
        }
        open = false;
        uint32_t place = place_of(s, &s->finders[i], &found);
        if (place == 0) {
            return false;
        }
        *selected = (arvo_selected){s->mark, place, s->keys.items[place - 1]};
    }
    return true;
}

/* What the places of a mark with several patterns are called together. */
static arvo_str joined_key(const seeker *s) {
    arvo_buf key = arvo_buf_in(s->document->arena);
    for (uint32_t i = 0; i < s->keys.count && i < MAX_JOINED_KEYS; i++) {
        arvo_buf_append_cstr(&key, i > 0 ? ", " : "");
        arvo_buf_append(&key, s->keys.items[i]);
    }
    arvo_buf_append_cstr(&key, s->keys.count > MAX_JOINED_KEYS ? ", …" : "");
    return arvo_buf_str(&key);
}

/* Makes one place of all that the mark has found. */
static bool join(seeker *s) {
    arvo_str key = joined_key(s);
    for (uint32_t i = 0; i < s->document->segment_count; i++) {
        if (s->by_segment[i].mark == s->mark) {
            s->by_segment[i].place = 1;
            s->by_segment[i].key = key;
        }
    }
    return key.ptr != NULL;
}

static arvo_err seek(seeker *s) {
    arvo_err err = begin(s);
    if (err != ARVO_OK) {
        return err;
    }
    for (uint32_t i = 0; i < s->document->segment_count; i++) {
        if (!look(s, i)) {
            return no_memory(s->error);
        }
    }
    return s->keys.count < 2 || s->mark->pattern_count < 2 || join(s) ? ARVO_OK : no_memory(s->error);
}

arvo_err arvo_select_begin(arvo_selection **out, const arvo_document *document, const arvo_mark *marks,
                           size_t mark_count, arvo_error *error) {
    arvo_selection *made = ARVO_NEW(document->arena, arvo_selection);
    *out = made;
    if (made == NULL || (made->by_segment = ARVO_NEW_ARRAY(document->arena, arvo_selected,
                                                           document->segment_count)) == NULL) {
        return no_memory(error);
    }
    arvo_err err = ARVO_OK;
    for (size_t i = 0; err == ARVO_OK && i < mark_count; i++) {
        seeker s = {.document = document, .mark = &marks[i], .by_segment = made->by_segment, .error = error};
        err = seek(&s);
    }
    if (err == ARVO_ERR_BAD_SELECTOR && error != NULL) {
        error->column = 0; /* it is a place in the pattern, and not in the document */
    }
    return err;
}

arvo_selected arvo_select(const arvo_selection *selection, uint32_t segment) {
    return selection->by_segment[segment];
}

arvo_err arvo_select_check(arvo_arena *arena, arvo_mark_kind kind, arvo_str pattern, arvo_error *error) {
    arvo_finder finder;
    return arvo_finder_begin(&finder, arena, NULL, kind, pattern, error);
}
