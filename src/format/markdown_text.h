/* markdown_text.h: the text of a Markdown file as md4c gives it out: the state of its reading, and the
 * pieces. For markdown*.c only. */
#ifndef ARVO_FORMAT_MARKDOWN_TEXT_H
#define ARVO_FORMAT_MARKDOWN_TEXT_H

#include <md4c.h>

#include "format/entity.h"
#include "format/flow.h"
#include "format/mask.h"

/* What a callback gives back to end the parsing: md4c lets only negative values through from its spans. */
enum { ARVO_MARKDOWN_GO_ON = 0, ARVO_MARKDOWN_STOP = -1 };

typedef struct arvo_markdown {
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
} arvo_markdown;

/* Keeps the error and gives what ends the parsing. */
int arvo_markdown_fail(arvo_markdown *md, arvo_err err);

/* Ends the text of a flow as a segment, unless there is nothing but gaps in it. False when memory ends. */
bool arvo_markdown_end_flow(arvo_flow *flow, arvo_segment_kind kind, uint8_t level, bool quoted);

/* Ends the text of the block at hand. */
int arvo_markdown_end_block(arvo_markdown *md);

/* The flow that text goes to now. */
arvo_flow *arvo_markdown_flow(arvo_markdown *md);

/* True when the bytes lie in the source's copy; *src gets their offset. md4c also gives text of its own (a
 * line end), and copies of what it had to rewrite (a title with an entity). */
bool arvo_markdown_place(const arvo_markdown *md, uint32_t *src, const char *text, size_t size);

/* Appends source bytes to a flow: as they stand, but for what is masked. */
int arvo_markdown_append(arvo_markdown *md, arvo_flow *flow, uint32_t from, uint32_t to);

/* One dollar sign is more often a price than mathematics: what lies between two is text, and so are they. */
void arvo_markdown_append_dollar(arvo_markdown *md, uint32_t src);

/* md4c's callback for text. */
int arvo_markdown_text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *userdata);

#endif
