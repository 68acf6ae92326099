#include "format/select_find.h"

#include <string.h>

#include "base/utf8.h"

/* Appends the text with each stretch of white space as one space. */
static void append_folded(arvo_buf *out, arvo_str text) {
    bool space = false;
    for (size_t i = 0, size; i < text.len; i += size) {
        if (arvo_is_space(arvo_utf8_at(text, i, &size))) {
            space = true;
            continue;
        }
        if (space && out->len > 0) {
            arvo_buf_append_byte(out, ' ');
        }
        space = false;
        arvo_buf_append(out, arvo_str_slice(text, i, i + size));
    }
}

static arvo_str folded(arvo_arena *arena, arvo_str text) {
    arvo_buf out = arvo_buf_in(arena);
    append_folded(&out, text);
    return arvo_buf_str(&out);
}

static arvo_err begin_heading(arvo_finder *out, arvo_arena *arena, arvo_error *error) {
    size_t at = 0;
    const char *fault = arvo_glob_fault(&at, out->pattern);
    if (fault != NULL || arvo_str_trim(out->pattern).len == 0) {
        return arvo_selector_fail(error, out->pattern, fault != NULL ? fault : "it is empty", at);
    }
    arvo_str text = folded(arena, out->pattern);
    out->pattern = text.ptr != NULL ? arvo_utf8_lower(arena, text) : ARVO_NO_STR;
    return out->pattern.ptr != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static arvo_err begin_css(arvo_finder *out, arvo_arena *arena, arvo_error *error) {
    arvo_err err = arvo_selector_parse(&out->selector, arena, out->pattern, error);
    if (err != ARVO_OK) {
        return err;
    }
    out->search = arvo_selector_search_new(arena, &out->selector);
    return out->search != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

arvo_err arvo_finder_begin(arvo_finder *out, arvo_arena *arena, const arvo_document *document,
                           arvo_mark_kind kind, arvo_str pattern, arvo_error *error) {
    memset(out, 0, sizeof *out);
    out->document = document;
    out->kind = kind;
    out->pattern = pattern;
    out->scratch = arvo_buf_in(arena);
    switch (kind) {
    case ARVO_MARK_KEY:
        return arvo_keypath_parse(&out->path, arena, pattern, error);
    case ARVO_MARK_POINTER:
        return arvo_pointer_check(pattern, error);
    case ARVO_MARK_CSS:
        return begin_css(out, arena, error);
    case ARVO_MARK_HEADING:
        return begin_heading(out, arena, error);
    case ARVO_MARK_FILE:
        break;
    }
    return ARVO_OK;
}

static bool look_key(arvo_found *out, arvo_finder *finder, const arvo_segment *segment) {
    size_t len = arvo_keypath_place(&finder->path, segment->key, &finder->scratch);
    if (len != SIZE_MAX) {
        out->found = true;
        out->identity = out->key = arvo_str_slice(segment->key, 0, len);
    }
    return !finder->scratch.failed;
}

static bool look_pointer(arvo_found *out, const arvo_finder *finder, const arvo_segment *segment) {
    out->found = arvo_pointer_names(finder->pattern, segment->key);
    out->identity = finder->pattern;
    out->key = out->found && finder->pattern.len > 0 ? finder->pattern : ARVO_NO_STR;
    return true;
}

static bool look_css(arvo_found *out, arvo_finder *finder, const arvo_segment *segment) {
    if (segment->element == NULL) {
        return true;
    }
    if (!arvo_selector_find(&out->element, finder->search, segment->element)) {
        return false;
    }
    out->found = out->element != NULL;
    out->identity = (arvo_str){(const char *)&out->element, sizeof out->element};
    return true;
}

static bool heading_fits(bool *fits, arvo_finder *finder, const arvo_segment *segment) {
    finder->scratch.len = 0;
    append_folded(&finder->scratch, segment->text);
    arvo_str lower = arvo_utf8_lower(finder->scratch.arena, arvo_buf_str(&finder->scratch));
    *fits = lower.ptr != NULL && arvo_glob_matches(finder->pattern, lower);
    return lower.ptr != NULL;
}

/* A heading in a quotation is somebody else's: it opens and closes nothing. */
static bool look_heading(arvo_found *out, arvo_finder *finder, const arvo_segment *segment) {
    if (segment->kind == ARVO_SEGMENT_HEADING && !segment->quoted) {
        bool fits = false;
        if (finder->heading != NULL && segment->level <= finder->heading->level) {
            finder->heading = NULL;
        }
        if (finder->heading == NULL && !heading_fits(&fits, finder, segment)) {
            return false;
        }
        finder->heading = fits ? segment : finder->heading;
    }
    out->found = finder->heading != NULL;
    out->identity = (arvo_str){(const char *)&finder->heading, sizeof finder->heading};
    return true;
}

bool arvo_finder_look(arvo_found *out, arvo_finder *finder, const arvo_segment *segment) {
    memset(out, 0, sizeof *out);
    switch (finder->kind) {
    case ARVO_MARK_KEY:
        return look_key(out, finder, segment);
    case ARVO_MARK_POINTER:
        return look_pointer(out, finder, segment);
    case ARVO_MARK_CSS:
        return look_css(out, finder, segment);
    case ARVO_MARK_HEADING:
        return look_heading(out, finder, segment);
    case ARVO_MARK_FILE:
        break;
    }
    out->found = true;
    out->identity = ARVO_STR("");
    return true;
}

arvo_str arvo_finder_key(const arvo_finder *finder, const arvo_found *found) {
    arvo_arena *arena = finder->document->arena;
    if (found->element != NULL) {
        return arvo_element_describe(arena, found->element);
    }
    if (finder->kind == ARVO_MARK_HEADING) {
        return folded(arena, finder->heading->text);
    }
    return found->key;
}
