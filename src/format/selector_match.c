/* selector_match.c: elements found by CSS selectors. What an element matches follows from what its parent
 * matches, so each is looked at once. */
#include <string.h>

#include "format/selector.h"

/* What is known of an element; bit i is about compound i. */
typedef struct known {
    uint64_t here;                /* it ends a match of the selector up to the compound */
    uint64_t inside;              /* it or an element around it does */
    const arvo_element *selected; /* the outermost selected one that it is or stands in */
} known;

struct arvo_selector_search {
    arvo_arena *arena;
    const arvo_selector *selector;
    arvo_interner *elements; /* addresses; what is known stands at id - 1 */
    ARVO_ARRAY(known) known;
    ARVO_ARRAY(const arvo_element *) chain; /* those to be looked at, innermost first */
};

arvo_selector_search *arvo_selector_search_new(arvo_arena *arena, const arvo_selector *selector) {
    arvo_selector_search *search = ARVO_NEW(arena, arvo_selector_search);
    if (search == NULL) {
        return NULL;
    }
    search->arena = arena;
    search->selector = selector;
    search->elements = arvo_interner_new(arena);
    return search->elements != NULL ? search : NULL;
}

arvo_str arvo_element_get(const arvo_element *element, const char *attribute) {
    arvo_str name = arvo_str_of(attribute);
    for (uint32_t i = 0; i < element->attribute_count; i++) {
        if (arvo_str_equal(element->attributes[i].name, name)) {
            return element->attributes[i].value;
        }
    }
    return ARVO_NO_STR;
}

static char lower(char byte) {
    return (char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

/* Does `part` stand at the place in the value? */
static bool stands_at(arvo_str value, size_t at, arvo_str part, bool ignore_case) {
    if (part.len > value.len || at > value.len - part.len) {
        return false;
    }
    if (!ignore_case) {
        return part.len == 0 || memcmp(value.ptr + at, part.ptr, part.len) == 0;
    }
    for (size_t i = 0; i < part.len; i++) {
        if (lower(value.ptr[at + i]) != lower(part.ptr[i])) {
            return false;
        }
    }
    return true;
}

static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

/* Is the word among those that white space parts? */
static bool has_word(arvo_str value, arvo_str word, bool ignore_case) {
    for (size_t i = 0; word.len > 0 && i < value.len;) {
        size_t end = i;
        while (end < value.len && !is_space(value.ptr[end])) {
            end++;
        }
        if (end - i == word.len && stands_at(value, i, word, ignore_case)) {
            return true;
        }
        i = end + 1;
    }
    return false;
}

static bool contains(arvo_str value, arvo_str part, bool ignore_case) {
    if (!ignore_case) {
        return arvo_str_find(value, part) != SIZE_MAX;
    }
    for (size_t i = 0; i + part.len <= value.len; i++) {
        if (stands_at(value, i, part, true)) {
            return true;
        }
    }
    return false;
}

static bool attribute_fits(const arvo_css_test *test, arvo_str value) {
    arvo_str wanted = test->value;
    bool ignore = test->ignore_case;
    bool begins = stands_at(value, 0, wanted, ignore);
    switch (test->sign) {
    case '\0':
        return true;
    case '=':
        return value.len == wanted.len && begins;
    case '~':
        return has_word(value, wanted, ignore);
    case '|':
        return begins && (value.len == wanted.len || value.ptr[wanted.len] == '-');
    case '^':
        return wanted.len > 0 && begins;
    case '$':
        return wanted.len > 0 && value.len >= wanted.len &&
               stands_at(value, value.len - wanted.len, wanted, ignore);
    default:
        return wanted.len > 0 && contains(value, wanted, ignore);
    }
}

static bool has_attribute(const arvo_element *element, const arvo_css_test *test) {
    for (uint32_t i = 0; i < element->attribute_count; i++) {
        const arvo_element_attribute *attribute = &element->attributes[i];
        if (arvo_str_equal(attribute->name, test->name)) {
            return attribute_fits(test, attribute->value);
        }
    }
    return false;
}

static bool passes(const arvo_element *element, const arvo_css_test *test) {
    switch (test->kind) {
    case ARVO_CSS_TYPE:
        return arvo_str_equal(element->name, test->name);
    case ARVO_CSS_CLASS:
        return has_word(arvo_element_get(element, "class"), test->name, false);
    case ARVO_CSS_ATTRIBUTE:
        return has_attribute(element, test);
    case ARVO_CSS_CHILD:
        return element->index == test->number;
    }
    return false;
}

static bool passes_all(const arvo_element *element, const arvo_css_compound *compound) {
    for (uint32_t i = 0; i < compound->count; i++) {
        if (!passes(element, &compound->tests[i])) {
            return false;
        }
    }
    return true;
}

static known look_at(const arvo_selector *selector, const arvo_element *element, known parent) {
    known it = {0, parent.inside, parent.selected};
    for (uint32_t i = 0; i < selector->compounds.count; i++) {
        const arvo_css_compound *compound = &selector->compounds.items[i];
        uint64_t before =
            compound->first ? 1 : (compound->child ? parent.here : parent.inside) >> (i - 1) & 1;
        if (before == 0 || !passes_all(element, compound)) {
            continue;
        }
        it.here |= UINT64_C(1) << i;
        it.selected = compound->last && it.selected == NULL ? element : it.selected;
    }
    it.inside |= it.here;
    return it;
}

static arvo_str address_of(const arvo_element *const *element) {
    return (arvo_str){(const char *)element, sizeof *element};
}

/* Remembers what is known of an element. */
static bool keep(arvo_selector_search *search, const arvo_element *element, known it) {
    known *slot = ARVO_ARRAY_ADD(search->arena, &search->known);
    if (slot == NULL || arvo_intern(search->elements, address_of(&element)) == 0) {
        return false;
    }
    *slot = it;
    return true;
}

bool arvo_selector_find(const arvo_element **out, arvo_selector_search *search, const arvo_element *element) {
    known it = {0, 0, NULL};
    search->chain.count = 0;
    *out = NULL;
    for (; element != NULL; element = element->parent) {
        uint32_t id = arvo_intern_find(search->elements, address_of(&element));
        if (id != 0) {
            it = search->known.items[id - 1];
            break;
        }
        const arvo_element **slot = ARVO_ARRAY_ADD(search->arena, &search->chain);
        if (slot == NULL) {
            return false;
        }
        *slot = element;
    }
    for (uint32_t i = search->chain.count; i-- > 0;) {
        it = look_at(search->selector, search->chain.items[i], it);
        if (!keep(search, search->chain.items[i], it)) {
            return false;
        }
    }
    *out = it.selected;
    return true;
}

/* ---- As a reader recognises it ---------------------------------------------------------------------------
 */

static void append_class(arvo_buf *into, arvo_str classes) {
    size_t end = 0;
    while (end < classes.len && !is_space(classes.ptr[end])) {
        end++;
    }
    arvo_buf_append_byte(into, '.');
    arvo_buf_append(into, arvo_str_slice(classes, 0, end));
}

/* "meta[description]": by what it is about; false of another element. */
static bool name_meta(arvo_buf *into, const arvo_element *element) {
    arvo_str about = arvo_element_get(element, "name");
    about = about.len > 0 ? about : arvo_element_get(element, "property");
    if (!arvo_str_equal(element->name, ARVO_STR("meta")) || about.len == 0) {
        return false;
    }
    arvo_buf_append_byte(into, '[');
    arvo_buf_append(into, about);
    arvo_buf_append_byte(into, ']');
    return true;
}

/* "section#prices", "div.card"; true when that says all. */
static bool name_element(arvo_buf *into, const arvo_element *element) {
    arvo_str id = arvo_str_trim(arvo_element_get(element, "id"));
    arvo_str classes = arvo_str_trim(arvo_element_get(element, "class"));
    arvo_buf_append(into, element->name);
    if (id.len > 0) {
        arvo_buf_append_byte(into, '#');
        arvo_buf_append(into, id);
        return true;
    }
    if (classes.len > 0) {
        append_class(into, classes);
        return false;
    }
    return name_meta(into, element);
}

static bool is_page(const arvo_element *element) {
    return element == NULL || arvo_str_equal(element->name, ARVO_STR("body")) ||
           arvo_str_equal(element->name, ARVO_STR("html"));
}

arvo_str arvo_element_describe(arvo_arena *arena, const arvo_element *element) {
    arvo_buf own = arvo_buf_in(arena);
    if (name_element(&own, element) || is_page(element->parent)) {
        return arvo_buf_str(&own);
    }
    arvo_buf whole = arvo_buf_in(arena);
    name_element(&whole, element->parent);
    arvo_buf_append_cstr(&whole, " > ");
    arvo_buf_append(&whole, arvo_buf_str(&own));
    return own.failed ? ARVO_NO_STR : arvo_buf_str(&whole);
}
