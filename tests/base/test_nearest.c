#include <string.h>

#include "base/error.h"
#include "unit.h"

static const char *nearest(const char *name) {
    static const arvo_str known[] = {
        {"jargon", 6}, {"superlative", 11}, {"level", 5},   {"match", 5},
        {"max", 3},    {"kind", 4},         {"message", 7},
    };
    arvo_str found = arvo_nearest(arvo_str_of(name), known, sizeof known / sizeof *known);
    return found.ptr == NULL ? "" : found.ptr;
}

static void finds_slips(void **state) {
    (void)state;
    assert_string_equal(nearest("jargn"), "jargon");   /* one left out */
    assert_string_equal(nearest("jargoon"), "jargon"); /* one too many */
    assert_string_equal(nearest("jarfon"), "jargon");  /* another key */
    assert_string_equal(nearest("ajrgon"), "jargon");  /* two swapped count as one */
    assert_string_equal(nearest("superltaviet"), "superlative");
    assert_string_equal(nearest("LEVEL"), "level");
    assert_string_equal(nearest("Massage"), "message");
    assert_string_equal(nearest("maxx"), "max");
    assert_string_equal(nearest("mach"), "match");
}

static void leaves_strangers_alone(void **state) {
    (void)state;
    assert_string_equal(nearest(""), "");
    assert_string_equal(nearest("x"), "");
    assert_string_equal(nearest("colour"), "");
    assert_string_equal(nearest("kd"), "");
    assert_string_equal(nearest("superb"), "");
    assert_null(arvo_nearest(ARVO_STR("level"), NULL, 0).ptr);
}

static void takes_the_first_of_equals(void **state) {
    (void)state;
    const arvo_str known[] = {ARVO_STR("cat"), ARVO_STR("hat"), ARVO_STR("bat")};
    assert_string_equal(arvo_nearest(ARVO_STR("rat"), known, 3).ptr, "cat");
    assert_string_equal(arvo_nearest(ARVO_STR("bat"), known, 3).ptr, "bat");
}

static void takes_names_of_any_length(void **state) {
    (void)state;
    char name[200];
    memset(name, 'a', sizeof name);
    for (size_t len = 60; len < 70; len++) {
        arvo_str candidate = {name, len};
        arvo_str found = arvo_nearest((arvo_str){name, len}, &candidate, 1);
        assert_true(len <= 64 ? found.ptr == name : found.ptr == NULL);
    }
    const arvo_str candidates[] = {{name, sizeof name}, ARVO_NO_STR};
    assert_null(arvo_nearest(ARVO_STR("bbbb"), candidates, 2).ptr);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_slips),
        cmocka_unit_test(leaves_strangers_alone),
        cmocka_unit_test(takes_the_first_of_equals),
        cmocka_unit_test(takes_names_of_any_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
