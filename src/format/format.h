/* format.h: bytes to segments. One file a format; formats.def is the register. */
#ifndef ARVO_FORMAT_FORMAT_H
#define ARVO_FORMAT_FORMAT_H

#include "base/error.h"
#include "text/document.h"

typedef enum arvo_format_traits {
    ARVO_FORMAT_PROSE,
    ARVO_FORMAT_DATA,
    ARVO_FORMAT_BINARY
} arvo_format_traits;

typedef enum arvo_format {
    ARVO_FORMAT_AUTO = 0, /* by the path's extension, else by the content */
#define ARVO_FORMAT(id, name, extensions, reader, traits) ARVO_FORMAT_##id,
#include "format/formats.def"
#undef ARVO_FORMAT
    ARVO_FORMAT_COUNT
} arvo_format;

/* By the extension of the path (".md", ".markdown", ".mdx"); plain text when it says nothing. */
arvo_format arvo_format_of_path(arvo_str path);

/* Whether the extension of the path is one of a format's. */
bool arvo_format_knows(arvo_str path);

/* The extensions of all formats as a reader sees them (".txt .md …"), in the arena; ARVO_NO_STR when memory
 * ends. */
arvo_str arvo_format_extensions(arvo_arena *arena);

/* The name that options and configuration use; not for ARVO_FORMAT_AUTO. */
const char *arvo_format_name(arvo_format format);

/* What kind of file a format is; not for ARVO_FORMAT_AUTO. */
arvo_format_traits arvo_format_traits_of(arvo_format format);

/* How to read. */
typedef struct arvo_read_options {
    arvo_format format;
    const char *const *columns; /* of a CSV file, as arvo_lint_options has them */
    size_t column_count;
} arvo_read_options;

/* Checks the bytes (size; of text also NUL, UTF-16, valid UTF-8), then reads them with the format's reader.
 * The document lives in the arena and borrows source, path and options. Errors name line and column where
 * there is one: TOO_LARGE, BINARY, UTF16, INVALID_UTF8, EMPTY (prose with no text but white space), TOO_DEEP,
 * TOO_COMPLEX, TANGLED, FRONT_MATTER, PARSE, OTHER_XML, PROTECTED, DAMAGED,
 * NOT_WORD, NO_MEMORY. */
arvo_err arvo_document_read(arvo_document **out, arvo_arena *arena, arvo_str path, arvo_str source,
                            const arvo_read_options *options, arvo_error *error);

#endif
