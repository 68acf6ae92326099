/* selector.h: CSS selectors over the elements that texts of HTML stand in.
 *
 * Known: type, *, #id, .class, [attribute] with =, ~=, |=, ^=, $=, *= and i, :first-child, :nth-child(N),
 * descendants (a space), children (>), lists (,). */
#ifndef ARVO_FORMAT_SELECTOR_H
#define ARVO_FORMAT_SELECTOR_H

#include "base/array.h"
#include "base/error.h"
#include "base/intern.h"
#include "text/document.h"

enum { ARVO_SELECTOR_MAX_COMPOUNDS = 64 };

typedef enum arvo_css_kind {
    ARVO_CSS_TYPE,
    ARVO_CSS_CLASS,
    ARVO_CSS_ATTRIBUTE,
    ARVO_CSS_CHILD
} arvo_css_kind;

/* One condition: a type, a class, an attribute (an id is one), a number among its parent's children. */
typedef struct arvo_css_test {
    arvo_css_kind kind;
    char sign; /* of an attribute: its sign's first byte, '\0': it is only there */
    bool ignore_case;
    uint32_t number;
    arvo_str name; /* type, class or attribute */
    arvo_str value;
} arvo_css_test;

/* The conditions on one element: "a.b#c". */
typedef struct arvo_css_compound {
    const arvo_css_test *tests;
    uint32_t count;
    bool first; /* begins a selector of the list */
    bool last;  /* ends one: what matches it is selected */
    bool child; /* must be a child of what the compound before it matches, not just inside it */
} arvo_css_compound;

typedef struct arvo_selector {
    ARVO_ARRAY(arvo_css_compound) compounds;
} arvo_selector;

/* Reads a list of selectors. Lives in the arena and may borrow the text. BAD_SELECTOR as
 * arvo_selector_fail() gives it, NO_MEMORY. */
arvo_err arvo_selector_parse(arvo_selector *out, arvo_arena *arena, arvo_str text, arvo_error *error);

/* A selector at work on one document: what is known of each element is kept, so that an element costs the
 * same however deep it is. */
typedef struct arvo_selector_search arvo_selector_search;

/* Lives in the arena; borrows the selector. NULL when memory ends. */
arvo_selector_search *arvo_selector_search_new(arvo_arena *arena, const arvo_selector *selector);

/* The outermost selected element that the element is or stands in; NULL when there is none. False when memory
 * ends. */
bool arvo_selector_find(const arvo_element **out, arvo_selector_search *search, const arvo_element *element);

/* The element as a reader recognises it, in the arena: "section.hero > h1". */
arvo_str arvo_element_describe(arvo_arena *arena, const arvo_element *element);

/* The value of an attribute; ARVO_NO_STR when the element has none. */
arvo_str arvo_element_get(const arvo_element *element, const char *attribute);

#endif
