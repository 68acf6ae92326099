#include "format/flat.h"

#include "format/locale.h"
#include "format/prose.h"

enum { MAX_SHOWN_BYTES = 24 };

arvo_err arvo_flat_begin(arvo_flat *flat, arvo_reader *reader, arvo_error *error) {
    *flat = (arvo_flat){.reader = reader, .pointer = arvo_buf_in(reader->document->arena)};
    flat->placeholders = arvo_placeholders_new(reader, false);
    return flat->placeholders != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

void arvo_flat_entry(arvo_flat *flat, arvo_span span) {
    for (; flat->tied < flat->reader->comments.count; flat->tied++) {
        flat->reader->comments.items[flat->tied].target = span;
    }
}

bool arvo_flat_text(arvo_flat *flat, arvo_str name) {
    arvo_segment_builder *builder = &flat->reader->builder;
    arvo_arena *arena = flat->reader->document->arena;
    bool prose = builder->failed || arvo_is_prose(name, arvo_buf_str(&builder->text));
    arvo_str key = prose ? arvo_str_copy(arena, arvo_buf_str(&flat->pointer)) : ARVO_NO_STR;
    flat->pointer.len = 0;
    if (!prose) {
        arvo_segment_drop(builder);
        return true;
    }
    return key.ptr != NULL && !flat->pointer.failed &&
           arvo_placeholders_add(flat->placeholders, builder, key);
}

void arvo_declare_by_path(arvo_document *document) {
    if (document->language == ARVO_LANGUAGE_UNKNOWN && !document->other_language) {
        arvo_locale locale = arvo_locale_of_path(document->path);
        document->language = locale.language;
        document->other_language = locale.other;
    }
}

void arvo_flat_end(arvo_flat *flat) {
    arvo_declare_by_path(flat->reader->document);
    arvo_reader_sort(flat->reader);
}

arvo_err arvo_flat_unexpected(const arvo_reader *reader, arvo_error *error, uint32_t at) {
    while (at < reader->source.len && (unsigned char)reader->source.ptr[at] <= ' ') {
        at++;
    }
    if (at >= reader->source.len) {
        return arvo_reader_fail(reader, error, ARVO_ERR_ENDS_EARLY, (uint32_t)reader->source.len,
                                ARVO_NO_STR);
    }
    size_t end = at;
    while (end < reader->source.len && end - at < MAX_SHOWN_BYTES &&
           (unsigned char)reader->source.ptr[end] > ' ') {
        end++;
    }
    while (end > at && end < reader->source.len && ((unsigned char)reader->source.ptr[end] & 0xC0) == 0x80) {
        end--; /* not in the middle of a character */
    }
    return arvo_reader_fail(reader, error, ARVO_ERR_UNEXPECTED, at, arvo_str_slice(reader->source, at, end));
}
