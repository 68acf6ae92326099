/* changes_parse.c: `git diff -U0` to files and ranges of lines. The lines themselves are skipped by their
 * number, so that nothing that a text says is taken for the diff's own. */
#include "driver/changes.h"

#include <string.h>

typedef struct parser {
    arvo_changed_files *out;
    arvo_arena *arena;
    arvo_changed_file *file; /* NULL: before the first */
    uint64_t skip;           /* lines of the hunk at hand that are still to come */
    bool no_memory;
    bool bad;
} parser;

static arvo_str take_line(arvo_str *text) {
    const char *end = memchr(text->ptr, '\n', text->len);
    size_t len = end != NULL ? (size_t)(end - text->ptr) : text->len;
    arvo_str line = arvo_str_slice(*text, 0, len);
    *text = arvo_str_slice(*text, end != NULL ? len + 1 : len, text->len);
    return line;
}

static bool begins(arvo_str line, const char *with) {
    return arvo_str_starts_with(line, arvo_str_of(with));
}

static arvo_str rest(arvo_str line, const char *after) {
    return arvo_str_slice(line, strlen(after), line.len);
}

/* The byte that an escape in a quoted name stands for; *at is on what follows the backslash, and goes past
 * it. */
static char unescape(arvo_str s, size_t *at) {
    static const char letters[] = "abtnvfr", bytes[] = "\a\b\t\n\v\f\r";
    char c = s.ptr[(*at)++];
    if (c >= '0' && c <= '3' && *at + 1 < s.len) {
        unsigned value =
            (unsigned)(c - '0') * 64 + (unsigned)(s.ptr[*at] - '0') * 8 + (unsigned)(s.ptr[*at + 1] - '0');
        *at += 2;
        return (char)value;
    }
    const char *letter = strchr(letters, c);
    return c != '\0' && letter != NULL ? bytes[letter - letters] : c;
}

/* A name as git writes it: in quotes when it holds bytes that are not plain, else as it is, with a tab behind
 * it if it holds a blank. */
static arvo_str read_name(parser *p, arvo_str written) {
    arvo_buf out = arvo_buf_in(p->arena);
    if (written.len == 0 || written.ptr[0] != '"') {
        size_t len = written.len > 0 && written.ptr[written.len - 1] == '\t' ? written.len - 1 : written.len;
        arvo_buf_append(&out, arvo_str_slice(written, 0, len));
    } else {
        for (size_t at = 1; at < written.len && written.ptr[at] != '"';) {
            char c = written.ptr[at++];
            arvo_buf_append_byte(&out, c == '\\' && at < written.len ? unescape(written, &at) : c);
        }
    }
    arvo_str name = arvo_buf_str(&out);
    p->no_memory = p->no_memory || name.ptr == NULL;
    return name;
}

/* "b/content/a.md": the new name of the file at hand. */
static void take_name(parser *p, arvo_str written) {
    arvo_str name = read_name(p, written);
    if (name.len > 2 && begins(name, "b/")) {
        p->file->path = arvo_str_slice(name, 2, name.len);
    }
}

static bool read_number(uint64_t *out, arvo_str *text) {
    size_t used = 0;
    *out = 0;
    while (used < text->len && used < 10 && text->ptr[used] >= '0' && text->ptr[used] <= '9') {
        *out = *out * 10 + (uint64_t)(text->ptr[used++] - '0');
    }
    *text = arvo_str_slice(*text, used, text->len);
    return used > 0;
}

/* "5,2" or "5". */
static bool read_range(uint64_t *first, uint64_t *count, arvo_str *text) {
    *count = 1;
    if (!read_number(first, text)) {
        return false;
    }
    if (begins(*text, ",")) {
        *text = rest(*text, ",");
        return read_number(count, text);
    }
    return true;
}

/* "@@ -5,2 +5,3 @@ …" */
static void take_hunk(parser *p, arvo_str line) {
    uint64_t old_first, old_count, first, count;
    line = rest(line, "@@ -");
    bool ok = read_range(&old_first, &old_count, &line) && begins(line, " +");
    line = ok ? rest(line, " +") : line;
    if (!ok || !read_range(&first, &count, &line) || first + count > UINT32_MAX) {
        p->bad = true;
        return;
    }
    arvo_line_range *range = ARVO_ARRAY_ADD(p->arena, &p->file->ranges);
    if (range == NULL) {
        p->no_memory = true;
        return;
    }
    *range = count > 0 ? (arvo_line_range){(uint32_t)first, (uint32_t)(first + count - 1)}
                       : (arvo_line_range){(uint32_t)first + 1, (uint32_t)first};
    p->skip = old_count + count;
}

static void take_header(parser *p, arvo_str line) {
    if (begins(line, "diff --git ")) {
        p->file = ARVO_ARRAY_ADD(p->arena, p->out);
        p->no_memory = p->no_memory || p->file == NULL;
    } else if (p->file == NULL) {
        p->bad = !begins(line, "* Unmerged path "); /* a conflict; what differs follows */
    } else if (begins(line, "+++ ")) {
        take_name(p, rest(line, "+++ "));
    } else if (begins(line, "@@ -")) {
        take_hunk(p, line);
    } else if (begins(line, "Binary files ")) {
        p->file->all = true;
    } else if (begins(line, "new file mode 120000") || begins(line, "new mode 120000") ||
               (begins(line, "index ") && arvo_str_ends_with(line, ARVO_STR(" 120000")))) {
        p->file->link = true;
    }
}

/* "Binary files a/x and b/x differ" and renames name no file by "+++": the name stands in "rename to" or
 * between the two prefixes. */
static void take_other_name(parser *p, arvo_str line) {
    if (p->file != NULL && p->file->path.ptr == NULL && begins(line, "Binary files ") &&
        arvo_str_ends_with(line, ARVO_STR(" differ"))) {
        arvo_str names = arvo_str_slice(line, 0, line.len - strlen(" differ"));
        size_t at = SIZE_MAX;
        for (arvo_str left = names; (at = arvo_str_find(left, ARVO_STR(" and "))) != SIZE_MAX;) {
            left = arvo_str_slice(left, at + strlen(" and "), left.len);
            if (begins(left, "b/") || begins(left, "\"b/")) {
                take_name(p, left);
            }
        }
    }
}

arvo_err arvo_changes_parse(arvo_changed_files *out, arvo_arena *arena, arvo_str diff, arvo_error *error) {
    parser p = {.out = out, .arena = arena};
    while (diff.len > 0 && !p.bad && !p.no_memory) {
        arvo_str line = take_line(&diff);
        if (p.skip > 0 && (begins(line, "+") || begins(line, "-"))) {
            p.skip--;
        } else if (!begins(line, "\\")) { /* "\ No newline at end of file" */
            p.bad = p.skip > 0;
            take_header(&p, line);
            take_other_name(&p, line);
        }
    }
    if (p.no_memory) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    return p.bad || p.skip > 0
               ? arvo_fail(error, ARVO_ERR_INTERNAL, ARVO_STR("git diff"), ARVO_NO_STR, ARVO_NO_STR)
               : ARVO_OK;
}
