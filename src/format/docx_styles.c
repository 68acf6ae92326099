#include "format/docx_styles.h"

#include <string.h>
#include <strings.h>

#include "base/intern.h"

enum { MAX_STYLES_BEHIND = 16, LEVELS = 6 };

typedef struct styles_reader {
    arvo_docx_styles *styles;
    arvo_docx_style *style; /* that is read, or NULL */
    uint32_t style_depth;
    bool in_defaults;
} styles_reader;

static const char *value_of(const arvo_xml_tag *tag) {
    const char *value = arvo_xml_tag_attribute(tag, "val");
    return value == NULL ? "" : value;
}

/* The level in "heading 2", "Otsikko2", "Rubrik 2": Word keeps the English names inside, ids are in the
 * language it was written in. */
static uint8_t heading_level(const char *name) {
    static const char *const words[] = {"heading", "otsikko", "rubrik"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t len = strlen(words[i]);
        if (strncasecmp(name, words[i], len) == 0) {
            const char *rest = name + len + strspn(name + len, " ");
            bool level = rest[0] >= '1' && rest[0] <= '9' && rest[1] == '\0';
            return !level ? 0 : (uint8_t)(rest[0] - '0' < LEVELS ? rest[0] - '0' : LEVELS);
        }
    }
    return strcasecmp(name, "title") == 0 ? 1 : 0;
}

static void read_name(arvo_docx_style *style, const char *name) {
    uint8_t heading = heading_level(name);
    style->heading = heading > 0 ? heading : style->heading;
    style->quote = strcasecmp(name, "quote") == 0 || strcasecmp(name, "intense quote") == 0;
    style->list =
        style->list || strncasecmp(name, "list bullet", 11) == 0 || strncasecmp(name, "list number", 11) == 0;
    style->contents = strncasecmp(name, "toc ", 4) == 0 && name[4] >= '1' && name[4] <= '9';
}

static arvo_err begin_style(styles_reader *r, const arvo_xml_tag *tag) {
    arvo_arena *arena = r->styles->arena;
    const char *id = arvo_xml_tag_attribute(tag, "styleId");
    const char *type = arvo_xml_tag_attribute(tag, "type");
    if (id == NULL || (type != NULL && strcmp(type, "paragraph") != 0)) {
        return ARVO_OK;
    }
    uint32_t number = arvo_intern(r->styles->ids, arvo_str_of(id));
    if (number == 0) {
        return ARVO_ERR_NO_MEMORY;
    }
    if (number <= r->styles->items.count) {
        return ARVO_OK; /* the first of that id counts */
    }
    r->style = ARVO_ARRAY_ADD(arena, &r->styles->items);
    r->style_depth = tag->depth;
    if (r->style == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    r->style->id = arvo_str_copy(arena, arvo_str_of(id));
    return r->style->id.ptr == NULL ? ARVO_ERR_NO_MEMORY : ARVO_OK;
}

static arvo_err read_property(styles_reader *r, const arvo_xml_tag *tag) {
    arvo_docx_style *style = r->style;
    if (arvo_xml_is(tag, "name")) {
        read_name(style, value_of(tag));
    } else if (arvo_xml_is(tag, "basedOn")) {
        style->based_on = arvo_str_copy(r->styles->arena, arvo_str_of(value_of(tag)));
        return style->based_on.ptr == NULL ? ARVO_ERR_NO_MEMORY : ARVO_OK;
    } else if (arvo_xml_is(tag, "numPr")) {
        style->list = true;
    } else if (arvo_xml_is(tag, "outlineLvl") && style->heading == 0) {
        const char *level = value_of(tag);
        style->heading = level[0] >= '0' && level[0] < '0' + LEVELS && level[1] == '\0'
                             ? (uint8_t)(level[0] - '0' + 1)
                             : 0;
    }
    return ARVO_OK;
}

static arvo_err on_start(void *state, const arvo_xml_tag *tag) {
    styles_reader *r = state;
    if (r->style != NULL) {
        return read_property(r, tag);
    }
    if (arvo_xml_is(tag, "style")) {
        return begin_style(r, tag);
    }
    r->in_defaults = r->in_defaults || arvo_xml_is(tag, "rPrDefault");
    if (r->in_defaults && arvo_xml_is(tag, "lang")) {
        r->styles->language = arvo_str_copy(r->styles->arena, arvo_str_of(value_of(tag)));
        return r->styles->language.ptr == NULL ? ARVO_ERR_NO_MEMORY : ARVO_OK;
    }
    return ARVO_OK;
}

static arvo_err on_end(void *state, const arvo_xml_tag *tag) {
    styles_reader *r = state;
    if (r->style != NULL && r->style_depth == tag->depth) {
        r->style = NULL;
    }
    r->in_defaults = r->in_defaults && !arvo_xml_is(tag, "rPrDefault");
    return ARVO_OK;
}

static arvo_err on_text(void *state, arvo_span src, arvo_str text) {
    (void)state;
    (void)src;
    (void)text;
    return ARVO_OK;
}

arvo_err arvo_docx_styles_read(arvo_docx_styles *out, arvo_arena *arena, arvo_str part,
                               arvo_xml_fault *fault) {
    static const arvo_xml_handler handler = {on_start, on_end, on_text, NULL};
    styles_reader r = {.styles = out};
    *out = (arvo_docx_styles){.arena = arena, .ids = arvo_interner_new(arena)};
    *fault = (arvo_xml_fault){out->ids == NULL ? ARVO_ERR_NO_MEMORY : ARVO_OK, 0, NULL};
    return part.ptr == NULL || out->ids == NULL ? fault->err : arvo_xml_parse(fault, part, 0, &handler, &r);
}

static const arvo_docx_style *find(const arvo_docx_styles *styles, arvo_str id) {
    uint32_t number = id.len == 0 ? 0 : arvo_intern_find(styles->ids, id);
    return number == 0 || number > styles->items.count ? NULL : &styles->items.items[number - 1];
}

arvo_docx_style arvo_docx_style_of(const arvo_docx_styles *styles, arvo_str id) {
    arvo_docx_style sum = {.id = id};
    const arvo_docx_style *it = find(styles, id);
    if (it == NULL && id.len > 0) {
        char name[32];
        size_t len = id.len < sizeof name - 1 ? id.len : sizeof name - 1;
        memcpy(name, id.ptr, len);
        name[len] = '\0';
        sum.heading = heading_level(name);
    }
    for (int i = 0; it != NULL && i < MAX_STYLES_BEHIND; i++) { /* they may go in a ring */
        sum.heading = sum.heading > 0 ? sum.heading : it->heading;
        sum.list = sum.list || it->list;
        sum.quote = sum.quote || it->quote;
        sum.contents = sum.contents || it->contents;
        it = find(styles, it->based_on);
    }
    return sum;
}
