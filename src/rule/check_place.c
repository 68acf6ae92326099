/* check_place.c: places in a document: between bytes of segments, tokens and sentences. */
#include "rule/check.h"

static const arvo_tagged_segment *segment_of(const arvo_check *check, uint32_t segment) {
    return &check->document->segments[segment];
}

const arvo_token *arvo_check_token(const arvo_check *check, uint32_t segment, uint32_t token) {
    return &segment_of(check, segment)->tokens[token - check->segment_tokens[segment]];
}

arvo_place arvo_check_place(const arvo_check *check, uint32_t segment, uint32_t first, uint32_t end) {
    return (arvo_place){.segment = segment,
                        .start = arvo_check_token(check, segment, first)->start,
                        .end = arvo_check_token(check, segment, end - 1)->end,
                        .first_token = first,
                        .end_token = end};
}

/* The first of the segment's tokens that ends after the byte. */
static uint32_t token_after(const arvo_tagged_segment *segment, uint32_t byte) {
    uint32_t low = 0, high = segment->token_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (segment->tokens[middle].end > byte) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

arvo_place arvo_check_byte_place(const arvo_check *check, uint32_t segment, uint32_t start, uint32_t end) {
    const arvo_tagged_segment *s = segment_of(check, segment);
    uint32_t base = check->segment_tokens[segment];
    uint32_t first = token_after(s, start);
    uint32_t last = first;
    if (end > start) {
        last = token_after(s, end - 1);
        last += last < s->token_count && s->tokens[last].start < end;
    }
    return (arvo_place){segment, start, end, base + first, base + last};
}

uint32_t arvo_check_sentence_at(const arvo_check *check, uint32_t token) {
    uint32_t low = 0, high = check->sentence_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (check->sentences[middle].end > token) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

uint32_t arvo_check_opening(const arvo_check *check) {
    uint32_t sentence = 0;
    while (sentence < check->sentence_count &&
           segment_of(check, check->sentences[sentence].segment)->segment->kind == ARVO_SEGMENT_VALUE) {
        sentence++;
    }
    return sentence < check->sentence_count ? sentence : 0;
}

arvo_place arvo_check_sentence_place(const arvo_check *check, uint32_t sentence) {
    const arvo_check_sentence *s = &check->sentences[sentence];
    return arvo_check_place(check, s->segment, s->first, s->end);
}

arvo_str arvo_check_text(const arvo_check *check, const arvo_place *place) {
    const arvo_segment *segment = segment_of(check, place->segment)->segment;
    return arvo_segment_shown(check->arena, segment, check->document->document->source, place->start,
                              place->end);
}

arvo_str arvo_check_lemmas(const arvo_check *check, const arvo_place *place) {
    if (place->end_token == place->first_token + 1) {
        return arvo_check_token(check, place->segment, place->first_token)->word->analyses[0].lemma;
    }
    arvo_buf lemmas = arvo_buf_in(check->arena);
    for (uint32_t i = place->first_token; i < place->end_token; i++) {
        arvo_buf_append_cstr(&lemmas, i > place->first_token ? " " : "");
        arvo_buf_append(&lemmas, arvo_check_token(check, place->segment, i)->word->analyses[0].lemma);
    }
    return arvo_buf_str(&lemmas);
}
