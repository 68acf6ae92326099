/* fuzz_select.c: any bytes as a pattern of a mark (the first byte says of which kind), looked for in a page,
 * a locale file and a draft. */
#include "base/utf8.h"
#include "format/format.h"
#include "format/parts.h"
#include "format/select.h"
#include "fuzz.h"

static const struct {
    const char *path;
    const char *text;
} documents[] = {
    {"page.html",
     "<html lang=fi><body class='a b'><main id=top><section class=hero><h1>Miksi me</h1><p>Siksi.</p>"
     "</section><section class='hero x'><h2 data-a=''>Hinta</h2></section></main></body></html>"},
    {"fi.json", "{\"home\": {\"hero\": {\"title\": \"Yksi\", \"a.b\": [\"kaksi\", \"kolme\"]}, \"~/x\": "
                "\"neljä\"}, \"\": \"viisi\"}"},
    {"draft.md", "# Miksi me\n\nSiksi.\n\n## Hinta\n\n> # Lainaus\n\nKymppi.\n\n# Loppu\n"},
};

static void look(arvo_arena *arena, arvo_mark_kind kind, const char *pattern, size_t which) {
    arvo_read_options how = {.format = ARVO_FORMAT_AUTO};
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    arvo_mark mark = {.kind = kind, .patterns = &pattern, .pattern_count = 1};
    arvo_document *document;
    arvo_document_parts parts;
    if (arvo_document_read(&document, arena, arvo_str_of(documents[which].path),
                           arvo_str_of(documents[which].text), &how, NULL) != ARVO_OK) {
        fuzz_fail("a document cannot be read");
    }
    options.marks = &mark;
    options.mark_count = 1;
    arvo_err checked = arvo_select_check(arena, kind, arvo_str_of(pattern), NULL);
    arvo_err err = arvo_document_part_up(&parts, document, ARVO_LANGUAGE_FI, &options, NULL);
    if (err != checked) {
        fuzz_fail("a pattern that is good to check and bad to use, or the other way");
    }
    uint32_t segments = 0;
    for (uint32_t i = 0; err == ARVO_OK && i < parts.count; i++) {
        segments += parts.items[i].document->segment_count;
    }
    if (err == ARVO_OK && segments != document->segment_count) {
        fuzz_fail("a text that is in no part, or in two");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const arvo_mark_kind kinds[] = {ARVO_MARK_KEY, ARVO_MARK_POINTER, ARVO_MARK_CSS,
                                           ARVO_MARK_HEADING};
    if (size < 1 || arvo_utf8_valid_prefix((const char *)data + 1, size - 1) != size - 1) {
        return 0;
    }
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str pattern =
        arena != NULL ? arvo_str_copy(arena, (arvo_str){(const char *)data + 1, size - 1}) : ARVO_NO_STR;
    for (size_t i = 0; pattern.ptr != NULL && i < sizeof documents / sizeof *documents; i++) {
        look(arena, kinds[data[0] % 4], pattern.ptr, i);
    }
    arvo_arena_free(arena);
    return 0;
}
