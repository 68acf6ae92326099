/* draft.c: looking at a project's files: which formats and languages, and where propositions seem to be. */
#define _POSIX_C_SOURCE 200809L
#include "driver/draft.h"

#include <stdlib.h>
#include <string.h>

#include "driver/input.h"
#include "format/select.h"
#include "lang/detect.h"

enum { MAX_FILES_READ = 5000 };

/* "PROSE", "DATA" and "HTML" as the table writes them. */
#define TRAITS_PROSE ARVO_FORMAT_PROSE
#define TRAITS_DATA ARVO_FORMAT_DATA
#define TRAITS_HTML ARVO_FORMAT_DATA
#define IS_HTML_PROSE false
#define IS_HTML_DATA false
#define IS_HTML_HTML true

const arvo_draft_place arvo_draft_places[] = {
#define ARVO_LIKELY(formats, kind, pattern, profile, fallback)                                               \
    {TRAITS_##formats, IS_HTML_##formats, ARVO_MARK_##kind, pattern, profile, fallback},
#include "driver/draft_places.def"
#undef ARVO_LIKELY
};

const size_t arvo_draft_place_count = sizeof arvo_draft_places / sizeof *arvo_draft_places;

const char *arvo_draft_format_name(arvo_format format) {
    static const char *const names[ARVO_FORMAT_COUNT] = {
#define ARVO_FORMAT(id, name, extensions, reader, traits) [ARVO_FORMAT_##id] = name,
#include "format/formats.def"
#undef ARVO_FORMAT
    };
    return names[format];
}

static bool is_html(arvo_format format) {
    return strcmp(arvo_draft_format_name(format), "html") == 0;
}

/* ---- Names ----------------------------------------------------------------------------------------------
 */

/* Files and folders that lie in a repository and are no part of a site. */
static const char *const leftover_names[] = {"README.md", "CONTRIBUTING.md", "SECURITY.md", "drafts",
                                             "_drafts",   "archive",         "archetypes",  "fixtures",
                                             "test",      "tests",           "spec",        "node_modules"};

static bool add_name(arvo_str *names, uint32_t *count, arvo_str name) {
    for (uint32_t i = 0; i < *count; i++) {
        if (arvo_str_equal(names[i], name)) {
            return true;
        }
    }
    if (*count == ARVO_DRAFT_MAX_NAMES) {
        return false;
    }
    names[(*count)++] = name;
    return true;
}

static bool is_leftover(arvo_str name) {
    for (size_t i = 0; i < sizeof leftover_names / sizeof *leftover_names; i++) {
        if (arvo_str_equal(name, arvo_str_of(leftover_names[i]))) {
            return true;
        }
    }
    return false;
}

/* Notes the folder at the top that the file lies in; false when it is no part of the site. */
static bool note_names(arvo_draft *draft, arvo_str path) {
    for (size_t from = 0, end; from < path.len; from = end + 1) {
        for (end = from; end < path.len && path.ptr[end] != '/'; end++) {
        }
        arvo_str name = arvo_str_slice(path, from, end);
        if (is_leftover(name)) {
            add_name(draft->leftovers, &draft->leftover_count, name);
            return false;
        }
    }
    size_t slash = arvo_str_find(path, ARVO_STR("/"));
    if (slash != SIZE_MAX && slash > 0) {
        add_name(draft->folders, &draft->folder_count, arvo_str_slice(path, 0, slash));
    }
    return true;
}

/* The folder that both lie in. */
static arvo_str common_folder(arvo_str folder, arvo_str path) {
    size_t end = 0;
    for (size_t i = 0; i < folder.len && i < path.len && folder.ptr[i] == path.ptr[i]; i++) {
        bool whole =
            i + 1 == folder.len ? i + 1 < path.len && path.ptr[i + 1] == '/' : folder.ptr[i + 1] == '/';
        end = whole ? i + 1 : end;
    }
    return arvo_str_slice(folder, 0, end);
}

static arvo_str folder_of(arvo_str path) {
    size_t end = path.len;
    while (end > 0 && path.ptr[end - 1] != '/') {
        end--;
    }
    return arvo_str_slice(path, 0, end > 0 ? end - 1 : 0);
}

/* "md" of "a/b.md"; a file of a known format has one. */
static arvo_str extension_of(arvo_str path) {
    size_t dot = path.len;
    while (dot > 0 && path.ptr[dot - 1] != '.') {
        dot--;
    }
    return arvo_str_slice(path, dot, path.len);
}

/* ---- One file -------------------------------------------------------------------------------------------
 */

static void count_languages(arvo_draft *draft, const arvo_document *document) {
    bool seen[ARVO_LANGUAGE_COUNT] = {false};
    bool silent = false; /* some text does not say its language */
    for (uint32_t i = 0; i < document->segment_count; i++) {
        const arvo_segment *segment = &document->segments[i];
        seen[segment->language] = seen[segment->language] || !segment->other_language;
        silent = silent || (segment->language == ARVO_LANGUAGE_UNKNOWN && !segment->other_language);
    }
    if (silent && !document->other_language) {
        arvo_language own =
            document->language != ARVO_LANGUAGE_UNKNOWN ? document->language : arvo_detect_language(document);
        seen[own] = true;
    }
    for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
        draft->by_language[i] += seen[i];
    }
}

/* The rows that are about files of the format, as marks; *rows tells which. */
static size_t marks_for(arvo_mark *marks, size_t *rows, arvo_format format) {
    size_t count = 0;
    for (size_t i = 0; i < arvo_draft_place_count; i++) {
        const arvo_draft_place *place = &arvo_draft_places[i];
        if (place->traits == arvo_format_traits_of(format) && place->html == is_html(format)) {
            marks[count] = (arvo_mark){.kind = place->kind, .patterns = &place->pattern, .pattern_count = 1};
            rows[count++] = i;
        }
    }
    return count;
}

static void note_row(arvo_draft_row *row, const char *path, uint32_t places, arvo_str key) {
    arvo_str whole = arvo_str_of(path);
    row->folder = row->files == 0 ? folder_of(whole) : common_folder(row->folder, whole);
    if (row->files == 0) {
        row->file = path;
        row->key = key;
    }
    row->files++;
    row->places += places;
    add_name(row->extensions, &row->extension_count, extension_of(whole));
}

/* Looks for the places of the table in a document that lives in `work`. */
static arvo_err look_for_places(arvo_draft *draft, const arvo_document *document, arvo_format format,
                                const char *path, arvo_error *error) {
    arvo_mark *marks = ARVO_NEW_ARRAY(document->arena, arvo_mark, arvo_draft_place_count);
    size_t *rows = ARVO_NEW_ARRAY(document->arena, size_t, arvo_draft_place_count);
    uint32_t *places = ARVO_NEW_ARRAY(document->arena, uint32_t, arvo_draft_place_count);
    arvo_str *keys = ARVO_NEW_ARRAY(document->arena, arvo_str, arvo_draft_place_count);
    arvo_selection *selection;
    if (marks == NULL || rows == NULL || places == NULL || keys == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    size_t count = marks_for(marks, rows, format);
    arvo_err err = arvo_select_begin(&selection, document, marks, count, error);
    for (uint32_t i = 0; err == ARVO_OK && i < document->segment_count; i++) {
        arvo_selected it = arvo_select(selection, i);
        if (it.mark != NULL && it.place > places[it.mark - marks]) { /* places are numbered as they come */
            keys[it.mark - marks] = places[it.mark - marks] == 0 ? it.key : keys[it.mark - marks];
            places[it.mark - marks] = it.place;
        }
    }
    for (size_t i = 0; err == ARVO_OK && i < count; i++) {
        arvo_draft_row *row = &draft->rows[rows[i]];
        if (places[i] == 0) {
            continue;
        }
        arvo_str key = row->files == 0 ? arvo_str_copy(draft->arena, keys[i]) : ARVO_NO_STR;
        note_row(row, path, places[i], key);
    }
    return err;
}

static arvo_err look_at(arvo_draft *draft, arvo_arena *work, const char *path, arvo_error *error) {
    arvo_format format = arvo_format_of_path(arvo_str_of(path));
    arvo_read_options how = {.format = ARVO_FORMAT_AUTO};
    arvo_document *document;
    arvo_str source;
    draft->files++;
    draft->by_format[format]++;
    if (draft->files > MAX_FILES_READ) {
        return ARVO_OK;
    }
    arvo_err err = arvo_input_read(&source, work, path, error);
    err = err == ARVO_OK ? arvo_document_read(&document, work, arvo_str_of(path), source, &how, error) : err;
    if (err == ARVO_ERR_NO_MEMORY || err == ARVO_OK) {
        if (err == ARVO_OK) {
            count_languages(draft, document);
            err = look_for_places(draft, document, format, path, error);
        }
        return err;
    }
    draft->unreadable++;
    return ARVO_OK;
}

/* Takes out the fallbacks that are not needed. */
static void drop_fallbacks(arvo_draft *draft) {
    for (size_t i = 0; i < arvo_draft_place_count; i++) {
        const arvo_draft_place *place = &arvo_draft_places[i];
        for (size_t before = 0; place->fallback && before < i; before++) {
            const arvo_draft_place *other = &arvo_draft_places[before];
            bool same = other->traits == place->traits && other->html == place->html;
            if (same && draft->rows[before].places > 0) {
                draft->rows[i].places = 0;
            }
        }
    }
}

arvo_err arvo_draft_look(arvo_draft *out, arvo_arena *arena, const char *const *paths, size_t count,
                         arvo_error *error) {
    memset(out, 0, sizeof *out);
    out->arena = arena;
    out->rows = ARVO_NEW_ARRAY(arena, arvo_draft_row, arvo_draft_place_count);
    arvo_arena *work = arvo_arena_new(NULL);
    arvo_err err = out->rows != NULL && work != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    for (size_t i = 0; err == ARVO_OK && i < count; i++) {
        if (note_names(out, arvo_str_of(paths[i]))) {
            err = look_at(out, work, paths[i], error);
            arvo_arena_reset(work);
        }
    }
    arvo_arena_free(work);
    if (err == ARVO_OK) {
        drop_fallbacks(out);
    }
    return err;
}

arvo_err arvo_config_draft(char **out, const char *const *paths, size_t count, arvo_language language,
                           arvo_error *error) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_draft draft;
    *out = NULL;
    arvo_err err = arena != NULL ? arvo_draft_look(&draft, arena, paths, count, error)
                                 : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    if (err == ARVO_OK) {
        arvo_buf text = arvo_buf_in(arena);
        arvo_draft_write(&text, &draft, language);
        *out = text.failed ? NULL : strdup(text.ptr);
        err = *out != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_arena_free(arena);
    return err;
}
