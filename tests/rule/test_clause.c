/* Clauses. A sentence is written as words with a mark: "x/v" finite verb, "x/c" conjunction, "," and so on as
 * they are. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "rule/clause.h"

enum { MAX_WORDS = 64 };

/* The number of each token's clause as digits. */
static void expect(const char *text, const char *digits) {
    arvo_token tokens[MAX_WORDS];
    arvo_word words[MAX_WORDS];
    arvo_analysis readings[MAX_WORDS];
    char copy[512], got[MAX_WORDS + 1] = "";
    uint32_t count = 0, clause_of[MAX_WORDS], next = 0;
    memset(tokens, 0, sizeof tokens);
    memset(readings, 0, sizeof readings);
    strcpy(copy, text);
    for (char *rest = NULL, *word = strtok_r(copy, " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest), count++) {
        char *mark = strchr(word, '/');
        readings[count].upos = mark == NULL     ? ARVO_UPOS_NOUN
                               : mark[1] == 'v' ? ARVO_UPOS_VERB
                                                : ARVO_UPOS_CCONJ;
        if (mark != NULL && mark[1] == 'v') {
            readings[count].features[ARVO_FEATURE_VERBFORM] =
                arvo_feature_value(ARVO_FEATURE_VERBFORM, ARVO_STR("Fin"));
        }
        words[count] =
            (arvo_word){.form = arvo_str_of(word), .analyses = &readings[count], .analysis_count = 1};
        words[count].kind = strchr(",;:()", word[0]) != NULL || (unsigned char)word[0] == 0xE2
                                ? ARVO_TOKEN_PUNCT
                                : ARVO_TOKEN_WORD;
        tokens[count].word = &words[count];
    }
    arvo_clauses(clause_of, &next, tokens, count);
    for (uint32_t i = 0; i < count; i++) {
        got[i] = (char)('0' + clause_of[i]);
    }
    assert_string_equal(got, digits);
    assert_int_equal(next, count > 0 ? clause_of[count - 1] + 1 : 0);
}

static void test_marks(void **state) {
    (void)state;
    expect("a b", "00");
    expect("a ; b : c", "00112");
    expect("a – b — c", "00112");
    expect("a ( b c ) d", "011112");
    expect("", "");
}

static void test_commas(void **state) {
    (void)state;
    expect("we a/v , you b/v", "00011");
    expect("we a/v b , c , d", "0000000");     /* a list of things */
    expect("a , b , we c/v", "000000");        /* no verb before */
    expect("we a/v , b , you c/v", "0000011"); /* the middle stays with what is before */
}

static void test_conjunctions(void **state) {
    (void)state;
    expect("we a/v and/c you b/v", "00111");
    expect("we a/v b and/c c", "00000");
    expect("we a/v , and/c you b/v", "000111");
    expect("if/c you a/v , we b/v", "000011");
    expect("we a/v ; b and/c c d/v", "0001111");
}

static void test_first_reading_only_and_words_only(void **state) {
    (void)state;
    expect("a/v , ; b/v", "0001");
    expect("a/v , b/v , c/v , d/v", "0011223");
}

static void test_numbers_go_on(void **state) {
    (void)state;
    arvo_analysis reading = {0};
    arvo_word word = {
        .form = ARVO_STR("a"), .kind = ARVO_TOKEN_WORD, .analyses = &reading, .analysis_count = 1};
    arvo_token token = {.word = &word};
    uint32_t clause_of, next = 7;
    arvo_clauses(&clause_of, &next, &token, 1);
    assert_int_equal(clause_of, 7);
    assert_int_equal(next, 8);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_marks),         cmocka_unit_test(test_commas),
        cmocka_unit_test(test_conjunctions),  cmocka_unit_test(test_first_reading_only_and_words_only),
        cmocka_unit_test(test_numbers_go_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
