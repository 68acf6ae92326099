/* dictionary.c: opening, and an index of the headwords. */
#include "lang/hunspell/dictionary.h"

#include <string.h>

#include "lang/hunspell/files.h"

enum { GROUPS = 4096, NO_RUN = 0 };

/* Lines that follow one another and belong to one group. */
typedef struct run {
    uint32_t start;
    uint32_t end;
    uint32_t next; /* 1 + index of the group's next run */
} run;

/* An index of the headwords that is made group by group, as words are looked up: a short text asks for few of
 * them. A group is of words that begin alike, which stand together since dictionaries are sorted (were one
 * not, it would only be slower). */
typedef struct line_index {
    ARVO_ARRAY(run) runs;
    uint32_t groups[GROUPS]; /* 1 + index of the first run, NO_RUN when there is none or its lines are in the
                                slots */
    uint32_t *slots;         /* open addressing: 1 + offset of a line; capacity is a power of two */
    uint32_t mask;
} line_index;

struct arvo_hunspell {
    arvo_affixes affixes;
    arvo_hunspell_text words; /* the .dic file */
    line_index *index;
    arvo_str description;
};

enum { FILE_MAX = 32 * 1024 * 1024, MIX_SHIFT = 15 };

/* A headword's hash must be cheap: there are 150,000 of them. */
static uint32_t hash_byte(uint32_t hash, unsigned char byte) {
    return (hash * 33) ^ byte;
}

static uint32_t mix(uint32_t hash) {
    hash *= UINT32_C(0x9E3779B1);
    return hash ^ (hash >> MIX_SHIFT);
}

static uint32_t hash_of(arvo_str text) {
    uint32_t hash = 0;
    for (size_t i = 0; i < text.len; i++)
        hash = hash_byte(hash, (unsigned char)text.ptr[i]);
    return mix(hash);
}

static bool ends_headword(char c) {
    return c == '/' || c == '\n' || c == '\t' || c == '\r';
}

/* The group of a word by its first two bytes; `word` has at least one, and something after it. */
static uint32_t group_of(const char *word, size_t len) {
    unsigned char first = (unsigned char)word[0];
    unsigned char second = len < 2 || ends_headword(word[1]) ? 0 : (unsigned char)word[1];
    return ((uint32_t)first * 61 + second) % GROUPS;
}

static bool add_run(line_index *index, arvo_arena *arena, uint32_t group, uint32_t start) {
    run *added = ARVO_ARRAY_ADD(arena, &index->runs);
    if (added == NULL)
        return false;
    *added = (run){start, start, index->groups[group]};
    index->groups[group] = index->runs.count;
    return true;
}

/* Finds the runs of all lines but the first, which holds the number of lines, and makes room for them. The
 * text ends with a newline. */
static bool make_index(arvo_hunspell *dictionary, arvo_arena *arena) {
    arvo_str text = dictionary->words.text;
    line_index *index = ARVO_NEW(arena, line_index);
    if (index == NULL)
        return false;
    const char *end = text.ptr + text.len;
    uint32_t lines = 0;
    uint32_t current = GROUPS;
    for (const char *line = (const char *)memchr(text.ptr, '\n', text.len) + 1; line < end; lines++) {
        const char *next = (const char *)memchr(line, '\n', (size_t)(end - line)) + 1;
        uint32_t group = group_of(line, (size_t)(end - line));
        if (group != current && !add_run(index, arena, group, (uint32_t)(line - text.ptr)))
            return false;
        current = group;
        index->runs.items[index->runs.count - 1].end = (uint32_t)(next - text.ptr);
        line = next;
    }
    uint32_t capacity = 1024;
    while (capacity < lines + lines / 2)
        capacity *= 2;
    index->slots = ARVO_NEW_ARRAY(arena, uint32_t, capacity);
    index->mask = capacity - 1;
    dictionary->index = index;
    return index->slots != NULL;
}

static void index_run(line_index *index, arvo_str text, const run *lines) {
    const char *end = text.ptr + lines->end;
    for (const char *line = text.ptr + lines->start; line < end;) {
        uint32_t hash = 0;
        const char *at = line;
        for (; !ends_headword(*at); at++)
            hash = hash_byte(hash, (unsigned char)*at);
        if (at > line) {
            uint32_t slot = mix(hash) & index->mask;
            while (index->slots[slot] != 0)
                slot = (slot + 1) & index->mask;
            index->slots[slot] = (uint32_t)(line - text.ptr) + 1;
        }
        line = (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
    }
}

static void need_group(line_index *index, arvo_str text, uint32_t group) {
    uint32_t place = index->groups[group];
    index->groups[group] = NO_RUN;
    while (place != NO_RUN) {
        const run *lines = &index->runs.items[place - 1];
        index_run(index, text, lines);
        place = lines->next;
    }
}

/* The flags of the line whose headword ends at `at`: up to white space. */
static arvo_str flags_at(arvo_str text, size_t at) {
    if (text.ptr[at] != '/')
        return ARVO_STR("");
    size_t end = ++at;
    while (text.ptr[end] != '\n' && text.ptr[end] != '\t' && text.ptr[end] != ' ' && text.ptr[end] != '\r')
        end++;
    return arvo_str_slice(text, at, end);
}

size_t arvo_hunspell_find(arvo_headword *out, size_t room, const arvo_hunspell *dictionary, arvo_str text) {
    size_t count = 0;
    arvo_str all = dictionary->words.text;
    line_index *index = dictionary->index;
    if (text.len == 0)
        return 0;
    need_group(index, all, group_of(text.ptr, text.len));
    uint32_t slot = hash_of(text) & index->mask;
    for (; index->slots[slot] != 0 && count < room; slot = (slot + 1) & index->mask) {
        size_t line = index->slots[slot] - 1;
        size_t end = line + text.len;
        if (end >= all.len || memcmp(all.ptr + line, text.ptr, text.len) != 0 || !ends_headword(all.ptr[end]))
            continue;
        arvo_str flags = flags_at(all, end);
        if (!arvo_affix_has_flag(flags, dictionary->affixes.forbidden))
            out[count++] = (arvo_headword){arvo_str_slice(all, line, end), flags};
    }
    return count;
}

arvo_str arvo_hunspell_describe(const arvo_hunspell *dictionary) {
    return dictionary->description;
}

const arvo_affixes *arvo_hunspell_affixes(const arvo_hunspell *dictionary) {
    return &dictionary->affixes;
}

static arvo_err fail(arvo_error *error, arvo_err code, arvo_str what, const arvo_hunspell_name *name) {
    return arvo_fail(error, code, what, arvo_str_of(name->package), ARVO_NO_STR);
}

static arvo_err no_memory(arvo_error *error) {
    return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static arvo_err check(arvo_file_result result, arvo_str path, const arvo_hunspell_name *name,
                      arvo_error *error) {
    switch (result) {
    case ARVO_FILE_OK:
        return ARVO_OK;
    case ARVO_FILE_NO_MEMORY:
        return no_memory(error);
    default:
        return fail(error, ARVO_ERR_DICTIONARY_DAMAGED, path, name);
    }
}

static arvo_err read_files(arvo_hunspell *dictionary, arvo_arena *arena, const arvo_hunspell_files *files,
                           const arvo_hunspell_name *name, arvo_error *error) {
    arvo_str affix_text;
    arvo_err err = check(arvo_hunspell_read_affixes(&affix_text, arena, files->affix_path, FILE_MAX),
                         files->affix_path, name, error);
    if (err != ARVO_OK)
        return err;
    arvo_affix_result result = arvo_affix_read(&dictionary->affixes, arena, affix_text);
    if (result == ARVO_AFFIX_NO_MEMORY)
        return no_memory(error);
    if (result != ARVO_AFFIX_OK)
        return fail(error, ARVO_ERR_DICTIONARY_DAMAGED, files->affix_path, name);
    err = check(arvo_hunspell_read_words(&dictionary->words, arena, files->words_path, FILE_MAX,
                                         dictionary->affixes.encoding),
                files->words_path, name, error);
    if (err != ARVO_OK)
        return err;
    if (!make_index(dictionary, arena))
        return no_memory(error);
    arvo_stem stems[ARVO_STEMS_MAX];
    if (arvo_hunspell_stems(stems, dictionary, arvo_str_of(name->canary)) == 0)
        return fail(error, ARVO_ERR_DICTIONARY_DAMAGED, files->words_path, name);
    return ARVO_OK;
}

void arvo_hunspell_close(arvo_hunspell *dictionary) {
    if (dictionary != NULL)
        arvo_hunspell_release(&dictionary->words);
}

arvo_err arvo_hunspell_open(arvo_hunspell **out, arvo_arena *arena, const arvo_hunspell_name *name,
                            arvo_error *error) {
    arvo_hunspell_files files;
    *out = NULL;
    arvo_hunspell *dictionary = ARVO_NEW(arena, arvo_hunspell);
    if (dictionary == NULL)
        return no_memory(error);
    switch (arvo_hunspell_find_files(&files, arena, name->stem)) {
    case ARVO_FILE_NO_MEMORY:
        return no_memory(error);
    case ARVO_FILE_UNREADABLE:
        return fail(error, ARVO_ERR_DICTIONARY_MISSING, files.places, name);
    case ARVO_FILE_OK:
        break;
    }
    arvo_buf description = arvo_buf_in(arena);
    arvo_buf_printf(&description, "%s (%.*s)", name->stem, ARVO_STR_ARG(files.folder));
    dictionary->description = arvo_buf_str(&description);
    if (dictionary->description.ptr == NULL)
        return no_memory(error);
    arvo_err err = read_files(dictionary, arena, &files, name, error);
    if (err == ARVO_OK)
        *out = dictionary;
    else
        arvo_hunspell_close(dictionary);
    return err;
}
