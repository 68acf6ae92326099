/* files.h: where a Hunspell dictionary's files are, and their bytes as UTF-8. */
#ifndef ARVO_LANG_HUNSPELL_FILES_H
#define ARVO_LANG_HUNSPELL_FILES_H

#include "base/str.h"

typedef enum arvo_file_result { ARVO_FILE_OK, ARVO_FILE_UNREADABLE, ARVO_FILE_NO_MEMORY } arvo_file_result;

typedef struct arvo_hunspell_files {
    arvo_str places;     /* all that were looked at, "a, b" */
    arvo_str folder;     /* where the files are */
    arvo_str affix_path; /* NUL-terminated */
    arvo_str words_path;
} arvo_hunspell_files;

/* UNREADABLE when no place has stem.aff; `places` is filled then. */
arvo_file_result arvo_hunspell_find_files(arvo_hunspell_files *out, arvo_arena *arena, const char *stem);

/* The affix file's text in UTF-8, without a byte order mark, with a newline at the end. UNREADABLE also for
 * an empty file, one of more than `max` bytes, and one that is not in the encoding it names. */
arvo_file_result arvo_hunspell_read_affixes(arvo_str *out, arvo_arena *arena, arvo_str path, size_t max);

/* The word list's text, whole lines. */
typedef struct arvo_hunspell_text {
    arvo_str text;
    void *mapping; /* NULL when the text is in the arena */
    size_t mapping_size;
} arvo_hunspell_text;

/* Maps the word list, or reads and converts it when its encoding is not UTF-8. UTF-8 is not checked: only
 * headwords that equal a valid form are ever looked at. To be given back with arvo_hunspell_release(). */
arvo_file_result arvo_hunspell_read_words(arvo_hunspell_text *out, arvo_arena *arena, arvo_str path,
                                          size_t max, arvo_str encoding);
void arvo_hunspell_release(arvo_hunspell_text *text);

#endif
