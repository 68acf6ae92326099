#include "unit.h"

#include <string.h>

#include "rule/regex_gates.h"

/* The gates of an expression, parted by spaces, without marks; "-" when there are none. */
static void check(const char *expression, const char *expected) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_gates gates = {0};
    bool any = false;
    arvo_buf got = arvo_buf_in(arena);
    assert_true(arvo_regex_gates(&any, &gates, arena, arvo_str_of(expression), ARVO_GATE_FORM));
    for (uint32_t i = 0; i < gates.count; i++) {
        assert_int_equal(gates.items[i].ptr[0], ARVO_GATE_FORM);
        arvo_buf_append_cstr(&got, i > 0 ? " " : "");
        arvo_buf_append(&got, arvo_str_slice(gates.items[i], 1, gates.items[i].len));
    }
    arvo_buf_append_cstr(&got, any ? "" : "-");
    assert_true(any || gates.count == 0);
    assert_string_equal(arvo_buf_str(&got).ptr, expected);
    arvo_arena_free(arena);
}

static void beginnings_that_are_sure(void **state) {
    (void)state;
    check("(?i)^huippu", "hui");
    check("^BIM", "bim");
    check("(?i)^(huippu|kärki)osaa", "hui kär");
    check("(?i)^disrupti|^agiili", "dis agi");
    check("(?i)^(?:ab|ÄÖ)$", "ab äö");
    check("^a", "a");
    check("(?i)^(laadu|laatu(a|n)?|takuu[n]?)(ssa|n)?$", "laa laa tak");
    check("^abc[x|y)]*d", "abc");
    check("^ab\\)|^cd", "ab cd");
    check("^kaupa[n]", "kau");
}

static void letters_that_may_be_left_out(void **state) {
    (void)state;
    check("^abc?d", "ab");
    check("^abc*", "ab");
    check("^abc{0,2}", "ab");
    check("^abc+", "abc");
    check("^a?b", "-");
    check("^(ab|cd)?ef", "-");
}

static void beginnings_that_are_not_sure(void **state) {
    (void)state;
    static const char *const expressions[] = {
        "abc", "^abc|def", "abc$", "^.bc",  "^[ab]c", "^(a|.b)", "^(a|)",  "^(?=ab)", "^\\d", "(a|b)",
        "^",   "",         "^(ab", "^ab[c", "^ab)",   "(?s)^ab", "^(?i)a", "^(^a|b)", "^|^ab"};
    for (size_t i = 0; i < sizeof expressions / sizeof expressions[0]; i++) {
        check(expressions[i], "-");
    }
}

static void gates_of_words(void **state) {
    (void)state;
    char bytes[ARVO_GATE_BYTES];
    arvo_str gate = arvo_gate_of_word(bytes, ARVO_STR("äiti"), 2, ARVO_GATE_LEMMA);
    assert_true(arvo_str_equal(gate, ARVO_STR("\002äi")));
    assert_null(arvo_gate_of_word(bytes, ARVO_STR("yö"), 3, ARVO_GATE_LEMMA).ptr);
    assert_true(
        arvo_str_equal(arvo_gate_of_word(bytes, ARVO_STR("𝔞𝔟𝔠𝔡"), 3, ARVO_GATE_FORM), ARVO_STR("\001𝔞𝔟𝔠")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(beginnings_that_are_sure),
        cmocka_unit_test(letters_that_may_be_left_out),
        cmocka_unit_test(beginnings_that_are_not_sure),
        cmocka_unit_test(gates_of_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
