/* fileglob.h: globs of files, seen from the folder of a configuration.
 *
 *   "*.md"            files of that name anywhere
 *   "content/p*.md"   files in that folder; ** stands for any number of folders
 *   "drafts"          a plain name at the end: that folder, and all that lies in it, or that file
 *   "{a,b}/index.md"  either */
#ifndef ARVO_DRIVER_FILEGLOB_H
#define ARVO_DRIVER_FILEGLOB_H

#include "base/array.h"
#include "base/glob.h"

typedef struct arvo_fileglob {
    arvo_globpath path;
    bool container;    /* it names a folder for all that lies in it */
    const void *owner; /* the caller's: who wrote it */
} arvo_fileglob;

typedef ARVO_ARRAY(arvo_fileglob) arvo_fileglobs;

/* Adds the glob, or the several that its braces stand for. False when it is malformed or memory ends. */
bool arvo_fileglob_add(arvo_fileglobs *out, arvo_arena *arena, arvo_str text, const void *owner,
                       arvo_glob_error *error);

/* The first of them that names the file, or NULL. `path` is seen from the folder, without "." and "..". */
const arvo_fileglob *arvo_fileglobs_match(const arvo_fileglobs *globs, arvo_str path);

/* Does one of them name everything that may lie in the folder at `path`? */
bool arvo_fileglobs_cover(const arvo_fileglobs *globs, arvo_str path);

#endif
