#include "format/markdown_text.h"

#include "base/utf8.h"
#include "format/html_comment.h"

int arvo_markdown_fail(arvo_markdown *md, arvo_err err) {
    md->err = err;
    return ARVO_MARKDOWN_STOP;
}

bool arvo_markdown_end_flow(arvo_flow *flow, arvo_segment_kind kind, uint8_t level, bool quoted) {
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

int arvo_markdown_end_block(arvo_markdown *md) {
    arvo_segment_kind kind = md->heading > 0 ? ARVO_SEGMENT_HEADING
                             : md->cell      ? ARVO_SEGMENT_TABLE_CELL
                             : md->items > 0 ? ARVO_SEGMENT_LIST_ITEM
                                             : ARVO_SEGMENT_PARAGRAPH;
    bool done = arvo_markdown_end_flow(&md->body, kind, md->heading, md->quotes > 0);
    return done ? ARVO_MARKDOWN_GO_ON : arvo_markdown_fail(md, ARVO_ERR_NO_MEMORY);
}

arvo_flow *arvo_markdown_flow(arvo_markdown *md) {
    return md->images > 0 ? &md->alt : &md->body;
}

bool arvo_markdown_place(const arvo_markdown *md, uint32_t *src, const char *text, size_t size) {
    uintptr_t start = (uintptr_t)md->masked->text.ptr;
    uintptr_t at = (uintptr_t)text;
    if (at < start || at - start > md->masked->text.len || size > md->masked->text.len - (at - start)) {
        return false;
    }
    *src = (uint32_t)(at - start);
    return true;
}

void arvo_markdown_append_dollar(arvo_markdown *md, uint32_t src) {
    arvo_str source = md->reader->source;
    if (src < source.len && source.ptr[src] == '$') {
        arvo_flow_verbatim(arvo_markdown_flow(md), src, arvo_str_slice(source, src, src + 1));
    }
}

static int entity_text(arvo_markdown *md, uint32_t src, arvo_str piece) {
    arvo_str reference = arvo_str_slice(md->reader->source, src, src + piece.len);
    arvo_str text;
    if (!arvo_entity_decode(&text, md->entities, reference)) {
        return arvo_markdown_fail(md, ARVO_ERR_NO_MEMORY);
    }
    if (text.ptr == reference.ptr || arvo_str_equal(text, reference)) {
        arvo_flow_verbatim(arvo_markdown_flow(md), src, reference);
    } else {
        arvo_flow_decoded(arvo_markdown_flow(md), src, (uint32_t)reference.len, text);
    }
    return ARVO_MARKDOWN_GO_ON;
}

/* A tag leaves no trace in what a reader reads, but for the one that breaks a line. */
static void tag_text(arvo_markdown *md, arvo_str tag) {
    bool is_br = tag.len > 3 && tag.ptr[0] == '<' && (tag.ptr[1] | 0x20) == 'b' &&
                 (tag.ptr[2] | 0x20) == 'r' && (tag.ptr[3] == '>' || tag.ptr[3] == '/' || tag.ptr[3] == ' ');
    if (is_br) {
        arvo_flow_interrupt(arvo_markdown_flow(md), ARVO_FLOW_BREAK);
    }
}

/* The next comment that begins in source bytes [from, to). Where one was looked for in vain none is looked
 * for again: thousands may begin and never end. */
static bool find_comment(arvo_markdown *md, arvo_span *out, uint32_t from, uint32_t to, bool is_inline) {
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

static bool note_comment(arvo_markdown *md, arvo_span comment) {
    md->comment_end = comment.end;
    arvo_str inside = arvo_html_comment_text(md->reader->source, comment);
    return arvo_reader_comment(md->reader, comment, inside, (arvo_span){0, 0});
}

static int html_text(arvo_markdown *md, uint32_t src, arvo_str piece) {
    uint32_t end = src + (uint32_t)piece.len;
    arvo_span comment;
    for (uint32_t at = src;
         find_comment(md, &comment, at < md->comment_end ? md->comment_end : at, end, false);) {
        if (!note_comment(md, comment)) {
            return arvo_markdown_fail(md, ARVO_ERR_NO_MEMORY);
        }
    }
    tag_text(md, piece);
    return ARVO_MARKDOWN_GO_ON;
}

/* Appends what a mask stands for. The edge of a block ends the text. */
static int append_mask(arvo_markdown *md, arvo_flow *flow, const arvo_mask *mask) {
    if (flow == &md->body && arvo_str_equal(mask->reads, ARVO_STR("\n\n"))) {
        return arvo_markdown_end_block(md);
    }
    arvo_flow_decoded(flow, mask->start, mask->end - mask->start, mask->reads);
    return ARVO_MARKDOWN_GO_ON;
}

int arvo_markdown_append(arvo_markdown *md, arvo_flow *flow, uint32_t from, uint32_t to) {
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
        if (mask->start >= from && append_mask(md, flow, mask) != ARVO_MARKDOWN_GO_ON) {
            return ARVO_MARKDOWN_STOP;
        }
        from = mask->end;
    }
    return ARVO_MARKDOWN_GO_ON;
}

/* md4c takes a comment in running text that holds "--" for words, as CommonMark did up to 0.30. */
static int plain_text(arvo_markdown *md, uint32_t src, uint32_t end) {
    arvo_span comment;
    while (src < end) {
        bool found = find_comment(md, &comment, src, end, true);
        uint32_t stop_at = found ? comment.start : end;
        if (arvo_markdown_append(md, arvo_markdown_flow(md), src, stop_at) != ARVO_MARKDOWN_GO_ON) {
            return ARVO_MARKDOWN_STOP;
        }
        if (found && !note_comment(md, comment)) {
            return arvo_markdown_fail(md, ARVO_ERR_NO_MEMORY);
        }
        src = found ? comment.end : end;
    }
    return ARVO_MARKDOWN_GO_ON;
}

int arvo_markdown_text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *userdata) {
    arvo_markdown *md = userdata;
    arvo_str piece = {bytes, size};
    uint32_t src;
    if (type == MD_TEXT_CODE || (type == MD_TEXT_LATEXMATH && md->display_math)) {
        return ARVO_MARKDOWN_GO_ON;
    }
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        arvo_flow_interrupt(arvo_markdown_flow(md), ARVO_FLOW_BREAK);
        return ARVO_MARKDOWN_GO_ON;
    }
    if (!arvo_markdown_place(md, &src, bytes, size)) {
        /* The line ends inside a tag or a formula come as md4c's own text. */
        arvo_flow_interrupt(arvo_markdown_flow(md),
                            type == MD_TEXT_LATEXMATH ? ARVO_FLOW_BREAK : ARVO_FLOW_NOTHING);
        return ARVO_MARKDOWN_GO_ON;
    }
    if (type == MD_TEXT_HTML) {
        return html_text(md, src, piece);
    }
    if (src < md->comment_end) {
        uint32_t skip = md->comment_end - src;
        return skip < size ? plain_text(md, md->comment_end, src + size) : ARVO_MARKDOWN_GO_ON;
    }
    if (type == MD_TEXT_ENTITY) {
        return entity_text(md, src, piece);
    }
    if (md->opens_math && src > 0) {
        md->opens_math = false;
        arvo_markdown_append_dollar(md, src - 1);
    }
    return plain_text(md, src, src + size);
}
