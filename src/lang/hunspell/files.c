/* files.c: the places of the system, reading, and the old eight-bit encodings. */
#include "lang/hunspell/files.h"

#include <fcntl.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "lang/hunspell/affix.h"

static const char system_places[] = "/usr/share/hunspell:/usr/share/myspell/dicts";

static arvo_str join(arvo_arena *arena, arvo_str folder, const char *stem, const char *extension) {
    arvo_buf path = arvo_buf_in(arena);
    arvo_buf_printf(&path, "%.*s/%s%s", ARVO_STR_ARG(folder), stem, extension);
    return arvo_buf_str(&path);
}

/* Takes the next place off a list parted by colons. */
static arvo_str take_place(arvo_str *list) {
    size_t colon = arvo_str_find(*list, ARVO_STR(":"));
    size_t end = colon == SIZE_MAX ? list->len : colon;
    arvo_str place = arvo_str_slice(*list, 0, end);
    *list = arvo_str_slice(*list, colon == SIZE_MAX ? end : end + 1, list->len);
    return place;
}

arvo_file_result arvo_hunspell_find_files(arvo_hunspell_files *out, arvo_arena *arena, const char *stem) {
    *out = (arvo_hunspell_files){.places = ARVO_STR("")};
    arvo_str list = arvo_str_of(getenv("DICPATH"));
    if (list.len == 0)
        list = ARVO_STR(system_places);
    arvo_buf looked = arvo_buf_in(arena);
    while (list.len > 0) {
        arvo_str place = take_place(&list);
        if (place.len == 0)
            continue;
        arvo_buf_append_cstr(&looked, looked.len > 0 ? ", " : "");
        arvo_buf_append(&looked, place);
        arvo_str affix_path = join(arena, place, stem, ".aff");
        if (affix_path.ptr == NULL)
            return ARVO_FILE_NO_MEMORY;
        if (access(affix_path.ptr, F_OK) != 0)
            continue;
        out->folder = arvo_str_copy(arena, place);
        out->affix_path = affix_path;
        out->words_path = join(arena, place, stem, ".dic");
        return out->folder.ptr != NULL && out->words_path.ptr != NULL ? ARVO_FILE_OK : ARVO_FILE_NO_MEMORY;
    }
    out->places = arvo_buf_str(&looked);
    return out->places.ptr != NULL ? ARVO_FILE_UNREADABLE : ARVO_FILE_NO_MEMORY;
}

/* The bytes with a newline at the end. */
static arvo_file_result read_file(arvo_str *out, arvo_arena *arena, arvo_str path, size_t max) {
    arvo_file_result result = ARVO_FILE_UNREADABLE;
    struct stat info;
    FILE *file = fopen(path.ptr, "rb");
    if (file == NULL)
        return ARVO_FILE_UNREADABLE;
    if (fstat(fileno(file), &info) != 0 || !S_ISREG(info.st_mode) || info.st_size <= 0 ||
        (size_t)info.st_size > max)
        goto out;
    size_t size = (size_t)info.st_size;
    char *bytes = arvo_alloc(arena, size + 1);
    if (bytes == NULL) {
        result = ARVO_FILE_NO_MEMORY;
        goto out;
    }
    if (fread(bytes, 1, size, file) != size)
        goto out;
    bytes[size] = '\n';
    *out = (arvo_str){bytes, size + 1};
    result = ARVO_FILE_OK;
out:
    fclose(file);
    return result;
}

static arvo_file_result convert(arvo_str *out, arvo_arena *arena, arvo_str bytes, iconv_t converter) {
    size_t room = 4 * bytes.len;
    char *text = arvo_alloc(arena, room);
    if (text == NULL)
        return ARVO_FILE_NO_MEMORY;
    char *from = arvo_alloc(arena, bytes.len); /* iconv wants what it may not change as changeable */
    if (from == NULL)
        return ARVO_FILE_NO_MEMORY;
    memcpy(from, bytes.ptr, bytes.len);
    char *to = text;
    size_t from_left = bytes.len;
    size_t to_left = room;
    if (iconv(converter, &from, &from_left, &to, &to_left) == (size_t)-1)
        return ARVO_FILE_UNREADABLE;
    *out = (arvo_str){text, room - to_left};
    return ARVO_FILE_OK;
}

static arvo_file_result to_utf8(arvo_str *out, arvo_arena *arena, arvo_str bytes, arvo_str encoding) {
    char name[64];
    if (arvo_str_equal(encoding, ARVO_STR("UTF-8"))) {
        size_t mark = arvo_str_starts_with(bytes, ARVO_STR("\xEF\xBB\xBF")) ? 3 : 0;
        *out = arvo_str_slice(bytes, mark, bytes.len);
        return arvo_utf8_valid_prefix(out->ptr, out->len) == out->len ? ARVO_FILE_OK : ARVO_FILE_UNREADABLE;
    }
    if (encoding.len == 0 || encoding.len >= sizeof name)
        return ARVO_FILE_UNREADABLE;
    memcpy(name, encoding.ptr, encoding.len);
    name[encoding.len] = '\0';
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1)
        return ARVO_FILE_UNREADABLE;
    arvo_file_result result = convert(out, arena, bytes, converter);
    iconv_close(converter);
    return result;
}

arvo_file_result arvo_hunspell_read_affixes(arvo_str *out, arvo_arena *arena, arvo_str path, size_t max) {
    arvo_str bytes;
    arvo_file_result result = read_file(&bytes, arena, path, max);
    return result == ARVO_FILE_OK ? to_utf8(out, arena, bytes, arvo_affix_encoding(bytes)) : result;
}

/* The bytes up to the last newline; at least two lines are wanted. */
static bool keep_whole_lines(arvo_str *text) {
    while (text->len > 0 && text->ptr[text->len - 1] != '\n')
        text->len--;
    return text->len > 0;
}

static arvo_file_result map_file(arvo_hunspell_text *out, arvo_str path, size_t max) {
    struct stat info;
    arvo_file_result result = ARVO_FILE_UNREADABLE;
    int file = open(path.ptr, O_RDONLY);
    if (file < 0)
        return ARVO_FILE_UNREADABLE;
    if (fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0 && (size_t)info.st_size <= max) {
        size_t size = (size_t)info.st_size;
        void *mapping = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (mapping != MAP_FAILED) {
            *out = (arvo_hunspell_text){{mapping, size}, mapping, size};
            result = ARVO_FILE_OK;
        }
    }
    close(file);
    return result;
}

arvo_file_result arvo_hunspell_read_words(arvo_hunspell_text *out, arvo_arena *arena, arvo_str path,
                                          size_t max, arvo_str encoding) {
    *out = (arvo_hunspell_text){.mapping = NULL};
    arvo_file_result result;
    if (arvo_str_equal(encoding, ARVO_STR("UTF-8"))) {
        result = map_file(out, path, max);
    } else {
        arvo_str bytes;
        result = read_file(&bytes, arena, path, max);
        if (result == ARVO_FILE_OK)
            result = to_utf8(&out->text, arena, bytes, encoding);
    }
    if (result == ARVO_FILE_OK && !keep_whole_lines(&out->text)) {
        arvo_hunspell_release(out);
        return ARVO_FILE_UNREADABLE;
    }
    return result;
}

void arvo_hunspell_release(arvo_hunspell_text *text) {
    if (text->mapping != NULL)
        (void)munmap(text->mapping, text->mapping_size);
    text->mapping = NULL;
}
