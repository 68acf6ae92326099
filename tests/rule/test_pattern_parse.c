#include "arena_fixture.h"

#include <string.h>

#include "rule/pattern_parse.h"

/* Writes a tree as one line: seq(a, b), choice(a, b), a{2,3}. */
static void write_tree(arvo_buf *out, const arvo_pattern *pattern) {
    switch (pattern->kind) {
    case ARVO_PATTERN_TEST:
        if (pattern->condition->kind == ARVO_CONDITION_STRINGS)
            arvo_buf_append(out, pattern->condition->strings[0]);
        else
            arvo_buf_append_cstr(out, pattern->condition->kind == ARVO_CONDITION_TRUE ? "[]" : "[..]");
        return;
    case ARVO_PATTERN_LIST:
        arvo_buf_printf(out, "@%.*s", ARVO_STR_ARG(pattern->name));
        return;
    case ARVO_PATTERN_START:
        arvo_buf_append_byte(out, '^');
        return;
    case ARVO_PATTERN_END:
        arvo_buf_append_byte(out, '$');
        return;
    case ARVO_PATTERN_CONTEXT:
        arvo_buf_append_byte(out, '>');
        return;
    case ARVO_PATTERN_REPEAT:
        write_tree(out, pattern->child);
        arvo_buf_printf(out, "{%u,%d}", pattern->min, (int)pattern->max);
        return;
    default:
        arvo_buf_append_cstr(out, pattern->kind == ARVO_PATTERN_CHOICE ? "choice(" : "seq(");
        for (const arvo_pattern *child = pattern->child; child; child = child->next) {
            write_tree(out, child);
            if (child->next)
                arvo_buf_append_byte(out, ' ');
        }
        arvo_buf_append_byte(out, ')');
    }
}

static void test_trees(void **state) {
    (void)state;
    static const struct {
        const char *text;
        const char *tree;
    } cases[] = {
        {"Tuoda", "tuoda"},
        {"  tuoda\tlisäarvo\n", "seq(tuoda lisäarvo)"},
        {"a b | c", "choice(seq(a b) c)"},
        {"a (b | c d)? e", "seq(a choice(b seq(c d)){0,1} e)"},
        {"a*b+c?", "seq(a{0,-1} b{1,-1} c{0,1})"},
        {"[]{3} []{2,} []{,4} []{1,2}", "seq([]{3,3} []{2,-1} []{0,4} []{1,2})"},
        {"^ @jargon $", "seq(^ @jargon $)"},
        {"a > b? c | d", "choice(seq(a > b{0,1} c) d)"},
        {"->a b>", "seq(->a b>)"},
        {"@value-words_2", "@value-words_2"},
        {"\"a\\\"b\\\\\"", "a\"b\\"},
        {"\"1 000\"", "1 000"},
        {"[upos=\"ADJ\"][]", "seq([..] [])"},
        {"((a))", "a"},
        {"(a){2}{3}", NULL},
        {"((a){2}){3}", "a{2,2}{3,3}"},
        {"SaaS-ratkaisu", "saas-ratkaisu"},
        {"a\xCC\x88\xC2\xAD"
         "b",
         "\xC3\xA4"
         "b"}, /* NFC, no soft hyphen */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_pattern *pattern;
        arvo_error error = {0};
        arvo_err err =
            arvo_pattern_parse(&pattern, arena, arvo_str_of(cases[i].text), ARVO_POLICY_ANY, &error);
        if (!cases[i].tree) {
            assert_int_equal(err, ARVO_ERR_PATTERN);
            continue;
        }
        if (err)
            fail_msg("%s: %u: %s", cases[i].text, error.column, error.detail[0]);
        arvo_buf out = arvo_buf_in(arena);
        write_tree(&out, pattern);
        assert_string_equal(arvo_buf_str(&out).ptr, cases[i].tree);
    }
}

static void test_columns_and_policies(void **state) {
    (void)state;
    arvo_pattern *pattern;
    assert_int_equal(arvo_pattern_parse(&pattern, arena,
                                        ARVO_STR("ää [all: upos=\"X\"] [any: upos=\"X\"] @l"),
                                        ARVO_POLICY_ANY, NULL),
                     ARVO_OK);
    const arvo_pattern *first = pattern->child, *second = first->next, *third = second->next;
    assert_int_equal(first->column, 1);
    assert_int_equal(first->policy, ARVO_POLICY_ANY);
    assert_int_equal(second->column, 4);
    assert_int_equal(second->policy, ARVO_POLICY_ALL);
    assert_int_equal(third->policy, ARVO_POLICY_ANY);
    assert_int_equal(third->next->column, 36);
    assert_int_equal(arvo_pattern_parse(&pattern, arena, ARVO_STR("a"), ARVO_POLICY_ALL, NULL), ARVO_OK);
    assert_int_equal(pattern->policy, ARVO_POLICY_ALL);
}

static void test_errors(void **state) {
    (void)state;
    static const struct {
        const char *text;
        arvo_err err;
        uint32_t column;
        const char *detail[3]; /* of PATTERN and REGEX a part, of others all of it */
    } cases[] = {
        {"", ARVO_ERR_PATTERN, 1, {"a word is missing"}},
        {"  ", ARVO_ERR_PATTERN, 3, {"a word is missing"}},
        {"a |", ARVO_ERR_PATTERN, 4, {"a word is missing"}},
        {"| a", ARVO_ERR_PATTERN, 1, {"a word is missing"}},
        {"a () b", ARVO_ERR_PATTERN, 4, {"a word is missing"}},
        {"ä (b", ARVO_ERR_PATTERN, 3, {"( is never closed"}},
        {"ä b)", ARVO_ERR_PATTERN, 4, {"without ("}},
        {"ä [upos=\"X\"", ARVO_ERR_PATTERN, 3, {"[ is never closed"}},
        {"a ]", ARVO_ERR_PATTERN, 3, {"without ["}},
        {"a \"b", ARVO_ERR_PATTERN, 3, {"quote is never closed"}},
        {"\"\"", ARVO_ERR_PATTERN, 1, {"hold nothing"}},
        {"\"a b\"", ARVO_ERR_PATTERN, 1, {"one word"}},
        {"\"a\\n\"", ARVO_ERR_PATTERN, 3, {"only"}},
        {"a ~", ARVO_ERR_PATTERN, 3, {"next to ~"}},
        {"~a~", ARVO_ERR_PATTERN, 1, {"one side"}},
        {"a~b", ARVO_ERR_PATTERN, 1, {"before or after"}},
        {"@ a", ARVO_ERR_PATTERN, 1, {"after @"}},
        {"* a", ARVO_ERR_PATTERN, 1, {"nothing to repeat"}},
        {"a | +", ARVO_ERR_PATTERN, 5, {"nothing to repeat"}},
        {"a**", ARVO_ERR_PATTERN, 3, {"second repetition"}},
        {"^*", ARVO_ERR_PATTERN, 2, {"cannot be repeated"}},
        {"a >* b", ARVO_ERR_PATTERN, 4, {"cannot be repeated"}},
        {"a | > b", ARVO_ERR_PATTERN, 5, {"before >"}},
        {"a >", ARVO_ERR_PATTERN, 3, {"after >"}},
        {"a > b > c", ARVO_ERR_PATTERN, 7, {"second >"}},
        {"(a > b)", ARVO_ERR_PATTERN, 4, {"parentheses"}},
        {"a{2", ARVO_ERR_PATTERN, 2, {"write {3}"}},
        {"a{x}", ARVO_ERR_PATTERN, 3, {"number is missing"}},
        {"a{,}", ARVO_ERR_PATTERN, 4, {"number is missing"}},
        {"a{3,2}", ARVO_ERR_PATTERN, 2, {"at least the first"}},
        {"a{0}", ARVO_ERR_PATTERN, 2, {"not 0"}},
        {"a{99999999999}", ARVO_ERR_PATTERN, 3, {"too large"}},
        {"[upos]", ARVO_ERR_PATTERN, 6, {"is missing"}},
        {"[upos=]", ARVO_ERR_PATTERN, 7, {"a value in quotes"}},
        {"[upos=ADJ]", ARVO_ERR_PATTERN, 7, {"a value in quotes"}},
        {"[upos=\"ADJ\" Case=\"Ine\"]", ARVO_ERR_PATTERN, 13, {"&, | or ]"}},
        {"[upos=\"ADJ\" &]", ARVO_ERR_PATTERN, 14, {"an attribute is missing"}},
        {"[all:]", ARVO_ERR_PATTERN, 6, {"an attribute is missing"}},
        {"[(upos=\"X\"]", ARVO_ERR_PATTERN, 2, {"( is never closed"}},
        {"[upos<\"X\"]", ARVO_ERR_PATTERN, 6, {"only numbers"}},
        {"[letters>x]", ARVO_ERR_PATTERN, 10, {"number is missing"}},
        {"[letters~3]", ARVO_ERR_PATTERN, 9, {"is missing"}},
        {"[upos=/x/]", ARVO_ERR_PATTERN, 7, {"form and lemma only"}},
        {"[form=/x]", ARVO_ERR_PATTERN, 7, {"regular expression is never closed"}},
        {"ä [form=/a(b/]", ARVO_ERR_REGEX, 13, {"closing parenthesis"}},
        {"[form=/[/]", ARVO_ERR_REGEX, 9, {"character class"}},
        {"ää [degre=\"Cmp\"]", ARVO_ERR_UNKNOWN_ATTRIBUTE_NEAR, 5, {"degre", "Degree"}},
        {"[case=\"Ine\"]", ARVO_ERR_UNKNOWN_ATTRIBUTE_NEAR, 2, {"case", "Case"}},
        {"[Person[psr]=\"1\"]", ARVO_ERR_UNKNOWN_ATTRIBUTE_NEAR, 2, {"Person[psr]", "Person[psor]"}},
        {"[zzzzzz=\"Ine\"]", ARVO_ERR_UNKNOWN_ATTRIBUTE, 2, {"zzzzzz", ""}},
        {"[Case=\"Inne\"]", ARVO_ERR_BAD_VALUE_NEAR, 7, {"Case", "Inne", "Ine"}},
        {"[Case=\"Ine|qqqqqq\"]", ARVO_ERR_BAD_VALUE, 7, {"Case", "qqqqqq", ""}},
        {"[upos=\"NOUNS\"]", ARVO_ERR_BAD_VALUE_NEAR, 7, {"upos", "NOUNS", "NOUN"}},
        {"[upos=\"\"]", ARVO_ERR_BAD_VALUE, 7, {"upos", "", ""}},
        {"[kind=\"words\"]", ARVO_ERR_BAD_VALUE_NEAR, 7, {"kind", "words", "word"}},
        {"[shape!=\"Upper\"]", ARVO_ERR_BAD_VALUE_NEAR, 9, {"shape", "Upper", "upper"}},
        {"[known=\"true\"]", ARVO_ERR_BAD_VALUE, 8, {"known", "true", ""}},
        {"[lemma=\"\"]", ARVO_ERR_BAD_VALUE, 8, {"lemma", "", ""}},
        {"[lemma=\"a|\"]", ARVO_ERR_BAD_VALUE, 8, {"lemma", "", ""}},
        {"\xC3\xA4\xFF", ARVO_ERR_INVALID_UTF8, 2, {""}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_pattern *pattern;
        arvo_error error = {0};
        arvo_err err =
            arvo_pattern_parse(&pattern, arena, arvo_str_of(cases[i].text), ARVO_POLICY_ANY, &error);
        bool partly = err == ARVO_ERR_PATTERN || err == ARVO_ERR_REGEX;
        bool same = err == cases[i].err && error.line == 0 && error.column == cases[i].column;
        for (int k = 0; k < 3 && same; k++) {
            const char *wanted = cases[i].detail[k] ? cases[i].detail[k] : "";
            same = partly ? strstr(error.detail[k], wanted) != NULL : strcmp(error.detail[k], wanted) == 0;
        }
        if (!same)
            fail_msg("%s: %d at %u:%u: %s, %s, %s", cases[i].text, err, error.line, error.column,
                     error.detail[0], error.detail[1], error.detail[2]);
    }
}

static arvo_err parse_times(const char *before, const char *text, const char *after, int times) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_buf_append_cstr(&out, before);
    for (int i = 0; i < times; i++)
        arvo_buf_append_cstr(&out, text);
    arvo_buf_append_cstr(&out, after);
    arvo_pattern *pattern;
    return arvo_pattern_parse(&pattern, arena, arvo_buf_str(&out), ARVO_POLICY_ANY, NULL);
}

static void test_hostile_nesting(void **state) {
    (void)state;
    assert_int_equal(parse_times("", "(", "a", 100000), ARVO_ERR_PATTERN);
    assert_int_equal(parse_times("[", "(", "a", 100000), ARVO_ERR_PATTERN);
    assert_int_equal(parse_times("[", "!", "upos=\"X\"]", 100001),
                     ARVO_OK); /* only whether the count is odd matters */
    assert_int_equal(parse_times("[upos=\"X\"", "&upos=\"X\"", "]", 100), ARVO_OK);
    assert_int_equal(parse_times("[upos=\"X\"", "&upos=\"X\"", "]", 100000), ARVO_ERR_PATTERN);
    assert_int_equal(parse_times("", "(a ", ")))", 3), ARVO_OK);
    assert_int_equal(parse_times("(((a", ")", "", 3), ARVO_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_trees, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_columns_and_policies, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_errors, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_hostile_nesting, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
