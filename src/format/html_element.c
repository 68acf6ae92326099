/* What stands in the tag of an element: its name and attributes for selectors, its language, and the texts in
 * attributes. */
#include <string.h>
#include <strings.h>

#include "format/html_page.h"

bool arvo_html_place(uint32_t *src, const arvo_html_page *page, const GumboStringPiece *bytes) {
    uintptr_t start = (uintptr_t)page->page.ptr;
    uintptr_t at = (uintptr_t)bytes->data;
    if (bytes->data == NULL || at < start || at - start > page->page.len ||
        bytes->length > page->page.len - (at - start)) {
        return false;
    }
    *src = (uint32_t)(at - start);
    return true;
}

const GumboAttribute *arvo_html_attribute(const GumboElement *element, const char *name) {
    return gumbo_get_attribute(&element->attributes, name);
}

/* ---- For selectors --------------------------------------------------------------------------------------
 */

static arvo_str lower_copy(arvo_arena *arena, arvo_str name) {
    char *copy = arvo_alloc(arena, name.len + 1);
    if (copy == NULL) {
        return ARVO_NO_STR;
    }
    for (size_t i = 0; i < name.len; i++) {
        copy[i] = (char)(name.ptr[i] >= 'A' && name.ptr[i] <= 'Z' ? name.ptr[i] | 0x20 : name.ptr[i]);
    }
    return (arvo_str){copy, name.len};
}

static arvo_str name_of(arvo_arena *arena, const GumboElement *element) {
    if (element->tag != GUMBO_TAG_UNKNOWN) {
        return arvo_str_of(gumbo_normalized_tagname(element->tag));
    }
    GumboStringPiece name = element->original_tag;
    if (name.data == NULL) {
        return ARVO_STR("");
    }
    gumbo_tag_from_original_text(&name);
    return lower_copy(arena, (arvo_str){name.data, name.length});
}

static bool copy_attributes(arvo_arena *arena, arvo_element *to, const GumboVector *attributes) {
    arvo_element_attribute *items = ARVO_NEW_ARRAY(arena, arvo_element_attribute, attributes->length);
    for (unsigned i = 0; items != NULL && i < attributes->length; i++) {
        const GumboAttribute *it = attributes->data[i];
        items[i].name = lower_copy(arena, arvo_str_of(it->name));
        items[i].value = arvo_str_copy(arena, arvo_str_of(it->value));
        if (items[i].name.ptr == NULL || items[i].value.ptr == NULL) {
            return false;
        }
    }
    to->attributes = items;
    to->attribute_count = attributes->length;
    return items != NULL;
}

const arvo_html_element *arvo_html_element_new(arvo_html_page *page, const GumboNode *node,
                                               const arvo_html_element *parent, uint32_t index) {
    arvo_arena *arena = page->reader->document->arena;
    arvo_html_element *made = ARVO_NEW(arena, arvo_html_element);
    if (made != NULL) {
        made->element.parent = parent == NULL ? NULL : &parent->element;
        made->element.index = index;
        made->element.name = name_of(arena, &node->v.element);
        made->depth = parent == NULL ? 1 : parent->depth + 1;
    }
    if (made == NULL || made->element.name.ptr == NULL ||
        !copy_attributes(arena, &made->element, &node->v.element.attributes)) {
        page->err = ARVO_ERR_NO_MEMORY;
        return NULL;
    }
    return made;
}

/* ---- Language
 * ---------------------------------------------------------------------------------------------- */

/* True when a template tag stands in the attribute's value: what it will be is not known. */
static bool is_template(const arvo_html_page *page, const GumboAttribute *attribute) {
    uint32_t src;
    const GumboStringPiece *value = &attribute->original_value;
    return arvo_html_place(&src, page, value) &&
           memcmp(value->data, page->reader->source.ptr + src, value->length) != 0;
}

/* Sets the language that the element declares, if it does. */
static void declared_language(arvo_html_page *page, const GumboElement *element, arvo_html_context *context) {
    const GumboAttribute *lang = arvo_html_attribute(element, "lang");
    lang = lang != NULL ? lang : arvo_html_attribute(element, "xml:lang");
    if (lang == NULL || arvo_str_trim(arvo_str_of(lang->value)).len == 0 || is_template(page, lang)) {
        return;
    }
    arvo_document *document = page->reader->document;
    arvo_language language = arvo_language_from_tag(lang->value + strspn(lang->value, " \t\r\n"));
    if (element->tag == GUMBO_TAG_HTML) {
        document->language = language;
        document->other_language = language == ARVO_LANGUAGE_UNKNOWN;
        return;
    }
    context->language = language;
    context->other_language = language == ARVO_LANGUAGE_UNKNOWN;
}

/* True when `word` is one of the words of the class attribute. */
static bool has_class(const GumboElement *element, const char *word) {
    const GumboAttribute *attribute = arvo_html_attribute(element, "class");
    const char *at = attribute == NULL ? "" : attribute->value;
    while (*at != '\0') {
        size_t len = strcspn(at, " \t\n\r\f");
        if (len == strlen(word) && strncmp(at, word, len) == 0) {
            return true;
        }
        at += len;
        at += strspn(at, " \t\n\r\f");
    }
    return false;
}

void arvo_html_language(arvo_html_page *page, const GumboElement *element, arvo_html_context *context) {
    declared_language(page, element, context);
    const GumboAttribute *translate = arvo_html_attribute(element, "translate");
    if (translate != NULL && strcasecmp(translate->value, "no") == 0) {
        context->silent = true;
    } else if (translate != NULL) {
        context->silent = false;
    }
    context->silent = context->silent || has_class(element, "notranslate");
}

/* ---- Texts in attributes
 * ------------------------------------------------------------------------------------ */

static void add_attribute(arvo_html_page *page, const GumboAttribute *attribute,
                          const arvo_html_context *context, arvo_segment_kind kind) {
    uint32_t src;
    if (attribute == NULL || attribute->value[0] == '\0' ||
        !arvo_html_place(&src, page, &attribute->original_value)) {
        return;
    }
    arvo_str value = {attribute->original_value.data, attribute->original_value.length};
    if (value.len >= 2 && (value.ptr[0] == '"' || value.ptr[0] == '\'')) {
        value = arvo_str_slice(value, 1, value.len - 1);
        src++;
    } else if (is_template(page, attribute)) {
        return; /* letters stand in for it */
    }
    arvo_html_context as = *context;
    as.kind = kind;
    as.level = 0;
    if (!arvo_html_text(&page->attribute, page->entities, src, value, ARVO_HTML_ATTRIBUTE)) {
        page->err = ARVO_ERR_NO_MEMORY;
        return;
    }
    arvo_html_end(page, &page->attribute, &as, context->element);
}

static bool attribute_is(const GumboElement *element, const char *name, const char *value) {
    const GumboAttribute *attribute = arvo_html_attribute(element, name);
    return attribute != NULL && strcasecmp(attribute->value, value) == 0;
}

static void add_meta(arvo_html_page *page, const GumboElement *element, const arvo_html_context *context) {
    static const struct {
        const char *attribute;
        const char *value;
        arvo_segment_kind kind;
    } known[] = {
#define HTML_ATTRIBUTE(name, tag, kind)
#define HTML_META(attribute, value, kind) {attribute, value, ARVO_SEGMENT_##kind},
#include "format/html_attributes.def"
#undef HTML_ATTRIBUTE
#undef HTML_META
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (attribute_is(element, known[i].attribute, known[i].value)) {
            add_attribute(page, arvo_html_attribute(element, "content"), context, known[i].kind);
            return;
        }
    }
}

static bool is_button(const GumboElement *element) {
    return element->tag == GUMBO_TAG_INPUT &&
           (attribute_is(element, "type", "submit") || attribute_is(element, "type", "button") ||
            attribute_is(element, "type", "reset"));
}

void arvo_html_attribute_texts(arvo_html_page *page, const GumboElement *element,
                               const arvo_html_context *context) {
    static const struct {
        const char *name;
        GumboTag tag;
        arvo_segment_kind kind;
    } known[] = {
#define HTML_ATTRIBUTE(name, tag, kind) {name, tag, ARVO_SEGMENT_##kind},
#define HTML_META(attribute, value, kind)
#include "format/html_attributes.def"
#undef HTML_ATTRIBUTE
#undef HTML_META
    };
    if (element->tag == GUMBO_TAG_META) {
        add_meta(page, element, context);
    }
    if (is_button(element)) {
        add_attribute(page, arvo_html_attribute(element, "value"), context, ARVO_SEGMENT_VALUE);
    }
    bool has_title =
        element->tag != GUMBO_TAG_LINK && element->tag != GUMBO_TAG_STYLE; /* those name style sheets */
    for (size_t i = 0; element->attributes.length > 0 && has_title && i < sizeof known / sizeof *known; i++) {
        if (known[i].tag == GUMBO_TAG_LAST || known[i].tag == element->tag) {
            add_attribute(page, arvo_html_attribute(element, known[i].name), context, known[i].kind);
        }
    }
}
