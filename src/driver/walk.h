/* walk.h: the files below a directory.
 *
 * In a git work tree git names them, tracked and untracked, without what is ignored; links are not followed
 * there. Elsewhere every folder is looked into and links are followed, but not in circles. */
#ifndef ARVO_DRIVER_WALK_H
#define ARVO_DRIVER_WALK_H

#include "base/array.h"
#include "base/error.h"

/* A file, or something that could not be looked into. */
typedef struct arvo_walked {
    const char *path;   /* begins with that of the directory; without it for "." */
    arvo_error failure; /* code ARVO_OK: a file */
} arvo_walked;

typedef ARVO_ARRAY(arvo_walked) arvo_walked_list;

/* Asked of each folder and each file that a format knows, with its path as in arvo_walked: shall it be
 * walked, or taken? */
typedef struct arvo_walk_choice {
    arvo_err (*folder)(bool *out, void *state, const char *path, arvo_error *error);
    arvo_err (*file)(bool *out, void *state, const char *path, arvo_error *error);
    void *state;
} arvo_walk_choice;

/* Appends what is below the directory at `path` (arvo_path_clean() has seen it), in no order. What cannot be
 * looked into is in the list with its failure. An error is one of the choice, or NO_MEMORY. */
arvo_err arvo_walk(arvo_walked_list *out, arvo_arena *arena, const char *path, const arvo_walk_choice *choice,
                   arvo_error *error);

/* The path without "./" and doubled or trailing slashes, in the arena: "content/fi" for "./content//fi/". "."
 * and "-" stay, and so does
 * "./-", which is a file. NULL when memory ends. */
const char *arvo_path_clean(arvo_arena *arena, const char *path);

/* The path of what lies below a clean path: "content/fi/a.md", and "a.md" below ".". In the arena; NULL when
 * memory ends. */
const char *arvo_path_below(arvo_arena *arena, const char *root, arvo_str below);

#endif
