/* Markdown by way of md4c, whose text pointers lie inside the source: the place of a piece is its pointer. */
#include <md4c.h>
#include <stdlib.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "format/entity.h"
#include "format/flow.h"
#include "format/frontmatter.h"
#include "format/html_comment.h"
#include "format/linkload.h"
#include "format/mask.h"
#include "format/nesting.h"
#include "format/reader.h"

/* More blocks than bytes can make but by the empty cells of hostile tables: each row gets as many as the head
 * has. */
enum { MAX_BLOCKS_PER_BYTE = 4, MAX_BLOCKS_BASE = 1024 };

/* Each of these takes md4c a second or two when reached; no text that people write comes near. */
#define MAX_LINK_LOAD UINT64_C(4000000000)
#define MAX_TARGET_BYTES                                                                                     \
    UINT64_C(1000000000) /* addresses and titles, a definition's once a use: md4c reads them each time */

/* What a callback gives back to end the parsing: md4c lets only negative values through from its spans. */
enum { GO_ON = 0, STOP = -1 };

typedef struct markdown {
    arvo_reader *reader;
    const arvo_masked *masked; /* what md4c sees */
    arvo_entity_decoder *entities;
    arvo_flow body; /* text of the block */
    arvo_flow alt;  /* text of the image in it */
    ARVO_ARRAY(arvo_span) titles;
    arvo_err err;
    size_t blocks; /* that may still come */
    uint64_t target_bytes;
    uint32_t comment_end;      /* what lies before it is in a comment */
    uint32_t no_comment_until; /* none that begins before it ends */
    uint32_t quotes;
    uint32_t items;
    uint32_t images; /* images in images, whose texts are one */
    uint8_t heading; /* level, or 0 */
    bool cell;
    bool opens_math;   /* inside $…$, before its first piece */
    bool display_math; /* inside $$…$$ */
    bool exploded;     /* more blocks than `blocks` */
} markdown;

static int stop(markdown *md, arvo_err err) {
    md->err = err;
    return STOP;
}

/* Ends the text as a segment, unless there is nothing but gaps in it. */
static bool end_flow(arvo_flow *flow, arvo_segment_kind kind, uint8_t level, bool quoted) {
    arvo_str text = arvo_buf_str(&flow->builder.text);
    bool only_gaps = arvo_str_find(text, ARVO_STR(ARVO_TEXT_GAP)) != SIZE_MAX;
    size_t size;
    for (size_t at = 0; at < text.len && only_gaps; at += size) {
        uint32_t c = arvo_utf8_at(text, at, &size);
        only_gaps = !arvo_is_letter(c) && !arvo_is_digit(c);
    }
    if (only_gaps && !flow->builder.failed) {
        arvo_segment_drop(&flow->builder);
    }
    return arvo_flow_end(flow, kind, level, quoted);
}

static int end_block_text(markdown *md) {
    arvo_segment_kind kind = md->heading > 0 ? ARVO_SEGMENT_HEADING
                             : md->cell      ? ARVO_SEGMENT_TABLE_CELL
                             : md->items > 0 ? ARVO_SEGMENT_LIST_ITEM
                                             : ARVO_SEGMENT_PARAGRAPH;
    bool done = end_flow(&md->body, kind, md->heading, md->quotes > 0);
    return done ? GO_ON : stop(md, ARVO_ERR_NO_MEMORY);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *userdata) {
    markdown *md = userdata;
    if (end_block_text(md) != GO_ON) {
        return STOP;
    }
    if (md->blocks-- == 0) {
        md->exploded = true;
        return STOP;
    }
    md->quotes += type == MD_BLOCK_QUOTE;
    md->items += type == MD_BLOCK_LI;
    if (type == MD_BLOCK_H) {
        md->heading = (uint8_t)((const MD_BLOCK_H_DETAIL *)detail)->level;
    }
    md->cell = md->cell || type == MD_BLOCK_TH || type == MD_BLOCK_TD;
    return md->quotes + md->items > ARVO_MAX_NESTING ? stop(md, ARVO_ERR_TOO_DEEP) : GO_ON;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *userdata) {
    (void)detail;
    markdown *md = userdata;
    if (end_block_text(md) != GO_ON) {
        return STOP;
    }
    md->quotes -= type == MD_BLOCK_QUOTE;
    md->items -= type == MD_BLOCK_LI;
    md->heading = type == MD_BLOCK_H ? 0 : md->heading;
    md->cell = md->cell && type != MD_BLOCK_TH && type != MD_BLOCK_TD;
    return GO_ON;
}

/* The flow that text goes to now. */
static arvo_flow *flow_of(markdown *md) {
    return md->images > 0 ? &md->alt : &md->body;
}

/* True when the bytes lie in the source's copy; *src gets their offset. md4c also gives text of its own (a
 * line end), and copies of what it had to rewrite (a title with an entity). */
static bool place_of(const markdown *md, uint32_t *src, const char *text, size_t size) {
    uintptr_t start = (uintptr_t)md->masked->text.ptr;
    uintptr_t at = (uintptr_t)text;
    if (at < start || at - start > md->masked->text.len || size > md->masked->text.len - (at - start)) {
        return false;
    }
    *src = (uint32_t)(at - start);
    return true;
}

/* Notes a link's or an image's title; a definition's comes again with each link that refers to it. */
static int note_target(markdown *md, const MD_ATTRIBUTE *address, const MD_ATTRIBUTE *title) {
    uint32_t src;
    md->target_bytes += (uint64_t)address->size + title->size;
    if (md->target_bytes > MAX_TARGET_BYTES) {
        return stop(md, ARVO_ERR_TOO_COMPLEX);
    }
    if (title->size == 0 || !place_of(md, &src, title->text, title->size)) {
        return GO_ON;
    }
    arvo_span *noted = ARVO_ARRAY_ADD(md->reader->document->arena, &md->titles);
    if (noted == NULL) {
        return stop(md, ARVO_ERR_NO_MEMORY);
    }
    *noted = (arvo_span){src, src + title->size};
    return GO_ON;
}

static int enter_image(markdown *md, const MD_SPAN_IMG_DETAIL *image) {
    arvo_flow_interrupt(&md->body, ARVO_FLOW_GAP);
    md->images++;
    return note_target(md, &image->src, &image->title);
}

static int enter_link(markdown *md, const MD_SPAN_A_DETAIL *link) {
    return note_target(md, &link->href, &link->title);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *userdata) {
    markdown *md = userdata;
    switch (type) {
    case MD_SPAN_IMG:
        return enter_image(md, detail);
    case MD_SPAN_A:
        return enter_link(md, detail);
    case MD_SPAN_LATEXMATH_DISPLAY:
        md->display_math = true;
        arvo_flow_interrupt(flow_of(md), ARVO_FLOW_GAP);
        return GO_ON;
    case MD_SPAN_CODE:
        arvo_flow_interrupt(flow_of(md), ARVO_FLOW_GAP);
        return GO_ON;
    case MD_SPAN_LATEXMATH:
        md->opens_math = true;
        return GO_ON;
    default:
        return GO_ON;
    }
}

/* One dollar sign is more often a price than mathematics: what lies between two is text, and so are they. */
static void append_dollar(markdown *md, uint32_t src) {
    arvo_str source = md->reader->source;
    if (src < source.len && source.ptr[src] == '$') {
        arvo_flow_verbatim(flow_of(md), src, arvo_str_slice(source, src, src + 1));
    }
}

static int leave_span(MD_SPANTYPE type, void *detail, void *userdata) {
    (void)detail;
    markdown *md = userdata;
    md->display_math = md->display_math && type != MD_SPAN_LATEXMATH_DISPLAY;
    if (type == MD_SPAN_LATEXMATH) {
        append_dollar(md, flow_of(md)->end);
    }
    if (type != MD_SPAN_IMG || --md->images > 0) {
        return GO_ON;
    }
    bool done = end_flow(&md->alt, ARVO_SEGMENT_ALT, 0, md->quotes > 0);
    return done ? GO_ON : stop(md, ARVO_ERR_NO_MEMORY);
}

static int entity_text(markdown *md, uint32_t src, arvo_str piece) {
    arvo_str reference = arvo_str_slice(md->reader->source, src, src + piece.len);
    arvo_str text;
    if (!arvo_entity_decode(&text, md->entities, reference)) {
        return stop(md, ARVO_ERR_NO_MEMORY);
    }
    if (text.ptr == reference.ptr || arvo_str_equal(text, reference)) {
        arvo_flow_verbatim(flow_of(md), src, reference);
    } else {
        arvo_flow_decoded(flow_of(md), src, (uint32_t)reference.len, text);
    }
    return GO_ON;
}

/* A tag leaves no trace in what a reader reads, but for the one that breaks a line. */
static void tag_text(markdown *md, arvo_str tag) {
    bool is_br = tag.len > 3 && tag.ptr[0] == '<' && (tag.ptr[1] | 0x20) == 'b' &&
                 (tag.ptr[2] | 0x20) == 'r' && (tag.ptr[3] == '>' || tag.ptr[3] == '/' || tag.ptr[3] == ' ');
    if (is_br) {
        arvo_flow_interrupt(flow_of(md), ARVO_FLOW_BREAK);
    }
}

/* The next comment that begins in source bytes [from, to). Where one was looked for in vain none is looked
 * for again: thousands may begin and never end. */
static bool find_comment(markdown *md, arvo_span *out, uint32_t from, uint32_t to, bool is_inline) {
    arvo_str source = md->reader->source;
    from = from < md->no_comment_until ? md->no_comment_until : from;
    if (from >= to) {
        return false;
    }
    uint32_t given_up;
    bool found = arvo_html_comment_find(out, &given_up, source, from, to, is_inline);
    md->no_comment_until = found ? md->no_comment_until : given_up;
    return found;
}

static bool note_comment(markdown *md, arvo_span comment) {
    md->comment_end = comment.end;
    arvo_str inside = arvo_html_comment_text(md->reader->source, comment);
    return arvo_reader_comment(md->reader, comment, inside, (arvo_span){0, 0});
}

static int html_text(markdown *md, uint32_t src, arvo_str piece) {
    uint32_t end = src + (uint32_t)piece.len;
    arvo_span comment;
    for (uint32_t at = src;
         find_comment(md, &comment, at < md->comment_end ? md->comment_end : at, end, false);) {
        if (!note_comment(md, comment)) {
            return stop(md, ARVO_ERR_NO_MEMORY);
        }
    }
    tag_text(md, piece);
    return GO_ON;
}

/* Appends what a mask stands for. The edge of a block ends the text. */
static int append_mask(markdown *md, arvo_flow *flow, const arvo_mask *mask) {
    if (flow == &md->body && arvo_str_equal(mask->reads, ARVO_STR("\n\n"))) {
        return end_block_text(md);
    }
    arvo_flow_decoded(flow, mask->start, mask->end - mask->start, mask->reads);
    return GO_ON;
}

/* Appends source bytes: as they stand, but for what is masked. */
static int append(markdown *md, arvo_flow *flow, uint32_t from, uint32_t to) {
    const arvo_masked *masked = md->masked;
    for (uint32_t i = arvo_mask_from(masked, from); from < to; i++) {
        const arvo_mask *mask = i < masked->masks.count ? &masked->masks.items[i] : NULL;
        uint32_t plain = mask != NULL && mask->start < to ? mask->start : to;
        if (plain > from) {
            arvo_flow_verbatim(flow, from, arvo_str_slice(md->reader->source, from, plain));
        }
        if (plain == to) {
            break;
        }
        /* Of a mask that began before, md4c has given the start already. */
        if (mask->start >= from && append_mask(md, flow, mask) != GO_ON) {
            return STOP;
        }
        from = mask->end;
    }
    return GO_ON;
}

/* md4c takes a comment in running text that holds "--" for words, as CommonMark did up to 0.30. */
static int plain_text(markdown *md, uint32_t src, uint32_t end) {
    arvo_span comment;
    while (src < end) {
        bool found = find_comment(md, &comment, src, end, true);
        uint32_t stop_at = found ? comment.start : end;
        if (append(md, flow_of(md), src, stop_at) != GO_ON) {
            return STOP;
        }
        if (found && !note_comment(md, comment)) {
            return stop(md, ARVO_ERR_NO_MEMORY);
        }
        src = found ? comment.end : end;
    }
    return GO_ON;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *userdata) {
    markdown *md = userdata;
    arvo_str piece = {bytes, size};
    uint32_t src;
    if (type == MD_TEXT_CODE || (type == MD_TEXT_LATEXMATH && md->display_math)) {
        return GO_ON;
    }
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        arvo_flow_interrupt(flow_of(md), ARVO_FLOW_BREAK);
        return GO_ON;
    }
    if (!place_of(md, &src, bytes, size)) {
        /* The line ends inside a tag or a formula come as md4c's own text. */
        arvo_flow_interrupt(flow_of(md), type == MD_TEXT_LATEXMATH ? ARVO_FLOW_BREAK : ARVO_FLOW_NOTHING);
        return GO_ON;
    }
    if (type == MD_TEXT_HTML) {
        return html_text(md, src, piece);
    }
    if (src < md->comment_end) {
        uint32_t skip = md->comment_end - src;
        return skip < size ? plain_text(md, md->comment_end, src + size) : GO_ON;
    }
    if (type == MD_TEXT_ENTITY) {
        return entity_text(md, src, piece);
    }
    if (md->opens_math && src > 0) {
        md->opens_math = false;
        append_dollar(md, src - 1);
    }
    return plain_text(md, src, src + size);
}

static int compare_spans(const void *a, const void *b) {
    const arvo_span *x = a;
    const arvo_span *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

/* Adds each noted title once. */
static bool add_titles(markdown *md) {
    if (md->titles.count > 1) {
        qsort(md->titles.items, md->titles.count, sizeof *md->titles.items, compare_spans);
    }
    for (uint32_t i = 0; i < md->titles.count; i++) {
        arvo_span title = md->titles.items[i];
        if (i > 0 && title.start == md->titles.items[i - 1].start) {
            continue;
        }
        if (append(md, &md->alt, title.start, title.end) != GO_ON ||
            !end_flow(&md->alt, ARVO_SEGMENT_TITLE, 0, false)) {
            return false;
        }
    }
    return true;
}

/* Parsing begins again when tables explode: what came of it is forgotten, but not what was read before it. */
typedef struct read_before {
    uint32_t segments;
    uint32_t comments;
} read_before;

static bool begin(markdown *md, arvo_reader *reader, const arvo_masked *masked, read_before before) {
    reader->segments.count = before.segments;
    reader->comments.count = before.comments;
    *md = (markdown){
        .reader = reader, .masked = masked, .body = arvo_flow_begin(reader), .alt = arvo_flow_begin(reader)};
    md->blocks = (reader->source.len - reader->start) * MAX_BLOCKS_PER_BYTE + MAX_BLOCKS_BASE;
    md->entities = arvo_entity_decoder_new(reader->document->arena);
    return md->entities != NULL;
}

static arvo_err parse(markdown *md, unsigned flags) {
    const MD_PARSER parser = {
        .flags = flags,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = text,
    };
    arvo_str all = arvo_str_slice(md->masked->text, md->reader->start, md->masked->text.len);
    int result = md_parse(all.ptr, (MD_SIZE)all.len, &parser, md);
    if (md->err != ARVO_OK || md->exploded) {
        return md->err;
    }
    return result == 0 && add_titles(md) ? ARVO_OK : ARVO_ERR_NO_MEMORY;
}

static arvo_err read_front_matter(arvo_reader *reader, arvo_error *error) {
    arvo_str all = arvo_str_slice(reader->source, reader->start, reader->source.len);
    arvo_front_matter found = arvo_front_matter_find(all);
    if (found.unclosed) {
        return arvo_reader_fail(reader, error, ARVO_ERR_FRONT_MATTER, reader->start, ARVO_NO_STR);
    }
    reader->document->language = found.locale.language;
    reader->document->other_language = found.locale.other;
    arvo_err err = found.len > 0 ? arvo_front_matter_read(reader, found.len, error) : ARVO_OK;
    reader->start += (uint32_t)found.len;
    return err;
}

/* Parses with tables, or without when they explode. Bare addresses are text with and without autolinks, which
 * are quadratic. MDX has no indented code. */
static arvo_err parse_guarded(markdown *md, arvo_reader *reader, const arvo_masked *masked, bool mdx) {
    const unsigned flags = MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_LATEXMATHSPANS |
                           (mdx ? MD_FLAG_NOINDENTEDCODEBLOCKS : 0);
    const read_before before = {reader->segments.count, reader->comments.count};
    arvo_err err = begin(md, reader, masked, before) ? parse(md, flags | MD_FLAG_TABLES) : ARVO_ERR_NO_MEMORY;
    if (md->exploded) {
        err = begin(md, reader, masked, before) ? parse(md, flags) : ARVO_ERR_NO_MEMORY;
    }
    return err;
}

static arvo_err read_body(arvo_reader *reader, arvo_error *error) {
    arvo_masked masked;
    markdown md;
    bool mdx = arvo_str_ends_with(reader->document->path, ARVO_STR(".mdx"));
    arvo_err err = arvo_mask_markdown(&masked, reader, mdx) ? ARVO_OK : ARVO_ERR_NO_MEMORY;
    if (err != ARVO_OK) {
        return arvo_fail_plain(error, err);
    }
    arvo_str all = arvo_str_slice(masked.text, reader->start, masked.text.len);
    size_t beyond = arvo_nesting_beyond(all, ARVO_MAX_NESTING);
    if (beyond != SIZE_MAX) {
        return arvo_reader_too_deep(reader, error, reader->start + (uint32_t)beyond);
    }
    beyond = arvo_link_load_beyond(all, MAX_LINK_LOAD);
    if (beyond != SIZE_MAX) {
        uint32_t offset = reader->start + (uint32_t)beyond;
        return arvo_reader_fail(reader, error, ARVO_ERR_TOO_COMPLEX, offset, ARVO_NO_STR);
    }
    err = parse_guarded(&md, reader, &masked, mdx);
    if (err == ARVO_ERR_TOO_DEEP) {
        return arvo_reader_too_deep(reader, error, md.body.end);
    }
    if (err == ARVO_ERR_TOO_COMPLEX) {
        return arvo_reader_fail(reader, error, err, md.body.end, ARVO_NO_STR);
    }
    return err == ARVO_OK ? ARVO_OK : arvo_fail_plain(error, err);
}

arvo_err arvo_read_markdown(arvo_reader *reader, arvo_error *error) {
    arvo_err err = read_front_matter(reader, error);
    err = err == ARVO_OK ? read_body(reader, error) : err;
    if (err == ARVO_OK) {
        /* The text of an image ends before its paragraph, titles come last, and comments of MDX first. */
        arvo_reader_sort(reader);
    }
    return err;
}
