/* flow.h: the text of one block as it flows past markup: pieces of source, gaps where something is passed
 * over, breaks. */
#ifndef ARVO_FORMAT_FLOW_H
#define ARVO_FORMAT_FLOW_H

#include "format/reader.h"

typedef enum arvo_flow_pending { ARVO_FLOW_NOTHING, ARVO_FLOW_GAP, ARVO_FLOW_BREAK } arvo_flow_pending;

typedef struct arvo_flow {
    arvo_reader *reader;
    arvo_segment_builder builder;
    arvo_flow_pending pending; /* stands between the text so far and the next piece */
    uint32_t end;              /* source offset behind the last piece */
} arvo_flow;

arvo_flow arvo_flow_begin(arvo_reader *reader);

/* Appends source bytes at src that read as they stand. */
void arvo_flow_verbatim(arvo_flow *flow, uint32_t src, arvo_str bytes);

/* Appends text that stands for src_len bytes of source. */
void arvo_flow_decoded(arvo_flow *flow, uint32_t src, uint32_t src_len, arvo_str text);

/* Something is passed over (GAP: the words around it do not join) or a line ends (BREAK). What it becomes is
 * known only when the next piece comes; at the end of the text it is nothing. */
void arvo_flow_interrupt(arvo_flow *flow, arvo_flow_pending pending);

/* Ends the text as a segment, unless it is blank. False when memory ends. */
bool arvo_flow_end(arvo_flow *flow, arvo_segment_kind kind, uint8_t level, bool quoted);

#endif
