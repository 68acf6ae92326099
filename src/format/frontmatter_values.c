/* frontmatter_values.c: the texts in front matter: title, description, summary, whatever reads as prose. */
#include "format/events.h"
#include "format/frontmatter.h"
#include "format/toml.h"

static bool begins(const arvo_reader *reader, const char *sign) {
    arvo_str rest = arvo_str_slice(reader->source, reader->start, reader->source.len);
    return arvo_str_starts_with(rest, arvo_str_of(sign));
}

/* The source between the first line and the last one of the block. */
static arvo_span between_fences(const arvo_reader *reader, uint32_t end) {
    arvo_str source = reader->source;
    uint32_t start = reader->start;
    while (start < end && source.ptr[start] != '\n' && source.ptr[start] != '\r') {
        start++;
    }
    while (end > start &&
           (source.ptr[end - 1] == '\n' || source.ptr[end - 1] == '\r' || source.ptr[end - 1] == ' ')) {
        end--;
    }
    while (end > start && source.ptr[end - 1] != '\n' && source.ptr[end - 1] != '\r') {
        end--;
    }
    return (arvo_span){start, end};
}

arvo_err arvo_front_matter_read(arvo_reader *reader, size_t len, arvo_error *error) {
    const arvo_values_options options = {.front_matter = true};
    const uint32_t end = reader->start + (uint32_t)len;
    const arvo_language language = reader->document->language;
    const uint32_t before = reader->segments.count;
    arvo_values *values = arvo_values_new(reader, &options);
    arvo_err err = values != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    reader->document->language = ARVO_LANGUAGE_UNKNOWN; /* a key may name another */
    if (err == ARVO_OK && begins(reader, "+++")) {
        err = arvo_toml_read(values, reader, between_fences(reader, end), error);
    } else if (err == ARVO_OK) {
        bool json = begins(reader, "{");
        arvo_span part = json ? (arvo_span){reader->start, end} : between_fences(reader, end);
        err = arvo_events_read(values, reader, part, json, error);
    }
    reader->document->language = language;
    for (uint32_t i = before; i < reader->segments.count; i++) {
        arvo_segment *segment = &reader->segments.items[i];
        bool own = segment->other_language || segment->language != ARVO_LANGUAGE_UNKNOWN;
        segment->language = own ? segment->language : language;
    }
    if (err != ARVO_OK && err != ARVO_ERR_NO_MEMORY) {
        /* "title: {{ .Name }}" in an archetype: the tool that the file is for knows what to make of it. What
         * was read stays. */
        err = ARVO_OK;
    }
    return err;
}
