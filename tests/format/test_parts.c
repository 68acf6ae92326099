#include "format/parts.h"

#include <stdio.h>

#include "failing_allocator.h"
#include "hand_built.h"

static arvo_document_parts part_up(hand_built *h, arvo_language language, const arvo_lint_options *options) {
    arvo_document_parts parts;
    arvo_error error;
    assert_int_equal(arvo_document_part_up(&parts, hand_built_document(h), language, options, &error),
                     ARVO_OK);
    return parts;
}

/* Part `index` is of this sort and holds these texts, joined by "|". */
static const arvo_document_part *expect(const arvo_document_parts *parts, uint32_t index, arvo_role role,
                                        arvo_language language, const char *texts) {
    assert_true(index < parts->count);
    const arvo_document_part *part = &parts->items[index];
    char joined[256] = "";
    for (uint32_t i = 0; i < part->document->segment_count; i++) {
        strcat(joined, i > 0 ? "|" : "");
        strcat(joined, part->document->segments[i].text.ptr);
    }
    assert_string_equal(joined, texts);
    assert_int_equal(part->role, role);
    assert_int_equal(part->language, language);
    return part;
}

static void is_one_part_without_marks(void **state) {
    (void)state;
    hand_built h = hand_build();
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    add_text(&h, "eka");
    add_text(&h, "toka");
    arvo_document_parts parts = part_up(&h, ARVO_LANGUAGE_FI, &options);
    assert_int_equal(parts.count, 1);
    const arvo_document_part *part = expect(&parts, 0, ARVO_ROLE_PROPOSITION, ARVO_LANGUAGE_FI, "eka|toka");
    assert_null(part->mark);
    assert_null(part->key.ptr);
    assert_int_equal(part->span.start, 0);
    assert_int_equal(part->span.end, strlen("eka\ntoka"));
    arvo_arena_free(h.arena);
}

static void tells_propositions_from_copy(void **state) {
    (void)state;
    hand_built h = hand_build();
    const char *pattern = "*.hero";
    arvo_mark mark = {.kind = ARVO_MARK_KEY, .patterns = &pattern, .pattern_count = 1};
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    options.role = ARVO_ROLE_COPY;
    options.marks = &mark;
    options.mark_count = 1;
    add_keyed(&h, "/home/menu", "valikko");
    add_keyed(&h, "/home/hero/title", "otsikko");
    add_keyed(&h, "/shop/hero/title", "kauppa");
    add_keyed(&h, "/home/hero/lead", "ingressi");
    add_keyed(&h, "/home/legal", "ehdot");
    arvo_document_parts parts = part_up(&h, ARVO_LANGUAGE_FI, &options);
    assert_int_equal(parts.count, 3);
    expect(&parts, 0, ARVO_ROLE_COPY, ARVO_LANGUAGE_FI, "valikko|ehdot");
    const arvo_document_part *hero =
        expect(&parts, 1, ARVO_ROLE_PROPOSITION, ARVO_LANGUAGE_FI, "otsikko|ingressi");
    assert_ptr_equal(hero->mark, &mark);
    assert_true(arvo_str_equal(hero->key, ARVO_STR("/home/hero")));
    assert_int_equal(hero->span.start, strlen("valikko\n"));
    assert_int_equal(hero->span.end, strlen("valikko\notsikko\nkauppa\ningressi"));
    expect(&parts, 2, ARVO_ROLE_PROPOSITION, ARVO_LANGUAGE_FI, "kauppa");
    arvo_arena_free(h.arena);
}

static void parts_languages(void **state) {
    (void)state;
    hand_built h = hand_build();
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    add_text(&h, "suomea");
    add_text(&h, "svenska")->language = ARVO_LANGUAGE_SV;
    add_text(&h, "lisää");
    add_text(&h, "deutsch")->other_language = true;
    arvo_document_parts parts = part_up(&h, ARVO_LANGUAGE_FI, &options);
    assert_int_equal(parts.count, 2);
    expect(&parts, 0, ARVO_ROLE_PROPOSITION, ARVO_LANGUAGE_FI, "suomea|lisää");
    expect(&parts, 1, ARVO_ROLE_PROPOSITION, ARVO_LANGUAGE_SV, "svenska");
    arvo_arena_free(h.arena);
}

static void is_unknown_when_no_language_is_ours(void **state) {
    (void)state;
    hand_built h = hand_build();
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    add_text(&h, "deutsch")->other_language = true;
    add_text(&h, "?");
    arvo_document_parts parts = part_up(&h, ARVO_LANGUAGE_UNKNOWN, &options);
    assert_int_equal(parts.count, 1);
    expect(&parts, 0, ARVO_ROLE_PROPOSITION, ARVO_LANGUAGE_UNKNOWN, "deutsch|?");
    arvo_arena_free(h.arena);
}

static void has_no_parts_without_text(void **state) {
    (void)state;
    hand_built h = hand_build();
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    assert_int_equal(part_up(&h, ARVO_LANGUAGE_FI, &options).count, 0);
    arvo_arena_free(h.arena);
}

/* A part a text, and many of them: a part must not cost more the more there are. */
static void stays_quick_with_many_parts(void **state) {
    (void)state;
    enum { COUNT = 200000 };
    hand_built h = hand_build();
    arvo_document *document = hand_built_document(&h);
    document->segments = ARVO_NEW_ARRAY(h.arena, arvo_segment, COUNT);
    document->segment_count = COUNT;
    for (uint32_t i = 0; i < COUNT; i++) {
        char key[16];
        snprintf(key, sizeof key, "/%u", (unsigned)i);
        document->segments[i] =
            (arvo_segment){.key = arvo_str_copy(h.arena, arvo_str_of(key)), .text = ARVO_STR("")};
    }
    const char *pattern = "*";
    arvo_mark mark = {.kind = ARVO_MARK_KEY, .patterns = &pattern, .pattern_count = 1};
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    options.marks = &mark;
    options.mark_count = 1;
    arvo_document_parts parts;
    assert_int_equal(arvo_document_part_up(&parts, document, ARVO_LANGUAGE_FI, &options, NULL), ARVO_OK);
    assert_int_equal(parts.count, COUNT);
    arvo_arena_free(h.arena);
}

static void survives_the_end_of_memory(void **state) {
    (void)state;
    hand_built h = hand_build();
    add_keyed(&h, "/home/hero", "a");
    add_heading(&h, 1, "Me");
    const char *key = "*.hero", *css = "h1", *heading = "me", *both[] = {"a", "b"};
    arvo_mark marks[] = {{.kind = ARVO_MARK_KEY, .patterns = both, .pattern_count = 2},
                         {.kind = ARVO_MARK_CSS, .patterns = &css, .pattern_count = 1},
                         {.kind = ARVO_MARK_HEADING, .patterns = &heading, .pattern_count = 1},
                         {.kind = ARVO_MARK_KEY, .patterns = &key, .pattern_count = 1}};
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    options.marks = marks;
    options.mark_count = 4;
    arvo_document document = *hand_built_document(&h);
    arvo_err err = ARVO_ERR_NO_MEMORY;
    for (size_t left = 1; err != ARVO_OK; left++) {
        assert_true(left < 500);
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        document.arena = arvo_arena_new(&allocator);
        arvo_document_parts parts;
        err = arvo_document_part_up(&parts, &document, ARVO_LANGUAGE_FI, &options, NULL);
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        arvo_arena_free(document.arena);
        assert_int_equal(failing.live, 0);
    }
    arvo_arena_free(h.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_one_part_without_marks),
        cmocka_unit_test(tells_propositions_from_copy),
        cmocka_unit_test(parts_languages),
        cmocka_unit_test(is_unknown_when_no_language_is_ours),
        cmocka_unit_test(has_no_parts_without_text),
        cmocka_unit_test(stays_quick_with_many_parts),
        cmocka_unit_test(survives_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
