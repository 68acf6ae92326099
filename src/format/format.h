/* format.h: bytes to segments. One file a format; formats.def is the register. */
#ifndef ARVO_FORMAT_FORMAT_H
#define ARVO_FORMAT_FORMAT_H

#include "base/error.h"
#include "text/document.h"

typedef enum arvo_format {
    ARVO_FORMAT_AUTO = 0, /* by the path's extension */
#define ARVO_FORMAT(id, name, extensions, reader) ARVO_FORMAT_##id,
#include "format/formats.def"
#undef ARVO_FORMAT
    ARVO_FORMAT_COUNT
} arvo_format;

/* By the extension of the path (".md", ".markdown", ".mdx"); plain text when it says nothing. */
arvo_format arvo_format_of_path(arvo_str path);

/* Checks the bytes (size, NUL, UTF-16, valid UTF-8, not empty), then reads them with the format's reader. The
 * document lives in the arena and borrows source and path. Errors name line and column where there is one:
 * TOO_LARGE, BINARY, UTF16, INVALID_UTF8, EMPTY (no text but white space), TOO_DEEP, FRONT_MATTER, NO_MEMORY.
 */
arvo_err arvo_document_read(arvo_document **out, arvo_arena *arena, arvo_str path, arvo_str source,
                            arvo_format format, arvo_error *error);

#endif
