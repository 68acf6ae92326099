/* Plain text: paragraphs parted by blank lines; a line with a bullet or a number is a list item of its own.
 */
#include "base/utf8.h"
#include "format/reader.h"

enum { MAX_ITEM_DIGITS = 3 };

/* One line without the white space around it: bytes [start, end) of the source. */
typedef struct line {
    uint32_t start;
    uint32_t end;
    uint32_t line_end; /* where its line end begins */
    bool indented;
} line;

/* A list marker at the start of a line. */
typedef struct marker {
    uint32_t len;    /* with the white space behind it; 0: none */
    bool interrupts; /* begins an item in the middle of a paragraph as well */
} marker;

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\v' || byte == '\f';
}

static line line_at(arvo_str source, uint32_t at) {
    line l = {.start = at, .line_end = at};
    while (l.line_end < source.len && source.ptr[l.line_end] != '\n' && source.ptr[l.line_end] != '\r') {
        l.line_end++;
    }
    l.end = l.line_end;
    while (l.start < l.end && is_blank(source.ptr[l.start])) {
        l.start++;
    }
    while (l.end > l.start && is_blank(source.ptr[l.end - 1])) {
        l.end--;
    }
    l.indented = l.start > at;
    return l;
}

static uint32_t digits_at(arvo_str text) {
    uint32_t count = 0;
    while (count < text.len && text.ptr[count] >= '0' && text.ptr[count] <= '9') {
        count++;
    }
    return count;
}

static marker marker_of(arvo_str text) {
    static const struct {
        const char *bullet;
        bool interrupts;
    } bullets[] = {
        {"-", true}, {"*", true}, {"\xE2\x80\xA2" /* bullet */, true}, {"\xE2\x80\x93" /* dash */, false}};
    marker found = {0, false};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets && found.len == 0; i++) {
        arvo_str bullet = arvo_str_of(bullets[i].bullet);
        if (arvo_str_starts_with(text, bullet)) {
            found = (marker){(uint32_t)bullet.len, bullets[i].interrupts};
        }
    }
    uint32_t digits = digits_at(text);
    if (digits > 0 && digits <= MAX_ITEM_DIGITS && digits < text.len &&
        (text.ptr[digits] == '.' || text.ptr[digits] == ')')) {
        /* "1" alone begins a list in a paragraph: a wrapped line may well begin with "20. päivä". */
        found = (marker){digits + 1, digits == 1 && text.ptr[0] == '1'};
    }
    if (found.len == 0 || found.len >= text.len || !is_blank(text.ptr[found.len])) {
        return (marker){0, false};
    }
    while (found.len < text.len && is_blank(text.ptr[found.len])) {
        found.len++;
    }
    return found;
}

/* Under a list item, an indented line or one that begins in lower case goes on with it; any other is a new
 * paragraph. */
static bool continues_item(arvo_str text, bool indented) {
    size_t size;
    return indented || arvo_is_lower(arvo_utf8_at(text, 0, &size));
}

/* What is being read. */
typedef struct state {
    bool open;
    arvo_segment_kind kind;
    uint32_t break_at; /* the line end before the next line */
} state;

static bool end_segment(arvo_reader *reader, state *s) {
    s->open = false;
    return arvo_reader_add(reader, &reader->builder, s->kind, 0, false);
}

/* A line that is nothing but a comment to arvolint, in the only syntax that text has for it: "<!-- arvolint-…
 * -->". */
static bool is_comment(arvo_str text) {
    return arvo_str_starts_with(text, ARVO_STR("<!--")) && arvo_str_ends_with(text, ARVO_STR("-->")) &&
           text.len >= 7 &&
           arvo_str_starts_with(arvo_str_trim(arvo_str_slice(text, 4, text.len - 3)), ARVO_STR("arvolint-"));
}

static bool read_line(arvo_reader *reader, state *s, line l) {
    arvo_str text = arvo_str_slice(reader->source, l.start, l.end);
    if (is_comment(text)) { /* the paragraph around it goes on */
        arvo_str inside = arvo_str_slice(text, 4, text.len - 3);
        return arvo_reader_comment(reader, (arvo_span){l.start, l.end}, inside, (arvo_span){0, 0});
    }
    if (text.len == 0) {
        return end_segment(reader, s);
    }
    marker m = marker_of(text);
    bool in_paragraph = s->open && s->kind == ARVO_SEGMENT_PARAGRAPH;
    bool new_item = m.len > 0 && (m.interrupts || !in_paragraph);
    bool leaves_item = s->open && s->kind == ARVO_SEGMENT_LIST_ITEM && !continues_item(text, l.indented);
    if ((new_item || leaves_item) && !end_segment(reader, s)) {
        return false;
    }
    if (!s->open) {
        s->open = true;
        s->kind = new_item ? ARVO_SEGMENT_LIST_ITEM : ARVO_SEGMENT_PARAGRAPH;
    } else {
        arvo_reader_line_end(reader, &reader->builder, s->break_at);
    }
    uint32_t skipped = new_item ? m.len : 0;
    arvo_segment_verbatim(&reader->builder, l.start + skipped, arvo_str_slice(text, skipped, text.len));
    s->break_at = l.line_end;
    return true;
}

static uint32_t line_end_len(arvo_str source, uint32_t at) {
    bool crlf = source.ptr[at] == '\r' && at + 1 < source.len && source.ptr[at + 1] == '\n';
    return crlf ? 2 : 1;
}

arvo_err arvo_read_plain(arvo_reader *reader, arvo_error *error) {
    state s = {.kind = ARVO_SEGMENT_PARAGRAPH};
    bool done = true;
    for (uint32_t at = reader->start; done && at < reader->source.len;) {
        line l = line_at(reader->source, at);
        done = read_line(reader, &s, l);
        at = l.line_end < reader->source.len ? l.line_end + line_end_len(reader->source, l.line_end)
                                             : l.line_end;
    }
    done = done && end_segment(reader, &s);
    return done ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}
