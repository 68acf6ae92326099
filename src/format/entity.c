#include "format/entity.h"

#include <gumbo.h>

#include "base/array.h"
#include "base/intern.h"

/* HTML has 2,125 names that end in a semicolon; the rest is for numbers. Beyond it lies no text that people
 * write. */
enum { MAX_DIFFERENT = 16384, MAX_REFERENCE_BYTES = 40 };

struct arvo_entity_decoder {
    arvo_arena *arena;
    arvo_interner *references;
    ARVO_ARRAY(arvo_str) texts; /* of the reference with id n: items[n - 1] */
};

arvo_entity_decoder *arvo_entity_decoder_new(arvo_arena *arena) {
    arvo_entity_decoder *decoder = ARVO_NEW(arena, arvo_entity_decoder);
    if (decoder == NULL) {
        return NULL;
    }
    decoder->arena = arena;
    decoder->references = arvo_interner_new(arena);
    return decoder->references == NULL ? NULL : decoder;
}

/* The first text node under a parsed page, or NULL. */
static const GumboNode *first_text(const GumboNode *html) {
    const GumboVector *parts = &html->v.element.children;
    for (unsigned i = 0; i < parts->length; i++) {
        const GumboNode *part = parts->data[i];
        if (part->type == GUMBO_NODE_ELEMENT && part->v.element.tag == GUMBO_TAG_BODY) {
            const GumboVector *children = &part->v.element.children;
            const GumboNode *child = children->length == 0 ? NULL : children->data[0];
            return child != NULL && child->type == GUMBO_NODE_TEXT ? child : NULL;
        }
    }
    return NULL;
}

/* Decodes the reference between two letters, so that one for white space is kept as text. */
static arvo_str decode(arvo_arena *arena, arvo_str reference) {
    char page[MAX_REFERENCE_BYTES + 2];
    size_t len = 0;
    page[len++] = 'x';
    for (size_t i = 0; i < reference.len; i++) {
        page[len++] = reference.ptr[i];
    }
    page[len++] = 'x';
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, page, len);
    const GumboNode *node = first_text(output->root);
    arvo_str text = arvo_str_of(node == NULL ? NULL : node->v.text.text);
    /* "&notit;" reads as "¬it;" in HTML but as itself in Markdown: only a whole name counts. */
    bool whole = text.len > 2 && (text.len == 3 || text.ptr[text.len - 2] != ';');
    text = arvo_str_copy(arena, whole ? arvo_str_slice(text, 1, text.len - 1) : reference);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return text;
}

bool arvo_entity_decode(arvo_str *text, arvo_entity_decoder *decoder, arvo_str reference) {
    *text = reference;
    if (reference.len > MAX_REFERENCE_BYTES) {
        return true;
    }
    uint32_t id = arvo_intern_find(decoder->references, reference);
    if (id == 0) {
        if (decoder->texts.count >= MAX_DIFFERENT) {
            return true;
        }
        arvo_str decoded = decode(decoder->arena, reference);
        arvo_str *kept = decoded.ptr == NULL ? NULL : ARVO_ARRAY_ADD(decoder->arena, &decoder->texts);
        if (kept == NULL) {
            return false;
        }
        *kept = decoded;
        id = arvo_intern(decoder->references, reference);
        if (id == 0) {
            return false;
        }
    }
    *text = decoder->texts.items[id - 1];
    return true;
}
