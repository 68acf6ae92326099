#include "fake_result.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/linetable.h"
#include "report/reporter.h"
#include "unit.h"

arvo_result *fake_result(arvo_arena *arena, const char *path, arvo_str source) {
    static const char *const names[] = {"Tieto", "Ymmärrys", "Merkitys", "Erottuminen", "Lunastus"};
    arvo_result *result = ARVO_NEW(arena, arvo_result);
    arvo_part *part = ARVO_NEW(arena, arvo_part);
    arvo_linetable *lines = ARVO_NEW(arena, arvo_linetable);
    assert_non_null(result);
    assert_non_null(part);
    assert_non_null(lines);
    assert_true(arvo_linetable_build(lines, arena, source));
    result->path = path;
    result->language = ARVO_LANGUAGE_FI;
    result->ui_language = ARVO_LANGUAGE_FI;
    result->internal = lines;
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        part->steps[i].name = names[i];
    }
    part->language = result->language;
    result->parts = part;
    result->part_count = 1;
    return result;
}

arvo_part *fake_part(arvo_result *result) {
    return (arvo_part *)result->parts; /* fake_result() made it */
}

arvo_excerpt fake_excerpt(arvo_arena *arena, const arvo_result *result, const char *needle) {
    arvo_str source;
    source.ptr = arvo_result_source(result, &source.len);
    size_t at = arvo_str_find(source, arvo_str_of(needle));
    assert_true(at != SIZE_MAX);
    arvo_str text = arvo_str_copy(arena, arvo_str_of(needle));
    return (arvo_excerpt){{(uint32_t)at, (uint32_t)(at + text.len)}, text.ptr};
}

arvo_diagnostic fake_diagnostic(arvo_excerpt excerpt, const char *message) {
    return (arvo_diagnostic){.code = "AV203",
                             .name = "jargon",
                             .step = ARVO_STEP_UNDERSTANDING,
                             .level = ARVO_LEVEL_WARNING,
                             .message = message,
                             .excerpt = excerpt};
}

static bool keep(void *state, const char *bytes, size_t len) {
    arvo_buf *kept = state;
    arvo_buf_append(kept, (arvo_str){bytes, len});
    return !kept->failed;
}

arvo_sink fake_sink(arvo_buf *kept) {
    return (arvo_sink){keep, kept};
}

static bool refuse(void *state, const char *bytes, size_t len) {
    (void)state;
    (void)bytes;
    (void)len;
    return false;
}

arvo_sink fake_broken_sink(void) {
    return (arvo_sink){refuse, NULL};
}

static void *allocate_some(void *state, size_t size) {
    int *left = state;
    return (*left)-- > 0 ? malloc(size) : NULL;
}

static void release(void *state, void *block) {
    (void)state;
    free(block);
}

arvo_allocator fake_allocator(int *left) {
    return (arvo_allocator){allocate_some, release, left};
}

static arvo_err feed(arvo_reporter *reporter, const arvo_result *result, const char *failed_path,
                     const arvo_error *failure) {
    arvo_err err = result != NULL ? arvo_reporter_result(reporter, result, NULL) : ARVO_OK;
    if (err == ARVO_OK && failure != NULL) {
        err = arvo_reporter_failure(reporter, failed_path, failure, NULL);
    }
    return err == ARVO_OK ? arvo_reporter_end(reporter, NULL) : err;
}

const char *fake_report(arvo_arena *arena, const char *format, const arvo_report_options *options,
                        const arvo_result *result, const char *failed_path, const arvo_error *failure) {
    arvo_buf kept = arvo_buf_in(arena);
    arvo_reporter *reporter = arvo_reporter_new(format, options, fake_sink(&kept));
    assert_non_null(reporter);
    assert_int_equal(feed(reporter, result, failed_path, failure), ARVO_OK);
    arvo_reporter_free(reporter);
    return arvo_str_copy(arena, arvo_buf_str(&kept)).ptr;
}

static int json_blocks_left;

static void *some_json_blocks(size_t size) {
    return json_blocks_left-- > 0 ? malloc(size) : NULL;
}

void fake_report_without_memory(const char *format, const arvo_report_options *options,
                                const arvo_result *result, const char *failed_path,
                                const arvo_error *failure) {
    enum { PLENTY = 1000000, TOO_MANY = 20000 };
    for (int round = 0, last = 0; last < 2; round++) { /* jansson's blocks first, then those of arenas */
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_buf kept = arvo_buf_in(arena);
        int left = last == 0 ? PLENTY : round;
        arvo_allocator allocator = fake_allocator(&left);
        arvo_err err = ARVO_ERR_NO_MEMORY;
        json_set_alloc_funcs(some_json_blocks, free);
        json_blocks_left = last == 0 ? round : PLENTY;
        arvo_reporter *reporter = arvo_reporter_new_in(format, options, fake_sink(&kept), &allocator);
        if (reporter != NULL) {
            err = feed(reporter, result, failed_path, failure);
        }
        arvo_reporter_free(reporter);
        json_set_alloc_funcs(malloc, free);
        arvo_arena_free(arena);
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        assert_true(round < TOO_MANY);
        if (err == ARVO_OK) {
            last++;
            round = -1;
        }
    }
}

void assert_holds(const char *text, const char *part) {
    if (strstr(text, part) == NULL) {
        print_error("not found: %s\nin:\n%s\n", part, text);
        fail();
    }
}

/* What src/rule gives when there are rules. */
arvo_position arvo_result_position(const arvo_result *result, uint32_t offset) {
    const arvo_linetable *lines = result->internal;
    return (arvo_position){arvo_linetable_line(lines, offset),
                           arvo_linetable_column(lines, offset),
                           offset,
                           arvo_linetable_characters(lines, offset),
                           arvo_linetable_utf16_column(lines, offset),
                           arvo_linetable_byte_column(lines, offset)};
}

const char *arvo_result_line(const arvo_result *result, uint32_t line, size_t *len) {
    const arvo_linetable *lines = result->internal;
    if (line > lines->count) {
        return NULL;
    }
    arvo_str text = arvo_linetable_text(lines, line);
    *len = text.len;
    return text.ptr;
}

const char *arvo_result_source(const arvo_result *result, size_t *len) {
    const arvo_linetable *lines = result->internal;
    *len = lines->source.len;
    return lines->source.ptr;
}

const arvo_part *arvo_result_proposition(const arvo_result *result) {
    return result->part_count == 1 ? &result->parts[0] : NULL;
}
