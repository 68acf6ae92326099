/* paths.h: paths of files as text: nothing here looks at the disk but for the working directory. */
#ifndef ARVO_DRIVER_PATHS_H
#define ARVO_DRIVER_PATHS_H

#include "base/error.h"

/* The working directory, in the arena; ARVO_NO_STR when it cannot be told or memory ends. */
arvo_str arvo_path_working_directory(arvo_arena *arena);

/* The path seen from the directory (absolute), as an absolute one without ".", ".." and double slashes. In
 * the arena; ARVO_NO_STR when memory ends. */
arvo_str arvo_path_absolute(arvo_arena *arena, arvo_str directory, arvo_str path);

/* The directory that an absolute path lies in; "/" lies in itself. A slice of it. */
arvo_str arvo_path_parent(arvo_str path);

/* The last name of a path. A slice of it. */
arvo_str arvo_path_base(arvo_str path);

/* The absolute path inside the directory as seen from there, "" for the directory itself; ARVO_NO_STR when it
 * does not lie inside. A slice of it. */
arvo_str arvo_path_inside(arvo_str directory, arvo_str path);

/* The absolute path as a user in the directory writes it: relative when it lies inside. A slice of it. */
arvo_str arvo_path_shown(arvo_str directory, arvo_str path);

#endif
