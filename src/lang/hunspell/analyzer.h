/* analyzer.h: the analyser that English and Swedish share: lists first, then the Hunspell dictionary, then
 * the writing. */
#ifndef ARVO_LANG_HUNSPELL_ANALYZER_H
#define ARVO_LANG_HUNSPELL_ANALYZER_H

#include "lang/hunspell/dictionary.h"
#include "lang/morphology.h"
#include "lang/reading_list.h"

/* What a language's files have to do with. */
typedef struct arvo_open_words {
    const arvo_hunspell *dictionary; /* NULL: none is installed */
    const arvo_closed_table *closed;
    arvo_reading_list *list;
} arvo_open_words;

/* What differs from language to language. Forms are in small letters, with the plain apostrophe and hyphen.
 */
typedef struct arvo_hunspell_language {
    arvo_hunspell_name name;
    /* Fills a new table; NULL when memory ends. */
    arvo_closed_table *(*make_closed)(arvo_arena *arena);
    /* Adds the readings of a form that is put together of two words (we're) or marked (customer's); false if
     * it is none. */
    bool (*read_joined)(arvo_open_words *words, arvo_str form);
    /* Adds the readings by the dictionary, which is there; false when it does not know the form. */
    bool (*read_known)(arvo_open_words *words, arvo_str form);
    /* Adds the readings that the form's ending alone suggests; none when it suggests nothing. */
    void (*guess)(arvo_open_words *words, arvo_str form);
    /* Small forms that are acronyms when written in capitals (IT, US), NULL after the last. */
    const char *const *acronyms;
} arvo_hunspell_language;

/* The calls of an arvo_analyzer_class; the dictionary is read when a first word needs it. Without one the
 * analyser goes on with its lists and endings, and describes itself as "". */
arvo_err arvo_hunspell_analyzer_open(arvo_analyzer **out, arvo_arena *arena,
                                     const arvo_hunspell_language *language, arvo_error *error);
arvo_err arvo_hunspell_analyzer_analyse(arvo_analyzer *analyzer, arvo_arena *arena, arvo_word *word,
                                        arvo_error *error);
void arvo_hunspell_analyzer_close(arvo_analyzer *analyzer);
arvo_str arvo_hunspell_analyzer_describe(const arvo_analyzer *analyzer);

#endif
