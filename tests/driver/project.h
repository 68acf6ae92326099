/* project.h: a project's files in a temporary directory, which becomes the working directory. */
#ifndef ARVO_TESTS_DRIVER_PROJECT_H
#define ARVO_TESTS_DRIVER_PROJECT_H

#define _XOPEN_SOURCE 700 /* mkdtemp, nftw */
#include "unit.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct project {
    char folder[256];
    int before; /* the working directory */
} project;

static inline void project_write(const char *name, const char *text) {
    char path[512];
    snprintf(path, sizeof path, "%s", name);
    for (char *slash = path; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

/* An empty project: a repository of its own, so that nothing above it is found. */
static inline project project_new(void) {
    project p;
    const char *root = getenv("TMPDIR");
    snprintf(p.folder, sizeof p.folder, "%s/arvolint-project-XXXXXX", root != NULL ? root : "/tmp");
    assert_non_null(mkdtemp(p.folder));
    p.before = open(".", O_RDONLY | O_DIRECTORY);
    assert_true(p.before >= 0);
    assert_int_equal(chdir(p.folder), 0);
    assert_int_equal(mkdir(".git", 0700), 0);
    return p;
}

static inline int project_remove(const char *path, const struct stat *status, int type, struct FTW *ftw) {
    (void)status;
    (void)type;
    (void)ftw;
    return remove(path);
}

static inline void project_free(project *p) {
    assert_int_equal(fchdir(p->before), 0);
    close(p->before);
    nftw(p->folder, project_remove, 8, FTW_DEPTH | FTW_PHYS);
}

#endif
