#include "format/flow.h"

arvo_flow arvo_flow_begin(arvo_reader *reader) {
    return (arvo_flow){.reader = reader, .builder = arvo_segment_begin(reader->document->arena)};
}

/* The last line end in the source bytes [from, to), or `to`. */
static uint32_t last_line_end(arvo_str source, uint32_t from, uint32_t to) {
    for (uint32_t at = to; at > from; at--) {
        if (source.ptr[at - 1] == '\n') {
            return at - 1 > from && source.ptr[at - 2] == '\r' ? at - 2 : at - 1;
        }
        if (source.ptr[at - 1] == '\r') {
            return at - 1;
        }
    }
    return to;
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

/* Appends what is pending before a piece at src that begins with `first`. */
static void settle(arvo_flow *flow, uint32_t src, char first) {
    arvo_flow_pending pending = flow->pending;
    flow->pending = ARVO_FLOW_NOTHING;
    const arvo_buf *text = &flow->builder.text;
    if (pending == ARVO_FLOW_NOTHING || text->len == 0 || text->failed) {
        return;
    }
    uint32_t from = flow->end < src ? flow->end : src;
    if (pending == ARVO_FLOW_BREAK) {
        uint32_t at = last_line_end(flow->reader->source, from, src);
        if (at < src) {
            arvo_reader_line_end(flow->reader, &flow->builder, at);
        } else {
            arvo_segment_decoded(&flow->builder, from, src - from, ARVO_STR("\n")); /* a <br> */
        }
    } else if (!is_blank(first) && !is_blank(text->ptr[text->len - 1])) {
        arvo_segment_decoded(&flow->builder, from, src - from, ARVO_STR(" "));
    }
}

void arvo_flow_verbatim(arvo_flow *flow, uint32_t src, arvo_str bytes) {
    if (bytes.len == 0) {
        return;
    }
    settle(flow, src, bytes.ptr[0]);
    arvo_segment_verbatim(&flow->builder, src, bytes);
    flow->end = src + (uint32_t)bytes.len;
}

void arvo_flow_decoded(arvo_flow *flow, uint32_t src, uint32_t src_len, arvo_str text) {
    if (text.len == 0) {
        return;
    }
    settle(flow, src, text.ptr[0]);
    arvo_segment_decoded(&flow->builder, src, src_len, text);
    flow->end = src + src_len;
}

void arvo_flow_interrupt(arvo_flow *flow, arvo_flow_pending pending) {
    if (pending > flow->pending) {
        flow->pending = pending;
    }
}

bool arvo_flow_end(arvo_flow *flow, arvo_segment_kind kind, uint8_t level, bool quoted) {
    flow->pending = ARVO_FLOW_NOTHING;
    return arvo_reader_add(flow->reader, &flow->builder, kind, level, quoted);
}
