/* Any bytes, read as each format: they become a document whose runs are sound, or an error. */
#include "document_invariants.h"
#include "format/format.h"
#include "fuzz.h"

static void read_as(arvo_format format, arvo_str path, arvo_str source) {
    arvo_arena *arena = arvo_arena_new(NULL);
    if (arena == NULL) {
        return;
    }
    arvo_document *document;
    arvo_error error;
    arvo_err err =
        arvo_document_read(&document, arena, path, source, &(arvo_read_options){.format = format}, &error);
    if (err == ARVO_ERR_INTERNAL || (err == ARVO_OK) != (document != NULL) ||
        (err != ARVO_OK && error.code != err)) {
        fuzz_fail("the error and the document do not agree");
    }
    const char *fault = document == NULL ? NULL : document_fault(document);
    if (fault != NULL) {
        fuzz_fail(fault);
    }
    arvo_arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    for (arvo_format format = ARVO_FORMAT_PLAIN; format < ARVO_FORMAT_COUNT; format++) {
        read_as(format, ARVO_STR("-"), (arvo_str){(const char *)data, size});
    }
    read_as(ARVO_FORMAT_MARKDOWN, ARVO_STR("a.mdx"), (arvo_str){(const char *)data, size});
    return 0;
}
