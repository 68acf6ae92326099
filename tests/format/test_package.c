#include "format/package.h"

#include "base/limits.h"
#include "zipped.h"

static arvo_arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = arvo_arena_new(NULL);
    return arena == NULL;
}

static int tear_down(void **state) {
    (void)state;
    arvo_arena_free(arena);
    return 0;
}

static void unpacks_parts(void **state) {
    (void)state;
    const char *const parts[] = {"a/b.xml", "sisältö sisältö sisältö sisältö", "tyhjä", "", NULL};
    arvo_str bytes = zip_parts(parts, NULL);
    arvo_package *package;
    arvo_str part;
    assert_int_equal(arvo_package_open(&package, bytes, NULL), ARVO_OK);
    assert_int_equal(arvo_package_read(&part, arena, package, "a/b.xml", NULL), ARVO_OK);
    assert_true(arvo_str_equal(part, arvo_str_of(parts[1])));
    assert_int_equal(arvo_package_read(&part, arena, package, "tyhjä", NULL), ARVO_OK);
    assert_int_equal(part.len, 0);
    assert_non_null(part.ptr);
    assert_int_equal(arvo_package_read(&part, arena, package, "muu", NULL), ARVO_OK);
    assert_null(part.ptr);
    arvo_package_close(package);
    arvo_package_close(NULL);
    free_zip(bytes);
}

static void expect_unopened(arvo_str bytes, arvo_err expected) {
    arvo_package *package;
    arvo_error error;
    assert_int_equal(arvo_package_open(&package, bytes, &error), expected);
    assert_int_equal(error.code, expected);
    assert_null(package);
}

static void refuses_what_is_no_archive(void **state) {
    (void)state;
    expect_unopened(ARVO_STR("tekstiä"), ARVO_ERR_DAMAGED);
    expect_unopened(ARVO_STR("PK\x03\x04"), ARVO_ERR_DAMAGED);
    expect_unopened(ARVO_STR(""), ARVO_ERR_DAMAGED);
    expect_unopened(ARVO_STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 tekstiä"), ARVO_ERR_PROTECTED);
}

static void refuses_a_password(void **state) {
    (void)state;
    const char *const parts[] = {"a", "salaista", NULL};
    arvo_str bytes = zip_parts(parts, "sana");
    arvo_package *package;
    arvo_str part;
    assert_int_equal(arvo_package_open(&package, bytes, NULL), ARVO_OK);
    assert_int_equal(arvo_package_read(&part, arena, package, "a", NULL), ARVO_ERR_PROTECTED);
    assert_null(part.ptr);
    arvo_package_close(package);
    free_zip(bytes);
}

/* Each byte of an archive changed: it is read as it was, or refused. */
static void survives_damage(void **state) {
    (void)state;
    const char *const parts[] = {"a", "sana sana sana sana sana sana", NULL};
    arvo_str bytes = zip_parts(parts, NULL);
    char *changed = (char *)(uintptr_t)bytes.ptr;
    size_t refused = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        arvo_package *package;
        arvo_str part = ARVO_NO_STR;
        changed[i] = (char)(changed[i] ^ 0x55);
        arvo_err err = arvo_package_open(&package, bytes, NULL);
        err = err == ARVO_OK ? arvo_package_read(&part, arena, package, "a", NULL) : err;
        assert_true(part.ptr == NULL || arvo_str_equal(part, arvo_str_of(parts[1])));
        refused += err != ARVO_OK;
        arvo_package_close(package);
        changed[i] = (char)(changed[i] ^ 0x55);
    }
    assert_true(refused > 20);
    free_zip(bytes);
}

static void refuses_bombs(void **state) {
    (void)state;
    size_t size = (size_t)ARVO_MAX_DOCUMENT_BYTES + 1;
    char *zeros = malloc(size + 1);
    assert_non_null(zeros);
    memset(zeros, 'a', size);
    zeros[size] = '\0';
    const char *const parts[] = {"a", zeros, NULL};
    arvo_str bytes = zip_parts(parts, NULL);
    arvo_package *package;
    arvo_str part;
    arvo_error error;
    assert_true(bytes.len < 1000 * 1000);
    assert_int_equal(arvo_package_open(&package, bytes, NULL), ARVO_OK);
    assert_int_equal(arvo_package_read(&part, arena, package, "a", &error), ARVO_ERR_TOO_LARGE);
    assert_string_equal(error.detail[0], "64 MiB");
    arvo_package_close(package);
    free_zip(bytes);
    free(zeros);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unpacks_parts),      cmocka_unit_test(refuses_what_is_no_archive),
        cmocka_unit_test(refuses_a_password), cmocka_unit_test(survives_damage),
        cmocka_unit_test(refuses_bombs),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
