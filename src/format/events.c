#include "format/events.h"

#include <string.h>

#include <libfyaml.h>

/* Squares of bytes: about half a second. */
#define MAX_DIRECTIVE_LOAD UINT64_C(40000000)

typedef struct events {
    arvo_values *values;
    arvo_reader *reader;
    arvo_span part;
    bool json;
    uint32_t seen; /* source before it holds no comment that has not been found */
    arvo_error *error;
} events;

/* The source offset of a mark of the library, which counts from where its input begins. */
static uint32_t offset_of(const events *e, const struct fy_mark *mark) {
    size_t at = e->part.start + (mark == NULL ? 0 : mark->input_pos);
    return at < e->part.end ? (uint32_t)at : e->part.end;
}

/* ---- Comments */

static bool is_comment_at(arvo_str source, uint32_t at, uint32_t start) {
    return source.ptr[at] == '#' && (at == start || strchr(" \t\r\n", source.ptr[at - 1]) != NULL);
}

/* Looks for comments between scalars: there a "#" behind white space is nothing else. JSON has none; the
 * library lets them pass. */
static arvo_err find_comments(events *e, uint32_t end) {
    arvo_str source = e->reader->source;
    for (uint32_t at = e->seen; at < end; at++) {
        if (!is_comment_at(source, at, e->part.start)) {
            continue;
        }
        if (e->json) {
            return arvo_reader_fail(e->reader, e->error, ARVO_ERR_JSON, at, ARVO_STR("JSON has no comments"));
        }
        uint32_t start = at;
        while (at < end && source.ptr[at] != '\n' && source.ptr[at] != '\r') {
            at++;
        }
        arvo_str text = arvo_str_slice(source, start + 1, at);
        if (!arvo_reader_comment(e->reader, (arvo_span){start, at}, text, (arvo_span){0, 0})) {
            return arvo_fail_plain(e->error, ARVO_ERR_NO_MEMORY);
        }
    }
    e->seen = end;
    return ARVO_OK;
}

/* ---- Events */

static arvo_scalar_style style_of(enum fy_scalar_style style) {
    switch (style) {
    case FYSS_SINGLE_QUOTED:
        return ARVO_SCALAR_SINGLE_QUOTED;
    case FYSS_DOUBLE_QUOTED:
        return ARVO_SCALAR_DOUBLE_QUOTED;
    case FYSS_LITERAL:
    case FYSS_FOLDED:
        return ARVO_SCALAR_BLOCK;
    default:
        return ARVO_SCALAR_PLAIN;
    }
}

/* True for what YAML reads as no string when it has no quotes. */
static bool is_constant(arvo_str plain) {
    static const char *const constants[] = {"true",  "false", "null", "~",     "yes",  "no",
                                            "on",    "off",   "True", "False", "Null", "TRUE",
                                            "FALSE", "NULL",  "Yes",  "No",    "On",   "Off"};
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++) {
        if (arvo_str_equal(plain, arvo_str_of(constants[i]))) {
            return true;
        }
    }
    return false;
}

static arvo_err take_scalar(events *e, struct fy_token *token) {
    if (token == NULL) { /* nothing is written: an empty value stands where the last thing ended */
        return arvo_values_scalar(e->values, (arvo_span){e->seen, e->seen}, ARVO_SCALAR_PLAIN, false,
                                  e->error);
    }
    arvo_scalar_style style = style_of(fy_token_scalar_style(token));
    arvo_span span = {offset_of(e, fy_token_start_mark(token)), offset_of(e, fy_token_end_mark(token))};
    arvo_err err = find_comments(e, span.start);
    e->seen = span.end;
    if (err != ARVO_OK) {
        return err;
    }
    arvo_str bytes = arvo_str_slice(e->reader->source, span.start, span.end);
    bool text = style != ARVO_SCALAR_PLAIN || (!e->json && !is_constant(bytes));
    return arvo_values_scalar(e->values, span, style, text, e->error);
}

static arvo_err take_event(events *e, struct fy_event *event) {
    switch (event->type) {
    case FYET_SEQUENCE_START:
    case FYET_MAPPING_START:
        return arvo_values_begin(e->values, event->type == FYET_MAPPING_START,
                                 offset_of(e, fy_event_start_mark(event)), e->error);
    case FYET_SEQUENCE_END:
    case FYET_MAPPING_END: {
        uint32_t end = offset_of(e, fy_event_end_mark(event));
        return arvo_values_end(e->values, end > e->seen ? end : e->seen, e->error);
    }
    case FYET_SCALAR:
        return take_scalar(e, event->scalar.value);
    case FYET_ALIAS:
        return take_scalar(e, NULL);
    default:
        return ARVO_OK;
    }
}

/* ---- The library */

/* The library's complaint in the words of JSON, which it reads as a kind of YAML. */
static arvo_str in_json_words(arvo_buf *out, const char *complaint) {
    static const struct {
        const char *yaml;
        const char *json;
    } words[] = {{"JSON does not allow empty values in a mapping", "a value is missing"},
                 {"JSON does not allow empty root content", "the file is empty"},
                 {"missing document start", "something stands behind the end"},
                 {"JSON disallows ", ""},
                 {"flow mapping", "object"},
                 {"flow sequence", "array"},
                 {"double-quoted scalar", "string"},
                 {"plain scalar", "value"}};
    while (*complaint != '\0') {
        size_t i = 0;
        const size_t count = sizeof words / sizeof *words;
        while (i < count && strncmp(complaint, words[i].yaml, strlen(words[i].yaml)) != 0) {
            i++;
        }
        if (i < count) {
            arvo_buf_append_cstr(out, words[i].json);
            complaint += strlen(words[i].yaml);
        } else {
            arvo_buf_append_byte(out, *complaint++);
        }
    }
    return arvo_buf_str(out);
}

/* What the library complained about, if it did. */
static arvo_err library_error(events *e, struct fy_parser *parser, struct fy_diag *diag) {
    void *iterator = NULL;
    struct fy_diag_error *complaint = fy_diag_errors_iterate(diag, &iterator);
    if (complaint == NULL) {
        bool failed = fy_parser_get_stream_error(parser);
        return failed ? arvo_fail_plain(e->error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
    }
    arvo_buf words = arvo_buf_in(e->reader->document->arena);
    arvo_str what = e->json ? in_json_words(&words, complaint->msg) : arvo_str_of(complaint->msg);
    uint32_t lines_before = arvo_linetable_line(&e->reader->document->lines, e->part.start) - 1;
    return arvo_fail_at(e->error, e->json ? ARVO_ERR_JSON : ARVO_ERR_YAML,
                        lines_before + (complaint->line > 0 ? (uint32_t)complaint->line : 1),
                        complaint->column > 0 ? (uint32_t)complaint->column : 1, what, ARVO_NO_STR,
                        ARVO_NO_STR);
}

/* The library walks over a directive's line once for each byte of it. Nobody's directives ("%YAML 1.2") are
 * long: the first line with which their load passes a limit is refused. */
static arvo_err refuse_long_directives(events *e) {
    arvo_str source = e->reader->source;
    uint64_t load = 0;
    for (uint32_t at = e->part.start; at < e->part.end;) {
        uint64_t start = at;
        while (at < e->part.end && source.ptr[at] != '\n' && source.ptr[at] != '\r') {
            at++;
        }
        load += source.ptr[start] == '%' ? (at - start) * (at - start) : 0;
        if (load > MAX_DIRECTIVE_LOAD) {
            return arvo_reader_fail(e->reader, e->error, ARVO_ERR_YAML, (uint32_t)start,
                                    ARVO_STR("a directive (%) is too long"));
        }
        at++;
    }
    return ARVO_OK;
}

static arvo_err run(events *e, struct fy_parser *parser, struct fy_diag *diag) {
    struct fy_event *event;
    while ((event = fy_parser_parse(parser)) != NULL) {
        arvo_err err = take_event(e, event);
        fy_parser_event_free(parser, event);
        if (err != ARVO_OK) {
            return err;
        }
    }
    arvo_err err = library_error(e, parser, diag);
    return err == ARVO_OK ? find_comments(e, e->part.end) : err;
}

static void swallow(struct fy_diag *diag, void *user, const char *text, size_t len) {
    (void)diag;
    (void)user;
    (void)text;
    (void)len;
}

static struct fy_diag *quiet_diag(void) {
    struct fy_diag_cfg config;
    fy_diag_cfg_default(&config);
    config.fp = NULL;
    config.output_fn = swallow;
    config.level = FYET_ERROR;
    config.colorize = false;
    struct fy_diag *diag = fy_diag_create(&config);
    if (diag != NULL) {
        fy_diag_set_collect_errors(diag, true);
    }
    return diag;
}

arvo_err arvo_events_read(arvo_values *values, arvo_reader *reader, arvo_span part, bool json,
                          arvo_error *error) {
    events e = {
        .values = values, .reader = reader, .part = part, .json = json, .seen = part.start, .error = error};
    arvo_err err = json ? ARVO_OK : refuse_long_directives(&e);
    struct fy_diag *diag = err == ARVO_OK ? quiet_diag() : NULL;
    if (err != ARVO_OK) {
        return err;
    }
    if (diag == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    /* Nesting is limited by the walker, and the library keeps its own stacks on the heap. */
    struct fy_parse_cfg config = {.flags = FYPCF_QUIET | FYPCF_DEFAULT_VERSION_AUTO |
                                           FYPCF_DISABLE_DEPTH_LIMIT |
                                           (json ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE),
                                  .diag = diag};
    struct fy_parser *parser = fy_parser_create(&config);
    if (parser == NULL ||
        fy_parser_set_string(parser, reader->source.ptr + part.start, part.end - part.start) != 0) {
        err = arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    } else {
        err = run(&e, parser, diag);
    }
    if (parser != NULL) {
        fy_parser_destroy(parser);
    }
    fy_diag_destroy(diag);
    return err;
}
