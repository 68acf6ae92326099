#include "base/error.h"

#include <string.h>

#include "base/utf8.h"
#include "unit.h"

static void fills_an_error(void **state) {
    (void)state;
    arvo_error error;
    memset(&error, 0xAA, sizeof error);
    assert_int_equal(
        arvo_fail(&error, ARVO_ERR_WRONG_TYPE, ARVO_STR("level"), ARVO_STR("a list"), ARVO_NO_STR),
        ARVO_ERR_WRONG_TYPE);
    assert_int_equal(error.code, ARVO_ERR_WRONG_TYPE);
    assert_int_equal(error.line, 0);
    assert_int_equal(error.column, 0);
    assert_string_equal(error.detail[0], "level");
    assert_string_equal(error.detail[1], "a list");
    assert_string_equal(error.detail[2], "");
    assert_int_equal(arvo_fail_at(&error, ARVO_ERR_YAML, 3, 14, ARVO_STR("x"), ARVO_NO_STR, ARVO_NO_STR),
                     ARVO_ERR_YAML);
    assert_int_equal(error.line, 3);
    assert_int_equal(error.column, 14);
    assert_int_equal(arvo_fail_plain(&error, ARVO_ERR_NO_MEMORY), ARVO_ERR_NO_MEMORY);
    assert_int_equal(error.line, 0);
    assert_string_equal(error.detail[0], "");
    assert_int_equal(arvo_fail_plain(NULL, ARVO_ERR_EMPTY), ARVO_ERR_EMPTY);
}

static void cuts_details_at_a_code_point(void **state) {
    (void)state;
    char detail[600];
    for (size_t i = 0; i + 1 < sizeof detail; i += 2) {
        memcpy(detail + i, "ä", 2);
    }
    arvo_error error;
    arvo_fail(&error, ARVO_ERR_YAML, (arvo_str){detail, sizeof detail}, (arvo_str){detail, 255},
              (arvo_str){detail, 254});
    assert_int_equal(strlen(error.detail[0]), 254);
    assert_int_equal(strlen(error.detail[1]), 255);
    assert_int_equal(strlen(error.detail[2]), 254);
}

static void assert_message(const arvo_error *error, arvo_language language, const char *expected) {
    char out[512];
    assert_int_equal(arvo_error_message(out, sizeof out, error, language), strlen(expected));
    assert_string_equal(out, expected);
}

static void writes_messages_in_each_language(void **state) {
    (void)state;
    arvo_error error;
    arvo_fail(&error, ARVO_ERR_BAD_VALUE_NEAR, ARVO_STR("level"), ARVO_STR("{0} {x"), ARVO_STR("error"));
    assert_message(&error, ARVO_LANGUAGE_EN, "“{0} {x” is no value for “level”; did you mean “error”?");
    assert_message(&error, ARVO_LANGUAGE_UNKNOWN, "“{0} {x” is no value for “level”; did you mean “error”?");
    assert_message(&error, ARVO_LANGUAGE_FI,
                   "avaimella ”level” ei voi olla arvoa ”{0} {x”; tarkoititko ”error”?");
    assert_message(&error, ARVO_LANGUAGE_SV, "”{0} {x” är inget värde för ”level”; menade du ”error”?");
    arvo_fail_plain(&error, ARVO_OK);
    assert_message(&error, ARVO_LANGUAGE_FI, "");
    error.code = ARVO_ERR_COUNT;
    assert_message(&error, ARVO_LANGUAGE_FI, "");
}

/* No message may refer to a detail that its sisters in other languages do not. */
static void every_code_has_three_alike_messages(void **state) {
    (void)state;
    for (int code = 1; code < ARVO_ERR_COUNT; code++) {
        for (int detail = 0; detail < 3; detail++) {
            arvo_error error;
            arvo_fail_plain(&error, (arvo_err)code);
            memcpy(error.detail[detail], "@@", 3);
            int found = 0;
            for (int language = ARVO_LANGUAGE_FI; language < ARVO_LANGUAGE_COUNT; language++) {
                char out[512];
                size_t len = arvo_error_message(out, sizeof out, &error, (arvo_language)language);
                assert_in_range(len, 1, sizeof out - 1);
                assert_null(strstr(out, "{0}"));
                found += strstr(out, "@@") != NULL;
            }
            assert_true(found == 0 || found == 3);
        }
    }
}

static void cuts_messages_at_a_code_point(void **state) {
    (void)state;
    arvo_error error;
    arvo_fail(&error, ARVO_ERR_UNKNOWN_RULE, ARVO_STR("äö€😀"), ARVO_NO_STR, ARVO_NO_STR);
    char whole[128];
    size_t len = arvo_error_message(whole, sizeof whole, &error, ARVO_LANGUAGE_FI);
    for (size_t size = 1; size <= len + 1; size++) {
        char out[128];
        memset(out, 'x', sizeof out);
        assert_int_equal(arvo_error_message(out, size, &error, ARVO_LANGUAGE_FI), len);
        assert_true(strlen(out) < size);
        assert_true(strlen(out) + 4 >= size);
        assert_memory_equal(out, whole, strlen(out));
        assert_int_equal(arvo_utf8_valid_prefix(out, strlen(out)), strlen(out));
        assert_int_equal(out[size], 'x');
    }
    assert_int_equal(arvo_error_message(NULL, 0, &error, ARVO_LANGUAGE_FI), len);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fills_an_error),
        cmocka_unit_test(cuts_details_at_a_code_point),
        cmocka_unit_test(writes_messages_in_each_language),
        cmocka_unit_test(every_code_has_three_alike_messages),
        cmocka_unit_test(cuts_messages_at_a_code_point),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
