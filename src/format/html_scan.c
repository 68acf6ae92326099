#include "format/html_scan.h"

#include <gumbo.h>
#include <string.h>

#include "format/html_depth.h"
#include "format/html_markup.h"
#include "format/template.h"

enum { MAX_ATTRIBUTES = 256, VALUE_STANDS_HERE = 'x' };

typedef struct scan {
    arvo_reader *reader;
    arvo_str text;
    char *masked; /* NULL: no template tag so far */
    arvo_template_finder templates;
    arvo_html_depth depth;
    uint32_t gathered; /* attributes of <html> and <body> */
    arvo_err err;
    size_t at; /* of the error */
} scan;

/* ---- Template tags ---------------------------------------------------------------------------------------
 */

/* The length of the template tag at `at`, blanked with `filler`; 0 when there is none or memory ended. */
static size_t blank_template(scan *s, size_t at, char filler) {
    size_t len = arvo_template_at(&s->templates, at);
    if (len == 0) {
        return 0;
    }
    if (s->masked == NULL) {
        s->masked = arvo_alloc(s->reader->document->arena, s->text.len);
        if (s->masked == NULL) {
            s->err = ARVO_ERR_NO_MEMORY;
            return 0;
        }
        memcpy(s->masked, s->text.ptr, s->text.len);
    }
    memset(s->masked + at, filler, len);
    return len;
}

/* ---- Tags -------------------------------------------------------------------------------------------------
 */

/* The offset of the ">" that ends the tag whose name ends at `at`, or text.len. Template tags are passed
 * over. */
static size_t tag_end(scan *s, size_t at, arvo_html_in_tag *in) {
    *in = (arvo_html_in_tag){0};
    while (at < s->text.len) {
        char byte = s->text.ptr[at];
        char filler = in->after_equals || in->unquoted ? VALUE_STANDS_HERE : ARVO_HTML_GAP;
        size_t len = byte == '{' || byte == '<' ? blank_template(s, at, filler) : 0;
        if (!arvo_html_tag_step(in, len > 0 ? filler : byte)) {
            return at;
        }
        at += len > 0 ? len : 1;
    }
    return at;
}

/* FNV-1a, letters in lower case when `fold` is 0x20. */
static uint32_t hash_of(arvo_str bytes, unsigned char fold) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < bytes.len; i++) {
        hash = (hash ^ ((unsigned char)bytes.ptr[i] | fold)) * 16777619u;
    }
    return hash;
}

static bool holds_raw_text(uint32_t tag) {
    return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEXTAREA ||
           tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_XMP ||
           tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_NOFRAMES;
}

static bool same_name(arvo_str a, arvo_str b) {
    bool same = a.len == b.len;
    for (size_t i = 0; same && i < a.len; i++) {
        same = (a.ptr[i] | 0x20) == (b.ptr[i] | 0x20);
    }
    return same;
}

/* The offset of the end tag of an element whose content is no markup; in a title, template tags are blanked.
 */
static size_t raw_text_end(scan *s, size_t at, uint32_t number, arvo_str name) {
    while (at < s->text.len && s->err == ARVO_OK) {
        char byte = s->text.ptr[at];
        if (byte == '<' && arvo_html_markup_at(s->text, at) == ARVO_HTML_END_TAG &&
            same_name(arvo_str_slice(s->text, at + 2, arvo_html_name_end(s->text, at + 2)), name)) {
            return at;
        }
        bool blanks = number == GUMBO_TAG_TITLE && (byte == '{' || byte == '<');
        size_t len = blanks ? blank_template(s, at, ARVO_HTML_GAP) : 0;
        at += len > 0 ? len : 1;
    }
    return at;
}

/* Refuses more attributes than pages have, since gumbo compares each with all before it. Those of <html> and
 * <body> gather from all their tags. */
static void count_attributes(scan *s, uint32_t tag, uint32_t count) {
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) {
        s->gathered += count;
        count = s->gathered;
    }
    if (count > MAX_ATTRIBUTES) {
        s->err = ARVO_ERR_TANGLED;
    }
}

/* A start tag that ends at `end`; gives the offset behind it, and behind its content when that is no markup.
 */
static size_t start_element(scan *s, const arvo_html_tag *tag, arvo_str name, size_t end) {
    if (holds_raw_text(tag->number)) {
        return raw_text_end(s, end + 1, tag->number, name);
    }
    if (s->err == ARVO_OK && !arvo_html_depth_start(&s->depth, tag)) {
        s->err = ARVO_ERR_TOO_DEEP;
    }
    return end + 1;
}

/* The tag at `at`. */
static size_t scan_tag(scan *s, size_t at, bool is_end) {
    size_t start = at + 1 + (is_end ? 1 : 0);
    arvo_str name = arvo_str_slice(s->text, start, arvo_html_name_end(s->text, start));
    arvo_html_in_tag in;
    size_t end = tag_end(s, start + name.len, &in);
    arvo_html_tag tag = {.number = gumbo_tagn_enum(name.ptr, (unsigned)name.len)};
    s->at = at;
    count_attributes(s, tag.number, in.attributes);
    if (end == s->text.len) {
        return end; /* never closed: not a tag */
    }
    tag.name = hash_of(name, 0x20);
    tag.identity = hash_of(arvo_str_slice(s->text, start, end), 0);
    tag.closes_itself = s->text.ptr[end - 1] == '/';
    if (is_end) {
        arvo_html_depth_end(&s->depth, &tag);
        return end + 1;
    }
    return start_element(s, &tag, name, end);
}

static size_t scan_comment(scan *s, size_t at) {
    size_t content_end;
    size_t end = arvo_html_comment_end(s->text, at, &content_end);
    arvo_span span = {(uint32_t)at, (uint32_t)end};
    arvo_str content = arvo_str_slice(s->text, at + 4, content_end);
    if (!arvo_reader_comment(s->reader, span, content, (arvo_span){0, 0})) {
        s->err = ARVO_ERR_NO_MEMORY;
    }
    return end;
}

static size_t scan_at(scan *s, size_t at) {
    char byte = s->text.ptr[at];
    if (byte != '<' && byte != '{') {
        return at + 1;
    }
    size_t len = blank_template(s, at, ARVO_HTML_GAP);
    if (len > 0 || byte == '{') {
        return at + (len > 0 ? len : 1);
    }
    switch (arvo_html_markup_at(s->text, at)) {
    case ARVO_HTML_START_TAG:
        return scan_tag(s, at, false);
    case ARVO_HTML_END_TAG:
        return scan_tag(s, at, true);
    case ARVO_HTML_COMMENT:
        return scan_comment(s, at);
    case ARVO_HTML_DECLARATION:
        return arvo_html_markup_end(s->text, at);
    case ARVO_HTML_NO_MARKUP:
        break;
    }
    return at + 1;
}

arvo_err arvo_html_scan(arvo_str *page, arvo_reader *reader, arvo_error *error) {
    scan *s = ARVO_NEW(reader->document->arena, scan);
    if (s == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    s->reader = reader;
    s->text = reader->source;
    s->templates = arvo_template_begin(s->text);
    for (size_t at = reader->start; at < s->text.len && s->err == ARVO_OK;) {
        at = scan_at(s, at);
    }
    *page = s->masked != NULL ? (arvo_str){s->masked, s->text.len} : s->text;
    if (s->err == ARVO_ERR_TOO_DEEP) {
        return arvo_reader_too_deep(reader, error, (uint32_t)s->at);
    }
    if (s->err == ARVO_ERR_TANGLED) {
        return arvo_reader_fail(reader, error, s->err, (uint32_t)s->at, ARVO_NO_STR);
    }
    return s->err == ARVO_OK ? ARVO_OK : arvo_fail_plain(error, s->err);
}
