#include "unit.h"

#include <string.h>

#include "rule/regex_gates.h"

/* The gates of an expression, parted by spaces, without marks, those of an end behind "~"; "-" when there are
 * none. */
static void check(const char *expression, const char *expected) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_gates gates = {0};
    bool any = false;
    arvo_buf got = arvo_buf_in(arena);
    assert_true(arvo_regex_gates(&any, &gates, arena, arvo_str_of(expression), ARVO_GATE_FORM));
    for (uint32_t i = 0; i < gates.count; i++) {
        bool ends = gates.items[i].ptr[0] == (ARVO_GATE_FORM | ARVO_GATE_END);
        assert_true(ends || gates.items[i].ptr[0] == (ARVO_GATE_FORM | ARVO_GATE_BEGINNING));
        arvo_buf_append_cstr(&got, i > 0 ? " " : "");
        arvo_buf_append_cstr(&got, ends ? "~" : "");
        arvo_buf_append(&got, arvo_str_slice(gates.items[i], 1, gates.items[i].len));
    }
    arvo_buf_append_cstr(&got, any ? "" : "-");
    assert_true(any || gates.count == 0);
    assert_string_equal(arvo_buf_str(&got).ptr, expected);
    arvo_arena_free(arena);
}

static void beginnings_that_are_sure(void **state) {
    (void)state;
    check("(?i)^huippu", "huipp");
    check("^BIM", "bim");
    check("(?i)^(huippu|kärki)osaa", "huipp kärki");
    check("(?i)^disrupti|^agiili", "disru agiil");
    check("(?i)^(?:ab|ÄÖ)$", "ab äö");
    check("^a", "a");
    check("(?i)^(laadu|laatu(a|n)?|takuu[n]?)(ssa|n)?$", "laadu laatu takuu");
    check("^abc[x|y)]*d", "abc");
    check("^ab\\)|^cd", "ab cd");
    check("^kaupa[n]", "kaupa");
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
    static const char *const expressions[] = {"abc",     "^abc|def", "^.bc",    "^[ab]c", "^(a|.b)", "^(a|)",
                                              "^(?=ab)", "^\\d",     "(a|b)",   "^",      "",        "^(ab",
                                              "^ab[c",   "^ab)",     "(?s)^ab", "^(?i)a", "^(^a|b)", "^|^ab"};
    for (size_t i = 0; i < sizeof expressions / sizeof expressions[0]; i++) {
        check(expressions[i], "-");
    }
}

static void ends_that_are_sure(void **state) {
    (void)state;
    check("(?i)palvelu$", "~lvelu");
    check("(palvelu|apu)$", "~lvelu ~apu");
    check("palvelu$|^.*APU$", "~lvelu ~apu");
    check("[ab]?c(de|(f|gh))$", "~de ~f ~gh");
    check("\\w+(?:työ|yö)$", "~työ ~yö");
    check("(x|y)abc$", "~abc");
    check("^(a|.b)c$", "~c");
    check("a+\\.b$", "~b");
    check(".(ab|c){2}de$", "~de");
}

static void ends_that_are_not_sure(void **state) {
    (void)state;
    static const char *const expressions[] = {
        "ab?$",    "(ab|c)?$", "(ab|)$",  "(ab|c[de])$", "ab$|cd",  "ab|cd$",    ".$",      "[ab]$",
        "(ab$",    "ab)$",     "(?=ab)$", "(ab$|c)$",    "a(?i)b$", "\\x41$",    "\\pL$",   "a\\1$",
        "(*F)ab$", "$",        "a{2}$",   "ab$c",        "ab\\n$",  "(?<!a)bc$", "(a(b)?)$"};
    for (size_t i = 0; i < sizeof expressions / sizeof expressions[0]; i++) {
        check(expressions[i], "-");
    }
}

static void gates_of_words(void **state) {
    (void)state;
    char bytes[ARVO_GATE_BYTES];
    arvo_str word = ARVO_STR("äitiyö");
    arvo_str gate = arvo_gate_of_word(bytes, word, 2, ARVO_GATE_LEMMA, ARVO_GATE_BEGINNING);
    assert_true(arvo_str_equal(gate, ARVO_STR("\002äi")));
    gate = arvo_gate_of_word(bytes, word, 2, ARVO_GATE_LEMMA, ARVO_GATE_END);
    assert_true(arvo_str_equal(gate, ARVO_STR("\006yö")));
    assert_null(arvo_gate_of_word(bytes, ARVO_STR("yö"), 3, ARVO_GATE_LEMMA, ARVO_GATE_BEGINNING).ptr);
    assert_null(arvo_gate_of_word(bytes, ARVO_STR("yö"), 3, ARVO_GATE_LEMMA, ARVO_GATE_END).ptr);
    gate = arvo_gate_of_word(bytes, ARVO_STR("𝔞𝔟𝔠𝔡"), 3, ARVO_GATE_FORM, ARVO_GATE_BEGINNING);
    assert_true(arvo_str_equal(gate, ARVO_STR("\001𝔞𝔟𝔠")));
    gate = arvo_gate_of_word(bytes, ARVO_STR("𝔞𝔟𝔠𝔡"), 3, ARVO_GATE_FORM, ARVO_GATE_END);
    assert_true(arvo_str_equal(gate, ARVO_STR("\005𝔟𝔠𝔡")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(beginnings_that_are_sure),     cmocka_unit_test(letters_that_may_be_left_out),
        cmocka_unit_test(beginnings_that_are_not_sure), cmocka_unit_test(ends_that_are_sure),
        cmocka_unit_test(ends_that_are_not_sure),       cmocka_unit_test(gates_of_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
