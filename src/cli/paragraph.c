#include "cli/paragraph.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cli/output.h"

static bool begins_code_point(char byte) {
    return ((unsigned char)byte & 0xC0) != 0x80;
}

size_t characters_in(const char *text) {
    size_t count = 0;
    for (; *text != '\0'; text++) {
        count += begins_code_point(*text);
    }
    return count;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* `end`, or less when the piece from `text` on would not fit in `size` bytes: then at the beginning of a code
 * point. */
static const char *fitting(const char *text, const char *end, size_t size) {
    if ((size_t)(end - text) >= size) {
        end = text + size - 1;
        while (!begins_code_point(*end)) {
            end--;
        }
    }
    return end;
}

/* The end of the longest piece of text that fits: at a space if there is one, within this paragraph. */
static const char *line_end(const char *text, size_t width) {
    const char *fits = NULL;
    size_t used = 0;
    const char *at = text;
    for (; *at != '\0'; at++) {
        if (is_blank(*at) && (used <= width || fits == NULL)) {
            fits = at;
        }
        if (*at == '\n' && at[1] == '\n') {
            return used <= width || fits == NULL ? at : fits;
        }
        used += begins_code_point(*at);
        if (used > width && fits != NULL) {
            return fits;
        }
    }
    return at;
}

void print_paragraphs(const char *text, const char *lead, size_t indent, size_t width) {
    size_t room = width > indent + 20 ? width - indent : 20;
    while (is_blank(*text)) {
        text++;
    }
    while (*text != '\0') {
        char line[4096];
        const char *end = fitting(text, line_end(text, room), sizeof line);
        size_t len = (size_t)(end - text);
        memcpy(line, text, len);
        line[len] = '\0';
        for (size_t i = 0; i < len; i++) {
            line[i] = is_blank(line[i]) ? ' ' : line[i];
        }
        print_line("%s%*s%s", lead, (int)(indent - characters_in(lead)), "", line);
        lead = "";
        bool paragraph = end[0] == '\n' && end[1] == '\n';
        for (text = end; is_blank(*text);) {
            text++;
        }
        if (paragraph && *text != '\0') {
            print_line("%s", "");
        }
    }
}
