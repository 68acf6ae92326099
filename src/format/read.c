/* The way in: what the bytes must be before a reader sees them, and which reader that is. */
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "format/format.h"
#include "format/reader.h"
#include "format/sniff.h"

#define BOM ARVO_STR("\xEF\xBB\xBF")

_Static_assert(ARVO_MAX_DOCUMENT_BYTES == 64 * 1024 * 1024 - 1, "the limit as TOO_LARGE tells it");

static char ascii_lower(char byte) {
    return (char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

static bool equal_ignoring_case(arvo_str a, arvo_str b) {
    for (size_t i = 0; i < a.len && i < b.len; i++) {
        if (ascii_lower(a.ptr[i]) != ascii_lower(b.ptr[i])) {
            return false;
        }
    }
    return a.len == b.len;
}

/* True when the word stands in a list of words parted by single spaces. */
static bool is_listed(arvo_str word, arvo_str list) {
    while (list.len > 0) {
        size_t space = arvo_str_find(list, ARVO_STR(" "));
        size_t end = space == SIZE_MAX ? list.len : space;
        if (equal_ignoring_case(word, arvo_str_slice(list, 0, end))) {
            return true;
        }
        list = arvo_str_slice(list, space == SIZE_MAX ? end : end + 1, list.len);
    }
    return false;
}

static const struct {
    arvo_format format;
    const char *name;
    const char *extensions;
} formats[] = {
#define ARVO_FORMAT(id, name, extensions, reader, traits) {ARVO_FORMAT_##id, name, extensions},
#include "format/formats.def"
#undef ARVO_FORMAT
};

/* The format that the path's extension stands for, or AUTO. */
static arvo_format by_extension(arvo_str path) {
    size_t dot = path.len;
    while (dot > 0 && path.ptr[dot - 1] != '.' && path.ptr[dot - 1] != '/') {
        dot--;
    }
    if (dot == 0 || path.ptr[dot - 1] == '/') {
        return ARVO_FORMAT_AUTO;
    }
    arvo_str extension = arvo_str_slice(path, dot, path.len);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (is_listed(extension, arvo_str_of(formats[i].extensions))) {
            return formats[i].format;
        }
    }
    return ARVO_FORMAT_AUTO;
}

arvo_format arvo_format_of_path(arvo_str path) {
    arvo_format format = by_extension(path);
    return format != ARVO_FORMAT_AUTO ? format : ARVO_FORMAT_PLAIN;
}

bool arvo_format_knows(arvo_str path) {
    return by_extension(path) != ARVO_FORMAT_AUTO;
}

arvo_str arvo_format_extensions(arvo_arena *arena) {
    arvo_buf out = arvo_buf_in(arena);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (formats[i].extensions[0] == '\0') {
            continue; /* told by its content alone */
        }
        arvo_buf_append_cstr(&out, i > 0 ? " ." : ".");
        for (const char *c = formats[i].extensions; *c != '\0'; c++) {
            arvo_buf_append_byte(&out, *c);
            arvo_buf_append_cstr(&out, *c == ' ' ? "." : "");
        }
    }
    return arvo_buf_str(&out);
}

const char *arvo_format_name(arvo_format format) {
    return formats[format - 1].name;
}

arvo_format_traits arvo_format_traits_of(arvo_format format) {
    static const arvo_format_traits traits_of[ARVO_FORMAT_COUNT] = {
#define ARVO_FORMAT(id, name, extensions, reader, traits) [ARVO_FORMAT_##id] = ARVO_FORMAT_##traits,
#include "format/formats.def"
#undef ARVO_FORMAT
    };
    return traits_of[format];
}

/* UTF-16 shows by its BOM or, in the Latin script, by a NUL in every other byte. */
static bool looks_like_utf16(arvo_str source) {
    if (arvo_str_starts_with(source, ARVO_STR("\xFF\xFE")) ||
        arvo_str_starts_with(source, ARVO_STR("\xFE\xFF"))) {
        return true;
    }
    size_t pairs = (source.len < 4096 ? source.len : 4096) / 2;
    size_t nuls[2] = {0, 0};
    for (size_t i = 0; i < 2 * pairs; i++) {
        nuls[i % 2] += source.ptr[i] == '\0';
    }
    size_t more = nuls[0] > nuls[1] ? 0 : 1;
    return pairs >= 2 && nuls[more] * 10 >= pairs * 7 && nuls[1 - more] * 20 <= pairs;
}

static arvo_err check_bytes(const arvo_reader *reader, arvo_error *error) {
    arvo_str source = reader->source;
    if (looks_like_utf16(source)) {
        return arvo_fail_plain(error, ARVO_ERR_UTF16);
    }
    const char *nul = source.len == 0 ? NULL : memchr(source.ptr, '\0', source.len);
    if (nul != NULL) {
        return arvo_reader_fail(reader, error, ARVO_ERR_BINARY, (uint32_t)(nul - source.ptr), ARVO_NO_STR);
    }
    size_t valid = arvo_utf8_valid_prefix(source.ptr, source.len);
    if (valid < source.len) {
        return arvo_reader_fail(reader, error, ARVO_ERR_INVALID_UTF8, (uint32_t)valid, ARVO_NO_STR);
    }
    return ARVO_OK;
}

static arvo_err run_reader(arvo_reader *reader, arvo_format format, arvo_error *error) {
    switch (format) {
#define ARVO_FORMAT(id, name, extensions, reader_function, traits)                                           \
    case ARVO_FORMAT_##id:                                                                                   \
        return reader_function(reader, error);
#include "format/formats.def"
#undef ARVO_FORMAT
    case ARVO_FORMAT_AUTO:
    case ARVO_FORMAT_COUNT:
        break;
    }
    return arvo_fail(error, ARVO_ERR_INTERNAL, ARVO_STR("format"), ARVO_NO_STR, ARVO_NO_STR);
}

arvo_err arvo_document_read(arvo_document **out, arvo_arena *arena, arvo_str path, arvo_str source,
                            const arvo_read_options *options, arvo_error *error) {
    *out = NULL;
    if (source.len > ARVO_MAX_DOCUMENT_BYTES) {
        return arvo_fail(error, ARVO_ERR_TOO_LARGE, ARVO_STR("64 MiB"), ARVO_NO_STR, ARVO_NO_STR);
    }
    arvo_format format = options->format != ARVO_FORMAT_AUTO ? options->format : by_extension(path);
    format = format != ARVO_FORMAT_AUTO ? format : arvo_format_sniff(source);
    arvo_format_traits traits = arvo_format_traits_of(format);
    arvo_document *document = ARVO_NEW(arena, arvo_document);
    if (document == NULL || !arvo_linetable_build(&document->lines, arena, source)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    document->arena = arena;
    document->path = path;
    document->source = source;
    arvo_reader reader = {
        .document = document, .options = options, .source = source, .builder = arvo_segment_begin(arena)};
    reader.start = arvo_str_starts_with(source, BOM) ? (uint32_t)BOM.len : 0;
    arvo_err err = traits == ARVO_FORMAT_BINARY ? ARVO_OK : check_bytes(&reader, error);
    if (err == ARVO_OK) {
        err = run_reader(&reader, format, error);
    }
    if (err == ARVO_OK && reader.segments.count == 0 && traits == ARVO_FORMAT_PROSE) {
        err = arvo_fail_plain(error, ARVO_ERR_EMPTY);
    }
    if (err == ARVO_OK) {
        document->segments = reader.segments.items;
        document->segment_count = reader.segments.count;
        document->comments = reader.comments.items;
        document->comment_count = reader.comments.count;
        *out = document;
    }
    return err;
}
