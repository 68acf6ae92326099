/* tag.c: a document's segments to tokens, sentences and words. */
#include "lang/morphology.h"
#include "lang/tokenizer.h"

static arvo_err no_memory(arvo_error *error) {
    return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* Looks up every raw token; the tokens live in the document's arena. */
static arvo_err look_up(arvo_tagged_segment *out, arvo_arena *arena, const arvo_raw_tokens *raw,
                        arvo_morphology *morphology, arvo_error *error) {
    arvo_token *tokens = ARVO_NEW_ARRAY(arena, arvo_token, raw->count);
    if (tokens == NULL)
        return no_memory(error);
    for (uint32_t i = 0; i < raw->count; i++) {
        const arvo_raw_token *from = &raw->items[i];
        arvo_token *token = &tokens[i];
        token->start = from->start;
        token->end = from->end;
        token->space_before = from->space_before;
        arvo_str surface = arvo_str_slice(out->segment->text, from->start, from->end);
        arvo_err err =
            arvo_morphology_word(&token->word, morphology, out->language, surface, from->kind, error);
        if (err != ARVO_OK)
            return err;
    }
    out->tokens = tokens;
    out->token_count = raw->count;
    return ARVO_OK;
}

/* Fills one tagged segment. The scratch arena is the caller's to reset. */
static arvo_err tag_segment(arvo_tagged_segment *out, arvo_arena *arena, arvo_arena *scratch,
                            arvo_morphology *morphology, arvo_error *error) {
    arvo_str text = out->segment->text;
    arvo_raw_tokens raw = {0};
    arvo_sentences sentences = {0};
    if (!arvo_tokenize(&raw, scratch, text, out->language) ||
        !arvo_split_sentences(&sentences, scratch, text, raw.items, raw.count, out->language))
        return no_memory(error);
    arvo_err err = look_up(out, arena, &raw, morphology, error);
    if (err != ARVO_OK)
        return err;
    arvo_sentence *kept = ARVO_NEW_ARRAY(arena, arvo_sentence, sentences.count);
    if (kept == NULL)
        return no_memory(error);
    for (uint32_t i = 0; i < sentences.count; i++)
        kept[i] = sentences.items[i];
    out->sentences = kept;
    out->sentence_count = sentences.count;
    return ARVO_OK;
}

arvo_err arvo_tag(arvo_tagged_document **out, const arvo_document *document, arvo_language language,
                  arvo_morphology *morphology, arvo_error *error) {
    arvo_err err = ARVO_OK;
    *out = NULL;
    arvo_arena *scratch = arvo_arena_new(NULL);
    arvo_tagged_document *tagged = ARVO_NEW(document->arena, arvo_tagged_document);
    arvo_tagged_segment *segments =
        ARVO_NEW_ARRAY(document->arena, arvo_tagged_segment, document->segment_count);
    if (scratch == NULL || tagged == NULL || segments == NULL) {
        err = no_memory(error);
        goto out;
    }
    for (uint32_t i = 0; i < document->segment_count; i++) {
        const arvo_segment *segment = &document->segments[i];
        segments[i].segment = segment;
        segments[i].language = segment->language != ARVO_LANGUAGE_UNKNOWN ? segment->language : language;
        err = tag_segment(&segments[i], document->arena, scratch, morphology, error);
        if (err != ARVO_OK)
            goto out;
        arvo_arena_reset(scratch);
    }
    *tagged = (arvo_tagged_document){document, language, segments, document->segment_count};
    *out = tagged;
out:
    arvo_arena_free(scratch);
    return err;
}
