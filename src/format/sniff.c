#include "format/sniff.h"

#include <string.h>

#include "format/frontmatter.h"

static bool begins_ignoring_case(arvo_str text, const char *word) {
    for (size_t i = 0; word[i] != '\0'; i++) {
        char byte = i < text.len ? text.ptr[i] : '\0';
        if ((byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte) != word[i]) {
            return false;
        }
    }
    return true;
}

/* The text behind comments of HTML or XML. */
static arvo_str skip_comments(arvo_str text) {
    while (arvo_str_starts_with(text, ARVO_STR("<!--"))) {
        size_t end = arvo_str_find(text, ARVO_STR("-->"));
        if (end == SIZE_MAX) {
            break;
        }
        text = arvo_str_trim(arvo_str_slice(text, end + 3, text.len));
    }
    return text;
}

static bool is_html(arvo_str text) {
    static const char *const elements[] = {
        "<!doctype html", "<html", "<head", "<body", "<main", "<div",   "<section", "<article", "<header",
        "<nav",           "<h1",   "<h2",   "<p>",   "<p ",   "<table", "<ul",      "<ol",      "<form"};
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++) {
        if (begins_ignoring_case(text, elements[i])) {
            return true;
        }
    }
    return false;
}

static bool is_xml(arvo_str text) {
    return begins_ignoring_case(text, "<?xml") || begins_ignoring_case(text, "<xliff") ||
           begins_ignoring_case(text, "<resources");
}

/* An object or array from the first byte to the last. What is wrong inside is for its reader to say. */
static bool is_json(arvo_str text) {
    if (text.len < 2 || (text.ptr[0] != '{' && text.ptr[0] != '[')) {
        return false;
    }
    bool object = text.ptr[0] == '{';
    arvo_str inside = arvo_str_trim(arvo_str_slice(text, 1, text.len - 1));
    char first = inside.len > 0 ? inside.ptr[0] : '\0';
    bool begins = first == '"' || inside.len == 0 || (!object && (first == '{' || first == '['));
    return begins && text.ptr[text.len - 1] == (object ? '}' : ']');
}

/* The first line that is no comment begins an entry. */
static bool is_po(arvo_str text) {
    while (arvo_str_starts_with(text, ARVO_STR("#"))) {
        size_t end = arvo_str_find(text, ARVO_STR("\n"));
        text = end == SIZE_MAX ? ARVO_STR("") : arvo_str_trim(arvo_str_slice(text, end, text.len));
    }
    return arvo_str_starts_with(text, ARVO_STR("msgid \"")) ||
           arvo_str_starts_with(text, ARVO_STR("msgctxt \""));
}

arvo_format arvo_format_sniff(arvo_str source) {
    if (arvo_str_starts_with(source, ARVO_STR("PK\x03\x04"))) {
        return ARVO_FORMAT_DOCX; /* a ZIP archive */
    }
    bool bom = arvo_str_starts_with(source, ARVO_STR("\xEF\xBB\xBF"));
    source = arvo_str_slice(source, bom ? 3 : 0, source.len);
    arvo_str text = arvo_str_trim(source);
    arvo_str markup = skip_comments(text);
    if (is_html(markup)) {
        return ARVO_FORMAT_HTML;
    }
    if (is_xml(markup)) {
        return ARVO_FORMAT_XML;
    }
    if (is_json(text)) {
        return ARVO_FORMAT_JSON;
    }
    if (is_po(text)) {
        return ARVO_FORMAT_PO;
    }
    return arvo_front_matter_find(source).len > 0 ? ARVO_FORMAT_MARKDOWN : ARVO_FORMAT_PLAIN;
}
