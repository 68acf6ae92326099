#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lang/finnish/transducer.h"

enum { HEADER = 16, SYMBOLS = 8, CELL = 8, FILE_MAX = 128 };

/* A file with one symbol ("" and its NUL) and the cells given. */
typedef struct sample {
    unsigned char bytes[FILE_MAX];
    size_t len;
} sample;

static sample make_sample(void) {
    static const unsigned char start[HEADER + SYMBOLS] = {
        0x6E, 0x3A, 0x01, 0x00, 0xFA, 0x51, 0x03, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0};
    sample s = {.len = sizeof start};
    memcpy(s.bytes, start, sizeof start);
    return s;
}

static void add_cell(sample *s, unsigned symbol, unsigned target, unsigned more) {
    unsigned char cell[CELL] = {(unsigned char)symbol,
                                (unsigned char)(symbol >> 8),
                                0,
                                0,
                                (unsigned char)target,
                                (unsigned char)(target >> 8),
                                (unsigned char)(target >> 16),
                                (unsigned char)more};
    memcpy(s->bytes + s->len, cell, CELL);
    s->len += CELL;
}

static bool is_sound(const sample *s, size_t len) {
    char path[] = "/tmp/arvo-transducer-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, s->bytes, len), (ssize_t)len);
    close(file);
    bool sound = arvo_transducer_is_sound(path);
    unlink(path);
    return sound;
}

static void a_whole_file_is_sound(void **state) {
    (void)state;
    sample s = make_sample();
    add_cell(&s, 1, 1, 0);
    add_cell(&s, 0xFFFF, 0, 0);
    assert_true(is_sound(&s, s.len));
    assert_true(arvo_transducer_is_sound("/usr/lib/voikko/5/mor-standard/mor.vfst"));
}

static void any_cut_is_seen(void **state) {
    (void)state;
    sample s = make_sample();
    add_cell(&s, 1, 2, 1);
    add_cell(&s, 2, 2, 0);
    add_cell(&s, 0xFFFF, 0, 0);
    for (size_t len = 0; len < s.len; len++)
        assert_false(is_sound(&s, len));
    assert_true(is_sound(&s, s.len));
}

static void transitions_that_leave_the_file_are_seen(void **state) {
    (void)state;
    sample s = make_sample();
    add_cell(&s, 1, 7, 0);
    assert_false(is_sound(&s, s.len));
    s = make_sample();
    add_cell(&s, 0xFFFF, 0, 3);
    assert_false(is_sound(&s, s.len));
    s = make_sample(); /* 255: the number of transitions is in the next cell */
    add_cell(&s, 1, 0, 255);
    add_cell(&s, 1, 0, 0);
    add_cell(&s, 0xFFFF, 0, 0);
    assert_true(is_sound(&s, s.len));
    s.bytes[s.len - 2 * CELL] = 9;
    assert_false(is_sound(&s, s.len));
}

static void other_files_are_refused(void **state) {
    (void)state;
    sample s = make_sample();
    add_cell(&s, 0xFFFF, 0, 0);
    s.bytes[8] = 1; /* weights */
    assert_false(is_sound(&s, s.len));
    s.bytes[8] = 0;
    s.bytes[0] = 0;
    assert_false(is_sound(&s, s.len));
    assert_false(arvo_transducer_is_sound("/nowhere"));
    assert_false(arvo_transducer_is_sound("/"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_file_is_sound),
        cmocka_unit_test(any_cut_is_seen),
        cmocka_unit_test(transitions_that_leave_the_file_are_seen),
        cmocka_unit_test(other_files_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
