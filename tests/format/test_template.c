#include "format/template.h"

#include "unit.h"

static size_t length(const char *text) {
    arvo_template_finder finder = arvo_template_begin(arvo_str_of(text));
    return arvo_template_at(&finder, 0);
}

static void finds_tags(void **state) {
    (void)state;
    assert_int_equal(length("{{ a }} b"), 7);
    assert_int_equal(length("{{{ a }}} b"), 9);
    assert_int_equal(length("{% if a > b %}c"), 14);
    assert_int_equal(length("{# a #}}"), 7);
    assert_int_equal(length("<%= a %>b"), 8);
    assert_int_equal(length("<?xml version='1.0'?>a"), 21);
    assert_int_equal(length("<?php a > b ?>c"), 14);
    assert_int_equal(length("<?php a > b"), 11);
    assert_int_equal(length("<?= $a"), 6);
}

static void leaves_what_never_closes(void **state) {
    (void)state;
    const char *const texts[] = {"",      "{",    "{{",   "{{ a }", "{% a }}",
                                 "{ a }", "<% a", "<? a", "{{}",    "a {{ b }}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_int_equal(length(texts[i]), 0);
    }
}

static void goes_through_a_text(void **state) {
    (void)state;
    arvo_str text = ARVO_STR("{{a}} {{b}} {% c %} {{ d");
    arvo_template_finder finder = arvo_template_begin(text);
    assert_int_equal(arvo_template_at(&finder, 0), 5);
    assert_int_equal(arvo_template_at(&finder, 6), 5);
    assert_int_equal(arvo_template_at(&finder, 12), 7);
    assert_int_equal(arvo_template_at(&finder, 20), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_tags),
        cmocka_unit_test(leaves_what_never_closes),
        cmocka_unit_test(goes_through_a_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
