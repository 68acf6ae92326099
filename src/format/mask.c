#include "format/mask.h"

#include <string.h>

#include "format/mask_scan.h"
#include "format/placeholder_scan.h"

/* Letters mean nothing to Markdown, and join into one piece of text with those beside them. */
enum { FILLER = 'x' };

typedef struct masker {
    arvo_mask_scanner scan;
    arvo_reader *reader;
    arvo_masked *out;
    char *copy; /* NULL: nothing is masked yet */
    bool mdx;
    bool blank_before; /* the line before is blank, or there is none */
    bool in_html;      /* in a block that begins with a tag */
    bool unbalanced;   /* braces of an export never closed: none are counted any more */
    bool no_memory;
} masker;

static bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t';
}

/* ---- Filling */

static bool begin_copy(masker *m) {
    if (m->copy == NULL && !m->no_memory) {
        m->copy = arvo_alloc(m->reader->document->arena, m->scan.source.len + 1);
        if (m->copy != NULL) {
            memcpy(m->copy, m->scan.source.ptr, m->scan.source.len);
            m->out->text = (arvo_str){m->copy, m->scan.source.len};
        }
        m->no_memory = m->copy == NULL;
    }
    return !m->no_memory;
}

/* Makes [start, end) blank; its line ends stay. */
static void fill_blank(masker *m, uint32_t start, uint32_t end) {
    if (!begin_copy(m)) {
        return;
    }
    for (uint32_t at = start; at < end; at++) {
        m->copy[at] = arvo_mask_is_line_end(m->scan.source, at) ? m->copy[at] : ' ';
    }
}

static void fill_letters(masker *m, uint32_t start, uint32_t end, arvo_str reads) {
    if (!begin_copy(m)) {
        return;
    }
    arvo_mask *added = ARVO_ARRAY_ADD(m->reader->document->arena, &m->out->masks);
    if (added == NULL) {
        m->no_memory = true;
        return;
    }
    memset(m->copy + start, FILLER, end - start);
    *added = (arvo_mask){start, end, reads};
}

/* The start of the line when nothing else stands on the lines of [start, end), else UINT32_MAX. */
static uint32_t start_if_alone(const masker *m, uint32_t start, uint32_t end) {
    arvo_str source = m->scan.source;
    while (start > m->reader->start && is_blank_byte(source.ptr[start - 1])) {
        start--;
    }
    while (end < source.len && is_blank_byte(source.ptr[end])) {
        end++;
    }
    bool begins = start == m->reader->start || arvo_mask_is_line_end(source, start - 1);
    return begins && arvo_mask_is_line_end(source, end) ? start : UINT32_MAX;
}

static uint32_t mask(masker *m, uint32_t start, uint32_t end, arvo_str reads) {
    uint32_t line = start_if_alone(m, start, end);
    if (line != UINT32_MAX) {
        fill_blank(m, line, end);
        return end;
    }
    arvo_str source = m->scan.source;
    bool value = source.ptr[start] == '{' && (m->mdx || source.ptr[start + 1] == '{'); /* no "{% if %}" */
    bool gap = value && arvo_str_equal(reads, ARVO_STR(ARVO_TEXT_GAP));
    end = gap ? (uint32_t)arvo_placeholder_ending(m->scan.source, end) : end;
    fill_letters(m, start, end, reads);
    return end;
}

/* ---- Inside lines */

static uint32_t mask_expression(masker *m, uint32_t at, uint32_t end) {
    arvo_str inside = arvo_str_trim(arvo_str_slice(m->scan.source, at + 1, end - 1));
    if (inside.len >= 4 && arvo_str_starts_with(inside, ARVO_STR("/*")) &&
        arvo_str_ends_with(inside, ARVO_STR("*/"))) {
        arvo_str text = arvo_str_slice(inside, 2, inside.len - 2);
        m->no_memory =
            !arvo_reader_comment(m->reader, (arvo_span){at, end}, text, (arvo_span){0, 0}) || m->no_memory;
        return mask(m, at, end, ARVO_STR(""));
    }
    return mask(m, at, end, ARVO_STR(ARVO_TEXT_GAP));
}

/* A comment in a block of HTML: what is not at the start of its line, or is never closed, is text to the
 * parser. */
static uint32_t mask_comment(masker *m, uint32_t at) {
    uint32_t end = arvo_mask_comment_end(&m->scan, at);
    if (end == at) {
        fill_letters(m, at, at + 4, ARVO_STR(""));
        return at + 4;
    }
    uint32_t line = start_if_alone(m, at, end);
    if (line != UINT32_MAX) {
        arvo_str text = arvo_str_slice(m->scan.source, at + 4, end - 3);
        m->no_memory =
            !arvo_reader_comment(m->reader, (arvo_span){at, end}, text, (arvo_span){0, 0}) || m->no_memory;
        fill_blank(m, line, end);
    } else {
        fill_letters(m, at, end, ARVO_STR(""));
    }
    return end;
}

static bool is_comment_at(const masker *m, uint32_t at) {
    return arvo_str_starts_with(arvo_str_slice(m->scan.source, at, m->scan.source.len), ARVO_STR("<!--"));
}

/* Passes the byte at `at`, or masks what begins there; gives where to go on. */
static uint32_t step(masker *m, uint32_t at) {
    arvo_str source = m->scan.source;
    arvo_str reads = ARVO_STR("");
    uint32_t end = at;
    switch (source.ptr[at]) {
    case '\\':
        return at + 1 < source.len && !arvo_mask_is_line_end(source, at + 1) ? at + 2 : at + 1;
    case '`':
        return arvo_mask_code_end(&m->scan, at);
    case '{':
        end = m->mdx ? arvo_mask_expression_end(&m->scan, at) : at;
        if (end > at) {
            return mask_expression(m, at, end);
        }
        end = m->mdx ? at : arvo_mask_template_end(&m->scan, at);
        if (end > at) {
            return mask(m, at, end, ARVO_STR(ARVO_TEXT_GAP));
        }
        end = arvo_mask_attributes_end(&m->scan, at);
        break;
    case '<':
        if (m->in_html && is_comment_at(m, at)) {
            return mask_comment(m, at);
        }
        end = m->mdx ? at : arvo_mask_template_end(&m->scan, at);
        reads = ARVO_STR(ARVO_TEXT_GAP);
        if (end == at && (m->mdx || m->in_html)) {
            end = arvo_mask_tag_end(&reads, &m->scan, at, m->mdx);
        }
        break;
    default:
        return at + 1;
    }
    return end > at ? mask(m, at, end, reads) : at + 1;
}

/* ---- Lines */

/* The end of the imports and exports that begin at `at`: the first blank line outside of braces. */
static uint32_t module_end(masker *m, uint32_t at) {
    arvo_str source = m->scan.source;
    uint32_t first_blank = 0;
    int32_t depth = 0;
    for (uint32_t i = at; i < source.len; i++) {
        char byte = source.ptr[i];
        depth += byte == '{' || byte == '(' || byte == '[';
        depth -= byte == '}' || byte == ')' || byte == ']';
        if (byte != '\n' || !arvo_mask_is_blank_line(source, i + 1)) {
            continue;
        }
        first_blank = first_blank == 0 ? i : first_blank;
        if (depth <= 0 || m->unbalanced) {
            return i;
        }
    }
    m->unbalanced = m->unbalanced || depth > 0;
    return depth > 0 && first_blank != 0 ? first_blank : (uint32_t)source.len;
}

static bool is_module_line(const masker *m, arvo_str line) {
    return m->mdx && m->blank_before &&
           (arvo_str_starts_with(line, ARVO_STR("import ")) ||
            arvo_str_starts_with(line, ARVO_STR("export ")));
}

static bool is_directive_line(arvo_str line) {
    return arvo_str_starts_with(line, ARVO_STR(":::")) || arvo_str_starts_with(line, ARVO_STR("!!! ")) ||
           arvo_str_starts_with(line, ARVO_STR("??? "));
}

/* Text that is indented inside of HTML is no code. */
static void unindent(masker *m, uint32_t start, uint32_t text) {
    bool deep = text - start >= 4 || (text > start && m->scan.source.ptr[start] == '\t');
    if (deep && m->in_html) {
        fill_letters(m, start, text, ARVO_STR(""));
    }
}

/* Reads the line at `at` and gives where it ends: at its line end, or at that of a later line. */
static uint32_t mask_line(masker *m, uint32_t at) {
    arvo_str source = m->scan.source;
    uint32_t end = arvo_mask_line_end(source, at);
    uint32_t text = at;
    while (text < end && is_blank_byte(source.ptr[text])) {
        text++;
    }
    arvo_str line = arvo_str_slice(source, text, end);
    if (line.len == 0) {
        m->in_html = false;
        m->blank_before = true;
        return end;
    }
    if (arvo_mask_in_code(&m->scan, at, end)) {
        m->blank_before = false;
        return end;
    }
    if (is_module_line(m, line) && text == at) {
        end = module_end(m, at);
        fill_blank(m, at, end);
        return end;
    }
    if (is_directive_line(line)) {
        fill_blank(m, text, end);
        m->blank_before = true;
        return end;
    }
    m->in_html = m->in_html || (!m->mdx && arvo_mask_begins_html(source, text, m->blank_before));
    m->blank_before = false;
    unindent(m, at, text);
    for (at = text; at < source.len && !arvo_mask_is_line_end(source, at);) {
        at = step(m, at);
    }
    return at;
}

bool arvo_mask_markdown(arvo_masked *out, arvo_reader *reader, bool mdx) {
    arvo_str source = reader->source;
    masker m = {.reader = reader, .out = out, .mdx = mdx, .blank_before = true};
    *out = (arvo_masked){.text = source};
    if (!arvo_mask_scan_begin(&m.scan, reader->document->arena, source, reader->start, mdx)) {
        return false;
    }
    for (uint32_t at = reader->start; at < source.len && !m.no_memory; at++) {
        at = mask_line(&m, at);
        at += at + 1 < source.len && source.ptr[at] == '\r' && source.ptr[at + 1] == '\n';
    }
    return !m.no_memory;
}

uint32_t arvo_mask_from(const arvo_masked *masked, uint32_t at) {
    uint32_t low = 0;
    uint32_t high = masked->masks.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (masked->masks.items[middle].end <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
