#include "format/xml.h"

#include <expat.h>
#include <string.h>

#include "base/limits.h"

enum {
    SPACE_END = '\x1F', /* between a namespace and a name: no character of XML */
    MAX_KEY_PART_BYTES = 256
};

typedef struct parse {
    XML_Parser expat;
    const arvo_xml_handler *handler;
    void *state;
    arvo_str source;
    uint32_t start;
    uint32_t depth;
    arvo_span empty; /* the start tag of the empty element that ends next */
    arvo_xml_fault fault;
} parse;

/* The source of the event at hand. */
static arvo_span place(const parse *p) {
    XML_Index index = XML_GetCurrentByteIndex(p->expat);
    int count = XML_GetCurrentByteCount(p->expat);
    uint32_t start = p->start + (index > 0 ? (uint32_t)index : 0);
    return (arvo_span){start, start + (count > 0 ? (uint32_t)count : 0)};
}

static void go_on(parse *p, arvo_err err) {
    if (err != ARVO_OK && p->fault.err == ARVO_OK) {
        p->fault = (arvo_xml_fault){err, place(p).start, NULL};
        XML_StopParser(p->expat, XML_FALSE);
    }
}

static arvo_xml_tag tag_of(const parse *p, const char *name, const char *const *attributes) {
    const char *end = strrchr(name, SPACE_END);
    return (arvo_xml_tag){
        .name = arvo_str_of(end == NULL ? name : end + 1),
        .space = end == NULL ? ARVO_NO_STR : (arvo_str){name, (size_t)(end - name)},
        .attributes = attributes,
        .span = place(p),
        .depth = p->depth,
    };
}

static void on_start(void *state, const char *name, const char **attributes) {
    parse *p = state;
    if (p->fault.err != ARVO_OK) {
        return;
    }
    if (++p->depth > ARVO_MAX_NESTING) {
        go_on(p, ARVO_ERR_TOO_DEEP);
        return;
    }
    arvo_xml_tag tag = tag_of(p, name, attributes);
    bool empty = tag.span.end - tag.span.start >= 2 && p->source.ptr[tag.span.end - 2] == '/';
    p->empty = empty ? tag.span : (arvo_span){0, 0};
    go_on(p, p->handler->start(p->state, &tag));
}

static void on_end(void *state, const char *name) {
    parse *p = state;
    if (p->fault.err != ARVO_OK) {
        return;
    }
    arvo_xml_tag tag = tag_of(p, name, NULL);
    if (p->empty.end > 0) {
        tag.span = p->empty;
        p->empty = (arvo_span){0, 0};
    }
    go_on(p, p->handler->end(p->state, &tag));
    p->depth--;
}

static void on_text(void *state, const char *text, int len) {
    parse *p = state;
    if (p->fault.err == ARVO_OK) {
        go_on(p, p->handler->text(p->state, place(p), (arvo_str){text, (size_t)len}));
    }
}

static void on_comment(void *state, const char *text) {
    parse *p = state;
    (void)text;
    arvo_span span = place(p);
    if (p->fault.err == ARVO_OK && p->handler->comment != NULL && span.end - span.start >= 7) {
        arvo_str content = arvo_str_slice(p->source, span.start + 4, span.end - 3);
        go_on(p, p->handler->comment(p->state, span, content));
    }
}

/* All that has no handler; among it the references to entities that the file declares, which this keeps from
 * being expanded. */
static void on_other(void *state, const char *text, int len) {
    parse *p = state;
    if (p->fault.err == ARVO_OK && len > 2 && text[0] == '&' && p->depth > 0) {
        go_on(p, p->handler->text(p->state, place(p), ARVO_STR(ARVO_TEXT_GAP)));
    }
}

static void note_fault(parse *p) {
    enum XML_Error code = XML_GetErrorCode(p->expat);
    arvo_err err = code == XML_ERROR_NO_MEMORY ? ARVO_ERR_NO_MEMORY : ARVO_ERR_PARSE;
    p->fault = (arvo_xml_fault){err, place(p).start, XML_ErrorString(code)};
}

arvo_err arvo_xml_parse(arvo_xml_fault *fault, arvo_str source, uint32_t start,
                        const arvo_xml_handler *handler, void *state) {
    parse p = {.handler = handler, .state = state, .source = source, .start = start};
    p.expat = XML_ParserCreateNS("UTF-8", SPACE_END);
    *fault = (arvo_xml_fault){ARVO_OK, 0, NULL};
    if (p.expat == NULL) {
        fault->err = ARVO_ERR_NO_MEMORY;
        return fault->err;
    }
    XML_SetUserData(p.expat, &p);
    XML_SetElementHandler(p.expat, on_start, on_end);
    XML_SetCharacterDataHandler(p.expat, on_text);
    XML_SetCommentHandler(p.expat, on_comment);
    XML_SetDefaultHandler(p.expat, on_other);
    enum XML_Status status = XML_Parse(p.expat, source.ptr + start, (int)(source.len - start), XML_TRUE);
    if (status != XML_STATUS_OK && p.fault.err == ARVO_OK) {
        note_fault(&p);
    }
    XML_ParserFree(p.expat);
    *fault = p.fault;
    return fault->err;
}

arvo_err arvo_xml_fail(const arvo_reader *reader, arvo_error *error, const arvo_xml_fault *fault) {
    if (fault->err == ARVO_ERR_TOO_DEEP) {
        return arvo_reader_too_deep(reader, error, fault->at);
    }
    if (fault->err == ARVO_ERR_NO_MEMORY) {
        return arvo_fail_plain(error, fault->err);
    }
    return arvo_reader_fail(reader, error, fault->err, fault->at, arvo_str_of(fault->why));
}

const char *arvo_xml_tag_attribute(const arvo_xml_tag *tag, const char *name) {
    for (const char *const *it = tag->attributes; it != NULL && *it != NULL; it += 2) {
        const char *end = strrchr(*it, SPACE_END);
        if (strcmp(end == NULL ? *it : end + 1, name) == 0) {
            return it[1];
        }
    }
    return NULL;
}

bool arvo_xml_is(const arvo_xml_tag *tag, const char *name) {
    return arvo_str_equal(tag->name, arvo_str_of(name));
}

arvo_str arvo_xml_key_part(arvo_arena *arena, const char *name) {
    arvo_buf part = arvo_buf_in(arena);
    for (; name != NULL && *name != '\0'; name++) {
        bool begins_code_point = ((unsigned char)*name & 0xC0) != 0x80;
        if (part.len >= MAX_KEY_PART_BYTES && begins_code_point) {
            break;
        }
        if (*name == '~' || *name == '/') {
            arvo_buf_append_cstr(&part, *name == '~' ? "~0" : "~1");
        } else {
            arvo_buf_append_byte(&part, *name);
        }
    }
    return arvo_buf_str(&part);
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

void arvo_xml_append(arvo_segment_builder *builder, arvo_str source, arvo_span src, arvo_str text) {
    const arvo_buf *so_far = &builder->text;
    bool same = src.end - src.start == text.len && memcmp(source.ptr + src.start, text.ptr, text.len) == 0;
    if (!same) {
        arvo_segment_decoded(builder, src.start, src.end - src.start, text);
        return;
    }
    size_t skip = 0;
    bool folds = so_far->len > 0 && !so_far->failed && so_far->ptr[so_far->len - 1] == '\n';
    while (folds && skip < text.len && is_blank(text.ptr[skip])) {
        skip++;
    }
    arvo_segment_verbatim(builder, src.start + (uint32_t)skip, arvo_str_slice(text, skip, text.len));
}

void arvo_xml_tie_comments(arvo_reader *reader, uint32_t first, arvo_span target) {
    for (uint32_t i = first; i < reader->comments.count; i++) {
        reader->comments.items[i].target = target;
    }
}
