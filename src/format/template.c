#include "format/template.h"

#include <string.h>

enum { MAX_BRACES = 4 };

typedef struct template_kind {
    arvo_str open;
    arvo_str close;
} template_kind;

#define KIND(open, close)                                                                                    \
    {                                                                                                        \
        {open, sizeof(open) - 1}, {                                                                          \
            close, sizeof(close) - 1                                                                         \
        }                                                                                                    \
    }

static const template_kind kinds[ARVO_TEMPLATE_KINDS] = {
    KIND("{{", "}}"), /* Handlebars, Jinja, Go, Vue, Angular */
    KIND("{%", "%}"), /* Jinja, Liquid, Twig */
    KIND("{#", "#}"), /* their comments */
    KIND("<%", "%>"), /* ERB, EJS, JSP */
    KIND("<?", "?>"), /* PHP; an XML declaration */
};

arvo_template_finder arvo_template_begin(arvo_str text) {
    return (arvo_template_finder){.text = text};
}

/* The offset of `what` at or behind `at`, or SIZE_MAX. */
static size_t find_from(arvo_str text, size_t at, arvo_str what) {
    const char *end = text.ptr + text.len;
    const char *here = text.ptr + at;
    while ((size_t)(end - here) >= what.len) {
        here = memchr(here, what.ptr[0], (size_t)(end - here) - what.len + 1);
        if (here == NULL) {
            return SIZE_MAX;
        }
        if (memcmp(here, what.ptr, what.len) == 0) {
            return (size_t)(here - text.ptr);
        }
        here++;
    }
    return SIZE_MAX;
}

static bool runs_to_the_end(arvo_str rest) {
    return arvo_str_starts_with(rest, ARVO_STR("<?php")) || arvo_str_starts_with(rest, ARVO_STR("<?="));
}

/* The next `what` at or behind `at`, by way of what was found before. */
static size_t next(size_t *found, arvo_str text, size_t at, arvo_str what) {
    if (*found < at) {
        *found = find_from(text, at, what);
    }
    return *found;
}

/* The length of the tag of the kind that opens at `at`. */
static size_t tag_len(arvo_template_finder *finder, size_t at, size_t kind) {
    arvo_str text = finder->text;
    bool braces = kinds[kind].open.ptr[0] == '{';
    size_t inside = at + kinds[kind].open.len;
    while (braces && inside < text.len && text.ptr[inside] == '{' && inside < at + MAX_BRACES) {
        inside++; /* "{{{ raw }}}" */
    }
    size_t close = next(&finder->closes[kind], text, inside, kinds[kind].close);
    if (close == SIZE_MAX) {
        return runs_to_the_end(arvo_str_slice(text, at, text.len)) ? text.len - at : 0;
    }
    if (braces && next(&finder->opens[kind], text, inside, kinds[kind].open) < close) {
        return 0;
    }
    size_t end = close + kinds[kind].close.len;
    while (kinds[kind].open.ptr[1] == '{' && end < text.len && text.ptr[end] == '}') {
        end++;
    }
    return end - at;
}

size_t arvo_template_at(arvo_template_finder *finder, size_t at) {
    for (size_t i = 0; i < ARVO_TEMPLATE_KINDS; i++) {
        if (arvo_str_starts_with(arvo_str_slice(finder->text, at, finder->text.len), kinds[i].open)) {
            return tag_len(finder, at, i);
        }
    }
    return 0;
}
