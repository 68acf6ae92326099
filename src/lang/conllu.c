/* conllu.c: ten columns a token. */
#include "lang/conllu.h"

#include "lang/chars.h"

/* Appends s with every run of white space as one space, as a comment line and a column want it. */
static void write_text(arvo_buf *out, arvo_str s) {
    bool space = false;
    size_t size;
    for (size_t at = 0; at < s.len; at += size) {
        uint32_t c = arvo_char_at(s, at, &size);
        if (c == ' ' || (c >= '\t' && c <= '\r') || c < 0x20 || c == 0x2028 || c == 0x2029 || c == 0x85) {
            space = true;
            continue;
        }
        if (space)
            arvo_buf_append_byte(out, ' ');
        space = false;
        arvo_buf_append(out, arvo_str_slice(s, at, at + size));
    }
}

static void write_column(arvo_buf *out, arvo_str s) {
    if (s.len == 0)
        arvo_buf_append_byte(out, '_');
    else
        write_text(out, s);
    arvo_buf_append_byte(out, '\t');
}

/* Name=Value pairs in the order of ud.def, parted by `separator`; "_" when there are none. */
static void write_features(arvo_buf *out, const arvo_analysis *analysis, char separator) {
    bool any = false;
    for (int i = 0; i < ARVO_FEATURE_COUNT; i++) {
        arvo_str value = arvo_feature_value_name((arvo_feature)i, analysis->features[i]);
        if (value.len == 0)
            continue;
        if (any)
            arvo_buf_append_byte(out, separator);
        arvo_buf_append_cstr(out, arvo_feature_name((arvo_feature)i));
        arvo_buf_append_byte(out, '=');
        arvo_buf_append(out, value);
        any = true;
    }
    if (!any)
        arvo_buf_append_byte(out, '_');
}

static void write_alternatives(arvo_buf *out, const arvo_word *word) {
    for (uint32_t i = 1; i < word->analysis_count; i++) {
        const arvo_analysis *analysis = &word->analyses[i];
        arvo_buf_append_cstr(out, i == 1 ? "Alt=" : ";");
        write_text(out, analysis->lemma);
        arvo_buf_printf(out, "/%s/", arvo_upos_name(analysis->upos));
        write_features(out, analysis, ',');
    }
    if (word->analysis_count > 1)
        arvo_buf_append_byte(out, '|');
}

static void write_parts(arvo_buf *out, const arvo_analysis *analysis) {
    for (uint8_t i = 0; i < analysis->part_count; i++) {
        arvo_buf_append_cstr(out, i == 0 ? "Parts=" : "+");
        write_text(out, analysis->parts[i]);
    }
    if (analysis->part_count > 0)
        arvo_buf_append_byte(out, '|');
}

static void write_token(arvo_buf *out, const arvo_tagged_segment *segment, uint32_t index, uint32_t id) {
    const arvo_token *token = &segment->tokens[index];
    const arvo_analysis *first = &token->word->analyses[0];
    arvo_buf_printf(out, "%u\t", (unsigned)id);
    write_column(out, token->word->form);
    write_column(out, first->lemma);
    arvo_buf_printf(out, "%s\t_\t", arvo_upos_name(first->upos));
    write_features(out, first, '|');
    arvo_buf_append_cstr(out, "\t_\t_\t_\t");
    write_alternatives(out, token->word);
    write_parts(out, first);
    if (index + 1 < segment->token_count && !segment->tokens[index + 1].space_before)
        arvo_buf_append_cstr(out, "SpaceAfter=No|");
    arvo_span span = arvo_segment_source(segment->segment, token->start, token->end);
    arvo_buf_printf(out, "Span=%u:%u\n", (unsigned)span.start, (unsigned)span.end);
}

static void write_sentence(arvo_buf *out, const arvo_tagged_segment *segment, uint32_t index,
                           uint32_t number) {
    const arvo_sentence *sentence = &segment->sentences[index];
    const arvo_token *first = &segment->tokens[sentence->first];
    const arvo_token *last = &segment->tokens[sentence->first + sentence->count - 1];
    if (index == 0)
        arvo_buf_append_cstr(out, "# newpar\n");
    arvo_buf_printf(out, "# sent_id = %u\n# text = ", (unsigned)number);
    write_text(out, arvo_str_slice(segment->segment->text, first->start, last->end));
    arvo_buf_append_byte(out, '\n');
    for (uint32_t i = 0; i < sentence->count; i++)
        write_token(out, segment, sentence->first + i, i + 1);
    arvo_buf_append_byte(out, '\n');
}

void arvo_conllu_write(arvo_buf *out, const arvo_tagged_document *document) {
    uint32_t number = 0;
    arvo_buf_append_cstr(out, "# newdoc id = ");
    write_text(out, document->document->path);
    arvo_buf_append_byte(out, '\n');
    for (uint32_t s = 0; s < document->segment_count; s++) {
        const arvo_tagged_segment *segment = &document->segments[s];
        for (uint32_t i = 0; i < segment->sentence_count; i++)
            write_sentence(out, segment, i, ++number);
    }
}
