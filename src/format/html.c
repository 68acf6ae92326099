/* HTML by way of gumbo, whose tree keeps the place of each text and attribute in the page. Blocks part
 * sentences, inline elements do not. Passed over: scripts, styles, code (also pre, kbd, samp), templates,
 * pictures in SVG, what is hidden or not to be translated (html_tags.def, html_element.c), and the tags of
 * template languages. */
#include "base/limits.h"
#include "format/html_page.h"
#include "format/html_scan.h"
#include "format/html_tree.h"

typedef enum display { INLINE, BLOCK, APART, SKIP, BREAK } display;

enum { RUNNING = 1 };

typedef struct tag_traits {
    display display;
    int flags;
} tag_traits;

static tag_traits traits_of(GumboTag tag) {
    static const tag_traits traits[GUMBO_TAG_LAST + 1] = {
#define HTML_TAG(name, display, flags) [GUMBO_TAG_##name] = {display, flags},
#include "format/html_tags.def"
#undef HTML_TAG
    };
    return traits[tag];
}

/* ---- Texts --------------------------------------------------------------------------------------------- */

void arvo_html_end(arvo_html_page *page, arvo_flow *flow, const arvo_html_context *context,
                   const arvo_html_element *element) {
    arvo_reader *reader = page->reader;
    uint32_t before = reader->segments.count;
    if (!arvo_flow_end(flow, context->kind, context->level, context->quoted)) {
        page->err = ARVO_ERR_NO_MEMORY;
        return;
    }
    if (reader->segments.count > before) {
        arvo_segment *segment = &reader->segments.items[before];
        segment->language = context->language;
        segment->other_language = context->other_language;
        segment->element = element == NULL ? NULL : &element->element;
    }
}

/* Ends the text that the flow holds. */
static void end_text(arvo_html_page *page, const arvo_html_context *context) {
    arvo_html_end(page, page->flow, context, page->stands);
    page->stands = NULL;
}

/* The innermost element that holds both. */
static const arvo_html_element *common(const arvo_html_element *a, const arvo_html_element *b) {
    while (a != b && a != NULL && b != NULL) {
        const arvo_html_element **deeper = a->depth >= b->depth ? &a : &b;
        *deeper = (const arvo_html_element *)(const void *)(*deeper)->element.parent;
    }
    return a == NULL ? b : a;
}

static bool is_title(const GumboNode *node) {
    return node->parent != NULL && node->parent->type == GUMBO_NODE_ELEMENT &&
           node->parent->v.element.tag == GUMBO_TAG_TITLE;
}

static void visit_text(arvo_html_page *page, const GumboNode *node, const arvo_html_context *context) {
    uint32_t src;
    const GumboStringPiece *bytes = &node->v.text.original_text;
    if (context->silent || !arvo_html_place(&src, page, bytes)) {
        arvo_flow_interrupt(page->flow, ARVO_FLOW_GAP);
        return;
    }
    arvo_flow *flow = page->flow;
    if (flow->builder.text.len > 0 && src < flow->end) {
        end_text(page, context); /* the parser has moved it here from further back */
    }
    arvo_str text = arvo_str_slice(page->page, src, src + bytes->length);
    arvo_html_text_kind kind = is_title(node) ? ARVO_HTML_RAW_TITLE : ARVO_HTML_CONTENT;
    if (!arvo_html_text(flow, page->entities, src, text, kind)) {
        page->err = ARVO_ERR_NO_MEMORY;
    }
    if (node->type != GUMBO_NODE_WHITESPACE) {
        page->stands = page->stands == NULL ? context->element : common(page->stands, context->element);
    }
}

/* ---- Elements --------------------------------------------------------------------------------------------
 */

static void visit_children(arvo_html_page *page, const GumboNode *node, const arvo_html_context *context);

/* The kind of the texts in an element that begins with this tag. */
static void set_kind(arvo_html_context *context, GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        context->kind = ARVO_SEGMENT_HEADING;
        context->level = (uint8_t)(tag - GUMBO_TAG_H1 + 1);
        break;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
        context->kind = ARVO_SEGMENT_LIST_ITEM;
        break;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        context->kind = ARVO_SEGMENT_TABLE_CELL;
        break;
    case GUMBO_TAG_TITLE:
        context->kind = ARVO_SEGMENT_TITLE;
        break;
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_OPTION:
        context->kind = ARVO_SEGMENT_VALUE;
        break;
    case GUMBO_TAG_BLOCKQUOTE:
        context->quoted = true;
        break;
    default:
        break;
    }
}

static bool has_text_of_its_own(const GumboElement *element) {
    for (unsigned i = 0; i < element->children.length; i++) {
        const GumboNode *child = element->children.data[i];
        if (child->type == GUMBO_NODE_TEXT) {
            return true;
        }
    }
    return false;
}

/* How the element stands in the text around it. */
static display display_of(const GumboElement *element, const arvo_html_context *inside,
                          const arvo_html_context *around) {
    display shown = traits_of(element->tag).display;
    bool other = inside->language != around->language || inside->other_language != around->other_language;
    if (arvo_html_attribute(element, "hidden") != NULL) {
        return SKIP;
    }
    bool component = element->tag == GUMBO_TAG_UNKNOWN;
    if (shown == INLINE && around->loose && (element->tag == GUMBO_TAG_A || component)) {
        return BLOCK;
    }
    if (shown == APART && !around->running) {
        return BLOCK;
    }
    return shown == INLINE && other ? APART : shown;
}

static void visit_block(arvo_html_page *page, const GumboNode *node, arvo_html_context *inside,
                        const arvo_html_context *around) {
    inside->running = (traits_of(node->v.element.tag).flags & RUNNING) != 0;
    inside->loose = !inside->running && !has_text_of_its_own(&node->v.element);
    end_text(page, around);
    visit_children(page, node, inside);
    end_text(page, inside);
}

/* The text around goes on behind it. */
static void visit_apart(arvo_html_page *page, const GumboNode *node, const arvo_html_context *inside) {
    arvo_flow *around = page->flow;
    const arvo_html_element *stands = page->stands;
    arvo_flow flow = arvo_flow_begin(page->reader);
    arvo_flow_interrupt(around, ARVO_FLOW_GAP);
    page->flow = &flow;
    page->stands = NULL;
    visit_children(page, node, inside);
    end_text(page, inside);
    page->flow = around;
    page->stands = stands;
}

/* A block that is passed over ends the sentence before it all the same. */
static void skip(arvo_html_page *page, GumboTag tag, const arvo_html_context *around) {
    if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP ||
        traits_of(tag).display == BLOCK) {
        end_text(page, around);
    } else {
        arvo_flow_interrupt(page->flow, ARVO_FLOW_GAP);
    }
}

static void visit_element(arvo_html_page *page, const GumboNode *node, const arvo_html_context *around,
                          uint32_t index) {
    const GumboElement *element = &node->v.element;
    arvo_html_context inside = *around;
    inside.element = arvo_html_element_new(page, node, around->element, index);
    if (inside.element == NULL) {
        return;
    }
    if (inside.element->depth > ARVO_MAX_NESTING) {
        page->err = ARVO_ERR_TOO_DEEP;
        page->error_at = page->reader->start + element->start_pos.offset;
        return;
    }
    arvo_html_language(page, element, &inside);
    set_kind(&inside, element->tag);
    display shown = display_of(element, &inside, around);
    if (!inside.silent && arvo_html_attribute(element, "hidden") == NULL) {
        arvo_html_attribute_texts(page, element, &inside);
    }
    switch (shown) {
    case SKIP:
        skip(page, element->tag, around);
        break;
    case BREAK:
        arvo_flow_interrupt(page->flow, ARVO_FLOW_BREAK);
        break;
    case BLOCK:
        visit_block(page, node, &inside, around);
        break;
    case APART:
        visit_apart(page, node, &inside);
        break;
    case INLINE:
        visit_children(page, node, &inside);
        break;
    }
}

static void visit_children(arvo_html_page *page, const GumboNode *node, const arvo_html_context *context) {
    const GumboVector *children = &node->v.element.children;
    uint32_t index = 0;
    for (unsigned i = 0; page->err == ARVO_OK && i < children->length; i++) {
        const GumboNode *child = children->data[i];
        switch (child->type) {
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            visit_element(page, child, context, ++index);
            break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            visit_text(page, child, context);
            break;
        case GUMBO_NODE_COMMENT:
        case GUMBO_NODE_DOCUMENT:
            break;
        }
    }
}

/* ---- The page --------------------------------------------------------------------------------------------
 */

static arvo_err walk(arvo_html_page *page, const GumboNode *root) {
    const arvo_html_context context = {.kind = ARVO_SEGMENT_PARAGRAPH};
    page->entities = arvo_entity_decoder_new(page->reader->document->arena);
    page->attribute = arvo_flow_begin(page->reader);
    page->body = arvo_flow_begin(page->reader);
    page->flow = &page->body;
    if (page->entities == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    visit_element(page, root, &context, 1);
    return page->err;
}

static arvo_err fail(const arvo_html_page *page, arvo_error *error, arvo_err err) {
    if (err == ARVO_ERR_TOO_DEEP) {
        return arvo_reader_too_deep(page->reader, error, page->error_at);
    }
    return arvo_fail_plain(error, err);
}

arvo_err arvo_read_html(arvo_reader *reader, arvo_error *error) {
    arvo_html_page page = {.reader = reader};
    arvo_html_tree *tree;
    arvo_err err = arvo_html_scan(&page.page, reader, error);
    if (err != ARVO_OK) {
        return err;
    }
    err = arvo_html_tree_new(&tree, arvo_str_slice(page.page, reader->start, page.page.len), 0);
    err = err == ARVO_OK ? walk(&page, arvo_html_tree_root(tree)) : err;
    arvo_html_tree_free(tree);
    if (err != ARVO_OK) {
        return fail(&page, error, err);
    }
    arvo_reader_sort(reader);
    return ARVO_OK;
}
