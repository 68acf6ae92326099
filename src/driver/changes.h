/* changes.h: what has changed, for the files of this floor. */
#ifndef ARVO_DRIVER_CHANGES_H
#define ARVO_DRIVER_CHANGES_H

#include <arvolint/changes.h>

#include "base/array.h"
#include "base/error.h"
#include "base/intern.h"

/* Lines [first, last] as git counts them, from 1: they end at line feeds. Where lines were taken out and none
 * put in, first is the line after the place and last the one before it. */
typedef struct arvo_line_range {
    uint32_t first;
    uint32_t last;
} arvo_line_range;

typedef struct arvo_changed_file {
    arvo_str path;                      /* from the top of the work tree */
    bool all;                           /* every line: a file that git does not compare by lines */
    bool link;                          /* a symbolic link: no text */
    ARVO_ARRAY(arvo_line_range) ranges; /* in order */
} arvo_changed_file;

typedef ARVO_ARRAY(arvo_changed_file) arvo_changed_files;

struct arvo_changes {
    arvo_arena *arena;
    arvo_str top;               /* of the work tree: absolute, without links */
    arvo_str working_directory; /* absolute, without links */
    bool staged;
    arvo_changed_files files;
    arvo_interner *paths;   /* absolute paths of the files: id n is files.items[n - 1] */
    arvo_interner *tracked; /* absolute paths of what git tracks; not for staged changes */
};

/* Reads a comparison in git's unified form, without context (-U0): appends its files. INTERNAL when it is
 * none, NO_MEMORY. */
arvo_err arvo_changes_parse(arvo_changed_files *out, arvo_arena *arena, arvo_str diff, arvo_error *error);

/* The path, seen from the working directory, as an absolute one; `scratch` is for working in. ARVO_NO_STR
 * when memory ends. */
arvo_str arvo_changes_absolute(const arvo_changes *changes, arvo_arena *scratch, const char *path);

/* What has changed in the file; NULL for one in which nothing has, or that is not tracked: *untracked tells
 * which. */
const arvo_changed_file *arvo_changes_of(const arvo_changes *changes, arvo_str absolute, bool *untracked);

#endif
