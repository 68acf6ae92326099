/* package.h: the parts of a file that is a ZIP archive (DOCX), by way of libzip. */
#ifndef ARVO_FORMAT_PACKAGE_H
#define ARVO_FORMAT_PACKAGE_H

#include "base/error.h"
#include "base/str.h"

typedef struct arvo_package arvo_package;

/* Opens the archive in `bytes`, which it borrows. On success *out is to be given back with
 * arvo_package_close(), else it is NULL. Errors: PROTECTED (an Office file under a password, or of the old
 * kind), DAMAGED (no archive, or a broken one), NO_MEMORY. */
arvo_err arvo_package_open(arvo_package **out, arvo_str bytes, arvo_error *error);
void arvo_package_close(arvo_package *package);

/* Unpacks the part into the arena; ARVO_NO_STR when there is none of that name. Errors: PROTECTED, PARSE
 * (damaged), TOO_LARGE (more than a document may hold), NO_MEMORY. */
arvo_err arvo_package_read(arvo_str *out, arvo_arena *arena, arvo_package *package, const char *name,
                           arvo_error *error);

#endif
