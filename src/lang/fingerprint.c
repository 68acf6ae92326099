#include "lang/fingerprint.h"

#include <sys/stat.h>

#include "lang/finnish/dictionary.h"
#include "lang/hunspell/files.h"

static void append_file(arvo_buf *out, arvo_str folder, const char *name) {
    struct stat about;
    arvo_buf path = arvo_buf_in(out->arena);
    arvo_buf_append(&path, folder);
    arvo_buf_append_cstr(&path, name);
    arvo_str file = arvo_buf_str(&path);
    if (file.ptr == NULL) {
        out->failed = true;
        return;
    }
    arvo_buf_append(out, file);
    if (stat(file.ptr, &about) == 0) {
        arvo_buf_printf(out, " %lld %lld.%09ld %llu\n", (long long)about.st_size,
                        (long long)about.st_mtim.tv_sec, (long)about.st_mtim.tv_nsec,
                        (unsigned long long)about.st_ino);
    } else {
        arvo_buf_append_cstr(out, " none\n");
    }
}

static void append_finnish(arvo_buf *out, const char *dictionary_path) {
    static const char *const files[] = {"/index.txt", "/mor.vfst", "/autocorr.vfst"};
    arvo_dictionary dictionary;
    arvo_error error;
    arvo_err err = arvo_dictionary_find(&dictionary, out->arena, dictionary_path, &error);
    if (err != ARVO_OK) {
        arvo_buf_printf(out, "fi: error %d %s\n", (int)err, error.detail[0]);
        out->failed = out->failed || err == ARVO_ERR_NO_MEMORY;
        return;
    }
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        append_file(out, dictionary.folder, files[i]);
    }
}

static void append_hunspell(arvo_buf *out, const char *stem) {
    arvo_hunspell_files files;
    arvo_file_result found = arvo_hunspell_find_files(&files, out->arena, stem);
    if (found == ARVO_FILE_OK) {
        append_file(out, files.affix_path, "");
        append_file(out, files.words_path, "");
    } else {
        arvo_buf_printf(out, "%s: none in %.*s\n", stem, ARVO_STR_ARG(files.places));
        out->failed = out->failed || found == ARVO_FILE_NO_MEMORY;
    }
}

void arvo_dictionaries_append(arvo_buf *out, const char *dictionary_path) {
    append_finnish(out, dictionary_path);
    append_hunspell(out, "en_US");
    append_hunspell(out, "sv_SE");
}
