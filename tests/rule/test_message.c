/* Messages: fields, numbers, help. */
#include "unit.h"

#include "rule/message.h"

static void expect(const char *text, const arvo_message_values *values, arvo_language language,
                   const char *expected) {
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_string_equal(arvo_message_fill(arena, arvo_str_of(text), values, language).ptr, expected);
    arvo_arena_free(arena);
}

static void test_fields(void **state) {
    (void)state;
    arvo_message_values v = {
        ARVO_STR("cats"), ARVO_STR("cat"), ARVO_STR("pet"), ARVO_STR("which?"), 3, 2, 1, 0, ARVO_STR("odd")};
    expect("“{match}” {lemma} {say} {ask} {count}>{max}>{min}>{value}", &v, ARVO_LANGUAGE_EN,
           "“cats” cat pet which? 3>2>1>0");
    expect("", &v, ARVO_LANGUAGE_EN, "");
    expect("{nothing} { {} {match", &v, ARVO_LANGUAGE_EN, "{nothing} { {} {match");
    expect("{match}{match}", &v, ARVO_LANGUAGE_EN, "catscats");
    expect("{{match}}", &v, ARVO_LANGUAGE_EN, "{cats}");
}

static void test_numbers(void **state) {
    (void)state;
    static const struct {
        double number;
        const char *en, *fi;
    } cases[] = {
        {12, "12", "12"},
        {12.34, "12.3", "12,3"},
        {12.96, "13", "13"},
        {0.05, "0.1", "0,1"},
        {-0.26, "-0.3", "-0,3"},
        {-3, "-3", "-3"},
        {1e20, "100000000000000000000", "100000000000000000000"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        arvo_message_values v = {.value = cases[i].number};
        expect("{value}", &v, ARVO_LANGUAGE_EN, cases[i].en);
        expect("{value}", &v, ARVO_LANGUAGE_FI, cases[i].fi);
    }
}

static void test_match_is_made_fit_to_print(void **state) {
    (void)state;
    arvo_message_values v = {.match = ARVO_STR(" two\n  words ")};
    expect("{match}", &v, ARVO_LANGUAGE_EN, "two words");
    v.match = ARVO_STR("ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääX");
    expect("{match}", &v, ARVO_LANGUAGE_EN, "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää…");
}

static void test_help(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str say = ARVO_STR("kattava"), ask = ARVO_STR("Mitä kaikkea siihen kuuluu?");
    assert_string_equal(arvo_message_entry_help(arena, say, ARVO_NO_STR, ARVO_LANGUAGE_FI).ptr,
                        "Sano esimerkiksi: kattava.");
    assert_string_equal(arvo_message_entry_help(arena, ARVO_NO_STR, ask, ARVO_LANGUAGE_FI).ptr,
                        "Vastaa kysymykseen: Mitä kaikkea siihen kuuluu?");
    assert_string_equal(arvo_message_entry_help(arena, say, ask, ARVO_LANGUAGE_EN).ptr,
                        "Say for instance: kattava. Answer the question: Mitä kaikkea siihen kuuluu?");
    assert_string_equal(arvo_message_entry_help(arena, say, ARVO_NO_STR, ARVO_LANGUAGE_SV).ptr,
                        "Skriv till exempel: kattava.");
    assert_null(arvo_message_entry_help(arena, ARVO_NO_STR, ARVO_NO_STR, ARVO_LANGUAGE_FI).ptr);
    arvo_arena_free(arena);
}

static void test_texts_fall_back(void **state) {
    (void)state;
    arvo_texts texts = {0};
    assert_null(arvo_texts_in(&texts, ARVO_LANGUAGE_FI).ptr);
    texts.by[ARVO_LANGUAGE_SV] = ARVO_STR("sv");
    assert_string_equal(arvo_texts_in(&texts, ARVO_LANGUAGE_FI).ptr, "sv");
    texts.by[ARVO_LANGUAGE_FI] = ARVO_STR("fi");
    assert_string_equal(arvo_texts_in(&texts, ARVO_LANGUAGE_EN).ptr, "fi");
    texts.by[ARVO_LANGUAGE_EN] = ARVO_STR("en");
    assert_string_equal(arvo_texts_in(&texts, ARVO_LANGUAGE_UNKNOWN).ptr, "en");
    assert_string_equal(arvo_texts_in(&texts, ARVO_LANGUAGE_SV).ptr, "sv");
}

static void test_messages_of_their_own(void **state) {
    (void)state;
    assert_false(arvo_message_is_own(ARVO_STR("“{match}” is one of {count}, {max} at most")));
    assert_false(arvo_message_is_own(ARVO_STR("{values} {value {} value")));
    assert_false(arvo_message_is_own(ARVO_NO_STR));
    assert_true(arvo_message_is_own(ARVO_STR("{value} words")));
    assert_true(arvo_message_is_own(ARVO_STR("{match}: say {say}")));
    assert_true(arvo_message_is_own(ARVO_STR("{ask}")));
    assert_true(arvo_message_is_own(ARVO_STR("{{lemma}")));
}

static void test_step_names(void **state) {
    (void)state;
    assert_string_equal(arvo_message_step_name(ARVO_STEP_INFORMATION, ARVO_LANGUAGE_FI), "Tieto");
    assert_string_equal(arvo_message_step_name(ARVO_STEP_REDEMPTION, ARVO_LANGUAGE_UNKNOWN), "Redemption");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fields),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_match_is_made_fit_to_print),
        cmocka_unit_test(test_help),
        cmocka_unit_test(test_texts_fall_back),
        cmocka_unit_test(test_messages_of_their_own),
        cmocka_unit_test(test_step_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
