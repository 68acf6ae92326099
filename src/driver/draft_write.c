/* draft_write.c: a first configuration, each line explained. */
#include <stdio.h>
#include <string.h>

#include "driver/draft.h"

enum { COLUMNS = 100, LIKELY_LANGUAGE = 20 }; /* one file in so many makes a language one of the project's */

typedef enum word {
#define ARVO_WORD(id, fi, en, sv) WORD_##id,
#include "driver/draft_words.def"
#undef ARVO_WORD
    WORD_COUNT
} word;

static const char *word_in(word id, arvo_language language) {
    static const char *const words[WORD_COUNT][3] = {
#define ARVO_WORD(id, fi, en, sv) {fi, en, sv},
#include "driver/draft_words.def"
#undef ARVO_WORD
    };
    return words[id][language == ARVO_LANGUAGE_FI ? 0 : language == ARVO_LANGUAGE_SV ? 2 : 1];
}

typedef struct writer {
    arvo_buf *out;
    const arvo_draft *draft;
    arvo_language language;
} writer;

/* ---- Comments -------------------------------------------------------------------------------------------
 */

/* The text with {0}, {1}, {2} filled in. */
static arvo_str filled(writer *w, word id, const char *const *details) {
    arvo_buf text = arvo_buf_in(w->draft->arena);
    for (const char *at = word_in(id, w->language); *at != '\0';) {
        if (at[0] == '{' && at[1] >= '0' && at[1] <= '2' && at[2] == '}') {
            arvo_buf_append_cstr(&text, details[at[1] - '0']);
            at += 3;
        } else {
            arvo_buf_append_byte(&text, *at++);
        }
    }
    w->out->failed = w->out->failed || text.failed;
    return arvo_buf_str(&text);
}

static bool is_control(char byte) {
    return (unsigned char)byte < 0x20 || byte == 0x7F;
}

/* A comment, in lines of some hundred bytes. */
static void comment(writer *w, unsigned indent, word id, const char *const *details) {
    arvo_str text = filled(w, id, details);
    size_t column = 0;
    for (size_t i = 0; i < text.len;) {
        size_t end = i;
        while (end < text.len && text.ptr[end] != ' ') {
            end++;
        }
        if (column == 0 || column + (end - i) > COLUMNS) {
            arvo_buf_printf(w->out, "%s%*s#", column > 0 ? "\n" : "", (int)indent, "");
            column = indent + 1;
        }
        arvo_buf_append_byte(w->out, ' ');
        for (size_t at = i; at < end; at++) { /* what a file is called may not end the comment */
            arvo_buf_append_byte(w->out, is_control(text.ptr[at]) ? '?' : text.ptr[at]);
        }
        column += end - i + 1;
        i = end + 1;
    }
    arvo_buf_append_byte(w->out, '\n');
}

/* A string as YAML: plain where that is safe, else in double quotes. */
static void quoted(arvo_buf *out, arvo_str text) {
    bool plain = text.len > 0;
    for (size_t i = 0; i < text.len && plain; i++) {
        char c = text.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        plain = letter || (i > 0 && ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/'));
    }
    if (plain) {
        arvo_buf_append(out, text);
        return;
    }
    arvo_buf_append_byte(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (is_control(text.ptr[i])) {
            arvo_buf_printf(out, "\\x%02x", (unsigned)(unsigned char)text.ptr[i]);
            continue;
        }
        if (text.ptr[i] == '"' || text.ptr[i] == '\\') {
            arvo_buf_append_byte(out, '\\');
        }
        arvo_buf_append_byte(out, text.ptr[i]);
    }
    arvo_buf_append_byte(out, '"');
}

static void list(arvo_buf *out, const char *key, const arvo_str *names, uint32_t count) {
    arvo_buf_printf(out, "%s: [", key);
    for (uint32_t i = 0; i < count; i++) {
        arvo_buf_append_cstr(out, i > 0 ? ", " : "");
        quoted(out, names[i]);
    }
    arvo_buf_append_cstr(out, "]\n");
}

/* ---- Sections -------------------------------------------------------------------------------------------
 */

static void write_top(writer *w) {
    arvo_buf formats = arvo_buf_in(w->draft->arena);
    char files[16], unreadable[16];
    for (int i = 1; i < ARVO_FORMAT_COUNT; i++) {
        if (w->draft->by_format[i] > 0) {
            arvo_buf_printf(&formats, "%s%s %u", formats.len > 0 ? ", " : "",
                            arvo_draft_format_name((arvo_format)i), (unsigned)w->draft->by_format[i]);
        }
    }
    snprintf(files, sizeof files, "%u", (unsigned)w->draft->files);
    snprintf(unreadable, sizeof unreadable, "%u", (unsigned)w->draft->unreadable);
    comment(w, 0, WORD_TOP, NULL);
    if (w->draft->files > 0 && !formats.failed) {
        comment(w, 0, WORD_FOUND, (const char *const[]){files, formats.ptr, ""});
    }
    if (w->draft->unreadable > 0) {
        comment(w, 0, WORD_UNREADABLE, (const char *const[]){unreadable, "", ""});
    }
    w->out->failed = w->out->failed || formats.failed;
}

static void write_languages(writer *w) {
    arvo_str tags[ARVO_LANGUAGE_COUNT];
    uint32_t count = 0;
    for (arvo_language i = ARVO_LANGUAGE_FI; i < ARVO_LANGUAGE_COUNT; i++) {
        uint32_t files = w->draft->by_language[i];
        if (files > 0 && (uint64_t)files * LIKELY_LANGUAGE >= w->draft->files) {
            tags[count++] = arvo_str_of(arvo_language_tag(i));
        }
    }
    arvo_buf_append_byte(w->out, '\n');
    comment(w, 0, WORD_LANGUAGES, NULL);
    if (count == 0) {
        arvo_buf_append_cstr(w->out, "# languages: [fi, en, sv]\n");
        return;
    }
    list(w->out, "languages", tags, count);
}

static void write_files(writer *w) {
    static const arvo_str drafts[] = {{"drafts", 6}};
    const arvo_draft *draft = w->draft;
    arvo_buf_append_byte(w->out, '\n');
    comment(w, 0, WORD_EXCLUDE, NULL);
    if (draft->leftover_count > 0) {
        list(w->out, "exclude", draft->leftovers, draft->leftover_count);
    } else {
        list(w->out, "# exclude", drafts, 1);
    }
    if (draft->folder_count > 0) {
        comment(w, 0, WORD_INCLUDE, NULL);
        list(w->out, "# include", draft->folders, draft->folder_count);
    }
}

/* A folder's name as a glob that names just it: Next.js has folders such as "[locale]". */
static void append_escaped(arvo_buf *glob, arvo_str name) {
    for (size_t i = 0; i < name.len; i++) {
        if (strchr("*?[]{}\\", name.ptr[i]) != NULL) {
            arvo_buf_append_byte(glob, '\\');
        }
        arvo_buf_append_byte(glob, name.ptr[i]);
    }
}

/* "locales/ ** / *.json": where the places of the row are. */
static arvo_str files_of(writer *w, const arvo_draft_row *row) {
    arvo_buf glob = arvo_buf_in(w->draft->arena);
    if (row->folder.len > 0) {
        append_escaped(&glob, row->folder);
        arvo_buf_append_cstr(&glob, "/**/");
    }
    bool several = row->extension_count > 1;
    arvo_buf_append_cstr(&glob, several ? "*.{" : "*.");
    for (uint32_t i = 0; i < row->extension_count; i++) {
        arvo_buf_append_cstr(&glob, i > 0 ? "," : "");
        append_escaped(&glob, row->extensions[i]);
    }
    arvo_buf_append_cstr(&glob, several ? "}" : "");
    w->out->failed = w->out->failed || glob.failed;
    return arvo_buf_str(&glob);
}

/* "locales/fi.json /home/hero" */
static const char *example_of(writer *w, const arvo_draft_row *row) {
    arvo_buf example = arvo_buf_in(w->draft->arena);
    arvo_buf_printf(&example, "%s%s", row->file, row->key.len > 0 ? " " : "");
    arvo_buf_append(&example, row->key);
    w->out->failed = w->out->failed || example.failed;
    return example.failed ? "" : example.ptr;
}

static void write_row(writer *w, const arvo_draft_place *place, const arvo_draft_row *row) {
    char places[16], files[16];
    snprintf(places, sizeof places, "%u", (unsigned)row->places);
    snprintf(files, sizeof files, "%u", (unsigned)row->files);
    const char *example = example_of(w, row);
    if (row->places == 1) {
        comment(w, 2, WORD_ONE_PLACE, (const char *const[]){example, "", ""});
    } else if (row->files == 1) {
        comment(w, 2, WORD_PLACES_IN_ONE, (const char *const[]){places, example, ""});
    } else {
        comment(w, 2, WORD_PLACES, (const char *const[]){places, files, example});
    }
    arvo_buf_append_cstr(w->out, "  - files: ");
    quoted(w->out, files_of(w, row));
    arvo_buf_printf(w->out, "\n    %s: ", place->kind == ARVO_MARK_CSS ? "css" : "key");
    quoted(w->out, arvo_str_of(place->pattern));
    arvo_buf_printf(w->out, "\n    profile: %s\n", place->profile);
}

static void write_propositions(writer *w) {
    bool any = false;
    for (size_t i = 0; i < arvo_draft_place_count; i++) {
        any = any || w->draft->rows[i].places > 0;
    }
    arvo_buf_append_byte(w->out, '\n');
    comment(w, 0, WORD_PROPOSITIONS, NULL);
    if (!any) {
        comment(w, 0, WORD_NO_PLACES, NULL);
        arvo_buf_append_cstr(w->out, "# propositions:\n"
                                     "#   - {files: \"*.md\", key: description, profile: meta-description}\n"
                                     "#   - {files: \"*.json\", key: \"**.hero\", profile: hero}\n"
                                     "#   - {files: \"*.html\", css: \".hero\", profile: hero}\n"
                                     "#   - {files: index.md}\n");
        return;
    }
    arvo_buf_append_cstr(w->out, "propositions:\n");
    for (size_t i = 0; i < arvo_draft_place_count; i++) {
        if (w->draft->rows[i].places > 0) {
            write_row(w, &arvo_draft_places[i], &w->draft->rows[i]);
        }
    }
}

static void write_example(writer *w, word id, const char *lines) {
    arvo_buf_append_byte(w->out, '\n');
    comment(w, 0, id, NULL);
    arvo_buf_append_cstr(w->out, lines);
}

void arvo_draft_write(arvo_buf *out, const arvo_draft *draft, arvo_language language) {
    writer w = {out, draft, language};
    write_top(&w);
    write_languages(&w);
    write_files(&w);
    write_propositions(&w);
    write_example(&w, WORD_COPY, "# copy:\n#   - {heading: \"Terms*\"}\n");
    write_example(&w, WORD_LEVELS, "# levels: {long-sentence: note, jargon: error}\n");
    write_example(&w, WORD_OVERRIDES,
                  "# overrides:\n#   - {files: news, as: copy, levels: {long-sentence: off}}\n");
    write_example(&w, WORD_FAIL_ON, "fail_on: warning\n");
}
