/* tokens.c: a file as the rules see it: sentences, tokens and readings in CoNLL-U. */
#include <stdlib.h>
#include <string.h>

#include "driver/input.h"
#include "driver/linter.h"
#include "lang/conllu.h"

static char *owned_copy(arvo_str s) {
    char *copy = s.ptr != NULL ? malloc(s.len + 1) : NULL;
    if (copy != NULL) {
        memcpy(copy, s.ptr, s.len);
        copy[s.len] = '\0';
    }
    return copy;
}

arvo_err arvo_tokens_file(char **out, arvo_linter *linter, const char *path, const arvo_lint_options *options,
                          arvo_error *error) {
    arvo_str source;
    arvo_document *document;
    arvo_tagged_document *tagged;
    arvo_language language;
    *out = NULL;
    arvo_err err = arvo_input_read(&source, linter->work, path, error);
    err = err == ARVO_OK
              ? arvo_linter_read(&document, &language, linter, arvo_str_of(path), source, options, error)
              : err;
    err = err == ARVO_OK ? arvo_tag(&tagged, document, language, linter->morphology, error) : err;
    if (err == ARVO_OK) {
        arvo_buf text = arvo_buf_in(linter->work);
        arvo_conllu_write(&text, tagged);
        *out = owned_copy(arvo_buf_str(&text));
        err = *out != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_arena_reset(linter->work);
    return err;
}

void arvo_string_free(char *string) {
    free(string);
}
