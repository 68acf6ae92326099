#include "report/line_hash.h"

#include "arena_fixture.h"
#include "fake_result.h"

/* Expected values come from a second program that follows the published description line by line: it fills
 * each line's window from the filtered text instead of rolling. */
static void assert_hashes(arvo_str source, const char *const *expected) {
    const arvo_line_hashes *hashes = arvo_line_hashes_new(arena, source);
    char got[ARVO_LINE_HASH_SIZE];
    uint32_t line = 1;
    assert_non_null(hashes);
    for (; *expected != NULL; expected++, line++) {
        arvo_line_hash_write(got, hashes, line);
        assert_string_equal(got, *expected);
    }
    arvo_line_hash_write(got, hashes, line);
    assert_string_equal(got, "");
    arvo_line_hash_write(got, hashes, 0);
    assert_string_equal(got, "");
}

/* 65535 * 37^99 modulo 2^64: the one unit behind an empty file, and 99 zeros. */
static void test_empty_source(void **state) {
    (void)state;
    assert_hashes(ARVO_STR(""), (const char *const[]){"c129715d7a2bc9a3:1", NULL});
    assert_hashes(ARVO_NO_STR, (const char *const[]){"c129715d7a2bc9a3:1", NULL});
    assert_hashes(ARVO_STR(" \t"), (const char *const[]){"c129715d7a2bc9a3:1", NULL});
}

static void test_units_are_those_of_utf16(void **state) {
    (void)state;
    assert_hashes(ARVO_STR("Öljyä 😀\n"),
                  (const char *const[]){"f1f8862562440b5b:1", "c129715d7a2bc9a3:1", NULL});
}

static void test_line_ends_and_blanks(void **state) {
    (void)state;
    static const char *const mixed[] = {"3cf86c313051f34c:1", "b8a367705bcf4346:1", "2a9159bd01820062:1",
                                        "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1", NULL};
    assert_hashes(ARVO_STR("\xEF\xBB\xBF"
                           "a\r\n\tb\rc \n\n"),
                  mixed);
    assert_hashes(ARVO_STR("\xEF\xBB\xBF"
                           "a\n b\nc\n\n"),
                  mixed);
    /* a blank between CR and LF makes two line ends of them */
    assert_hashes(ARVO_STR("a\r \nb"), (const char *const[]){"67c066a59e652f5e:1", "cc4c43d77869440f:1",
                                                             "8ee5a81e681643c1:1", NULL});
}

/* Lines whose windows hold the same are counted; towards the end of the file they differ. */
static void test_equal_lines_are_counted(void **state) {
    (void)state;
    arvo_buf source = arvo_buf_in(arena);
    for (int i = 0; i < 12; i++) {
        arvo_buf_append_cstr(&source, "Sama rivi.\n");
    }
    assert_hashes(arvo_buf_str(&source),
                  (const char *const[]){"bd758e6373fe1328:1", "bd758e6373fe1328:2", "bd758e6373fe1328:3",
                                        "33809971ecb733cf:1", "7095dad460950683:1", "d421f1b4af3b3497:1",
                                        "4566ff4cea109b0b:1", "26470538d97d6edf:1", "b59cad47566e7d13:1",
                                        "2327134394ce6aa7:1", "b83e89b082c4f49b:1", "188ff6de460c2fef:1",
                                        "c129715d7a2bc9a3:1", NULL});
}

static void test_no_memory(void **state) {
    (void)state;
    int left = 1;
    arvo_allocator allocator = fake_allocator(&left);
    arvo_arena *small = arvo_arena_new(&allocator);
    assert_null(arvo_line_hashes_new(small, ARVO_STR("a\nb")));
    arvo_arena_free(small);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty_source),
        cmocka_unit_test(test_units_are_those_of_utf16),
        cmocka_unit_test(test_line_ends_and_blanks),
        cmocka_unit_test(test_equal_lines_are_counted),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
