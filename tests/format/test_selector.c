#include "format/selector.h"

#include "failing_allocator.h"
#include "hand_built.h"

/* html > body > main#top.page > (section.hero.big > h1[lang=fi-FI], p.lead), (section.card > h2),
 * (section.card > h2) */
typedef struct page {
    arvo_arena *arena;
    arvo_element *html, *body, *main, *hero, *h1, *lead, *card1, *h2a, *card2, *h2b;
} page;

static page make_page(void) {
    page p = {.arena = arvo_arena_new(NULL)};
    p.html = element_of(p.arena, NULL, 1, "html", NULL);
    p.body = element_of(p.arena, p.html, 2, "body", NULL);
    p.main = element_of(p.arena, p.body, 1, "main", "id", "top", "class", "page", NULL);
    p.hero = element_of(p.arena, p.main, 1, "section", "class", " hero\tbig md:wide ", NULL);
    p.h1 = element_of(p.arena, p.hero, 1, "h1", "lang", "fi-FI", "data-x", "", NULL);
    p.lead = element_of(p.arena, p.hero, 2, "p", "class", "lead", "title", "Say \"Hei\"", NULL);
    p.card1 = element_of(p.arena, p.main, 2, "section", "class", "card", NULL);
    p.h2a = element_of(p.arena, p.card1, 1, "h2", NULL);
    p.card2 = element_of(p.arena, p.main, 3, "section", "class", "card", NULL);
    p.h2b = element_of(p.arena, p.card2, 1, "h2", NULL);
    return p;
}

static const arvo_element *find(const page *p, const char *text, const arvo_element *from) {
    arvo_selector selector;
    arvo_error error;
    assert_int_equal(arvo_selector_parse(&selector, p->arena, arvo_str_of(text), &error), ARVO_OK);
    arvo_selector_search *search = arvo_selector_search_new(p->arena, &selector);
    const arvo_element *found;
    assert_true(arvo_selector_find(&found, search, from));
    const arvo_element *again;
    assert_true(arvo_selector_find(&again, search, from));
    assert_ptr_equal(found, again);
    return found;
}

static void finds_by_name_id_and_class(void **state) {
    (void)state;
    page p = make_page();
    assert_ptr_equal(find(&p, "h1", p.h1), p.h1);
    assert_ptr_equal(find(&p, "H1", p.h1), p.h1);
    assert_ptr_equal(find(&p, "section", p.h1), p.hero);
    assert_ptr_equal(find(&p, "*", p.h1), p.html);
    assert_ptr_equal(find(&p, "#top", p.h2b), p.main);
    assert_null(find(&p, "#Top", p.h2b));
    assert_ptr_equal(find(&p, ".hero", p.lead), p.hero);
    assert_ptr_equal(find(&p, ".big.hero", p.lead), p.hero);
    assert_ptr_equal(find(&p, ".md\\:wide", p.lead), p.hero);
    assert_ptr_equal(find(&p, ".md\\3a wide", p.lead), p.hero);
    assert_null(find(&p, ".her", p.lead));
    assert_null(find(&p, "p.hero", p.lead));
    assert_ptr_equal(find(&p, "main#top.page", p.h2a), p.main);
    arvo_arena_free(p.arena);
}

static void finds_by_attribute(void **state) {
    (void)state;
    page p = make_page();
    assert_ptr_equal(find(&p, "[lang]", p.h1), p.h1);
    assert_ptr_equal(find(&p, "[data-x]", p.h1), p.h1);
    assert_ptr_equal(find(&p, "[data-x=\"\"]", p.h1), p.h1);
    assert_null(find(&p, "[data-x^=\"\"]", p.h1));
    assert_ptr_equal(find(&p, "[ lang = fi-FI ]", p.h1), p.h1);
    assert_null(find(&p, "[lang=fi]", p.h1));
    assert_ptr_equal(find(&p, "[lang|=fi]", p.h1), p.h1);
    assert_null(find(&p, "[lang|=f]", p.h1));
    assert_ptr_equal(find(&p, "[LANG='fi-fi' i]", p.h1), p.h1);
    assert_ptr_equal(find(&p, "[lang^=fi]", p.h1), p.h1);
    assert_ptr_equal(find(&p, "[lang$=FI]", p.h1), p.h1);
    assert_null(find(&p, "[lang$=fi]", p.h1));
    assert_ptr_equal(find(&p, "[lang*=i-F]", p.h1), p.h1);
    assert_ptr_equal(find(&p, "[lang*=I-f i]", p.h1), p.h1);
    assert_ptr_equal(find(&p, "[class~=big]", p.h1), p.hero);
    assert_null(find(&p, "[class~=bi]", p.h1));
    assert_ptr_equal(find(&p, "[title=\"Say \\\"Hei\\\"\"]", p.lead), p.lead);
    arvo_arena_free(p.arena);
}

static void finds_by_place(void **state) {
    (void)state;
    page p = make_page();
    assert_ptr_equal(find(&p, "main h2", p.h2a), p.h2a);
    assert_null(find(&p, "main > h2", p.h2a));
    assert_ptr_equal(find(&p, "main>section>h2", p.h2a), p.h2a);
    assert_ptr_equal(find(&p, "body  section > h1", p.h1), p.h1);
    assert_null(find(&p, "section main", p.h1));
    assert_ptr_equal(find(&p, "section:first-child", p.h1), p.hero);
    assert_null(find(&p, "section:first-child", p.h2a));
    assert_ptr_equal(find(&p, ".card:nth-child( 3 )", p.h2b), p.card2);
    assert_null(find(&p, ".card:nth-child(3)", p.h2a));
    assert_ptr_equal(find(&p, "h1 , .card", p.h2a), p.card1);
    assert_ptr_equal(find(&p, "h1 , .card", p.h1), p.h1);
    assert_null(find(&p, "h1, .card", p.lead));
    /* what one selector of a list has matched starts nothing for the next */
    assert_null(find(&p, "p, html h2 > h1", p.h1));
    arvo_arena_free(p.arena);
}

static void expect_bad(const char *text, const char *what, uint32_t column) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_selector selector;
    arvo_error error = {0};
    assert_int_equal(arvo_selector_parse(&selector, arena, arvo_str_of(text), &error), ARVO_ERR_BAD_SELECTOR);
    assert_string_equal(error.detail[0], text);
    assert_string_equal(error.detail[1], what);
    assert_int_equal(error.column, column);
    arvo_arena_free(arena);
}

static void refuses_bad_selectors(void **state) {
    (void)state;
    const char *nothing = "an element, #id, .class or [attribute] belongs here";
    expect_bad("", nothing, 1);
    expect_bad("div >", nothing, 6);
    expect_bad("div,", nothing, 5);
    expect_bad("div > > p", nothing, 7);
    expect_bad("a + b", "siblings (+ and ~) cannot be selected", 3);
    expect_bad("a~b", "siblings (+ and ~) cannot be selected", 2);
    expect_bad("ä.", "a name is missing behind .", 3);
    expect_bad("#", "a name is missing behind #", 2);
    expect_bad("[x", "the [ is never closed", 3);
    expect_bad("[]", "an attribute's name is missing", 2);
    expect_bad("[x=]", "a value is missing", 4);
    expect_bad("[x~y]", "] or =, ~=, |=, ^=, $=, *= belongs here", 4);
    expect_bad("[x='y]", "the quote is never closed", 7);
    expect_bad("p:hover", "of the names behind : only :first-child and :nth-child(N) are known", 2);
    expect_bad("p:nth-child(2n)", ") belongs here; :nth-child takes a number only", 14);
    expect_bad("p:nth-child(0)", ":nth-child takes a number from 1", 14);
    expect_bad("p:nth-child", "( belongs here", 12);
    expect_bad("p)", "this cannot stand in a selector", 2);
    char many[300];
    memset(many, 0, sizeof many);
    for (size_t i = 0; i < 130; i++) {
        many[i] = i % 2 == 0 ? 'a' : ' ';
    }
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_selector selector;
    arvo_error error;
    assert_int_equal(arvo_selector_parse(&selector, arena, arvo_str_of(many), &error), ARVO_ERR_BAD_SELECTOR);
    assert_string_equal(error.detail[1], "it has more than 64 parts");
    many[127] = '\0';
    assert_int_equal(arvo_selector_parse(&selector, arena, arvo_str_of(many), &error), ARVO_OK);
    arvo_arena_free(arena);
}

static void describes_elements(void **state) {
    (void)state;
    page p = make_page();
    assert_string_equal(arvo_element_describe(p.arena, p.h1).ptr, "section.hero > h1");
    assert_string_equal(arvo_element_describe(p.arena, p.main).ptr, "main#top");
    assert_string_equal(arvo_element_describe(p.arena, p.hero).ptr, "main#top > section.hero");
    assert_string_equal(arvo_element_describe(p.arena, p.body).ptr, "body");
    arvo_element *head = element_of(p.arena, p.html, 1, "head", NULL);
    arvo_element *meta = element_of(p.arena, head, 1, "meta", "property", "og:title", NULL);
    assert_string_equal(arvo_element_describe(p.arena, meta).ptr, "meta[og:title]");
    meta = element_of(p.arena, head, 2, "meta", NULL);
    assert_string_equal(arvo_element_describe(p.arena, meta).ptr, "head > meta");
    arvo_arena_free(p.arena);
}

/* An element costs the same however deep it is: a tree of 200,000, each in the one before. */
static void stays_quick_in_depth(void **state) {
    (void)state;
    page p = make_page();
    arvo_selector selector;
    assert_int_equal(arvo_selector_parse(&selector, p.arena, ARVO_STR("i b > i b, u"), NULL), ARVO_OK);
    arvo_selector_search *search = arvo_selector_search_new(p.arena, &selector);
    arvo_element *element = p.body;
    for (uint32_t i = 0; i < 200000; i++) {
        const arvo_element *found;
        element = element_of(p.arena, element, 1, "b", NULL);
        assert_true(arvo_selector_find(&found, search, element));
        assert_null(found);
    }
    arvo_arena_free(p.arena);
}

static void survives_the_end_of_memory(void **state) {
    (void)state;
    arvo_err err = ARVO_ERR_NO_MEMORY;
    page p = make_page();
    for (size_t left = 1; err != ARVO_OK; left++) {
        assert_true(left < 200);
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_selector selector;
        const arvo_element *found = NULL;
        err = arvo_selector_parse(&selector, arena, ARVO_STR("main > .her\\6f [x='y' i], h1"), NULL);
        arvo_selector_search *search = err == ARVO_OK ? arvo_selector_search_new(arena, &selector) : NULL;
        bool done = search != NULL && arvo_selector_find(&found, search, p.h1);
        err = done ? ARVO_OK : ARVO_ERR_NO_MEMORY;
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
        assert_true(!done || found == p.h1);
    }
    arvo_arena_free(p.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_by_name_id_and_class),
        cmocka_unit_test(finds_by_attribute),
        cmocka_unit_test(finds_by_place),
        cmocka_unit_test(refuses_bad_selectors),
        cmocka_unit_test(describes_elements),
        cmocka_unit_test(stays_quick_in_depth),
        cmocka_unit_test(survives_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
