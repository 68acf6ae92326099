/* span_check DIRECTORY: lints the Markdown, text, HTML and XML files below with every rule on, and checks
 * each reported span against the bytes of the file: the slice is the text that was reported, and line, column
 * and character are what counting from the start gives.
 *
 * In all but plain text the slice may hold more than the text: markup, entities, escapes. White space may
 * differ (soft line breaks). */
#include <arvolint/arvolint.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { DEEPEST = 32, LONGEST_PATH = 4096, LONGEST_ENTITY = 40 };

/* The place of every byte of a file, counted here from scratch. */
typedef struct places {
    arvo_position *at; /* len + 1 of them */
} places;

typedef struct tally {
    size_t files;
    size_t refused; /* not text that can be linted: other tests are about those */
    size_t spans;
    size_t wrong;
} tally;

static bool begins_code_point(char byte) {
    return ((unsigned char)byte & 0xC0) != 0x80;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* LF, CRLF and a lone CR end a line; a byte order mark has neither column nor character. */
static bool count_places(places *out, const char *bytes, size_t len) {
    out->at = calloc(len + 1, sizeof *out->at);
    if (out->at == NULL) {
        return false;
    }
    arvo_position now = {.line = 1, .column = 1, .utf16_column = 1, .byte_column = 1};
    size_t mark = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    size_t line_start = 0;
    bool wide = false; /* the code point at hand takes two units of UTF-16 */
    for (size_t i = 0; i <= len; i++) {
        now.offset = (uint32_t)i;
        now.byte_column = (uint32_t)(i - line_start) + 1;
        out->at[i] = now;
        wide = i < len && begins_code_point(bytes[i]) ? (unsigned char)bytes[i] >= 0xF0 : wide;
        if (i == len || i < mark || (i + 1 < len && !begins_code_point(bytes[i + 1]))) {
            continue;
        }
        bool ends_line = bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < len && bytes[i + 1] == '\n'));
        now.line += ends_line;
        now.column = ends_line ? 1 : now.column + 1;
        now.utf16_column = ends_line ? 1 : now.utf16_column + (wide ? 2 : 1);
        line_start = ends_line ? i + 1 : line_start;
        now.character++;
    }
    return true;
}

/* The length of an entity or of a backslash escape at the beginning of the slice, or 0. */
static size_t coded(const char *slice, size_t len) {
    if (len >= 6 && slice[0] == '\\' && slice[1] == 'u') {
        return 6; /* Android's \\u00e4 */
    }
    if (len >= 2 && slice[0] == '\\') {
        return 1; /* what follows stands for itself */
    }
    if (len == 0 || slice[0] != '&') {
        return 0;
    }
    for (size_t i = 1; i < len && i < LONGEST_ENTITY; i++) {
        if (slice[i] == ';') {
            return i + 1;
        }
    }
    return 0;
}

static size_t code_point_len(const char *text) {
    size_t len = 1;
    while (text[len] != '\0' && !begins_code_point(text[len])) {
        len++;
    }
    return len;
}

/* Does the text, white space aside, stand in the slice in this order? `markup`: with other things between. */
static bool stands_in(const char *text, const char *slice, size_t len, bool markup) {
    size_t i = 0;
    while (true) {
        while (is_blank(*text)) {
            text++;
        }
        while (i < len && is_blank(slice[i])) {
            i++;
        }
        if (*text == '\0' || i == len) {
            return *text == '\0' && (i == len || markup);
        }
        if (*text == slice[i]) {
            text++;
            i++;
        } else if (!markup) {
            return false;
        } else if (coded(slice + i, len - i) > 1) {
            i += coded(slice + i, len - i);
            text += code_point_len(text);
        } else {
            i++;
        }
    }
}

static bool ends_fit(const char *text, const char *slice, size_t len) {
    size_t text_len = strlen(text);
    bool starts = slice[0] == text[0] || coded(slice, len) > 0;
    bool escaped = len >= 6 && coded(slice + len - 6, 6) == 6;
    bool ends = slice[len - 1] == text[text_len - 1] || slice[len - 1] == ';' || escaped;
    return starts && ends;
}

static bool same_place(arvo_position a, arvo_position b) {
    return a.line == b.line && a.column == b.column && a.offset == b.offset && a.character == b.character &&
           a.utf16_column == b.utf16_column && a.byte_column == b.byte_column;
}

static const char *fault_of(const arvo_result *result, const places *counted, const arvo_excerpt *excerpt,
                            bool markup) {
    size_t len = 0;
    const char *source = arvo_result_source(result, &len);
    arvo_span span = excerpt->span;
    if (span.start > span.end || span.end > len) {
        return "the span lies outside the file";
    }
    if ((span.start < len && !begins_code_point(source[span.start])) ||
        (span.end < len && !begins_code_point(source[span.end]))) {
        return "the span cuts a code point";
    }
    if (!same_place(arvo_result_position(result, span.start), counted->at[span.start]) ||
        !same_place(arvo_result_position(result, span.end), counted->at[span.end])) {
        return "line, column or character is not what counting gives";
    }
    if (span.start == span.end || excerpt->text[0] == '\0') {
        return span.start == span.end && excerpt->text[0] == '\0' ? NULL : "span or text is empty";
    }
    const char *slice = source + span.start;
    size_t slice_len = span.end - span.start;
    if (!stands_in(excerpt->text, slice, slice_len, markup)) {
        return "the slice is not the text";
    }
    return ends_fit(excerpt->text, slice, slice_len) ? NULL : "the slice begins or ends outside the text";
}

static bool has_extension(const char *path, const char *extension) {
    const char *dot = strrchr(path, '.');
    return dot != NULL && strcmp(dot, extension) == 0;
}

static void check_excerpt(tally *sum, const arvo_result *result, const places *counted, const char *what,
                          const arvo_excerpt *excerpt) {
    bool markup = !has_extension(result->path, ".txt");
    const char *fault = fault_of(result, counted, excerpt, markup);
    sum->spans++;
    if (fault != NULL) {
        sum->wrong++;
        fprintf(stderr, "%s: bytes %lu to %lu: %s: %s: “%s”\n", result->path,
                (unsigned long)excerpt->span.start, (unsigned long)excerpt->span.end, what, fault,
                excerpt->text);
    }
}

static void check_result(tally *sum, const arvo_result *result, const places *counted) {
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        const arvo_diagnostic *diagnostic = &result->diagnostics[i];
        check_excerpt(sum, result, counted, diagnostic->code, &diagnostic->excerpt);
    }
    for (size_t i = 0; i < result->claim_count; i++) {
        const arvo_claim *claim = &result->claims[i];
        check_excerpt(sum, result, counted, arvo_claim_kind_name(claim->kind), &claim->excerpt);
        if (claim->support.text != NULL) {
            check_excerpt(sum, result, counted, "support", &claim->support);
        }
    }
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        if (result->parts[0].profile.slots[i].text != NULL) {
            check_excerpt(sum, result, counted, arvo_slot_name((arvo_slot)i),
                          &result->parts[0].profile.slots[i]);
        }
    }
}

/* Everything that arvo_result_source() gives must be the file. */
static bool is_file(const char *path, const char *source, size_t len) {
    FILE *file = fopen(path, "rb");
    bool same = file != NULL;
    for (size_t i = 0; same && i < len; i++) {
        same = getc(file) == (unsigned char)source[i];
    }
    same = same && getc(file) == EOF;
    if (file != NULL) {
        fclose(file);
    }
    return same;
}

static bool check_file(tally *sum, arvo_linter *linter, const char *path) {
    arvo_result *result = NULL;
    arvo_error error;
    places counted = {NULL};
    size_t len = 0;
    if (arvo_lint_file(&result, linter, path, NULL, &error) != ARVO_OK) {
        sum->refused++;
        return true;
    }
    const char *source = arvo_result_source(result, &len);
    bool ok = count_places(&counted, source, len);
    if (ok && !is_file(path, source, len)) {
        fprintf(stderr, "%s: the source is not the file's\n", path);
        sum->wrong++;
    }
    if (ok) {
        check_result(sum, result, &counted);
    }
    sum->files++;
    free(counted.at);
    arvo_result_free(result);
    return ok;
}

/* A file that this program is about. */
static bool is_checked(const char *name) {
    static const char *const extensions[] = {".md", ".txt", ".html", ".xlf", ".xml"};
    bool found = false;
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
        found = found || has_extension(name, extensions[i]);
    }
    return found;
}

/* Files and directories below, but for hidden ones and builds. */
static bool check_directory(tally *sum, arvo_linter *linter, const char *path, int depth) {
    DIR *directory = depth < DEEPEST ? opendir(path) : NULL;
    bool ok = true;
    if (directory == NULL) {
        return depth > 0;
    }
    for (struct dirent *entry; ok && (entry = readdir(directory)) != NULL;) {
        char below[LONGEST_PATH];
        struct stat about;
        int len = snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] == '.' || strcmp(entry->d_name, "build") == 0 || len >= (int)sizeof below ||
            lstat(below, &about) != 0) {
            continue;
        }
        if (S_ISDIR(about.st_mode)) {
            ok = check_directory(sum, linter, below, depth + 1);
        } else if (S_ISREG(about.st_mode) && is_checked(below)) {
            ok = check_file(sum, linter, below);
        }
    }
    closedir(directory);
    return ok;
}

static void all_rules_on(arvo_linter *linter) {
    arvo_rule_info rule;
    for (size_t i = 0; arvo_linter_rule(&rule, linter, i, ARVO_LANGUAGE_EN); i++) {
        if (rule.level == ARVO_LEVEL_OFF) {
            arvo_linter_set_level(linter, rule.code, ARVO_LEVEL_NOTE, NULL);
        }
    }
}

int main(int argc, char **argv) {
    const arvo_linter_options options = ARVO_LINTER_OPTIONS_INIT;
    arvo_linter *linter = NULL;
    arvo_error error;
    tally sum = {0, 0, 0, 0};
    if (argc != 2 || arvo_linter_new(&linter, &options, &error) != ARVO_OK) {
        fprintf(stderr, argc != 2 ? "usage: span_check DIRECTORY\n" : "the rules cannot be loaded\n");
        arvo_linter_free(linter);
        return 2;
    }
    all_rules_on(linter);
    bool ok = check_directory(&sum, linter, argv[1], 0);
    arvo_linter_free(linter);
    printf("%zu files linted, %zu refused, %zu spans, %zu wrong\n", sum.files, sum.refused, sum.spans,
           sum.wrong);
    return ok && sum.wrong == 0 && sum.files > 0 && sum.spans > 0 ? 0 : 1;
}
