/* Places inside scalars. */
#include "unit.h"

#include "rule/reader.h"

static void expect(const char *file, uint32_t line, uint32_t column, bool plain, uint32_t offset,
                   uint32_t expected) {
    arvo_node scalar = {.kind = ARVO_NODE_SCALAR, .plain = plain, .line = line, .column = column};
    assert_int_equal(arvo_scalar_column(arvo_str_of(file), &scalar, offset), expected);
}

static void test_columns(void **state) {
    (void)state;
    expect("a: bcd", 1, 4, true, 0, 4);
    expect("a: bcd", 1, 4, true, 2, 6);
    expect("ä: 'bcd'", 1, 4, false, 0, 5);
    expect("ä: 'b''d'", 1, 4, false, 2, 8);              /* '' is one */
    expect("x\ny: \"\\\"ä\\\" z\"", 2, 4, false, 3, 10); /* \" is one */
    expect("x\ny: \"\\u00e4z\"", 2, 4, false, 1, 11);
    expect("x\ny: \"\\x41z\"", 2, 4, false, 1, 9);
    expect("x\ny: \"\\U000000e4z\"", 2, 4, false, 1, 15);
    expect("a: b", 1, 4, true, 99, 5); /* never past the file's end */
    expect("", 3, 4, true, 2, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_columns)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
