/* scratch.h: a directory of a test's own, which is the working directory while a test runs, and files in it.
 */
#ifndef ARVO_TESTS_SCRATCH_H
#define ARVO_TESTS_SCRATCH_H

#include "unit.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char scratch_directory[64];

static inline int scratch_set_up(void **state) {
    (void)state;
    strcpy(scratch_directory, "/tmp/arvo-test-XXXXXX");
    return mkdtemp(scratch_directory) == NULL || chdir(scratch_directory) != 0;
}

static inline int scratch_tear_down(void **state) {
    char command[256];
    (void)state;
    snprintf(command, sizeof command, "chmod -R u+rwx %s; rm -rf %s", scratch_directory, scratch_directory);
    return chdir("/") != 0 || system(command) != 0;
}

/* Writes a file and the folders that it lies in. */
static inline void scratch_write(const char *path, const char *text) {
    char name[512];
    snprintf(name, sizeof name, "%s", path);
    for (char *slash = name; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        assert_true(mkdir(name, 0700) == 0 || errno == EEXIST);
        *slash = '/';
    }
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

/* Runs a shell command, which must succeed. */
static inline void scratch_shell(const char *command) {
    assert_int_equal(system(command), 0);
}

/* Makes the directory a git repository. */
static inline void scratch_git(void) {
    scratch_shell("git init -q . && git config user.name T && git config user.email t@example.org && "
                  "git config commit.gpgsign false");
}

#endif
