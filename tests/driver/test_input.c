#include "driver/input.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"
#include "unit.h"

static char directory[] = "/tmp/arvo-input-XXXXXX";
static arvo_arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = arvo_arena_new(NULL);
    return arena == NULL || mkdtemp(directory) == NULL || chdir(directory) != 0;
}

static int tear_down(void **state) {
    (void)state;
    arvo_arena_free(arena);
    return chdir("/") != 0 || rmdir(directory) != 0;
}

static void write_file(const char *path, const char *bytes, size_t len) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    assert_int_equal(fclose(file), 0);
}

static void assert_fails(const char *path, arvo_err expected) {
    arvo_error error;
    arvo_str text;
    assert_int_equal(arvo_input_read(&text, arena, path, &error), expected);
    assert_int_equal(error.code, expected);
    assert_null(text.ptr);
}

static void test_bytes_come_as_they_are(void **state) {
    (void)state;
    arvo_str text;
    write_file("a.md",
               "\xEF\xBB\xBF"
               "a\r\n\0\xFF",
               8);
    assert_int_equal(arvo_input_read(&text, arena, "a.md", NULL), ARVO_OK);
    assert_int_equal(text.len, 8);
    assert_memory_equal(text.ptr,
                        "\xEF\xBB\xBF"
                        "a\r\n\0\xFF",
                        8);
    unlink("a.md");
}

static void test_empty_file(void **state) {
    (void)state;
    arvo_str text;
    write_file("empty", "", 0);
    assert_int_equal(arvo_input_read(&text, arena, "empty", NULL), ARVO_OK);
    assert_int_equal(text.len, 0);
    assert_non_null(text.ptr);
    unlink("empty");
}

static void test_what_cannot_be_read(void **state) {
    (void)state;
    assert_fails("missing", ARVO_ERR_NOT_FOUND);
    assert_fails("", ARVO_ERR_NOT_FOUND);
    assert_fails(".", ARVO_ERR_DIRECTORY);
    write_file("file", "a", 1);
    assert_fails("file/below", ARVO_ERR_NOT_FOUND);
    unlink("file");
}

static void test_system_says_why(void **state) {
    (void)state;
    arvo_error error;
    arvo_str text;
    assert_int_equal(symlink("loop", "loop"), 0);
    assert_int_equal(arvo_input_read(&text, arena, "loop", &error), ARVO_ERR_UNREADABLE);
    assert_non_null(strstr(error.detail[0], "symbolic link"));
    unlink("loop");
}

static void test_permission(void **state) {
    (void)state;
    if (geteuid() == 0) {
        skip();
    }
    write_file("secret", "a", 1);
    assert_int_equal(chmod("secret", 0), 0);
    assert_fails("secret", ARVO_ERR_UNREADABLE);
    unlink("secret");
}

static void test_size_limit(void **state) {
    (void)state;
    arvo_str text;
    write_file("large", "", 0);
    assert_int_equal(truncate("large", (off_t)ARVO_MAX_DOCUMENT_BYTES + 1), 0);
    assert_fails("large", ARVO_ERR_TOO_LARGE);
    assert_int_equal(truncate("large", ARVO_MAX_DOCUMENT_BYTES), 0);
    assert_int_equal(arvo_input_read(&text, arena, "large", NULL), ARVO_OK);
    assert_int_equal(text.len, ARVO_MAX_DOCUMENT_BYTES);
    unlink("large");
}

static void test_endless_stream_ends(void **state) {
    (void)state;
    assert_fails("/dev/zero", ARVO_ERR_TOO_LARGE);
}

/* A child writes `count` times 1,000 bytes into the FIFO. */
static pid_t feed(const char *path, int count) {
    pid_t child = fork();
    if (child == 0) {
        char block[1000];
        memset(block, 'a', sizeof block);
        int file = open(path, O_WRONLY);
        while (count-- > 0 && write(file, block, sizeof block) > 0) {
        }
        _exit(0);
    }
    return child;
}

static void test_fifo_is_read_to_its_end(void **state) {
    (void)state;
    arvo_str text;
    assert_int_equal(mkfifo("fifo", 0600), 0);
    pid_t child = feed("fifo", 200);
    assert_true(child > 0);
    assert_int_equal(arvo_input_read(&text, arena, "fifo", NULL), ARVO_OK);
    assert_int_equal(text.len, 200 * 1000);
    assert_int_equal(waitpid(child, NULL, 0), child);
    unlink("fifo");
}

static void test_standard_input(void **state) {
    (void)state;
    arvo_str text;
    int kept = dup(STDIN_FILENO);
    write_file("in", "sisältö", 9);
    int file = open("in", O_RDONLY);
    assert_true(file >= 0 && dup2(file, STDIN_FILENO) == STDIN_FILENO);
    close(file);
    assert_int_equal(arvo_input_read(&text, arena, "-", NULL), ARVO_OK);
    assert_int_equal(text.len, 9);
    assert_true(fcntl(STDIN_FILENO, F_GETFD) >= 0); /* left open */
    close(STDIN_FILENO);
    assert_fails("-", ARVO_ERR_UNREADABLE);
    if (kept >= 0) {
        dup2(kept, STDIN_FILENO);
        close(kept);
    }
    unlink("in");
}

static void *no_more(void *state, size_t size) {
    int *left = state;
    return (*left)-- > 0 ? malloc(size) : NULL;
}

static void release(void *state, void *block) {
    (void)state;
    free(block);
}

static void test_no_memory(void **state) {
    (void)state;
    bool done = false;
    char block[4000] = {0};
    write_file("a", block, sizeof block);
    for (int blocks = 1; !done; blocks++) {
        int left = blocks;
        arvo_str text;
        arvo_allocator allocator = {no_more, release, &left};
        arvo_arena *scarce = arvo_arena_new(&allocator);
        if (scarce != NULL) {
            arvo_err err = arvo_input_read(&text, scarce, "a", NULL);
            assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
            done = err == ARVO_OK;
            arvo_arena_free(scarce);
        }
        assert_true(blocks < 100);
    }
    unlink("a");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bytes_come_as_they_are),
        cmocka_unit_test(test_empty_file),
        cmocka_unit_test(test_what_cannot_be_read),
        cmocka_unit_test(test_system_says_why),
        cmocka_unit_test(test_permission),
        cmocka_unit_test(test_size_limit),
        cmocka_unit_test(test_endless_stream_ends),
        cmocka_unit_test(test_fifo_is_read_to_its_end),
        cmocka_unit_test(test_standard_input),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
