/* Markdown by way of md4c, whose text pointers lie inside the source: the place of a piece is its pointer. */
#include <stdlib.h>

#include "base/limits.h"
#include "format/frontmatter.h"
#include "format/linkload.h"
#include "format/markdown_text.h"
#include "format/nesting.h"

/* More blocks than bytes can make but by the empty cells of hostile tables: each row gets as many as the head
 * has. */
enum { MAX_BLOCKS_PER_BYTE = 4, MAX_BLOCKS_BASE = 1024 };

/* Each of these takes md4c a second or two when reached; no text that people write comes near. */
#define MAX_LINK_LOAD UINT64_C(4000000000)
#define MAX_TARGET_BYTES                                                                                     \
    UINT64_C(1000000000) /* addresses and titles, a definition's once a use: md4c reads them each time */

static int enter_block(MD_BLOCKTYPE type, void *detail, void *userdata) {
    arvo_markdown *md = userdata;
    if (arvo_markdown_end_block(md) != ARVO_MARKDOWN_GO_ON) {
        return ARVO_MARKDOWN_STOP;
    }
    if (md->blocks-- == 0) {
        md->exploded = true;
        return ARVO_MARKDOWN_STOP;
    }
    md->quotes += type == MD_BLOCK_QUOTE;
    md->items += type == MD_BLOCK_LI;
    if (type == MD_BLOCK_H) {
        md->heading = (uint8_t)((const MD_BLOCK_H_DETAIL *)detail)->level;
    }
    md->cell = md->cell || type == MD_BLOCK_TH || type == MD_BLOCK_TD;
    return md->quotes + md->items > ARVO_MAX_NESTING ? arvo_markdown_fail(md, ARVO_ERR_TOO_DEEP)
                                                     : ARVO_MARKDOWN_GO_ON;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *userdata) {
    (void)detail;
    arvo_markdown *md = userdata;
    if (arvo_markdown_end_block(md) != ARVO_MARKDOWN_GO_ON) {
        return ARVO_MARKDOWN_STOP;
    }
    md->quotes -= type == MD_BLOCK_QUOTE;
    md->items -= type == MD_BLOCK_LI;
    md->heading = type == MD_BLOCK_H ? 0 : md->heading;
    md->cell = md->cell && type != MD_BLOCK_TH && type != MD_BLOCK_TD;
    return ARVO_MARKDOWN_GO_ON;
}

/* Notes a link's or an image's title; a definition's comes again with each link that refers to it. */
static int note_target(arvo_markdown *md, const MD_ATTRIBUTE *address, const MD_ATTRIBUTE *title) {
    uint32_t src;
    md->target_bytes += (uint64_t)address->size + title->size;
    if (md->target_bytes > MAX_TARGET_BYTES) {
        return arvo_markdown_fail(md, ARVO_ERR_TOO_COMPLEX);
    }
    if (title->size == 0 || !arvo_markdown_place(md, &src, title->text, title->size)) {
        return ARVO_MARKDOWN_GO_ON;
    }
    arvo_span *noted = ARVO_ARRAY_ADD(md->reader->document->arena, &md->titles);
    if (noted == NULL) {
        return arvo_markdown_fail(md, ARVO_ERR_NO_MEMORY);
    }
    *noted = (arvo_span){src, src + title->size};
    return ARVO_MARKDOWN_GO_ON;
}

static int enter_image(arvo_markdown *md, const MD_SPAN_IMG_DETAIL *image) {
    arvo_flow_interrupt(&md->body, ARVO_FLOW_GAP);
    md->images++;
    return note_target(md, &image->src, &image->title);
}

static int enter_link(arvo_markdown *md, const MD_SPAN_A_DETAIL *link) {
    return note_target(md, &link->href, &link->title);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *userdata) {
    arvo_markdown *md = userdata;
    switch (type) {
    case MD_SPAN_IMG:
        return enter_image(md, detail);
    case MD_SPAN_A:
        return enter_link(md, detail);
    case MD_SPAN_LATEXMATH_DISPLAY:
        md->display_math = true;
        arvo_flow_interrupt(arvo_markdown_flow(md), ARVO_FLOW_GAP);
        return ARVO_MARKDOWN_GO_ON;
    case MD_SPAN_CODE:
        arvo_flow_interrupt(arvo_markdown_flow(md), ARVO_FLOW_GAP);
        return ARVO_MARKDOWN_GO_ON;
    case MD_SPAN_LATEXMATH:
        md->opens_math = true;
        return ARVO_MARKDOWN_GO_ON;
    default:
        return ARVO_MARKDOWN_GO_ON;
    }
}

static int leave_span(MD_SPANTYPE type, void *detail, void *userdata) {
    (void)detail;
    arvo_markdown *md = userdata;
    md->display_math = md->display_math && type != MD_SPAN_LATEXMATH_DISPLAY;
    if (type == MD_SPAN_LATEXMATH) {
        arvo_markdown_append_dollar(md, arvo_markdown_flow(md)->end);
    }
    if (type != MD_SPAN_IMG || --md->images > 0) {
        return ARVO_MARKDOWN_GO_ON;
    }
    bool done = arvo_markdown_end_flow(&md->alt, ARVO_SEGMENT_ALT, 0, md->quotes > 0);
    return done ? ARVO_MARKDOWN_GO_ON : arvo_markdown_fail(md, ARVO_ERR_NO_MEMORY);
}

static int compare_spans(const void *a, const void *b) {
    const arvo_span *x = a;
    const arvo_span *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

/* Adds each noted title once. */
static bool add_titles(arvo_markdown *md) {
    if (md->titles.count > 1) {
        qsort(md->titles.items, md->titles.count, sizeof *md->titles.items, compare_spans);
    }
    for (uint32_t i = 0; i < md->titles.count; i++) {
        arvo_span title = md->titles.items[i];
        if (i > 0 && title.start == md->titles.items[i - 1].start) {
            continue;
        }
        if (arvo_markdown_append(md, &md->alt, title.start, title.end) != ARVO_MARKDOWN_GO_ON ||
            !arvo_markdown_end_flow(&md->alt, ARVO_SEGMENT_TITLE, 0, false)) {
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

static bool begin(arvo_markdown *md, arvo_reader *reader, const arvo_masked *masked, read_before before) {
    reader->segments.count = before.segments;
    reader->comments.count = before.comments;
    *md = (arvo_markdown){
        .reader = reader, .masked = masked, .body = arvo_flow_begin(reader), .alt = arvo_flow_begin(reader)};
    md->blocks = (reader->source.len - reader->start) * MAX_BLOCKS_PER_BYTE + MAX_BLOCKS_BASE;
    md->entities = arvo_entity_decoder_new(reader->document->arena);
    return md->entities != NULL;
}

static arvo_err parse(arvo_markdown *md, unsigned flags) {
    const MD_PARSER parser = {
        .flags = flags,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = arvo_markdown_text,
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
static arvo_err parse_guarded(arvo_markdown *md, arvo_reader *reader, const arvo_masked *masked, bool mdx) {
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
    arvo_markdown md;
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
