/* suppress_fixture.h: a document with comments, made by hand: a line that begins with "//" is a comment, any
 * other a paragraph. */
#ifndef ARVO_TESTS_SUPPRESS_FIXTURE_H
#define ARVO_TESTS_SUPPRESS_FIXTURE_H

#include "rule_fixture.h"

#include "rule/suppress.h"

static inline void fixture_add_comment(arvo_document *document, arvo_comment *comments, const char *line,
                                       size_t len) {
    uint32_t start = (uint32_t)(line - document->source.ptr);
    arvo_str text = arvo_str_trim((arvo_str){line + 2, len - 2});
    if (!arvo_str_starts_with(text, ARVO_STR("arvolint-"))) {
        return; /* not ours: no reader hands it on */
    }
    comments[document->comment_count++] = (arvo_comment){{start, start + (uint32_t)len}, text, {0, 0}};
}

static inline arvo_document *fixture_commented(fixture *f, const char *text) {
    arvo_document *document = ARVO_NEW(f->arena, arvo_document);
    arvo_segment *segments = ARVO_NEW_ARRAY(f->arena, arvo_segment, strlen(text) + 1);
    arvo_comment *comments = ARVO_NEW_ARRAY(f->arena, arvo_comment, strlen(text) + 1);
    assert_non_null(comments);
    *document = (arvo_document){
        .arena = f->arena, .path = ARVO_STR("text"), .segments = segments, .comments = comments};
    document->source = arvo_str_copy(f->arena, arvo_str_of(text));
    for (const char *line = document->source.ptr; *line != '\0';) {
        size_t len = strcspn(line, "\n");
        if (strncmp(line, "//", 2) == 0) {
            fixture_add_comment(document, comments, line, len);
        } else if (len > 0) {
            arvo_segment_builder builder = arvo_segment_begin(f->arena);
            arvo_segment_verbatim(&builder, (uint32_t)(line - document->source.ptr), (arvo_str){line, len});
            assert_true(arvo_segment_end(&segments[document->segment_count++], &builder));
        }
        line += len + (line[len] == '\n');
    }
    assert_true(arvo_linetable_build(&document->lines, f->arena, document->source));
    return document;
}

/* Two rules: XX101 cats and XX102 dogs. */
static inline fixture *fixture_of_pets(void) {
    fixture *f = fixture_new();
    fixture_write(f, "cats.yaml",
                  "id: XX101\nname: cats\nstep: meaning\nkind: phrase\nmatch: cat\nmessage: m\n"
                  "tests: {en: {bad: [cat]}}\n");
    fixture_write(f, "dogs.yaml",
                  "id: XX102\nname: dogs\nstep: meaning\nkind: phrase\nmatch: dog\nmessage: m\n"
                  "tests: {en: {bad: [dog]}}\n");
    fixture_load(f);
    return f;
}

#endif
