/* Conditions: what they parse to, what they are worth, where their mistakes are. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "rule/expression.h"

/* a is 2, b is 0, claim.up-to is 5. */
static arvo_err resolve(arvo_name_ref *out, void *state, arvo_str name, arvo_error *error) {
    static const char *const names[] = {"a", "b", "claim.up-to"};
    (void)state;
    for (uint32_t i = 0; i < 3; i++) {
        if (arvo_str_equal(name, arvo_str_of(names[i]))) {
            *out = (arvo_name_ref){ARVO_NAME_CUE, i};
            return ARVO_OK;
        }
    }
    return arvo_fail(error, ARVO_ERR_UNKNOWN_NAME, name, ARVO_NO_STR, ARVO_NO_STR);
}

static double value_of(void *state, arvo_name_ref name) {
    static const double values[] = {2, 0, 5};
    (void)state;
    return values[name.index];
}

static void test_values(void **state) {
    (void)state;
    static const struct {
        const char *text;
        double value;
    } cases[] = {
        {"a", 2},
        {"b", 0},
        {"claim.up-to", 5},
        {" 1.5 ", 1.5},
        {"12.25 * 2", 24.5},
        {"not a", 0},
        {"not b", 1},
        {"not not a", 1},
        {"a and b", 0},
        {"a or b", 1},
        {"b or b or a", 1},
        {"a = 2", 1},
        {"a != 2", 0},
        {"a < 2", 0},
        {"a <= 2", 1},
        {"a > 1", 1},
        {"a >= 3", 0},
        {"1 + 2 * 3", 7},
        {"(1 + 2) * 3", 9},
        {"5 - 2 - 1", 2},
        {"-a", -2},
        {"3 - -a", 5},
        {"- - 1", 1},
        {"min(a, 5)", 2},
        {"max(a, claim.up-to)", 5},
        {"min(a,min(b,1))", 0},
        {"not a = 2", 0},
        {"a = 2 and b = 0", 1},
        {"b and b or a", 1},
        {"a or b and b", 1},
        {"claim.up-to - a", 3},
        {"a-1", 1},
        {"2-a", 0},
        {"not (a and b)", 1},
        {"a>=2 and\nnot b", 1},
        {"a * a = a + a", 1},
        {"6 / 4 * 2", 3},
        {"1 / (a - a)", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_expression *e;
        arvo_error error = {0};
        arvo_err err = arvo_expression_parse(&e, arena, arvo_str_of(cases[i].text), resolve, NULL, &error);
        if (err != ARVO_OK || arvo_expression_value(e, value_of, NULL) != cases[i].value) {
            fail_msg("%s: error %d at %u %s, value %g", cases[i].text, (int)err, error.column,
                     error.detail[0], err == ARVO_OK ? arvo_expression_value(e, value_of, NULL) : 0.0);
        }
        arvo_arena_free(arena);
    }
}

static void test_mistakes(void **state) {
    (void)state;
    static const struct {
        const char *text;
        arvo_err code;
        uint32_t column;
    } cases[] = {
        {"", ARVO_ERR_EXPRESSION, 1},        {"a b", ARVO_ERR_EXPRESSION, 3},
        {"a or", ARVO_ERR_EXPRESSION, 5},    {"(a", ARVO_ERR_EXPRESSION, 3},
        {"a)", ARVO_ERR_EXPRESSION, 2},      {"min(a)", ARVO_ERR_EXPRESSION, 6},
        {"min a", ARVO_ERR_EXPRESSION, 5},   {"a + x", ARVO_ERR_UNKNOWN_NAME, 5},
        {"ä", ARVO_ERR_UNKNOWN_NAME, 1},     {"a ≥ 2", ARVO_ERR_EXPRESSION, 3},
        {"order", ARVO_ERR_UNKNOWN_NAME, 1}, {"a == 2", ARVO_ERR_EXPRESSION, 4},
        {"1.2.3", ARVO_ERR_EXPRESSION, 1},   {"ää.ö < a", ARVO_ERR_UNKNOWN_NAME, 1},
        {"a < $", ARVO_ERR_EXPRESSION, 5},   {"max(a, b", ARVO_ERR_EXPRESSION, 9},
        {"not", ARVO_ERR_EXPRESSION, 4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_expression *e = NULL;
        arvo_error error = {0};
        arvo_err err = arvo_expression_parse(&e, arena, arvo_str_of(cases[i].text), resolve, NULL, &error);
        if (err != cases[i].code || error.column != cases[i].column || e != NULL) {
            fail_msg("%s: error %d at %u %s", cases[i].text, (int)err, error.column, error.detail[0]);
        }
        arvo_arena_free(arena);
    }
}

static void test_depth_is_bounded(void **state) {
    (void)state;
    static const char *const units[] = {"(", "not ", "-", "min(1,", "max("};
    for (size_t u = 0; u < sizeof units / sizeof units[0]; u++) {
        char text[4096] = "";
        while (strlen(text) + strlen(units[u]) + 2 < 2000) {
            strcat(text, units[u]);
        }
        strcat(text, "a");
        arvo_arena *arena = arvo_arena_new(NULL);
        arvo_expression *e;
        arvo_error error = {0};
        assert_int_equal(arvo_expression_parse(&e, arena, arvo_str_of(text), resolve, NULL, &error),
                         ARVO_ERR_EXPRESSION);
        assert_true(error.column > 1);
        arvo_arena_free(arena);
    }
}

static void test_length_is_bounded(void **state) {
    (void)state;
    static char text[5000];
    memset(text, ' ', sizeof text - 1);
    text[0] = 'a';
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_expression *e;
    arvo_error error = {0};
    assert_int_equal(arvo_expression_parse(&e, arena, arvo_str_of(text), resolve, NULL, &error),
                     ARVO_ERR_EXPRESSION);
    arvo_arena_free(arena);
}

/* Keeps the names it sees; stops at the one that `state` ends with. */
typedef struct seen {
    uint32_t names[8];
    uint32_t count;
    uint32_t stop;
} seen;

static bool see(void *state, arvo_name_ref name) {
    seen *s = state;
    s->names[s->count++] = name.index;
    return name.index == s->stop;
}

static void expect_names(const char *text, uint32_t stop, bool stopped, const char *names) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_expression *e;
    seen s = {.stop = stop};
    char got[9] = {0};
    assert_int_equal(arvo_expression_parse(&e, arena, arvo_str_of(text), resolve, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_expression_any_name(e, see, &s), stopped);
    for (uint32_t i = 0; i < s.count; i++) {
        got[i] = (char)('0' + s.names[i]);
    }
    assert_string_equal(got, names);
    arvo_arena_free(arena);
}

static void test_names(void **state) {
    (void)state;
    expect_names("a + claim.up-to > 0 or b", 9, false, "021");
    expect_names("a or b or claim.up-to", 1, true, "01");
    expect_names("not a and -b", 9, false, "1");
    expect_names("not (a or not b) and max(b, claim.up-to)", 9, false, "12");
    expect_names("1 + 2", 9, false, "");
    assert_false(arvo_expression_any_name(NULL, see, NULL));
}

static void *allocate_none(void *state, size_t size) {
    size_t *left = state;
    return *left >= size ? (*left -= size, malloc(size)) : NULL;
}

static void release(void *state, void *block) {
    (void)state;
    free(block);
}

static void test_no_memory(void **state) {
    (void)state;
    for (size_t budget = 0; budget < 200000; budget += 1000) {
        size_t left = budget;
        arvo_allocator allocator = {allocate_none, release, &left};
        arvo_arena *arena = arvo_arena_new(&allocator);
        if (arena == NULL) {
            continue;
        }
        arvo_expression *e;
        arvo_error error = {0};
        arvo_err err =
            arvo_expression_parse(&e, arena, ARVO_STR("a + a * max(a, b) or not b"), resolve, NULL, &error);
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        arvo_arena_free(arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_mistakes),
        cmocka_unit_test(test_depth_is_bounded),
        cmocka_unit_test(test_length_is_bounded),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
