#include "arena_fixture.h"

#include <string.h>

#include "rule/program.h"

/* The number of a bare word is its first letter. */
static arvo_err number_test(uint32_t *out, void *state, const arvo_condition *condition, arvo_policy policy,
                            arvo_error *error) {
    (void)state, (void)policy, (void)error;
    *out = condition->string_count ? (uint32_t)condition->strings[0].ptr[0] : '_';
    return ARVO_OK;
}

static arvo_err number_list(uint32_t *out, void *state, arvo_str name, uint32_t column, arvo_error *error) {
    (void)state, (void)error;
    assert_int_equal(column, 1);
    *out = (uint32_t)name.ptr[0];
    return ARVO_OK;
}

static const arvo_numbering numbering = {number_test, number_list, NULL};

static arvo_err compile(arvo_code *code, const char *text, arvo_error *error) {
    arvo_pattern *pattern;
    assert_int_equal(arvo_pattern_parse(&pattern, arena, arvo_str_of(text), ARVO_POLICY_ANY, NULL), ARVO_OK);
    return arvo_program_compile(code, arena, pattern, &numbering, error);
}

/* One letter an instruction, with its value: Ta Tb M. */
static const char *listing(const arvo_code *code) {
    static const char letters[] = {'M', 'T', 'L', '^', '$', '>', 'S', 'J'};
    arvo_buf out = arvo_buf_in(arena);
    for (uint32_t i = 0; i < code->count; i++) {
        arvo_instruction at = code->items[i];
        arvo_buf_printf(&out, "%s%c", i ? " " : "", letters[at.op]);
        if (at.op == ARVO_OP_TEST || at.op == ARVO_OP_LIST)
            arvo_buf_append_byte(&out, (char)at.value);
        if (at.op == ARVO_OP_SPLIT || at.op == ARVO_OP_JUMP)
            arvo_buf_printf(&out, "%u", at.value);
    }
    return arvo_buf_str(&out).ptr;
}

static void test_code(void **state) {
    (void)state;
    static const struct {
        const char *pattern;
        const char *code;
        bool straight;
        const char *first;
    } cases[] = {
        {"a b", "Ta Tb M", true, "a"},
        {"^ a $", "^ Ta $ M", true, "a"},
        {"a > b", "Ta > Tb M", true, "a"},
        {"a? > b", "S2 Ta > Tb M", false, "ab"},
        {"@l b", "Ll Tb M", false, "l"},
        {"a | b", "S3 Ta J4 Tb M", false, "ab"},
        {"a | b | c", "S3 Ta J7 S6 Tb J7 Tc M", false, "abc"},
        {"a?", "S2 Ta M", false, "a"},
        {"a*", "S3 Ta J0 M", false, "a"},
        {"a+", "Ta S4 Ta J1 M", false, "a"},
        {"a{2}", "Ta Ta M", true, "a"},
        {"a{1,3}", "Ta S3 Ta S5 Ta M", false, "a"},
        {"a{2,}", "Ta Ta S5 Ta J2 M", false, "a"},
        {"a? b", "S2 Ta Tb M", false, "ab"},
        {"(a b?)* c", "S5 Ta S4 Tb J0 Tc M", false, "ac"},
        {"[] a", "T_ Ta M", true, "_"},
        {"(^ | a) b", "S3 ^ J4 Ta Tb M", false, "ab"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_code code = {0};
        assert_int_equal(compile(&code, cases[i].pattern, NULL), ARVO_OK);
        assert_string_equal(listing(&code), cases[i].code);
        assert_int_equal(arvo_program_is_straight(code.items, code.count), cases[i].straight);
        uint32_t first[ARVO_MAX_PATTERN_TOKENS];
        uint32_t count = arvo_program_first(first, code.items, code.count);
        assert_int_equal(count, strlen(cases[i].first));
        for (uint32_t k = 0; k < count; k++)
            assert_non_null(strchr(cases[i].first, (int)code.items[first[k]].value));
    }
}

static void test_addresses_count_from_the_program(void **state) {
    (void)state;
    arvo_code code = {0};
    assert_int_equal(compile(&code, "a b", NULL), ARVO_OK);
    assert_int_equal(compile(&code, "a*", NULL), ARVO_OK);
    assert_string_equal(listing(&code), "Ta Tb M S3 Ta J0 M");
}

static void test_errors(void **state) {
    (void)state;
    static const struct {
        const char *pattern;
        uint32_t column;
        const char *detail;
    } cases[] = {
        {"^", 1, "empty"},
        {"^ $", 1, "empty"},
        {"(^ | $)+", 1, "empty"},
        {"a b{300}", 3, "too long"},
        {"((a{100}){100}){100}", 3, "too long"},
        {"(a{,1000}){,1000}", 2, "too long"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arvo_code code = {0};
        assert_int_equal(compile(&code, "x", NULL), ARVO_OK);
        arvo_error error = {0};
        assert_int_equal(compile(&code, cases[i].pattern, &error), ARVO_ERR_PATTERN);
        assert_int_equal(error.column, cases[i].column);
        assert_non_null(strstr(error.detail[0], cases[i].detail));
        assert_int_equal(code.count, 2); /* as before */
    }
}

static void test_longest_program(void **state) {
    (void)state;
    arvo_code code = {0};
    assert_int_equal(compile(&code, "a{255}", NULL), ARVO_OK);
    assert_int_equal(code.count, ARVO_MAX_PATTERN_TOKENS);
    code.count = 0;
    assert_int_equal(compile(&code, "a{256}", NULL), ARVO_ERR_PATTERN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_code, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_addresses_count_from_the_program, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_errors, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_longest_program, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
