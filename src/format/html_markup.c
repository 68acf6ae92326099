#include "format/html_markup.h"

#include <string.h>

static bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

static bool starts_at(arvo_str text, size_t at, arvo_str what) {
    return arvo_str_starts_with(arvo_str_slice(text, at, text.len), what);
}

size_t arvo_html_comment_end(arvo_str text, size_t at, size_t *content_end) {
    size_t i = at + 4;
    if (starts_at(text, i, ARVO_STR(">")) || starts_at(text, i, ARVO_STR("->"))) {
        *content_end = i;
        return i + (text.ptr[i] == '>' ? 1 : 2);
    }
    for (; i < text.len; i++) {
        if (text.ptr[i] == '-' && starts_at(text, i, ARVO_STR("-->"))) {
            *content_end = i;
            return i + 3;
        }
        if (text.ptr[i] == '-' && starts_at(text, i, ARVO_STR("--!>"))) {
            *content_end = i;
            return i + 4;
        }
    }
    *content_end = text.len;
    return text.len;
}

static size_t behind(arvo_str text, size_t at, char byte) {
    const char *found = at < text.len ? memchr(text.ptr + at, byte, text.len - at) : NULL;
    return found == NULL ? text.len : (size_t)(found - text.ptr) + 1;
}

arvo_html_markup arvo_html_markup_at(arvo_str text, size_t at) {
    if (at + 1 >= text.len || text.ptr[at] != '<') {
        return ARVO_HTML_NO_MARKUP;
    }
    char next = text.ptr[at + 1];
    if (is_letter(next)) {
        return ARVO_HTML_START_TAG;
    }
    if (next == '/' && at + 2 < text.len) {
        return is_letter(text.ptr[at + 2]) ? ARVO_HTML_END_TAG : ARVO_HTML_DECLARATION;
    }
    if (next == '!') {
        return starts_at(text, at, ARVO_STR("<!--")) ? ARVO_HTML_COMMENT : ARVO_HTML_DECLARATION;
    }
    return next == '?' ? ARVO_HTML_DECLARATION : ARVO_HTML_NO_MARKUP;
}

size_t arvo_html_name_end(arvo_str text, size_t at) {
    while (at < text.len && !is_space(text.ptr[at]) && text.ptr[at] != '/' && text.ptr[at] != '>') {
        at++;
    }
    return at;
}

bool arvo_html_tag_step(arvo_html_in_tag *in, char byte) {
    if (byte == '>' && in->quote == '\0') {
        return false;
    }
    if (in->quote != '\0') {
        in->quote = byte == in->quote ? '\0' : in->quote;
    } else if (in->after_equals && (byte == '"' || byte == '\'')) {
        in->quote = byte;
        in->after_equals = false;
    } else if (is_space(byte)) {
        in->in_word = false;
        in->unquoted = false;
    } else if (in->after_equals) {
        in->after_equals = false;
        in->in_word = true;
        in->unquoted = true;
    } else if (byte == '=' && !in->unquoted) {
        in->after_equals = true;
        in->in_word = false;
    } else if (byte == '/' && !in->unquoted) {
        in->in_word = false;
    } else if (!in->in_word) {
        in->in_word = true;
        in->attributes++;
    }
    return true;
}

size_t arvo_html_markup_end(arvo_str text, size_t at) {
    size_t content_end;
    switch (arvo_html_markup_at(text, at)) {
    case ARVO_HTML_NO_MARKUP:
        return at;
    case ARVO_HTML_COMMENT:
        return arvo_html_comment_end(text, at, &content_end);
    case ARVO_HTML_DECLARATION:
        return behind(text, at, '>');
    case ARVO_HTML_START_TAG:
    case ARVO_HTML_END_TAG:
        break;
    }
    arvo_html_in_tag in = {0};
    size_t name = at + 1 + (text.ptr[at + 1] == '/' ? 1 : 0);
    for (size_t i = arvo_html_name_end(text, name); i < text.len; i++) {
        if (!arvo_html_tag_step(&in, text.ptr[i])) {
            return i + 1;
        }
    }
    return text.len;
}
