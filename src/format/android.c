/* Android's string resources: <string>, the items of <string-array> and <plurals>; keys are names. Marked
 * translatable="false", a string is passed over, as are references to other resources ("@string/name"). */
#include <string.h>

#include "format/escape.h"
#include "format/locale.h"
#include "format/placeholder.h"
#include "format/xml.h"

typedef struct android {
    arvo_reader *reader;
    arvo_placeholders *placeholders;
    arvo_segment_builder raw;   /* the value as XML gives it */
    arvo_segment_builder value; /* with Android's escapes read */
    arvo_str name;              /* of the resource */
    const char *quantity;       /* of a plural's item: one that the list below holds */
    uint32_t item;              /* of an array, from 0 */
    arvo_span resource;
    uint32_t resource_depth; /* of <string>, <string-array>, <plurals>; 0: outside */
    uint32_t text_depth;     /* of the element whose text is read; 0: none */
    uint32_t skip_depth;     /* of the element that is passed over; 0: none */
    arvo_span skipped;       /* its start tag */
    uint32_t comments;       /* those that are tied to resources */
    bool in_array;
} android;

static const char *quantity_of(const char *name) {
    static const char *const quantities[] = {"zero", "one", "two", "few", "many", "other"};
    for (size_t i = 0; name != NULL && i < sizeof quantities / sizeof *quantities; i++) {
        if (strcmp(name, quantities[i]) == 0) {
            return quantities[i];
        }
    }
    return "other";
}

/* ---- Values -------------------------------------------------------------------------------------------- */

static void append_escaped(android *a, uint32_t start, uint32_t end, arvo_str text, const arvo_segment *raw) {
    arvo_span src = arvo_segment_source(raw, start, end);
    arvo_segment_decoded(&a->value, src.start, src.end - src.start, text);
}

/* Appends what the backslash at `at` begins; gives the offset behind it. */
static uint32_t append_escape(android *a, const arvo_segment *raw, uint32_t at) {
    arvo_str text = raw->text;
    char next = at + 1 < text.len ? text.ptr[at + 1] : '\0';
    if (next == 'u') {
        uint32_t code_point;
        uint32_t end = arvo_escape_utf16(&code_point, text, at);
        arvo_span src = arvo_segment_source(raw, at, end);
        arvo_escape_append(&a->value, src.start, src.end - src.start, code_point);
        return end;
    }
    if (next == 'n' || next == 't') {
        append_escaped(a, at, at + 2, next == 'n' ? ARVO_STR("\n") : ARVO_STR(" "), raw);
        return at + 2;
    }
    return at + 1; /* what follows stands for itself */
}

/* Reads the escapes of the raw value into `value`. Quotes keep white space, which does not matter here, and
 * are not shown. */
static void unescape(android *a, const arvo_segment *raw) {
    arvo_str text = raw->text;
    uint32_t plain = 0;
    uint32_t at = 0;
    while (at < text.len) {
        char byte = text.ptr[at];
        if (byte != '\\' && byte != '"') {
            at++;
            continue;
        }
        arvo_segment_part(&a->value, raw, plain, at);
        plain = byte == '"' ? at + 1 : append_escape(a, raw, at);
        /* The character behind a backslash is text, a backslash or a quote too. */
        at = byte == '\\' && plain == at + 1 ? plain + 1 : plain;
    }
    arvo_segment_part(&a->value, raw, plain < text.len ? plain : (uint32_t)text.len, (uint32_t)text.len);
}

/* "@string/name", "?attr/colour": one word. */
static bool is_reference(arvo_str text) {
    bool sign = text.len > 1 && (text.ptr[0] == '@' || text.ptr[0] == '?');
    return sign && memchr(text.ptr, ' ', text.len) == NULL && memchr(text.ptr, '\n', text.len) == NULL;
}

static arvo_str key_of(const android *a) {
    arvo_buf key = arvo_buf_in(a->reader->document->arena);
    arvo_buf_printf(&key, "/%.*s", ARVO_STR_ARG(a->name));
    if (a->quantity != NULL) {
        arvo_buf_printf(&key, "/%s", a->quantity);
    } else if (a->in_array) {
        arvo_buf_printf(&key, "/%u", (unsigned)a->item);
    }
    return arvo_buf_str(&key);
}

static arvo_err end_text(android *a) {
    arvo_segment raw;
    a->text_depth = 0;
    if (!arvo_segment_end(&raw, &a->raw)) {
        return ARVO_ERR_NO_MEMORY;
    }
    if (is_reference(raw.text)) {
        return ARVO_OK;
    }
    arvo_str key = key_of(a);
    unescape(a, &raw);
    return key.ptr != NULL && arvo_placeholders_add(a->placeholders, &a->value, key) ? ARVO_OK
                                                                                     : ARVO_ERR_NO_MEMORY;
}

/* ---- Events
 * ------------------------------------------------------------------------------------------------ */

static void skip(android *a, const arvo_xml_tag *tag) {
    a->skip_depth = tag->depth;
    a->skipped = tag->span;
}

static arvo_err start_resource(android *a, const arvo_xml_tag *tag) {
    const char *translatable = arvo_xml_tag_attribute(tag, "translatable");
    bool is_string = arvo_xml_is(tag, "string");
    a->in_array = arvo_xml_is(tag, "string-array");
    if ((!is_string && !a->in_array && !arvo_xml_is(tag, "plurals")) ||
        (translatable != NULL && strcmp(translatable, "false") == 0)) {
        skip(a, tag);
        return ARVO_OK;
    }
    a->name = arvo_xml_key_part(a->reader->document->arena, arvo_xml_tag_attribute(tag, "name"));
    a->quantity = NULL;
    a->item = UINT32_MAX;
    a->resource = tag->span;
    a->resource_depth = tag->depth;
    a->text_depth = is_string ? tag->depth : 0;
    return a->name.ptr != NULL ? ARVO_OK : ARVO_ERR_NO_MEMORY;
}

static void start_item(android *a, const arvo_xml_tag *tag) {
    if (!arvo_xml_is(tag, "item")) {
        skip(a, tag);
        return;
    }
    a->quantity = a->in_array ? NULL : quantity_of(arvo_xml_tag_attribute(tag, "quantity"));
    a->item++;
    a->text_depth = tag->depth;
}

static arvo_err on_start(void *state, const arvo_xml_tag *tag) {
    android *a = state;
    if (a->skip_depth > 0 || tag->depth == 1) {
        return ARVO_OK;
    }
    if (a->resource_depth == 0) {
        return start_resource(a, tag);
    }
    if (a->text_depth == 0) {
        start_item(a, tag);
    } else if (tag->space.len > 0) {
        skip(a, tag); /* <xliff:g>: what stands there is filled in */
    } else if (arvo_xml_is(tag, "br")) {
        arvo_segment_decoded(&a->raw, tag->span.start, tag->span.end - tag->span.start, ARVO_STR("\\n"));
    }
    return ARVO_OK;
}

/* A comment is about the resource that it stands before or in. */
static void tie_comments(android *a, arvo_span resource) {
    arvo_xml_tie_comments(a->reader, a->comments, resource);
    a->comments = a->reader->comments.count;
}

static arvo_err on_end(void *state, const arvo_xml_tag *tag) {
    android *a = state;
    arvo_err err = ARVO_OK;
    if (a->skip_depth > 0) {
        bool ends = a->skip_depth == tag->depth;
        a->skip_depth = ends ? 0 : a->skip_depth;
        if (ends && a->resource_depth == 0) {
            tie_comments(a, (arvo_span){a->skipped.start, tag->span.end});
        } else if (ends && a->text_depth > 0) {
            arvo_segment_decoded(&a->raw, a->skipped.start, tag->span.end - a->skipped.start,
                                 ARVO_STR(ARVO_TEXT_GAP));
        }
        return ARVO_OK;
    }
    if (a->text_depth == tag->depth) {
        err = end_text(a);
    }
    if (a->resource_depth == tag->depth) {
        a->resource_depth = 0;
        tie_comments(a, (arvo_span){a->resource.start, tag->span.end});
    }
    return err;
}

static arvo_err on_text(void *state, arvo_span src, arvo_str text) {
    android *a = state;
    if (a->text_depth > 0 && a->skip_depth == 0) {
        arvo_xml_append(&a->raw, a->reader->source, src, text);
    }
    return ARVO_OK;
}

static arvo_err on_comment(void *state, arvo_span span, arvo_str text) {
    android *a = state;
    return arvo_reader_comment(a->reader, span, text, (arvo_span){0, 0}) ? ARVO_OK : ARVO_ERR_NO_MEMORY;
}

/* The language of res/values-fi/strings.xml; that of res/values/ is not told. */
static arvo_locale folder_locale(arvo_str path) {
    size_t end = path.len;
    while (end > 0 && path.ptr[end - 1] != '/') {
        end--;
    }
    size_t start = end > 0 ? end - 1 : 0;
    while (start > 0 && path.ptr[start - 1] != '/') {
        start--;
    }
    arvo_str folder = end > 0 ? arvo_str_slice(path, start, end - 1) : ARVO_NO_STR;
    if (!arvo_str_starts_with(folder, ARVO_STR("values-"))) {
        return (arvo_locale){ARVO_LANGUAGE_UNKNOWN, false};
    }
    folder = arvo_str_slice(folder, 7, folder.len);
    folder = arvo_str_starts_with(folder, ARVO_STR("b+")) ? arvo_str_slice(folder, 2, folder.len) : folder;
    size_t len = 0; /* further qualifiers ("fi-rFI-land", "fi-v21") say nothing about the language */
    while (len < folder.len && folder.ptr[len] != '-' && folder.ptr[len] != '+') {
        len++;
    }
    return arvo_locale_of_tag(arvo_str_slice(folder, 0, len));
}

arvo_err arvo_read_android(arvo_reader *reader, arvo_error *error) {
    static const arvo_xml_handler handler = {on_start, on_end, on_text, on_comment};
    arvo_arena *arena = reader->document->arena;
    arvo_xml_fault fault;
    android a = {.reader = reader, .raw = arvo_segment_begin(arena), .value = arvo_segment_begin(arena)};
    arvo_locale locale = folder_locale(reader->document->path);
    reader->document->language = locale.language;
    reader->document->other_language = locale.other;
    a.placeholders = arvo_placeholders_new(reader, false);
    if (a.placeholders == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    if (arvo_xml_parse(&fault, reader->source, reader->start, &handler, &a) != ARVO_OK) {
        return arvo_xml_fail(reader, error, &fault);
    }
    arvo_reader_sort(reader);
    return ARVO_OK;
}
