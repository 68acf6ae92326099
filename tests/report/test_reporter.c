#include "report/reporter.h"

#include <string.h>

#include "fake_result.h"
#include "unit.h"

static void test_register(void **state) {
    (void)state;
    assert_string_equal(arvo_report_format(0), "human");
    size_t count = 0;
    bool json = false;
    for (const char *name; (name = arvo_report_format(count)) != NULL; count++) {
        json = json || strcmp(name, "json") == 0;
        arvo_reporter *reporter = arvo_reporter_new(name, NULL, fake_broken_sink());
        assert_non_null(reporter);
        arvo_reporter_free(reporter);
    }
    assert_true(json);
    assert_null(arvo_report_format(count));
    assert_null(arvo_report_format(SIZE_MAX));
}

static void test_unknown_format(void **state) {
    (void)state;
    assert_null(arvo_reporter_new("xml", NULL, fake_broken_sink()));
    arvo_reporter_free(NULL);
}

static void test_report_speaks_the_first_documents_language(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf kept = arvo_buf_in(arena);
    arvo_reporter *reporter = arvo_reporter_new("human", NULL, fake_sink(&kept));
    arvo_result *swedish = fake_result(arena, "a", ARVO_STR("text"));
    arvo_result *finnish = fake_result(arena, "b", ARVO_STR("teksti"));
    swedish->ui_language = ARVO_LANGUAGE_SV;
    assert_int_equal(arvo_reporter_result(reporter, swedish, NULL), ARVO_OK);
    assert_int_equal(arvo_reporter_result(reporter, finnish, NULL), ARVO_OK);
    assert_int_equal(arvo_reporter_end(reporter, NULL), ARVO_OK);
    arvo_str text = arvo_buf_str(&kept);
    assert_true(arvo_str_find(text, ARVO_STR("a: Värdets trappa")) != SIZE_MAX);
    assert_true(arvo_str_find(text, ARVO_STR("b: Arvon portaat")) != SIZE_MAX);
    assert_true(arvo_str_ends_with(text, ARVO_STR("\nInget att anmärka på i 2 filer\n")));
    arvo_reporter_free(reporter);
    arvo_arena_free(arena);
}

static void test_end_without_anything(void **state) {
    (void)state;
    arvo_reporter *reporter = arvo_reporter_new("human", NULL, fake_broken_sink());
    assert_int_equal(arvo_reporter_end(reporter, NULL), ARVO_OK); /* nothing to say, nothing written */
    arvo_reporter_free(reporter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_register),
        cmocka_unit_test(test_unknown_format),
        cmocka_unit_test(test_report_speaks_the_first_documents_language),
        cmocka_unit_test(test_end_without_anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
