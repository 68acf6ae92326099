/* morphology.h: word forms to readings, one dictionary a language, each form analysed once.
 *
 * Not safe to share between threads: libvoikko handles corrupt the heap when shared, so each worker has its
 * own. */
#ifndef ARVO_LANG_MORPHOLOGY_H
#define ARVO_LANG_MORPHOLOGY_H

#include "base/error.h"
#include "lang/token.h"

/* One language's dictionary behind the same four calls. `languages.def` is the register. */
typedef struct arvo_analyzer arvo_analyzer;
typedef struct arvo_analyzer_class {
    arvo_language language;
    /* Opens the dictionary; `path` is a directory or NULL for the system's. DICTIONARY_MISSING,
     * DICTIONARY_DAMAGED. */
    arvo_err (*open)(arvo_analyzer **out, arvo_arena *arena, const char *path, arvo_error *error);
    /* Fills word->analyses, analysis_count, known and syllables from form, folded, kind and shape, in the
     * arena. Never leaves a word without a reading. */
    arvo_err (*analyse)(arvo_analyzer *analyzer, arvo_arena *arena, arvo_word *word, arvo_error *error);
    void (*close)(arvo_analyzer *analyzer);
    /* "voikko-fi 2.5 (/usr/lib/voikko)"; lives as long as the analyzer. */
    arvo_str (*describe)(const arvo_analyzer *analyzer);
} arvo_analyzer_class;

typedef struct arvo_morphology arvo_morphology;

/* Opens nothing yet: a language's dictionary is opened at its first word. dictionary_path (may be NULL) is
 * where the Finnish dictionary is looked for instead of the system's places; it is copied. */
arvo_err arvo_morphology_new(arvo_morphology **out, const arvo_allocator *allocator,
                             const char *dictionary_path, arvo_error *error);
void arvo_morphology_free(arvo_morphology *morphology);

/* The word for a written form (raw bytes of the text; cleaned here). Lives as long as the morphology. */
arvo_err arvo_morphology_word(const arvo_word **out, arvo_morphology *morphology, arvo_language language,
                              arvo_str surface, arvo_token_kind kind, arvo_error *error);
/* Distinct words seen in the language so far: one past the greatest arvo_word.id. */
uint32_t arvo_morphology_word_count(const arvo_morphology *morphology, arvo_language language);
/* "voikko-fi 2.5 (/usr/lib/voikko)": the dictionary in use, for --version and caches; "" if none. */
arvo_str arvo_morphology_dictionary(arvo_morphology *morphology, arvo_language language);

/* The package whose dictionary the language's words wanted and did not find ("hunspell-en-us"), or NULL. Such a language goes on
 * with its closed-class words and what endings tell, so that a report should say so once. Finnish does not go on: looking up its
 * first word fails with DICTIONARY_MISSING instead. */
const char *arvo_morphology_missing_package(arvo_morphology *morphology, arvo_language language);

/* Tokenises, splits into sentences and looks up every segment. `language` is used where a segment has none of
 * its own. A language without an analyser (UNKNOWN) gets surface forms. The result lives in document->arena,
 * its words in the morphology. */
arvo_err arvo_tag(arvo_tagged_document **out, const arvo_document *document, arvo_language language,
                  arvo_morphology *morphology, arvo_error *error);

#endif
