/* draft.h: what was seen of a project's files, for a first configuration. */
#ifndef ARVO_DRIVER_DRAFT_H
#define ARVO_DRIVER_DRAFT_H

#include <arvolint/config.h>

#include "base/array.h"
#include "format/format.h"

enum { ARVO_DRAFT_MAX_NAMES = 16 };

/* What was found at the places of one row of draft_places.def. */
typedef struct arvo_draft_row {
    uint32_t places;
    uint32_t files;
    arvo_str extensions[ARVO_DRAFT_MAX_NAMES]; /* of the files: "md" */
    uint32_t extension_count;
    arvo_str folder;  /* that all the files lie in; "" for none in common */
    const char *file; /* the first of them */
    arvo_str key;     /* and the first place in it; ARVO_NO_STR: the whole file */
} arvo_draft_row;

typedef struct arvo_draft {
    arvo_arena *arena;
    uint32_t files;
    uint32_t unreadable;
    uint32_t by_format[ARVO_FORMAT_COUNT];
    uint32_t by_language[ARVO_LANGUAGE_COUNT];
    arvo_draft_row *rows;
    arvo_str folders[ARVO_DRAFT_MAX_NAMES]; /* at the top, that texts lie in */
    uint32_t folder_count;
    arvo_str leftovers[ARVO_DRAFT_MAX_NAMES]; /* names that a site does not show */
    uint32_t leftover_count;
} arvo_draft;

/* A row of draft_places.def. */
typedef struct arvo_draft_place {
    arvo_format_traits traits;
    bool html;
    arvo_mark_kind kind;
    const char *pattern;
    const char *profile;
    bool fallback; /* only where nothing was found before */
} arvo_draft_place;

extern const arvo_draft_place arvo_draft_places[];
extern const size_t arvo_draft_place_count;

/* Looks at the files; those that cannot be read are counted. NO_MEMORY. */
arvo_err arvo_draft_look(arvo_draft *out, arvo_arena *arena, const char *const *paths, size_t count,
                         arvo_error *error);

/* Writes the configuration, with comments in the language. */
void arvo_draft_write(arvo_buf *out, const arvo_draft *draft, arvo_language language);

/* The name of a format: "markdown". */
const char *arvo_draft_format_name(arvo_format format);

#endif
