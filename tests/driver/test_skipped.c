#include "driver/skipped.h"

#include "unit.h"

static void test_folders_and_files(void **state) {
    (void)state;
    assert_true(arvo_skips_folder(ARVO_STR("node_modules")));
    assert_true(arvo_skips_folder(ARVO_STR("Vendor")));
    assert_true(arvo_skips_folder(ARVO_STR(".git")));
    assert_false(arvo_skips_folder(ARVO_STR("modules")));
    assert_false(arvo_skips_folder(ARVO_STR(".")));
    assert_false(arvo_skips_folder(ARVO_STR("..")));
    assert_true(arvo_skips_file(ARVO_STR("LICENSE.md")));
    assert_true(arvo_skips_file(ARVO_STR(".draft.md")));
    assert_false(arvo_skips_file(ARVO_STR("licenses.md")));
    assert_false(arvo_skips_file(ARVO_STR("vendor"))); /* a folder's name */
}

static void test_prose_never_looks_like_settings(void **state) {
    (void)state;
    assert_false(arvo_looks_like_settings(ARVO_STR("config/page.md")));
    assert_false(arvo_looks_like_settings(ARVO_STR("page.txt")));
    assert_false(arvo_looks_like_settings(ARVO_STR("page.unknown")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_folders_and_files),
        cmocka_unit_test(test_prose_never_looks_like_settings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
