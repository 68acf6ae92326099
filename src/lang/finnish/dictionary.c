/* dictionary.c: the places, the three files, and the version in index.txt. */
#include "lang/finnish/dictionary.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lang/finnish/transducer.h"

enum { PLACES_MAX = 4, INDEX_MAX = 4096, PASSWORD_BUFFER = 4096 };

static const char package[] = "voikko-fi";

typedef struct places {
    arvo_str items[PLACES_MAX];
    size_t count;
} places;

static void add_place(places *list, arvo_str place) {
    if (place.len > 0 && list->count < PLACES_MAX)
        list->items[list->count++] = place;
}

/* "~/.voikko", with the home directory of the password file as libvoikko takes it; ARVO_NO_STR without one.
 */
static arvo_str home_place(arvo_arena *arena) {
    char buffer[PASSWORD_BUFFER];
    struct passwd record;
    struct passwd *found = NULL;
    if (getpwuid_r(getuid(), &record, buffer, sizeof buffer, &found) != 0 || found == NULL ||
        found->pw_dir == NULL)
        return ARVO_NO_STR;
    arvo_buf path = arvo_buf_in(arena);
    arvo_buf_printf(&path, "%s/.voikko", found->pw_dir);
    return arvo_buf_str(&path);
}

static places places_for(arvo_arena *arena, const char *path) {
    places list = {.count = 0};
    if (path != NULL) {
        add_place(&list, arvo_str_of(path));
        return list;
    }
    add_place(&list, arvo_str_of(getenv("VOIKKO_DICTIONARY_PATH")));
    add_place(&list, home_place(arena));
    add_place(&list, ARVO_STR("/etc/voikko"));
    add_place(&list, ARVO_STR("/usr/lib/voikko"));
    return list;
}

static arvo_str join(arvo_arena *arena, arvo_str folder, const char *name) {
    arvo_buf path = arvo_buf_in(arena);
    arvo_buf_append(&path, folder);
    arvo_buf_append_byte(&path, '/');
    arvo_buf_append_cstr(&path, name);
    return arvo_buf_str(&path);
}

static arvo_err damaged(arvo_error *error, arvo_str what) {
    return arvo_fail(error, ARVO_ERR_DICTIONARY_DAMAGED, what, arvo_str_of(package), ARVO_NO_STR);
}

static bool is_filled_file(arvo_str path) {
    struct stat info;
    return stat(path.ptr, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0 &&
           access(path.ptr, R_OK) == 0;
}

/* The rest of the first line of `text` that begins with `key`; ARVO_NO_STR if none does. */
static arvo_str value_of(arvo_str text, arvo_str key) {
    while (text.len > 0) {
        size_t newline = arvo_str_find(text, ARVO_STR("\n"));
        size_t end = newline == SIZE_MAX ? text.len : newline;
        arvo_str line = arvo_str_slice(text, 0, end);
        if (arvo_str_starts_with(line, key))
            return arvo_str_trim(arvo_str_slice(line, key.len, line.len));
        text = arvo_str_slice(text, newline == SIZE_MAX ? text.len : end + 1, text.len);
    }
    return ARVO_NO_STR;
}

/* Reads index.txt. A bad one would make libvoikko take the next place's dictionary without a word. */
static arvo_err read_index(arvo_dictionary *out, arvo_arena *arena, arvo_str path, arvo_error *error) {
    char bytes[INDEX_MAX];
    FILE *file = fopen(path.ptr, "rb");
    if (file == NULL)
        return damaged(error, path);
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    arvo_str text = {bytes, len};
    if (!arvo_str_equal(value_of(text, ARVO_STR("Voikko-Dictionary-Format:")), ARVO_STR("5")) ||
        !arvo_str_starts_with(value_of(text, ARVO_STR("Language:")), ARVO_STR("fi")) ||
        !arvo_str_equal(value_of(text, ARVO_STR("Morphology-Backend:")), ARVO_STR("finnishVfst")))
        return damaged(error, path);
    arvo_str version = value_of(text, ARVO_STR("SM-Version:"));
    out->version = version.len > 0 ? arvo_str_copy(arena, version) : ARVO_STR("");
    return out->version.ptr != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static arvo_err check_files(arvo_dictionary *out, arvo_arena *arena, arvo_error *error) {
    arvo_str index = join(arena, out->folder, "index.txt");
    arvo_str morphology = join(arena, out->folder, "mor.vfst");
    arvo_str corrections = join(arena, out->folder, "autocorr.vfst");
    if (index.ptr == NULL || morphology.ptr == NULL || corrections.ptr == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    arvo_err err = read_index(out, arena, index, error);
    if (err != ARVO_OK)
        return err;
    if (!is_filled_file(morphology) || !arvo_transducer_is_sound(morphology.ptr))
        return damaged(error, morphology);
    if (!is_filled_file(corrections) || !arvo_transducer_is_sound(corrections.ptr))
        return damaged(error, corrections);
    return ARVO_OK;
}

static arvo_err missing(arvo_error *error, arvo_arena *arena, const places *list) {
    arvo_buf looked = arvo_buf_in(arena);
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0)
            arvo_buf_append_cstr(&looked, ", ");
        arvo_buf_append(&looked, list->items[i]);
    }
    return arvo_fail(error, ARVO_ERR_DICTIONARY_MISSING, arvo_buf_str(&looked), arvo_str_of(package),
                     ARVO_NO_STR);
}

arvo_err arvo_dictionary_find(arvo_dictionary *out, arvo_arena *arena, const char *path, arvo_error *error) {
    places list = places_for(arena, path);
    for (size_t i = 0; i < list.count; i++) {
        arvo_str folder = join(arena, list.items[i], "5/mor-standard");
        arvo_str index = join(arena, folder, "index.txt");
        if (folder.ptr == NULL || index.ptr == NULL)
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
        if (access(index.ptr, F_OK) != 0)
            continue;
        out->place = list.items[i].ptr;
        out->folder = folder;
        return check_files(out, arena, error);
    }
    return missing(error, arena, &list);
}
