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
        int side = gates.items[i].ptr[0] - ARVO_GATE_FORM;
        assert_true(side == ARVO_GATE_BEGINNING || side == ARVO_GATE_END || side == ARVO_GATE_INSIDE);
        arvo_buf_append_cstr(&got, i > 0 ? " " : "");
        arvo_buf_append_cstr(&got, side == ARVO_GATE_END ? "~" : side == ARVO_GATE_INSIDE ? "*" : "");
        arvo_buf_append(&got, arvo_str_slice(gates.items[i], 1, gates.items[i].len));
        arvo_buf_append_cstr(&got, side == ARVO_GATE_INSIDE ? "*" : "");
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

static void letters_inside(void **state) {
    (void)state;
    check("abc", "*abc*");
    check("(?i)PROBLEM|risker?", "*probl* *riske*");
    check("^abc|def", "*abc* *def*");
    check("abc$|bcd", "*abc* *bcd*");
    check("^.bcd", "*bcd*");
    check("(^|små|skol)barn", "*barn*");
    check("(abc|def)[gh]", "*abc* *def*");
    check("abc(def|ghi)", "*abc*"); /* the fewest */
    check("(abc|def)ghij", "*ghij*");
    check("(?<!kon|om)samlare", "*samla*");
    check("\\p{L}+lärare", "*lärar*");
    check("(abcd(x|)|efgh)i?", "*abcd* *efgh*");
    check("abc(?!d)", "*abc*");
    check("(ab|cde)fgh", "*fgh*");
    check("ab{2,3}cde", "*cde*");
    check("\\p{^Lu}\\P{Greek}abc", "*abc*");
}

static void no_letters_that_must_be_there(void **state) {
    (void)state;
    static const char *const expressions[] = {"ab",         "abc?",     "(abc|de)",
                                              "(abc|)",     "(abc)?",   "abc|d.e",
                                              "^(?=abc)",   "^\\d",     "^",
                                              "",           "^(ab",     "^ab[c",
                                              "^ab)",       "(?s)^abc", "^(?i)abc",
                                              "^|^ab",      "ab?$",     "(ab|c)?$",
                                              ".$",         "[abc]$",   "(abc$",
                                              "abc)$",      "a(?i)bcd", "abc\\x41",
                                              "\\pLabc",    "abc\\1",   "(*F)abc",
                                              "$",          "abc{2}",   "(?<name>abc)",
                                              "(abc",       "a[b",      "abcd{b|c}defg",
                                              "abc{,",      "abc{,2}",  "abc{1",
                                              "abc{}",      "\\p{",     "\\p{L",
                                              "\\p{L|abc}", "abc\\",    "abc(?=\\"};
    for (size_t i = 0; i < sizeof expressions / sizeof expressions[0]; i++) {
        check(expressions[i], "-");
    }
}

static bool is_gate(const arvo_gates *gates, arvo_str gate) {
    for (uint32_t i = 0; i < gates->count && gate.ptr; i++)
        if (arvo_str_equal(gates->items[i], gate))
            return true;
    return false;
}

/* Is a gate of the expression found by the letters of the word? */
static bool passes(const arvo_gates *gates, arvo_str word) {
    char bytes[ARVO_GATE_BYTES];
    for (unsigned letters = 1; letters <= ARVO_GATE_LETTERS; letters++) {
        if (is_gate(gates, arvo_gate_of_word(bytes, word, letters, ARVO_GATE_FORM, ARVO_GATE_BEGINNING)) ||
            is_gate(gates, arvo_gate_of_word(bytes, word, letters, ARVO_GATE_FORM, ARVO_GATE_END)))
            return true;
        for (size_t at = 0; at < word.len; at++) {
            arvo_str rest = arvo_str_slice(word, at, word.len);
            if (is_gate(gates, arvo_gate_of_word(bytes, rest, letters, ARVO_GATE_FORM, ARVO_GATE_INSIDE)))
                return true;
        }
    }
    return false;
}

/* Whatever matches passes: every word over a few letters, up to six long. */
static void no_match_is_shut_out(void **state) {
    (void)state;
    static const char *const expressions[] = {
        "^(ab|b)a?", "^a?b",          "(ab|ba|c)$", "ab?$",     "a(b|c)$|^b.*c$",  "(?:a|b)c$", "abc?",
        "(^|a)bca",  "(?<!a)bcb",     "[ab]+cab",   "(abc|)ba", "abc|cba",         "a*bcc",     "(ab|cab)+a$",
        "ca{2}b",    "(a|bc)(b|ca)$", "abc(?!a)",   "\\w+abc",  "(aab|bba)(c|a)?", "ab(ca|)$",  "a.c(aa)?b"};
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_regex_scratch *scratch = arvo_regex_scratch_new(arena);
    for (size_t i = 0; i < sizeof expressions / sizeof expressions[0]; i++) {
        arvo_gates gates = {0};
        bool any;
        const arvo_token_regex *regex;
        size_t bad;
        assert_true(arvo_regex_gates(&any, &gates, arena, arvo_str_of(expressions[i]), ARVO_GATE_FORM));
        assert_int_equal(arvo_token_regex_compile(&regex, &bad, arena, arvo_str_of(expressions[i]), NULL),
                         ARVO_OK);
        for (int number = 1, size = 1; size <= 6; number++) { /* to base 3, with leading zeros */
            char word[8];
            int power = 1;
            for (int k = 0; k < size; k++, power *= 3)
                word[k] = (char)('a' + number / power % 3);
            arvo_str w = {word, (size_t)size};
            if (any && arvo_token_regex_matches(regex, scratch, w) && !passes(&gates, w))
                fail_msg("/%s/ matches %.*s, which no gate lets through", expressions[i], size, word);
            if (number >= power) {
                number = 0;
                size++;
            }
        }
    }
    arvo_arena_free(arena);
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
        cmocka_unit_test(beginnings_that_are_sure),
        cmocka_unit_test(letters_that_may_be_left_out),
        cmocka_unit_test(ends_that_are_sure),
        cmocka_unit_test(letters_inside),
        cmocka_unit_test(no_letters_that_must_be_there),
        cmocka_unit_test(no_match_is_shut_out),
        cmocka_unit_test(gates_of_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
