/* document_invariants.h: what holds of every document that was read, whatever the bytes were. */
#ifndef ARVO_TESTS_DOCUMENT_INVARIANTS_H
#define ARVO_TESTS_DOCUMENT_INVARIANTS_H

#include <string.h>

#include "base/utf8.h"
#include "text/document.h"

/* What is wrong with the runs of a segment, or NULL. */
static inline const char *segment_fault(const arvo_segment *segment, arvo_str source) {
    uint32_t text = 0;
    uint32_t src = 0;
    for (uint32_t i = 0; i < segment->run_count; i++) {
        const arvo_run *run = &segment->runs[i];
        if (run->text != text || run->text_len == 0) {
            return "the runs do not cover the text";
        }
        if (run->src < src || run->src > source.len || run->src_len > source.len - run->src) {
            return "a run does not lie in the source, behind the run before it";
        }
        if (run->text_len == run->src_len &&
            memcmp(segment->text.ptr + run->text, source.ptr + run->src, run->text_len) != 0) {
            return "a run of equal lengths does not read as the source";
        }
        text += run->text_len;
        /* Two runs may stand for one stretch when text and source are equally long but differ. */
        src = run->text_len == run->src_len ? run->src + run->src_len : run->src;
    }
    if (text != segment->text.len || text == 0) {
        return "the runs do not end with the text";
    }
    if (arvo_utf8_valid_prefix(segment->text.ptr, segment->text.len) != segment->text.len) {
        return "the text is not valid UTF-8";
    }
    arvo_span whole = arvo_segment_source(segment, 0, text);
    return whole.start > whole.end || whole.end > source.len ? "the segment has no place in the source"
                                                             : NULL;
}

/* What is wrong with a document, or NULL. */
static inline const char *document_fault(const arvo_document *document) {
    for (uint32_t i = 0; i < document->segment_count; i++) {
        const char *fault = segment_fault(&document->segments[i], document->source);
        if (fault != NULL) {
            return fault;
        }
        if (i > 0 && document->segments[i].runs[0].src < document->segments[i - 1].runs[0].src) {
            return "the segments are not in the order of the source";
        }
    }
    return NULL;
}

#endif
