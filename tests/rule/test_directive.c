/* Comments that silence findings, as they are read. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "rule/directive.h"

/* "FORM|rule,rule|until|reason", or "error: message|what it is about". */
static void expect(const char *text, const char *expected) {
    static const char *const forms[] = {"next-line", "line", "block", "end", "file"};
    char got[1024];
    arvo_directive it;
    arvo_error error = {0};
    size_t at;
    if (arvo_directive_read(&it, arvo_str_of(text), &error) != ARVO_OK) {
        char message[512];
        arvo_error_message(message, sizeof message, &error, ARVO_LANGUAGE_EN);
        snprintf(got, sizeof got, "error: %s|%.*s", message, ARVO_STR_ARG(it.wrong));
    } else {
        at = (size_t)snprintf(got, sizeof got, "%s|", forms[it.form]);
        arvo_str name, rules = it.rules;
        for (const char *comma = ""; arvo_directive_next_rule(&name, &rules); comma = ",") {
            at += (size_t)snprintf(got + at, sizeof got - at, "%s%.*s", comma, ARVO_STR_ARG(name));
        }
        snprintf(got + at, sizeof got - at, "|%.*s|%.*s", (int)it.until.len,
                 it.until.ptr != NULL ? it.until.ptr : "", (int)it.reason.len,
                 it.reason.ptr != NULL ? it.reason.ptr : "");
    }
    assert_string_equal(got, expected);
}

static void test_forms(void **state) {
    (void)state;
    expect("arvolint-disable-next-line AV203 -- their own word", "next-line|AV203||their own word");
    expect("arvolint-disable-line AV203 -- why", "line|AV203||why");
    expect("arvolint-disable AV203 -- why", "block|AV203||why");
    expect("arvolint-enable AV203", "end|AV203||");
    expect("arvolint-enable", "end|||");
    expect("arvolint-disable-file jargon -- why", "file|jargon||why");
}

static void test_lists(void **state) {
    (void)state;
    expect("arvolint-disable AV203,jargon, praise  AV501 ,\n AV502 -- why",
           "block|AV203,jargon,praise,AV501,AV502||why");
    expect("arvolint-disable ,,AV203,, -- why", "block|AV203||why");
    expect("arvolint-disable\tAV203\t--\twhy", "block|AV203||why");
}

static void test_reasons(void **state) {
    (void)state;
    expect("arvolint-disable AV203 — two words", "block|AV203||two words");
    expect("arvolint-disable AV203 – two words", "block|AV203||two words");
    expect("arvolint-disable AV203: two words", "block|AV203||two words");
    expect("arvolint-disable AV203, jargon: a: b -- c", "block|AV203,jargon||a: b -- c");
    expect("arvolint-disable AV203 --- two words ", "block|AV203||two words");
    expect("arvolint-disable AV203 --why", "block|AV203||why");
    expect("arvolint-disable AV203 -- a -- b", "block|AV203||a -- b");
    expect("arvolint-disable AV203 --", "block|AV203||");
    expect("arvolint-disable AV203:", "block|AV203||");
    expect("arvolint-disable AV203 - why", "block|AV203,-,why||"); /* one hyphen parts nothing */
    expect("arvolint-enable AV203 -- over", "end|AV203||over");
    expect("arvolint-disable-file: AV203 -- why", "file|AV203||why");
}

static void test_until(void **state) {
    (void)state;
    expect("arvolint-disable AV203 until=2027-01-31 -- why", "block|AV203|2027-01-31|why");
    expect("arvolint-disable until=2027-01-31, AV203, jargon -- why", "block|AV203,jargon|2027-01-31|why");
    expect("arvolint-disable AV203 until=2028-02-29: why", "block|AV203|2028-02-29|why");
    expect("arvolint-disable AV203 -- why until=2027-01-31", "block|AV203||why until=2027-01-31");
    static const char *const wrong[] = {"31.1.2027",
                                        "2027-1-31",
                                        "2027-13-01",
                                        "2027-00-10",
                                        "2027-02-29",
                                        "2100-02-29",
                                        "2027-04-31",
                                        "2027-01-00",
                                        "tomorrow",
                                        "2027-01-311",
                                        ""};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char text[128], expected[256];
        snprintf(text, sizeof text, "arvolint-disable AV203 until=%s -- why", wrong[i]);
        snprintf(expected, sizeof expected, "error: “%s” is no date; write it as until=2027-01-31|until=%s",
                 wrong[i], wrong[i]);
        expect(text, expected);
    }
    expect("arvolint-disable AV203 until=2027-01-31 until=2027-02-01 -- why",
           "error: “2027-02-01” is no date; write it as until=2027-01-31|until=2027-02-01");
}

static void test_errors(void **state) {
    (void)state;
    expect("arvolint-disabel AV203 -- why",
           "error: there is no “arvolint-disabel”; did you mean “arvolint-disable”?|arvolint-disabel");
    expect("arvolint-off",
           "error: there is no “arvolint-off”; write arvolint-disable-next-line, arvolint-disable-line, "
           "arvolint-disable, arvolint-enable or arvolint-disable-file|arvolint-off");
    expect("arvolint-",
           "error: there is no “arvolint-”; write arvolint-disable-next-line, arvolint-disable-line, "
           "arvolint-disable, arvolint-enable or arvolint-disable-file|arvolint-");
    expect("arvolint-disable-next-line",
           "error: name the rules: arvolint-disable-next-line AV203 -- why|arvolint-disable-next-line");
    expect("arvolint-disable-file -- all of it",
           "error: name the rules: arvolint-disable-file AV203 -- why|arvolint-disable-file -- all of it");
    expect("arvolint-disable until=2027-01-31 -- why",
           "error: name the rules: arvolint-disable AV203 -- why|arvolint-disable until=2027-01-31 -- why");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms), cmocka_unit_test(test_lists),  cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_until), cmocka_unit_test(test_errors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
