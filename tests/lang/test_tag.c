#include "unit.h"

#include "failing_allocator.h"
#include "tagged_text.h"

static const char *const texts[] = {"Autamme sinua. Tilaa nyt!", "Grow faster.", ""};

static void segments_are_parallel(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_morphology *morphology;
    arvo_tagged_document *tagged;
    arvo_document *document = document_of(arena, texts, 3);
    document->segments[1].language = ARVO_LANGUAGE_EN;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_tag(&tagged, document, ARVO_LANGUAGE_FI, morphology, NULL), ARVO_OK);
    assert_ptr_equal(tagged->document, document);
    assert_int_equal(tagged->language, ARVO_LANGUAGE_FI);
    assert_int_equal(tagged->segment_count, 3);
    const arvo_tagged_segment *first = &tagged->segments[0];
    assert_ptr_equal(first->segment, &document->segments[0]);
    assert_int_equal(first->language, ARVO_LANGUAGE_FI);
    assert_int_equal(first->token_count, 6);
    assert_int_equal(first->sentence_count, 2);
    assert_int_equal(first->sentences[1].first, 3);
    assert_int_equal(first->sentences[1].count, 3);
    assert_int_equal(first->tokens[1].start, 8);
    assert_int_equal(first->tokens[1].end, 13);
    assert_true(first->tokens[1].space_before);
    assert_false(first->tokens[2].space_before);
    assert_string_equal(first->tokens[0].word->analyses[0].lemma.ptr, "auttaa");
    assert_int_equal(tagged->segments[1].language, ARVO_LANGUAGE_EN);
    assert_int_equal(tagged->segments[1].tokens[0].word->analyses[0].upos, ARVO_UPOS_VERB);
    assert_int_equal(tagged->segments[2].token_count, 0);
    assert_int_equal(tagged->segments[2].sentence_count, 0);
    arvo_morphology_free(morphology);
    arvo_arena_free(arena);
}

static void words_are_shared_between_documents(void **state) {
    (void)state;
    arvo_morphology *morphology;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    const arvo_word *words[2];
    for (int i = 0; i < 2; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_tagged_document *tagged;
        assert_int_equal(arvo_tag(&tagged, document_of(arena, texts, 1), ARVO_LANGUAGE_FI, morphology, NULL),
                         ARVO_OK);
        words[i] = tagged->segments[0].tokens[0].word;
        arvo_arena_free(arena);
    }
    assert_ptr_equal(words[0], words[1]);
    arvo_morphology_free(morphology);
}

static void errors_of_the_dictionary_come_through(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_morphology *morphology;
    arvo_tagged_document *tagged;
    arvo_error error = {0};
    assert_int_equal(arvo_morphology_new(&morphology, NULL, "/nowhere", NULL), ARVO_OK);
    assert_int_equal(arvo_tag(&tagged, document_of(arena, texts, 3), ARVO_LANGUAGE_FI, morphology, &error),
                     ARVO_ERR_DICTIONARY_MISSING);
    assert_null(tagged);
    assert_int_equal(
        arvo_tag(&tagged, document_of(arena, texts, 3), ARVO_LANGUAGE_UNKNOWN, morphology, &error), ARVO_OK);
    arvo_morphology_free(morphology);
    arvo_arena_free(arena);
}

/* The document's arena gives out at every point after the document is there. */
static void memory_may_end_anywhere(void **state) {
    (void)state;
    arvo_morphology *morphology;
    size_t failures = 0;
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    for (size_t left = 0;; left++) {
        failing_allocator failing = {.left = 1000000};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_tagged_document *tagged;
        arvo_document *document = document_of(arena, texts, 3);
        failing.left = left;
        char *fill = NULL; /* an arena may still have room in its block */
        do
            fill = arvo_alloc(arena, 64);
        while (fill != NULL && left == 0);
        arvo_err err = arvo_tag(&tagged, document, ARVO_LANGUAGE_FI, morphology, NULL);
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
        if (err == ARVO_OK)
            break;
        assert_int_equal(err, ARVO_ERR_NO_MEMORY);
        failures++;
    }
    assert_true(failures > 0);
    arvo_morphology_free(morphology);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(segments_are_parallel),
        cmocka_unit_test(words_are_shared_between_documents),
        cmocka_unit_test(errors_of_the_dictionary_come_through),
        cmocka_unit_test(memory_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
