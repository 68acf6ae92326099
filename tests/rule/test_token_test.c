#include "unit.h"

#include "fake_words.h"
#include "rule/pattern_parse.h"
#include "rule/test_table.h"

static arvo_arena *arena;
static fake_text *text;
static arvo_word_view *view;

static int set_up(void **state) {
    (void)state;
    arena = arvo_arena_new(NULL);
    text = fake_new(arena);
    view = ARVO_NEW(arena, arvo_word_view);
    view->regexes = arvo_regex_scratch_new(arena);
    return text && view->regexes ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    arvo_arena_free(arena);
    return 0;
}

static const arvo_pattern *parse(const char *pattern) {
    arvo_pattern *tree;
    assert_int_equal(arvo_pattern_parse(&tree, arena, arvo_str_of(pattern), ARVO_POLICY_ANY, NULL), ARVO_OK);
    assert_int_equal(tree->kind, ARVO_PATTERN_TEST);
    return tree;
}

static arvo_str key(const char *pattern) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_condition_key(&out, parse(pattern)->condition);
    return arvo_buf_str(&out);
}

static bool passes(const char *pattern, const char *word) {
    const arvo_pattern *tree = parse(pattern);
    assert_true(arvo_word_view_fill(view, arena, fake_word(text, arvo_str_of(word))));
    return arvo_condition_passes(tree->condition, tree->policy, view);
}

static void test_view(void **state) {
    (void)state;
    assert_true(arvo_word_view_fill(view, arena, fake_word(text, ARVO_STR("SaaS-ratkaisut"))));
    assert_int_equal(view->count, 1);
    assert_string_equal(view->readings[0].lemma.ptr, "saas-ratkaisu");
    assert_int_equal(view->readings[0].joints, 1);
    assert_true(arvo_str_equal(view->readings[0].heads[0], ARVO_STR("saas")));
    assert_true(arvo_word_view_fill(view, arena, fake_word(text, ARVO_STR("digiratkaisumalli"))));
    assert_int_equal(view->readings[0].joints, 2);
    assert_true(arvo_str_equal(view->readings[0].heads[1], ARVO_STR("digiratkaisu")));
    assert_true(arvo_str_equal(view->readings[0].tails[0], ARVO_STR("ratkaisumalli")));
    assert_true(arvo_str_equal(view->readings[0].tails[1], ARVO_STR("malli")));
    assert_true(arvo_word_view_fill(view, arena, fake_word(text, ARVO_STR("on"))));
    assert_int_equal(view->readings[0].joints, 0);
}

/* A word with as many readings and parts as there can be, and more bytes than the view holds. */
static void test_view_of_a_monster(void **state) {
    (void)state;
    enum { READINGS = ARVO_MAX_ANALYSES + 5, PARTS = 16, BYTES = 250 };
    static char long_part[BYTES];
    memset(long_part, 'a', sizeof long_part);
    arvo_str parts[PARTS];
    for (int i = 0; i < PARTS; i++)
        parts[i] = (arvo_str){long_part, sizeof long_part};
    arvo_analysis analyses[READINGS] = {0};
    for (int i = 0; i < READINGS; i++)
        analyses[i] = (arvo_analysis){.lemma = ARVO_STR("a"), .parts = parts, .part_count = PARTS};
    arvo_word word = {
        .form = ARVO_STR("a"), .folded = ARVO_STR("a"), .analyses = analyses, .analysis_count = READINGS};
    assert_true(arvo_word_view_fill(view, arena, &word));
    assert_int_equal(view->count, ARVO_MAX_ANALYSES);
    assert_true(view->used <= sizeof view->bytes);
    const arvo_pattern *tree = parse("[first=\"b\"] ");
    assert_false(arvo_condition_passes(tree->condition, tree->policy, view));
    analyses[0].part_count = 255; /* parts are not looked at */
    assert_true(arvo_word_view_fill(view, arena, &word));
    assert_int_equal(view->readings[0].joints, 0);
}

static void test_keys(void **state) {
    (void)state;
    assert_true(arvo_str_equal(key("Helppo"), key("helppo")));
    assert_true(
        arvo_str_equal(key("[upos = \"ADJ\"&Case=\"Ine|Ade\"]"), key("[upos=\"ADJ\" & Case=\"Ade|Ine\"]")));
    static const char *const different[] = {
        "helppo",
        "\"helppo\"",
        "\"Helppo\"",
        "~helppo",
        "helppo~",
        "[lemma=\"helppo\"]",
        "[lemma=\"helppo|a\"]",
        "[lemma!=\"helppo\"]",
        "[form=/helppo/]",
        "[lemma=/helppo/]",
        "[]",
        "[Case=\"Ine\"]",
        "[Case=\"Ade\"]",
        "[Number=\"Sing\"]",
        "[Number[psor]=\"Sing\"]",
        "[letters>3]",
        "[letters>4]",
        "[letters=3]",
        "[parts>3]",
        "[upos=\"ADJ\" & letters>3]",
        "[upos=\"ADJ\" | letters>3]",
    };
    enum { COUNT = sizeof different / sizeof *different };
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < i; j++)
            assert_false(arvo_str_equal(key(different[i]), key(different[j])));
}

static void test_gates(void **state) {
    (void)state;
    static const struct {
        const char *pattern;
        const char *gates; /* with a space behind each */
    } cases[] = {
        {"helppo", "helppo "},
        {"\"IT\"", "it "},
        {"[lemma=\"a|b\" & upos=\"ADJ\"]", "a b "},
        {"[upos=\"ADJ\" & (lemma=\"a\" | form=\"b\")]", "a b "},
        {"[lemma=\"a\" | upos=\"ADJ\"]", ""},
        {"[upos=\"ADJ\" | lemma=\"a\"]", ""},
        {"[!lemma=\"a\"]", ""},
        {"[lemma!=\"a\"]", ""},
        {"[first=\"\"]", ""},
        {"[first=\"a|\"]", ""},
        {"[last=\"a\"]", "a "},
        {"[form=/a/ & lemma=\"b\"]", "b "},
        {"[]", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_gates gates = {0};
        assert_true(arvo_condition_gates(&gates, arena, parse(cases[i].pattern)->condition));
        arvo_buf out = arvo_buf_in(arena);
        for (uint32_t k = 0; k < gates.count; k++) {
            arvo_buf_append(&out, gates.items[k]);
            arvo_buf_append_byte(&out, ' ');
        }
        assert_string_equal(arvo_buf_str(&out).ptr, cases[i].gates);
    }
}

static void test_regex_limits(void **state) {
    (void)state;
    assert_true(passes("[form=/^(a+)+$/]", "aaaaaaaaaaaaaaaa"));
    assert_false(passes("[form=/^(a+)+$/]", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"));
    assert_false(arvo_regex_scratch_failed(view->regexes));
    assert_true(passes("[form=/(?i)^ÄÄ$/]", "ää"));
    assert_true(passes("[lemma=/^H/]", "Helsinki")); /* as the dictionary writes it */
}

static void test_table(void **state) {
    (void)state;
    arvo_test_table *table = arvo_test_table_new(arena);
    static const char *const patterns[] = {
        "helppo", "[upos=\"ADJ\"]", "~ratkaisu", "[form=/o$/]", "[lemma=\"helppo\" & Degree=\"Cmp\"]",
        "HELPPO", "ratkaisu~"};
    static const uint32_t expected[] = {0, 1, 2, 3, 4, 0, 5};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        uint32_t number = 99;
        assert_true(arvo_test_table_add(&number, table, parse(patterns[i])->condition, ARVO_POLICY_ANY));
        assert_int_equal(number, expected[i]);
    }
    uint32_t number;
    assert_true(arvo_test_table_add(&number, table, parse("helppo")->condition, ARVO_POLICY_ALL));
    assert_int_equal(number, 6); /* another policy, another test */
    assert_int_equal(arvo_test_table_count(table), 7);

    static const struct {
        const char *word;
        uint32_t count;
        uint32_t passed[4];
    } cases[] = {
        {"helppo", 4, {0, 1, 3, 6}},
        {"helpompi", 4, {0, 1, 4, 6}},
        {"kokonaisratkaisu", 1, {2}},
        {"ratkaisumalli", 1, {5}},
        {"on", 0, {0}},
    };
    arvo_numbers passed = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(arvo_word_view_fill(view, arena, fake_word(text, arvo_str_of(cases[i].word))));
        assert_true(arvo_test_table_passed(&passed, arena, table, view));
        assert_int_equal(passed.count, cases[i].count);
        for (uint32_t k = 0; k < passed.count; k++)
            assert_int_equal(passed.items[k], cases[i].passed[k]);
    }
}

static void test_sorting(void **state) {
    (void)state;
    uint32_t items[] = {5, 1, 5, 3, 1};
    arvo_numbers numbers = {items, 5, 5};
    arvo_numbers_sort(&numbers);
    assert_int_equal(numbers.count, 3);
    assert_int_equal(items[0], 1);
    assert_int_equal(items[1], 3);
    assert_int_equal(items[2], 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_view, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_view_of_a_monster, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_keys, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_gates, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_regex_limits, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_table, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_sorting, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
