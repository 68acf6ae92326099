#include "format/select.h"

#include "hand_built.h"

static arvo_selection *select_with(hand_built *h, const arvo_mark *marks, size_t count) {
    arvo_selection *selection;
    arvo_error error;
    assert_int_equal(arvo_select_begin(&selection, hand_built_document(h), marks, count, &error), ARVO_OK);
    return selection;
}

/* The segment falls under the mark (NULL: none) at the key (NULL: none). */
static arvo_selected expect(const arvo_selection *selection, uint32_t segment, const arvo_mark *mark,
                            const char *key) {
    arvo_selected it = arvo_select(selection, segment);
    assert_ptr_equal(it.mark, mark);
    assert_true(arvo_str_equal(it.key, arvo_str_of(key)));
    return it;
}

static void joins_what_stands_under_a_key(void **state) {
    (void)state;
    hand_built h = hand_build();
    add_keyed(&h, "/home/hero/title", "a");
    add_keyed(&h, "/home/hero/lead", "b");
    add_keyed(&h, "/shop/hero/title", "c");
    add_keyed(&h, "/shop/footer", "d");
    add_text(&h, "e");
    const char *pattern = "*.hero";
    arvo_mark mark = {.kind = ARVO_MARK_KEY, .patterns = &pattern, .pattern_count = 1};
    arvo_selection *s = select_with(&h, &mark, 1);
    uint32_t home = expect(s, 0, &mark, "/home/hero").place;
    assert_int_equal(expect(s, 1, &mark, "/home/hero").place, home);
    assert_int_not_equal(expect(s, 2, &mark, "/shop/hero").place, home);
    expect(s, 3, NULL, NULL);
    expect(s, 4, NULL, NULL);
    arvo_arena_free(h.arena);
}

static void joins_several_patterns(void **state) {
    (void)state;
    hand_built h = hand_build();
    add_keyed(&h, "/title", "a");
    add_keyed(&h, "/description", "b");
    add_keyed(&h, "/other", "c");
    const char *patterns[] = {"title", "description", "absent"};
    arvo_mark mark = {.kind = ARVO_MARK_KEY, .patterns = patterns, .pattern_count = 3};
    arvo_selection *s = select_with(&h, &mark, 1);
    uint32_t place = expect(s, 0, &mark, "/title, /description").place;
    assert_int_equal(expect(s, 1, &mark, "/title, /description").place, place);
    expect(s, 2, NULL, NULL);
    arvo_arena_free(h.arena);
}

static void tells_a_few_of_many_joined_keys(void **state) {
    (void)state;
    hand_built h = hand_build();
    const char *keys[] = {"/a", "/b", "/c", "/d", "/e"};
    for (size_t i = 0; i < 5; i++) {
        add_keyed(&h, keys[i], "x");
    }
    const char *patterns[] = {"*", "absent"};
    arvo_mark mark = {.kind = ARVO_MARK_KEY, .patterns = patterns, .pattern_count = 2};
    arvo_selection *s = select_with(&h, &mark, 1);
    expect(s, 4, &mark, "/a, /b, /c, /d, …");
    arvo_arena_free(h.arena);
}

static void takes_the_first_mark_that_fits(void **state) {
    (void)state;
    hand_built h = hand_build();
    add_keyed(&h, "/hero/legal", "a");
    add_keyed(&h, "/hero/title", "b");
    add_keyed(&h, "/news", "c");
    const char *legal = "/hero/legal", *hero = "hero";
    arvo_mark marks[] = {{.kind = ARVO_MARK_POINTER, .patterns = &legal, .pattern_count = 1},
                         {.kind = ARVO_MARK_KEY, .patterns = &hero, .pattern_count = 1},
                         {.kind = ARVO_MARK_FILE}};
    arvo_selection *s = select_with(&h, marks, 3);
    expect(s, 0, &marks[0], "/hero/legal");
    expect(s, 1, &marks[1], "/hero");
    expect(s, 2, &marks[2], NULL);
    arvo_arena_free(h.arena);
}

static void takes_a_pointer_for_a_container(void **state) {
    (void)state;
    hand_built h = hand_build();
    add_keyed(&h, "/hero/title", "a");
    add_keyed(&h, "/hero.title", "b");
    add_text(&h, "c");
    const char *hero = "/hero", *root = "";
    arvo_mark marks[] = {{.kind = ARVO_MARK_POINTER, .patterns = &hero, .pattern_count = 1},
                         {.kind = ARVO_MARK_POINTER, .patterns = &root, .pattern_count = 1}};
    arvo_selection *s = select_with(&h, marks, 2);
    expect(s, 0, &marks[0], "/hero");
    expect(s, 1, &marks[1], NULL);
    expect(s, 2, NULL, NULL);
    arvo_arena_free(h.arena);
}

static void takes_a_heading_and_what_is_below(void **state) {
    (void)state;
    hand_built h = hand_build();
    add_text(&h, "before");                              /* 0 */
    add_heading(&h, 2, "Miksi  ME?\nÄlä epäröi");        /* 1 */
    add_text(&h, "below");                               /* 2 */
    add_heading(&h, 3, "Miksi juuri nyt");               /* 3: inside */
    add_heading(&h, 1, "Sitaatti")->quoted = true;       /* 4: closes nothing */
    add_text(&h, "still below");                         /* 5 */
    add_heading(&h, 2, "Hinnat");                        /* 6 */
    add_text(&h, "prices");                              /* 7 */
    add_heading(&h, 2, "miksi me? älä epäröi");          /* 8: another of the name */
    add_heading(&h, 1, "Lopuksi");                       /* 9 */
    add_heading(&h, 4, "Miksi lainattu")->quoted = true; /* 10 */
    const char *pattern = "miksi *";
    arvo_mark mark = {.kind = ARVO_MARK_HEADING, .patterns = &pattern, .pattern_count = 1};
    arvo_selection *s = select_with(&h, &mark, 1);
    expect(s, 0, NULL, NULL);
    uint32_t first = expect(s, 1, &mark, "Miksi ME? Älä epäröi").place;
    for (uint32_t i = 2; i <= 5; i++) {
        assert_int_equal(expect(s, i, &mark, "Miksi ME? Älä epäröi").place, first);
    }
    expect(s, 6, NULL, NULL);
    expect(s, 7, NULL, NULL);
    assert_int_not_equal(expect(s, 8, &mark, "miksi me? älä epäröi").place, first);
    expect(s, 9, NULL, NULL);
    expect(s, 10, NULL, NULL);
    arvo_arena_free(h.arena);
}

/* A mark before it takes some of its texts; where it is in the document it knows all the same. */
static void keeps_track_behind_another_mark(void **state) {
    (void)state;
    hand_built h = hand_build();
    add_heading(&h, 1, "Miksi me")->key = ARVO_STR("/title");
    add_text(&h, "below");
    const char *title = "title", *heading = "Miksi me";
    arvo_mark marks[] = {{.kind = ARVO_MARK_KEY, .patterns = &title, .pattern_count = 1},
                         {.kind = ARVO_MARK_HEADING, .patterns = &heading, .pattern_count = 1}};
    arvo_selection *s = select_with(&h, marks, 2);
    expect(s, 0, &marks[0], "/title");
    expect(s, 1, &marks[1], "Miksi me");
    arvo_arena_free(h.arena);
}

static void makes_a_part_of_each_element(void **state) {
    (void)state;
    hand_built h = hand_build();
    arvo_element *body = element_of(h.arena, NULL, 1, "body", NULL);
    arvo_element *one = element_of(h.arena, body, 1, "section", "class", "hero", NULL);
    arvo_element *h1 = element_of(h.arena, one, 1, "h1", NULL);
    arvo_element *inner = element_of(h.arena, one, 2, "div", "class", "hero", NULL);
    arvo_element *two = element_of(h.arena, body, 2, "section", "class", "hero", NULL);
    add_text(&h, "a")->element = h1;
    add_text(&h, "b")->element = inner;
    add_text(&h, "c")->element = two;
    add_text(&h, "d")->element = body;
    add_text(&h, "e");
    const char *pattern = ".hero";
    arvo_mark mark = {.kind = ARVO_MARK_CSS, .patterns = &pattern, .pattern_count = 1};
    arvo_selection *s = select_with(&h, &mark, 1);
    uint32_t first = expect(s, 0, &mark, "section.hero").place;
    assert_int_equal(expect(s, 1, &mark, "section.hero").place, first);
    assert_int_not_equal(expect(s, 2, &mark, "section.hero").place, first);
    expect(s, 3, NULL, NULL);
    expect(s, 4, NULL, NULL);
    arvo_arena_free(h.arena);
}

static void refuses_bad_patterns(void **state) {
    (void)state;
    hand_built h = hand_build();
    add_text(&h, "a");
    const char *pattern = "div >";
    arvo_mark mark = {.kind = ARVO_MARK_CSS, .patterns = &pattern, .pattern_count = 1};
    arvo_selection *selection;
    arvo_error error;
    assert_int_equal(arvo_select_begin(&selection, hand_built_document(&h), &mark, 1, &error),
                     ARVO_ERR_BAD_SELECTOR);
    char message[300];
    arvo_error_message(message, sizeof message, &error, ARVO_LANGUAGE_EN);
    assert_string_equal(message, "bad selector “div >” (character 6): an element, #id, .class or [attribute] "
                                 "belongs here");
    assert_int_equal(error.column, 0); /* of the document there is none */
    struct {
        arvo_mark_kind kind;
        const char *pattern;
        uint32_t column;
    } bad[] = {{ARVO_MARK_KEY, "a..b", 3},
               {ARVO_MARK_POINTER, "a", 1},
               {ARVO_MARK_CSS, "a::b", 3},
               {ARVO_MARK_HEADING, "ä [", 3},
               {ARVO_MARK_HEADING, " ", 1}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(arvo_select_check(h.arena, bad[i].kind, arvo_str_of(bad[i].pattern), &error),
                         ARVO_ERR_BAD_SELECTOR);
        assert_int_equal(error.column, bad[i].column);
    }
    assert_int_equal(arvo_select_check(h.arena, ARVO_MARK_FILE, ARVO_NO_STR, &error), ARVO_OK);
    assert_int_equal(arvo_select_check(h.arena, ARVO_MARK_HEADING, ARVO_STR("Miksi [mn]e*"), &error),
                     ARVO_OK);
    arvo_arena_free(h.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_what_stands_under_a_key),
        cmocka_unit_test(joins_several_patterns),
        cmocka_unit_test(tells_a_few_of_many_joined_keys),
        cmocka_unit_test(takes_the_first_mark_that_fits),
        cmocka_unit_test(takes_a_pointer_for_a_container),
        cmocka_unit_test(takes_a_heading_and_what_is_below),
        cmocka_unit_test(keeps_track_behind_another_mark),
        cmocka_unit_test(makes_a_part_of_each_element),
        cmocka_unit_test(refuses_bad_patterns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
