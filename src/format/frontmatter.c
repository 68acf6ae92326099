#include "format/frontmatter.h"

#include <string.h>

static const arvo_locale unknown = {ARVO_LANGUAGE_UNKNOWN, false};

/* The line at `at` without its end; *next gets the start of the one after it. */
static arvo_str line_at(arvo_str text, size_t at, size_t *next) {
    size_t end = at;
    while (end < text.len && text.ptr[end] != '\n' && text.ptr[end] != '\r') {
        end++;
    }
    *next = end;
    if (end < text.len) {
        bool crlf = text.ptr[end] == '\r' && end + 1 < text.len && text.ptr[end + 1] == '\n';
        *next = end + (crlf ? 2 : 1);
    }
    return arvo_str_slice(text, at, end);
}

/* The line without the blanks at its end. */
static arvo_str trim_end(arvo_str line) {
    while (line.len > 0 && (line.ptr[line.len - 1] == ' ' || line.ptr[line.len - 1] == '\t')) {
        line.len--;
    }
    return line;
}

static bool is_language_key(arvo_str key) {
    return arvo_str_equal(key, ARVO_STR("lang")) || arvo_str_equal(key, ARVO_STR("language")) ||
           arvo_str_equal(key, ARVO_STR("locale"));
}

static arvo_str unquote(arvo_str s) {
    bool quoted = s.len >= 2 && (s.ptr[0] == '"' || s.ptr[0] == '\'');
    if (!quoted) {
        return s;
    }
    const char *end = memchr(s.ptr + 1, s.ptr[0], s.len - 1);
    return end == NULL ? s : arvo_str_slice(s, 1, (size_t)(end - s.ptr));
}

static arvo_locale language_of(arvo_str value) {
    value = unquote(arvo_str_trim(value));
    size_t len = 0;
    while (len < value.len && strchr(" \t#,", value.ptr[len]) == NULL) {
        len++; /* a comment, or more than one language: the first counts */
    }
    return arvo_locale_of_tag(arvo_str_slice(value, 0, len));
}

static bool is_known(arvo_locale locale) {
    return locale.other || locale.language != ARVO_LANGUAGE_UNKNOWN;
}

/* The language that a line "key: value" or "key = value" declares; a nested key is indented and does not
 * count. */
static arvo_locale language_in_line(arvo_str line, char separator) {
    const char *sign = line.len == 0 ? NULL : memchr(line.ptr, separator, line.len);
    if (sign == NULL || line.ptr[0] == ' ' || line.ptr[0] == '\t') {
        return unknown;
    }
    size_t at = (size_t)(sign - line.ptr);
    arvo_str key = unquote(arvo_str_trim(arvo_str_slice(line, 0, at)));
    return is_language_key(key) ? language_of(arvo_str_slice(line, at + 1, line.len)) : unknown;
}

/* A block between fence lines, whose entries are lines. len stays 0 when it is never closed. */
static arvo_front_matter find_fenced(arvo_str text, arvo_str fence, arvo_str other_end, char separator) {
    arvo_front_matter found = {0};
    bool in_table = false; /* behind a TOML [table] the keys are its own */
    size_t at;
    line_at(text, 0, &at);
    while (at < text.len) {
        arvo_str line = trim_end(line_at(text, at, &at));
        if (arvo_str_equal(line, fence) || arvo_str_equal(line, other_end)) {
            found.len = at;
            return found;
        }
        in_table = in_table || (separator == '=' && arvo_str_starts_with(line, ARVO_STR("[")));
        if (!is_known(found.locale) && !in_table) {
            found.locale = language_in_line(line, separator);
        }
    }
    return (arvo_front_matter){0};
}

static size_t skip_space(arvo_str text, size_t at) {
    while (at < text.len && strchr(" \t\r\n", text.ptr[at]) != NULL) {
        at++;
    }
    return at;
}

/* The offset behind the JSON string that begins at `at`, or text.len when it does not end. */
static size_t skip_string(arvo_str text, size_t at) {
    for (at++; at < text.len && text.ptr[at] != '"'; at++) {
        at += text.ptr[at] == '\\';
    }
    return at < text.len ? at + 1 : text.len;
}

/* The language in `"lang": "fi"` at `at`, where a string of the outermost object begins and ends at `end`. */
static arvo_locale language_in_member(arvo_str text, size_t at, size_t end) {
    size_t colon = skip_space(text, end);
    if (!is_language_key(arvo_str_slice(text, at + 1, end - 1)) || colon >= text.len ||
        text.ptr[colon] != ':') {
        return unknown;
    }
    size_t value = skip_space(text, colon + 1);
    if (value >= text.len || text.ptr[value] != '"') {
        return unknown;
    }
    return language_of(arvo_str_slice(text, value, skip_string(text, value)));
}

/* A JSON object whose last brace ends a line. */
static arvo_front_matter find_json(arvo_str text) {
    arvo_front_matter found = {0};
    size_t depth = 0;
    size_t at = 0;
    while (at < text.len) {
        char byte = text.ptr[at];
        if (byte == '"') {
            size_t end = skip_string(text, at);
            if (depth == 1 && end - at >= 2 && !is_known(found.locale)) {
                found.locale = language_in_member(text, at, end);
            }
            at = end;
            continue;
        }
        at++;
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        if (depth == 0) {
            size_t next;
            bool ends_line = trim_end(line_at(text, at, &next)).len == 0;
            found.len = next;
            return ends_line ? found : (arvo_front_matter){0};
        }
    }
    return (arvo_front_matter){.unclosed = true};
}

arvo_front_matter arvo_front_matter_find(arvo_str text) {
    size_t second;
    size_t third;
    arvo_str first_line = trim_end(line_at(text, 0, &second));
    if (arvo_str_equal(first_line, ARVO_STR("---"))) {
        bool blank = arvo_str_trim(line_at(text, second, &third)).len == 0;
        return blank ? (arvo_front_matter){0} : find_fenced(text, ARVO_STR("---"), ARVO_STR("..."), ':');
    }
    if (arvo_str_equal(first_line, ARVO_STR("+++"))) {
        arvo_front_matter found = find_fenced(text, ARVO_STR("+++"), ARVO_STR("+++"), '=');
        found.unclosed = found.len == 0;
        return found;
    }
    if (arvo_str_starts_with(text, ARVO_STR("{"))) {
        /* "{{ page }}" and "{% include %}" are templates, not objects. */
        size_t inside = skip_space(text, 1);
        if (inside < text.len && text.ptr[inside] == '"') {
            return find_json(text);
        }
    }
    return (arvo_front_matter){0};
}
